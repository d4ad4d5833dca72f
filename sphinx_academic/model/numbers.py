"""Print numbers as a language writes them."""

from __future__ import annotations

from babel.numbers import format_decimal

from .locales import locale_of


def format_number(number: int, language: str) -> str:
    """Print a whole number, as in `12,345`, `12.345` or `12 345`."""
    return str(format_decimal(number, locale=locale_of(language)))
