"""Records for feeds: HTML that can stand anywhere, since all its addresses are whole.

The presenter and the writers are those of pages; nothing is taken from a page.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urljoin

from docutils import nodes
from sphinx.addnodes import download_reference

from ..model.formulas import with_formulas
from ..plain_text import beginning_of
from ..plain_titles import words_of
from ..presenting.context import Context
from ..presenting.entries import entry_of
from ..presenting.inline import plain
from ..rendering.apart import Apart
from ..rendering.inline_html import InlineHtml
from ..rendering.pictures import still
from ..stock import Stock

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sphinx.application import Sphinx
    from sphinx.builders import Builder

    from ..addresses import Addresses
    from ..model.places import Place
    from ..model.record import Record
    from ..presenting.entries import Entry
    from ..presenting.inline import Inlines, Material
    from ..works import Works

LINES: Final = (
    "teaser",
    "sentence",
    "authors",
    "annotation",
    "venue",
    "note",
    "tldr",
    "body",
    "abstract",
    "papers",
    "links",
    "keywords",
)
"""What a feed shows of an entry, in order: not what readers see beside it already."""

LONGEST_TITLE: Final = 90
"""Characters in the title of what has none, but begins with these words."""


class Fragments:
    """Writes records as if they stood on one page, which feeds lead to."""

    def __init__(self, app: Sphinx, works: Works, docname: str) -> None:
        self._app = app
        self._docname = docname
        self._works = works
        domain = works.domain
        self._apart = Apart(app, domain.env)
        self._context = Context.of(domain)
        self._stock = Stock(domain, (), tells=False)
        self._inline = WholeHtml(app.builder, docname, works.addresses)

    def entry(self, record: Record) -> Entry:
        """Return what is to be said of a record."""
        parts = self._stock.parts(record, self._docname)
        return entry_of(self._context, record, parts, anchor="", when="")

    def close(self) -> None:
        """Free what was opened."""
        self._stock.close()

    def title(self, record: Record, entry: Entry) -> str:
        """Return a title in plain text: of what has none, its first words."""
        if record.title:
            return words_of(record.title)
        said = plain(entry.lines.get("sentence", ())) or self._works.text(record)
        words = words_of(with_formulas(said))
        return beginning_of(words, LONGEST_TITLE) or record.name

    def html(self, entry: Entry) -> str:
        """Return the text of an entry."""
        return "".join(self._parts(entry))

    def _parts(self, entry: Entry) -> Iterator[str]:
        for name in LINES:
            if blocks := entry.blocks.get(name):
                yield self._blocks(map(still, blocks))
            if pieces := entry.lines.get(name):
                pieces = _separated(pieces) if name == "links" else pieces
                line = self._apart.line(self._inline, pieces, self._docname)
                # Prose is a paragraph by itself.
                yield line if line.startswith("<p>") else f"<p>{line}</p>\n"

    def _blocks(self, blocks: Iterable[nodes.Node]) -> str:
        copies = [block.deepcopy() for block in blocks]
        document = self._apart.resolved(copies, self._docname)
        self._complete(document)
        return self._apart.written(document.children, self._docname)

    def _complete(self, document: nodes.document) -> None:
        """Complete the addresses of links and pictures."""
        addresses = self._works.addresses
        here = addresses.page(self._docname)
        for node in list(document.findall(nodes.Element)):
            if isinstance(node, download_reference):
                file = node.get("filename")
                whole = addresses.file(f"_downloads/{file}") if file else ""
                address = whole or urljoin(here, node.get("refuri", ""))
                link = nodes.reference("", "", *node.children, refuri=address)
                node.replace_self(link)
            elif isinstance(node, nodes.image):
                name = self._app.builder.images.get(node["uri"])
                picture = addresses.file(f"_images/{name}") if name else node["uri"]
                known = {"alt": node.get("alt", "")}
                node.replace_self(nodes.image("", uri=picture, **known))
            elif isinstance(node, nodes.reference):
                fragment = node.attributes.pop("refid", "")
                relative = node.get("refuri", "") or f"#{fragment}"
                node["refuri"] = urljoin(here, relative)


class WholeHtml(InlineHtml):
    """Writes pieces with whole addresses, and without what needs a style sheet."""

    def __init__(self, builder: Builder, docname: str, addresses: Addresses) -> None:
        super().__init__(builder, docname)
        self.is_book = True
        self._addresses = addresses

    def _address(self, place: Place) -> str:
        return self._addresses.page(place.document, place.anchor)

    def _material(self, link: Material) -> str:
        address = link.address
        if link.file:
            _, page, fragment = link.source.partition("#")
            copy = self._addresses.file(f"_downloads/{link.file}")
            address = f"{copy}{page}{fragment}"
        if not address:
            return super()._material(link)
        return f'<a href="{escape(address)}">{escape(link.label)}</a>'


def _separated(links: Sequence[Any]) -> Inlines:
    pieces: list[Any] = []
    for link in links:
        pieces += [" · ", link] if pieces else [link]
    return tuple(pieces)
