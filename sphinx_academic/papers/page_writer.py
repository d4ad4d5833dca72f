"""Writes the page of one paper: its entry unfolded, and what a page has room for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from markupsafe import Markup
from sphinx.util.osutil import relative_uri

from ..domain import academic_domain
from ..exports.formats import OF_ONE
from ..icons import sprite
from ..model.award import Award
from ..model.news import News
from ..presenting.context import Context
from ..presenting.entries import entry_of
from ..presenting.lists import ShownEntry, ShownGroup, ShownList
from ..rendering.apart import Apart
from ..rendering.inline_html import PREFIX, InlineHtml
from ..rendering.slots import Slots
from ..stock import Parts, Stock
from .contents import byline, facts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from docutils import nodes
    from sphinx.application import Sphinx

    from ..domain import AcademicDomain
    from ..model.publication import Publication
    from ..model.record import Record
    from ..presenting.entries import Entry
    from ..rendering.templates import Templates

# Where they stand, and how they are marked, is said on the page.
_SAID_APART: Final = ("authors", "mentions", "title", "when")


class PaperPage(NamedTuple):
    """The parts of a page, for themes that have a place for each."""

    head: Markup
    """Title, byline and links."""
    facts: Markup
    """What readers look up."""
    body: Markup
    """Abstract, how to cite it, and who mentions it."""


@dataclass(frozen=True)
class Press:
    """What all pages of one build are written with."""

    builder: Any
    domain: AcademicDomain
    render: Callable[..., Markup]
    """Renders a template by its name."""
    context: Context
    apart: Apart
    stock: Stock

    @classmethod
    def of(cls, app: Sphinx, templates: Templates) -> Press:
        """Return what there is to write with."""
        domain = academic_domain(app.env)
        return cls(
            app.builder,
            domain,
            templates.render,
            replace(Context.of(domain), max_author_limit=0),
            Apart(app, domain.env),
            Stock(domain, (), keeps=False),
        )

    def mentions(self, record: Publication) -> Sequence[Record]:
        """Return the news and awards that name a paper, newest first."""
        return self.domain.catalogue.mentioned_by(record.key)


class PageWriter:
    """Writes one page."""

    def __init__(self, press: Press, record: Publication, name: str) -> None:
        self._press = press
        self._record = record
        self._name = name
        self._context = press.context
        self._inline = InlineHtml(press.builder, name)
        self._slots = Slots(self._inline)
        press.stock.turn_page()
        press.apart.turn_page()
        title = record.title or (record.key,)
        self.title = self._line(title)

    @property
    def is_scripted(self) -> bool:
        """Whether a script can add to what was written."""
        return self._slots.is_scripted

    def page(self) -> PaperPage:
        """Return the page."""
        record, press = self._record, self._press
        entry = self._entry(record)
        slots = self._filled(entry)
        shown = {name: self._line(said) for name, said in byline(self._context, record)}
        venue = entry.lines.get("venue", ())
        looked_up = [
            (fact.label, self._line(fact.words))
            for fact in facts(self._context, record, venue)
        ]
        mentions = press.mentions(record)
        common = {"title": self.title, "lang": record.lang, **slots, **shown}
        head = press.render("paper-head", **common)
        body = press.render(
            "paper-body",
            **common,
            files=[(form.label, self._file(form.ending)) for form in OF_ONE],
            awards=self._list([r for r in mentions if isinstance(r, Award)]),
            news=self._list([r for r in mentions if isinstance(r, News)]),
        )
        body += Markup(sprite(sorted(self._inline.icons), PREFIX))
        return PaperPage(head, press.render("paper-facts", facts=looked_up), body)

    def _entry(self, record: Record, when: str = "") -> Entry:
        parts = self._resolved(self._press.stock.parts(record, self._name))
        return entry_of(self._context, record, parts, anchor="", when=when)

    def _mention(self, record: Record) -> Entry:
        """Return the entry of what names the paper; its date leads to where it is."""
        if isinstance(record, Award):  # it need not say which paper this is
            rest = tuple(key for key in record.papers if key != self._record.key)
            record = replace(record, papers=rest)
        entry = self._entry(record, "full")
        when = entry.lines.get("when", ())
        leading = {"when": (self._context.link_to(record, when),)} if when else {}
        return replace(entry, lines={**entry.lines, **leading})

    def _resolved(self, parts: Parts) -> Parts:
        """Return the nodes of a record with the addresses that lead on from here."""
        found: list[nodes.Node] = [part for part in parts[:2] if part is not None]
        if found:
            self._press.apart.resolved(found, self._name)
        return parts

    def _filled(self, entry: Entry) -> dict[str, Any]:
        """Return what the templates of a page are given of an entry."""
        lines = {
            name: self._line(pieces)
            for name, pieces in entry.lines.items()
            if name not in _SAID_APART
        }
        blocks = {name: self._written(block) for name, block in entry.blocks.items()}
        self._slots.is_scripted |= bool(entry.bibtex)
        return {**lines, **blocks, "bibtex": entry.bibtex}

    def _list(self, records: Sequence[Record]) -> Markup:
        """Return news or awards as a list."""
        if not records:
            return Markup()
        entries = [ShownEntry(self._mention(record)) for record in records]
        kind = records[0].kind
        groups = [ShownGroup("", "", entries)]
        shown = ShownList(kind, groups, ("dated", "tight"))
        return self._written(self._slots.arrange(shown))

    def _line(self, pieces: Any) -> Markup:
        return self._press.apart.line(self._inline, pieces, self._name)

    def _written(self, children: Any) -> Markup:
        return self._press.apart.written(children, self._name)

    def _file(self, ending: str) -> str:
        here = self._press.builder.get_target_uri(self._name)
        return relative_uri(here, f"{self._name}{ending}")
