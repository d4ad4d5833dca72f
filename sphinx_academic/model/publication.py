"""Papers, books and lectures."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from .author_markup import split_legend
from .authors import Author, parse_few_authors, parse_people
from .award_words import parse_awards
from .dates import NO_DATE, Dates, parse_dates
from .dates_as_written import read_dates, state_apart
from .degrees import degree
from .editions import edition
from .formulas import parse_remark, parse_remark_in_parts
from .issn import issns
from .lengths import LONGEST, LONGEST_TEXT, LONGEST_TITLE
from .links import KINDS as LINK_KINDS
from .links import Link, announced, link, metric, parse_links
from .page_names import slug
from .pages import read_pages
from .record import Record
from .schema import ItemsError, Option, option, text, yes_or_no
from .scholar import scholar_paper
from .values import items
from .venue import Venue  # noqa: TC001  # whoever writes the schema reads the types
from .venues import parse_venues
from .venues_as_written import told_apart
from .vocabularies import (
    STATUSES,
    TYPES,
    publication_status,
    publication_type,
)
from .whereabouts import year_of

if TYPE_CHECKING:
    from collections.abc import Mapping


def _short_name(value: str) -> str:
    """Read the short name of a venue, which may have a year."""
    try:
        parse_venues(value)
    except ItemsError as error:
        raise ValueError(str(error)) from None  # a text is whole, or is not kept
    return text(value)


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
            longest=LONGEST if kind.name == "bibtex" else LONGEST_TEXT,
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
    extra_options: ClassVar[tuple[Option, ...]] = (
        *Record.extra_options,
        *_link_options(),
    )

    authors: tuple[Author, ...] = option(
        parse_people,
        "Authors in order, separated by semicolons; marks such as `*` after a name.",
        default=(),
        aliases=("author",),
        longest=LONGEST,
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
        parse_remark_in_parts,
        "A remark on the authors, such as what their marks mean.",
        default="",
    )
    editors: tuple[Author, ...] = option(
        parse_people,
        "Editors of the volume.",
        default=(),
        aliases=("editor",),
        longest=LONGEST,
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
        longest=LONGEST_TITLE,
    )
    abbr: str = option(
        _short_name,
        "The short name of the venue, for its badge.",
        default="",
        aliases=("venue_short", "conference_short", "publication_short"),
        longest=LONGEST_TITLE,
    )
    rank: tuple[str, ...] = option(
        items,
        "How the venue or the paper is ranked, such as `CORE A*`.",
        default=(),
        aliases=("ranks",),
    )
    series: str = option(
        text,
        "The series of books, whose volume `volume` or `number` is.",
        default="",
        longest=LONGEST_TITLE,
    )
    volume: str = option(text, "Volume.", default="")
    number: str = option(text, "Issue.", default="", aliases=("issue",))
    pages: str = option(read_pages, "Pages, such as `235-257`.", default="")
    edition: str = option(
        edition, "Which edition of a book, such as `2` or `Second`.", default=""
    )
    publisher: str = option(text, "Publisher.", default="", longest=LONGEST_TITLE)
    location: str = option(
        text,
        "The place of the publisher, or of the conference.",
        default="",
        aliases=("address",),
        longest=LONGEST_TITLE,
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
    degree: str = option(
        degree,
        "What a thesis was written for: `phd`, `master`, or words such as `Bachelor's "
        "thesis`; not shown, but exported.",
        default="",
    )
    status: str = option(
        publication_status,
        "How far it is: " + ", ".join(STATUSES) + ".",
        default="",
        aliases=("pubstatus",),
    )
    preprint_date: Dates = option(
        read_dates,
        "When the preprint of a published work appeared.",
        default=NO_DATE,
        aliases=("preprint-year",),
    )
    award: tuple[str, ...] = option(
        parse_awards,
        "An award that it received, `Name` or `Name <address>`; it is listed as well.",
        default=(),
        aliases=("awards",),
    )
    award_name: tuple[str, ...] = option(
        parse_awards, "The name of the award, where `award` tells of it.", default=()
    )
    note: str = option(
        parse_remark,
        "A short remark shown under the venue.",
        default="",
        aliases=("notes",),
    )
    additional_info: str = option(
        parse_remark,
        "A remark shown with `note`, which no file for reference managers has.",
        default="",
        aliases=("pub_post", "oral"),
    )
    tldr: str = option(
        parse_remark, "The paper in one sentence, shown under its venue.", default=""
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
    def remark(self) -> str:
        """What is said under the venue, exported or not."""
        return "; ".join(filter(None, (self.note, self.additional_info)))

    @property
    def when(self) -> Dates:
        """Its date; without one the year of its venue, or of its number at arXiv."""
        if self.date:
            return self.date
        year = year_of(self)
        return parse_dates(str(year)) if year else NO_DATE

    @staticmethod
    def together(written: Mapping[str, str | None]) -> Mapping[str, str | None]:
        """Return options as written, with what stands in one of another set apart.

        That is what the authors' marks mean, and a state in the place of a date.
        """
        written = Record.together(state_apart(written))
        for name in ("authors", "author"):
            authors, legend = split_legend(written.get(name) or "")
            if legend:
                said = written.get("annotation")
                annotation = f"{said}; {legend}" if said else legend
                return {**written, name: authors, "annotation": annotation}
        return written

    @staticmethod
    def completed(values: Mapping[str, Any]) -> dict[str, Any]:
        """Return the values of its options, with what its venue says for others."""
        return told_apart(Record.completed(values))
