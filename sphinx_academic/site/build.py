"""One build of a site in this theme: what its pages share, and what each adds."""

from __future__ import annotations

import html
import shutil
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sphinx_academic import icons, words
from sphinx_academic.conf_py import place_of
from sphinx_academic.head.pages import PAPER
from sphinx_academic.messages import warn
from sphinx_academic.model.links import is_local
from sphinx_academic.model.locales import locale_of, tag_of
from sphinx_academic.owner import UNTITLED, site_names
from sphinx_academic.site.navigation import Navigation
from sphinx_academic.site.page import Page, base_of_missing_page
from sphinx_academic.source import is_file_in

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.builders.html import StandaloneHTMLBuilder
    from sphinx.config import Config

    from sphinx_academic.model.profile import Profile
    from sphinx_academic.model.records import Publication
    from sphinx_academic.owner import Owner

ICON_PREFIX: Final = "site-icon"
ALWAYS_DRAWN: Final = ("auto", "moon", "search", "sun")

# Sphinx's scripts serve its search page; elsewhere only scripts of others may ask for
# them, of which ours are none.
OWN_SCRIPTS: Final = ("_static/js/theme.js", "_static/academic")
SPHINX_SCRIPTS: Final = frozenset(
    f"_static/{name}.js"
    for name in (
        "documentation_options",
        "doctools",
        "sphinx_highlight",
        "translations",
    )
)


class Site:
    """What the pages of one build share."""

    def __init__(
        self, config: Config, builder: StandaloneHTMLBuilder, owner: Owner
    ) -> None:
        self.config = config
        self.builder = builder
        self.owner = owner
        self.profile = owner.profile
        source, confdir = Path(builder.srcdir), Path(builder.confdir)
        self.files = _files(self.profile, source, confdir)
        self.name, self.short_name = site_names(config, owner)
        self.language = tag_of(config.language)
        self.direction = locale_of(config.language).text_direction

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
        elif not _foreign(context["script_files"]):
            context["script_files"] = _without(context["script_files"], SPHINX_SCRIPTS)
        if "highlight" not in context.get("body", ""):
            code = {"_static/pygments.css", "_static/pygments_dark.css"}
            context["css_files"] = _without(context["css_files"], code)
        paper: Publication | None = context.get(PAPER)
        for name in ("prev", "next"):
            if paper is None and not self._within_section(pagename, name):
                context[name] = None
        context["academic"] = self.page(pagename, paper)

    def page(self, pagename: str, paper: Publication | None = None) -> Page:
        """Gather what the theme says about one page, which may be that of a paper."""
        is_home = pagename == self.config.root_doc
        # A paper belongs to the page with the list of it.
        path = self.navigation.path(paper.place.document if paper else pagename)
        links = self.profile.links if self.profile and is_home else ()
        number = self.builder.env.toc_secnumbers.get(pagename, {}).get("") or ()
        title = self.builder.env.titles.get(pagename)
        return Page(
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
            nav=self.navigation.top,
            top=path[0] if path else "",
            section=() if is_home or paper else self.navigation.section(pagename),
            is_home=is_home,
            number=".".join(map(str, number)),
            text=lambda message: str(words.text(message)),
            second_title=is_home and title is not None and self._adds(title.astext()),
        )

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

    def copy_files(self, app: Sphinx, exception: Exception | None) -> None:
        """Put files where the home page expects them (build-finished)."""
        if exception is not None:
            return
        for file in self.files:
            copy = Path(app.outdir, file)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(Path(app.srcdir, file), copy)


def _files(profile: Profile | None, source: Path, confdir: Path) -> list[str]:
    """Return the files of the site that the profile links, such as a CV."""
    links = profile.links if profile else ()
    local = [link.address for link in links if is_local(link.address)]
    files = []
    for address in local:
        path = source / address.lstrip("/")
        if is_file_in(path, source):
            files.append(path.relative_to(source).as_posix())
        else:
            message = (
                f"academic_profile: there is no file {address!r} in the source folder; "
                "write a path from there, or a whole address"
            )
            warn("missing_file", message, place_of("academic_profile", confdir))
    return files


def _foreign(scripts: Iterable[Any]) -> bool:
    """Whether a page loads a script that is neither Sphinx's nor ours."""
    names = [_filename(script) for script in scripts]
    return not all(
        name in SPHINX_SCRIPTS or name.startswith(OWN_SCRIPTS) for name in names
    )


def _without(assets: Iterable[Any], names: Collection[str]) -> list[Any]:
    return [asset for asset in assets if _filename(asset) not in names]


def _filename(asset: Any) -> str:
    # A plain string where html_context replaced the list.
    return str(getattr(asset, "filename", asset))
