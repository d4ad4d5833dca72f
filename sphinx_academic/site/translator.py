"""HTML of ordinary pages, as the theme wants it: one h1, no style attribute, labels."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from docutils import nodes
from sphinx.util.images import get_image_size
from sphinx.writers.html5 import HTML5Translator

from sphinx_academic.words import text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sphinx.application import Sphinx

_DECLARATION: Final = re.compile(r"\s*(width|height)\s*:\s*([\d.]+)\s*(%|[a-z]*)\s*$")
_PIXELS: Final[Mapping[str, float]] = MappingProxyType(
    {"": 1, "px": 1, "em": 16, "rem": 16, "pt": 4 / 3, "cm": 37.8, "mm": 3.78, "in": 96}
)


def install(app: Sphinx) -> None:
    """Give the builder a translator that is also the one it had before.

    At builder-inited, so that translators of other extensions are known.
    """
    base = app.registry.get_translator_class(app.builder)
    merged = type("AcademicTranslator", (SiteTranslator, base), {})
    app.set_translator(app.builder.name, merged, override=True)


class SiteTranslator(HTML5Translator):
    """Leaves out the page's title, turns style attributes into classes and sizes."""

    # The title of a page stands before the side column, so the template prints it.
    def visit_title(self, node: nodes.title) -> None:
        if _titles_page(node):
            raise nodes.SkipNode
        super().visit_title(node)

    # A second section at the top of a page is one level down: a page has one h1.
    def visit_section(self, node: nodes.section) -> None:
        self.section_level += _is_further(node)
        super().visit_section(node)

    def depart_section(self, node: nodes.section) -> None:
        super().depart_section(node)
        self.section_level -= _is_further(node)

    # The box of a task belongs to the words after it.
    def visit_paragraph(self, node: nodes.paragraph) -> None:
        super().visit_paragraph(node)
        if _is_task(node):
            self.body.append("<label>")

    def depart_paragraph(self, node: nodes.paragraph) -> None:
        if _is_task(node):
            self.body.append("</label>")
        super().depart_paragraph(node)

    def visit_table(self, node: nodes.table) -> None:
        title = node.next_node(nodes.title)
        label = title.astext() if title else str(text("Table"))
        self.body.append(f'<div class="site-scroll"{_scroller(self.attval(label))}>\n')
        super().visit_table(node)

    def depart_table(self, node: nodes.table) -> None:
        super().depart_table(node)
        self.body.append("</div>\n")

    # The size of a picture keeps its place free while it loads.
    def visit_image(self, node: nodes.image) -> None:
        sized = node.hasattr("width") or node.hasattr("height") or "scale" in node
        if not sized and "://" not in node["uri"]:
            size = get_image_size(self.builder.srcdir / node["uri"])
            self._natural_size = size or ()
        super().visit_image(node)
        self._natural_size = ()

    _natural_size: tuple[int, ...] = ()

    def starttag(
        self,
        node: nodes.Element,
        tagname: str,
        suffix: str = "\n",
        empty: bool = False,
        **attributes: Any,
    ) -> str:
        style = attributes.pop("style", "") or attributes.pop("STYLE", "")
        if style:
            _apply(style, tagname, attributes)
        if tagname == "img" and self._natural_size:
            width, height = self._natural_size
            attributes |= {"width": str(width), "height": str(height)}
        if tagname == "div" and isinstance(node, nodes.citation):
            attributes["role"] = "listitem"  # docutils gives the list around it a role
        tag: str = super().starttag(node, tagname, suffix, empty, **attributes)
        if tagname == "div" and isinstance(node, nodes.literal_block):
            label = self.attval(str(text("Code")))
            tag = tag.replace("<div", f"<div{_scroller(label)}", 1)
        return tag


def _titles_page(node: nodes.title) -> bool:
    section = node.parent
    return (
        isinstance(section, nodes.section)
        and isinstance(section.parent, nodes.document)
        and not _is_further(section)
    )


def _is_further(section: nodes.section) -> bool:
    page = section.parent
    if not isinstance(page, nodes.document):
        return False
    first = next(child for child in page if isinstance(child, nodes.section))
    return section is not first


def _is_task(node: nodes.paragraph) -> bool:
    item = node.parent
    return (
        isinstance(item, nodes.list_item)
        and "task-list-item" in item["classes"]
        and node is item[0]
    )


def _scroller(label: str) -> str:
    """Make an element reachable by keyboard; theme.js takes it back if it need not."""
    return f' data-scroll tabindex="0" role="group" aria-label="{label}"'


def _apply(style: str, tagname: str, attributes: dict[str, Any]) -> None:
    """Say a width or height without a style attribute, which a strict policy blocks.

    Per cent become one of the classes ``site-w-5`` to ``site-w-100``, lengths of an
    image its attributes; what can be said in neither way is left to the stylesheet.
    """
    for declaration in style.split(";"):
        if not (match := _DECLARATION.match(declaration)):
            continue
        name, number, unit = match.groups()
        if unit == "%" and name == "width":
            step = min(100, max(5, 5 * round(float(number) / 5)))
            known = attributes.pop("class", "") or attributes.pop("CLASS", "")
            attributes["class"] = f"{known} site-w-{step}".strip()
        elif tagname == "img" and unit in _PIXELS:
            attributes[name] = str(round(float(number) * _PIXELS[unit]))
