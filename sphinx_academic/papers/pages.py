"""Writes the pages of papers."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from markupsafe import Markup
from sphinx.util.osutil import relative_uri

from ..domain import academic_domain
from ..freshness.additions import PAGES, AddedPage
from ..freshness.fingerprints import digest_of
from ..head.pages import ALTERNATES, PAPER
from ..head.tags import Alternate
from ..icons import sprite
from ..messages import warn
from ..model.records import Award, News
from ..presenting.context import Context
from ..presenting.entries import entry_of
from ..presenting.lists import ShownEntry, ShownGroup, ShownList
from ..rendering.apart import Apart
from ..rendering.html import SCRIPTED_PAGE
from ..rendering.inline_html import PREFIX, InlineHtml
from ..rendering.slots import Slots
from ..source import option_line, source_of
from ..stock import Parts, Stock
from ..works import Works
from .contents import byline, facts
from .search import SAID, words_of_page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docutils import nodes
    from sphinx.application import Sphinx

    from ..domain import AcademicDomain
    from ..freshness.fingerprints import Fingerprints
    from ..model.records import Publication, Record
    from ..presenting.entries import Entry
    from ..rendering.templates import Templates

FORMATS: Final = (
    (".bib", "BibTeX", "application/x-bibtex"),
    (".ris", "RIS", "application/x-research-info-systems"),
)
"""What a paper can be taken away as: ending, name and media type."""

# Where they stand, and how they are marked, is said on the page.
_SAID_APART: Final = ("authors", "mentions", "when")


class PaperPage(NamedTuple):
    """The parts of a page, for themes that have a place for each."""

    head: Markup
    """Title, byline and links."""
    facts: Markup
    """What readers look up."""
    body: Markup
    """Abstract, how to cite it, and who mentions it."""


class Papers:
    """The pages of papers of one build."""

    def __init__(self, app: Sphinx, templates: Templates) -> None:
        self._render = templates.render
        self._builder: Any = app.builder
        self._domain = domain = academic_domain(app.env)
        self._pages = domain.paper_pages
        self._context = replace(Context.of(domain), max_author_limit=0)
        self._apart = Apart(app, domain.env)
        self._stock = Stock(domain, (), keeps=False)
        self._works = Works(domain, app.builder)
        self._titles: dict[str, str] = {}

    # Which pages there should be --------------------------------------------------

    def wanted(self, fingerprints: Fingerprints) -> Iterator[AddedPage]:
        """Yield the pages, each with what it depends on."""
        for record in self._pages.publications:
            if name := self._pages.of(record):
                shown = (record, *self._mentions(record))
                parts = [*map(fingerprints.record, shown), *self._around(record)]
                content = partial(self.content, record, name)
                images = (i for one in shown for i in self._domain.body(one).images)
                yield AddedPage(name, digest_of(parts), content, tuple(images))

    def _mentions(self, record: Publication) -> Sequence[Record]:
        return self._domain.catalogue.mentioned_by(record.key)

    def _around(self, record: Publication) -> Iterator[str]:
        """Yield what is shown of the papers before and after."""
        for other in self._pages.neighbours[record.order]:
            yield f"{other.title} {self._pages.of(other)}" if other else ""
        yield record.place.document

    # What they say ------------------------------------------------------------------

    def content(self, record: Publication, name: str) -> tuple[str, dict[str, Any]]:
        """Return the template of a page and its values."""
        writing = _Writing(self, record, name)
        page = writing.page()
        newer, older = self._pages.neighbours[record.order]
        return "page.html", {
            PAPER: record,
            ALTERNATES: list(_alternates(name)),
            SCRIPTED_PAGE: writing.is_scripted,
            SAID: writing.said,
            "academic_page": page,
            "title": writing.title,
            "body": page.head + page.body,
            "parents": list(self._parents(record, name)),
            "prev": self._link(newer, name),
            "next": self._link(older, name),
            "has_maths_elements": self._apart.has_formulas,
            "meta": {},
            "metatags": "",
            "rellinks": self._builder.globalcontext["rellinks"],
            "sourcename": "",
            "toc": "",
            "display_toc": False,
            "page_source_suffix": "",
        }

    def _parents(self, record: Publication, name: str) -> Iterator[dict[str, str]]:
        """Yield the page where the list of the paper is."""
        home, env = record.place.document, self._domain.env
        if home and home != env.config.root_doc:
            address = self._builder.get_relative_uri(name, home)
            if home not in self._titles:
                title = self._builder.render_partial(env.titles[home])["title"]
                self._titles[home] = title
            yield {"link": address, "title": self._titles[home]}

    def _link(self, other: Publication | None, name: str) -> dict[str, Any] | None:
        if other is None:
            return None
        page = self._pages.of(other)
        inline = InlineHtml(self._builder, name)
        title = self._apart.line(inline, other.title or (other.key,), name)
        return {"link": self._builder.get_relative_uri(name, page), "title": title}


class _Writing:
    """The writing of one page."""

    said = ""
    """What a search must find."""

    def __init__(self, papers: Papers, record: Publication, name: str) -> None:
        self._papers = papers
        self._record = record
        self._name = name
        self._context = papers._context
        self._inline = InlineHtml(papers._builder, name)
        self._slots = Slots(self._inline)
        papers._stock.turn_page()
        papers._apart.turn_page()
        title = record.title or (record.key,)
        self.title = self._line(title)

    @property
    def is_scripted(self) -> bool:
        return self._slots.is_scripted

    def page(self) -> PaperPage:
        record, papers = self._record, self._papers
        entry = self._entry(record)
        text = papers._works.text(record)
        self.said = words_of_page(entry.lines, text)
        slots = self._filled(entry)
        shown = {name: self._line(said) for name, said in byline(self._context, record)}
        facts_ = [(f.label, self._line(f.words)) for f in facts(self._context, record)]
        mentions = papers._mentions(record)
        common = {"title": self.title, "lang": record.lang, **slots, **shown}
        head = papers._render("paper-head", **common)
        body = papers._render(
            "paper-body",
            **common,
            files=[(said, self._file(ending)) for ending, said, _ in FORMATS],
            awards=self._list([r for r in mentions if isinstance(r, Award)]),
            news=self._list([r for r in mentions if isinstance(r, News)]),
        )
        body += Markup(sprite(sorted(self._inline.icons), PREFIX))
        return PaperPage(head, papers._render("paper-facts", facts=facts_), body)

    def _entry(self, record: Record, when: str = "") -> Entry:
        parts = self._resolved(self._papers._stock.parts(record, self._name))
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
            self._papers._apart.resolved(found, self._name)
        return parts

    def _filled(self, entry: Entry) -> dict[str, Any]:
        """Return what the templates of a page are given of an entry."""
        lines = {
            name: self._line(pieces)
            for name, pieces in entry.lines.items()
            if name not in {*_SAID_APART, "title"}
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
        return self._papers._apart.line(self._inline, pieces, self._name)

    def _written(self, children: Any) -> Markup:
        return self._papers._apart.written(children, self._name)

    def _file(self, ending: str) -> str:
        here = self._papers._builder.get_target_uri(self._name)
        return relative_uri(here, f"{self._name}{ending}")


def _alternates(name: str) -> Iterator[Alternate]:
    for ending, title, kind in FORMATS:
        yield Alternate(f"{name}{ending}", kind, title)


def pages(
    app: Sphinx, fingerprints: Fingerprints, *, templates: Templates
) -> list[AddedPage]:
    """Answer which pages there should be; report names that they cannot have."""
    domain = academic_domain(app.env)
    # Now, since the environment is about to be saved.
    _ = domain.paper_names
    found = domain.paper_pages.found
    for paper, name in found.collisions:
        cure = "give it another `slug`, or take your page for it"
        problem = f"there is a page {name!r} of your own, so this paper has none"
        _complain(domain, paper, f"{problem}; {cure}")
    for paper, name in found.renamed:
        problem = f"another paper has the page {paper.slug!r}, so this is at {name!r}"
        _complain(domain, paper, f"{problem}; give it another `slug`")
    return list(Papers(app, templates).wanted(fingerprints))


def _complain(domain: AcademicDomain, record: Publication, message: str) -> None:
    place = record.place
    source = source_of(place, domain.env)
    line = option_line(source, place.line, "slug", "permalink", "key")
    warn("file_name", f"publication: {message}", f"{source}:{line}")


def setup(app: Sphinx, templates: Templates) -> None:
    """Answer which pages there should be."""
    app.connect(PAGES, partial(pages, templates=templates))
