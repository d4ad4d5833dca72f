"""Records for feeds: HTML that can stand anywhere, since all its addresses are whole.

The presenter and the writers are those of pages; nothing is taken from a page.
"""

from __future__ import annotations

from copy import copy, deepcopy
from html import escape
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urljoin

from docutils import nodes
from sphinx.addnodes import download_reference
from sphinx.transforms import SphinxTransformer
from sphinx.util.docutils import new_document

from ..presenting.context import Context
from ..presenting.entries import entry_of
from ..presenting.inline import plain
from ..rendering.inline_html import GAP, InlineHtml, needs_writer
from ..rendering.pictures import still
from ..rich_text import inline_node
from ..stock import Stock

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sphinx.application import Sphinx
    from sphinx.builders import Builder

    from ..addresses import Addresses
    from ..model.records import Place, Record
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
        self._context = Context(domain.env, domain.settings, domain.catalogue)
        self._stock = Stock(domain, ())
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
            return record.name
        said = plain(entry.lines.get("sentence", ())) or self._works.text(record)
        words = " ".join(said.split())
        if len(words) <= LONGEST_TITLE:
            return words or record.name
        cut = words[:LONGEST_TITLE]
        # Where words are not parted by blanks there is none to cut at.
        whole = cut.rpartition(" ")[0] or cut
        return whole if whole.endswith((".", "!", "?")) else f"{whole}…"

    def html(self, entry: Entry) -> str:
        """Return the text of an entry."""
        return "".join(self._parts(entry))

    def _parts(self, entry: Entry) -> Iterator[str]:
        for name in LINES:
            if blocks := entry.blocks.get(name):
                yield self._blocks(map(still, blocks))
            if pieces := entry.lines.get(name):
                line = self._line(_separated(pieces) if name == "links" else pieces)
                # Prose is a paragraph by itself.
                yield line if line.startswith("<p>") else f"<p>{line}</p>\n"

    def _line(self, pieces: Inlines) -> str:
        """Return a line, its gaps filled by Sphinx's writer."""
        first, *rest = self._inline.of(pieces).split(GAP)
        runs = needs_writer(pieces)
        filled = (
            self._write([inline_node(run)]) + after
            for run, after in zip(runs, rest, strict=True)
        )
        return first + "".join(filled)

    def _blocks(self, blocks: Iterable[nodes.Node]) -> str:
        document = self._document(blocks)
        env = self._works.domain.env
        # As for a page: references and pictures are resolved for where it stands.
        current = env.current_document
        env.current_document = deepcopy(current)
        env.current_document.docname = self._docname
        try:
            transformer = SphinxTransformer(document)
            transformer.set_environment(env)
            transformer.add_transforms(self._app.registry.get_post_transforms())
            transformer.apply_transforms()
        finally:
            env.current_document = current
        builder: Any = self._app.builder
        builder.post_process_images(document)
        self._complete(document)
        return self._write(document.children)

    def _document(self, children: Iterable[nodes.Node]) -> nodes.document:
        builder: Any = self._app.builder
        settings = copy(builder.docsettings)
        settings.env = self._works.domain.env
        document = new_document(self._docname, settings)
        document += [child.deepcopy() for child in children]
        return document

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

    def _write(self, children: Iterable[nodes.Node]) -> str:
        document = self._document(children)
        builder = self._app.builder
        writer: Any = builder.create_translator(document, builder)
        for child in document.children:
            child.walkabout(writer)
        return "".join(writer.body)


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
