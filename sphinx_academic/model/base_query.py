"""What every list can ask: which records, in which order, in which groups."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Final, Generic, NamedTuple, TypeVar

from .bounds import begins_by, lasts_until, parse_bound
from .file_names import file_name
from .grouping import DIRECTIONS, Group, grouped, parse_names, shown_part
from .record import Record
from .registries import NOTHING_KNOWN
from .schema import OptionError, count, one_of, option, options_of, text, yes_or_no
from .sorting import Criterion, sorting
from .values import items, single_words, topics
from .vocabularies import numbering
from .years import Years, parse_years

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from .dates import PartialDate
    from .registries import Registries

R = TypeVar("R", bound=Record)

TOPICS: Final[Mapping[str, str]] = MappingProxyType(
    {"tag": "keyword", "topic": "keyword", "category": "keyword"}
)
"""What other systems call grouping by keyword."""

NO_MORE: Final = "no"
"""Instead of a page: no link to the whole list."""

UNBOUNDED: Final = ((), (), None, None)
"""The bounds of a list of everything."""


class Selection(NamedTuple):
    """What answers a query."""

    records: tuple[Any, ...]
    """Those shown, in order."""
    groups: tuple[Group, ...]
    """The same under headings."""
    total: int
    """How many there are without a limit."""


def condition(
    read: Callable[[str], Any],
    summary: str,
    *,
    aliases: tuple[str, ...] = (),
    flag: bool = False,
) -> Any:
    """Declare what a list can ask for, and thereby what it can leave out."""
    return option(
        read,
        summary,
        default=False if flag else (),
        aliases=aliases,
        flag=flag,
        opposite="exclude",
    )


def page(value: str) -> str:
    """Read the name of a page, or `NO_MORE`."""
    name = text(value).removesuffix(".md").removesuffix(".rst")
    return NO_MORE if name.lower() in {"no", "false", "off"} else name


@dataclass(frozen=True, slots=True, kw_only=True)
class Query(Generic[R]):
    """What every list can ask."""

    kind: ClassVar[str]
    facets: ClassVar[tuple[str, ...]] = ("year", "keyword")
    """The traits by which a reader can filter, in order."""

    exclude: tuple[tuple[str, Any], ...] = ()
    """What is left out: fields of the query, each with a value."""
    limit: int | None = option(
        count,
        "How many records to show; also the directive's argument.",
        default=None,
        aliases=("max", "max-items", "count"),
    )
    offset: int = option(count, "How many records to leave out first.", default=0)
    more: str = option(
        page,
        "The page with the whole list. A list with a limit finds it by itself; "
        "`no` shows no link.",
        default="",
    )
    sort: tuple[Criterion, ...] = option(
        sorting("date", "title", "weight"),
        "Order by date, title or weight, such as `date desc, title`.",
        default=(),
        aliases=("sort-by", "order", "order-by"),
    )
    reverse: bool = option(yes_or_no, "Turn the order round.", default=False, flag=True)
    numbered: str = option(
        numbering,
        "Number the records: `forwards`, or `backwards` so that the first has the "
        "highest number.",
        default="no",
        aliases=("numbering", "enumerated"),
        flag=True,
    )
    group_by: str = option(
        one_of("year", "keyword", aliases=TOPICS),
        "Put records under headings: year or keyword.",
        default="",
    )
    group_order: tuple[str, ...] = option(
        items,
        "The groups that come first, or `ascending` or `descending`.",
        default=(),
        aliases=("type-order",),
    )
    group_names: tuple[tuple[str, str], ...] = option(
        parse_names,
        "Other headings, such as `article = Journal papers; book = Monographs`.",
        default=(),
        aliases=("type-names",),
    )
    totals: bool = option(
        yes_or_no,
        "Say how many records there are, in all and in each group.",
        default=False,
        flag=True,
    )
    filter_ui: bool = option(
        yes_or_no,
        "Let readers search and filter the list.",
        default=False,
        flag=True,
    )
    year: tuple[Years, ...] = condition(
        parse_years, "Years or spans of years, such as `2018-2021`."
    )
    since: PartialDate | None = option(
        parse_bound, "Only from this date on, such as `2024-09`.", default=None
    )
    until: PartialDate | None = option(
        parse_bound, "Only up to this date.", default=None
    )
    keyword: tuple[str, ...] = condition(
        topics,
        "Records with one of these topics.",
        aliases=("keywords", "tag", "tags"),
    )
    key: tuple[str, ...] = condition(
        single_words, "The records with these keys.", aliases=("keys",)
    )
    empty: str = option(text, "What to say where no record matches.", default="")
    feed: str = option(
        file_name,
        "Offer the list as a feed, Atom and JSON Feed; the value may be another name "
        "for the files, without an ending.",
        default="",
        aliases=("feeds", "rss"),
        flag=True,
    )
    download: str = option(
        file_name,
        "Offer the list as files: publications as BibTeX, RIS and CSL-JSON, other "
        "records as JSON; the value may be another name for the files.",
        default="",
        aliases=("downloads",),
        flag=True,
    )

    # Which ----------------------------------------------------------------------

    @property
    def conditions(self) -> tuple[tuple[str, Any], ...]:
        """What is asked for: fields, each with its value."""
        schema: Any = type(self)
        asked = (opt.target for opt in options_of(schema).values() if opt.opposite)
        return tuple((name, value) for name in asked if (value := getattr(self, name)))

    @property
    def is_whole(self) -> bool:
        """Whether all records that match are shown."""
        return self.limit is None and not self.offset

    @property
    def bounds(self) -> tuple[Any, ...]:
        """Everything that narrows the list down, but for its limit."""
        return self.conditions, self.exclude, self.since, self.until

    @property
    def is_unbounded(self) -> bool:
        """Whether the list is one of everything, but for its limit."""
        return self.bounds == UNBOUNDED

    def matching(self, records: Iterable[R], known: Registries) -> list[R]:
        """Return the records that the query asks for."""
        found = [record for record in records if not record.hidden]
        for name, wanted in self.conditions:
            fits = self.test(name, wanted, known)
            found = [record for record in found if fits(record)]
        for name, unwanted in self.exclude:
            if unwanted:
                fits = self.test(name, unwanted, known)
                found = [record for record in found if not fits(record)]
        if since := self.since:
            found = [record for record in found if lasts_until(record.when, since)]
        if until := self.until:
            found = [record for record in found if begins_by(record.when, until)]
        return found

    def test(self, name: str, wanted: Any, known: Registries) -> Callable[[R], bool]:
        """Return what tells whether a record meets a condition."""
        if name == "year":
            return lambda record: any(record.when.year in span for span in wanted)
        if name == "key":
            return lambda record: record.key in wanted
        words = folded(self.trait_named(name, word, known) for word in wanted)
        return lambda record: (
            not words.isdisjoint(folded(self.traits(record, name, known)))
        )

    def traits(self, record: R, name: str, known: Registries) -> tuple[str, ...]:
        """Return what is said of a record under a name: its year, its topics."""
        if name == "year":
            return (str(record.when.year),) if record.when.year else ()
        return record.keywords

    def trait_named(self, name: str, word: str, known: Registries) -> str:
        """Return the trait that an author means by a word.

        Raises ``ValueError`` if there can be none.
        """
        return word

    # In which order -------------------------------------------------------------

    def select(
        self, records: Iterable[R], known: Registries = NOTHING_KNOWN
    ) -> Selection:
        """Return the records asked for, in order and in groups."""
        found = self.ordered(self.matching(records, known), known)
        last = None if self.limit is None else self.offset + self.limit
        shown = found[self.offset : last]
        groups = shown_part(self.groups(found, known), shown)
        return Selection(tuple(shown), groups, len(found))

    def ordered(self, records: Iterable[R], known: Registries) -> list[R]:
        """Sort by the criteria, then by date, weight and place in the source."""
        ordered = sorted(records, key=lambda record: (record.weight, record.order))
        for name, descending in reversed((*self.sort, Criterion("date", True))):
            ordered.sort(key=self.rank(name, known), reverse=descending)
            if name == "date" and not descending:
                ordered.sort(key=lambda record: not record.when)  # undated: last
        if self.reverse:
            ordered.reverse()
        return ordered

    def rank(self, name: str, known: Registries) -> Callable[[R], Any]:
        """Return what tells a record's rank by a criterion."""
        if name == "date":
            return lambda record: record.when.sort_key
        if name == "weight":
            return lambda record: record.weight
        return lambda record: record.name.casefold()

    # In which groups ------------------------------------------------------------

    def groups(
        self, records: Sequence[R], known: Registries = NOTHING_KNOWN
    ) -> tuple[Group, ...]:
        """Part the records under headings."""
        order = self.order_of_groups(known)
        return grouped(records, lambda record: self.headings(record, known), order)

    def headings(self, record: R, known: Registries) -> Sequence[str] | None:
        """Return the headings under which a record may stand."""
        return self.traits(record, self.group_by, known) if self.group_by else None

    def order_of_groups(self, known: Registries) -> tuple[str, ...]:
        """Return the headings that come first; else years follow one another."""
        by_date = not self.sort or self.sort[0].name == "date"
        if self.group_by == "year" and not (self.group_order or by_date):
            return ("ascending" if self.reverse else "descending",)
        return tuple(self._headings_named(self.group_order, known))

    def name_of_group(self, label: str, known: Registries) -> str:
        """Return the heading that the author has given a group, if any."""
        words = (word for word, _ in self.group_names)
        named = self._headings_named(words, known)
        names = (name for _, name in self.group_names)
        given = {word.casefold(): name for word, name in zip(named, names, strict=True)}
        return given.get(label.casefold(), "")

    def _headings_named(self, words: Iterable[str], known: Registries) -> Iterator[str]:
        for word in words:
            try:
                yield self.trait_named(self.group_by, word, known)
            except ValueError:
                yield word  # complained of below

    # What is wrong with it ------------------------------------------------------

    def complaints(self, known: Registries) -> Iterator[OptionError]:
        """Yield what is wrong with options that depend on one another."""
        names = [word for word, _ in self.group_names]
        for option_, words in (
            ("group-order", self.group_order),
            ("group-names", names),
        ):
            if words and not self.group_by:
                message = f"{option_}: there are no groups; add group-by"
                yield OptionError("invalid_value", option_, message)
                continue
            for word in words:
                try:
                    self.trait_named(self.group_by, word, known)
                except ValueError as error:
                    if word not in DIRECTIONS:
                        message = f"{option_}: {error}"
                        yield OptionError("invalid_value", option_, message)


def folded(words: Iterable[str]) -> frozenset[str]:
    """Return words without regard to case."""
    return frozenset(word.casefold() for word in words)
