"""An extension that adds a page and a file which name all publications."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx_academic.domain import academic_domain
from sphinx_academic.freshness.additions import FILES, PAGES, AddedFile, AddedPage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

    from sphinx_academic.freshness.fingerprints import Fingerprints

MADE = "made.txt"
"""The file in which it is noted that something was made."""


def _names(app: Sphinx) -> str:
    records = academic_domain(app.env).catalogue.records
    return ", ".join(r.name for r in records if r.kind == "publication")


def _note(app: Sphinx, what: str) -> None:
    with Path(app.srcdir, MADE).open("a", encoding="utf-8") as file:
        file.write(f"{what}\n")


def _pages(app: Sphinx, fingerprints: Fingerprints) -> Iterator[AddedPage]:
    def content() -> tuple[str, dict[str, Any]]:
        _note(app, "page")
        context = {"title": "Added", "body": f"<p>{names}</p>", "parents": []}
        return "page.html", context

    if names := _names(app):
        yield AddedPage("added/page", names, content)


def _files(
    app: Sphinx, fingerprints: Fingerprints, pages: Mapping[str, str]
) -> Iterator[AddedFile]:
    def text() -> str:
        _note(app, "file")
        return names

    if names := _names(app):
        yield AddedFile("added/names.txt", names, text)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register both."""
    app.connect(PAGES, _pages)
    app.connect(FILES, _files)
    return {"parallel_read_safe": True}
