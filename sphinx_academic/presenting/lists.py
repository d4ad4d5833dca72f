"""Lists as they are shown, whoever writes them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from .. import words
from ..model.places import Place
from .inline import RecordLink

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..model.catalogue import WholeList
    from ..rendering.kept import KeptEntry
    from .entries import Entry
    from .facets import Facet
    from .files import Files
    from .inline import Inlines

BRIEF: Final = frozenset({"compact", "table"})
"""Layouts that leave the details to where the record is written."""

RUN: Final = 50
"""Entries that are laid out together in a list that readers filter.

A key that is typed into the filter then costs what is in sight, not all there is.
"""

_LINES_IN_BRIEF: Final = ("when", "title", "authors", "venue")


class ShownEntry(NamedTuple):
    """An entry in a list."""

    entry: Entry
    number: int = 0
    """Its number in the whole list, if it shows one."""
    facets: Sequence[int] = ()
    """The numbers of the chips that it answers to."""
    key: bytes = b""
    """Under which it may be kept as it is written, if it may."""


class ShownGroup(NamedTuple):
    """Entries under one heading; without a label there is none."""

    label: str
    anchor: str
    entries: Iterable[ShownEntry | KeptEntry]
    total: int = 0
    """How many there are, where the heading says it."""


class ShownList(NamedTuple):
    """A list, and what must stand before it."""

    kind: str
    groups: Sequence[ShownGroup]
    shape: Sequence[str] = ()
    """The shape of the list, as names of classes."""
    empty: str = ""
    """What to say where there are no groups."""
    legend: Inlines = ()
    """What the marks after names mean."""
    anchors: Sequence[str] = ()
    """The ids of records that are written here and not shown."""
    layout: str = "list"
    numbered: str = "no"
    total: str = ""
    """How many there are, where the list says it."""
    more: Inlines = ()
    """The link to the whole list."""
    filtered: bool = False
    """Whether readers can filter it."""
    facets: Sequence[Facet] = ()
    files: Sequence[Files] = ()
    """Links to the list as feeds and as files."""

    @property
    def run(self) -> int:
        """How many entries a browser is given at a time; all, if nothing."""
        # What stands in rows across the page, side by side, cannot be taken apart.
        return RUN if self.filtered and self.layout not in {"card", "table"} else 0

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the list as a table."""
        columns = ("title", "authors", "venue")
        dated = ("when", *columns) if "dated" in self.shape else columns
        return ("number", *dated) if self.numbered != "no" else dated


def brief(entry: Entry) -> Entry:
    """Return an entry without what is shown where the record is written."""
    kept = {name: entry.lines[name] for name in _LINES_IN_BRIEF if name in entry.lines}
    return replace(entry, lines=kept, blocks={}, bibtex="")


def without_keywords(entry: Entry) -> Entry:
    """Return an entry whose keywords the heading above it says."""
    lines = {name: line for name, line in entry.lines.items() if name != "keywords"}
    return replace(entry, lines=lines)


def link_to_whole(kind: str, whole: WholeList | None) -> Inlines:
    """Return the link to the page where the whole list is."""
    if whole is None:
        return ()
    said = (
        words.count_of(words.ALL, kind, whole.total)
        if whole.total
        else str(words.EVERYTHING[kind])
    )
    return (RecordLink((said,), Place(whole.document)),)
