"""What people write where a date should be: a year among other words, or a state."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .dates import Dates, parse_dates
from .vocabularies import publication_status

if TYPE_CHECKING:
    from collections.abc import Mapping

_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
# What surrounds a state: "2021 (to be published)", "Forthcoming, 2025".
_AROUND = "0123456789 ()[],;:?\u00a0"

_STATUS = frozenset({"status", "pubstatus"})


class DateError(ValueError):
    """No date, but for a year that is kept."""

    def __init__(self, message: str, kept: Dates) -> None:
        super().__init__(f"{message}; the year is kept")
        self.kept = kept


def read_dates(text: str) -> Dates:
    """Read dates as `parse_dates` does.

    Raises ``DateError`` for what is no date and names one year, else ``ValueError``.
    """
    try:
        return parse_dates(text)
    except ValueError as error:
        years = {*_YEAR.findall(text)}
        if len(years) != 1:
            raise
        raise DateError(str(error), parse_dates(years.pop())) from None


def flaw_in(text: str) -> str:
    """Say why a text is no date where one should be; with the cure if it has a year."""
    try:
        parse_dates(text)
    except ValueError as error:
        if year_in(text):
            return str(error)
    return f"{text!r} is not a date"


def year_in(text: str) -> str:
    """Return the first year that is named; empty if none is."""
    found = _YEAR.search(text)
    return found[0] if found else ""


def words_beside_year(text: str) -> str:
    """Return what a text says beside a year, in lower case: "2021 (to appear)"."""
    return text.lower().strip(_AROUND)


def state_apart(written: Mapping[str, str | None]) -> Mapping[str, str | None]:
    """Return options as written, with a state that stands in a date as the status."""
    for name, text in written.items():
        if name.strip().lower() not in {"date", "year"} or not text:
            continue
        if state := publication_status.find(words_beside_year(text)):
            rest = {other: said for other, said in written.items() if other != name}
            if year := year_in(text):
                rest[name] = year
            said = _STATUS.intersection(other.strip().lower() for other in rest)
            return rest if said else {**rest, "status": state}
    return written
