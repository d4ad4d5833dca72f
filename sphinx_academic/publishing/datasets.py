"""Records as JSON, for other programs of the site's owner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..exports.formats import JSON
from ..exports.records_json import (
    SCHEMA_FILE,
    Entry,
    record_text,
    records_file,
    records_schema,
)
from ..freshness.additions import AddedFile
from ..freshness.fingerprints import digest_of
from ..freshness.images import copied_as
from ..model.offers import RECORDS
from ..model.publication import Publication
from .pieces import Pieces

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..model.record import Record
    from .edition import Edition


def datasets(edition: Edition) -> Iterator[AddedFile]:
    """Yield the file of all records with its schema, and those of lists."""
    if edition.records:
        yield AddedFile(SCHEMA_FILE, "", records_schema)
        yield _file(edition, f"{RECORDS}{JSON.ending}", edition.records)
    catalogue = edition.domain.catalogue
    for (_, query), offer in catalogue.offers.items():
        if query.kind != "publication" and offer.download:
            records = catalogue.select(query).records
            yield _file(edition, f"{offer.download}{JSON.ending}", records)


def _file(edition: Edition, path: str, records: Sequence[Record]) -> AddedFile:
    states = [_state(edition, record) for record in records]

    def text() -> str:
        pieces = Pieces(edition, path)
        made = {
            state: pieces.get(state) or record_text(_entry(edition, record))
            for state, record in zip(states, records, strict=True)
        }
        pieces.save(made)
        depth = path.count("/")
        return records_file((made[s] for s in states), schema="../" * depth)

    return AddedFile(path, digest_of(states), text)


def _state(edition: Edition, record: Record) -> str:
    """Return what changes when what is written of a record does."""
    domain = edition.domain
    copies = [copied_as(domain.env, path) for path in domain.body(record).images]
    derived = repr(record) if record.place.derived else ""
    return " ".join((edition.state_of(record), *copies, derived))


def _entry(edition: Edition, record: Record) -> Entry:
    works = edition.works
    if isinstance(record, Publication):
        work = works.of(record)
        return Entry(work.publication, work.address, work.abstract)
    return Entry(record, works.address(record), works.text(record))
