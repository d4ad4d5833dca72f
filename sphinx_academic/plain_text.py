"""The plain text of a body, in which references still lack the words of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.addnodes import pending_xref

if TYPE_CHECKING:
    from collections.abc import Iterator

PARAGRAPH = "\n\n"
"""Ends a paragraph."""

_SILENT = (
    nodes.comment
    | nodes.footnote
    | nodes.footnote_reference
    | nodes.pending
    | nodes.substitution_definition
    | nodes.system_message
)

# What leads to whatever there is of a name.
_ANY = frozenset({"any", "myst"})


def plain_pieces(node: nodes.Node) -> Iterator[str | pending_xref]:
    """Yield words, and references that have none of their own."""
    if isinstance(node, nodes.Text):
        yield node.astext()
    elif isinstance(node, nodes.math | nodes.math_block):
        yield f"${node.astext().strip()}$"
    elif isinstance(node, nodes.raw):
        # What Markdown makes of the end of a line; other HTML says nothing.
        yield " " if node.astext().startswith("<br") else ""
    elif isinstance(node, pending_xref) and _is_nameless(node):
        yield node
    elif not isinstance(node, _SILENT):
        for child in node.children:
            yield from plain_pieces(child)
    if isinstance(node, nodes.TextElement) and not isinstance(node, nodes.Inline):
        yield PARAGRAPH


def one_text(pieces: Iterator[str]) -> str:
    """Put pieces together, with an empty line between paragraphs."""
    paragraphs = "".join(pieces).split(PARAGRAPH)
    return PARAGRAPH.join(" ".join(p.split()) for p in paragraphs if p.strip())


def beginning_of(text: str, longest: int) -> str:
    """Return a text on one line, cut between two words if it is longer than that."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    cut = line[:longest]
    # Where words are not parted by blanks there is none to cut at.
    whole = cut.rpartition(" ")[0] or cut
    return whole if whole.endswith((".", "!", "?")) else f"{whole}…"


def _is_nameless(xref: pending_xref) -> bool:
    may_be_a_record = xref.get("refdomain") == "academic" or xref["reftype"] in _ANY
    return may_be_a_record and not xref.get("refexplicit")
