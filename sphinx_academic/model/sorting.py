"""The order of a list: one criterion or several, each up or down."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from .schema import one_of
from .values import single_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_DIRECTIONS: Final[Mapping[str, bool]] = MappingProxyType(
    {"asc": False, "ascending": False, "desc": True, "descending": True}
)
_ALIASES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "year": "date",
        "name": "title",
        "author": "authors",
        "conference": "venue",
        "journal": "venue",
    }
)
_NEWEST_FIRST: Final = "date"


class Criterion(NamedTuple):
    """What to sort by, and whether what is greatest comes first."""

    name: str
    descending: bool


def sorting(*names: str) -> Callable[[str], tuple[Criterion, ...]]:
    """Return a reader for ``date desc, title``, of these criteria.

    Without a direction, dates begin with the newest and all else with the smallest;
    a direction alone is that of the dates.
    """
    aliases = {word: name for word, name in _ALIASES.items() if name in names}
    read = one_of(*names, aliases=aliases)

    def criterion(text: str) -> Criterion:
        name, _, direction = text.lower().rpartition(" ")
        if direction not in _DIRECTIONS:
            name = read(text)
            return Criterion(name, name == _NEWEST_FIRST)
        return Criterion(read(name or _NEWEST_FIRST), _DIRECTIONS[direction])

    return lambda value: tuple(map(criterion, single_words(value)))
