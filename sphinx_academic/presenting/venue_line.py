"""Where it appeared: badges, the venue's name, and the place in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .. import words
from ..model.award import Award
from ..model.dates import Dates, PartialDate, Period, format_dates
from ..model.editions import ordinal_end
from ..model.pending import PENDING
from ..model.venues import parse_venues
from ..model.versions import earlier_version, preprint_of
from ..model.whereabouts import main_venue, venues_of
from ..model.work_types import dated, is_school
from .inline import Badge, Icon, Link, Work, joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..model.publication import Publication
    from ..model.venue import Venue
    from ..model.venue_registry import VenueEntry
    from ..model.versions import Preprint
    from .context import Context
    from .inline import Inline, Inlines

NBSP = "\u00a0"


class _Shown(NamedTuple):
    """A venue of a publication, and what the site knows of it."""

    venue: Venue
    known: VenueEntry | None
    abbr: str = ""
    """Its short name, as the publication gives it."""
    is_school: bool = False
    """Whether a thesis was written there, which is no venue that accepts papers."""
    is_pending: bool = False
    """Whether the venue has yet to accept the paper."""

    @property
    def short(self) -> str:
        """Name and year for a badge; empty for a title, which is too long for one."""
        venue = self.venue
        if self.is_school:
            return ""
        name = self.abbr or (venue.name if venue.is_acronym else "")
        name = name or (self.known.key if self.known else "")
        dated = name and venue.year and not _year_in(self.abbr)
        return f"{name} {venue.year}" if dated else name

    @property
    def name(self) -> list[Inline]:
        """Its full name, if the badge does not say it all."""
        venue, known = self.venue, self.known
        if self.is_school:
            name = (known and known.name) or venue.name
            return [f"{words.THESIS}, ", self._linked(name, cited=False)]
        if venue.is_workshop:
            return [self._linked(venue.workshop)] if venue.workshop else []
        if known and known.name:
            return [self._linked(known.name)]
        if not self.abbr and (venue.is_acronym or known):
            return []
        is_said = venue.name.casefold() in self.abbr.casefold()
        return [] if is_said else [self._linked(venue.name)]

    @property
    def ranks(self) -> tuple[str, ...]:
        """How the venue is ranked, which a paper shares that is one of its own."""
        is_own = self.venue.is_main and not self.is_pending
        return self.known.rank if self.known and is_own else ()

    @property
    def badge_url(self) -> str:
        """Where its badge leads, unless a name behind it does."""
        known = self.known.url if self.known else ""
        if self.venue.is_workshop and self.name:
            return known  # the name is that of the workshop, which has another page
        return "" if self.name else self.venue.url or known

    def _linked(self, name: str, *, cited: bool = True) -> Inline:
        work, url = Work((name,), cited=cited), self.venue.url
        if self.known and not self.venue.is_workshop:
            url = url or self.known.url
        return Link((work,), url) if url else work


def _year_in(abbr: str) -> int | None:
    return parse_venues(abbr)[0].year if abbr else None


def venue_line(context: Context, record: Publication) -> list[Inline]:
    """Return the badges and name of each venue, and where in it the paper stands.

    An archive comes last, lest the name behind it be taken for its own.
    """
    preprint, archived = earlier_version(record), preprint_of(record)
    shown = sorted(_venues(context, record), key=lambda one: one.venue.is_preprint)
    archives = [one for one in shown[1:] if one.venue.is_preprint]
    venues = shown[: len(shown) - len(archives)]
    badges = [list(_badges_of_venue(context, one, archived)) for one in venues] or [[]]
    in_archive = any(one.venue.is_preprint for one in shown)
    badges[0] += _badges(context, record, in_archive=in_archive)
    names = [one.name for one in venues] or [[]]
    names[0] = [*_within(record, names[0], shown)]
    line: list[Inline] = []
    for own, name in zip(badges, names, strict=True):
        parted = "; " if line and not isinstance(line[-1], Badge) else " "
        line = _joined(line, _joined(joined(([b] for b in own), " "), name), parted)
    for said in filter(None, (_edition(record.edition), publisher_of(record))):
        line = _joined(line, [said], ". ")
    for one in archives:
        for badge in _badges_of_venue(context, one, archived):
            line = _joined(line, [badge])
    if preprint and not any(venue.is_preprint for venue in record.venues):
        line = _joined(line, [_badge_of(preprint)])
    return line


def _joined(
    line: list[Inline], more: Sequence[Inline], separator: str = " "
) -> list[Inline]:
    return [*line, separator, *more] if line and more else [*line, *more]


def _within(
    record: Publication, name: Sequence[Inline], shown: Sequence[_Shown]
) -> Iterator[Inline]:
    """Yield the name of the venue, the series, and the place of the paper in them."""
    yield from name
    if series := record.series:
        yield f", {series}" if name else Work((series,), cited=True)
    if place := _locator(record, shown):
        yield f" {place}" if name or series else place


def _venues(context: Context, record: Publication) -> Iterator[_Shown]:
    known = context.settings.venues
    main, is_pending = main_venue(record), record.status in PENDING
    if record.abbr and main is None:
        (main, *_) = parse_venues(record.abbr)
        entry = known.find(record.abbr)
        yield _Shown(main, entry, record.abbr, is_pending=is_pending)
    for venue in venues_of(record):
        abbr = record.abbr if venue is main else ""
        entry = known.find(venue) or (known.find(abbr) if abbr else None)
        if venue is main and is_school(venue, record):
            yield _Shown(venue, entry, is_school=True)
            continue
        has_badge = venue.is_acronym or entry or abbr
        is_dated = venue.is_preprint or (venue is main and has_badge)
        seen = dated(venue, record) if is_dated else venue
        yield _Shown(seen, entry, abbr, is_pending=is_pending)


def _badges(
    context: Context, record: Publication, *, in_archive: bool
) -> Iterator[Badge]:
    """Yield the badges of the paper itself: how far it is, what it was given.

    The badge of an archive says by itself that the paper is a preprint.
    """
    for rank in record.rank:
        yield Badge((rank,), "rank")
    is_preprint = record.status == "preprint"
    said = record.status == "published" or (is_preprint and in_archive)
    if record.status and not said:
        kind = "preprint" if is_preprint else "status"
        yield Badge((str(words.STATUSES[record.status]),), kind)
    for award in context.catalogue.mentioned_by(record.key):
        if isinstance(award, Award):
            yield Badge(_award(context, award), "award")


def _badge_of(preprint: Preprint) -> Badge:
    archive = preprint.archive or str(words.STATUSES["preprint"])
    name = f"{archive} {preprint.year}" if preprint.year else archive
    return Badge(_linked(name, preprint.address), "preprint")


def _badges_of_venue(
    context: Context, shown: _Shown, archived: Preprint | None
) -> Iterator[Badge]:
    venue, known = shown.venue, shown.known
    if shown.short:
        address = shown.badge_url
        if venue.is_preprint and archived:
            address = address or archived.address
        colour = context.settings.venues.name_of(known) if known and known.color else ""
        kind = "preprint" if venue.is_preprint else ""
        yield Badge(_linked(shown.short, address), kind, colour)
    _, *others = venue.badges
    for text in others:
        yield Badge((str(words.BADGES.get(text, text)),))
    for rank in shown.ranks:
        yield Badge((rank,), "rank")


def _award(context: Context, award: Award) -> Inlines:
    """Return an award's name; where it is told of here, there is nowhere to lead to."""
    content = (Icon("trophy"), award.name)
    if not award.place.derived:
        return (context.link_to(award, content),)
    return (Link(content, award.url),) if award.url else content


