"""Which pages of papers there should be, and what each gives to a theme."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from ..domain import academic_domain
from ..exports.formats import OF_ONE
from ..freshness.additions import PAGES, AddedPage
from ..freshness.fingerprints import digest_of
from ..head.pages import ALTERNATES, PAPER
from ..head.tags import Alternate
from ..messages import warn
from ..plain_titles import words_of
from ..rendering.html import SCRIPTED_PAGE
from ..rendering.inline_html import InlineHtml
from ..source import option_line, source_of
from .page_writer import PageWriter, Press

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

    from ..domain import AcademicDomain
    from ..freshness.fingerprints import Fingerprints
    from ..model.publication import Publication
    from ..rendering.templates import Templates


class Papers:
    """The pages of papers of one build."""

    def __init__(self, press: Press) -> None:
        self._press = press
        self._builder = press.builder
        self._pages = press.domain.paper_pages
        self._titles: dict[str, str] = {}

    # Which pages there should be --------------------------------------------------

    def wanted(self, fingerprints: Fingerprints) -> Iterator[AddedPage]:
        """Yield the pages, each with what it depends on."""
        for record in self._pages.publications:
            if name := self._pages.of(record):
                shown = (record, *self._press.mentions(record))
                parts = [*map(fingerprints.record, shown), *self._around(record)]
                content = partial(self.content, record, name)
                images = (
                    i for one in shown for i in self._press.domain.body(one).images
                )
                yield AddedPage(name, digest_of(parts), content, tuple(images))

    def _around(self, record: Publication) -> Iterator[str]:
        """Yield what is shown of the papers before and after."""
        for other in self._pages.neighbours[record.order]:
            yield f"{other.title} {self._pages.of(other)}" if other else ""
        yield record.place.document

    # What they say ------------------------------------------------------------------

    def content(self, record: Publication, name: str) -> tuple[str, dict[str, Any]]:
        """Return the template of a page and its values."""
        writer = PageWriter(self._press, record, name)
        page = writer.page()
        newer, older = self._pages.neighbours[record.order]
        turn = {"prev": self._link(newer, name), "next": self._link(older, name)}
        return "page.html", {
            PAPER: record,
            ALTERNATES: list(_alternates(name)),
            SCRIPTED_PAGE: writer.is_scripted,
            "academic_page": page,
            "title": writer.title,
            "body": page.head + page.body + page.facts,
            "parents": list(self._parents(record, name)),
            **turn,
            # Also of the titles of those before and after.
            "has_maths_elements": self._press.apart.has_formulas,
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
        home, env = record.place.document, self._press.domain.env
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
        title = self._press.apart.line(inline, other.title or (other.key,), name)
        address = self._builder.get_relative_uri(name, page)
        return {"link": address, "title": title, "words": words_of(other.title)}


def _alternates(name: str) -> Iterator[Alternate]:
    for form in OF_ONE:
        yield Alternate(f"{name}{form.ending}", form.media_type, form.label)


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
    return list(Papers(Press.of(app, templates)).wanted(fingerprints))


def _complain(domain: AcademicDomain, record: Publication, message: str) -> None:
    place = record.place
    source = source_of(place, domain.env)
    line = option_line(source, place.line, "slug", "permalink", "key")
    warn("file_name", f"publication: {message}", f"{source}:{line}")


def setup(app: Sphinx, templates: Templates) -> None:
    """Answer which pages there should be."""
    app.connect(PAGES, partial(pages, templates=templates))
