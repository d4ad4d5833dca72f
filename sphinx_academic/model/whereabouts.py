"""Where a publication is: at its venues, or in the archive that alone has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .archives import ARXIV
from .venue import Venue
from .versions import preprint_of, published_at
from .work_types import type_of

if TYPE_CHECKING:
    from .publication import Publication

_IN_ARCHIVES: Final = frozenset({"article", "other", "preprint"})
"""What may be in an archive and nowhere else."""


def venues_of(record: Publication) -> tuple[Venue, ...]:
    """Return the venues given; where there are none, the archive that a link tells."""
    if record.venues or record.abbr or type_of(record) not in _IN_ARCHIVES:
        return record.venues
    preprint = preprint_of(record)
    if not (preprint and preprint.archive):
        return ()
    name = preprint.archive
    archive = Venue(name, name, None if record.date else preprint.year)
    return (archive,) if archive.is_preprint else ()


def year_of(record: Publication) -> int | None:
    """Return the year that a venue tells, or the number of a paper at arXiv.

    An archive is asked last: it has the year of the preprint.
    """
    venues = sorted(venues_of(record), key=lambda venue: venue.is_preprint)
    if year := next((venue.year for venue in venues if venue.year), None):
        return year
    main = main_venue(record)
    if main is None or main.name.casefold() not in ARXIV:
        return None
    preprint = preprint_of(record)
    return preprint.year if preprint else None


def main_venue(record: Publication) -> Venue | None:
    """Return the venue that stands for all: that of publication, else the first."""
    return published_at(record) or next(iter(venues_of(record)), None)
