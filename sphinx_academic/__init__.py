"""Academic websites with Sphinx and Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

__version__ = "0.1.0"

ENV_VERSION = 5
"""Version of what the environment stores; raise it when a stored class changes."""


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the extension: what an author writes, what becomes of it, the theme."""
    from . import (
        config,
        directives,
        domain,
        keys,
        myst_links,
        parallel,
        roles,
        structure,
        theming,
        transforms,
    )
    from .freshness import tracker
    from .rendering import html, venue_colours

    config.setup(app)
    domain.setup(app)
    directives.setup(app)
    roles.setup(app)
    structure.setup(app)
    keys.setup(app)
    myst_links.setup(app)
    transforms.setup(app)
    html.setup(app)
    venue_colours.setup(app)
    parallel.setup(app)
    tracker.setup(app)
    app.setup_extension(theming.__name__)
    return {
        "version": __version__,
        "env_version": ENV_VERSION,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
