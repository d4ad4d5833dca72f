"""What a reference by key becomes."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.errors import NoUri
from sphinx.util.nodes import make_refnode

from .model.places import Place
from .model.publication import Publication
from .presenting.inline import venue_words
from .rendering.cited import citation_node
from .rendering.inline_nodes import InlineNodes
from .roles import kind_of

if TYPE_CHECKING:
    from docutils.nodes import Element
    from sphinx.addnodes import pending_xref
    from sphinx.builders import Builder

    from .domain import AcademicDomain
    from .model.record import Record

TOTAL = "total"
"""What the role `citations` takes for all publications together."""


@dataclass(frozen=True, slots=True)
class References:
    """Makes what references of a page become."""

    domain: AcademicDomain
    builder: Builder
    docname: str

    def resolved(
        self, role: str, target: str, node: pending_xref, contnode: Element
    ) -> Element | None:
        """Return what a role becomes; nothing if the key is nobody's."""
        if role == "person":
            return self._person(target, node, contnode)
        record = self.domain.catalogue.get(target, kind_of(role))
        if role == "citations" and (record or target == TOTAL):
            settings, builder = self.domain.settings, self.builder
            return citation_node(
                settings, record, builder=builder, node=node, contnode=contnode
            )
        if record is None:
            return None
        own_words = node.get("refexplicit")
        if role == "venue" and isinstance(record, Publication) and not own_words:
            return nodes.inline("", venue_words(record))
        return self.link(record, node, contnode)

    def link(self, record: Record, node: pending_xref, contnode: Element) -> Element:
        """Return a link to a record, in the author's words or in its own."""
        content: list[nodes.Node] = [contnode]
        if not node.get("refexplicit"):
            words = self.domain.works.words_of(record)
            content = InlineNodes(self.builder, self.docname).work(words)
        place = self.domain.paper_pages.place_of(record)
        is_here = place == Place(self.docname)  # its own page
        with suppress(NoUri):
            if place.document and not is_here:
                return make_refnode(
                    self.builder, self.docname, place.document, place.anchor, content
                )
        # No list shows it, or no part of the book does; its words say enough.
        return nodes.inline("", "", *content)

    def _person(
        self, key: str, node: pending_xref, contnode: Element
    ) -> Element | None:
        person = self.domain.settings.person(key)
        if person is None:
            return None
        if not node.get("refexplicit"):
            contnode = nodes.inline("", person.name)
        if not person.address:
            return contnode
        return nodes.reference("", "", contnode, refuri=person.address, internal=False)
