"""What people write where a venue should be: a number at arXiv, pages, or a state."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from .archives import ARXIV
from .dates import parse_dates
from .identifiers import scheme_of
from .links import link
from .pages import read_pages
from .venue import Venue
from .venues import STATE, parse_venue
from .vocabularies import publication_status

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .dates import Dates

# Where programs write the number besides.
_PLACES: Final = ("volume", "number", "pages")
# As Google Scholar writes it, "arXiv preprint arXiv:2401.01234", and DBLP.
_NUMBER = re.compile(
    rf"(?:\barxiv ?: ?|\babs/| )({scheme_of('arxiv').pattern})(?!\w)", re.IGNORECASE
)
# "Nature, 521(7553):436-444, 2015", "Mind, 59:433-460, 1950": what stands in
# parentheses is no year, as it is in "Math. Ann. 83 (1921)", nor is a volume alone, as
# in "ISIT 2019: 100-105"; and behind a comma a single number is none of a page.
_IN_JOURNAL = re.compile(
    r"(?P<name>(?!vol(?:ume)?[. ])[^\d()]+?),? (?:vol(?:ume|\.)? )?(?P<volume>\d+)"
    r"(?: ?\((?P<number>(?!(?:1[5-9]|20)\d\d\))\d+(?:[-\u2013]\d+)?)\)"
    r"|(?<!\b(?:1[5-9]|20)\d\d)(?=:))"
    r"(?:: ?(?P<pages>[A-Za-z]?\d+(?:[-\u2013]+[A-Za-z]?\d+)?)"
    r"|, ?(?P<range>\d+[-\u2013]+\d+))?"
    r"(?:,? \(?(?P<year>(?:1[5-9]|20)\d\d)\)?)?",
    re.IGNORECASE,
)
# Pages that need neither issue nor year, and what may be no pages at all: the year
# in "ISO 9001:2015", the minutes in "10:30".
_SURE_PAGES = re.compile(r"[A-Z]\d+|\d+[-\u2013]+\d+", re.IGNORECASE)
_YEAR_OR_MINUTES = re.compile(r"(?:1[5-9]|20)\d\d(?:[-\u2013]\d\d?)?|[0-5]\d")
# A date behind a state: "Unpublished 2017", "Submitted, March 2025".
_STATE_IN = re.compile(
    r"(?P<state>.*?)(?:, | in | ?\(| (?=\d))(?P<date>[^,()]{0,20}(?:19|20)\d\d)\)?",
    re.IGNORECASE,
)
# A state before the venue, "Submitted for publication in Nature", and behind it,
# "ICML 2025 (under review)".  It may be that of a manuscript, or of a conference paper;
# what is said of a workshop paper is not of the conference, and an editor is no venue:
# "Accepted by Ann Lee".
_STATE_OF = re.compile(
    r"(?:(?:article|currently|manuscript|now|paper|work) )*"
    r"(?P<state>[\w&-]+(?: [\w&-]+){0,3}?)"
    r"(?: for publication| as a (?:(?:conference|full|journal|regular) )?paper)?"
    r"(?:(?: (?:as an?|for) (?P<aside>(?:oral|poster|spotlight)(?: presentation)?))?"
    r" (?:at|by(?-i:(?! \w[a-z.]\S* \w\S*$))|from|in|to) (?-i:the )?"
    r"(?P<venue>.+))?",
    re.IGNORECASE,
)
_OF_STATE = re.compile(
    r"(?P<venue>.+?)(?P<aside>)(?:[,:] | [(\[]| [-\u2013\u2014] )"
    r"(?:currently )?(?P<state>[\w &-]+?)(?:,? (?P<date>\d{4}))?[)\]]?",
    re.IGNORECASE,
)
# The same without a sign between them: "ICML 2025 under review", "AER submission".
_THEN_STATE = re.compile(
    r"(?P<venue>.+?)(?P<aside>)"
    r" (?P<state>(?-i:(?!in [A-Z]))(?:in|under) (?:press|review|revision|submission)"
    r"|to appear|(?:(?<=\d )|(?<=\b[A-Z]{3} ))(?:R&R|accepted|desk[- ]reject(?:ed)?"
    r"|forthcoming|rejected|revisions?|submission|submitted|withdrawn))",
    re.IGNORECASE,
)
# A state and a venue without a word between them: "Forthcoming, Econometrica",
# "Under review (ICLR 2026)", "R&R AER"; but "Accepted (Oral)", "Accepted, Best Paper".
_STATE_THEN = re.compile(
    r"[(\[]?(?P<state>[\w &-]+?)(?P<aside>)(?:, | \(|[)\]] |(?<=R&R) )"
    r"(?!\d|.*\b(?:awards?|best|oral|poster|proofs?|rounds?|spotlight|talk)\b)"
    r"(?P<venue>[^()]+)\)?",
    re.IGNORECASE,
)
# Words in small letters that the name of no venue has: "JASA with minor revisions".
_REMARK = re.compile(
    r"\b(?:accepted|appear|as|by|editors?|issue|journal|oral|papers?|poster|presentation"
    r"|presented|press|principle|review|revisions?|rounds?|spotlight|submission"
    r"|submitted|talk|with|in (?:[A-Z]\w+ )?(?:19|20)\d\d)\b"
)
# What a work is rather than how far: "Working paper, University of Zurich" is none that
# this university has yet to publish.
_DOCUMENTS: Final = frozenset(
    {
        *("draft", "job-market-paper", "preprint", "technical-report"),
        *("unpublished", "working-paper"),
    }
)


def told_apart(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values of a publication, with those that its venue holds.

    A number at arXiv becomes a link, unless there is one; volume, issue and pages
    become what the options are, unless one of them is there.  A state that stands for
    a venue or with it, as in "Under review at ICML", becomes the status.
    """
    values = dict(values)
    if "venues" in values:
        _take_number(values)
        _take_state(values)
        _take_place(values)
    return values


