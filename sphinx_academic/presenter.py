"""The presenter: turns a record into docutils nodes, wherever it comes from."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.errors import NoUri
from sphinx.util.nodes import make_refnode

from . import words
from .exports.bibtex import bibtex
from .model.dates import Dates, PartialDate, Period, format_dates
from .model.links import KINDS as LINK_KINDS
from .model.links import is_local
from .model.records import Award, News, Publication
from .model.sentences import announcement
from .nodes import (
    academic_badge,
    academic_bibtex,
    academic_block,
    academic_entry,
    academic_icon,
    academic_line,
    academic_link,
    academic_mark,
    academic_time,
)
from .rich_text import inline_nodes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

    from .config import Settings
    from .model.authors import Author
    from .model.catalogue import Catalogue
    from .model.links import Link
    from .model.records import Record
    from .model.venues import Venue
    from .stock import Parts

NBSP = "\u00a0"
_ORDER = {name: number for number, name in enumerate(LINK_KINDS)}


@dataclass
class Presenter:
    """Presents records on one page.

    `icons` gathers the icons used, and `roles` the roles that the marks of authors
    stand for, so that a legend can explain just these.
    """

    env: BuildEnvironment
    builder: Builder
    settings: Settings
    catalogue: Catalogue
    docname: str
    icons: set[str]
    roles: dict[str, str] = field(default_factory=dict)

    def entry(
        self, record: Record, parts: Parts, *, anchor: str, when: str
    ) -> academic_entry:
        """Return the entry of a record, filled.

        `anchor` is the record's id where this page is its home, else empty; `when`
        is ``full``, ``month`` (below the heading of a year) or empty.
        """
        entry = academic_entry(kind=record.kind, lang=record.lang)
        if anchor:
            entry["ids"] = [anchor]
        else:
            # A search finds a record where it is written, once.
            entry["classes"] = ["no-search"]
        entry += self.when(record.date, when)
        match record:
            case Publication():
                entry += self.publication(record, parts.body, home=bool(anchor))
            case News():
                entry += self.news(record, parts.body)
            case Award():
                entry += self.award(record, parts.body)
        if parts.teaser is not None:
            entry += _block("teaser", parts.teaser)
        return entry

    def when(self, date: Dates, style: str) -> list[nodes.Node]:
        """Return the date for the gutter."""
        if not (style and date):
            return []
        shown = self.date(date, omit_year=style == "month")
        return [_line("when", shown)] if shown.astext() else []

    def publication(
        self, record: Publication, body: nodes.Element | None, *, home: bool
    ) -> Iterator[nodes.Node]:
        """Yield title, authors, venue, note, links, body and back-links."""
        yield _line("title", *self.title(record, home=home))
        if people := self.people(record):
            yield _line("authors", *people)
        if venue := self.venue(record):
            yield _line("venue", *venue)
        if record.note:
            yield _line("note", nodes.Text(record.note))
        if record.links:
            links = sorted(record.links, key=lambda link: _ORDER[link.kind])
            yield _line("links", *map(self.link, links))
        if body is not None:
            yield _block("body" if record.open else "abstract", *body.children)
        yield academic_bibtex(text=bibtex(record))
        if mentions := self.mentions(record):
            yield _line("mentions", *mentions)

    def news(self, record: News, body: nodes.Element | None) -> Iterator[nodes.Node]:
        """Yield the announcement, and the papers and awards it does not link itself."""
        if body is None:
            yield _block("body", nodes.paragraph("", "", *self.announcement(record)))
        else:
            yield _block("body", *body.children)
            linked = self.catalogue.mentions(record)
            rest = [r for r in self.catalogue.named(record) if r.key not in linked]
            if rest:
                yield _line("papers", *_joined(map(self.reference, rest), "; "))
        if record.pin:
            yield _line("tag", self.icon("pin"), nodes.Text(words.PINNED))

    def award(self, record: Award, body: nodes.Element | None) -> Iterator[nodes.Node]:
        """Yield the award's name, who gave it, why and with whom."""
        title = inline_nodes(record.title)
        if record.url:
            title = [nodes.reference("", "", *title, refuri=record.url, internal=False)]
        yield _line("title", *title)
        if note := self.award_note(record):
            yield _line("note", *note)
        if body is not None:
            yield _block("body", *body.children)
        if mentions := self.mentions(record):
            yield _line("mentions", *mentions)

    def award_note(self, record: Award) -> list[nodes.Node]:
        """Return awarder, sum, remark, fellow recipients and papers, in one line."""
        parts: list[list[nodes.Node]] = [
            [nodes.Text(text)]
            for text in (record.awarder, record.amount, record.note)
            if text
        ]
        if record.shared_with:
            names = self.authors(record.shared_with)
            parts.append([nodes.Text(f"{words.WITH} "), *names])
        if papers := self.catalogue.named(record):
            references = _joined(map(self.reference, papers), "; ")
            parts.append([nodes.Text(f"{words.FOR_PAPER} "), *references])
        return _sentences(parts)

    # Parts ----------------------------------------------------------------------

    def title(self, record: Publication, *, home: bool) -> list[nodes.Node]:
        """Return the title; it leads to the record, and from there to the paper."""
        title = inline_nodes(record.title)
        if not home:
            return [self.link_to(record, title)]
        paper = next((link for link in record.links if link.kind == "url"), None)
        if paper and paper.address and not is_local(paper.address):
            address = paper.address
            return [nodes.reference("", "", *title, refuri=address, internal=False)]
        return title

    def people(self, record: Publication) -> list[nodes.Node]:
        """Return authors, and after them the editors of the volume."""
        parts = [self.authors(record.authors)] if record.authors else []
        if record.editors:
            editors = self.authors(record.editors)
            parts.append([nodes.Text(f"{words.EDITED_BY} "), *editors])
        return _sentences(parts)

    def authors(self, authors: Iterable[Author]) -> list[nodes.Node]:
        """Return names with their marks; the owner stands out among several."""
        authors = list(authors)
        return _joined(
            (self.author(author, alone=len(authors) == 1) for author in authors), ", "
        )

    def author(self, author: Author, *, alone: bool) -> list[nodes.Node]:
        """Return one name with its marks."""
        if author.elided:
            return [nodes.Text(words.ET_AL)]
        person = self.settings.people.find(author.name)
        name: nodes.Node = nodes.Text(author.name)
        if person and person.me and not alone:
            name = nodes.strong("", "", name, classes=["academic-self"])
        elif person and person.url and not person.me:
            name = nodes.reference("", "", name, refuri=person.url, internal=False)
        return [name, *map(self.mark, author.marks)]

    def mark(self, mark: str) -> nodes.Node:
        """Return a mark, and remember its role for the legend."""
        role = self.settings.marks.get(mark)
        if role is None:
            return nodes.superscript("", mark)
        self.roles[mark] = words.ROLES.get(role, role)
        return academic_mark("", mark, role=self.roles[mark])

    def legend(self) -> list[nodes.Node]:
        """Return what the marks shown so far mean."""
        parts = [
            [academic_mark("", mark, role=role), nodes.Text(f" {role}")]
            for mark, role in self.roles.items()
        ]
        return _joined(parts, f"{NBSP} ")

    def venue(self, record: Publication) -> list[nodes.Node]:
        """Return badges, the venue's name, and where in it the paper stands."""
        badges = [badge for venue in record.venues for badge in self.badges(venue)]
        if record.status and record.status != "published":
            kind = "preprint" if record.status == "preprint" else "status"
            badges.append(_badge(words.STATUSES[record.status], kind))
        badges += [self.award_badge(award) for award in self.awards_of(record)]
        names = [name for venue in record.venues if (name := self.venue_name(venue))]
        line: list[nodes.Node] = [
            node for badge in badges for node in (badge, nodes.Text(" "))
        ]
        line += _joined(names, "; ")
        if locator := self.locator(record):
            line.append(nodes.Text(f" {locator}" if names else locator))
        elif line and not names:
            line.pop()
        if record.publisher:
            line.append(
                nodes.Text(f". {record.publisher}" if line else record.publisher)
            )
        return line

    def badges(self, venue: Venue) -> Iterator[nodes.Node]:
        """Yield the badges of a venue: its short name, track and presentation."""
        short, *others = venue.badges
        if venue.is_acronym or self.settings.venues.find(venue):
            yield _badge(short, "preprint" if venue.is_preprint else "")
        for text in others:
            yield _badge(text)

    def venue_name(self, venue: Venue) -> list[nodes.Node]:
        """Return the full name of a venue, if its badge does not say it all."""
        known = self.settings.venues.find(venue)
        if known is None:
            return [] if venue.is_acronym else [nodes.title_reference("", venue.name)]
        if not known.name:
            return []
        name: nodes.Node = nodes.title_reference("", known.name)
        if known.url:
            name = nodes.reference("", "", name, refuri=known.url, internal=False)
        return [name]

    def locator(self, record: Publication) -> str:
        """Return volume, issue, date and pages, as in ``83 (1921), 24–66``.

        The year is left out where a badge says it, or where nothing else is said.
        """
        issue = f"({record.number})" if record.volume else f"no.{NBSP}{record.number}"
        volume = record.volume + (issue if record.number else "")
        pages = record.pages.replace("--", "–").replace("-", "–")
        date = ""
        if record.date and (record.venues or volume or pages):
            date = f"({self.span(record.date)})"
        if any(venue.year for venue in record.venues):
            date = ""
        first = NBSP.join(filter(None, (volume, date)))
        return ", ".join(filter(None, (first, pages)))

    def span(self, date: Dates) -> str:
        """Return the year of a date, or the years it spans."""
        years = [
            Period(PartialDate(start.year), end and PartialDate(end.year), ongoing)
            for start, end, ongoing in (
                (period.start, period.end, period.ongoing) for period in date.periods
            )
            if start
        ]
        return format_dates(
            Dates(tuple(years)), self.settings.language, present=words.PRESENT
        )

    def awards_of(self, record: Publication) -> list[Award]:
        """Return the awards that name the publication."""
        named = self.catalogue.mentioned_by(record.key)
        return [award for award in named if isinstance(award, Award)]

    def award_badge(self, award: Award) -> nodes.Node:
        """Return an award as a badge that leads to it."""
        content = [self.icon("trophy"), nodes.Text(award.name)]
        return _badge("", "award", self.link_to(award, content))

    def mentions(self, record: Record) -> list[nodes.Node]:
        """Return the dates of the news that names the record, each leading there.

        The dates and not the words: so a page of papers need not be written again
        when the wording of the news changes.
        """
        news = [
            self.reference(item)
            for item in self.catalogue.mentioned_by(record.key)
            if isinstance(item, News)
        ]
        if not news:
            return []
        return [nodes.Text(f"{words.IN_THE_NEWS}: "), *_joined(news, ", ")]

    def announcement(self, record: News) -> list[nodes.Node]:
        """Return the sentence that a news item without a body makes of its records."""
        sentence: list[nodes.Node] = []
        for part in announcement(record, self.catalogue.named(record)):
            if isinstance(part, str):
                sentence.append(nodes.Text(part))
            else:
                sentence += self.reference(part)
        return sentence

    def link(self, link: Link) -> nodes.Node:
        """Return a link with its icon; what is announced as soon is a word alone."""
        self.icons.add(link.icon)
        return academic_link(
            kind=link.kind, icon=link.icon, label=link.label, **self.target(link)
        )

    def icon(self, name: str) -> academic_icon:
        """Return an icon."""
        self.icons.add(name)
        return academic_icon(name=name)

    def target(self, link: Link) -> dict[str, Any]:
        """Return where a link leads, as attributes of its node."""
        if not link.address or not is_local(link.address):
            address = link.address
            return {"refuri": address, "internal": False} if address else {}
        copy = self.env.dlfiles.get(Path(link.file)) if link.file else None
        return {"filename": str(copy[1]), "reftarget": link.address} if copy else {}

    def reference(self, record: Record) -> list[nodes.Node]:
        """Return a link to a record, in the record's own words."""
        return [self.link_to(record, [words_of(record, self.settings.language)])]

    def link_to(self, record: Record, content: list[nodes.Node]) -> nodes.Node:
        """Return a link to where a record is written."""
        place = record.place
        try:
            return make_refnode(
                self.builder, self.docname, place.document, place.anchor, content
            )
        except NoUri:
            return nodes.inline("", "", *content)

    def date(self, date: Dates, *, omit_year: bool) -> nodes.Node:
        """Return a date as precise as it was written."""
        text = format_dates(
            date, self.settings.language, omit_year=omit_year, present=words.PRESENT
        )
        first = date.first
        return academic_time("", text, iso=first.iso if first else "")


