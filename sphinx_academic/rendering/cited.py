"""What the role `citations` becomes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from ..model.publication import Publication
from ..presenting.citations import citation_line
from .inline_nodes import InlineNodes

if TYPE_CHECKING:
    from docutils.nodes import Element
    from sphinx.addnodes import pending_xref
    from sphinx.builders import Builder

    from ..config import Settings
    from ..model.record import Record


def citation_node(
    settings: Settings,
    record: Record | None,
    *,
    builder: Builder,
    node: pending_xref,
    contnode: Element,
) -> Element:
    """Say how often a record is cited, or all publications; nothing if it is unknown.

    Words of the author's own lead to where the provider shows it.
    """
    citations = settings.citations
    if record is None:
        figure = citations.of_all
    else:
        figure = citations.of(record) if isinstance(record, Publication) else None
    if not node.get("refexplicit"):
        line = citation_line(figure, settings.language) if figure else ()
        return nodes.inline("", "", *InlineNodes(builder, node["refdoc"]).of(line))
    if figure is None or not figure.address:
        return contnode
    address = figure.address
    return nodes.reference("", "", contnode, refuri=address, internal=False)
