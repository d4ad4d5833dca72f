"""One record of what a page and a source state under one key."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from .record import Record


def merged(written: Iterable[Record], stated: Sequence[Record]) -> Iterator[Record]:
    """Yield the records of pages and those of sources; of one key and kind, one.

    So a page can add an abstract or a picture to an entry of a bibliography.  Where
    several sources state a key, the first counts; the others are left for the
    catalogue to find.
    """
    entries: dict[tuple[str, str], Record] = {}
    for record in stated:
        entries.setdefault((record.kind, record.key), record)
    used = set()
    for record in written:
        name = record.kind, record.key
        if name in entries and name not in used:
            used.add(name)
            yield enriched(entries[name], record)
        else:
            yield record
    for record in stated:
        name = record.kind, record.key
        if name not in used or entries[name] is not record:
            yield record


def enriched(stated: Record, written: Record) -> Record:
    """Return the record of a source with the fields that a page gives, and its place.

    The links of a page replace those of their kind and leave the others.
    """
    fields: dict[str, Any] = {
        name: getattr(written, name) for name in (*written.given, "title")
    }
    if not written.title:
        del fields["title"]
    if "links" in fields:
        fields["links"] = _links(stated, fields)
    return dataclasses.replace(
        stated, **fields, place=written.place, given=written.given
    )


def _links(stated: Any, fields: Mapping[str, Any]) -> tuple[Any, ...]:
    kinds = {link.kind for link in fields["links"]}
    kept = (link for link in stated.links if link.kind not in kinds)
    return (*kept, *fields["links"])
