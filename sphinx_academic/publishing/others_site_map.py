"""The sitemap of sphinx-sitemap, where that is loaded: it is to have every page.

It has those that a build writes, and so most are missing after a rebuild.  Before it
writes the file, we let it note the others too, and bring all into one order.
"""

from __future__ import annotations

import queue
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from ..builders import is_site
from ..domain import academic_domain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.config import Config

EXTENSION: Final = "sphinx_sitemap"
# Before it writes the file, in a handler of this event.
_EARLY: Final = 100


def path_of_others(config: Config) -> str:
    """Return where its sitemap is, from the output folder; empty if it writes none."""
    if "sitemap_filename" not in config:
        return ""
    base = config.site_url or config.html_baseurl
    return str(config.sitemap_filename) if base else ""


def complete(app: Sphinx, exception: Exception | None) -> None:
    """Note the pages that this build has not written (build-finished)."""
    if exception or not is_site(app.builder) or EXTENSION not in app.extensions:
        return
    note = import_module(EXTENSION).add_html_link
    links: Any = app.sitemap_links  # type: ignore[attr-defined]
    domain = academic_domain(app.env)
    for name in (*app.env.found_docs, *domain.paper_pages.names.values()):
        note(app, name, "", {}, None)
    for link in sorted(set(_taken(links))):
        links.put(link)


def _taken(links: Any) -> Iterator[Any]:
    while True:
        try:
            yield links.get_nowait()
        except queue.Empty:
            return


def setup(app: Sphinx) -> None:
    """Wait for the end of the build."""
    app.connect("build-finished", complete, priority=_EARLY)