def _linked(text: str, address: str) -> Inlines:
    return (Link((text,), address),) if address else (text,)


def _locator(record: Publication, shown: Sequence[_Shown]) -> str:
    """Return volume, issue, date and pages, as in ``83 (1921), 24–66``.

    The year is left out where a badge says it, or where nothing else is said.
    """
    issue = "({number})" if record.volume else words.ISSUE
    issue = issue.replace("{number}", record.number)
    volume = record.volume + (issue if record.number else "")
    pages = pages_of(record)
    date = ""
    if record.when and (shown or record.series or volume or pages):
        date = f"({_span(record.when)})"
    said = [one.venue.year for one in shown[:1] if one.short]
    said += [one.venue.year for one in shown[1:] if not one.venue.is_preprint]
    if any(said) or _year_in(record.abbr):
        date = ""
    first = NBSP.join(filter(None, (volume, date)))
    return ", ".join(filter(None, (first, pages)))


def _edition(edition: str) -> str:
    """Return which edition it is; what has more than a number is said as written."""
    if not edition.isdecimal():
        return edition
    pattern = words.EDITIONS[ordinal_end(int(edition))]
    return pattern.replace("{number}", edition)


def pages_of(record: Publication) -> str:
    """Return the pages, with the dash that a range is printed with."""
    return record.pages.replace("-", "–")


def publisher_of(record: Publication) -> str:
    """Return who published it, and where."""
    return ", ".join(filter(None, (record.publisher, record.location)))


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
