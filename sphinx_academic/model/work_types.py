"""What a publication is: as its author says, or as the record lets one see."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from .versions import preprint_of, published_at

if TYPE_CHECKING:
    from .publication import Publication
    from .venue import Venue

# Journals that are known by their initials, as conferences are.
_JOURNALS: Final = frozenset(
    {
        *("CACM", "CUP", "DMKD", "EPL", "IJCV", "IPM", "JACM", "JAIR", "JAMA", "JASA"),
        *("JCP", "JFM", "JHEP", "JMLR", "JOSS", "MNRAS", "NAR", "NEJM", "PAMI", "PNAS"),
        *("PRA", "PRB", "PRC", "PRD", "PRE", "PRL", "PRX", "QJE", "SIAM", "TACL"),
        *("TCAD", "TIP", "TIST", "TKDD", "TKDE", "TMC", "TMLR", "TMM", "TNNLS"),
        *("TODS", "TOG", "TOIS", "TON", "TOPLAS", "TOSEM", "TPAMI", "TPDS", "TSE"),
        *("TSP", "TVCG"),
    }
)
_THESIS = re.compile(
    r"\b(?:thesis|dissertation|habilitation\w*|memoire)\b|these\b", re.IGNORECASE
)
_REPORT = re.compile(r"\b(?:technical report|tech\. report|working papers?)\b", re.I)
_JOURNAL = re.compile(
    r"\b(?:journal|transactions|annals|annalen|annales|letters|review|zeitschrift|acta"
    r"|magazine|bulletin|quarterly|archiv|revue|revista|nachrichten)\b"
    r"|proceedings of the (?:\w+ ){0,3}(?:academy|society|institution|ieee)\b",
    re.IGNORECASE,
)
_CONFERENCE = re.compile(
    r"\b(?:conference|symposium|workshop|congress|colloquium|meeting|proceedings)\b",
    re.IGNORECASE,
)
_PRESS = re.compile(r"\b(?:press|verlag|publishers?|publishing)\b", re.IGNORECASE)
_BY_STATUS: Final = MappingProxyType(
    {
        "preprint": "preprint",
        "working-paper": "report",
        "technical-report": "report",
    }
)


def type_of(record: Publication) -> str:
    """Return the type given, else the one that venue, links and state tell of.

    It is ``other`` where nothing tells.
    """
    if record.type:
        return record.type
    if venue := published_at(record):
        return _at(venue, record)
    if record.status in _BY_STATUS:
        return _BY_STATUS[record.status]
    if not record.venues and _is_book(record):
        return "book"
    return "preprint" if preprint_of(record) else "other"


def _is_book(record: Publication) -> bool:
    has_isbn = any(link.kind == "isbn" for link in record.links)
    return has_isbn or bool(record.publisher and not record.pages)


def dated(venue: Venue, record: Publication) -> Venue:
    """Return a venue with the year of a conference, which BibTeX keeps apart.

    So with an archive: its year is that of the preprint.
    """
    if venue.year:
        return venue
    if venue.is_preprint:
        year = None if published_at(record) else record.date.year
        preprint = preprint_of(record)
        return venue._replace(year=year or (preprint.year if preprint else None))
    if type_of(record) != "conference-paper":
        return venue
    return venue._replace(year=record.date.year)


def is_school(venue: Venue, record: Publication) -> bool:
    """Return whether a thesis was written there, and its venue does not say so.

    A volume is that of a journal which printed it, and `abbr` what its author calls it.
    """
    is_thesis = type_of(record) == "thesis" and not (record.volume or record.abbr)
    return is_thesis and not _THESIS.search(venue.name)


def _at(venue: Venue, record: Publication) -> str:
    """Return the type of what appeared at a venue."""
    name = venue.name
    acronym = name.rpartition(" ")[2].upper()
    if _THESIS.search(name):
        return "thesis"
    if _REPORT.search(name):
        return "report"
    # The issue of a volume, and no conference of a year.
    in_an_issue = record.volume and record.number and not venue.year
    known = venue.is_acronym and (acronym in _JOURNALS or in_an_issue)
    if known or _JOURNAL.search(name):
        return "article"
    if venue.is_acronym or venue.is_workshop or _CONFERENCE.search(name):
        return "conference-paper"
    if record.editors:
        return "chapter"
    return "book" if _PRESS.search(name) and not record.pages else "article"
