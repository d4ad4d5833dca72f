"""When an entry of BibTeX is from: ``date``, or ``year``, ``month`` and ``day``."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from ..model.dates import is_date
from ..model.dates_as_written import words_beside_year, year_in
from ..model.dates_in_parts import with_month
from ..model.vocabularies import publication_status
from .bibtex_fields import STATUSES
from .bibtex_values import MONTHS
from .tex import read_words

if TYPE_CHECKING:
    from collections.abc import Mapping

_NUMBERS = MappingProxyType({name: str(n) for n, name in enumerate(MONTHS, 1)})
_FIELDS = ("date", "year", "month", "day")


class When(NamedTuple):
    """What the fields say, as options are written; and what of it cannot be read."""

    date: str = ""
    status: str = ""
    unread: str = ""


def when(fields: Mapping[str, str]) -> When:
    """Read the date; words in the place of a year are a status."""
    texts = {name: _plain(fields.get(name, "")) for name in _FIELDS}
    # What goes on has no end in biblatex.
    written = re.sub("/$", " - present", texts["date"])
    year = texts["year"]
    if written and is_date(written):
        return When(written)
    month, day = texts["month"].strip("."), texts["day"]
    if year.isdigit() and not month:
        return When(year)
    said = written or year
    found = year_in(year) or year_in(written)
    if not found:
        status = status_of(said)
        return When("", status, "" if status else said)
    if not year.isdigit():
        status = status_of(said)
        if not month and is_date(said):
            return When(said, status)
        unread = "" if status or said.strip("()[] ") == found else said
        year = found
    else:
        status = unread = ""
    month = _NUMBERS.get(month.lower(), month)
    date = with_month(year, month, day) or with_month(year, month)
    return When(date or year, status, unread if date else month)


def _plain(tex: str) -> str:
    return tex if tex.isalnum() else read_words(tex)[0]


def status_of(words: str) -> str:
    """Return the status that some words are; empty if they are none."""
    bare = words_beside_year(words)
    return publication_status.find(STATUSES.get(bare, bare))
