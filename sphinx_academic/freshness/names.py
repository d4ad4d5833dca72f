"""Names of documents in links, which MyST looks up while it reads."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from ..domain import AcademicDomain


def candidates(docname: str, target: str) -> Iterator[str]:
    """Yield what a link from a page may name: a label, or a document's path."""
    yield target
    yield target.lower()  # terms of a glossary
    folder = posixpath.dirname(docname)
    for path in (target.lstrip("/"), posixpath.join(folder, target)):
        plain = posixpath.normpath(path)
        yield plain
        yield posixpath.splitext(plain)[0]


def pages_that_name(domain: AcademicDomain, documents: Collection[str]) -> set[str]:
    """Return the pages with a link to one of the documents.

    MyST makes another reference of ``[](page.md)`` where there is no such document,
    so these pages must be read again when a document comes or goes.
    """
    if not documents:
        return set()
    return {
        docname
        for docname, page in domain.pages.items()
        for reference in page.facts.references
        if any(name in documents for name in candidates(docname, reference.target))
    }
