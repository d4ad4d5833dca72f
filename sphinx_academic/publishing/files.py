"""All files of the whole site, and what is wrong with their names."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from ..domain import academic_domain
from ..exports.formats import formats_of
from ..freshness.additions import FILES, AddedFile
from ..messages import warn
from ..model.offers import misnamed
from ..model.schema import names_of
from ..source import option_line, source_of
from .bibliographies import bibliographies, papers
from .datasets import datasets
from .edition import Edition
from .feeds import feeds
from .redirects import redirects
from .site_map import site_maps

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sphinx.application import Sphinx

    from ..domain import AcademicDomain
    from ..freshness.fingerprints import Fingerprints
    from ..model.base_query import Query


def files(
    app: Sphinx, fingerprints: Fingerprints, pages: Mapping[str, str]
) -> Iterator[AddedFile]:
    """Yield what there should be, but for what the author has put there.

    `pages` are those of records, which are no documents.
    """
    domain = academic_domain(app.env)
    edition = Edition(domain, app.builder, fingerprints, pages)
    _check_names(edition)
    made: dict[str, AddedFile] = {}
    for file in chain(
        papers(edition),
        bibliographies(edition),
        datasets(edition),
        feeds(app, edition),
        site_maps(app, edition),
    ):
        # Where two would have one path, the first has it, and the other was told of.
        if file.path not in edition.files_of_others:
            made.setdefault(file.path.casefold(), file)
    yield from made.values()
    yield from redirects(app, edition, [file.path for file in made.values()])


def _check_names(edition: Edition) -> None:
    """Report names of files that are taken, and feeds of which no address is known."""
    offers = edition.domain.catalogue.offers
    for document, query, option, name in misnamed(offers):
        new = getattr(offers[document, query], option)
        message = (
            f"{option}: other files are named {name!r}; these are named {new!r}, "
            "give them another name"
        )
        _complain(edition.domain, document, query, (option, message))
    for (document, query), offer in offers.items():
        for option, name in zip(offer._fields, offer, strict=True):
            forms = formats_of(query.kind, option) if name else ()
            for path in (f"{name}{form.ending}" for form in forms):
                if whose := _owner_of(path, edition):
                    message = (
                        f"{option}: there is a file {path!r} {whose} already; it "
                        "stays as it is, give these another name"
                    )
                    _complain(edition.domain, document, query, (option, message))
        if offer.feed and not edition.addresses.base:
            message = (
                "feed: a feed needs the address of the site; set html_baseurl in "
                'conf.py, such as html_baseurl = "https://example.org/"'
            )
            _complain(edition.domain, document, query, ("feed", message))


def _owner_of(path: str, edition: Edition) -> str:
    """Return whose the file is that a list would write over, if it would."""
    if path in edition.files_of_others:
        return "of your own"
    return "of a paper" if path.casefold() in edition.files_of_papers else ""


def _complain(
    domain: AcademicDomain, document: str, query: Query[Any], problem: tuple[str, str]
) -> None:
    """Warn of an option of a list, where it is written."""
    option, message = problem
    place = next(
        place
        for place, asked in domain.lists
        if (place.document, asked) == (document, query)
    )
    source = source_of(place, domain.env)
    schema: Any = type(query)
    line = option_line(source, place.line, *names_of(schema, option))
    warn("file_name", f"{query.kind}-list: {message}", f"{source}:{line}")


def setup(app: Sphinx) -> None:
    """Answer which files there should be."""
    app.connect(FILES, files)
