"""Dates as precise as they were written: what they are, how they read and print."""

from __future__ import annotations

from .date_parsing import is_date, parse_dates
from .date_printing import format_date, format_dates
from .date_values import NO_DATE, Dates, PartialDate, Period

__all__ = [
    "NO_DATE",
    "Dates",
    "PartialDate",
    "Period",
    "format_date",
    "format_dates",
    "is_date",
    "parse_dates",
]
