"""Queries: which records a list shows, in which order, in which groups."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Generic, NamedTuple, TypeVar

from .records import Award, News, Publication, Record
from .schema import count, one_of, option, text, yes_or_no
from .values import items, single_words
from .versions import main_venue
from .vocabularies import news_event, publication_status, publication_type
from .work_types import type_of
from .years import Years, parse_years

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

R = TypeVar("R", bound=Record)


class Group(NamedTuple):
    """Records under one heading; the label is empty where a list has no groups."""

    label: str
    records: tuple[Any, ...]


def several(read: Callable[[str], str]) -> Callable[[str], tuple[str, ...]]:
    """Return a reader for several words of a closed vocabulary."""
    return lambda value: tuple(map(read, single_words(value)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Query(Generic[R]):
    """What every list can ask."""

    kind: ClassVar[str]

    limit: int | None = option(
        count,
        "How many records to show; also the directive's argument.",
        default=None,
        aliases=("max", "max-items", "count"),
    )
    offset: int = option(count, "How many records to leave out first.", default=0)
    sort: str = option(
        one_of("date", "title", "weight"),
        "Order by date, title or weight.",
        default="date",
        aliases=("sort-by", "order"),
    )
    reverse: bool = option(yes_or_no, "Turn the order round.", default=False, flag=True)
    group_by: str = option(
        one_of("year"), "Put records under a heading each year.", default=""
    )
    year: tuple[Years, ...] = option(
        parse_years, "Years or spans of years, such as `2018-2021`.", default=()
    )
    keyword: tuple[str, ...] = option(
        items,
        "Records with one of these topics.",
        default=(),
        aliases=("keywords", "tag", "tags"),
    )
    key: tuple[str, ...] = option(
        single_words, "The records with these keys.", default=(), aliases=("keys",)
    )
    empty: str = option(text, "What to say where no record matches.", default="")

    def matches(self, record: R) -> bool:
        """Tell whether the query asks for this record."""
        return (
            (not self.year or any(record.date.year in span for span in self.year))
            and (not self.keyword or _share(self.keyword, record.keywords))
            and (not self.key or record.key in self.key)
        )

    def select(self, records: Iterable[R]) -> tuple[R, ...]:
        """Return the records asked for, in order."""
        found = [r for r in records if not r.hidden and self.matches(r)]
        ordered = self.ordered(found)
        last = None if self.limit is None else self.offset + self.limit
        return tuple(ordered[self.offset : last])

    def ordered(self, records: Iterable[R]) -> list[R]:
        """Sort by the criterion, then by date, weight and place in the source."""
        ordered = sorted(records, key=lambda r: (r.weight, r.place))
        ordered.sort(key=lambda r: r.date.sort_key, reverse=True)
        if self.sort != "date":
            ordered.sort(key=self.criterion)
        if self.reverse:
            ordered.reverse()
        return ordered

    def criterion(self, record: R) -> Any:
        """Return what a record is sorted by, where that is not its date."""
        return record.weight if self.sort == "weight" else record.name.casefold()

    def groups(self, records: Sequence[R]) -> tuple[Group, ...]:
        """Part the records under headings, in the order in which these appear."""
        parts: dict[str, list[R]] = {}
        for record in records:
            parts.setdefault(self.label(record), []).append(record)
        return tuple(Group(label, tuple(part)) for label, part in parts.items())

    def label(self, record: R) -> str:
        """Return the heading under which a record stands."""
        return str(record.date.year or "") if self.group_by == "year" else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationQuery(Query[Publication]):
    """What a list of publications can ask."""

    kind: ClassVar[str] = "publication"

    sort: str = option(
        one_of("date", "title", "authors", "venue", "weight"),
        "Order by date, title, authors, venue or weight.",
        default="date",
        aliases=("sort-by", "order"),
    )
    group_by: str = option(
        one_of("year", "type", "status", "venue"),
        "Headings: year, type, status or venue.",
        default="",
    )
    selected: bool = option(
        yes_or_no,
        "Only the publications marked as selected.",
        default=False,
        aliases=("featured", "featured-only"),
        flag=True,
    )
    type: tuple[str, ...] = option(
        several(publication_type), "Only these types.", default=(), aliases=("types",)
    )
    status: tuple[str, ...] = option(
        several(publication_status), "Only these states.", default=()
    )
    author: tuple[str, ...] = option(
        items, "Only with one of these authors.", default=(), aliases=("authors",)
    )
    venue: tuple[str, ...] = option(
        items, "Only at one of these venues.", default=(), aliases=("venues",)
    )
    max_author_limit: int | None = option(
        count,
        "How many authors are shown at once, instead of `academic_max_author_limit`; "
        "`0` shows all.",
        default=None,
        aliases=("max-authors",),
    )

    def matches(self, record: Publication) -> bool:
        """Tell whether the query asks for this publication."""
        names = {author.name for author in record.authors}
        venues = {name for venue in record.venues for name in (venue.name, venue.text)}
        venues.add(record.abbr)
        return (
            Query.matches(self, record)
            and (not self.selected or record.selected)
            and (not self.type or type_of(record) in self.type)
            and (not self.status or record.status in self.status)
            and (not self.author or _share(self.author, names))
            and (not self.venue or _share(self.venue, venues))
        )

    def criterion(self, record: Publication) -> Any:
        """Return what a publication is sorted by, where that is not its date."""
        if self.sort == "authors":
            return [_family(author.name) for author in record.authors]
        if self.sort == "venue":
            return [venue.name.casefold() for venue in record.venues]
        return Query.criterion(self, record)

    def label(self, record: Publication) -> str:
        """Return the heading under which a publication stands."""
        if self.group_by == "venue":
            venue = main_venue(record)
            return venue.name if venue else ""
        if self.group_by == "type":
            return type_of(record)
        if self.group_by == "status":
            return record.status
        return Query.label(self, record)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsQuery(Query[News]):
    """What a list of news can ask; pinned news comes first, without a heading."""

    kind: ClassVar[str] = "news"

    event: tuple[str, ...] = option(
        several(news_event),
        "Only these events.",
        default=(),
        aliases=("type", "events"),
    )
    pinned: bool = option(
        yes_or_no, "Only pinned news.", default=False, aliases=("pin",), flag=True
    )

    def matches(self, record: News) -> bool:
        """Tell whether the query asks for this news item."""
        return (
            Query.matches(self, record)
            and (not self.event or record.event in self.event)
            and (not self.pinned or record.pin)
        )

    def ordered(self, records: Iterable[News]) -> list[News]:
        """Sort as every list does, pinned news first."""
        ordered = Query.ordered(self, records)
        ordered.sort(key=lambda r: not r.pin)
        return ordered

    def label(self, record: News) -> str:
        """Return the heading under which a news item stands."""
        return "" if record.pin else Query.label(self, record)


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardQuery(Query[Award]):
    """What a list of awards can ask."""

    kind: ClassVar[str] = "award"

    selected: bool = option(
        yes_or_no,
        "Only the awards marked as selected.",
        default=False,
        aliases=("featured",),
        flag=True,
    )
    awarder: tuple[str, ...] = option(
        items, "Only from one of these awarders.", default=()
    )

    def matches(self, record: Award) -> bool:
        """Tell whether the query asks for this award."""
        return (
            Query.matches(self, record)
            and (not self.selected or record.selected)
            and (not self.awarder or _share(self.awarder, {record.awarder}))
        )


QUERIES: Mapping[str, type[Query[Any]]] = MappingProxyType(
    {cls.kind: cls for cls in (PublicationQuery, NewsQuery, AwardQuery)}
)


def _fold(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word.casefold() for word in words)


def _share(wanted: Iterable[str], found: Iterable[str]) -> bool:
    return not _fold(wanted).isdisjoint(_fold(found))


def _family(name: str) -> str:
    return name.rpartition(" ")[2].casefold()
