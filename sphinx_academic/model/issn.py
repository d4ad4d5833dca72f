"""The numbers of journals and series (ISO 3297)."""

from __future__ import annotations

import re

_NUMBER = re.compile(
    r"(?:[ep]-?)?(?:ISSN)?[\s:]*(\d{4})[-\u2010-\u2013 ]?(\d{3}[\dX])(?:\s*\(\w+\))?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[,;\n]|\band\b|(?<=[\dXx)])\s+(?=\d)")


def issns(value: str) -> tuple[str, ...]:
    """Read an ISSN, or several: that of the paper and that of the electronic issues.

    Raises ``ValueError`` for what is none.
    """
    parts = (part.strip() for part in _BETWEEN.split(value.strip("[]")))
    return tuple(dict.fromkeys(_issn(part) for part in parts if part))


def _issn(text: str) -> str:
    number = _NUMBER.fullmatch(text)
    if not number:
        message = f"{text[:80]!r} is not an ISSN: it has eight digits, as in 0025-5831"
        raise ValueError(message)
    first, last = number[1], number[2].upper()
    *digits, check = (10 if sign == "X" else int(sign) for sign in first + last)
    weighed = sum(
        digit * weight for digit, weight in zip(digits, range(8, 1, -1), strict=True)
    )
    if (weighed + check) % 11:
        raise ValueError(
            f"{text!r} cannot be an ISSN: its last digit does not fit the others, so "
            "one is mistyped"
        )
    return f"{first}-{last}"
