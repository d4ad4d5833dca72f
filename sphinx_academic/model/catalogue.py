"""The catalogue: all records of a site, and how they refer to one another."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from .award import Award
from .base_query import NO_MORE, UNBOUNDED
from .news import News
from .offers import Offer, offers_of
from .paper_awards import awards_of_papers
from .publication import Publication
from .registries import NOTHING_KNOWN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .base_query import Query, Selection
    from .places import Order
    from .record import Record
    from .registries import Registries


class WholeList(NamedTuple):
    """Where the whole list is, and how many records it has."""

    document: str
    total: int


class Catalogue:
    """All records, found by key, by query, and by who names whom.

    Where several records claim one key, the first in the order of documents and
    of places within them has it; the others are listed in `duplicates`.

    `mentions` says which keys the text of a record refers to, by the `order` of each
    record, since this tells it from all others; `lists` says what is asked, in which
    document; `known` are the registries.
    """

    def __init__(
        self,
        records: Iterable[Record],
        mentions: Mapping[Order, tuple[str, ...]],
        *,
        lists: Iterable[tuple[str, Query[Any]]] = (),
        known: Registries = NOTHING_KNOWN,
    ) -> None:
        stated = tuple(records)
        derived = awards_of_papers(stated, mentions)
        self.records = sorted((*stated, *derived), key=lambda record: record.order)
        self.by_key: dict[str, Record] = {}
        self.duplicates: list[tuple[Record, Record]] = []
        self._mentions = mentions
        self.known = known
        self._lists = tuple(lists)
        self._answers: dict[Query[Any], Selection] = {}
        for record in self.records:
            first = self.by_key.setdefault(record.key, record)
            if first is not record:
                self.duplicates.append((record, first))

    def get(self, key: str, kind: str = "") -> Record | None:
        """Return the record of this key that is on the site, if there is one."""
        record = self.by_key.get(key)
        if record is None or record.hidden or (kind and record.kind != kind):
            return None
        return record

    def current(self, record: Record) -> Record:
        """Return the record that is stated where this one is, with all that is known.

        A page holds only what itself says of a record that a source states too.
        """
        return self._by_order[record.order]

    def select(self, query: Query[Any]) -> Selection:
        """Return what answers a query."""
        if query not in self._answers:
            records = self._by_kind.get(query.kind, ())
            self._answers[query] = query.select(records, self.known)
        return self._answers[query]

    def whole_list(self, query: Query[Any], document: str) -> WholeList | None:
        """Return where the rest is of a list on a page that shows a part.

        It is on the page that the query names; else on the first page that has, without
        a limit, all of which this is a part, or else all records of the kind.
        """
        if query.more == NO_MORE or not (query.more or query.limit is not None):
            return None
        if query.more:
            lists = [q for name, q in self._of_kind(query.kind) if name == query.more]
            totals = (len(self.select(other).records) for other in lists)
            return WholeList(query.more, max(totals, default=0))
        whole = [
            (other.bounds != query.bounds, name, other)
            for name, other in self._of_kind(query.kind)
            if name != document and other.is_whole
            if other.bounds in (query.bounds, UNBOUNDED)
        ]
        if not whole:
            return None
        _, name, other = min(whole, key=lambda found: found[:2])
        total = len(self.select(other).records)
        return (
            WholeList(name, total) if total > len(self.select(query).records) else None
        )

    @cached_property
    def offers(self) -> Mapping[tuple[str, Query[Any]], Offer]:
        """What lists offer as files, by the document of the list and its query."""
        return offers_of(self._lists)

    def _of_kind(self, kind: str) -> Iterator[tuple[str, Query[Any]]]:
        return ((name, query) for name, query in self._lists if query.kind == kind)

    def mentioned_by(self, key: str) -> tuple[Record, ...]:
        """Return the news and awards that name this record, newest first."""
        return self._mentioned_by.get(key, ())

    def named(self, record: Record) -> tuple[Record, ...]:
        """Return the records that a record names in its options, as written."""
        named = (self.get(key, kind) for key, kind in named_keys(record))
        return tuple(record for record in named if record)

    def mentions(self, record: Record) -> tuple[str, ...]:
        """Return the keys that the text of a record refers to."""
        return self._mentions.get(record.order, ())

    @cached_property
    def _by_order(self) -> Mapping[Order, Record]:
        return {record.order: record for record in self.records}

    @cached_property
    def _by_kind(self) -> Mapping[str, list[Record]]:
        kinds = defaultdict(list)
        for record in self.records:
            kinds[record.kind].append(record)
        return kinds

    @cached_property
    def _mentioned_by(self) -> Mapping[str, tuple[Record, ...]]:
        mentioned = defaultdict(list)
        naming = (
            record
            for record in self.records
            if not (record.hidden or isinstance(record, Publication))
        )
        newest_first = sorted(naming, key=lambda r: r.date.sort_key, reverse=True)
        for record in newest_first:
            named = (key for key, _ in named_keys(record))
            for key in dict.fromkeys((*named, *self.mentions(record))):
                mentioned[key].append(record)
        return {key: tuple(records) for key, records in mentioned.items()}


def named_keys(record: Record) -> tuple[tuple[str, str], ...]:
    """Return the keys that a record names in its options, each with its kind."""
    papers = record.papers if isinstance(record, News | Award) else ()
    awards = record.awards if isinstance(record, News) else ()
    return (
        *((key, Publication.kind) for key in papers),
        *((key, Award.kind) for key in awards),
    )
