"""Where it appeared: badges, the venue's name, and the place in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import words
from ..model.dates import Dates, PartialDate, Period, format_dates
from ..model.records import Award
from .inline import Badge, Icon, Link, Work, joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.records import Publication
    from ..model.venues import Venue
    from .context import Context
    from .inline import Inline

NBSP = "\u00a0"


def venue_line(context: Context, record: Publication) -> list[Inline]:
    """Return badges, the venue's name, and where in it the paper stands."""
    line: list[Inline] = []
    for badge in _badges(context, record):
        line += [badge, " "]
    names = [name for venue in record.venues if (name := _venue_name(context, venue))]
    line += joined(names, "; ")
    if place := _locator(context, record):
        line.append(f" {place}" if names else place)
    elif line and not names:
        line.pop()
    if record.publisher:
        line.append(f". {record.publisher}" if line else record.publisher)
    return line


def _badges(context: Context, record: Publication) -> Iterator[Badge]:
    """Yield the badges of a publication: where, how far it is, what it was given."""
    for venue in record.venues:
        short, *others = venue.badges
        if venue.is_acronym or context.settings.venues.find(venue):
            yield Badge((short,), "preprint" if venue.is_preprint else "")
        for text in others:
            yield Badge((str(words.BADGES.get(text, text)),))
    if record.status and record.status != "published":
        kind = "preprint" if record.status == "preprint" else "status"
        yield Badge((str(words.STATUSES[record.status]),), kind)
    for award in context.catalogue.mentioned_by(record.key):
        if isinstance(award, Award):
            content = (Icon("trophy"), award.name)
            yield Badge((context.link_to(award, content),), "award")


def _venue_name(context: Context, venue: Venue) -> list[Inline]:
    """Return the full name of a venue, if its badge does not say it all."""
    known = context.settings.venues.find(venue)
    if known is None:
        return [] if venue.is_acronym else [Work((venue.name,), cited=True)]
    if not known.name:
        return []
    name = Work((known.name,), cited=True)
    return [Link((name,), known.url) if known.url else name]


def _locator(context: Context, record: Publication) -> str:
    """Return volume, issue, date and pages, as in ``83 (1921), 24–66``.

    The year is left out where a badge says it, or where nothing else is said.
    """
    issue = "({number})" if record.volume else words.ISSUE
    issue = issue.replace("{number}", record.number)
    volume = record.volume + (issue if record.number else "")
    pages = record.pages.replace("--", "–").replace("-", "–")
    date = ""
    if record.date and (record.venues or volume or pages):
        date = f"({_span(record.date)})"
    if any(venue.year for venue in record.venues):
        date = ""
    first = NBSP.join(filter(None, (volume, date)))
    return ", ".join(filter(None, (first, pages)))


def _span(date: Dates) -> str:
    """Return the year of a date, or the years it spans."""
    years = [
        Period(PartialDate(start.year), end and PartialDate(end.year), ongoing)
        for start, end, ongoing in (
            (period.start, period.end, period.ongoing) for period in date.periods
        )
        if start
    ]
    # Bare years, as in English: “12 (1921)” has no 年 in Chinese or Japanese either.
    return format_dates(Dates(tuple(years)), "en", present=words.PRESENT)
