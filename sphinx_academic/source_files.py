"""The files of `academic_sources`: read once, and kept by what they contain.

They are no part of the environment.  What they state is found by what their files
hold at each build, so nothing of it can be out of date.
"""

from __future__ import annotations

import pickle
import posixpath
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes

from . import pickles
from .conf_py import warn_of_conf
from .freshness.contents import digest_of_file
from .local_files import find_file
from .mathml import shows_mathml
from .messages import Complaint, caught, repeat
from .model.links import is_local
from .model.publication import Publication
from .source_records import Reading, Stated, bare_path, files_of
from .sources import Source, read
from .teasers import teaser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

    from .config import Settings
    from .facts import Body
    from .model.links import Link
    from .model.places import Origin
    from .model.record import Record
    from .nodes import academic_body, academic_teaser
    from .source_records import NamedFile


class FoundFile(NamedTuple):
    """Where such a file is, from the source folder, and what it contains."""

    path: str = ""
    digest: str = ""


class Kept(NamedTuple):
    """A source as it was last read; the large part is unpickled when asked for."""

    digest: str
    """Of the file."""
    settings: str
    """What else its reading depends on."""
    complaints: tuple[Complaint, ...]
    files: tuple[NamedFile, ...]
    pickled: bytes
    """What was read, and what it states: most of it is in both, and packed once."""

    @property
    def content(self) -> tuple[Source, Stated]:
        """What was read, and what it states."""
        source, stated = pickle.loads(self.pickled)
        return source, stated


