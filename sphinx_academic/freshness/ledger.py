"""The ledger: what one output folder held after the last build that was finished."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from ..builders import is_site

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from sphinx.builders import Builder


@dataclass
class Ledger:
    """What is known of an output folder.

    It is emptied when a build begins and written when the build ends, so that what a
    build that was killed has left is not taken for current.  Only the files are
    kept, since those of a killed build must be removed too.
    """

    path: Path
    builder: str
    """The name of the builder that has written into the folder last."""
    pages: dict[str, str] = field(default_factory=dict)
    """The fingerprint of each page as it was written."""
    reading: str = ""
    """Which state of the environment they were written from."""
    makings: str = ""
    """What they were made with."""
    images: dict[str, list[str]] = field(default_factory=dict)
    """The pictures of each page as it was written."""
    additions: dict[str, str] = field(default_factory=dict)
    """The fingerprint of each added page and file, by its path within the folder."""
    files: set[str] = field(default_factory=set)
    """What builds have written, as paths within the folder; more, of one killed."""
    complaints: set[str] = field(default_factory=set)
    """The documents with a warning."""

    @classmethod
    def load(cls, builder: Builder) -> Ledger:
        """Read the ledger of a builder's output folder; without one it is empty."""
        # Builders share the folder of doctrees, and one builder may have two outputs.
        folder = blake2b(str(builder.outdir).encode(), digest_size=4).hexdigest()
        kind = "site" if is_site(builder) else builder.name
        path = Path(builder.doctreedir) / f"academic-{kind}-{folder}.json"
        ledger = cls(path, builder.name)
        try:
            data = json.loads(ledger.path.read_text(encoding="utf-8"))
            ledger.files = _words(data["files"])
            if data["builder"] != builder.name:
                # Sites of two builders in one folder have other addresses.
                return ledger
            ledger.pages = dict(data["pages"])
            ledger.reading = str(data["reading"])
            ledger.makings = str(data["makings"])
            ledger.images = {p: sorted(_words(v)) for p, v in data["images"].items()}
            ledger.additions = dict(data["additions"])
            ledger.complaints = _words(data["complaints"])
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            # None yet, damaged, or not ours: then every page is written.
            return cls(path, builder.name)
        return ledger

    def forget_what_is_damaged(self, builder: Builder) -> None:
        """Let all be written again where a file is gone, whoever took it away.

        Sphinx misses pages alone; neither pictures nor an index of words.
        """
        if self._existing(builder, self.files) != self.files:
            self.pages, self.additions = {}, {}
            self.reading = self.makings = ""

    def note_files(self, builder: Builder, files: Collection[str]) -> None:
        """Keep which of some files there are."""
        self.files = self._existing(builder, files)

    def _existing(self, builder: Builder, files: Collection[str]) -> set[str]:
        folder = str(builder.outdir)
        # To make a Path of each of thousands takes longer than to look for the file.
        return {f for f in files if os.path.exists(f"{folder}/{f}")}  # noqa: PTH110

    def is_of(self, reading: str, makings: str, documents: Collection[str]) -> bool:
        """Tell whether the output is that of this state, so that nothing is stale."""
        return (
            bool(reading)
            and (reading, makings) == (self.reading, self.makings)
            and set(documents) == self.pages.keys()
        )

    def emptied(self) -> Ledger:
        """Return what is known of the folder while it is being changed."""
        return Ledger(self.path, self.builder, files=self.files)

    @property
    def marker(self) -> Path:
        """A file that exists while a build into the folder is under way."""
        return self.path.with_suffix(".building")

    def markers(self) -> Iterator[Path]:
        """Return the markers of builds that were killed, or that are under way."""
        return self.path.parent.glob("academic-*.building")

    def save(self) -> None:
        """Write the ledger, whole or not at all."""
        data = {
            "builder": self.builder,
            "pages": self.pages,
            "reading": self.reading,
            "makings": self.makings,
            "images": self.images,
            "additions": self.additions,
            "files": sorted(self.files),
            "complaints": sorted(self.complaints),
        }
        new = self.path.with_suffix(".new")
        new.write_text(json.dumps(data), encoding="utf-8")
        new.replace(self.path)


def _words(values: object) -> set[str]:
    """Return the members of a list of words; raise ``TypeError`` if it is not one."""
    if isinstance(values, list) and all(isinstance(value, str) for value in values):
        return set(values)
    raise TypeError(values)
