"""Entries as they were written, kept from one build to the next.

An edit changes one entry of a page that may have thousands.  The page is written again,
but what the others say has not changed, as their fingerprints tell.
"""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from .. import pickles

if TYPE_CHECKING:
    from ..domain import AcademicDomain
    from ..model.record import Record


class KeptEntry(NamedTuple):
    """An entry without nodes, and what it adds to its page."""

    html: str
    words: tuple[str, ...] = ()
    """What a search must find."""
    icons: tuple[str, ...] = ()
    is_scripted: bool = False


class KeptEntries:
    """The entries of one page, each under a key that changes when it does."""

    def __init__(self, domain: AcademicDomain, docname: str) -> None:
        builder, self._fingerprints = domain.builder, domain.fingerprints
        folder = Path(builder.doctreedir, f"academic-entries-{builder.name}")
        self._path = folder / f"{docname}.pickle"
        self._made_with = self._fingerprints.made_with
        before: dict[bytes, KeptEntry] | None
        before = pickles.load(self._path, self._made_with)
        self._before = before or {}
        self._now: dict[bytes, KeptEntry] = {}

    def key(self, record: Record, *shown: Any) -> bytes:
        """Return the key of a record's entry, `shown` as its list wants it."""
        said = repr((self._fingerprints.record(record), record.order, shown))
        return blake2b(said.encode(), digest_size=16).digest()

    def get(self, key: bytes) -> KeptEntry | None:
        """Return an entry, if it was written before."""
        if entry := self._before.get(key):
            self._now[key] = entry
        return entry

    def keep(self, key: bytes, entry: KeptEntry) -> None:
        """Keep an entry for the next build."""
        self._now[key] = entry

    def save(self) -> None:
        """Write down the entries of the page, whole or not at all."""
        if self._now.keys() == self._before.keys():
            return
        pickles.save(self._path, self._now, self._made_with)
