"""Publications as CSL-JSON, which citation processors and reference managers read.

After the schema of CSL 1.0.2, `csl-data.json`.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from .json_lines import array, line
from .name_parts import divide

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ..model.authors import Author
    from ..model.dates import Dates, PartialDate
    from ..model.text import RichText, Run
    from .work import Work

_TYPES = MappingProxyType(
    {
        "article": "article-journal",
        "conference-paper": "paper-conference",
        "lecture": "speech",
        "other": "document",
        "preprint": "article",
    }
)
"""The types that have another name."""
# The volume of a series is the work, or the book that it is in.
_IN_BOOKS = frozenset({"book", "chapter", "conference-paper"})
# What processors understand in a title; other markup would be printed as it is.
_TAGS = MappingProxyType(
    {"emphasis": "i", "strong": "b", "subscript": "sub", "superscript": "sup"}
)
_SEASONS = MappingProxyType(
    {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
)


def csl_file(items: Iterable[str]) -> str:
    """Return a file of items."""
    return array(items) + "\n"


def csl_text(work: Work) -> str:
    """Return an item as it stands in a file."""
    return line(csl_item(work))


def csl_item(work: Work) -> dict[str, Any]:
    """Return what a processor must know to cite the publication."""
    fields = (*_what(work), *_where(work), *_identifiers(work))
    return {name: value for name, value in fields if value}


def _what(work: Work) -> Iterator[tuple[str, Any]]:
    publication = work.publication
    yield "id", publication.key
    yield "type", "manuscript" if work.pending else _TYPES.get(work.type, work.type)
    yield "genre", work.genre
    yield "title", _title(publication.title)
    yield "author", _names(publication.authors)
    yield "editor", _names(publication.editors)
    yield "issued", _date(publication.when)
    if publication.status != "published":
        yield "status", publication.status.replace("-", " ")
    yield "note", work.pending
    yield "abstract", work.abstract
    yield "keyword", ", ".join(publication.keywords)
    yield "language", publication.lang


def _where(work: Work) -> Iterator[tuple[str, Any]]:
    publication = work.publication
    if work.type == "lecture":
        yield "event-title", work.container
    else:
        yield "container-title", work.container
        yield "container-title-short", work.container_short
    yield "collection-title", work.series
    yield "edition", publication.edition
    yield "publisher", work.publisher
    yield "publisher-place" if work.publisher else "event-place", publication.location
    yield "volume", publication.volume
    yield _number(work), publication.number
    yield "page", work.publication.pages
    yield "page-first", work.page_range[0]


def _number(work: Work) -> str:
    """Return what the number counts."""
    if work.series and work.type in _IN_BOOKS:
        return "collection-number"
    return "number" if work.type == "report" else "issue"


def _identifiers(work: Work) -> Iterator[tuple[str, str]]:
    yield "DOI", work.identifier("doi")
    yield "ISBN", work.identifier("isbn")
    yield "ISSN", ", ".join(work.publication.issn)
    yield "PMID", work.identifier("pmid")
    yield "PMCID", work.identifier("pmcid")
    if work.type == "preprint" and (number := work.identifier("arxiv")):
        yield "number", f"arXiv:{number}"
    yield "URL", work.url


def _title(title: RichText) -> str:
    return "".join(map(_run, title))


def _run(run: Run) -> str:
    if run.style == "math":
        return f"${run.text}$"
    tag = _TAGS.get(run.style)
    return f"<{tag}>{run.text}</{tag}>" if tag else run.text


def _names(authors: Sequence[Author]) -> list[Mapping[str, str]]:
    names = [_name(author) for author in authors if not author.elided]
    if authors and authors[-1].elided:
        names.append({"literal": "others"})  # as BibTeX says it
    return names


def _name(author: Author) -> Mapping[str, str]:
    name = divide(author)
    if not name.given:
        return {"literal": name.family}
    parts = {
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.particle,
        "suffix": name.suffix,
    }
    return {part: value for part, value in parts.items() if value}


def _date(dates: Dates) -> dict[str, Any]:
    """Write the first date or range, as precisely as it is known."""
    if not dates.first:
        return {}
    end = dates.periods[0].end
    ends = [dates.first, *([end] if end and end != dates.first else [])]
    written: dict[str, Any] = {"date-parts": [_parts(date) for date in ends]}
    if dates.first.season and len(ends) == 1:
        written["season"] = _SEASONS[dates.first.season]
    return written


def _parts(date: PartialDate) -> list[int]:
    return [part for part in (date.year, date.month, date.day) if part]
