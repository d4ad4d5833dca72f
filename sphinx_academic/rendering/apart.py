"""HTML of nodes that stand in no document, as if they stood on some page."""

from __future__ import annotations

from copy import copy, deepcopy
from typing import TYPE_CHECKING, Any

from markupsafe import Markup
from sphinx.transforms import SphinxTransformer
from sphinx.util.docutils import new_document
from sphinx.util.osutil import relative_uri

from ..mathml import FormulaCheck
from ..rich_text import inline_node
from .inline_html import GAP, needs_writer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from ..presenting.inline import Inlines
    from .inline_html import InlineHtml


class Apart:
    """Resolves and writes nodes with what Sphinx does so for documents."""

    def __init__(self, app: Sphinx, env: BuildEnvironment) -> None:
        # What is written here is complained of where its author wrote it.
        self._transforms = [
            transform
            for transform in app.registry.get_post_transforms()
            if not issubclass(transform, FormulaCheck)
        ]
        self._builder: Any = app.builder
        self._env = env
        self._docsettings: Any = None
        self.has_formulas = False
        """Whether what was written on this page has formulas; scripts may show them."""

    def turn_page(self) -> None:
        """Begin another page, without formulas as yet."""
        self.has_formulas = False

    def document(self, children: Iterable[nodes.Node], page: str) -> nodes.document:
        """Return nodes in a document of their own, of this name."""
        if self._docsettings is None:  # before it writes, a builder has none
            self._docsettings = copy(self._builder.docsettings)
            self._docsettings.env = self._env
        document = new_document(page, self._docsettings)
        document += list(children)
        return document

    def resolved(self, children: Iterable[nodes.Node], page: str) -> nodes.document:
        """Return nodes whose references and pictures are those of the page."""
        document = self.document(children, page)
        current = self._env.current_document
        self._env.current_document = deepcopy(current)
        self._env.current_document.docname = page
        try:
            transformer = SphinxTransformer(document)
            transformer.set_environment(self._env)
            transformer.add_transforms(self._transforms)
            transformer.apply_transforms()
        finally:
            self._env.current_document = current
        self._builder.post_process_images(document)
        return document

    def written(self, children: Iterable[nodes.Node], page: str) -> Markup:
        """Return nodes as HTML; their references are resolved."""
        return Markup("".join(self._each(children, page)))

    def _each(self, children: Iterable[nodes.Node], page: str) -> Iterator[str]:
        """Yield the HTML of each, all of one writer, which takes long to make."""
        builder = self._builder
        here = builder.get_target_uri(page)
        builder.current_docname = page
        builder.imgpath = relative_uri(here, builder.imagedir)
        builder.dlpath = relative_uri(here, "_downloads")
        # Numbers of sections and figures are those of documents.
        builder.secnumbers, builder.fignumbers = {}, {}
        document = self.document(children, page)
        writer: Any = builder.create_translator(document, builder)
        for child in document.children:
            child.walkabout(writer)
            yield "".join(writer.body)
            writer.body.clear()
        self.has_formulas |= getattr(writer, "_has_maths_elements", False)

    def line(self, inline: InlineHtml, pieces: Inlines, page: str) -> Markup:
        """Return a line, its gaps filled by Sphinx's writer."""
        first, *rest = inline.of(pieces).split(GAP)
        if not rest:
            return Markup(first)
        filled = self._each(map(inline_node, needs_writer(pieces)), page)
        pairs = zip(filled, rest, strict=True)
        return Markup("".join((first, *(piece for pair in pairs for piece in pair))))
