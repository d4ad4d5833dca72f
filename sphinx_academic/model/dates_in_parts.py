"""A date in parts: a year, and beside it a month and a day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NoReturn

from .dates import is_date
from .schema import Option

if TYPE_CHECKING:
    from collections.abc import Mapping

_NUMBER = re.compile(r"0?[1-9]|1[0-2]")


def with_month(year: str, month: str, day: str = "") -> str:
    """Return a date as `parse_dates` reads it; empty where that is none."""
    if _NUMBER.fullmatch(month):
        date = f"{year}-{month:0>2}-{day:0>2}" if day else f"{year}-{month:0>2}"
    else:
        date = f"{day} {month} {year}".lstrip()
    return date if is_date(date) else ""


def put_together(written: Mapping[str, str | None]) -> Mapping[str, str | None]:
    """Return options as written, with month and day put to the year beside them."""
    texts = {name: text.strip() for name, text in written.items() if text}
    names = {name.strip().lower(): name for name in texts}
    if "month" not in names or not (year := names.get("year") or names.get("date")):
        return written
    month, day = names["month"], names.get("day", "")
    for parts in ((month, day), (month,)):
        if date := with_month(texts[year], *(texts.get(part, "") for part in parts)):
            rest = {n: text for n, text in written.items() if n not in parts}
            return {**rest, year: date}
    return written


def _alone(value: str) -> NoReturn:
    message = f"{value[:80]!r} makes no date with a `year` beside it"
    raise ValueError(f"{message}; write `date: 2009-10`")


MONTH_AND_DAY: Final = tuple(
    Option(name, _alone, f"The {name} of the `year` beside it.", "date")
    for name in ("month", "day")
)
"""Options that are part of another; what is left of them is wrong."""
