"""Lists for HTML: nodes that carry the slots of templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from markupsafe import Markup, escape

from ..nodes import (
    academic_block,
    academic_entry,
    academic_group,
    academic_line,
    academic_list,
    academic_words,
)
from ..presenting.inline import plain
from ..rich_text import inline_node
from .inline_html import GAP, InlineHtml, needs_writer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..presenting.entries import Entry
    from ..presenting.inline import Inlines
    from ..presenting.lists import ShownList


class Slots:
    """Fills the slots of the lists of one page."""

    def __init__(self, inline: InlineHtml) -> None:
        self._inline = inline
        self._words: list[str] = []

    def arrange(self, shown: ShownList) -> Iterator[nodes.Node]:
        """Yield a list, and what stands before it."""
        for anchor in shown.anchors:
            yield nodes.target("", "", ids=[anchor])
        filled = academic_list("", classes=list(shown.shape), empty=shown.empty)
        for group in shown.groups:
            entries = map(self.entry, group.entries)
            filled += academic_group(
                "", *entries, label=group.label, anchor=group.anchor
            )
        if shown.legend:
            filled["legend"] = Markup(self._inline.of(shown.legend))
        filled += academic_words("\n".join(self._words))
        self._words.clear()
        yield filled

    def entry(self, entry: Entry) -> academic_entry:
        """Return an entry: its lines are written, its blocks are still nodes."""
        slots = {}
        children: list[nodes.Node] = []
        for name, pieces in entry.lines.items():
            html = self._inline.of(pieces)
            if GAP in html:
                children.append(_with_gaps(name, html, pieces))
            else:
                slots[name] = Markup(html)
        for name, block in entry.blocks.items():
            children.append(academic_block("", *block, name=name))
        if entry.bibtex:
            slots["bibtex"] = escape(entry.bibtex)
        node = academic_entry(kind=entry.kind, lang=entry.lang, slots=slots)
        if entry.anchor:
            node["ids"] = [entry.anchor]
            self._words += map(plain, entry.lines.values())
        else:
            # A search finds a record where it is written, once.
            node["classes"] = ["no-search"]
        node += children
        return node


def _with_gaps(name: str, html: str, pieces: Inlines) -> academic_line:
    """Return a line that Sphinx's writer completes."""
    runs = needs_writer(pieces)
    return academic_line(
        "", "", *map(inline_node, runs), name=name, html=html.split(GAP)
    )
