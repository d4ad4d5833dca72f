"""Lists for every builder but HTML: ordinary docutils nodes, which all can write."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.addnodes import download_reference

from .. import words
from ..nodes import (
    academic_badge,
    academic_block,
    academic_entry,
    academic_group,
    academic_icon,
    academic_line,
    academic_link,
    academic_list,
    academic_mark,
    academic_time,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

LINES = ("authors", "venue", "note", "papers", "links", "mentions")
BODIES = ("body", "abstract")


@dataclass(frozen=True)
class Arrangement:
    """Lists as bullet lists, legends and anchors as paragraphs.

    `addresses` tells whether links must say where they lead, because what is written
    cannot be clicked.
    """

    addresses: bool

    def arrange(self, shown: Iterable[nodes.Node]) -> Iterator[nodes.Node]:
        """Yield ordinary nodes for what is shown."""
        for node in shown:
            if isinstance(node, academic_list):
                yield from self.list(node)
            elif isinstance(node, academic_line):
                yield nodes.paragraph("", "", *self.inline(node))
            else:
                yield nodes.paragraph("", "", node)

    def list(self, node: academic_list) -> Iterator[nodes.Node]:
        """Yield a bullet list for each group, below its label."""
        if "empty" in node:
            yield nodes.paragraph("", "", nodes.emphasis("", node["empty"]))
        for group in node.findall(academic_group):
            if group["label"]:
                yield nodes.rubric("", group["label"])
            items = [self.item(entry) for entry in group.findall(academic_entry)]
            yield nodes.bullet_list("", *items, bullet="*")

    def item(self, entry: academic_entry) -> nodes.list_item:
        """Return an entry: title or first words, then its lines, then its body."""
        slots = {
            slot["name"]: slot
            for slot in entry.children
            if isinstance(slot, academic_line | academic_block)
        }
        body = [
            node for name in BODIES if name in slots for node in slots[name].children
        ]
        # An id on any other node is lost in LaTeX and Texinfo.
        anchors = [nodes.target("", "", ids=[id_]) for id_ in entry["ids"]]
        head = nodes.paragraph("", "", *anchors, *self.head(slots))
        if "title" not in slots and body and isinstance(body[0], nodes.paragraph):
            head += body.pop(0).children
        if "tag" in slots:
            head += [nodes.Text(" ("), *self.inline(slots["tag"]), nodes.Text(")")]
        lines = [
            nodes.line("", "", *self.inline(slots[name]))
            for name in LINES
            if name in slots
        ]
        block = [nodes.line_block("", *lines)] if lines else []
        return nodes.list_item("", head, *block, *body)

    def head(self, slots: Mapping[str, nodes.Element]) -> Iterator[nodes.Node]:
        """Yield title and date: “Title (1918)”, or “Jul 1918: ” before a body."""
        if "title" in slots:
            yield nodes.strong("", "", *self.inline(slots["title"]))
        if "when" in slots:
            before, after = (" (", ")") if "title" in slots else ("", ": ")
            yield nodes.Text(before)
            yield from self.inline(slots["when"])
            yield nodes.Text(after)

    def inline(self, slot: nodes.Element) -> Iterator[nodes.Node]:
        """Yield the content of a line, its special nodes made ordinary."""
        special: list[Any] = list(slot.findall(_is_special))
        for node in special:
            node.parent.replace(node, list(self.ordinary(node)))
        for number, node in enumerate(list(slot.children)):
            if number and slot["name"] == "links":
                yield nodes.Text(" · ")
            yield node

    def ordinary(self, node: nodes.Element) -> Iterator[nodes.Node]:
        """Yield ordinary nodes for one of the extension's own."""
        match node:
            case academic_icon():
                return
            case academic_mark():
                yield nodes.superscript("", "", *node.children)
            case academic_badge():
                yield nodes.Text("[")
                yield from node.children
                yield nodes.Text("]")
            case academic_link():
                yield self.link(node)
            case _:
                yield from node.children

    def link(self, node: academic_link) -> nodes.Node:
        """Return a link to an address or to a copied file."""
        label = node["label"]
        if "filename" in node:
            return download_reference("", label, **node.attributes)
        if "refuri" not in node:
            return nodes.Text(f"{label} ({words.SOON})")
        address = node["refuri"]
        link = nodes.reference("", label, refuri=address, internal=False)
        written = [nodes.Text(f" <{address}>")] if self.addresses else []
        return nodes.inline("", "", link, *written)


def _is_special(node: nodes.Node) -> bool:
    special = (
        academic_badge | academic_icon | academic_link | academic_mark | academic_time
    )
    return isinstance(node, special)
