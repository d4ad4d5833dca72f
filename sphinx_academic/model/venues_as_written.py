"""What people write where a venue should be: a number at arXiv, or a state."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from .dates import parse_dates
from .identifiers import scheme_of
from .links import link
from .venues import ARXIV, Venue
from .vocabularies import publication_status

if TYPE_CHECKING:
    from collections.abc import Mapping

# Where programs write the number besides.
_PLACES: Final = ("volume", "number", "pages")
# As Google Scholar writes it, "arXiv preprint arXiv:2401.01234", and DBLP.
_NUMBER = re.compile(
    rf"(?:\barxiv ?: ?|\babs/| )({scheme_of('arxiv').pattern})(?!\w)", re.IGNORECASE
)


def told_apart(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values of a publication, with those that its venue holds.

    A number at arXiv becomes a link, unless there is one.  A state that stands for a
    venue, such as "Under review", becomes the status.
    """
    values = dict(values)
    if "venues" in values:
        _take_number(values)
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


def _take_state(values: dict[str, Any]) -> None:
    kept = []
    for venue in values["venues"]:
        if not (state := _state(venue)):
            kept.append(venue)
            continue
        values.setdefault("status", state)
        if venue.year:
            values.setdefault("date", parse_dates(str(venue.year)))
    if kept:
        values["venues"] = tuple(kept)
    else:
        del values["venues"]


def _state(venue: Venue) -> str:
    """Return the state that a venue is, if it is none."""
    try:
        return publication_status(venue.name)
    except ValueError:
        return ""
