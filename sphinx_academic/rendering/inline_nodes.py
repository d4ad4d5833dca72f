"""Pieces of lines as docutils nodes, which every builder can write."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.addnodes import download_reference
from sphinx.errors import NoUri
from sphinx.util.nodes import make_refnode

from .. import words
from ..model.text import Run
from ..presenting.inline import (
    Badge,
    Link,
    Mark,
    Material,
    More,
    Owner,
    RecordLink,
    Time,
    Work,
)
from ..rich_text import inline_node

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinx.builders import Builder

    from ..presenting.inline import Inline


@dataclass(frozen=True)
class InlineNodes:
    """Makes nodes of pieces, for one page.

    `addresses` tells whether links must say where they lead, because what is written
    cannot be clicked.
    """

    builder: Builder
    docname: str
    addresses: bool = False

    def of(self, pieces: Iterable[Inline]) -> list[nodes.Node]:
        """Return the nodes of a line; texts that meet become one."""
        whole: list[nodes.Node] = []
        for node in self._each(pieces):
            last = whole[-1] if whole else None
            if isinstance(node, nodes.Text) and isinstance(last, nodes.Text):
                whole[-1] = nodes.Text(last + node)
            else:
                whole.append(node)
        return whole

    def _each(self, pieces: Iterable[Inline]) -> Iterator[nodes.Node]:
        for piece in pieces:
            match piece:
                case str():
                    yield nodes.Text(piece)
                case Run():
                    yield inline_node(piece)
                case Time():
                    yield nodes.Text(piece.text)
                case Work():
                    yield from self.work(piece)
                case Link():
                    yield self.link(piece)
                case RecordLink():
                    yield from self.record_link(piece)
                case Material():
                    yield self.material(piece)
                case Badge():
                    yield from (nodes.Text("["), *self.of(piece.words), nodes.Text("]"))
                case Mark():
                    yield nodes.superscript("", piece.text)
                case More():
                    yield from self.of(piece.words)
                case Owner():
                    yield nodes.strong("", piece.name, classes=["academic-self"])

    def work(self, work: Work) -> list[nodes.Node]:
        """Return the title of a work, or the name of something."""
        words = self.of(work.words)
        if not (work.cited or work.lang):
            return words
        kind = nodes.title_reference if work.cited else nodes.inline
        classes = [f"language-{work.lang}"] if work.lang else []
        return [kind("", "", *words, classes=classes)]

    def link(self, link: Link) -> nodes.reference:
        """Return a link to an address elsewhere."""
        inner = self.of(link.words)
        return nodes.reference("", "", *inner, refuri=link.address, internal=False)

    def record_link(self, link: RecordLink) -> list[nodes.Node]:
        """Return a link to a record; of one in no part of the book, the words alone."""
        inner = self.of(link.words)
        place = link.place
        if not place.document:  # no list shows it
            return inner
        try:
            reference = make_refnode(
                self.builder, self.docname, place.document, place.anchor, inner
            )
        except NoUri:
            return inner
        return [reference]

    def material(self, link: Material) -> nodes.Node:
        """Return a link to an address or to a copied file."""
        if link.file:
            return download_reference(
                "", link.label, reftarget=link.source, filename=link.file
            )
        if not link.address:
            return nodes.Text(f"{link.label} ({words.SOON})")
        reference = self.link(Link((link.label,), link.address))
        written = [nodes.Text(f" <{link.address}>")] if self.addresses else []
        return nodes.inline("", "", reference, *written)
