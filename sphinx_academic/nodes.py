"""What a page holds of records: meaning, not looks.

While a page is read, `academic_entry` holds what its author wrote, `academic_list`
a query.  Before it is written, both are filled with `academic_line` and
`academic_block` nodes, whose content is ordinary docutils nodes and the few inline
nodes below.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from markupsafe import Markup


GROUPS = "academic-groups"
"""Attribute of a document: label and id of each heading that lists put there."""


class academic_entry(nodes.General, nodes.Element):
    """One record; attributes `kind`, `docname` and `position` say which."""

    slots: dict[str, Markup]
    """The rendered slots, while HTML is written."""


class academic_title(nodes.TextElement):
    """The title as written, so that it can be translated."""


class academic_body(nodes.Element):
    """The body as written."""


class academic_line(nodes.TextElement):
    """A part of an entry that is one line, such as its authors; attribute `name`."""

    outer: list[str]
    """What was being written around the part, while HTML is written."""


class academic_block(nodes.Element):
    """A part of an entry that is blocks, such as its abstract; attribute `name`."""

    outer: list[str]
    """What was being written around the part, while HTML is written."""


class academic_list(nodes.General, nodes.Element):
    """A list of records; while reading, attribute `query` says of which."""

    groups: list[tuple[str, str, Markup]]


class academic_group(nodes.Element):
    """Entries of a list under one heading; attributes `label` and `anchor`."""

    outer: list[str]


class academic_sprite(nodes.General, nodes.Element):
    """The icons a page uses, once; attribute `names`."""


class academic_bibtex(nodes.Element):
    """The BibTeX entry; attribute `text`, and no content for a search to find."""


class academic_teaser(nodes.image):
    """The picture beside an entry."""


class academic_link(nodes.reference):
    """A link to a paper's material; attributes `kind`, `icon` and `label`.

    Without `refuri` and `filename` it is a word alone.  It has no children: a page of
    papers has many links, and a search need not find their labels.
    """


class academic_icon(nodes.Inline, nodes.Element):
    """An icon; attribute `name`."""


class academic_badge(nodes.Inline, nodes.TextElement):
    """A word or two in a frame; attribute `kind`, such as ``award``, or empty."""


class academic_time(nodes.Inline, nodes.TextElement):
    """A date; attribute `iso`."""


class academic_mark(nodes.Inline, nodes.TextElement):
    """A mark after an author's name; attribute `role` says what it means."""
