"""Where the records of sources are at home: on the page that shows most of them.

A reference leads to where a record is written.  What only a source states is written
on no page, so it leads to the first entry of it on the page with the longest list.
"""

from __future__ import annotations

from dataclasses import replace
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from docutils import nodes

from .model.catalogue import Catalogue
from .model.places import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .model.base_query import Query
    from .model.places import Order
    from .model.record import Record
    from .model.registries import Registries


def settled(
    records: Sequence[Record],
    lists: Iterable[tuple[Place, Query[Any]]],
    known: Registries,
) -> Iterator[Record]:
    """Yield records, those of sources with a place on the page where they are at home.

    What no list shows is on no page.
    """
    catalogue = Catalogue(records, {}, known=known)
    taken = {
        (record.place.document, record.place.anchor)
        for record in records
        if record.is_written
    }
    homes: dict[Order, Place] = {}
    for page, shown in _longest_first(catalogue, lists):
        for record in shown:
            is_elsewhere = record.is_written or record.place.derived
            if not is_elsewhere and record.order not in homes:
                anchor = _anchor(record, page, taken)
                homes[record.order] = _place(record, page, anchor)
    for record in records:
        if record.is_written:
            yield record
        else:
            home = homes.get(record.order) or _place(record, "", "")
            yield replace(record, place=home)


def _longest_first(
    catalogue: Catalogue, lists: Iterable[tuple[Place, Query[Any]]]
) -> list[tuple[str, tuple[Record, ...]]]:
    """Return what each page shows; pages whose lists have no limit come first.

    Of two that are equally long, the one that leaves nobody out, then the one that
    says most of each record: a CV has the same papers as the list, but in short.
    """

    def rank(listed: tuple[Place, Query[Any]]) -> tuple[bool, int, bool, bool, Place]:
        place, query = listed
        length = len(catalogue.select(query).records)
        is_short = getattr(query, "layout", "list") != "list"
        return not query.is_whole, -length, not query.is_unbounded, is_short, place

    return [
        (place.document, catalogue.select(query).records)
        for place, query in sorted(lists, key=rank)
    ]


def _place(record: Record, page: str, anchor: str) -> Place:
    assert record.origin
    origin = record.origin
    return Place(page, -1, origin.line, anchor, origin.source)


def _anchor(record: Record, page: str, taken: set[tuple[str, str]]) -> str:
    """Return an id that no other record of the page has."""
    slug = nodes.make_id(record.key)
    if not slug:  # no letter of the key is Latin
        slug = blake2b(record.key.encode(), digest_size=4).hexdigest()
    anchor = first = f"{record.kind}-{slug}"
    number = 1
    while (page, anchor) in taken:
        number += 1
        anchor = f"{first}-{number}"
    taken.add((page, anchor))
    return anchor
