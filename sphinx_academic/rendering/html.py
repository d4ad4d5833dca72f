"""HTML: slots are rendered by Sphinx's writer, and put together by templates."""

from __future__ import annotations

import posixpath
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote

from docutils import nodes
from jinja2 import FileSystemBytecodeCache
from markupsafe import Markup, escape
from sphinx.jinja2glue import SphinxFileSystemLoader
from sphinx.util.images import get_image_size

from .. import words
from ..domain import academic_domain
from ..icons import sprite
from ..nodes import (
    GROUPS,
    academic_badge,
    academic_bibtex,
    academic_block,
    academic_entry,
    academic_group,
    academic_icon,
    academic_line,
    academic_link,
    academic_list,
    academic_mark,
    academic_sprite,
    academic_teaser,
    academic_time,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from docutils.nodes import Element
    from jinja2 import Environment, Template
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.writers.html5 import HTML5Translator

    Visitor: TypeAlias = Callable[[Any, Any], None]

PACKAGE = Path(__file__).parent.parent
TEMPLATES = PACKAGE / "templates"
STATIC = PACKAGE / "static"
PREFIX = "academic-icon"


class Templates:
    """The templates of entries and lists, for one builder.

    They are looked for in the user's ``templates_path``, then in the theme, then
    here.  Unlike Sphinx's own pages they escape what they are given.
    """

    def __init__(self) -> None:
        self._environment: Environment | None = None
        self._templates: dict[str, Template] = {}

    def builder_inited(self, app: Sphinx) -> None:
        """Add our templates behind those of the user and of the theme."""
        if app.builder.format != "html":
            return
        bridge = app.builder.templates
        bridge.loaders.append(SphinxFileSystemLoader(str(TEMPLATES)))
        # Sphinx builds every page again when a template on this path changes.
        bridge.pathchain.append(str(TEMPLATES))
        # Compiling the templates of a theme takes as long as writing a few pages.
        cache = Path(app.doctreedir, "templates")
        cache.mkdir(parents=True, exist_ok=True)
        bridge.environment.bytecode_cache = FileSystemBytecodeCache(str(cache))
        # A cache of its own: compiled code escapes or does not.
        escaped = FileSystemBytecodeCache(str(cache), "escaped_%s.cache")
        self._environment = bridge.environment.overlay(
            autoescape=True, bytecode_cache=escaped
        )
        self._templates = {}

    def render(self, name: str, **context: Any) -> Markup:
        """Render ``academic/<name>.html``."""
        if name not in self._templates:
            assert self._environment is not None
            path = f"academic/{name}.html"
            self._templates[name] = self._environment.get_template(path)
        return Markup(self._templates[name].render(words=words, **context))


class Visitors:
    """Visitors for HTML; each slot is written into a buffer of its own."""

    def __init__(self, templates: Templates) -> None:
        self.render = templates.render

    def visit_part(
        self, writer: HTML5Translator, node: academic_line | academic_block
    ) -> None:
        node.outer, writer.body = writer.body, []

    def depart_part(
        self, writer: HTML5Translator, node: academic_line | academic_block
    ) -> None:
        content = Markup("".join(writer.body))
        writer.body = node.outer
        if node["name"] == "legend":
            writer.body.append(self.render("legend", content=content))
        else:
            entry = cast("academic_entry", node.parent)
            entry.slots[node["name"]] = content

    def visit_entry(self, writer: HTML5Translator, node: academic_entry) -> None:
        node.slots = {}

    def depart_entry(self, writer: HTML5Translator, node: academic_entry) -> None:
        html = self.render(
            node["kind"],
            id=node["ids"][0] if node["ids"] else "",
            lang=node["lang"],
            **node.slots,
        )
        writer.body.append(html)

    def visit_group(self, writer: HTML5Translator, node: academic_group) -> None:
        node.outer, writer.body = writer.body, []

    def depart_group(self, writer: HTML5Translator, node: academic_group) -> None:
        entries = Markup("".join(writer.body))
        writer.body = node.outer
        parent = cast("academic_list", node.parent)
        parent.groups.append((node["label"], node["anchor"], entries))

    def visit_list(self, writer: HTML5Translator, node: academic_list) -> None:
        node.groups = []

    def depart_list(self, writer: HTML5Translator, node: academic_list) -> None:
        html = self.render(
            "list",
            shape=node["classes"],
            groups=node.groups,
            empty=node.get("empty", ""),
            level=min(writer.section_level + 1, 6),
        )
        writer.body.append(html)

    def visit_bibtex(self, writer: HTML5Translator, node: academic_bibtex) -> None:
        entry = cast("academic_entry", node.parent)
        entry.slots["bibtex"] = escape(node["text"])
        raise nodes.SkipNode

    def visit_link(self, writer: HTML5Translator, node: academic_link) -> None:
        label = f"{_icon(writer, node['icon'])}<span>{escape(node['label'])}</span>"
        if "filename" in node:
            folder = writer.builder.dlpath
            address = posixpath.join(folder, quote(node["filename"]))
        else:
            address = node.get("refuri", "")
        kind = f'data-kind="{escape(node["kind"])}"'
        writer.body.append(
            f'<a {kind} href="{escape(address)}">{label}</a>'
            if address
            else f"<span {kind}>{label} ({words.SOON})</span>"
        )
        raise nodes.SkipNode

    def visit_icon(self, writer: HTML5Translator, node: academic_icon) -> None:
        writer.body.append(_icon(writer, node["name"]))
        raise nodes.SkipNode

    def visit_badge(self, writer: HTML5Translator, node: academic_badge) -> None:
        kind = f" academic-badge--{node['kind']}" if node["kind"] else ""
        writer.body.append(f'<span class="academic-badge{kind}">')

    def depart_badge(self, writer: HTML5Translator, node: academic_badge) -> None:
        writer.body.append("</span>")

    def visit_time(self, writer: HTML5Translator, node: academic_time) -> None:
        writer.body.append(f'<time datetime="{escape(node["iso"])}">')

    def depart_time(self, writer: HTML5Translator, node: academic_time) -> None:
        writer.body.append("</time>")

    def visit_mark(self, writer: HTML5Translator, node: academic_mark) -> None:
        role = escape(node["role"])
        writer.body.append(f'<sup class="academic-mark" title="{role}">')

    def depart_mark(self, writer: HTML5Translator, node: academic_mark) -> None:
        writer.body.append("</sup>")

    def visit_teaser(self, writer: HTML5Translator, node: academic_teaser) -> None:
        uri = node["uri"]
        if uri in writer.builder.images:
            image = quote(writer.builder.images[uri])
            uri = posixpath.join(writer.builder.imgpath, image)
        # Its size, so that nothing moves when the picture arrives.
        known = get_image_size(Path(writer.builder.srcdir, node["uri"]))
        size = ' width="{}" height="{}"'.format(*known) if known else ""
        writer.body.append(
            f'<img class="academic-teaser" src="{escape(uri)}" '
            f'alt="{escape(node.get("alt", ""))}"{size} loading="lazy"/>'
        )
        raise nodes.SkipNode

    def visit_sprite(self, writer: HTML5Translator, node: academic_sprite) -> None:
        if writer.builder.name != "epub":
            writer.body.append(sprite(node["names"], PREFIX))
        raise nodes.SkipNode


def _icon(writer: HTML5Translator, name: str) -> str:
    # EPUB readers need no pictures beside words.
    if writer.builder.name == "epub":
        return ""
    use = f'<use href="#{PREFIX}-{name}"/>'
    return f'<svg class="academic-icon" aria-hidden="true">{use}</svg>'


def setup(app: Sphinx) -> None:
    """Register visitors, templates and the style sheet."""
    templates = Templates()
    app.connect("builder-inited", templates.builder_inited)
    app.connect("config-inited", _add_style)
    app.add_css_file("academic.css")
    app.connect("html-page-context", _tell_groups)
    visitors = Visitors(templates)
    pairs: dict[type[Element], tuple[Visitor, Visitor | None]] = {
        academic_line: (visitors.visit_part, visitors.depart_part),
        academic_block: (visitors.visit_part, visitors.depart_part),
        academic_entry: (visitors.visit_entry, visitors.depart_entry),
        academic_group: (visitors.visit_group, visitors.depart_group),
        academic_list: (visitors.visit_list, visitors.depart_list),
        academic_bibtex: (visitors.visit_bibtex, None),
        academic_link: (visitors.visit_link, None),
        academic_icon: (visitors.visit_icon, None),
        academic_badge: (visitors.visit_badge, visitors.depart_badge),
        academic_time: (visitors.visit_time, visitors.depart_time),
        academic_mark: (visitors.visit_mark, visitors.depart_mark),
        academic_teaser: (visitors.visit_teaser, None),
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
    if academic_domain(app.env).page(pagename).hides:
        # What is hidden must not be published as the source of its page.
        context["sourcename"] = ""
        context["has_source"] = False


def _add_style(app: Sphinx, config: Config) -> None:
    # Before the environment compares the configuration with that of the last build.
    config.html_static_path = [*config.html_static_path, str(STATIC)]
