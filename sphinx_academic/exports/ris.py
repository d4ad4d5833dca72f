"""Publications as RIS, which reference managers read.

After *RIS Format Specifications* (Research Information Systems, 2001, and the types
added in 2011), as Zotero, EndNote and Mendeley read it.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from .name_parts import divide
from .work import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..model.dates import PartialDate
    from .work import Work

_TYPES = MappingProxyType(
    {
        "article": "JOUR",
        "conference-paper": "CONF",
        "chapter": "CHAP",
        "book": "BOOK",
        "thesis": "THES",
        "report": "RPRT",
        "patent": "PAT",
        "dataset": "DATA",
        "software": "COMP",
        "lecture": "SLIDE",
        "preprint": "UNPB",
    }
)


def ris_file(references: Iterable[str]) -> str:
    """Return a file of references."""
    return "".join(references)


def ris_reference(work: Work) -> str:
    """Return one reference; its lines end as the format wants it, with CR LF."""
    # A line end would end the field.
    fields = ((tag, one_line(value)) for tag, value in _fields(work))
    lines = [f"{tag}  - {value}\r\n" for tag, value in fields if value]
    return "".join((*lines, "ER  - \r\n"))


def _fields(work: Work) -> Iterator[tuple[str, str]]:
    publication = work.publication
    yield "TY", "UNPB" if work.pending else _TYPES.get(work.type, "GEN")
    yield "ID", publication.key
    for author in publication.authors:
        if not author.elided:
            yield "AU", divide(author).inverted
    yield "TI", work.title
    in_series = work.type in {"book", "report"}
    yield "T2", work.series if in_series else work.container
    yield "T3", "" if in_series else work.series
    if work.type == "article":
        yield "JO", work.container
    yield "J2", work.container_short
    yield "M3", work.genre
    yield "ET", publication.edition
    yield "CY", publication.location
    yield "PB", work.publisher
    for editor in publication.editors:
        if not editor.elided:
            yield "ED", divide(editor).inverted
    if date := work.date:
        yield "PY", f"{date.year}"
        yield "DA", _date(date)
    first, last = work.page_range
    yield "VL", publication.volume
    yield "IS", publication.number
    yield "SP", first
    yield "EP", last
    yield "SN", work.identifier("isbn") or ", ".join(publication.issn)
    yield "DO", work.identifier("doi")
    yield "UR", work.url
    yield "L1", work.pdf
    yield "AB", work.abstract
    for keyword in publication.keywords:
        yield "KW", keyword
    yield "LA", publication.lang
    yield "N1", work.pending


def _date(date: PartialDate) -> str:
    """Write year/month/day/other, where the slashes stay if the parts are unknown."""
    month = f"{date.month:02}" if date.month else ""
    day = f"{date.day:02}" if date.day else ""
    return f"{date.year}/{month}/{day}/{date.season or ''}"
