"""How long what people write may be: more than anybody needs, and read in a moment.

Whatever is written, its record is kept: a title and a text are cut, an option that is
longer is left out.
"""

from __future__ import annotations

from typing import Final

LONGEST: Final = 200_000
"""Characters in a list of people, enough for 5,000, or in an entry that has them."""

LONGEST_TITLE: Final = 5_000
"""Characters in a title or the name of a venue, which may be all formulas."""

LONGEST_TEXT: Final = 20_000
"""Characters in a text of a source, three thousand words, and in any other option."""


def complain_of_length(name: str, text: str, longest: int) -> str:
    """Return what is wrong with a text that is too long, or nothing."""
    if len(text) <= longest:
        return ""
    return f"{name}: {len(text):,} characters, {longest:,} are the most"


def shorten(name: str, text: str, longest: int) -> tuple[str, str]:
    """Return as much of a text as is read, and what is wrong where it is cut."""
    if fault := complain_of_length(name, text, longest):
        return f"{text[:longest]}…", f"{fault}; it is cut"
    return text, ""
