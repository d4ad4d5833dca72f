"""What pages offer beside what they show: the files of the site, and feeds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from .. import words
from ..builders import is_site
from ..domain import academic_domain
from ..exports.formats import JSON, OF_PUBLICATIONS
from ..head.pages import ALTERNATES
from ..head.tags import Alternate
from ..model.offers import PUBLICATIONS, RECORDS
from .feeds import alternates

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

    from ..domain import AcademicDomain

DOWNLOADS_OF_PAGE: Final = "academic_downloads"
"""The value of a page's context that themes show: what to do, then names and paths from
the output folder."""


_RECORDS: Final = f"{RECORDS}{JSON.ending}"


def tell(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Tell a page's templates, and its head, what there is (html-page-context)."""
    if not is_site(app.builder):
        return
    domain = academic_domain(app.env)
    forms = alternates(domain, pagename)
    if pagename == app.config.root_doc and _has_records(domain):
        forms = (*forms, Alternate(_RECORDS, JSON.media_type, str(words.ALL_RECORDS)))
    context[ALTERNATES] = [*context.get(ALTERNATES, ()), *forms]
    if downloads := _downloads(domain, pagename):
        context[DOWNLOADS_OF_PAGE] = (str(words.DOWNLOAD), downloads)


def _downloads(domain: AcademicDomain, pagename: str) -> list[tuple[str, str]]:
    """Return files for the home page, and for one that lists all publications.

    A list that offers them itself is enough.
    """
    is_home = pagename == domain.env.config.root_doc
    downloads: list[tuple[str, str]] = []
    if (is_home or _lists_all(domain, pagename)) and _has_publications(domain):
        downloads += [(f.label, f"{PUBLICATIONS}{f.ending}") for f in OF_PUBLICATIONS]
    if is_home and _has_records(domain):
        downloads.append((str(words.ALL_RECORDS), _RECORDS))
    return downloads


def _lists_all(domain: AcademicDomain, docname: str) -> bool:
    if not (queries := domain.facts(docname).queries):
        return False
    offers = domain.catalogue.offers
    return any(
        query.kind == "publication"
        and query.is_whole
        and query.is_unbounded
        and (docname, query) not in offers
        for query in queries
    )


def _has_records(domain: AcademicDomain) -> bool:
    return any(not record.hidden for record in domain.catalogue.records)


def _has_publications(domain: AcademicDomain) -> bool:
    records = domain.catalogue.records
    return any(r.kind == "publication" and not r.hidden for r in records)


def setup(app: Sphinx) -> None:
    """Tell each page, before its head is written."""
    app.connect("html-page-context", tell)
