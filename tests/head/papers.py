"""An extension that adds a page for each publication, with nothing on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinx_academic.domain import academic_domain
from sphinx_academic.freshness.additions import PAGES, AddedPage
from sphinx_academic.head.pages import ALTERNATES, PAPER
from sphinx_academic.head.tags import Alternate
from sphinx_academic.model.records import Publication

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

    from sphinx_academic.freshness.fingerprints import Fingerprints

BIBTEX = "application/x-bibtex"


def _content(paper: Publication, name: str) -> Callable[[], tuple[str, dict[str, Any]]]:
    forms = [Alternate(f"{name}.bib", BIBTEX, "BibTeX")]
    context = {"title": paper.name, "body": "", PAPER: paper, ALTERNATES: forms}
    return lambda: ("page.html", context)


def _pages(app: Sphinx, fingerprints: Fingerprints) -> Iterator[AddedPage]:
    for record in academic_domain(app.env).catalogue.records:
        if isinstance(record, Publication) and not record.hidden:
            name = f"publications/{record.key}"
            content = _content(record, name)
            yield AddedPage(name, fingerprints.record(record), content)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Add the pages."""
    app.connect(PAGES, _pages)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
