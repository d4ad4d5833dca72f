"""The kinds of record: the data sheet of the project.

Every field declared with `option` is an option of the kind's directive.

A build may read thousands of them back from the environment.  So what they hold are
tuples where that does, and records have no `__slots__`, which unpickle twice as slowly.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Final, NamedTuple, TypeAlias

from .addresses import check_whole_address
from .authors import Author, parse_authors, parse_few_authors
from .dates import NO_DATE, Dates, parse_dates
from .editions import edition
from .issn import issns
from .links import KINDS as LINK_KINDS
from .links import Link, announced, link, metric, parse_links
from .old_addresses import old_addresses
from .page_names import slug
from .schema import Option, option, text, whole_number, yes_or_no
from .scholar import scholar_paper
from .text import RichText, plain
from .values import items, single_words, topics
from .venues import Venue, parse_venues
from .venues_as_written import told_apart
from .vocabularies import (
    EVENTS,
    STATUSES,
    TYPES,
    news_event,
    publication_status,
    publication_type,
)
from .whereabouts import year_of

if TYPE_CHECKING:
    from collections.abc import Mapping

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


class Place(NamedTuple):
    """Where a record is written: the document, its position there, line and anchor.

    `file` names the included file that the line is of, if it is not the document's own.
    `derived` tells that the record is not written there, but follows from the one that
    is.
    """

    document: str = ""
    position: int = 0
    line: int = 0
    anchor: str = ""
    file: str = ""
    derived: bool = False


NOWHERE: Final = Place(position=-1)
"""The place of a record that a source states, until a list shows it."""


class Origin(NamedTuple):
    """Where a source states a record: the file, the position in it, the line."""

    source: str
    """The path of the file from the source folder, such as ``papers.bib``."""
    position: int
    line: int


Order: TypeAlias = tuple[bool, str, int, str]


def key(value: str) -> str:
    """Read a key: one word, with no white space, separators, quotes or brackets."""
    if not re.fullmatch(r"[^\s<>`\",;\[\]]+", value):
        raise ValueError(
            f"{value[:80]!r} is not a key: a key is one word "
            "without spaces, commas, quotes or brackets, such as noether1918"
        )
    return value


def language(value: str) -> str:
    """Read a language tag (BCP 47), such as ``de`` or ``zh-Hans``."""
    tag = value.replace("_", "-")
    if not _LANGUAGE.fullmatch(tag):
        message = f"{value[:40]!r} is not a language tag; write e.g. de, fr or zh-Hans"
        raise ValueError(message)
    return tag


def _short_name(value: str) -> str:
    """Read the short name of a venue, which may have a year."""
    parse_venues(value)
    return text(value)


def _remark(value: str) -> str:
    """Read a remark in several parts, which other systems put on lines of their own."""
    return text(re.sub(r"\s*<br */?>\s*", "; ", value))


@dataclass(frozen=True, kw_only=True)
class Record:
    """What every kind of record has."""

    kind: ClassVar[str]
    argument: ClassVar[str]
    """The field that the directive's argument fills."""
    texts: ClassVar[tuple[str, ...]] = ()
    """Options in which the text may stand, as in other systems."""

    place: Place = Place()
    origin: Origin | None = None
    """Where a source states it, if one does."""
    given: tuple[str, ...] = ()
    """The fields that its page gives, which count for more than those of a source."""
    title: RichText = ()
    key: str = option(
        key, "The record's name, by which others refer to it.", default=""
    )
    date: Dates = option(
        parse_dates,
        "When: a date or a range, as precise as known.",
        default=NO_DATE,
        aliases=("year",),
    )
    lang: str = option(
        language, "Language tag of the title, if not the site's.", default=""
    )
    weight: int = option(
        whole_number, "Order among equal dates, smaller first.", default=0
    )
    hidden: bool = option(
        yes_or_no,
        "Keep the record in the source and off the site.",
        default=False,
        aliases=("draft",),
        flag=True,
    )
    keywords: tuple[str, ...] = option(
        topics,
        "Topics, separated by semicolons or commas.",
        default=(),
        aliases=("keyword", "tags", "tag", "categories"),
    )
    redirect_from: tuple[str, ...] = option(
        old_addresses,
        "Old addresses that lead to where the record is now, such as "
        "`/publication/2009-paper`.",
        default=(),
        name="redirect-from",
        aliases=("aliases",),
    )

    def __getstate__(self) -> dict[str, Any]:
        """Pack only what is said; of most options nothing is, and the class knows it.

        Thousands of records are read back at each build that follows an edit.
        """
        said = vars(self).items()
        nothing = object()
        return {
            name: value
            for name, value in said
            if value != getattr(type(self), name, nothing)
        }

    @property
    def name(self) -> str:
        """What to call the record in a message or a search result."""
        return plain(self.title) or self.key

    @property
    def when(self) -> Dates:
        """Its date, as lists order it and exports state it."""
        return self.date

    @property
    def has_own_key(self) -> bool:
        """Whether its author gave it the key, and not its place."""
        places = (self.place.document, self.origin.source if self.origin else "")
        return not any(p and self.key.startswith(f"{p}/") for p in places)

    @property
    def is_written(self) -> bool:
        """Whether a page holds the record, and not a source alone."""
        return self.place.position >= 0

    @property
    def order(self) -> Order:
        """Sorts records by where they are stated, and tells each from the others.

        Those of pages come first, whatever list shows those of sources.
        """
        derived = self.key if self.place.derived else ""
        if self.origin and not self.is_written:
            return True, self.origin.source, self.origin.position, derived
        return False, self.place.document, self.place.position, derived


