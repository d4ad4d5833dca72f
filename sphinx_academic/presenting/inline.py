"""Pieces of lines that the parts of an entry are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from .. import words
from ..model.dates import format_dates
from ..nodes import academic_badge, academic_block, academic_line
from ..rich_text import inline_nodes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model.records import Publication, Record


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
    venue = record.venues[0].spoken(words.WORKSHOP_AT) if record.venues else ""
    year = str(record.date.year or "")
    said = venue if year in venue else ", ".join(filter(None, (venue, year)))
    return nodes.inline("", said or record.name)


def line(name: str, *content: nodes.Node) -> academic_line:
    """Return a part of an entry that is one line."""
    return academic_line("", "", *content, name=name)


def block(name: str, *content: nodes.Node) -> academic_block:
    """Return a part of an entry that is blocks."""
    return academic_block("", *content, name=name)


def badge(text: str, kind: str = "", *content: nodes.Node) -> nodes.Node:
    """Return a badge of a text, or of other content."""
    return academic_badge("", text, *content, kind=kind)


def joined(parts: Iterable[list[nodes.Node]], separator: str) -> list[nodes.Node]:
    """Join parts; neighbouring texts become one, since each node costs time."""
    whole: list[nodes.Node] = []
    for part in parts:
        between = [nodes.Text(separator)] if whole else []
        for node in (*between, *part):
            if (
                whole
                and isinstance(node, nodes.Text)
                and isinstance(whole[-1], nodes.Text)
            ):
                whole[-1] = nodes.Text(whole[-1] + node)
            else:
                whole.append(node)
    return whole


def sentences(parts: Iterable[list[nodes.Node]]) -> list[nodes.Node]:
    """Join parts by full stops, where they have none of their own."""
    whole: list[nodes.Node] = []
    for part in parts:
        stop = "" if not whole else " " if whole[-1].astext().endswith(".") else ". "
        whole += [nodes.Text(stop), *part] if stop else part
    return whole