class SourceFiles:
    """The records of all sources."""

    def __init__(
        self,
        env: BuildEnvironment,
        settings: Settings,
        confdir: str | Path,
        *,
        begin: bool,
    ) -> None:
        self._env = env
        self._confdir = confdir
        self._marks = settings.marks
        self._names = names = settings.sources
        self._path = Path(env.doctreedir, "academic-sources.pickle")
        # A new environment, as after an update of Sphinx, may have other nodes.
        self._kept: dict[str, Kept] = {} if begin or not names else self._load()
        self._stated: dict[str, Stated] = {}
        self._found: dict[tuple[str, str], FoundFile] = {}
        """The files that records name, by source and by how they are written."""
        self._changed = False

    @property
    def state(self) -> str:
        """Changes whenever a record, or a file that it names, does."""
        digests = [(name, *self._kept[name][:2]) for name in self._current]
        return repr((digests, self._found)) if self._names else ""

    @property
    def _current(self) -> list[str]:
        return [name for name in self._names if name in self._kept]

    # Reading --------------------------------------------------------------------

    def update(self, builder: Builder) -> None:
        """Read the sources that changed; say what is wrong with each."""
        silent = set() if shows_mathml(builder) else {"math"}
        for name in self._names:
            self._update(name)
        for name in self._current:
            kept = self._kept[name]
            for complaint in kept.complaints:
                if complaint.subtype not in silent:
                    repeat(complaint)
            for file in kept.files:
                self._found[name, file.written] = self._find(name, file)

    @cached_property
    def _markdown(self) -> str:
        """What Markdown means, which depends on the extensions of MyST."""
        config = getattr(self._env, "myst_config", None)
        options = config.as_dict() if config else {}
        return repr(
            # The order of a set is another in each process.
            {k: sorted(v) if isinstance(v, set) else v for k, v in options.items()}
        )

    def _update(self, name: str) -> None:
        path = Path(self._env.srcdir, name)
        if not (digest := digest_of_file(path)):
            cure = "write its path from the source folder"
            message = f"there is no file {name!r}; {cure}"
            warn_of_conf(message, "academic_sources", self._confdir)
            self._kept.pop(name, None)
            return
        settings = f"{self._markdown} {self._marks!r}"
        before = self._kept.get(name)
        if before and (before.digest, before.settings) == (digest, settings):
            return
        earlier, known = Source(), Stated()
        if before and before.settings == settings:
            earlier, known = before.content
        source = read(path, earlier)
        reading = Reading(self._env, self._marks, name, known.bare(earlier))
        with caught() as found:
            stated = self._stated[name] = reading.of(source)
        pickled = pickle.dumps((source, stated), pickle.HIGHEST_PROTOCOL)
        files = tuple(stated.files)
        self._kept[name] = Kept(digest, settings, tuple(found), files, pickled)
        self._changed = True

    def _find(self, name: str, file: NamedFile) -> FoundFile:
        """Return where a file is that a record names, or say what is wrong with it."""
        folder = Path(self._env.srcdir)
        base = posixpath.dirname(name)
        try:
            path = find_file(
                file.written, base=base, folder=folder, beside="this file"
            ).path
        except ValueError as error:
            self._warn("missing_file", f"{file.record}: {error}", name, file.line)
            return FoundFile()
        return FoundFile(path, digest_of_file(folder / path))

    def _warn(self, kind: str, message: str, name: str, line: int) -> None:
        location = f"{Path(self._env.srcdir, name)}:{line}"
        repeat(Complaint("academic", kind, message, location))

    # Asking ---------------------------------------------------------------------

    @property
    def records(self) -> Iterator[Record]:
        """The records of all sources, at home nowhere yet."""
        for name in self._current:
            for record in self._open(name).records:
                yield self._with_existing(record)

    def _open(self, name: str) -> Stated:
        if name not in self._stated:
            _, self._stated[name] = self._kept[name].content
        return self._stated[name]

    def _with_existing(self, record: Record) -> Record:
        """Point links to local files at these; take away those that are not there."""
        if not (isinstance(record, Publication) and record.origin):
            return record
        source = record.origin.source
        if not any(True for _ in files_of(record)):
            return record
        found = (self._with_file(link, source) for link in record.links)
        return replace(record, links=tuple(filter(None, found)))

    def _with_file(self, link: Link, source: str) -> Link | None:
        if not (link.address and is_local(link.address)):
            return link
        path = self._found[source, bare_path(link.address)].path
        return link._replace(file=path) if path else None

    def body(self, origin: Origin) -> Body:
        """Return what is known of a record's body, and of the files it names."""
        stated = self._open(origin.source)
        body = stated.bodies[origin.position]
        named = list(files_of(stated.records[origin.position]))
        if not named:
            return body
        found = [self._found[origin.source, file.written] for file in named]
        images = (f.path for f, n in zip(found, named, strict=True) if n.is_image)
        return body._replace(
            digest=body.digest + repr(found), images=tuple(filter(None, images))
        )

    def text(self, origin: Origin) -> academic_body | None:
        """Return the body of a record that is not bare, in nodes of no page."""
        pickled = self._open(origin.source).texts[origin.position]
        return pickle.loads(pickled) if pickled else None

    def teaser(self, record: Record) -> academic_teaser | None:
        """Return the picture of a record whose source names it."""
        if not (isinstance(record, Publication) and record.origin):
            return None
        source = record.origin.source
        image = self._found.get((source, record.image), FoundFile()).path
        poster = self._found.get((source, record.image_poster), FoundFile()).path
        if not image:
            return None
        folder = Path(self._env.srcdir)
        found = teaser(image, poster, alt=record.image_alt or "", folder=folder)
        for picture in found.findall(nodes.image):
            # As Sphinx does when it has read a page.
            picture["uri"] = picture["uri"].lstrip("/")
            picture["candidates"] = {"*": picture["uri"]}
        return found

    # What the next build must find --------------------------------------------------

    def note_files(self) -> None:
        """Have the files copied that records name: they are those of no page."""
        nobody = ""
        self._env.images.purge_doc(nobody)
        self._env.dlfiles.purge_doc(nobody)
        for name in self._current:
            for file in self._kept[name].files:
                if path := self._found[name, file.written].path:
                    files = self._env.images if file.is_image else self._env.dlfiles
                    files.add_file(nobody, path)

    def save(self) -> None:
        """Write down what was read, whole or not at all."""
        if not self._changed:
            return
        current = {name: self._kept[name] for name in self._current}
        pickles.save(self._path, current)
        self._changed = False

    def _load(self) -> dict[str, Kept]:
        return pickles.load(self._path) or {}