_METRICS = ("altmetric", "dimensions")


def _link_options() -> tuple[Option, ...]:
    ordinary = (
        Option(
            name=kind.name,
            parse=partial(link, kind.name),
            summary=f"Address behind the word “{kind.label}”, or `soon`.",
            target="links",
            aliases=kind.aliases,
            many=True,
        )
        for kind in dict.fromkeys(LINK_KINDS.values())
        if kind.name not in {"other", *_METRICS}
    )
    coming = Option(
        name="code-coming",
        parse=partial(announced, "code"),
        summary="Announce the code, as `code: soon` does.",
        target="links",
        aliases=("codecoming",),
        flag=True,
    )
    metrics = (
        Option(
            name=name,
            parse=partial(metric, name),
            summary=f"Identifier of the page at {LINK_KINDS[name].label}. A mere yes, "
            "which asks others for a badge, shows nothing: that is a script of theirs.",
            target="links",
            flag=True,
        )
        for name in _METRICS
    )
    return (*ordinary, coming, *metrics)


@dataclass(frozen=True, kw_only=True)
class Publication(Record):
    """A paper, preprint, chapter, book or lecture."""

    kind: ClassVar[str] = "publication"
    argument: ClassVar[str] = "title"
    texts: ClassVar[tuple[str, ...]] = ("abstract", "summary", "excerpt")
    extra_options: ClassVar[tuple[Option, ...]] = _link_options()

    authors: tuple[Author, ...] = option(
        parse_authors,
        "Authors in order, separated by semicolons; marks such as `*` after a name.",
        default=(),
        aliases=("author",),
    )
    equal: tuple[Author, ...] = option(
        parse_few_authors,
        "Authors who contributed equally, instead of marks after their names.",
        default=(),
        aliases=("cofirst_authors", "cofirstauthors", "equal_contribution"),
    )
    corresponding: tuple[Author, ...] = option(
        parse_few_authors,
        "Corresponding authors, instead of marks after their names.",
        default=(),
        aliases=(
            "corresponding_authors",
            "correspondingauthors",
            "corresponding_author",
        ),
    )
    annotation: str = option(
        _remark, "A remark on the authors, such as what their marks mean.", default=""
    )
    editors: tuple[Author, ...] = option(
        parse_authors,
        "Editors of the volume.",
        default=(),
        aliases=("editor",),
    )
    venues: tuple[Venue, ...] = option(
        parse_venues,
        "Journal, conference or book it is in; several separated by semicolons.",
        default=(),
        name="venue",
        aliases=(
            *("booktitle", "journal", "publication", "venues"),
            *("conference", "pub", "container_title"),
        ),
    )
    abbr: str = option(
        _short_name,
        "The short name of the venue, for its badge.",
        default="",
        aliases=("venue_short", "conference_short", "publication_short"),
    )
    rank: tuple[str, ...] = option(
        items,
        "How the venue or the paper is ranked, such as `CORE A*`.",
        default=(),
        aliases=("ranks",),
    )
    series: str = option(
        text, "The series of books, whose volume `volume` or `number` is.", default=""
    )
    volume: str = option(text, "Volume.", default="")
    number: str = option(text, "Issue.", default="", aliases=("issue",))
    pages: str = option(text, "Pages, such as `235-257`.", default="")
    edition: str = option(
        edition, "Which edition of a book, such as `2` or `Second`.", default=""
    )
    publisher: str = option(text, "Publisher.", default="")
    location: str = option(
        text,
        "The place of the publisher, or of the conference.",
        default="",
        aliases=("address",),
    )
    issn: tuple[str, ...] = option(
        issns, "Number of the journal or series; not shown, but exported.", default=()
    )
    type: str = option(
        publication_type,
        "What it is: " + ", ".join(TYPES) + ".",
        default="",
        aliases=("publication_type", "article_type", "pubtype", "category"),
    )
    status: str = option(
        publication_status,
        "How far it is: " + ", ".join(STATUSES) + ".",
        default="",
        aliases=("pubstatus",),
    )
    preprint_date: Dates = option(
        parse_dates,
        "When the preprint of a published work appeared.",
        default=NO_DATE,
        aliases=("preprint-year",),
    )
    award: tuple[str, ...] = option(
        items,
        "An award that it received; it stands among the awards as well.",
        default=(),
        aliases=("awards",),
    )
    award_name: tuple[str, ...] = option(
        items, "The name of the award, where `award` tells of it.", default=()
    )
    note: str = option(
        text,
        "A short remark shown under the venue.",
        default="",
        aliases=("notes", "additional_info", "pub_post"),
    )
    tldr: str = option(
        text,
        "The paper in one sentence, shown under its venue.",
        default="",
    )
    selected: bool = option(
        yes_or_no,
        "Show it in lists of selected work.",
        default=False,
        aliases=("featured",),
        flag=True,
    )
    open: bool = option(
        yes_or_no,
        "Show the body in full, not folded away as the abstract.",
        default=False,
        flag=True,
    )
    image: str = option(
        text,
        "A picture or silent video beside the entry, as a path from this page.",
        default="",
        aliases=("preview", "cover", "thumbnail", "teaser"),
    )
    image_alt: str | None = option(
        text,
        "What the picture or video shows, for those who cannot see it; empty where a "
        "picture shows nothing that the title does not say.",
        default=None,
        may_be_empty=True,
        aliases=("preview-alt", "cover-alt", "thumbnail-alt", "teaser-alt", "alt"),
    )
    image_poster: str = option(
        text,
        "The picture shown until the video plays, and where none can, as on paper.",
        default="",
        aliases=("preview-poster", "teaser-poster", "video-poster"),
    )
    bibtex_show: bool = option(
        yes_or_no,
        "Whether its BibTeX is shown, folded away; `false` leaves it out.",
        default=True,
        aliases=("show-bibtex",),
        flag=True,
    )
    slug: str = option(
        slug,
        "The name of its own page, if it is not the key.",
        default="",
        aliases=("permalink",),
    )
    google_scholar_id: str = option(
        scholar_paper,
        "The paper's id in Google Scholar, for citation figures from there.",
        default="",
    )
    links: tuple[Link, ...] = option(
        parse_links, "Other links: `Label <address>; Label <address>`.", default=()
    )

    @property
    def when(self) -> Dates:
        """Its date; without one the year of its venue, or of its number at arXiv."""
        if self.date:
            return self.date
        year = year_of(self)
        return parse_dates(str(year)) if year else NO_DATE

    @staticmethod
    def completed(values: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return the values of its options, with what its venue says for others."""
        return told_apart(values)


@dataclass(frozen=True, kw_only=True)
class News(Record):
    """An announcement."""

    kind: ClassVar[str] = "news"
    argument: ClassVar[str] = "date"

    papers: tuple[str, ...] = option(
        single_words,
        "Keys of the publications it is about.",
        default=(),
        aliases=("paper", "publications"),
    )
    awards: tuple[str, ...] = option(
        single_words, "Keys of the awards it is about.", default=()
    )
    event: str = option(
        news_event,
        "What happened: " + ", ".join(EVENTS) + ".",
        default="",
        aliases=("type",),
    )
    pin: bool = option(
        yes_or_no,
        "Keep it at the top of lists.",
        default=False,
        aliases=("pinned",),
        flag=True,
    )


@dataclass(frozen=True, kw_only=True)
class Award(Record):
    """A prize, fellowship or other honour."""

    kind: ClassVar[str] = "award"
    argument: ClassVar[str] = "title"

    awarder: str = option(
        text,
        "Who gave it.",
        default="",
        aliases=("organisation", "organization", "institution"),
    )
    shared_with: tuple[Author, ...] = option(
        parse_authors, "Who received it too.", default=(), name="with"
    )
    papers: tuple[str, ...] = option(
        single_words,
        "Keys of the publications it honours.",
        default=(),
        aliases=("paper", "publications"),
    )
    amount: str = option(text, "The sum, with its currency.", default="")
    url: str = option(
        check_whole_address,
        "Address of the announcement.",
        default="",
        aliases=("link",),
    )
    note: str = option(
        text,
        "A short remark, such as how selective it is.",
        default="",
        aliases=("notes", "summary"),
    )
    selected: bool = option(
        yes_or_no,
        "Show it in lists of selected work.",
        default=False,
        aliases=("featured",),
        flag=True,
    )


KINDS: Mapping[str, type[Any]] = MappingProxyType(
    {cls.kind: cls for cls in (Publication, News, Award)}
)
