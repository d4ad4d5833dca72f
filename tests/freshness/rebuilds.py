"""Rebuilding a small site, beside a build of it from nothing."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

from tests.conftest import build
from tests.freshness.outputs import differences, warning_differences

if TYPE_CHECKING:
    from tests.conftest import Site


def rebuild(site: Site, builder: str = "html", *, jobs: int = 1) -> list[str]:
    """Build; return the warnings.

    Raises ``AssertionError`` if a clean build gives other files or warnings.
    """
    warnings = site.complaints(builder, jobs=jobs)
    clean = site.folder / "_build" / "clean"
    shutil.rmtree(clean, ignore_errors=True)
    expected = build(site.folder, clean / builder, builder)
    found = [
        *warning_differences(warnings, expected),
        *differences(site.out, clean / builder),
    ]
    assert not found, "\n".join(found)
    return warnings


def search_index(site: Site) -> dict[str, Any]:
    """Return what the search of a site knows."""
    text = site.text("searchindex.js")
    index: dict[str, Any] = json.loads(text[text.index("{") : -1])
    return index
