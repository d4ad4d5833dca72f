"""What CLDR knows of a language."""

from __future__ import annotations

from babel import Locale, UnknownLocaleError


def locale_of(language: str) -> Locale:
    """Return the data of a language as Sphinx names it; without any, of English."""
    code = language.replace("-", "_")
    for candidate in (code, code.partition("_")[0]):
        try:
            return Locale.parse(candidate)
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse("en")
