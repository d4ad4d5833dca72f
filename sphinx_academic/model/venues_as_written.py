"""What people write where a venue should be: a number at arXiv, pages, or a state."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from .archives import ARXIV
from .dates import parse_dates
from .identifiers import scheme_of
from .links import link
from .venue import Venue
from .venues import parse_venue
from .vocabularies import publication_status

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    r"(?P<name>[^\d()]+?),? (?:vol(?:ume|\.)? )?(?P<volume>\d+)"
    r"(?: ?\((?P<number>(?!(?:1[5-9]|20)\d\d\))\d+(?:[-\u2013]\d+)?)\)"
    r"|(?<!\b(?:1[5-9]|20)\d\d)(?=:))"
    r"(?:: ?(?P<pages>[A-Za-z]?\d+(?:[-\u2013]+[A-Za-z]?\d+)?)"
    r"|, ?(?P<range>\d+[-\u2013]+\d+))?"
    r"(?:,? \(?(?P<year>(?:1[5-9]|20)\d\d)\)?)?",
    re.IGNORECASE,
)
# A year behind a state: "Unpublished 2017", "In preparation (2024)".
_STATE_IN = re.compile(r"(?P<state>.*?)(?:,? | ?\()(?P<year>(?:19|20)\d\d)\)?")
# A state before the venue, "Submitted for publication in Nature", and behind it,
# "ICML 2025 (under review)".  It may be that of a manuscript, or of a conference paper.
_STATE_OF = re.compile(
    r"(?:manuscript )?(?P<state>[\w&-]+(?: [\w&-]+){0,3}?)"
    r"(?: for publication| as a(?: \w+)? paper)?"
    r"(?:(?:[,:]| (?:at|by|for|from|in|to|with)) (?-i:the )?(?P<venue>.+))?",
    re.IGNORECASE,
)
_OF_STATE = re.compile(r"(?P<venue>.+?)(?:, | \()(?P<state>[\w &-]+)\)?")
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
    name, pages, year = found["name"], found["pages"] or found["range"], found["year"]
    if pages or year:
        year = int(year) if year else None
        venues[first] = Venue(name, name, year, url=venues[first].url)
        values["venues"] = tuple(venues)
        places = (found["volume"], found["number"], pages)
        values |= {x: place for x, place in zip(_PLACES, places, strict=True) if place}


def _take_state(values: dict[str, Any]) -> None:
    kept: list[Venue] = []
    for venue in values["venues"]:
        state, place, year = _state_at(venue)
        is_out = not all(one.is_preprint for one in kept)
        if not state or (place and is_out):
            kept.append(venue)  # what has appeared already has not that state
            continue
        values.setdefault("status", state)
        if place:
            kept.append(place)
        if year:
            values.setdefault("date", parse_dates(str(year)))
    if kept:
        values["venues"] = tuple(kept)
    else:
        del values["venues"]


def _state_at(venue: Venue) -> tuple[str, Venue | None, int | None]:
    """Return the state that stands for a venue or with it, that venue, and the year."""
    words, year = venue.name, venue.year
    if found := _STATE_IN.fullmatch(venue.name):
        words, year = found["state"], int(found["year"])
    if state := publication_status.find(words):
        return state, None, year
    text = venue.text.strip("*_. ")
    matches = (pattern.fullmatch(text) for pattern in (_STATE_OF, _OF_STATE))
    for match in filter(None, matches):
        state, place = publication_status.find(match["state"]), match["venue"]
        if state and state not in _DOCUMENTS:
            at = parse_venue(place)._replace(url=venue.url) if place else None
            return state, at, None
    return "", None, None
