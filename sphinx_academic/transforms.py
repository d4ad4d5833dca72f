"""From what authors wrote to what is shown: lists are answered, entries are filled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from . import words
from .answers import Answer
from .domain import academic_domain
from .nodes import GROUPS, academic_entry, academic_list, academic_sprite
from .presenting.context import Context
from .presenting.credits import legend
from .presenting.entries import entry_of
from .presenting.lists import ShownGroup, ShownList
from .rendering.inline_html import InlineHtml
from .rendering.inline_nodes import InlineNodes
from .rendering.plain import Arrangement
from .rendering.slots import Slots
from .stock import Stock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence, Set

    from sphinx.application import Sphinx

    from .model.query import Group
    from .model.records import Place
    from .presenting.entries import Entry


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
        lists += _gather(entries)
        self.context = Context(self.env, self.domain.settings, self.domain.catalogue)
        self.stock = Stock(self.domain, entries)
        if builder.format == "html":
            html = InlineHtml(builder, self.env.current_document.docname)
            slots = Slots(html)
            self.replace(lists, lambda _: slots)
            if html.icons:
                self.document += academic_sprite(names=sorted(html.icons))
        else:
            addresses = builder.name in {"text", "man"}
            self.replace(
                lists,
                # Not the page that is written: a book is one for many.
                lambda docname: Arrangement(InlineNodes(builder, docname, addresses)),
            )
        self.stock.close()
        self.release(lists, entries)

    def replace(
        self,
        lists: Sequence[academic_list],
        arrangement_for: Callable[[str], Slots | Arrangement],
    ) -> None:
        """Replace lists by nodes that the builder can write."""
        for number, node in enumerate(lists):
            shown = self.show(node, number)
            labelled = [(g.label, g.anchor) for g in shown.groups if g.label]
            if labelled:
                groups: list[tuple[str, str]] = self.document.setdefault(GROUPS, [])
                groups += labelled
            arrangement = arrangement_for(node["docname"])
            node.replace_self(list(arrangement.arrange(shown)))

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
                part.children = ()
            entry.clear()

    def show(self, node: academic_list, number: int) -> ShownList:
        """Return a list with its answer."""
        answer = Answer.of(node, self.domain)
        own = {record.place for record in answer.own}
        groups = [
            ShownGroup(
                group.label,
                _anchor(group.label, number),
                self.entries(group, node["docname"], own, answer.when(group)),
            )
            for group in answer.groups
        ]
        records = [record for group in answer.groups for record in group.records]
        shown = {record.place for record in records}
        nothing = (node.get("query") and node["query"].empty) or words.NOTHING
        return ShownList(
            groups,
            answer.classes,
            "" if groups else str(nothing),
            tuple(legend(self.domain.settings, records)),
            [place.anchor for place in sorted(own - shown)],
        )

    def entries(
        self, group: Group, docname: str, own: Set[Place], when: str
    ) -> Iterator[Entry]:
        """Yield entries one after the other, since a page may have thousands."""
        for record in group.records:
            yield entry_of(
                self.context,
                record,
                self.stock.parts(record, docname),
                anchor=record.place.anchor if record.place in own else "",
                when=when,
            )


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


class ShortenAnchors(SphinxPostTransform):
    """Let references within one single page lead to their anchors.

    Sphinx 9.2 leaves them as ``#document-PAGE#ANCHOR``, which leads nowhere; earlier
    ones did what is done here, where there is then nothing left to do.
    """

    # After all references are resolved.
    default_priority = 900
    builders = ("singlehtml",)

    def run(self, **kwargs: Any) -> None:
        """Cut every address of this form."""
        for reference in self.document.findall(nodes.reference):
            page, _, anchor = reference.get("refuri", "").rpartition("#")
            if page.startswith("#document-"):
                reference["refuri"] = f"#{anchor}"


def setup(app: Sphinx) -> None:
    """Register the post-transforms."""
    app.add_post_transform(ExpandRecords)
    app.add_post_transform(ShortenAnchors)
