"""Where it appeared: badges, the venue's name, and the place in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from .. import words
from ..model.dates import Dates, PartialDate, Period, format_dates
from ..model.records import Award
from .inline import badge, joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.records import Publication
    from ..model.venues import Venue
    from .context import Context

NBSP = "\u00a0"


def venue_line(context: Context, record: Publication) -> list[nodes.Node]:
    """Return badges, the venue's name, and where in it the paper stands."""
    badges = [badge for venue in record.venues for badge in _badges(context, venue)]
    if record.status and record.status != "published":
        kind = "preprint" if record.status == "preprint" else "status"
        badges.append(badge(words.STATUSES[record.status], kind))
    badges += [_award_badge(context, award) for award in _awards_of(context, record)]
    names = [name for venue in record.venues if (name := _venue_name(context, venue))]
    line: list[nodes.Node] = [
        node for badge in badges for node in (badge, nodes.Text(" "))
    ]
    line += joined(names, "; ")
    if place := _locator(context, record):
        line.append(nodes.Text(f" {place}" if names else place))
    elif line and not names:
        line.pop()
    if record.publisher:
        line.append(nodes.Text(f". {record.publisher}" if line else record.publisher))
    return line


def _badges(context: Context, venue: Venue) -> Iterator[nodes.Node]:
    """Yield the badges of a venue: its short name, track and presentation."""
    short, *others = venue.badges
    if venue.is_acronym or context.settings.venues.find(venue):
        yield badge(short, "preprint" if venue.is_preprint else "")
    for text in others:
        yield badge(words.BADGES.get(text, text))


def _venue_name(context: Context, venue: Venue) -> list[nodes.Node]:
    """Return the full name of a venue, if its badge does not say it all."""
    known = context.settings.venues.find(venue)
    if known is None:
        return [] if venue.is_acronym else [nodes.title_reference("", venue.name)]
    if not known.name:
        return []
    name: nodes.Node = nodes.title_reference("", known.name)
    if known.url:
        name = nodes.reference("", "", name, refuri=known.url, internal=False)
    return [name]


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
        date = f"({_span(context, record.date)})"
    if any(venue.year for venue in record.venues):
        date = ""
    first = NBSP.join(filter(None, (volume, date)))
    return ", ".join(filter(None, (first, pages)))


def _span(context: Context, date: Dates) -> str:
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


def _awards_of(context: Context, record: Publication) -> list[Award]:
    """Return the awards that name the publication."""
    named = context.catalogue.mentioned_by(record.key)
    return [award for award in named if isinstance(award, Award)]


def _award_badge(context: Context, award: Award) -> nodes.Node:
    """Return an award as a badge that leads to it."""
    content = [context.icon("trophy"), nodes.Text(award.name)]
    return badge("", "award", context.link_to(award, content))
