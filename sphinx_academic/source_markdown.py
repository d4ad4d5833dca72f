"""Markdown in sources: whatever is in it is text, and on none of the site's pages.

A source may come from others, so nothing in it may read a file or run a program.  It is
read when no page is, so nothing in it can be numbered, named or copied as on a page.
What would need that is shown as it is written, with a warning; words are never lost.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from docutils import nodes
from myst_parser.mdit_to_docutils.sphinx_ import SphinxRenderer
from myst_parser.parsers.mdit import create_md_parser
from sphinx.addnodes import download_reference, pending_xref

from .body_links import REFUSED, admit_all
from .body_pictures import show_words
from .lost_options import options_in
from .messages import warn
from .nodes import in_entries

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode
    from myst_parser.config.main import MdParserConfig

_DIRECTIVES: Final = frozenset(
    "admonition attention caution code code-block danger epigraph error highlights "
    "hint important list-table math note pull-quote seealso sourcecode table tip "
    "warning".split()
)
"""Those that need nothing but their text."""

_LABEL = re.compile(r":?(?:label|name):\s*(.*)")


class TextRenderer(SphinxRenderer):
    """Makes nodes of Markdown that belong to no page."""

    def _render_initialise(self) -> None:
        """Add nothing that a page has in its head."""

    def _render_finalise(self) -> None:
        """Keep nothing that a page has for others to refer to."""

    def run_directive(
        self,
        name: str,
        first_line: str,
        content: str,
        position: int,
        additional_options: dict[str, str] | None = None,
        **more: Any,
    ) -> list[nodes.Element]:
        """Run a directive that needs nothing but its text; show others as text."""
        if name in _DIRECTIVES:
            content = self._without_label(content, position)
            return super().run_directive(
                name, first_line, content, position, additional_options, **more
            )
        self._warn(f"the directive {name!r}", position)
        written = "\n".join(filter(None, (first_line, content.rstrip())))
        return [nodes.literal_block("", written)]

    def render_myst_role(self, token: SyntaxTreeNode) -> None:
        """Show what is meant for one builder as text."""
        if token.meta["name"] != "raw":
            super().render_myst_role(token)
            return
        self._warn("the role 'raw'", _line(token))
        self.current_node += nodes.literal("", token.content)

    def _without_label(self, content: str, position: int) -> str:
        """Leave out the option that would give what is written a name, or a number."""
        lines = content.splitlines(keepends=True)
        for number in options_in(lines):
            if label := _LABEL.fullmatch(lines[number].strip()):
                self._warn(f"the label {label[1]!r}", position)
                lines[number] = ""
        return "".join(lines)

    def render_restructuredtext(self, token: SyntaxTreeNode) -> None:
        """Show reStructuredText as text."""
        self._warn("reStructuredText", _line(token))
        self.current_node += nodes.literal_block("", token.content.rstrip())

    def render_substitution(self, token: SyntaxTreeNode, inline: bool) -> None:
        """Show a substitution as text: it may be a program."""
        self._warn("a substitution", _line(token))
        text = nodes.Text(f"{{{{ {token.content.strip()} }}}}")
        self.current_node += text if inline else nodes.paragraph("", "", text)

    def render_front_matter(self, token: SyntaxTreeNode) -> None:
        """Show front matter as text."""
        self._warn("front matter", _line(token))
        self.current_node += nodes.literal_block("", str(token.content).rstrip())

    def render_myst_target(self, token: SyntaxTreeNode) -> None:
        """Leave a label out."""
        self._warn(f"the label {token.content!r}", _line(token))

    def render_heading(self, token: SyntaxTreeNode) -> None:
        """Make a heading of no page, as directives do."""
        rubric = nodes.rubric(token.content, "")
        self.add_line_and_source_path(rubric, token)
        with self.current_node_context(rubric, append=True):
            self.render_children(token)

    def render_math_block_label(self, token: SyntaxTreeNode) -> None:
        """Give a formula no number."""
        self._warn(f"the label {token.info!r}", _line(token))
        self.render_math_block(token)

    def render_amsmath(self, token: SyntaxTreeNode) -> None:
        """Give a formula no number."""
        content = token.content
        self.current_node += nodes.math_block(
            content, content, nowrap=True, number=None, classes=["amsmath"]
        )

    def render_link_anchor(self, token: SyntaxTreeNode, target: str) -> None:
        """Refer to a key or a label, which no heading of a page is nearer than."""
        key = self.md.normalizeLinkText(target).removeprefix("#")
        has_words = token.info != "auto" and bool(token.children)
        link = pending_xref(
            refdoc=self.sphinx_env.current_document.docname,
            refdomain=None,
            reftype="myst",
            reftarget=key,
            refexplicit=has_words,
        )
        self._process_wrap_node(link, token, has_words, ["xref", "myst"], key)

    def render_link_unknown(self, token: SyntaxTreeNode) -> None:
        """Take a path for one of a page or a file, whether that is there now or not."""
        address = self.md.normalizeLinkText(str(token.attrGet("href") or ""))
        path, _, anchor = address.partition("#")
        name = path.rpartition("/")[2]
        if "." not in name or REFUSED.match(address):  # a label, or no link
            super().render_link_unknown(token)
            return
        env = self.sphinx_env
        docname = env.path2doc(env.relfn2path(path, env.current_document.docname)[1])
        link: nodes.Element = download_reference(reftarget=path)
        if docname:
            link = pending_xref(
                refdomain="doc",
                reftype="myst",
                reftarget=docname,
                reftargetid=anchor or None,
            )
        link["refdoc"] = env.current_document.docname
        link["refexplicit"] = bool(token.children)
        self._process_wrap_node(link, token, link["refexplicit"], ["xref"], path)

    def render_footnote_ref(self, token: SyntaxTreeNode) -> None:
        """Refer to a footnote by its mark alone."""
        self.current_node += _mark(token)

    def render_footnote_reference(self, token: SyntaxTreeNode) -> None:
        """Let a footnote stand at the end of the text."""
        mark = _mark(token)
        self.current_node += (note := nodes.container())
        with self.current_node_context(note):
            self.render_children(token)
        first = note.children[0] if note.children else None
        if isinstance(first, nodes.paragraph):
            first.children[:0] = [mark, nodes.Text(" ")]
            for part in first.children:
                part.parent = first

    def _warn(self, what: str, line: int) -> None:
        kind = self.md_env["kind"]
        _warn(kind, what, f"{self.document['source']}:{line}")


def parse(
    text: str, document: nodes.document, config: MdParserConfig, *, kind: str
) -> None:
    """Read the text of a record of this kind into a document of its own."""
    parser = create_md_parser(config, TextRenderer)
    parser.options["document"] = document
    admit_all(parser)
    parser.render(text, {"kind": kind})


def leave_files_out(document: nodes.document) -> None:
    """Turn pictures, and links to files, into their words: nobody copies the files."""
    for picture, entry in list(in_entries(document, nodes.image)):
        what, address = "a picture", picture["uri"]
        _warn(entry["kind"], f"{what} ({address!r})", picture)
        show_words(picture, picture.get("alt") or address)
    for link, entry in list(in_entries(document, download_reference)):
        _warn(entry["kind"], f"a link to a file ({link['reftarget']!r})", link)
        link.parent.replace(link, link.children)


def _mark(token: SyntaxTreeNode) -> nodes.superscript:
    label = token.meta["label"]
    return nodes.superscript(label, label)


def _line(token: SyntaxTreeNode) -> int:
    first, _ = token.map or (0, 0)
    return first


def _warn(kind: str, what: str, location: str | nodes.Node) -> None:
    message = (
        f"{kind}: {what} has no place in a source; write the text of this record on a "
        "page, or leave it out"
    )
    warn("page_only", message, location)
