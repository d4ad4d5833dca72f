"""Facets: by what a reader can filter a list, and which entries have it."""

from __future__ import annotations

from collections import defaultdict
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from .. import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ..model.base_query import Query
    from ..model.places import Order
    from ..model.record import Record
    from ..model.registries import Registries

_LABELS: Final = MappingProxyType({"type": words.TYPES, "status": words.STATUSES})


class Chip(NamedTuple):
    """A value to filter by, its words, and how many entries have it."""

    value: str
    label: str
    total: int


class Facet(NamedTuple):
    """Values of one kind, such as years."""

    name: str
    label: str
    chips: tuple[Chip, ...]


class Facets(NamedTuple):
    """The facets of a list; an entry names its chips by their numbers."""

    facets: tuple[Facet, ...] = ()
    chips: Mapping[Order, Sequence[int]] = MappingProxyType({})


def label_of(name: str, value: str) -> str:
    """Return the words for a trait."""
    return str(_LABELS.get(name, {}).get(value, value))


def facets_of(
    query: Query[Any], records: Sequence[Record], known: Registries
) -> Facets:
    """Return the facets that divide a list: not all of its entries have one value."""
    facets: list[Facet] = []
    chips: defaultdict[Order, list[int]] = defaultdict(list)
    number = 0
    for name in query.facets:
        found = _values(query, records, name, known)
        if all(len(entries) == len(records) for entries in found.values()):
            continue
        facet = []
        for value, entries in _in_order(name, found):
            facet.append(Chip(value, label_of(name, value), len(entries)))
            for entry in entries:
                chips[entry].append(number)
            number += 1
        facets.append(Facet(name, str(words.TRAITS[name]), tuple(facet)))
    return Facets(tuple(facets), chips)


def _values(
    query: Query[Any], records: Iterable[Record], name: str, known: Registries
) -> dict[str, list[Order]]:
    """Return who has which value; the first spelling of a value stands for all."""
    spellings: dict[str, str] = {}
    found: defaultdict[str, list[Order]] = defaultdict(list)
    for record in records:
        traits = {word.casefold(): word for word in query.traits(record, name, known)}
        for folded, word in traits.items():
            found[spellings.setdefault(folded, word)].append(record.order)
    return found


def _in_order(
    name: str, found: Mapping[str, list[Order]]
) -> list[tuple[str, list[Order]]]:
    """Put the newest year first, else what most entries have."""
    ordered = sorted(found.items(), key=lambda item: item[0].casefold())
    if name == "year":
        ordered.reverse()
    else:
        ordered.sort(key=lambda item: len(item[1]), reverse=True)
    return ordered
