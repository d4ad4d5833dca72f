"""What stands where it should not: often the end of a record or a list is missing."""

from __future__ import annotations

import re
from textwrap import shorten
from typing import TYPE_CHECKING

from docutils import nodes

from .domain import academic_domain
from .messages import warn
from .model.kinds import KINDS
from .nodes import academic_entry, academic_list
from .raw_html import is_comment
from .source import lines_from

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinx.application import Sphinx

TOLD = "told"
"""Attribute of an entry of whose missing end its author has been told."""

_FENCE = re.compile(r"[\s>]*((:)::+|(`)``+|(~)~~+)\{")
_NAME = rf"\{{(?:{'|'.join(KINDS)})(?:s?-list)?\}}"
_COLON_FENCE = re.compile(rf":::+{_NAME}")
_BEGINNING = re.compile(rf"\s*(?::::+|```+|~~~+){_NAME}|#{{1,6}}\s")


def beginning_of(node: nodes.Node) -> str:
    """Return the first words of a node, or what it is."""
    if isinstance(node, academic_list):
        return f"{node['query'].kind}-list"
    words = shorten(node.astext(), 50, placeholder="…")
    return words or getattr(node, "tagname", "")


def first_beginning(lines: Iterable[str]) -> str:
    """Return the first line that begins a record, a list or a section."""
    return next(filter(_BEGINNING.match, lines), "")


def belongs(node: nodes.Node, kind: str) -> bool:
    """Tell whether a node may stand in a list of records of this kind."""
    if isinstance(node, nodes.Invisible | nodes.system_message) or is_comment(node):
        return True
    entries = node.findall(academic_entry)
    return not isinstance(node, academic_list) and any(
        entry["kind"] == kind for entry in entries
    )


def take_out(entry: academic_entry) -> list[nodes.Element]:
    """Remove records and lists from an entry, and return them."""
    inner = list(_outermost(entry))
    for node in inner:
        assert node.parent is not None
        node.parent.remove(node)
    return inner


def _outermost(node: nodes.Element) -> Iterator[nodes.Element]:
    for child in node.children:
        if isinstance(child, academic_entry | academic_list):
            yield child
        elif isinstance(child, nodes.Element):
            yield from _outermost(child)


def heading_in(entry: academic_entry) -> str:
    """Return the words of the first heading in an entry, of which it can have none.

    MyST turns a heading in a directive into a rubric, and notes its level.
    """
    headings = (rubric for rubric in entry.findall(nodes.rubric) if "level" in rubric)
    return next((heading.astext() for heading in headings), "")


def check_page(app: Sphinx, doctree: nodes.document) -> None:
    """Report what only the page as a whole can tell (doctree-read)."""
    extensions = getattr(app.config, "myst_enable_extensions", None)
    if extensions is not None and "colon_fence" not in extensions:
        _check_colons(doctree)
    docname = app.env.current_document.docname
    if academic_domain(app.env).facts(docname).records:
        entries = list(doctree.findall(academic_entry))
        if entries and not entries[-1].get(TOLD):
            _check_end(entries[-1])


def _check_colons(doctree: nodes.document) -> None:
    """Warn of the first directive that is shown as text, since MyST knows no ``:::``.

    A page in reStructuredText has none.
    """
    for paragraph in doctree.findall(nodes.paragraph):
        if found := _COLON_FENCE.search(paragraph.astext()):
            message = (
                f"{found[0]!r} is shown as text; write in conf.py "
                'myst_enable_extensions = ["colon_fence"]'
            )
            warn("extension", message, paragraph)
            return


def _check_end(entry: academic_entry) -> None:
    """Warn if the last record of a page has no end: what follows may not be of it."""
    first, *rest = lines_from(entry.source or "", entry.line or 1) or [""]
    if fence := _FENCE.match(first):
        mark = fence[2] or fence[3] or fence[4]
        end = re.compile(rf"[\s>]*{mark}{{{len(fence[1])},}}\s*")
        if not any(map(end.fullmatch, rest)):
            message = (
                f"{entry['kind']}: the record has no end, and holds the rest of the "
                f"page; write `{fence[1]}` below its text"
            )
            warn("unclosed_record", message, entry)


def setup(app: Sphinx) -> None:
    """Check each page once it is read."""
    app.connect("doctree-read", check_page)
