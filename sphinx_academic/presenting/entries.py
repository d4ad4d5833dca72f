"""Entries of records: which parts they have, and in which order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .. import words
from ..model.award import Award
from ..model.formulas import with_formulas
from ..model.links import is_local
from ..model.news import News
from ..model.publication import Publication
from ..model.sentences import announcement
from ..plain_titles import words_of
from ..prose import pieces_of
from ..roles import kind_of
from .citations import citation_line
from .credits import credits_of, names_of
from .inline import Icon, Link, Paragraph, joined, sentences
from .links import bibtex_of, links_of
from .venue_line import venue_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from docutils import nodes

    from ..model.dates import Dates
    from ..model.record import Record
    from ..stock import Parts
    from .context import Context
    from .inline import Inline, Inlines


@dataclass(frozen=True)
class Entry:
    """What is shown of one record."""

    kind: str
    lang: str
    anchor: str
    """The record's id where this page is its home, else empty."""
    about: str
    """What the record is called where there is no markup."""
    lines: Mapping[str, Inlines]
    """Title, authors and so on by the names that templates know, in order."""
    blocks: Mapping[str, Sequence[nodes.Node]] = field(default_factory=dict)
    """Abstract, body and picture: what the author wrote, as nodes."""
    bibtex: str = ""
    searched: bool = True
    """Whether a search finds the record here: where it is at home, and has no page."""


def entry_of(
    context: Context, record: Record, parts: Parts, *, anchor: str, when: str
) -> Entry:
    """Return the entry of a record, with what its page holds of it.

    `when` is ``full``, ``month`` (below the heading of a year) or empty.
    """
    blocks: dict[str, Sequence[nodes.Node]] = {}
    folded = isinstance(record, Publication) and not record.open
    if parts.body is not None:
        blocks["abstract" if folded else "body"] = parts.body.children
    if parts.teaser is not None:
        blocks["teaser"] = [parts.teaser]
    lines: Iterable[tuple[str, Iterable[Inline]]]
    cited = ""
    match record:
        case Publication():
            lines = publication_lines(context, record, home=bool(anchor))
            cited = bibtex_of(context, record)
        case News():
            has_body = bool(parts.body or parts.prose)
            lines = news_lines(context, record, has_body=has_body)
        case Award():
            lines = award_lines(context, record)
        case _:
            lines = ()
    shown = {name: tuple(pieces) for name, pieces in lines}
    if parts.prose:
        said = Paragraph(tuple(words_in(context, parts.prose)))
        shown["abstract" if folded else "body"] = (said,)
    if date := date_line(context, record.when, when):
        shown["when"] = date
    searched = bool(anchor) and not context.pages.of(record)
    about = words_of(record.title) or record.key
    return Entry(
        record.kind, record.lang, anchor, about, shown, blocks, cited, searched
    )


def words_in(context: Context, prose: str) -> Iterator[Inline]:
    """Yield what prose says; each of its references leads to a record."""
    for piece in pieces_of(prose):
        if isinstance(piece, str):
            yield piece
        elif record := context.catalogue.get(piece.key, kind_of(piece.role)):
            yield context.reference(record)


def date_line(context: Context, date: Dates, style: str) -> Inlines:
    """Return the date for the gutter."""
    if not (style and date):
        return ()
    shown = context.date(date, omit_year=style == "month")
    return (shown,) if shown.text else ()


def publication_lines(
    context: Context, record: Publication, *, home: bool
) -> Iterator[tuple[str, Iterable[Inline]]]:
    """Yield title, authors, venue, note, summary, links and so on, to back-links."""
    yield "title", title_of(context, record, home=home)
    if people := credits_of(context, record):
        yield "authors", people
    if record.annotation:
        yield "annotation", with_formulas(record.annotation)
    if venue := venue_line(context, record):
        yield "venue", venue
    if record.remark:
        yield "note", with_formulas(record.remark)
    if record.tldr:
        yield "tldr", with_formulas(record.tldr)
    if links := tuple(links_of(context, record, home=home)):
        yield "links", links
    if figure := context.settings.citations.of(record):
        yield "citations", citation_line(figure, context.settings.language)
    if record.keywords:
        yield "keywords", (f"{words.KEYWORDS} ", ", ".join(record.keywords))
    if mentions := back_links(context, record):
        yield "mentions", mentions


def news_lines(
    context: Context, record: News, *, has_body: bool
) -> Iterator[tuple[str, Iterable[Inline]]]:
    """Yield the announcement, or the papers and awards that its text does not link."""
    if not has_body:
        yield "sentence", sentence_of(context, record)
    else:
        linked = context.catalogue.mentions(record)
        rest = [r for r in context.catalogue.named(record) if r.key not in linked]
        if rest:
            yield "papers", joined(([context.reference(r)] for r in rest), "; ")
    if record.pin:
        yield "tag", (Icon("pin"), str(words.PINNED))


def award_lines(
    context: Context, record: Award
) -> Iterator[tuple[str, Iterable[Inline]]]:
    """Yield the award's name, who gave it, why and with whom."""
    yield "title", (Link(record.title, record.url),) if record.url else record.title
    if note := award_note(context, record):
        yield "note", note
    if mentions := back_links(context, record):
        yield "mentions", mentions


def award_note(context: Context, record: Award) -> list[Inline]:
    """Return awarder, sum, remark, fellow recipients and papers, in one line."""
    said = ((record.awarder,), (record.amount,), with_formulas(record.note))
    parts: list[list[Inline]] = [[*text] for text in said if any(text)]
    if record.shared_with:
        parts.append([f"{words.WITH} ", *names_of(context, record.shared_with)])
    if papers := context.catalogue.named(record):
        references = joined(([context.reference(p)] for p in papers), "; ")
        parts.append([f"{words.FOR_PAPER} ", *references])
    return sentences(parts)


def title_of(context: Context, record: Publication, *, home: bool) -> Inlines:
    """Return the title; it leads to the record, and from there to the paper."""
    title = record.title
    if not home or context.pages.place_of(record) != record.place:
        # A link must say something; that the title is missing is reported.
        return (context.link_to(record, title or (record.key,)),)
    for kind in ("url", "preprint"):
        for link in record.links:
            if link.kind == kind and link.address and not is_local(link.address):
                return (Link(title, link.address),)
    return title


def back_links(context: Context, record: Record) -> list[Inline]:
    """Return the dates of the news that names the record, each leading there.

    The dates and not the words: so a page of papers need not be written again
    when the wording of the news changes.
    """
    news = [
        [context.reference(item)]
        for item in context.catalogue.mentioned_by(record.key)
        if isinstance(item, News)
    ]
    if not news:
        return []
    return [f"{words.IN_THE_NEWS} ", *joined(news, ", ")]


def sentence_of(context: Context, record: News) -> Iterator[Inline]:
    """Yield the sentence that a news item without a body makes of its records."""
    named = context.catalogue.named(record)
    venues = context.settings.venues
    for part in announcement(record, named, words.translations(), venues=venues):
        yield part if isinstance(part, str) else context.reference(part)
