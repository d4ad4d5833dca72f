"""What a page holds of records: meaning, not looks.

While a page is read, `academic_entry` holds what its author wrote, `academic_list`
a query.  Before it is written, lists are answered.  For HTML, entries then carry the
slots of their templates; for other builders, no node of this module is left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from docutils import nodes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .prose import Prose

GROUPS = "academic-groups"
"""Attribute of a document: label and id of each heading that lists put there."""

LISTED = "academic-listed"
"""Attribute of a document: the publications that each list there shows."""

FILTERED = "academic-filtered"
"""Attribute of a document: whether readers can filter a list there."""

SCRIPTED = "academic-scripted"
"""Attribute of a document with something that a script adds to."""

KEPT = "academic-kept"
"""Attribute of a document: its entries as they were written, for the next build."""


class academic_entry(nodes.General, nodes.Element):
    """One record; attributes `kind`, `docname` and `position` say which.

    Once filled, `slots` holds the lines of its template as they are written, or `html`
    all of it; `kept` is what is kept of it, and its key.
    """

    prose: Prose | None = None
    """What the author wrote, while the page is read, where that needs no nodes."""

    def astext(self) -> str:
        """Return what the author wrote."""
        return "\n\n".join(self.prose[:2]) if self.prose else super().astext()


class academic_title(nodes.TextElement):
    """The title as written, so that it can be translated."""


class academic_body(nodes.Element):
    """The body as written."""


class academic_words(nodes.Text):
    """The words of a list's lines, which a search must find; nothing is written."""


class academic_line(nodes.TextElement):
    """A line of an entry with formulas or code, which Sphinx's writer completes.

    Attributes `name`, and `html`: what stands around its children.
    """


class academic_block(nodes.Element):
    """A part of an entry that is blocks, such as its abstract; attribute `name`."""


class academic_list(nodes.General, nodes.Element):
    """A list of records; while reading, attribute `query` says of which."""


class academic_group(nodes.Element):
    """Entries of a list under one heading; attributes `label` and `anchor`.

    With `goes_on`, it is a further run of the group before it.
    """


class academic_sprite(nodes.General, nodes.Element):
    """The icons a page uses, once; attribute `names`."""


class academic_teaser(nodes.image):
    """The picture beside an entry; attribute `size`, where it is known."""


class academic_video(academic_teaser):
    """A silent video in its place; its child, if any, is the poster before it plays."""


T = TypeVar("T", bound=nodes.Element)


def in_entries(
    document: nodes.document, kind: type[T]
) -> Iterator[tuple[T, academic_entry]]:
    """Yield the nodes of a kind that stand in entries, each with its entry."""
    for node in list(document.findall(kind)):
        parent = node.parent
        while parent is not None and not isinstance(parent, academic_entry):
            parent = parent.parent
        if parent is not None:
            yield node, parent