def words_of(record: Record, language: str) -> nodes.TextElement:
    """Return the words for a record: its title, or for news its date."""
    if record.title:
        work = nodes.title_reference if record.kind == "publication" else nodes.inline
        lang = [f"language-{record.lang}"] if record.lang else []
        return work("", "", *inline_nodes(record.title), classes=lang)
    date = format_dates(record.date, language, present=words.PRESENT)
    return nodes.inline("", date or record.key)


def venue_words(record: Publication) -> nodes.inline:
    """Return venue and year of a publication, as a sentence says them."""
    venue = record.venues[0].spoken if record.venues else ""
    year = str(record.date.year or "")
    said = venue if year in venue else ", ".join(filter(None, (venue, year)))
    return nodes.inline("", said or record.name)


def _line(name: str, *content: nodes.Node) -> academic_line:
    return academic_line("", "", *content, name=name)


def _block(name: str, *content: nodes.Node) -> academic_block:
    return academic_block("", *content, name=name)


def _badge(text: str, kind: str = "", *content: nodes.Node) -> nodes.Node:
    return academic_badge("", text, *content, kind=kind)


def _joined(parts: Iterable[list[nodes.Node]], separator: str) -> list[nodes.Node]:
    """Join parts; neighbouring texts become one, since each node costs time."""
    joined: list[nodes.Node] = []
    for part in parts:
        between = [nodes.Text(separator)] if joined else []
        for node in (*between, *part):
            if (
                joined
                and isinstance(node, nodes.Text)
                and isinstance(joined[-1], nodes.Text)
            ):
                joined[-1] = nodes.Text(joined[-1] + node)
            else:
                joined.append(node)
    return joined


def _sentences(parts: Iterable[list[nodes.Node]]) -> list[nodes.Node]:
    """Join parts by full stops, where they have none of their own."""
    joined: list[nodes.Node] = []
    for part in parts:
        stop = "" if not joined else " " if joined[-1].astext().endswith(".") else ". "
        joined += [nodes.Text(stop), *part] if stop else part
    return joined
