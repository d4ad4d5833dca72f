"""Academic websites with Sphinx and Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

__version__ = "0.1.0"

ENV_VERSION = 9
"""Version of what the environment stores; raise it when a stored class changes.

The domain's `data_version` is that of its tables alone.
"""


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the extension: what an author writes, what becomes of it, the theme.

    Handlers of one event are called in this order, where they have no priority.
    """
    from . import garbage

    garbage.setup(app)  # before all that is loaded here

    from . import (
        addresses,
        body_pictures,
        config,
        directives,
        domain,
        forgotten_braces,
        keys,
        myst_links,
        owner_files,
        parallel,
        remark_formulas,
        roles,
        silent_copies,
        single_page,
        structure,
        theming,
        transforms,
    )
    from .freshness import tracker
    from .head import pages as heads
    from .papers import pages as paper_pages
    from .papers import search as paper_search
    from .publishing import files, offered, others_site_map
    from .rendering import html, templates, venue_colours

    # The settings, which all others ask.
    config.setup(app)
    addresses.setup(app)
    domain.setup(app)
    # What an author writes.
    directives.setup(app)
    forgotten_braces.setup(app)
    body_pictures.setup(app)
    roles.setup(app)
    structure.setup(app)
    keys.setup(app)
    remark_formulas.setup(app)
    silent_copies.setup(app)
    myst_links.setup(app)
    # What becomes of it.
    transforms.setup(app)
    single_page.setup(app)
    rendered_with = templates.setup(app)
    html.setup(app, rendered_with)
    venue_colours.setup(app)
    heads.setup(app)
    owner_files.setup(app)
    parallel.setup(app)
    tracker.setup(app)
    # Pages and files that are no documents.
    paper_pages.setup(app, rendered_with)
    paper_search.setup(app)
    files.setup(app)
    offered.setup(app)
    others_site_map.setup(app)
    app.setup_extension(theming.__name__)
    return {
        "version": __version__,
        "env_version": ENV_VERSION,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
