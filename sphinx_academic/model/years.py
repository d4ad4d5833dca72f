"""Spans of years, for queries."""

from __future__ import annotations

import re
from typing import NamedTuple

from .values import single_words

_SPAN = re.compile(r"(?P<first>\d{4})?\s*(?P<dash>[-–—])?\s*(?P<last>\d{4})?")


class Years(NamedTuple):
    """The years from `first` to `last`, both included; ``None`` leaves an end open."""

    first: int | None
    last: int | None

    def __contains__(self, year: object) -> bool:
        return (
            isinstance(year, int)
            and (self.first is None or year >= self.first)
            and (self.last is None or year <= self.last)
        )


def parse_years(text: str) -> tuple[Years, ...]:
    """Read ``2020``, ``2018-2021``, ``2018-``, ``-2021``, or several of them.

    Raises ``ValueError`` for anything else, and for a span without a year.
    """
    return tuple(map(_span, single_words(text)))


def _span(text: str) -> Years:
    match = _SPAN.fullmatch(text.strip())
    if not match or not (match["first"] or match["last"]):
        raise ValueError(
            f"{text[:40]!r} is not a year or a span of years; "
            "write 2020, 2018-2021, 2018- or -2021"
        )
    first = int(match["first"]) if match["first"] else None
    last = int(match["last"]) if match["last"] else None
    if first and last and first > last:
        raise ValueError(f"{text!r} ends before it begins; write {last}-{first}")
    return Years(first, last if match["dash"] else first)
