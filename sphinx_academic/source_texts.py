"""Titles and bodies of the records of sources, as they would be on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from docutils.frontend import get_default_settings
from docutils.utils import new_document
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.sphinx_ import MystParser
from sphinx.util.docutils import LoggingReporter, sphinx_domains

from .body_links import mend_links
from .model.text import Run
from .nodes import academic_body, academic_entry
from .plain_words import is_plain
from .prose import mentions_in
from .raw_html import show_as_text
from .rich_text import inline_node, rich_text
from .source_markdown import leave_files_out, parse

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sphinx.environment import BuildEnvironment

    from .model.text import RichText
    from .sources import SourceRecord


class Texts:
    """Reads the texts of one source, whose Markdown is that of the site's pages."""

    def __init__(self, env: BuildEnvironment, path: Path) -> None:
        self._env = env
        self._path = str(path)

    def title(self, record: SourceRecord) -> RichText:
        """Return a title as runs of text."""
        if not isinstance(record.title, str):
            return record.title
        return rich_text(self._lines(record, record.title))

    def prose(self, record: SourceRecord) -> str:
        """Return a body that is one paragraph of words, for which nodes are a waste."""
        match record.body:
            case str(text):
                return text if is_plain(text) else ""
            case [[Run(text, "")]]:
                return "" if any(mentions_in(text)) else text
        return ""

    def body(self, record: SourceRecord) -> academic_body | None:
        """Return a body as nodes, if there is one."""
        if not record.body:
            return None
        if isinstance(record.body, str):
            return academic_body("", *self._read(record, record.body))
        paragraphs = (
            nodes.paragraph("", "", *map(inline_node, runs)) for runs in record.body
        )
        return academic_body("", *paragraphs)

    def _lines(self, record: SourceRecord, text: str) -> nodes.Element:
        """Return one line of Markdown: what the first paragraph of it holds."""
        parsed = self._read(record, " ".join(text.split()))
        first = next((p for p in parsed if isinstance(p, nodes.paragraph)), None)
        return first or nodes.paragraph("", text)

    def _read(self, record: SourceRecord, text: str) -> Sequence[nodes.Node]:
        if is_plain(text):
            return [nodes.paragraph(text, text)]
        document = self._document()
        # So that a message names the line of the file.
        padded = "\n" * (record.line - 1) + text
        outside = self._env.current_document.docname
        self._env.current_document.docname = self._path
        try:
            with sphinx_domains(self._env):
                parse(padded, document, self._env.myst_config, kind=record.kind)  # type: ignore[attr-defined]
        finally:
            self._env.current_document.docname = outside
        entry = academic_entry("", *document.children, kind=record.kind)
        document.children = []
        document += entry
        mend_links(document)
        show_as_text(document)
        leave_files_out(document)
        _name_numbered(entry)
        return entry.children

    def _document(self) -> nodes.document:
        settings = get_default_settings(MystParser)
        for name, value in self._env.settings.items():
            setattr(settings, name, value)
        settings.env = self._env
        document = new_document(self._path, settings)
        document.reporter = LoggingReporter.from_reporter(document.reporter)
        if not hasattr(self._env, "myst_config"):
            # A site in reStructuredText alone, which has not loaded MyST.
            self._env.myst_config = MdParserConfig()  # type: ignore[attr-defined]
        return document


def _name_numbered(entry: academic_entry) -> None:
    """Give ids to what Sphinx may number: it finds no number, and complains of none."""
    for number, table in enumerate(entry.findall(nodes.table)):
        table["ids"] = [f"table-{number}"]
    for number, block in enumerate(entry.findall(nodes.container)):
        block["ids"] = [f"block-{number}"]
