"""Languages as Sphinx names them: their tags, and what CLDR knows of them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from babel import Locale, UnknownLocaleError
from babel.core import get_global

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

RIGHT_TO_LEFT: Final = frozenset(
    {"Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"}
)
"""The scripts that are written from right to left."""

_SCRIPTS: Mapping[str, str] = MappingProxyType({"cyrillic": "Cyrl", "latin": "Latn"})


def tag_of(language: str) -> str:
    """Return the tag (BCP 47) of a language: ``sr-Latn`` for ``sr@latin``."""
    code, _, script = language.partition("@")
    first, *others = code.replace("_", "-").split("-")
    return "-".join(filter(None, (first, _SCRIPTS.get(script.lower(), ""), *others)))


def locale_of(language: str) -> Locale:
    """Return the data of a language; without any, of English."""
    code = tag_of(language).replace("-", "_")
    for candidate in (code, code.partition("_")[0]):
        try:
            return Locale.parse(candidate)
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse("en")


def subtags_of(language: str) -> Sequence[str]:
    """Return the parts of a tag, then the script and territory that it is likely of.

    That needs none of the data of the language.
    """
    parts = tag_of(language).split("-")
    likely = get_global("likely_subtags")
    known = likely.get("_".join(parts)) or likely.get(parts[0], "")
    return (*parts, *known.split("_")[1:])


def direction_of(language: str) -> str:
    """Return how a language is written: ``ltr`` or ``rtl``."""
    _, *subtags = subtags_of(language)
    scripts = [part for part in subtags if len(part) == 4]
    return "rtl" if scripts and scripts[0].title() in RIGHT_TO_LEFT else "ltr"
