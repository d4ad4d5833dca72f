"""What search engines show below the title of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docutils import nodes
from sphinx import addnodes

from ..plain_text import one_text, plain_pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..exports.work import Work

LONGEST: Final = 155


def description_of(doctree: nodes.document | None) -> str:
    """Return the first paragraph of running text, cut to what search engines show."""
    if doctree is None:
        return ""
    return _cut(next(filter(None, map(_words, _running(doctree))), ""))


def description_of_work(work: Work) -> str:
    """Return how the abstract begins, else who wrote it, where and when."""
    if work.abstract:
        return _cut(work.abstract)
    authors = ", ".join(map(str, work.publication.authors))
    year = str(work.date.year) if work.date else ""
    parts = (work.title, authors, ", ".join(filter(None, (work.container, year))))
    return _cut(". ".join(filter(None, parts)))


def _cut(text: str) -> str:
    line = " ".join(text.split())
    if len(line) <= LONGEST:
        return line
    return line[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(",;:–- ") + "…"


def _words(paragraph: nodes.paragraph) -> str:
    """Return what a paragraph says, without HTML and the marks of footnotes."""
    return one_text(
        piece if isinstance(piece, str) else piece.astext()
        for piece in plain_pieces(paragraph)
    )


def _running(parent: nodes.Element) -> Iterator[nodes.paragraph]:
    for child in parent.children:
        if isinstance(child, nodes.paragraph) and not isinstance(
            child, addnodes.compact_paragraph
        ):
            yield child
        elif isinstance(child, nodes.section):
            yield from _running(child)
