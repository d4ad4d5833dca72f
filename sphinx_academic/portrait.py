"""The owner's picture in the output, under one name in any theme."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.builders.singlehtml import SingleFileHTMLBuilder

from .domain import academic_domain
from .freshness.additions import is_site

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def copy_portrait(app: Sphinx, exception: Exception | None) -> None:
    """Put the picture where pages expect it, and where those that are shared do."""
    has_pages = is_site(app.builder) or isinstance(app.builder, SingleFileHTMLBuilder)
    if exception is None and has_pages:
        owner = academic_domain(app.env).settings.owner
        if owner.portrait:
            copy = Path(app.outdir, owner.published_portrait)
            shutil.copyfile(Path(app.srcdir, owner.portrait), copy)


def setup(app: Sphinx) -> None:
    """Copy the picture when all pages are written."""
    app.connect("build-finished", copy_portrait)
