"""Which edition of a book it is."""

from __future__ import annotations

import re
from typing import Final

from .schema import text

_WORDS: Final = (
    "first second third fourth fifth sixth seventh eighth ninth tenth".split()
)
_NUMBER = re.compile(
    rf"(?:(\d{{1,3}})(?:\.|st|nd|rd|th)?|({'|'.join(_WORDS)}))(?:\s+ed(?:ition|n|\.))?",
    re.IGNORECASE,
)


def edition(value: str) -> str:
    """Read an edition: a number in any form, ``2nd`` or ``Second``, or other words.

    Of a number the digits are kept.
    """
    said = text(value)
    number = _NUMBER.fullmatch(said)
    if not number:
        return said
    digits, word = number.groups()
    return str(int(digits) if digits else _WORDS.index(word.lower()) + 1)


def ordinal_end(number: int) -> str:
    """Return how the number ends in English where it counts: ``st`` as in 21st."""
    if number % 100 in {11, 12, 13}:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
