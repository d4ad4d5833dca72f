"""Lists for every builder but HTML: ordinary docutils nodes, which all can write."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from docutils import nodes
from sphinx.addnodes import download_reference

from ..nodes import (
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
    from collections.abc import Iterable, Iterator, Sequence

LINES = ("authors", "venue", "note", "papers", "links", "mentions")
BODIES = ("body", "abstract")


def arrange(shown: Iterable[nodes.Node]) -> list[nodes.Node]:
    """Return lists, legends and anchors as bullet lists and paragraphs."""
    arranged: list[nodes.Node] = []
    for node in shown:
        if isinstance(node, academic_list):
            arranged += _list(node)
        elif isinstance(node, academic_line):
            arranged.append(nodes.paragraph("", "", *_inline(node)))
        else:
            arranged.append(nodes.paragraph("", "", node))
    return arranged


def _list(node: academic_list) -> Iterator[nodes.Node]:
    if "empty" in node:
        yield nodes.paragraph("", "", nodes.emphasis("", node["empty"]))
    for group in node.findall(academic_group):
        if group["label"]:
            yield nodes.rubric("", group["label"])
        items = [_item(entry) for entry in group.findall(academic_entry)]
        yield nodes.bullet_list("", *items, bullet="*")


def _item(entry: academic_entry) -> nodes.list_item:
    slots: dict[str, nodes.Element] = {slot["name"]: slot for slot in entry.children}  # type: ignore[misc,index]
    item = nodes.list_item()
    # An id on any other node is lost in LaTeX and Texinfo.
    anchors = [nodes.target("", "", ids=[id_]) for id_ in entry["ids"]]
    head = nodes.paragraph("", "", *anchors)
    if "title" in slots:
        head += nodes.strong("", "", *_inline(slots["title"]))
    if "when" in slots:
        head += _when(slots["when"], after_title="title" in slots)
    body = [node for name in BODIES if name in slots for node in slots[name].children]
    if "title" not in slots and body and isinstance(body[0], nodes.paragraph):
        head += body.pop(0).children
    if "tag" in slots:
        head += [nodes.Text(" ("), *_inline(slots["tag"]), nodes.Text(")")]
    item += head
    lines = [
        nodes.line("", "", *_inline(slots[name])) for name in LINES if name in slots
    ]
    if lines:
        item += nodes.line_block("", *lines)
    item += body
    return item


def _when(slot: nodes.Element, *, after_title: bool) -> Sequence[nodes.Node]:
    date = _inline(slot)
    if after_title:
        return [nodes.Text(" ("), *date, nodes.Text(")")]
    return [*date, nodes.Text(": ")]


def _inline(slot: nodes.Element) -> list[nodes.Node]:
    """Return the content of a slot, its special inline nodes made ordinary."""
    for node in list(slot.findall(_is_special)):
        slot_or_inline = node.parent
        assert slot_or_inline is not None
        slot_or_inline.replace(node, _ordinary(cast("nodes.Element", node)))
    content = list(slot.children)
    if slot.get("name") != "links":
        return content
    return [
        part
        for number, link in enumerate(content)
        for part in ([nodes.Text(" · "), link] if number else [link])
    ]


def _is_special(node: nodes.Node) -> bool:
    special = academic_icon | academic_link | academic_mark | academic_time
    return isinstance(node, special)


def _ordinary(node: nodes.Element) -> Sequence[nodes.Node]:
    match node:
        case academic_icon():
            return []
        case academic_time():
            return node.children
        case academic_mark():
            return [nodes.superscript("", "", *node.children)]
        case _ if "refuri" in node:
            uri = node["refuri"]
            words = nodes.Text(node.astext())
            return [nodes.reference("", "", words, refuri=uri, internal=False)]
        case _:
            words = nodes.Text(node.astext())
            return [
                download_reference(
                    "",
                    "",
                    words,
                    filename=node["filename"],
                    reftarget=node["reftarget"],
                )
            ]
