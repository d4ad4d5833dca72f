"""Lists for HTML: nodes that carry the slots of templates."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from docutils import nodes
from markupsafe import Markup, escape

from ..nodes import (
    academic_block,
    academic_entry,
    academic_group,
    academic_line,
    academic_list,
    academic_video,
    academic_words,
)
from ..presenting.inline import plain
from ..presenting.lists import ShownEntry
from ..rich_text import inline_node
from .inline_html import GAP, InlineHtml, needs_writer
from .kept import KeptEntry

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..presenting.entries import Entry
    from ..presenting.inline import Inlines
    from ..presenting.lists import ShownGroup, ShownList


class Slots:
    """Fills the slots of the lists of one page."""

    def __init__(self, inline: InlineHtml) -> None:
        self.is_scripted = False
        """Whether a script can add to what is shown: a button, or movement."""
        self._inline = inline
        self._words: list[str] = []

    def arrange(self, shown: ShownList) -> Iterator[nodes.Node]:
        """Yield a list, and what stands before it."""
        for anchor in shown.anchors:
            yield nodes.target("", "", ids=[anchor])
        filled = academic_list("", shown=shown._replace(groups=()))
        columns = shown.columns if shown.layout == "table" else ()
        for group in shown.groups:
            entries = (self.node(item, columns) for item in group.entries)
            about = {"label": _heading(group), "anchor": group.anchor}
            for number, run in enumerate(_runs(entries, shown.run)):
                filled += academic_group("", *run, goes_on=number > 0, **about)
        filled["legend"] = Markup(self._inline.of(shown.legend))
        filled["more"] = Markup(self._inline.of(shown.more))
        filled["files"] = [
            (label, Markup(self._inline.of(links))) for label, links in shown.files
        ]
        filled += academic_words("\n".join(self._words))
        self._words.clear()
        yield filled

    def node(
        self, item: ShownEntry | KeptEntry, columns: Sequence[str]
    ) -> academic_entry:
        """Return an entry, which may have been written before."""
        if isinstance(item, ShownEntry):
            icons, self._inline.icons = self._inline.icons, set()
            node = self.entry(item, columns)
            self._inline.icons |= icons
            return node
        self._words += item.words
        self._inline.icons.update(item.icons)
        self.is_scripted |= item.is_scripted
        return academic_entry(html=item.html)

    def entry(self, item: ShownEntry, columns: Sequence[str] = ()) -> academic_entry:
        """Return an entry: its lines are written, its blocks are still nodes.

        With columns, it is the row of a table.
        """
        entry = item.entry
        slots: dict[str, Any] = {
            "attributes": _attributes(item, bool(columns)),
            "about": entry.about,
        }
        children: list[nodes.Node] = []
        for name, pieces in entry.lines.items():
            html = self._inline.of(pieces)
            if GAP in html:
                children.append(_with_gaps(name, html, pieces))
            else:
                slots[name] = Markup(html)
        for name, block in entry.blocks.items():
            shown = map(self._inline.still, block) if name == "teaser" else block
            children.append(academic_block("", *shown, name=name))
        if entry.bibtex:
            slots["bibtex"] = escape(entry.bibtex)
        if columns:
            slots |= {"columns": columns, "number": item.number}
        is_scripted = not self._inline.is_book and _is_scripted(entry)
        self.is_scripted |= is_scripted
        words = tuple(map(plain, entry.lines.values())) if entry.searched else ()
        self._words += words
        template = f"{entry.kind}-row" if columns else entry.kind
        node = academic_entry(template=template, lang=entry.lang, slots=slots)
        if entry.anchor:
            node["ids"] = [entry.anchor]
        if not entry.searched:
            # A search finds a record once: on its page, or where it is written.
            node["classes"] = ["no-search"]
        node += children
        if item.key and not children:
            icons = tuple(sorted(self._inline.icons))
            node["kept"] = item.key, KeptEntry("", words, icons, is_scripted)
        return node


def _is_scripted(entry: Entry) -> bool:
    teaser = entry.blocks.get("teaser", ())
    return bool(entry.bibtex) or any(isinstance(t, academic_video) for t in teaser)


def _runs(
    entries: Iterator[academic_entry], size: int
) -> Iterator[list[academic_entry]]:
    """Yield entries in runs, or all in one."""
    while run := list(islice(entries, size or None)):
        yield run


def _heading(group: ShownGroup) -> str:
    """Return the label of a group, with how many there are."""
    if not (group.label and group.total):
        return group.label
    total = Markup('<span class="academic-total">({})</span>').format(group.total)
    return Markup("{} {}").format(group.label, total)


def _attributes(item: ShownEntry, in_table: bool) -> Markup:
    """Return attributes for the number of an entry and for the filter's script."""
    number = f' value="{item.number}"' if item.number and not in_table else ""
    chips = " ".join(map(str, item.facets))
    return Markup(number + (f' data-tags="{chips}"' if chips else ""))


def _with_gaps(name: str, html: str, pieces: Inlines) -> academic_line:
    """Return a line that Sphinx's writer completes."""
    runs = needs_writer(pieces)
    return academic_line(
        "", "", *map(inline_node, runs), name=name, html=html.split(GAP)
    )
