"""HTML: slots are rendered by Sphinx's writer, and put together by templates."""

from __future__ import annotations

import posixpath
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast
from urllib.parse import quote

from docutils import nodes
from markupsafe import Markup, escape

from .. import words
from ..domain import academic_domain
from ..icons import sprite
from ..nodes import (
    FILTERED,
    GROUPS,
    KEPT,
    SCRIPTED,
    academic_block,
    academic_entry,
    academic_group,
    academic_line,
    academic_list,
    academic_sprite,
    academic_teaser,
    academic_video,
    academic_words,
)
from .inline_html import GAP, PREFIX

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.writers.html5 import HTML5Translator

    from ..presenting.lists import ShownList
    from .templates import Templates

    Visitor: TypeAlias = Callable[[Any, Any], None]

SCRIPTED_PAGE: Final = "academic_scripted"
"""The value of a page that is no document, but has something that a script adds to."""

STATIC: Final = Path(__file__).parent.parent / "static"


class Visitors:
    """Visitors for HTML; what is inside an entry or a group is written apart."""

    def __init__(self, templates: Templates) -> None:
        self.render = templates.render
        self._outer: list[list[str]] = []

    def begin(self, writer: HTML5Translator) -> None:
        """Write what follows into a buffer of its own."""
        self._outer.append(writer.body)
        writer.body = []

    def end(self, writer: HTML5Translator) -> Markup:
        """Return what was written since, and go on where that began."""
        content = Markup("".join(writer.body))
        writer.body = self._outer.pop()
        return content

    def visit_words(self, writer: HTML5Translator, node: academic_words) -> None:
        raise nodes.SkipNode

    def visit_line(self, writer: HTML5Translator, node: academic_line) -> None:
        self.begin(writer)
        for html, child in zip_longest(node["html"], node.children):
            writer.body.append(html)
            if child is not None:
                child.walkabout(writer)
        _fill(node, self.end(writer))
        raise nodes.SkipNode

    def visit_block(self, writer: HTML5Translator, node: academic_block) -> None:
        self.begin(writer)

    def depart_block(self, writer: HTML5Translator, node: academic_block) -> None:
        _fill(node, self.end(writer))

    def visit_entry(self, writer: HTML5Translator, node: academic_entry) -> None:
        pass

    def depart_entry(self, writer: HTML5Translator, node: academic_entry) -> None:
        if "html" in node:
            writer.body.append(node["html"])
            return
        html = self.render(
            node["template"],
            id=node["ids"][0] if node["ids"] else "",
            lang=node["lang"],
            **node.attributes.pop("slots"),  # written once, and of a size
        )
        writer.body.append(html)
        if "kept" in node:
            key, kept = node.attributes.pop("kept")
            writer.document[KEPT].keep(key, kept._replace(html=str(html)))

    def visit_group(self, writer: HTML5Translator, node: academic_group) -> None:
        pass

    def depart_group(self, writer: HTML5Translator, node: academic_group) -> None:
        pass

    def visit_list(self, writer: HTML5Translator, node: academic_list) -> None:
        shown: ShownList = node["shown"]
        if node["legend"]:
            writer.body.append(self.render("legend", content=node["legend"]))
        runs = [part for part in node.children if isinstance(part, academic_group)]
        groups: list[tuple[str, str, list[str]]] = []
        for run in runs:
            if not run["goes_on"]:
                groups.append((run["label"], run["anchor"], []))
            groups[-1][2].append(GAP)
        html = self.render(
            "list",
            shape=(*shown.shape, shown.layout),
            groups=groups,
            empty=shown.empty,
            level=min(writer.section_level + 1, 6),
            columns=shown.columns if shown.layout == "table" else (),
            numbered=shown.numbered if shown.numbered != "no" else "",
            total=shown.total,
            more=node["more"],
            files=node["files"],
            filter=self.filter(shown, writer.builder.name),
        )
        # The entries go straight to the page, since they may be nearly all of it.
        for frame, run in zip_longest(html.split(GAP), runs):
            writer.body.append(frame)
            if run is not None:
                run.walkabout(writer)
        raise nodes.SkipNode

    def filter(self, shown: ShownList, builder: str) -> str:
        """Return what readers filter a list with, where scripts run."""
        if not shown.filtered or builder == "epub":
            return ""
        return self.render("filter", kind=shown.kind, facets=shown.facets)

    def visit_teaser(self, writer: HTML5Translator, node: academic_teaser) -> None:
        alt = f'alt="{escape(node.get("alt", ""))}"'
        writer.body.append(f'<img {_source(writer, node)} {alt} loading="lazy"/>')
        raise nodes.SkipNode

    def visit_video(self, writer: HTML5Translator, node: academic_video) -> None:
        # It plays by itself only where a script finds that nobody minds.
        poster = "".join(f' poster="{_address(writer, still)}"' for still in node)
        load = "none" if poster else "metadata"
        label = f' aria-label="{escape(node["alt"])}"' if node.get("alt") else ""
        writer.body.append(
            f'<video {_source(writer, node)}{poster}{label} preload="{load}" '
            'muted="" loop="" playsinline="" controls=""></video>'
        )
        raise nodes.SkipNode

    def visit_sprite(self, writer: HTML5Translator, node: academic_sprite) -> None:
        writer.body.append(sprite(node["names"], PREFIX))
        raise nodes.SkipNode


