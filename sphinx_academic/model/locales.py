"""Languages as Sphinx names them: their tags, and what CLDR knows of them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError

if TYPE_CHECKING:
    from collections.abc import Mapping

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
