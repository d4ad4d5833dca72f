"""Puts into the head of each page what machines read there."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from ..builders import is_published
from ..domain import academic_domain
from ..exports.highwire import highwire
from ..exports.schema_org import publication_object
from ..nodes import LISTED
from ..owner import UNTITLED, site_names
from ..plain_titles import words_in_html
from .descriptions import description_of, description_of_work
from .given import given
from .open_graph import Shared, open_graph
from .tags import alternate, data, meta
from .things import home_of, is_of_group, list_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docutils import nodes
    from sphinx.application import Sphinx

    from ..exports.json_ld import Thing
    from ..exports.work import Work
    from ..model.publication import Publication
    from ..model.record import Record
    from ..works import Works

PAPER: Final = "academic_paper"
"""The value of a page's context that holds the publication whose page it is."""

ALTERNATES: Final = "academic_alternates"
"""The value that holds other forms of a page, as `Alternate`s."""

# After other extensions, whose tags stay alone, and before the theme.
_LATE: Final = 850


class Heads:
    """The heads of the pages of one build."""

    def __init__(self, app: Sphinx) -> None:
        self._app = app
        self._domain = academic_domain(app.env)
        self._settings = self._domain.settings
        self._others_share = "sphinxext.opengraph" in app.extensions

    @property
    def _works(self) -> Works:
        return self._domain.works

    @cached_property
    def _site(self) -> str:
        return site_names(self._app.config, self._settings.owner)[0]

    @cached_property
    def _portrait(self) -> str:
        path = self._settings.owner.published_portrait
        return self._works.addresses.file(path) if path else ""

    def complete(
        self,
        app: Sphinx,
        pagename: str,
        templatename: str,
        context: dict[str, Any],
        doctree: nodes.document | None,
    ) -> None:
        """Add to the tags of a page (html-page-context)."""
        tags = self._tags(pagename, context, doctree)
        context["metatags"] = "\n".join((context.get("metatags", "").rstrip(), *tags))

    def _tags(
        self, pagename: str, context: dict[str, Any], doctree: nodes.document | None
    ) -> Iterator[str]:
        said = given(context.get("metatags", ""))
        described = said.get("description", "")
        paper: Publication | None = context.get(PAPER)
        work = self._works.of(paper) if paper else None
        if work:
            page = self._paper(work, described)
        else:
            written = context.get("title") or ""
            title = words_in_html(written, self._app.env.titles.get(pagename))
            page = self._page(pagename, title, described or description_of(doctree))
        facts = [("description", page.description)]
        # Of documents that extension tells networks; of the pages of papers, the search
        # page and the index nobody else does.
        is_told = self._others_share and doctree is not None
        # What a server sends for any wrong address is nothing to share.
        if not is_told and pagename != "404":
            facts += open_graph(page)
        yield from (meta(*fact) for fact in facts if fact[0] not in said)
        if work:
            people, base = self._settings.people, self._works.addresses.base
            tags = highwire(work, base=base, people=people)
            yield from (meta(*fact) for fact in tags)
            yield data(publication_object(work, people=people))
        elif page.address:
            yield from map(data, self._things(pagename, page, doctree))
        for form in context.get(ALTERNATES, ()):
            yield alternate(form, context["pathto"](form.path, 1))

    def _page(self, pagename: str, title: str, description: str) -> Shared:
        """Return a document, or another page of Sphinx, as it is shared."""
        # A network knows profiles of single people only.
        is_person = self._is_profile(pagename) and not is_of_group(self._settings)
        titled = title if title != UNTITLED else ""
        # The search page and the index name themselves in their templates only.
        names = dict.fromkeys(filter(None, (titled, self._site)))
        return Shared(
            type="profile" if is_person else "website",
            title=titled or self._site,
            description=description or " · ".join(names),
            address=self._works.addresses.page(pagename),
            **self._same(),
        )

    def _paper(self, work: Work, described: str) -> Shared:
        """Return the page of a paper as it is shared."""
        paper = work.publication
        own = {"image": paper.image, "image_alt": paper.image_alt or ""}
        return Shared(
            # Zotero takes an article for one of a journal.
            type="book" if work.type == "book" else "article",
            title=work.title or paper.key,
            description=described or description_of_work(work),
            address=work.address,
            **(self._same() | (own if paper.image else {})),
        )

    def _same(self) -> dict[str, str]:
        """Return what all pages share."""
        profile = self._settings.owner.profile
        return {
            "site": self._site,
            "language": self._app.config.language,
            "image": self._portrait,
            "image_alt": profile.name if profile else "",
        }

    def _is_profile(self, pagename: str) -> bool:
        is_home = pagename == self._app.config.root_doc
        return is_home and self._settings.owner.profile is not None

    def _things(
        self, pagename: str, page: Shared, doctree: nodes.document | None
    ) -> Iterator[Thing]:
        """Yield what a document is about."""
        if self._is_profile(pagename):
            yield home_of(self._settings, page, portrait=self._portrait)
        listed: list[list[Record]] = doctree.get(LISTED, []) if doctree else []
        for records in listed:
            yield list_of(records, self._works, page)


def _begin(app: Sphinx) -> None:
    """Take part in a build of pages."""
    if is_published(app.builder):
        app.connect("html-page-context", Heads(app).complete, priority=_LATE)


def setup(app: Sphinx) -> None:
    """Wait for the builder."""
    app.connect("builder-inited", _begin)
