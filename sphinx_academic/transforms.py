"""From what authors wrote to what is shown: lists are answered, entries are filled."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.osutil import relative_uri

from . import words
from .answers import Answer
from .builders import is_site
from .domain import academic_domain
from .nodes import (
    FILTERED,
    GROUPS,
    KEPT,
    LISTED,
    SCRIPTED,
    academic_entry,
    academic_list,
    academic_sprite,
    academic_teaser,
)
from .presenting.context import Context
from .presenting.entries import entry_of
from .presenting.facets import Facets, facets_of
from .presenting.files import files_of
from .presenting.lists import (
    BRIEF,
    ShownEntry,
    ShownGroup,
    ShownList,
    brief,
    link_to_whole,
    without_keywords,
)
from .presenting.marks import legend
from .rendering.inline_html import InlineHtml
from .rendering.inline_nodes import InlineNodes
from .rendering.kept import KeptEntries
from .rendering.plain import Arrangement
from .rendering.slots import Slots
from .stock import Parts, Stock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence, Set

    from sphinx.application import Sphinx

    from .model.base_query import Query
    from .model.grouping import Group
    from .model.places import Order, Place
    from .model.record import Record
    from .presenting.files import Files
    from .rendering.kept import KeptEntry


class ExpandRecords(SphinxPostTransform):
    """Fill every list and entry of a page that is about to be written."""

    # Before MyST (9) and Sphinx (10) resolve references, so that those in copied
    # bodies are resolved too, for the page on which the copies stand.
    default_priority = 5

    def run(self, **kwargs: Any) -> None:
        """Replace lists and entries by filled ones."""
        entries = list(self.document.findall(academic_entry))
        lists = list(self.document.findall(academic_list))
        if not (entries or lists):
            return
        self.domain = academic_domain(self.env)
        builder = self.domain.builder
        if builder.name == "gettext":
            # Only what authors wrote is translated, once, where they wrote it.
            for node in lists:
                node.replace_self(node.children)
            return
        numbered = list(enumerate(lists))
        numbered += [(0, node) for node in _gather(entries)]
        # First where records are written, so that notes and labels in them stay there.
        numbered.sort(key=lambda found: not any(found[1].findall(academic_entry)))
        self.context = Context.of(self.domain)
        self.stock = Stock(self.domain, entries)
        self.housed: set[Order] = set()
        if builder.format == "html":
            docname = self.env.current_document.docname
            if is_site(builder):
                self.document[KEPT] = KeptEntries(self.domain, docname)
            html = InlineHtml(builder, docname)
            slots = Slots(html)
            self.replace(numbered, lambda _: slots)
            if html.icons:
                self.document += academic_sprite(names=sorted(html.icons))
            if slots.is_scripted:
                self.document[SCRIPTED] = True
        else:
            addresses = builder.name in {"text", "man"}
            self.replace(
                numbered,
                # Not the page that is written: a book is one for many.
                lambda docname: Arrangement(InlineNodes(builder, docname, addresses)),
            )
        self.stock.close()
        self.release([node for _, node in numbered], entries)

    def replace(
        self,
        lists: Iterable[tuple[int, academic_list]],
        arrangement_for: Callable[[str], Slots | Arrangement],
    ) -> None:
        """Replace lists, each with its number, by nodes that the builder can write."""
        for number, node in lists:
            answer = Answer.of(node, self.domain)
            shown = self.show(node, number, answer)
            if self.domain.builder.format == "html":
                self.note(answer, shown)
            arrangement = arrangement_for(node["docname"])
            node.replace_self(list(arrangement.arrange(shown)))

    def note(self, answer: Answer, shown: ShownList) -> None:
        """Note on the document what a template may ask about a list."""
        document = self.document
        if answer.records:
            listed: list[list[Record]] = document.setdefault(LISTED, [])
            listed.append(answer.records)
        if labelled := [(g.label, g.anchor) for g in shown.groups if g.label]:
            groups: list[tuple[str, str]] = document.setdefault(GROUPS, [])
            groups += labelled
        if shown.filtered:
            document[FILTERED] = True

    def release(
        self, lists: Sequence[academic_list], entries: Sequence[academic_entry]
    ) -> None:
        """Free the nodes in whose place others stand now.

        They form cycles, which are collected late, and a page may have thousands.
        """
        for node in lists:
            node.clear()
        for entry in entries:
            for name in entry["ids"]:
                self.document.ids.pop(name, None)
            for part in entry.children:
                if not isinstance(part, academic_teaser):  # what is shown itself
                    part.children = ()
            entry.clear()

    def show(self, node: academic_list, number: int, answer: Answer) -> ShownList:
        """Return a list with its answer."""
        context = replace(self.context, max_author_limit=self.max_author_limit(node))
        records = answer.records
        facets = self.facets(answer, records)
        groups = [
            ShownGroup(
                group.label,
                _anchor(group.label, number),
                self.entries(answer, group, context, node["docname"], facets),
                group.total if answer.query and answer.query.totals else 0,
            )
            for group in answer.groups
        ]
        shown = {record.place for record in records}
        query = answer.query
        nothing = (query and query.empty) or words.NOTHING
        return ShownList(
            answer.kind,
            groups,
            answer.classes,
            "" if groups else str(nothing),
            tuple(legend(self.domain.settings, records)),
            [place.anchor for place in sorted(answer.own_places - shown)],
            **self.surroundings(answer, node["docname"]),
            facets=facets.facets,
        )

    def max_author_limit(self, node: academic_list) -> int:
        """Return how many authors a list shows: as it says, else as is configured."""
        limit: int | None = getattr(node.get("query"), "max_author_limit", None)
        return self.domain.settings.max_author_limit if limit is None else limit

    def surroundings(self, answer: Answer, docname: str) -> dict[str, Any]:
        """Return what else a query asks for, of the list as a whole."""
        query = answer.query
        if query is None:
            return {}
        catalogue = self.domain.catalogue
        total = answer.total if query.totals else 0
        return {
            "layout": answer.layout,
            "numbered": query.numbered,
            "total": words.count_of(words.COUNTS, query.kind, total) if total else "",
            "more": link_to_whole(query.kind, catalogue.whole_list(query, docname)),
            "filtered": query.filter_ui and bool(answer.groups),
            "files": self.files(query, answer, docname),
        }

    def files(
        self, query: Query[Any], answer: Answer, docname: str
    ) -> tuple[Files, ...]:
        """Return the links to a list as files, if there are any."""
        builder = self.domain.builder
        offer = self.domain.catalogue.offers.get((docname, query))
        if offer is None or not is_site(builder):
            return ()
        if not answer.groups:
            offer = offer._replace(download="")
        if not self.domain.works.addresses.base:  # a feed has whole addresses
            offer = offer._replace(feed="")
        here = builder.get_target_uri(docname)
        return tuple(files_of(answer.kind, offer, partial(relative_uri, here)))

    def facets(self, answer: Answer, records: Sequence[Record]) -> Facets:
        """Return by what readers can filter a list, if they can."""
        query = answer.query
        if query is None or not query.filter_ui:
            return Facets()
        return facets_of(query, records, self.domain.catalogue.known)

    def entries(
        self,
        answer: Answer,
        group: Group,
        context: Context,
        docname: str,
        facets: Facets,
    ) -> Iterator[ShownEntry | KeptEntry]:
        """Yield entries one after the other, since a page may have thousands."""
        when = answer.when(group)
        own = answer.own_places
        plain = answer.layout == "list"
        kept: KeptEntries | None = self.document.get(KEPT) if plain else None
        for record, number in zip(group.records, answer.numbers(group), strict=True):
            chips = facets.chips.get(record.order, ())
            anchor = self.anchor(record, docname, own)
            if answer.layout in BRIEF and record.place not in own:
                entry = entry_of(context, record, Parts(), anchor=anchor, when=when)
                yield ShownEntry(brief(entry), number, chips)
                continue
            said = answer.says_keywords(group, record)
            shown = anchor, when, number, chips, context.max_author_limit, said
            key = kept.key(record, *shown) if kept else b""
            if kept and (before := kept.get(key)):
                yield before
                continue
            parts = self.stock.parts(record, docname)
            entry = entry_of(context, record, parts, anchor=anchor, when=when)
            if said:
                entry = without_keywords(entry)
            yield ShownEntry(entry, number, chips, key)

    def anchor(self, record: Record, docname: str, own: Set[Place]) -> str:
        """Return the id of a record where this is its entry, else nothing."""
        if record.is_written or record.place.derived:
            return record.place.anchor if record.place in own else ""
        # What only a source states is at home in the first list of its page.
        if record.place.document != docname or record.order in self.housed:
            return ""
        self.housed.add(record.order)
        return record.place.anchor


def _anchor(label: str, number: int) -> str:
    """Return the id of a heading, which no record can have: its would begin so too."""
    first = nodes.make_id(f"in-{label}") if label else ""
    return f"{first}-{number + 1}" if first and number else first


def _gather(entries: Sequence[academic_entry]) -> Iterator[academic_list]:
    """Put entries of one kind that stand next to each other into a list."""
    alone = [entry for entry in entries if not isinstance(entry.parent, academic_list)]
    for parent in {id(entry.parent): entry.parent for entry in alone}.values():
        if parent is not None:
            yield from _gather_in(parent)


def _gather_in(parent: nodes.Element) -> Iterator[academic_list]:
    """Gather the entries among the children of a node; comments between do not part."""
    children: list[nodes.Node] = []
    gathered: academic_list | None = None
    kind = ""
    for child in parent.children:
        if isinstance(child, academic_entry):
            if gathered is None or kind != child["kind"]:
                gathered, kind = academic_list(docname=child["docname"]), child["kind"]
                children.append(gathered)
            gathered += child
            continue
        if not isinstance(child, nodes.comment):
            gathered = None
        children.append(child)
    parent.children = children
    for child in children:
        child.parent = parent
        if isinstance(child, academic_list) and "query" not in child:
            yield child


def setup(app: Sphinx) -> None:
    """Register the post-transform."""
    app.add_post_transform(ExpandRecords)
