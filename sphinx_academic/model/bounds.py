"""Dates from which on, and up to which, a list shows records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .dates import parse_dates

if TYPE_CHECKING:
    from .dates import Dates, PartialDate


def parse_bound(text: str) -> PartialDate:
    """Read a single date.

    Raises ``ValueError`` for anything else.
    """
    dates = parse_dates(text)
    if not dates.iso or dates.first is None:
        raise ValueError(f"{text[:40]!r} is not a single date; write e.g. 2024-09")
    return dates.first


def begins_by(dates: Dates, bound: PartialDate) -> bool:
    """Tell whether something happened, or had begun, at the end of the bound."""
    starts = (period.start or period.end for period in dates.periods)
    return any(_first_day(start) <= _last_day(bound) for start in starts if start)


def lasts_until(dates: Dates, bound: PartialDate) -> bool:
    """Tell whether something happened, or still went on, when the bound began."""
    return any(
        period.ongoing or _last_day(end) >= _first_day(bound)
        for period in dates.periods
        if (end := period.end or period.start)
    )


def _first_day(date: PartialDate) -> tuple[int, int, int]:
    return date.year, date.month or 1, date.day or 1


def _last_day(date: PartialDate) -> tuple[int, int, int]:
    return date.year, date.month or 12, date.day or 31