def _source(writer: HTML5Translator, node: academic_teaser) -> str:
    """Return class, address and size, so that nothing moves when the file arrives."""
    size = ' width="{}" height="{}"'.format(*node["size"]) if "size" in node else ""
    shape = "" if size else " academic-teaser--unsized"
    return f'class="academic-teaser{shape}" src="{_address(writer, node)}"{size}'


def _address(writer: HTML5Translator, node: Any) -> Markup:
    name = quote(writer.builder.images.get(node["uri"], ""))
    return escape(posixpath.join(writer.builder.imgpath, name))


def _fill(part: academic_line | academic_block, content: Markup) -> None:
    cast("academic_entry", part.parent)["slots"][part["name"]] = content


def setup(app: Sphinx, templates: Templates) -> None:
    """Register visitors, scripts and the style sheet."""
    app.connect("config-inited", _add_style)
    app.add_css_file("academic.css")
    for complete in (_tell_groups, _hide_source, _add_scripts):
        app.connect("html-page-context", complete)
    app.connect("html-page-context", _save_entries)
    visitors = Visitors(templates)
    pairs: dict[type[Any], tuple[Visitor, Visitor | None]] = {
        academic_words: (visitors.visit_words, None),
        academic_line: (visitors.visit_line, None),
        academic_block: (visitors.visit_block, visitors.depart_block),
        academic_entry: (visitors.visit_entry, visitors.depart_entry),
        academic_group: (visitors.visit_group, visitors.depart_group),
        academic_list: (visitors.visit_list, None),
        academic_teaser: (visitors.visit_teaser, None),
        academic_video: (visitors.visit_video, None),
        academic_sprite: (visitors.visit_sprite, None),
    }
    for node, pair in pairs.items():
        app.add_node(node, html=pair)


def _tell_groups(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Let a theme's templates lead to the headings that lists put on a page."""
    context["academic_groups"] = doctree.get(GROUPS, []) if doctree else []


def _hide_source(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Offer no source of a page with hidden records, which would publish them."""
    if academic_domain(app.env).hides(pagename):
        context["sourcename"] = ""
        context["has_source"] = False


def _add_scripts(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Give a page the scripts that it has a use for, with the words that they say.

    They are added while the page is written, and so are for this page alone; builders
    that write data, such as JSON, would keep them for all.
    """
    if "script_files" not in context:
        return
    if doctree and doctree.get(FILTERED):
        app.add_js_file("academic-filter.js", loading_method="defer")
    if (doctree and SCRIPTED in doctree) or context.get(SCRIPTED_PAGE):
        spoken: dict[str, Any] = {
            "data-copy": str(words.COPY),
            "data-copied": str(words.COPIED),
        }
        app.add_js_file("academic.js", loading_method="defer", **spoken)


def _save_entries(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Save a page's entries where they were written, which may be another process."""
    if doctree and KEPT in doctree:
        doctree[KEPT].save()


def _add_style(app: Sphinx, config: Config) -> None:
    # Before the environment compares the configuration with that of the last build.
    config.html_static_path = [*config.html_static_path, str(STATIC)]
