"""One build of a site in this theme: what its pages share, and what each adds."""

from __future__ import annotations

import html
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from sphinx.builders.singlehtml import SingleFileHTMLBuilder

from sphinx_academic import icons, words
from sphinx_academic.head.pages import PAPER
from sphinx_academic.model.locales import direction_of, tag_of
from sphinx_academic.owner import UNTITLED, site_names
from sphinx_academic.plain_titles import words_in_html, words_of
from sphinx_academic.single_page import mend_context
from sphinx_academic.site.assets import SPHINX_SCRIPTS, Tags, are_foreign, without
from sphinx_academic.site.navigation import Navigation
from sphinx_academic.site.page import Page, base_of_missing_page

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.builders.html import StandaloneHTMLBuilder
    from sphinx.config import Config

    from sphinx_academic.model.publication import Publication
    from sphinx_academic.owner import Owner
    from sphinx_academic.site.navigation import Entry

ICON_PREFIX: Final = "site-icon"
ALWAYS_DRAWN: Final = ("auto", "moon", "search", "sun")


class Site:
    """What the pages of one build share."""

    links: tuple[Entry, ...]
    """Further links in the header, besides those to pages."""

    def __init__(
        self,
        config: Config,
        builder: StandaloneHTMLBuilder,
        owner: Owner,
        links: tuple[Entry, ...],
    ) -> None:
        self.config = config
        self.builder = builder
        self.owner = owner
        self.links = links
        self.profile = owner.profile
        self.name, self.short_name = site_names(config, owner)
        self.language = tag_of(config.language)
        self.direction = direction_of(config.language)
        self._tags = Tags()

    @cached_property
    def navigation(self) -> Navigation:
        """The toctrees, which are known only when all pages have been read."""
        above = {page: up[0] for page, up in self.builder.relations.items() if up[0]}
        root = self.config.root_doc
        return Navigation.from_environment(self.builder.env, above, root)

    def complete(
        self,
        app: Sphinx,
        pagename: str,
        templatename: str,
        context: dict[str, Any],
        doctree: nodes.document | None,
    ) -> None:
        """Give a page's templates their values (html-page-context).

        Last of all handlers, so that what other extensions wrote can be seen.
        """
        if context.get("title") == html.escape(UNTITLED):
            context["title"] = html.escape(self.name)
        if pagename == "search":
            self.builder.add_js_file("js/search.js", priority=300)
        elif not are_foreign(context["script_files"]):
            context["script_files"] = without(context["script_files"], SPHINX_SCRIPTS)
        if "highlight" not in context.get("body", ""):
            code = {"_static/pygments.css", "_static/pygments_dark.css"}
            context["css_files"] = without(context["css_files"], code)
        paper: Publication | None = context.get(PAPER)
        for name in ("prev", "next"):
            if paper is None:
                context[name] = self._turn(pagename, name, context.get(name))
        for kind in ("css_tag", "js_tag"):
            root = context["content_root"]
            context[kind] = self._tags.once(kind, context[kind], root)
        if isinstance(self.builder, SingleFileHTMLBuilder):
            mend_context(context, self.builder.env)
        title = str(context.get("title") or "")
        context["academic"] = self.page(pagename, title, paper)

    def page(
        self, pagename: str, written: str, paper: Publication | None = None
    ) -> Page:
        """Gather what the theme says about one page, which may be that of a paper.

        Its title is `written` in HTML.
        """
        is_home = pagename == self.config.root_doc
        # A paper belongs to the page with the list of it.
        path = self.navigation.path(paper.place.document if paper else pagename)
        links = self.profile.links if self.profile and is_home else ()
        number = self.builder.env.toc_secnumbers.get(pagename, {}).get("") or ()
        title = self.builder.env.titles.get(pagename)
        called = words_of(paper.title) or paper.key if paper else ""
        return Page(
            title=called or words_in_html(written, title),
            name=self.name,
            short_name=self.short_name,
            language=self.language,
            direction=self.direction,
            base=base_of_missing_page(pagename, self.config.html_baseurl),
            profile=self.profile,
            portrait=self.owner.published_portrait,
            icons=icons.sprite(
                {*ALWAYS_DRAWN, *(link.icon for link in links)}, ICON_PREFIX
            ),
            nav=(*self.navigation.top, *self.links),
            top=path[0] if path else "",
            section=() if is_home or paper else self.navigation.section(pagename),
            is_home=is_home,
            number=".".join(map(str, number)),
            text=lambda message: str(words.text(message)),
            second_title=is_home and title is not None and self._adds(title.astext()),
        )

    def _turn(
        self, pagename: str, name: str, link: dict[str, Any] | None
    ) -> dict[str, Any] | None:
        """Return the link to the page before or after, with its title in words."""
        if link is None or not self._within_section(pagename, name):
            return None
        _above, before, after = self.builder.relations[pagename]
        title = self.builder.env.titles.get((before if name == "prev" else after) or "")
        return {**link, "words": words_in_html(link["title"], title)}

    def _within_section(self, pagename: str, name: str) -> bool:
        """Whether the page before or after a page is of the same section."""
        _above, before, after = self.builder.relations.get(pagename, (None, None, None))
        neighbour = before if name == "prev" else after
        if neighbour is None:
            return False
        path = self.navigation.path(pagename)
        return bool(path) and self.navigation.path(neighbour)[:1] == path[:1]

    def _adds(self, title: str) -> bool:
        """Whether a title says more than the name that heads the home page."""
        profile = self.profile
        return profile is not None and title not in {
            UNTITLED,
            self.name,
            profile.name,
            profile.native,
            f"{profile.name} {profile.native}",
        }
