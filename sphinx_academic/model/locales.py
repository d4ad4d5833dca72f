"""What CLDR knows of a language."""

from __future__ import annotations

from typing import Final

from babel import Locale, UnknownLocaleError
from babel.core import get_global

RIGHT_TO_LEFT: Final = frozenset(
    {"Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"}
)
"""The scripts that are written from right to left."""


def locale_of(language: str) -> Locale:
    """Return the data of a language as Sphinx names it; without any, of English."""
    code = language.replace("-", "_")
    for candidate in (code, code.partition("_")[0]):
        try:
            return Locale.parse(candidate)
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse("en")


def direction_of(language: str) -> str:
    """Return how a language is written: ``ltr`` or ``rtl``.

    By the script that it is likely in; that needs none of the data of the language.
    """
    parts = language.replace("-", "_").split("_")
    likely = get_global("likely_subtags")
    known = likely.get("_".join(parts)) or likely.get(parts[0], "")
    scripts = [part for part in (*parts[1:], *known.split("_")) if len(part) == 4]
    return "rtl" if scripts and scripts[0].title() in RIGHT_TO_LEFT else "ltr"
