"""HTML that authors write into titles and bodies: shown as text, never passed on."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from docutils import nodes

from .messages import warn
from .nodes import in_entries

if TYPE_CHECKING:
    from collections.abc import Mapping

# What MyST itself makes of Markdown: the end of a line, struck text, a check box.
_OF_MARKDOWN = re.compile(
    r"<br />|</?s>"
    r'|<input class="task-list-item-checkbox" '
    r'(?:checked="checked" )?(?:disabled="disabled" )?type="checkbox">'
)
_COMMENT = re.compile(r"(?:<!--(?:(?!-->).)*-->\s*)+", re.DOTALL)
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)")
_IN_MARKDOWN = MappingProxyType(
    {
        "a": "[words](https://…)",
        "b": "**words**",
        "br": r"a `\` at the end of the line",
        "code": "`` `code` ``",
        "em": "*words*",
        "i": "*words*",
        "img": "![what it shows](picture.png)",
        "strong": "**words**",
        "sub": "{sub}`2`",
        "sup": "{sup}`2`",
    }
)


def is_comment(node: nodes.Node) -> bool:
    """Tell whether a node is a comment in HTML, as authors write them in Markdown."""
    return isinstance(node, nodes.raw) and bool(
        _COMMENT.fullmatch(node.astext().strip())
    )


def show_as_text(document: nodes.document) -> None:
    """Turn HTML in entries into text, with a warning for the first of each line.

    Comments are left out.
    """
    reported: set[int | None] = set()
    shown: dict[nodes.Node, tuple[nodes.Node, ...]] = {}
    for raw, entry in in_entries(document, nodes.raw):
        written = raw.astext()
        if "html" not in raw["format"].split() or _is_markdown(written):
            continue
        if is_comment(raw):
            shown[raw] = ()
            continue
        if raw.line not in reported:
            reported.add(raw.line)
            warn("raw_html", f"{entry['kind']}: {_message(written)}", raw)
        inline = isinstance(raw.parent, nodes.TextElement)
        text = nodes.Text(written) if inline else nodes.literal_block("", written)
        shown[raw] = (text,)
    _replace(shown)


def _replace(shown: Mapping[nodes.Node, tuple[nodes.Node, ...]]) -> None:
    """Put something else in the place of nodes, for each parent at once.

    One by one, each would be looked for among all that its parent holds.
    """
    for parent in dict.fromkeys(node.parent for node in shown):
        parent[:] = [new for old in parent.children for new in shown.get(old, (old,))]


def _is_markdown(written: str) -> bool:
    return _OF_MARKDOWN.fullmatch(written.strip()) is not None


def _message(written: str) -> str:
    shown = f"the HTML {written.strip()[:60]!r} is shown as text"
    tag = _TAG.match(written.strip())
    cure = _IN_MARKDOWN.get(tag[1].lower()) if tag else None
    if cure:
        return f"{shown}; write {cure} instead"
    return rf"{shown}; write Markdown instead, or `\<` where the sign is meant"
