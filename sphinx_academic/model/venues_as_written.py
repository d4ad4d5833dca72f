"""What people write where a venue should be: a number at arXiv, pages, or a state."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from .archives import ARXIV
from .dates import parse_dates
from .identifiers import scheme_of
from .links import link
from .venues import Venue
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


def told_apart(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values of a publication, with those that its venue holds.

    A number at arXiv becomes a link, unless there is one; volume, issue and pages
    become what the options are, unless one of them is there.  A state that stands for
    a venue, such as "Under review", becomes the status.
    """
    values = dict(values)
    if "venues" in values:
        _take_number(values)
        _take_place(values)
        _take_state(values)
    return values


def _take_number(values: dict[str, Any]) -> None:
    venues: list[Venue] = list(values["venues"])
    for at, venue in enumerate(venues):
        if venue.name.casefold() not in ARXIV:
            continue
        found = [_NUMBER.search(venue.text)]
        for field in _PLACES:
            if elsewhere := _NUMBER.fullmatch(values.get(field, "")):
                found.append(elsewhere)
                del values[field]
        number = next(filter(None, found), None)
        links = values.get("links", ())
        if number and not any(one.kind == "arxiv" for one in links):
            values["links"] = (*links, link("arxiv", number[1]))
        if number:
            venues[at] = Venue(venue.name, venue.name, venue.year)
    values["venues"] = tuple(venues)


def _take_place(values: dict[str, Any]) -> None:
    """Take volume, issue and pages from the venue that has them, which is the first."""
    venues: list[Venue] = list(values["venues"])
    first = next((at for at, one in enumerate(venues) if not one.is_preprint), None)
    if first is None or any(values.get(place) for place in _PLACES):
        return
    if not (found := _IN_JOURNAL.fullmatch(venues[first].name)):
        return
    name, pages, year = found["name"], found["pages"] or found["range"], found["year"]
    if pages or year:
        venues[first] = Venue(name, name, int(year) if year else None)
        values["venues"] = tuple(venues)
        places = (found["volume"], found["number"], pages)
        values |= {x: place for x, place in zip(_PLACES, places, strict=True) if place}


def _take_state(values: dict[str, Any]) -> None:
    kept = []
    for venue in values["venues"]:
        words, year = venue.name, venue.year
        if found := _STATE_IN.fullmatch(venue.name):
            words, year = found["state"], int(found["year"])
        if not (state := _state(words)):
            kept.append(venue)
            continue
        values.setdefault("status", state)
        if year:
            values.setdefault("date", parse_dates(str(year)))
    if kept:
        values["venues"] = tuple(kept)
    else:
        del values["venues"]


def _state(words: str) -> str:
    """Return the state that the words for a venue are, if they are one."""
    try:
        return publication_status(words)
    except ValueError:
        return ""
