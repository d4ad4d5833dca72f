"""Lists as they are shown, whoever writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .entries import Entry
    from .inline import Inlines


class ShownGroup(NamedTuple):
    """Entries under one heading; without a label there is none."""

    label: str
    anchor: str
    entries: Iterable[Entry]


class ShownList(NamedTuple):
    """A list, and what must stand before it."""

    groups: Sequence[ShownGroup]
    shape: Sequence[str] = ()
    """The shape of the list, as names of classes."""
    empty: str = ""
    """What to say where there are no groups."""
    legend: Inlines = ()
    """What the marks after names mean."""
    anchors: Sequence[str] = ()
    """The ids of records that are written here and not shown."""
