"""The tags by which Google Scholar, Zotero and others read the page of a paper.

They are those of Highwire Press, under the rules of Google Scholar's *Inclusion
Guidelines for Webmasters*: a tag for each author, none that is empty, whole addresses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ..model.people import People
from .name_parts import divide
from .work import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.authors import Author
    from ..model.dates import PartialDate
    from .work import Work

_NOBODY = People()


def highwire(
    work: Work, *, base: str, people: People = _NOBODY
) -> tuple[tuple[str, str], ...]:
    """Return the names and contents of the tags, in order; `base` is the site's.

    No machine lists a paper without a title, an author and a year.
    """
    tags = (
        *_authors(work, people),
        *_dates(work),
        *_venue(work),
        *_identifiers(work),
        *_texts(work, base),
    )
    every = (("title", work.title), *tags)
    return tuple((f"citation_{name}", one_line(text)) for name, text in every if text)


def _authors(work: Work, people: People) -> Iterator[tuple[str, str]]:
    authors = work.publication.authors
    known = people.among([author.name for author in authors])
    for author, person in zip(authors, known, strict=True):
        if author.elided:
            continue
        yield "author", _name(author)
        # They belong to the author before them.
        for place in person.affiliations if person else ():
            yield "author_institution", place
        if person and person.orcid:
            yield "author_orcid", f"https://orcid.org/{person.orcid}"
    for editor in work.publication.editors:  # whom Zotero reads
        yield "editor", _name(editor)


def _name(author: Author) -> str:
    """Put the family name first, unless Zotero would read two people.

    It does where there is a blank on both sides of the comma.
    """
    name = divide(author)
    two = " " in name.families and " " in name.given
    return author.name if two or name.suffix else name.inverted


def _dates(work: Work) -> Iterator[tuple[str, str]]:
    if date := work.date:
        yield "publication_date", _date(date)


def _date(date: PartialDate) -> str:
    return date.iso.replace("-", "/")


def _venue(work: Work) -> Iterator[tuple[str, str]]:
    publication, container = work.publication, work.container
    match work.type:
        case "article" | "thesis" if container:
            yield "journal_title", container
            yield "journal_abbrev", work.container_short
        case "conference-paper" | "lecture":
            yield "conference_title", container
        case "chapter":
            yield "inbook_title", container
            yield "book_title", container  # what Zotero reads
        case "thesis":
            yield "dissertation_institution", work.publisher
        case "report":
            yield "technical_report_institution", work.publisher
            yield "technical_report_number", publication.number
    yield "series_title", work.series
    yield "volume", publication.volume
    if work.type != "report":
        yield "issue", publication.number
    first, last = work.page_range
    yield "firstpage", first
    yield "lastpage", last
    if work.type not in {"thesis", "report"}:
        yield "publisher", work.publisher


def _identifiers(work: Work) -> Iterator[tuple[str, str]]:
    yield "doi", work.identifier("doi")
    yield "isbn", work.identifier("isbn")
    yield "issn", next(iter(work.publication.issn), "")
    yield "arxiv_id", work.identifier("arxiv")
    yield "pmid", work.identifier("pmid")


def _texts(work: Work, base: str) -> Iterator[tuple[str, str]]:
    yield "abstract_html_url", work.address
    if urlsplit(work.pdf).netloc.lower() == urlsplit(base).netloc.lower():
        yield "pdf_url", work.pdf
    yield "abstract", work.abstract
    yield "language", work.publication.lang
    for keyword in work.publication.keywords:
        yield "keywords", keyword
