"""Titles between a document tree and the runs of text that a record keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from .model.text import STYLES, RichText, Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .model.text import Style

_INLINE: dict[str, type[nodes.TextElement]] = {
    "emphasis": nodes.emphasis,
    "strong": nodes.strong,
    "literal": nodes.literal,
    "math": nodes.math,
    "subscript": nodes.subscript,
    "superscript": nodes.superscript,
}


def rich_text(node: nodes.Element) -> RichText:
    """Return the content of a node as runs; of nested styles the innermost counts.

    A title is itself a link, so links in it keep only their words; a picture keeps
    its alternative text.
    """
    return tuple(_runs(node, ""))


def _runs(node: nodes.Element, style: Style) -> Iterator[Run]:
    for child in node.children:
        if isinstance(child, nodes.Text):
            yield Run(child.astext(), style)
        elif isinstance(child, nodes.image):
            yield Run(child.get("alt", ""), style)
        elif isinstance(child, nodes.Element):
            inner = child.tagname if child.tagname in STYLES else style
            yield from _runs(child, inner)  # type: ignore[arg-type]


def inline_node(run: Run) -> nodes.Node:
    """Return a run as an inline node."""
    return _INLINE[run.style]("", run.text) if run.style else nodes.Text(run.text)
