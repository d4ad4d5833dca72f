"""The bodies of records: kept in the doctrees of their pages, copied to where shown."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.errors import NoUri

from .facts import Reference
from .nodes import academic_body, academic_entry, academic_teaser
from .prose import body_from
from .roles import kind_of
from .silent_copies import COPIED
from .source import source_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .domain import AcademicDomain
    from .facts import Body
    from .model.places import Order, Origin, Place
    from .model.record import Record


class Parts(NamedTuple):
    """What a record's page holds of it besides its facts."""

    body: academic_body | None = None
    teaser: academic_teaser | None = None
    prose: str = ""
    """The body, where it has no nodes."""


_NUMBERED = nodes.figure | nodes.table | nodes.container
"""What Sphinx may number, for which it must have an id."""

_WITHOUT_NOTES = frozenset({"latex", "texinfo"})
"""Formats in which nothing can lead to a footnote."""

FEW = 100
"""How many records of one page a page may show that keeps copies of their bodies.

To keep more takes longer than to open their page.
"""


class Stock:
    """Gives out the parts of records for one page.

    What stands on the page itself is moved to where it is shown first; everything
    else is copied from the page where it was written.
    """

    def __init__(
        self,
        domain: AcademicDomain,
        entries: Iterable[academic_entry],
        *,
        keeps: bool = True,
        tells: bool = True,
    ) -> None:
        self._domain = domain
        self._tells = tells
        """Whether whoever asks tells authors what is wrong with sources."""
        self._keeps = keeps
        """Whether copies are kept for the next build."""
        self._here = _by_place(entries)
        self._used: set[tuple[str, int]] = set()
        self._told: set[Order] = set()
        self._copies = 0
        # Doctrees of other pages, and what is in them, while this page is written.
        self._opened: dict[str, nodes.document] = {}
        self._elsewhere: dict[str, dict[tuple[str, int], Parts]] = {}
        self._fetched: Counter[str] = Counter()

    def parts(self, record: Record, docname: str) -> Parts:
        """Return body and picture of a record, to be shown on the page `docname`."""
        if record.place.derived:
            return Parts()  # what stands there is another record's
        parts, original, stated = Parts(), False, False
        if record.is_written:
            parts, original = self._written(record)
        if record.origin is not None:
            own = parts.body
            parts = self._completed(parts, record.origin, record)
            stated = parts.body is not own
        if parts.body is not None and (stated or not original):
            silent = not (stated and self._is_first_at_home(record, docname))
            self._adapt(parts.body, record, docname, silent=silent)
        return parts

    def _is_first_at_home(self, record: Record, docname: str) -> bool:
        """Tell whether a page must say what is wrong with what a source states."""
        at_home = self._tells and docname == record.place.document
        if not at_home or record.order in self._told:
            return False
        self._told.add(record.order)
        return True

    def _written(self, record: Record) -> tuple[Parts, bool]:
        """Return what a page holds of a record, and whether it is no copy of that."""
        body = self._domain.body(record)
        if body.bare and self._leads(body):
            return Parts(prose=body.prose), True
        place = record.place.document, record.place.position
        original = place in self._here and place not in self._used
        self._used.add(place)
        if body.bare:
            parts = Parts(self._parsed(record.place, body))
        elif place not in self._here:
            parts = self._from_elsewhere(record)
        elif original:
            parts = self._here[place]
        else:
            parts = _copied(self._here[place])
        return parts, original

    def _completed(self, parts: Parts, origin: Origin, record: Record) -> Parts:
        """Add what a source states and the record's page does not."""
        sources = self._domain.sources
        body, teaser, prose = parts
        if body is None and not prose:
            prose = sources.body(origin).prose
            body = sources.text(origin)
        return Parts(body, teaser or sources.teaser(record), prose)

    def _leads(self, body: Body) -> bool:
        """Tell whether each reference of some prose leads to a record.

        Of one that does not, Sphinx warns; it needs the nodes.
        """
        catalogue = self._domain.catalogue
        return all(catalogue.get(r.target, kind_of(r.type)) for r in body.references)

    def turn_page(self) -> None:
        """Begin another page, on which copies are numbered anew."""
        self._copies = 0

    def close(self) -> None:
        """Free the doctrees of other pages.

        Their nodes form cycles, which are collected late, and may be very many.
        """
        for document in self._opened.values():
            for node in list(document.findall(nodes.Element)):
                node.children = []

    def _parsed(self, place: Place, body: Body) -> academic_body:
        source = source_of(place, self._domain.env)
        return body_from(body.prose, source, body.line, place.document)

    def _from_elsewhere(self, record: Record) -> Parts:
        key = self._domain.key_of_copy(record)
        copies = self._domain.copies
        if (kept := copies.get(key)) is not None:
            return _sorted(kept)
        docname = record.place.document
        if docname not in self._opened:
            document = self._domain.env.get_doctree(docname)
            self._opened[docname] = document
            entries = document.findall(academic_entry)
            self._elsewhere[docname] = _by_place(entries)
        place = docname, record.place.position
        parts = _copied(self._elsewhere[docname].get(place, Parts()))
        self._fetched[docname] += 1
        if self._keeps and self._fetched[docname] <= FEW:
            copies.keep(key, [part for part in parts[:2] if part is not None])
        return parts

    def _adapt(
        self, copy: academic_body, record: Record, docname: str, *, silent: bool
    ) -> None:
        """Adapt a copy: nothing in it claims an id, and every link still leads."""
        self._copies += 1
        for node in list(copy.findall(nodes.Element)):
            old = node["ids"] if isinstance(node, _NUMBERED) else []
            node["ids"] = [f"copy-{self._copies}-{id_}" for id_ in old]
            node["names"] = []
            if isinstance(node, nodes.target):
                node.parent.replace(node, node.children)
            elif isinstance(node, nodes.section):
                # Of reStructuredText within Markdown; without an id it is none.
                title, *rest = node.children
                node.replace_self([nodes.rubric("", "", *title.children), *rest])
            elif isinstance(node, nodes.footnote | nodes.citation):
                node.parent.remove(node)  # references to it lead to the original
            elif isinstance(node, nodes.math_block):
                # Its label is an id in LaTeX, its number is found by its id in HTML.
                node["label"] = node["number"] = None
            elif isinstance(node, pending_xref):
                node["refdoc"] = docname
                # Keys in sources are looked up once all is read.
                is_key = node["refdomain"] == self._domain.name
                is_key = is_key or Reference.of(node).is_by_name
                node[COPIED] = silent or is_key
                if self._is_of_its_page(node):
                    self._lead_home(node, node["reflocalid"], record, docname)
            elif "refid" in node:
                self._lead_home(node, node["refid"], record, docname)

    def _is_of_its_page(self, node: pending_xref) -> bool:
        """Tell whether MyST finds what a link means on its own page alone."""
        target = node["reftarget"]
        labels = self._domain.env.domains.standard_domain.anonlabels
        known = target in labels or self._domain.catalogue.get(target)
        return "reflocalid" in node and not known

    def _lead_home(
        self, node: nodes.Element, anchor: str, record: Record, docname: str
    ) -> None:
        """Let a reference within the record's page, as to a footnote, lead there.

        Where that page is in no part of the book, only the words of a link stay.
        """
        is_note = isinstance(node, nodes.footnote_reference)
        home = record.place.document
        if is_note and self._domain.builder.format in _WITHOUT_NOTES:
            anchor = record.place.anchor
        try:
            address = self._domain.builder.get_relative_uri(docname, home)
        except NoUri:
            node.parent.replace(node, [] if is_note else node.children)
            return
        words = node.children if node.astext() else [nodes.Text(anchor)]
        reference = nodes.reference(
            "", "", *words, refuri=f"{address}#{anchor}", internal=True
        )
        node.replace_self(
            nodes.superscript("", "", reference) if is_note else reference
        )


def _by_place(entries: Iterable[academic_entry]) -> dict[tuple[str, int], Parts]:
    return {
        (entry["docname"], entry["position"]): _sorted(entry.children)
        for entry in entries
    }


def _sorted(parts: Iterable[nodes.Node]) -> Parts:
    """Tell body and picture apart."""
    body = teaser = None
    for part in parts:
        if isinstance(part, academic_body):
            body = part
        elif isinstance(part, academic_teaser):
            teaser = part
    return Parts(body, teaser)


def _copied(parts: Parts) -> Parts:
    body, teaser, _ = parts
    return Parts(body and body.deepcopy(), teaser and teaser.deepcopy())
