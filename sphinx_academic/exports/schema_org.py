"""Publications and lists in the words of schema.org, as search engines read them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from .json_ld import CONTEXT, Thing, filled
from .schema_org_people import NOBODY, author_object
from .work import is_absolute

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..model.authors import Author
    from ..model.people import People
    from .work import Work

_TYPES = MappingProxyType(
    {
        **dict.fromkeys(("article", "conference-paper"), "ScholarlyArticle"),
        "preprint": "ScholarlyArticle",
        "chapter": "Chapter",
        "book": "Book",
        "thesis": "Thesis",
        "report": "Report",
        "dataset": "Dataset",
        "software": "SoftwareSourceCode",
    }
)
_ARTICLES = frozenset({"ScholarlyArticle", "Report"})
_PAGED = _ARTICLES | {"Chapter"}


def publication_object(work: Work, *, people: People = NOBODY) -> Thing:
    """Return the object of a publication's page."""
    properties = (
        ("@context", CONTEXT),
        ("@type", _type(work)),
        *_what(work),
        *_who(work, people),
        *_where(work, people),
        *_links(work),
    )
    return filled(dict(properties))


def list_object(
    entries: Iterable[tuple[str, str]],
    *,
    total: int = 0,
    name: str = "",
    address: str = "",
) -> Thing:
    """Return the object of a list: the name and the address of each entry, in order.

    `total` counts those that are left out too.
    """
    elements = [
        filled({"@type": "ListItem", "position": position, "name": title, "url": url})
        for position, (title, url) in enumerate(entries, 1)
    ]
    return filled(
        {
            "@context": CONTEXT,
            "@type": "ItemList",
            "name": name,
            "url": address,
            "numberOfItems": total or len(elements),
            "itemListElement": elements,
        }
    )


def _type(work: Work) -> str:
    if work.type == "other" and not work.publication.type:
        return "ScholarlyArticle"  # a paper, whatever it is
    return _TYPES.get(work.type, "CreativeWork")


def _what(work: Work) -> Iterator[tuple[str, Any]]:
    publication = work.publication
    yield "name", work.title
    if _type(work) in _ARTICLES:
        yield "headline", work.title
    yield "datePublished", work.date.iso if work.date else ""
    yield "inLanguage", publication.lang
    yield "abstract", work.abstract
    if work.type == "dataset":
        yield "description", work.abstract
    yield "keywords", list(publication.keywords)
    yield "creativeWorkStatus", publication.status.replace("-", " ")
    yield "award", list(work.awards)
    if is_absolute(publication.image):
        yield "image", publication.image


def _who(work: Work, people: People) -> Iterator[tuple[str, Any]]:
    publication = work.publication
    yield "author", _people(publication.authors, people)
    if work.type != "chapter":
        yield "editor", _people(publication.editors, people)
        yield "publisher", _publisher(work)


def _people(authors: Iterable[Author], people: People) -> list[Thing]:
    named = [author for author in authors if not author.elided]
    known = people.among([author.name for author in named])
    return [author_object(a, person) for a, person in zip(named, known, strict=True)]


def _publisher(work: Work) -> Thing:
    if not work.publisher:
        return {}
    place = work.publication.location
    return filled({"@type": "Organization", "name": work.publisher, "address": place})


def _where(work: Work, people: People) -> Iterator[tuple[str, Any]]:
    yield "isPartOf", _containers(work, people)
    if _type(work) in _PAGED:
        first, last = work.page_range
        yield "pagination", work.publication.pages
        yield "pageStart", first
        yield "pageEnd", last
    if work.type == "thesis":
        yield "inSupportOf", work.degree
    if work.type == "report":
        yield "reportNumber", work.publication.number
    if work.type == "book":
        yield "isbn", work.identifier("isbn")
        yield "bookEdition", work.publication.edition


def _containers(work: Work, people: People) -> Thing | list[Thing]:
    """Return what the work is a part of: a book, the issue of a journal, a series."""
    if work.type == "chapter":
        return _book(work, people)
    if work.type in {"article", "thesis"}:
        return _issue(work, _periodical(work, "Periodical"))
    series = _series(work)
    if not series:
        return _issue(work, _periodical(work, "CreativeWorkSeries"))
    if not work.container:
        return _issue(work, series)
    proceedings = {"@type": "CreativeWorkSeries", "name": work.container}
    return [proceedings, _issue(work, series)]


def _periodical(work: Work, kind: str) -> Thing:
    if not work.container:
        return {}
    return filled(
        {
            "@type": kind,
            "name": work.container,
            "alternateName": work.container_short,
            "issn": list(work.publication.issn),
        }
    )


def _series(work: Work) -> Thing:
    if not work.series:
        return {}
    issn = list(work.publication.issn)
    return filled({"@type": "BookSeries", "name": work.series, "issn": issn})


def _book(work: Work, people: People) -> Thing:
    if not work.container:
        return {}
    return filled(
        {
            "@type": "Book",
            "name": work.container,
            "alternateName": work.container_short,
            "editor": _people(work.publication.editors, people),
            "publisher": _publisher(work),
            "isbn": work.identifier("isbn"),
            "bookEdition": work.publication.edition,
            "isPartOf": _series(work),
        }
    )


def _issue(work: Work, whole: Thing) -> Thing:
    """Return the issue, or the volume, of a whole in which the work is."""
    publication = work.publication
    if not whole:
        return {}
    if number := publication.volume:
        volume = {"@type": "PublicationVolume", "volumeNumber": number}
        whole = volume | {"isPartOf": whole}
    if number := publication.number:
        issue = {"@type": "PublicationIssue", "issueNumber": number}
        whole = issue | {"isPartOf": whole}
    return whole


def _links(work: Work) -> Iterator[tuple[str, Any]]:
    yield "url", work.address
    yield "mainEntityOfPage", work.address
    yield "sameAs", list(work.elsewhere)
    yield "identifier", _identifiers(work)
    if work.pdf:
        pdf = {"@type": "MediaObject", "contentUrl": work.pdf}
        yield "encoding", pdf | {"encodingFormat": "application/pdf"}
    if work.type == "software":
        yield "codeRepository", work.link("code")


def _identifiers(work: Work) -> list[Thing]:
    return [
        {
            "@type": "PropertyValue",
            "propertyID": identifier.label,
            "value": identifier.value,
            "url": identifier.address,
        }
        for identifier in work.own_identifiers
    ]
