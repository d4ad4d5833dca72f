"""Entries of records: which parts they have, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from .. import words
from ..exports.bibtex import bibtex
from ..model.links import is_local
from ..model.records import Award, News, Publication
from ..model.sentences import announcement
from ..nodes import academic_bibtex, academic_entry
from ..rich_text import inline_nodes
from .credits import credits_of, names_of
from .inline import block, joined, line, sentences
from .links import links_of
from .venue_line import venue_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.dates import Dates
    from ..model.records import Record
    from ..stock import Parts
    from .context import Context


def entry_of(
    context: Context, record: Record, parts: Parts, *, anchor: str, when: str
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
    entry += date_lines(context, record.date, when)
    match record:
        case Publication():
            entry += publication_parts(context, record, parts.body, home=bool(anchor))
        case News():
            entry += news_parts(context, record, parts.body)
        case Award():
            entry += award_parts(context, record, parts.body)
    if parts.teaser is not None:
        entry += block("teaser", parts.teaser)
    return entry


def date_lines(context: Context, date: Dates, style: str) -> list[nodes.Node]:
    """Return the date for the gutter."""
    if not (style and date):
        return []
    shown = context.date(date, omit_year=style == "month")
    return [line("when", shown)] if shown.astext() else []


def publication_parts(
    context: Context, record: Publication, body: nodes.Element | None, *, home: bool
) -> Iterator[nodes.Node]:
    """Yield title, authors, venue, note, links, body and back-links."""
    yield line("title", *title_of(context, record, home=home))
    if people := credits_of(context, record):
        yield line("authors", *people)
    if venue := venue_line(context, record):
        yield line("venue", *venue)
    if record.note:
        yield line("note", nodes.Text(record.note))
    if record.links:
        yield line("links", *links_of(context, record))
    if body is not None:
        yield block("body" if record.open else "abstract", *body.children)
    yield academic_bibtex(text=bibtex(record))
    if mentions := back_links(context, record):
        yield line("mentions", *mentions)


def news_parts(
    context: Context, record: News, body: nodes.Element | None
) -> Iterator[nodes.Node]:
    """Yield the announcement, and the papers and awards it does not link itself."""
    if body is None:
        yield block("body", nodes.paragraph("", "", *sentence_of(context, record)))
    else:
        yield block("body", *body.children)
        linked = context.catalogue.mentions(record)
        rest = [r for r in context.catalogue.named(record) if r.key not in linked]
        if rest:
            yield line("papers", *joined(map(context.reference, rest), "; "))
    if record.pin:
        yield line("tag", context.icon("pin"), nodes.Text(words.PINNED))


def award_parts(
    context: Context, record: Award, body: nodes.Element | None
) -> Iterator[nodes.Node]:
    """Yield the award's name, who gave it, why and with whom."""
    title = inline_nodes(record.title)
    if record.url:
        title = [nodes.reference("", "", *title, refuri=record.url, internal=False)]
    yield line("title", *title)
    if note := award_note(context, record):
        yield line("note", *note)
    if body is not None:
        yield block("body", *body.children)
    if mentions := back_links(context, record):
        yield line("mentions", *mentions)


def award_note(context: Context, record: Award) -> list[nodes.Node]:
    """Return awarder, sum, remark, fellow recipients and papers, in one line."""
    parts: list[list[nodes.Node]] = [
        [nodes.Text(text)]
        for text in (record.awarder, record.amount, record.note)
        if text
    ]
    if record.shared_with:
        names = names_of(context, record.shared_with)
        parts.append([nodes.Text(f"{words.WITH} "), *names])
    if papers := context.catalogue.named(record):
        references = joined(map(context.reference, papers), "; ")
        parts.append([nodes.Text(f"{words.FOR_PAPER} "), *references])
    return sentences(parts)


def title_of(context: Context, record: Publication, *, home: bool) -> list[nodes.Node]:
    """Return the title; it leads to the record, and from there to the paper."""
    title = inline_nodes(record.title)
    if not home:
        return [context.link_to(record, title)]
    paper = next((link for link in record.links if link.kind == "url"), None)
    if paper and paper.address and not is_local(paper.address):
        address = paper.address
        return [nodes.reference("", "", *title, refuri=address, internal=False)]
    return title


def back_links(context: Context, record: Record) -> list[nodes.Node]:
    """Return the dates of the news that names the record, each leading there.

    The dates and not the words: so a page of papers need not be written again
    when the wording of the news changes.
    """
    news = [
        context.reference(item)
        for item in context.catalogue.mentioned_by(record.key)
        if isinstance(item, News)
    ]
    if not news:
        return []
    return [nodes.Text(f"{words.IN_THE_NEWS} "), *joined(news, ", ")]


def sentence_of(context: Context, record: News) -> list[nodes.Node]:
    """Return the sentence that a news item without a body makes of its records."""
    sentence: list[nodes.Node] = []
    named = context.catalogue.named(record)
    for part in announcement(record, named, words.translations()):
        if isinstance(part, str):
            sentence.append(nodes.Text(part))
        else:
            sentence += context.reference(part)
    return sentence
