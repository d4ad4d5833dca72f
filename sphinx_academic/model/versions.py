"""The versions of a publication: where it was published, and its preprint."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from .identifiers import identify
from .links import KINDS, is_local

if TYPE_CHECKING:
    from .links import Link
    from .publication import Publication
    from .venue import Venue

_ARCHIVES: Final = (
    "preprint",
    "arxiv",
    "hal",
    "biorxiv",
    "medrxiv",
    "ssrn",
    "psyarxiv",
)
"""Kinds of link that lead to preprints, the most telling first."""

# The year in an address of arXiv: ".../abs/2401.01234", ".../abs/math/0309136".
_YEAR_AT_ARXIV = re.compile(
    r"https://arxiv\.org/abs/(?:[a-z-]+(?:\.[A-Z]{2})?/)?(\d\d)[01]\d"
)


class Preprint(NamedTuple):
    """A publication as it was before: the archive, the year, and the address."""

    archive: str = ""
    year: int | None = None
    address: str = ""


def published_at(record: Publication) -> Venue | None:
    """Return the venue that accepted the publication; an archive is none."""
    return next((venue for venue in record.venues if not venue.is_preprint), None)


def preprint_of(record: Publication) -> Preprint | None:
    """Return where the preprint is, from an archive among venues or links."""
    venue = next((venue for venue in record.venues if venue.is_preprint), None)
    links = {link.kind: link for link in reversed(record.links) if link.address}
    link = next((links[kind] for kind in _ARCHIVES if kind in links), None)
    if not (venue or link or record.preprint_date):
        return None
    address = link.address if link and not is_local(link.address) else ""
    year = record.preprint_date.year or (venue and venue.year) or _year(address)
    return Preprint(venue.name if venue else _archive(link), year, address)


def earlier_version(record: Publication) -> Preprint | None:
    """Return the preprint of what is published, if it says something of its own.

    An archive that is named says so, and a year before that of publication.
    """
    if published_at(record) is None or not (preprint := preprint_of(record)):
        return None
    named = record.preprint_date or any(venue.is_preprint for venue in record.venues)
    year = record.when.year
    before = preprint.year and year and preprint.year < year
    return preprint if named or before else None


def _archive(link: Link | None) -> str:
    """Return the name of the archive that a link leads to, if it tells."""
    if link is None:
        return ""
    known = identify(link.address) if link.kind == "preprint" else (link.kind, "")
    return KINDS[known[0]].label if known else ""


def _year(address: str) -> int | None:
    match = _YEAR_AT_ARXIV.match(address)
    if not match:
        return None
    digits = int(match[1])
    return 1900 + digits if digits > 90 else 2000 + digits
