"""Spans of years, for queries."""

from __future__ import annotations

import re
from typing import NamedTuple

from .values import items

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
    """Read ``2020``, ``2018-2021``, ``2018-``, ``-2021``, or several of them."""
    return tuple(_span(item) for item in items(text.replace(",", ";")))


def _span(text: str) -> Years:
    match = _SPAN.fullmatch(text.strip())
    if not match or not (match["first"] or match["last"]):
        raise ValueError(
            f"{text[:40]!r} is not a year or a span of years; "
            "write 2020, 2018-2021, 2018- or -2021"
        )
    first = int(match["first"]) if match["first"] else None
    last = int(match["last"]) if match["last"] else None
    return Years(first, last if match["dash"] else first)
