"""The bodies of records: kept in the doctrees of their pages, copied to where shown."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.errors import NoUri

from .nodes import academic_body, academic_entry, academic_teaser

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

    from .model.records import Record


class Parts(NamedTuple):
    """What a record's page holds of it besides its facts."""

    body: academic_body | None = None
    teaser: academic_teaser | None = None


_NUMBERED = nodes.figure | nodes.table | nodes.container
"""What Sphinx may number, for which it must have an id."""


class Stock:
    """Gives out the parts of records for one page.

    What stands on the page itself is moved to where it is shown first; everything
    else is copied from the doctree of the page where it was written.
    """

    def __init__(
        self,
        env: BuildEnvironment,
        builder: Builder,
        entries: Iterable[academic_entry],
    ) -> None:
        self._builder = builder
        self._here = _by_place(entries)
        self._used: set[tuple[str, int]] = set()
        self._copies = 0
        # Holds the doctrees of one page only while that page is written.
        self._elsewhere = cache(
            lambda docname: _by_place(env.get_doctree(docname).findall(academic_entry))
        )

    def parts(self, record: Record, docname: str) -> Parts:
        """Return body and picture of a record, to be shown on the page `docname`."""
        place = record.place.document, record.place.position
        if place in self._here:
            parts = self._here[place]
            if place not in self._used:
                self._used.add(place)
                return parts
        else:
            parts = self._elsewhere(record.place.document).get(place, Parts())
        return Parts(
            parts.body and self._copy(parts.body, record, docname),
            parts.teaser and parts.teaser.deepcopy(),
        )

    def _copy(self, body: academic_body, record: Record, docname: str) -> academic_body:
        """Copy a body: nothing in it claims an id, and every link still leads."""
        copy: academic_body = body.deepcopy()
        self._copies += 1
        for node in list(copy.findall(nodes.Element)):
            old = node["ids"] if isinstance(node, _NUMBERED) else []
            node["ids"] = [f"copy-{self._copies}-{id_}" for id_ in old]
            node["names"] = []
            if isinstance(node, nodes.target):
                node.parent.replace(node, node.children)
            elif isinstance(node, nodes.footnote | nodes.citation):
                node.parent.remove(node)  # references to it lead to the original
            elif isinstance(node, nodes.math_block):
                # Its label is an id in LaTeX, its number is found by its id in HTML.
                node["label"] = node["number"] = None
            elif isinstance(node, pending_xref):
                node["refdoc"] = docname
                node["refwarn"] = False
            elif "refid" in node:
                self._lead_home(node, record, docname)
        return copy

    def _lead_home(self, node: nodes.Element, record: Record, docname: str) -> None:
        """Let a reference within the record's page, as to a footnote, lead there.

        Where that page is in no part of the book, only the words of a link stay.
        """
        is_note = isinstance(node, nodes.footnote_reference)
        home = record.place.document
        try:
            address = self._builder.get_relative_uri(docname, home)
        except NoUri:
            node.parent.replace(node, [] if is_note else node.children)
            return
        reference = nodes.reference(
            "", "", *node.children, refuri=f"{address}#{node['refid']}", internal=True
        )
        node.replace_self(
            nodes.superscript("", "", reference) if is_note else reference
        )


def _by_place(entries: Iterable[academic_entry]) -> dict[tuple[str, int], Parts]:
    return {
        (entry["docname"], entry["position"]): Parts(
            next(iter(entry.findall(academic_body)), None),
            next(iter(entry.findall(academic_teaser)), None),
        )
        for entry in entries
    }
