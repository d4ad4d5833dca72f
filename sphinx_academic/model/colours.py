"""Colours, and whether they can be seen on paper of another colour.

Contrast as WCAG 2.2 defines it.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple, TypeAlias

RGB: TypeAlias = tuple[float, float, float]
"""Red, green and blue from 0 to 1."""

SEEN: Final = 3.0
"""The contrast that what is no text must have."""
LIGHT: Final = (0.992, 0.988, 0.976)
"""The theme's paper, #fdfcf9; on white, everything is seen better."""
DARK: Final = (0.090, 0.086, 0.078)
"""The theme's paper in the dark, #171614."""

_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_STEPS = 64


class Shades(NamedTuple):
    """One colour, for a light ground and for a dark one."""

    light: str
    dark: str


def check_colour(text: str) -> str:
    """Return a colour as ``#rrggbb``.

    Raises ``ValueError`` for anything that is not in hexadecimal digits.
    """
    if not _HEX.fullmatch(text):
        cure = 'write its red, green and blue in hexadecimal digits, such as "#00369f"'
        raise ValueError(f"{text[:40]!r} is not a colour here: {cure}")
    digits = text[1:].lower()
    return "#" + (digits if len(digits) == 6 else "".join(2 * d for d in digits))


def shades(colour: str) -> Shades:
    """Return a colour as it can be seen: darkened or lightened where it must be."""
    rgb = _rgb(colour)
    return Shades(_seen(rgb, LIGHT, (0, 0, 0)), _seen(rgb, DARK, (1, 1, 1)))


def contrast(one: RGB, other: RGB) -> float:
    """Return the contrast between two colours, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _seen(colour: RGB, ground: RGB, towards: RGB) -> str:
    """Mix a colour with black or white, no more than needed."""
    for step in range(_STEPS + 1):
        part = step / _STEPS
        mixed = tuple(a + part * (b - a) for a, b in zip(colour, towards, strict=True))
        written = "#" + "".join(f"{round(255 * c):02x}" for c in mixed)
        if contrast(_rgb(written), ground) >= SEEN:
            return written
    raise AssertionError("black and white are seen on every paper")


def _rgb(colour: str) -> RGB:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _luminance(colour: RGB) -> float:
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in colour
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
