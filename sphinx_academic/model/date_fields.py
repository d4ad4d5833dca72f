"""Recognise the parts of one date, some of which a range may leave to its other end."""

from __future__ import annotations

import re
from difflib import get_close_matches
from types import MappingProxyType
from typing import NamedTuple

from .date_values import MONTHS_IN_YEAR, PartialDate, flaw_in_date, year_of_two_digits
from .date_words import PRESENT, fold, month_name, months, seasons

_FORMS = "write 2025, 2025-09, 2025-09-14 or Sep 2025, or a range such as 2021 - 2025"

_YEAR_FIRST = re.compile(r"(\d{4})([./-])(\d{1,2})(?:\2(\d{1,2}))?")
_MONTH_FIRST = re.compile(r"(\d{1,2})[./-](\d{4})")
_TWO_YEARS = re.compile(r"\d{4}[/-](?!0[1-9]|1[0-2])\d\d")
_YEAR_LAST = re.compile(r"(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)")
_TOKEN = re.compile(
    r"'(?P<short>\d\d)(?!\d)|(?P<number>\d+)\s?(?P<unit>[年月日号號년월일])?"
    r"|(?P<word>[^\W\d_]+)|(?P<other>\S)"
)
_FILLERS = frozenset({".", ",", "-", "de", "del", "of", "st", "nd", "rd", "th", "er"})
_UNITS = MappingProxyType(dict(zip("年月日号號년월일", "ymdddymd", strict=True)))

# The orders in which people put a year (y), a month (m), a day (d) or a season (s).
# Those of the second line are ends of ranges, as in `May 1-2, 2024`.
_ORDERS = frozenset(
    (
        *("y", "ym", "ymd", "my", "mdy", "dmy", "sy", "ys"),
        *("m", "md", "dm", "d", "dy", "s"),
    )
)


class Fields(NamedTuple):
    """What one end of a range says; the rest may be left to the other end."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: str | None = None

    @property
    def precision(self) -> str:
        """Name the finest part that was written."""
        if self.day is not None:
            return "day"
        coarse = self.month is None and self.season is None
        return "year" if coarse else "month"

    def completed_by(self, other: Fields) -> Fields:
        """Take what is missing from the other end, if both are equally precise.

        `Mar – Aug 2024` shares its year and `14–16 Sep 2025` its month too, but in
        `Sep – 2024` the year may be meant for the end alone.
        """
        if self.precision != other.precision:
            return self
        month = self.month
        if month is None and self.day is not None:
            month = other.month
        return self._replace(year=self.year or other.year, month=month)


def fields_of(plain: str) -> Fields | None:
    """Recognise a date, or as much of one as an end of a range may hold."""
    if _TWO_YEARS.fullmatch(plain):
        return None
    if found := _YEAR_FIRST.fullmatch(plain):
        day = int(found[4]) if found[4] else None
        return Fields(year=int(found[1]), month=int(found[3]), day=day)
    if found := _MONTH_FIRST.fullmatch(plain):
        return Fields(year=int(found[2]), month=int(found[1]))
    if found := _YEAR_LAST.fullmatch(plain):
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        return _day_and_month(first, second, year)
    return _fields_in_words(plain)


def _day_and_month(first: int, second: int, year: int) -> Fields | None:
    """Tell the day from the month, where one of them can be no month.

    Some countries write the day first, others the month.
    """
    if second <= MONTHS_IN_YEAR and (first > MONTHS_IN_YEAR or first == second):
        return Fields(year, month=second, day=first)
    if first <= MONTHS_IN_YEAR < second:
        return Fields(year, month=first, day=second)
    return None


def _fields_in_words(plain: str) -> Fields | None:
    order = ""
    values: dict[str, int] = {}
    season = None
    for token in _TOKEN.finditer(plain):
        if token[0] in _FILLERS:
            continue
        word = fold(token["word"] or "")
        part, value = ("m", months()[word]) if word in months() else _number(token)
        if word in seasons():
            part, season = "s", seasons()[word]
        order += part
        values[part] = value
    if order not in _ORDERS:
        return None
    return Fields(values.get("y"), values.get("m"), values.get("d"), season)


def _number(token: re.Match[str]) -> tuple[str, int]:
    """Tell which part of a date a number is, as a letter of an order, and its value."""
    if short := token["short"]:
        return "y", year_of_two_digits(int(short))
    number = token["number"] or ""
    part = {1: "d", 2: "d", 4: "y"}.get(len(number), "?")
    unit = _UNITS.get(token["unit"] or "", part)
    if part == "?" or (unit == "y") != (part == "y"):  # `24年`, `2024月`
        return "?", 0
    return unit, int(number)


def date_of(fields: Fields | None, text: str) -> PartialDate:
    """Make a date, or say what is wrong with it in the words of the author."""
    if fields is None:
        raise unreadable(text)
    year, month, day, season = fields
    if year is None:
        raise ValueError(f"{text!r} has no year; write it, as in Sep 2025 or 2025-09")
    if flaw := flaw_in_date(year, month, day):
        raise ValueError(f"{text!r} {flaw}")
    return PartialDate(year, month, day, season)


def unreadable(text: str) -> ValueError:
    """Explain that no date was recognised, with the likeliest cure."""
    if (found := _YEAR_LAST.search(text)) and not fields_of(found[0]):
        return _ambiguous(text, int(found[1]), int(found[3]), int(found[4]))
    if text.strip().lower() in PRESENT:
        return ValueError(f"{text!r} has no start; write 2021 - {text.strip()}")
    for word in re.findall(r"[^\W\d_]{3,}", text):
        folded = fold(word)
        if folded not in months() and (
            near := get_close_matches(folded, months(), n=1, cutoff=0.75)
        ):
            month = month_name(months()[near[0]])
            return ValueError(
                f"{text!r} is not a date: {word!r} is not a month; "
                f"did you mean {month}?"
            )
    return ValueError(f"{text!r} is not a date; {_FORMS}")


def _ambiguous(text: str, first: int, second: int, year: int) -> ValueError:
    """Explain that a date has two readings, or none."""
    both = (first, second), (second, first)
    if any(flaw_in_date(year, month, day) for day, month in both):
        return ValueError(f"{text!r} is not a date; {_FORMS}")
    named = " or ".join(f"{day} {month_name(month)}" for day, month in both)
    cures = " or ".join(f"{year}-{month:02}-{day:02}" for day, month in both)
    return ValueError(f"{text!r} may mean {named} {year}; write {cures}")
