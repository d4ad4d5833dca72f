"""The files of the whole site, where a theme leads to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from .. import words
from ..domain import academic_domain
from ..freshness.additions import is_site
from ..model.offers import PUBLICATIONS
from ..presenting.files import DOWNLOADS
from .datasets import RECORDS

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

    from ..domain import AcademicDomain

CONTEXT: Final = "academic_downloads"
"""What templates know them by: names and paths from the output folder."""


def tell_downloads(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Offer files on the home page and where all publications are listed.

    A list that offers them itself is enough.
    """
    if not is_site(app.builder):
        return
    domain = academic_domain(app.env)
    is_home = pagename == app.config.root_doc
    downloads: list[tuple[str, str]] = []
    if (is_home or _lists_all(domain, pagename)) and _has_publications(domain):
        for ending, _, name in DOWNLOADS["publication"]:
            downloads.append((name, f"{PUBLICATIONS}{ending}"))
    if is_home and any(not record.hidden for record in domain.catalogue.records):
        downloads.append((str(words.ALL_RECORDS), RECORDS))
    if downloads:
        context[CONTEXT] = (str(words.DOWNLOAD), downloads)


def _lists_all(domain: AcademicDomain, docname: str) -> bool:
    offers = domain.catalogue.offers
    return any(
        query.kind == "publication"
        and query.is_whole
        and query.is_unbounded
        and (docname, query) not in offers
        for query in domain.facts(docname).queries
    )


def _has_publications(domain: AcademicDomain) -> bool:
    records = domain.catalogue.records
    return any(r.kind == "publication" and not r.hidden for r in records)


def setup(app: Sphinx) -> None:
    """Tell templates."""
    app.connect("html-page-context", tell_downloads)
