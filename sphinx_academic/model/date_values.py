"""Dates that keep the precision they were written with."""

from __future__ import annotations

import calendar
from dataclasses import dataclass

from .date_words import SEASONS, month_name

FIRST_YEAR, LAST_YEAR = 1000, 2999
MONTHS_IN_YEAR = 12

_Key = tuple[int, int, int]
_NOWHERE: _Key = (0, 0, 0)
_STILL_GOING: _Key = (LAST_YEAR + 1, 0, 0)

_PIVOT = 69


def year_of_two_digits(digits: int) -> int:
    """Return the year that two digits mean: 1969 to 2068, as in POSIX."""
    return digits + (1900 if digits >= _PIVOT else 2000)


def flaw_in_date(year: int, month: int | None, day: int | None) -> str:
    """Say what is wrong with a date and how to mend it; empty for a real date."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return (
            f"is not a date: years run from {FIRST_YEAR} to {LAST_YEAR}; "
            "write the year with four digits, such as 2025"
        )
    if month is None:
        return (
            "" if day is None else f"has a day but no month; write {year}-09-{day:02}"
        )
    if not 1 <= month <= MONTHS_IN_YEAR:
        return (
            f"is not a date: there is no month {month}; "
            f"write a month from 01 to 12, or {year} without a month"
        )
    days = calendar.monthrange(year, month)[1]
    if day is None or 1 <= day <= days:
        return ""
    nearest = f"{year}-{month:02}-{min(max(day, 1), days):02}"
    return (
        f"is not a date: {month_name(month)} {year} has {days} days; "
        f"write {nearest}, or {year}-{month:02} without a day"
    )


@dataclass(frozen=True)
class PartialDate:
    """Hold a year, a month or a day, never more precise than was written.

    Raises ``ValueError`` for a date that does not exist.
    """

    year: int
    """The year, from 1000 to 2999."""
    month: int | None = None
    """The month, from 1 to 12."""
    day: int | None = None
    """The day, which needs a month."""
    season: str | None = None
    """`spring`, `summer`, `autumn`, `fall` or `winter`, in place of a month."""

    def __post_init__(self) -> None:
        if flaw := flaw_in_date(self.year, self.month, self.day):
            raise ValueError(f"{self.iso!r} {flaw}")
        if self.season is None:
            return
        if self.season not in SEASONS:
            known = ", ".join(SEASONS)
            raise ValueError(f"{self.season!r} is not a season; write one of {known}")
        if self.month is not None:
            raise ValueError(
                f"{self.iso!r} has a month and a season ({self.season}); keep one"
            )

    @property
    def iso(self) -> str:
        """The ISO 8601 form, such as `2025-09`; of a season, the year alone."""
        numbers = (self.month, self.day)
        return "-".join(
            [
                f"{self.year:04}",
                *(f"{number:02}" for number in numbers if number is not None),
            ]
        )

    @property
    def sort_key(self) -> _Key:
        """The date as numbers, 0 for what was not written.

        Newest first, a month thus precedes its bare year.  A season counts as the
        month it begins in, in the northern hemisphere: winter is December.
        """
        month = SEASONS[self.season] if self.season else self.month
        return (self.year, month or 0, self.day or 0)


def ends_too_early(start: PartialDate, end: PartialDate) -> bool:
    """Tell whether the end precedes the start however both are made precise.

    A season may be any part of its year: hemispheres and terms differ.
    """
    first = (start.year, start.month or 1, start.day or 1)
    last = (end.year, end.month or MONTHS_IN_YEAR, end.day or 31)
    return last < first


@dataclass(frozen=True)
class Period:
    """Hold one date, or a time between two dates.

    A single date has neither ``end`` nor ``ongoing``.  Raises ``ValueError`` for a
    period that ends before it starts, or contradicts itself.
    """

    start: PartialDate | None
    """When it began, or the date itself; ``None`` if only the end is known."""
    end: PartialDate | None = None
    """When it ended."""
    ongoing: bool = False
    """Whether it goes on."""

    def __post_init__(self) -> None:
        if self.ongoing and (self.end or not self.start):
            raise ValueError("an ongoing period has a start and no end")
        if not self.start and not self.end:
            raise ValueError("a period has a start or an end; write 2021 - 2025")
        if self.start and self.end and ends_too_early(self.start, self.end):
            start, end = self.start.iso, self.end.iso
            raise ValueError(
                f"'{start} - {end}' ends before it starts; write {end} - {start}"
            )

    @property
    def sort_key(self) -> tuple[_Key, _Key]:
        """The end, then the start; what goes on ends after every date."""
        start = self.start.sort_key if self.start else _NOWHERE
        if self.ongoing:
            return (_STILL_GOING, start)
        return (self.end.sort_key if self.end else start, start)


@dataclass(frozen=True)
class Dates:
    """Hold all the dates of one fact, in the order they were written."""

    periods: tuple[Period, ...]
    """The single dates and ranges; empty for something undated."""

    def __bool__(self) -> bool:
        return bool(self.periods)

    @property
    def sort_key(self) -> tuple[_Key, _Key]:
        """The key of the period that ends last; the undated come before all."""
        keys = (period.sort_key for period in self.periods)
        return max(keys, default=(_NOWHERE, _NOWHERE))

    @property
    def year(self) -> int | None:
        """The year to group by: that of the latest start, or end if there is none."""
        anchors = (period.start or period.end for period in self.periods)
        return max((anchor.year for anchor in anchors if anchor), default=None)

    @property
    def first(self) -> PartialDate | None:
        """The first date as written."""
        return next(
            (period.start or period.end for period in self.periods),
            None,
        )

    @property
    def iso(self) -> str:
        """The ISO 8601 form of a single date; empty for ranges and several dates."""
        if len(self.periods) != 1:
            return ""
        period = self.periods[0]
        alone = period.start and not (period.end or period.ongoing)
        return period.start.iso if period.start and alone else ""


NO_DATE = Dates(())
"""The dates of something undated."""
