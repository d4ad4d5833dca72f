"""Lists for every builder but HTML: ordinary docutils nodes, which all can write."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docutils import nodes

from ..presenting.inline import Paragraph, joined
from ..presenting.lists import BRIEF, ShownEntry
from .pictures import picture

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..presenting.inline import Inline, Inlines
    from ..presenting.lists import ShownList
    from .inline_nodes import InlineNodes
    from .kept import KeptEntry

LINES = (
    "authors",
    "annotation",
    "venue",
    "note",
    "tldr",
    "papers",
    "links",
    "citations",
    "keywords",
    "mentions",
)
RUN_IN = ("authors", "venue")
"""What follows the title on its line where a list is brief."""
BODIES = ("body", "abstract")


@dataclass(frozen=True)
class Arrangement:
    """Lists as bullet lists, legends and anchors as paragraphs."""

    inline: InlineNodes

    def arrange(self, shown: ShownList) -> Iterator[nodes.Node]:
        """Yield a bullet list for each group, below its label."""
        for anchor in shown.anchors:
            yield nodes.paragraph("", "", nodes.target("", "", ids=[anchor]))
        if shown.legend:
            yield self.paragraph(shown.legend)
        if shown.total:
            yield nodes.paragraph("", shown.total)
        if shown.empty:
            yield nodes.paragraph("", "", nodes.emphasis("", shown.empty))
        for group in shown.groups:
            if group.label:
                total = f" ({group.total})" if group.total else ""
                yield nodes.rubric("", group.label + total)
            in_brief = shown.layout in BRIEF
            items = (self.item(entry, in_brief) for entry in group.entries)
            yield nodes.bullet_list("", *items, bullet="*")
        if shown.more:
            yield self.paragraph(shown.more)

    def item(self, shown: ShownEntry | KeptEntry, in_brief: bool) -> nodes.list_item:
        """Return an entry: title or first words, then its lines, then its body."""
        assert isinstance(shown, ShownEntry)  # only HTML is kept
        entry = shown.entry
        body = [node for name in BODIES for node in entry.blocks.get(name, ())]
        body += [
            self.paragraph(part.words)
            for name in BODIES
            for part in entry.lines.get(name, ())
            if isinstance(part, Paragraph)
        ]
        if sentence := entry.lines.get("sentence"):
            body.insert(0, self.paragraph(sentence))
        # An id on any other node is lost in LaTeX and Texinfo.
        anchors = [nodes.target("", "", ids=[entry.anchor])] if entry.anchor else []
        head = nodes.paragraph("", "", *anchors)
        if shown.number:
            # Not of an enumerated list, whose numbers only grow, without gaps.
            head += nodes.Text(f"{shown.number}. ")
        goes_on = bool(body) and isinstance(body[0], nodes.paragraph)
        head += list(self.head(entry.lines, goes_on=goes_on))
        if "title" not in entry.lines and goes_on:
            head += body.pop(0).children
        if tag := entry.lines.get("tag"):
            head += self.inline.of((" (", *tag, ")"))
        names = [name for name in LINES if name in entry.lines]
        while in_brief and names and names[0] in RUN_IN:
            head += self.inline.of((". ", *entry.lines[names.pop(0)]))
        lines = [
            nodes.line("", "", *self.inline.of(_separated(name, entry.lines[name])))
            for name in names
        ]
        block = [nodes.line_block("", *lines)] if lines else []
        teaser = entry.blocks.get("teaser", ())
        pictures = [picture(self.inline.builder, node) for node in teaser]
        return nodes.list_item("", head, *block, *pictures, *body)

    def head(
        self, lines: Mapping[str, Inlines], *, goes_on: bool
    ) -> Iterator[nodes.Node]:
        """Yield title and date: “Title (1918)”, or “Jul 1918: ” before a body."""
        if title := lines.get("title"):
            yield nodes.strong("", "", *self.inline.of(title))
        if when := lines.get("when"):
            colon = ": " if goes_on else ""
            before, after = (" (", ")") if title else ("", colon)
            yield from self.inline.of((before, *when, after))

    def paragraph(self, pieces: Iterable[Inline]) -> nodes.paragraph:
        """Return a line that stands by itself."""
        return nodes.paragraph("", "", *self.inline.of(pieces))


def _separated(name: str, pieces: Inlines) -> Iterable[Inline]:
    return joined(([piece] for piece in pieces), " · ") if name == "links" else pieces
