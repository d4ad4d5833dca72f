"""The owner's picture and files in the output, under one name in any theme."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from .builders import is_published
from .domain import academic_domain

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def _copy(app: Sphinx, exception: Exception | None) -> None:
    """Put files where pages expect them, and where those that are shared do."""
    if exception is None and is_published(app.builder):
        owner = academic_domain(app.env).settings.owner
        for written, published in owner.published.items():
            copy = Path(app.outdir, published)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(Path(app.srcdir, written), copy)


def setup(app: Sphinx) -> None:
    """Copy the files when all pages are written."""
    app.connect("build-finished", _copy)