def _take_number(values: dict[str, Any]) -> None:
    venues: list[Venue] = list(values["venues"])
    for at, venue in enumerate(venues):
        if venue.name.casefold() not in ARXIV:
            continue
        found = [_NUMBER.search(venue.text), _NUMBER.search(venue.url)]
        for field in _PLACES:
            if elsewhere := _NUMBER.fullmatch(values.get(field, "")):
                found.append(elsewhere)
                del values[field]
        number = next(filter(None, found), None)
        links = values.get("links", ())
        if number and not any(one.kind == "arxiv" for one in links):
            values["links"] = (*links, link("arxiv", number[1]))
        if number:
            venues[at] = venue._replace(text=venue.name)
    values["venues"] = tuple(venues)


def _take_place(values: dict[str, Any]) -> None:
    """Take volume, issue and pages from the venue that has them, which is the first."""
    venues: list[Venue] = list(values.get("venues", ()))
    first = next((at for at, one in enumerate(venues) if not one.is_preprint), None)
    if first is None or any(values.get(place) for place in _PLACES):
        return
    if not (found := _IN_JOURNAL.fullmatch(venues[first].name)):
        return
    pages = read_pages(found["pages"] or found["range"] or "")
    name, year = found["name"], found["year"]
    if _is_place(found["number"], pages, year):
        url = venues[first].url
        venues[first] = Venue(name, name, int(year) if year else None, url=url)
        values["venues"] = tuple(venues)
        places = zip(_PLACES, (found["volume"], found["number"], pages), strict=True)
        values |= {field: place for field, place in places if place}
        if venues[first].is_acronym:  # of a journal, "ApJ 900:123", and no conference
            values.setdefault("type", "article")


def _is_place(number: str | None, pages: str | None, year: str | None) -> bool:
    """Tell whether what stands behind a volume is surely a place in a journal."""
    if number or not pages:
        return bool(pages or year)
    if _YEAR_OR_MINUTES.fullmatch(pages):
        return False
    return bool(year or _SURE_PAGES.fullmatch(pages))


class _Stated(NamedTuple):
    """A state, the venue that stands with it, and its date."""

    state: str = ""
    venue: Venue | None = None
    date: Dates | None = None


def _take_state(values: dict[str, Any]) -> None:
    read = [(venue, *_stated(venue)) for venue in values["venues"]]
    # What has appeared elsewhere has not the state, and of two it has not both.
    elsewhere = [
        venue
        for venue, state, place, _ in read
        if not venue.is_preprint and (place or not state)
    ]
    kept: list[Venue] = []
    last: list[Venue] = []
    for venue, state, place, date in read:
        others = [one for one in elsewhere if one is not venue]
        if not state:
            kept.append(venue)
        elif others and (place or venue.is_preprint):
            last.append(venue)
        else:
            values.setdefault("status", state)
            kept += [place] if place else []
            if date:
                values.setdefault("date", date)
    if kept or last:
        values["venues"] = (*kept, *last)
    else:
        del values["venues"]


def _stated(venue: Venue) -> _Stated:
    """Return the state that stands for a venue or with it."""
    if state := publication_status.find(venue.name):
        return _Stated(state, date=_date(str(venue.year or "")))
    text = venue.text.strip("*_. ")
    if found := _STATE_IN.fullmatch(text):
        state, date = publication_status.find(found["state"]), _date(found["date"])
        if state and date:
            return _Stated(state, date=date)
    patterns = (_STATE_OF, _OF_STATE, _STATE_THEN, _THEN_STATE)
    for match in filter(None, (pattern.fullmatch(text) for pattern in patterns)):
        state = publication_status.find(match["state"])
        if not state or _is_document(match["state"]):
            continue
        if not match["venue"]:
            return _Stated(state)
        if place := _place(match["venue"], match["aside"]):
            date = _date(match.groupdict().get("date") or "")
            return _Stated(state, place._replace(url=venue.url), date)
    return _stated_aside(venue)


def _stated_aside(venue: Venue) -> _Stated:
    """Return the state among what stands in parentheses: "(under review, poster)"."""
    said = venue.presentation.split(", ")
    for words in said:
        state = publication_status.find(words)
        if state and not _is_document(words):
            rest = ", ".join(other for other in said if other is not words)
            return _Stated(state, venue._replace(presentation=rest))
    return _Stated()


def _is_document(state: str) -> bool:
    """Tell whether this is what a work is; a venue that rejected it is one of it."""
    is_rejected = "reject" in state.casefold()
    return publication_status.find(state) in _DOCUMENTS and not is_rejected


def _place(words: str, aside: str | None) -> Venue | None:
    """Return the venue that stands with a state, if words are surely one."""
    place = parse_venue(f"{words} ({aside})" if aside else words)
    if publication_status.find(place.presentation):
        place = place._replace(presentation="")  # "Submitted to ICML (under review)"
    if place.is_acronym:
        return place
    is_remark = words[0].islower() or _REMARK.search(words) or STATE.match(words)
    return None if is_remark or _date(f"{place.name} 2000") else place


def _date(words: str) -> Dates | None:
    try:
        return parse_dates(words)
    except ValueError:
        return None
