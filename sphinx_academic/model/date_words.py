"""The words of dates: months, seasons, and the ways to say "until now"."""

from __future__ import annotations

import unicodedata
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from babel.dates import get_month_names

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl")
"""The languages in which month names are read."""

SEASONS = MappingProxyType(
    {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
)
"""The seasons and the month each begins in, in the northern hemisphere.

``fall`` is kept apart from ``autumn``, so that a term prints as it was written.
"""

SEASON_NAMES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        language: MappingProxyType(dict(zip(SEASONS, names.split(), strict=True)))
        for language, names in (
            ("en", "Spring Summer Autumn Fall Winter"),
            ("de", "Frühling Sommer Herbst Herbst Winter"),
            ("fr", "printemps été automne automne hiver"),
            ("es", "primavera verano otoño otoño invierno"),
            ("it", "primavera estate autunno autunno inverno"),
            ("pt", "primavera verão outono outono inverno"),
            ("nl", "lente zomer herfst herfst winter"),
            ("zh", "春季 夏季 秋季 秋季 冬季"),
            ("ja", "春 夏 秋 秋 冬"),
        )
    }
)

SEASONS_OF_YEARS: Mapping[str, str] = MappingProxyType(
    {"pt": "{season} de {year}", "zh": "{year}年{season}", "ja": "{year}年{season}"}
)
"""How a season of a year is written, where it is not `{season} {year}`."""

DASHES: Mapping[str, str] = MappingProxyType({"ja": "～"})
"""What stands between the ends of a range, where it is not an en dash."""

PRESENT = frozenset(
    (
        *("present", "now", "current", "today", "ongoing", "heute", "jetzt"),
        *("aujourd'hui", "en cours", "actualidad", "la actualidad", "presente", "oggi"),
        *("heden", "nu", "atual"),
        *("現在", "现在", "至今", "今"),
    )
)
"""What may stand for the end of something that goes on, in lower case."""

SHORTEST_MONTH = 3
"""The letters a month name may be cut to: `Sep`, `févr`, `Sept`."""


def fold(word: str) -> str:
    """Reduce a word to lower case without accents or dots."""
    letters = unicodedata.normalize("NFKD", word.lower())
    return "".join(letter for letter in letters if letter.isalpha())


def month_name(month: int) -> str:
    """Name a month in English, for messages."""
    return str(get_month_names("wide", locale="en")[month])


@cache
def months() -> Mapping[str, int]:
    """Map every folded month name, and every unmistakable beginning, to its month.

    Beginnings cover the abbreviations people use and CLDR does not list (`Sept`,
    `Mär`); one that two months share, such as French `jui`, is left out.  Of those
    that CLDR lists, Dutch `mrt` is no beginning.
    """
    meanings: dict[str, set[int]] = {}
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for month, name in get_month_names(width, locale=language).items():
                folded = fold(name)
                for end in range(SHORTEST_MONTH, len(folded) + 1):
                    meanings.setdefault(folded[:end], set()).add(month)
    return MappingProxyType(
        {word: found.pop() for word, found in meanings.items() if len(found) == 1}
    )


@cache
def seasons() -> Mapping[str, str]:
    """Map every folded season name to its season; the first of two names wins."""
    words: dict[str, str] = {}
    for names in SEASON_NAMES.values():
        for season, name in names.items():
            words.setdefault(fold(name), season)
    return MappingProxyType(words)
