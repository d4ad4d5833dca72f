"""Queries: what a list of each kind can ask."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar

from .award import Award
from .base_query import TOPICS, Query, condition, folded
from .news import News
from .publication import Publication
from .registries import ME
from .schema import OptionError, count, one_of, option, yes_or_no
from .sorting import Criterion, sorting
from .values import items, single_words
from .vocabularies import layout, news_event, publication_status, publication_type
from .whereabouts import main_venue, venues_of
from .work_types import type_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from .registries import Registries


def several(read: Callable[[str], str]) -> Callable[[str], tuple[str, ...]]:
    """Return a reader for several words of a closed vocabulary."""
    return lambda value: tuple(map(read, single_words(value)))


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationQuery(Query[Publication]):
    """What a list of publications can ask."""

    kind: ClassVar[str] = "publication"
    facets: ClassVar[tuple[str, ...]] = ("year", "type", "status", "venue", "keyword")

    layout: str = option(
        layout,
        "How it looks: list, compact, card or table.",
        default="list",
        aliases=("style", "view"),
    )
    sort: tuple[Criterion, ...] = option(
        sorting("date", "title", "authors", "venue", "type", "status", "weight"),
        "Order by date, title, authors, venue, type, status or weight, such as "
        "`date desc, title`.",
        default=(),
        aliases=("sort-by", "order", "order-by"),
    )
    group_by: str = option(
        one_of("year", "type", "status", "venue", "keyword", aliases=TOPICS),
        "Put records under headings: year, type, status, venue or keyword.",
        default="",
    )
    selected: bool = condition(
        yes_or_no,
        "Only the publications marked as selected.",
        aliases=("featured", "featured-only"),
        flag=True,
    )
    type: tuple[str, ...] = condition(
        several(publication_type),
        "Only these types.",
        aliases=("types", "publication-type"),
    )
    status: tuple[str, ...] = condition(
        several(publication_status), "Only these states."
    )
    author: tuple[str, ...] = condition(
        items,
        "Only with one of these authors: a name in any spelling, a key of "
        "`academic_people`, or `me`.",
        aliases=("authors",),
    )
    venue: tuple[str, ...] = condition(
        items,
        "Only at one of these venues: a name, or in `academic_venues` also a key or "
        "an alias.",
        aliases=("venues",),
    )
    max_author_limit: int | None = option(
        count,
        "How many authors are shown at once, instead of `academic_max_author_limit`; "
        "`0` shows all.",
        default=None,
        aliases=("max-authors",),
    )

    def test(
        self, name: str, wanted: Any, known: Registries
    ) -> Callable[[Publication], bool]:
        """Return what tells whether a publication meets a condition."""
        if name == "selected":
            return lambda record: record.selected
        if name == "author":
            fits = known.is_one_of(wanted)
            return lambda record: any(fits(author.name) for author in record.authors)
        if name == "venue":
            names = folded((*wanted, *map(known.venue_name, wanted)))
            return lambda record: (
                any(
                    not names.isdisjoint(folded((known.venue_name(v), v.name, v.text)))
                    for v in venues_of(record)
                )
                or not names.isdisjoint(folded((record.abbr,)))
            )
        return Query.test(self, name, wanted, known)

    def traits(
        self, record: Publication, name: str, known: Registries
    ) -> tuple[str, ...]:
        """Return what is said of a publication under a name."""
        if name == "venue":
            return tuple(dict.fromkeys(map(known.venue_name, venues_of(record))))
        if name in {"type", "status"}:
            word = type_of(record) if name == "type" else record.status
            return (word,) if word else ()
        return Query.traits(self, record, name, known)

    def trait_named(self, name: str, word: str, known: Registries) -> str:
        """Return the trait that an author means by a word."""
        if name == "venue":
            return known.venue_name(word)
        if name in {"type", "status"}:
            return (publication_type if name == "type" else publication_status)(word)
        return word

    def headings(self, record: Publication, known: Registries) -> Sequence[str] | None:
        """Return the headings under which a publication may stand."""
        if self.group_by == "type":
            return (type_of(record) or "other",)
        if self.group_by == "venue":
            venue = main_venue(record)
            return (known.venue_name(venue),) if venue else ()
        return Query.headings(self, record, known)

    def rank(self, name: str, known: Registries) -> Callable[[Publication], Any]:
        """Return what tells a publication's rank by a criterion."""
        if name == "authors":
            return lambda record: [_family(author.name) for author in record.authors]
        if name in {"venue", "type", "status"}:
            return lambda record: sorted(folded(self.traits(record, name, known)))
        return Query.rank(self, name, known)

    def complaints(self, known: Registries) -> Iterator[OptionError]:
        """Yield what is wrong with options, also with `me` where that is nobody."""
        yield from Query.complaints(self, known)
        if known.people.owners:
            return
        excluded = [value for name, value in self.exclude if name == "author"]
        for name, words in (("author", [self.author]), ("exclude-author", excluded)):
            if ME in map(str.casefold, (word for group in words for word in group)):
                message = f"{name}: {ME!r} is nobody yet; set academic_owner in conf.py"
                yield OptionError("invalid_value", name, message)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsQuery(Query[News]):
    """What a list of news can ask; pinned news comes first, without a heading."""

    kind: ClassVar[str] = "news"

    event: tuple[str, ...] = condition(
        several(news_event), "Only these events.", aliases=("type", "events")
    )
    pinned: bool = condition(
        yes_or_no, "Only pinned news.", aliases=("pin",), flag=True
    )

    def test(self, name: str, wanted: Any, known: Registries) -> Callable[[News], bool]:
        """Return what tells whether a news item meets a condition."""
        if name == "pinned":
            return lambda record: record.pin
        return Query.test(self, name, wanted, known)

    def traits(self, record: News, name: str, known: Registries) -> tuple[str, ...]:
        """Return what is said of a news item under a name."""
        if name == "event":
            return (record.event,) if record.event else ()
        return Query.traits(self, record, name, known)

    def ordered(self, records: Iterable[News], known: Registries) -> list[News]:
        """Sort as every list does, pinned news first."""
        ordered = Query.ordered(self, records, known)
        ordered.sort(key=lambda record: not record.pin)
        return ordered

    def headings(self, record: News, known: Registries) -> Sequence[str] | None:
        """Return the headings under which a news item may stand."""
        return None if record.pin else Query.headings(self, record, known)


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardQuery(Query[Award]):
    """What a list of awards can ask."""

    kind: ClassVar[str] = "award"
    facets: ClassVar[tuple[str, ...]] = ("year", "awarder", "keyword")

    group_by: str = option(
        one_of("year", "awarder", "keyword", aliases=TOPICS),
        "Put records under headings: year, awarder or keyword.",
        default="",
    )
    selected: bool = condition(
        yes_or_no,
        "Only the awards marked as selected.",
        aliases=("featured",),
        flag=True,
    )
    awarder: tuple[str, ...] = condition(items, "Only from one of these awarders.")

    def test(
        self, name: str, wanted: Any, known: Registries
    ) -> Callable[[Award], bool]:
        """Return what tells whether an award meets a condition."""
        if name == "selected":
            return lambda record: record.selected
        return Query.test(self, name, wanted, known)

    def traits(self, record: Award, name: str, known: Registries) -> tuple[str, ...]:
        """Return what is said of an award under a name."""
        if name == "awarder":
            return (record.awarder,) if record.awarder else ()
        return Query.traits(self, record, name, known)


QUERIES: Mapping[str, type[Query[Any]]] = MappingProxyType(
    {cls.kind: cls for cls in (PublicationQuery, NewsQuery, AwardQuery)}
)


def _family(name: str) -> str:
    return name.rpartition(" ")[2].casefold()
