"""Characters that no record may hold: they are not seen, and change what is.

Control characters end up in feeds and in XML, where they are not allowed.  Those that
override the direction of writing make a text read otherwise than it is ("Trojan
Source", CVE-2021-42574); the marks that languages need are left.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

_HIDDEN = re.compile(
    "["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls, but for tabs and line ends
    "\u202a-\u202e\u2066-\u2069"  # embedding, override and isolation of directions
    "\ufff9-\ufffb"  # annotations between lines
    "\ud800-\udfff"  # halves of characters
    "\ufffe\uffff"  # no characters at all
    "]"
)


def hidden_in(text: str) -> str:
    """Return the first hidden character of a text as ``U+202E``; empty if none."""
    match = _HIDDEN.search(text)
    return f"U+{ord(match[0]):04X}" if match else ""


def without_hidden(text: str) -> str:
    """Return a text without its hidden characters."""
    return _HIDDEN.sub("", text)


def cleaned(value: Any, note: Callable[[str], object]) -> Any:
    """Return a value of ``conf.py`` without the hidden characters in any of its texts.

    The first of each text is noted.
    """
    match value:
        case str():
            if hidden := hidden_in(value):
                note(hidden)
            return without_hidden(value)
        case dict():
            pairs = value.items()
            return {cleaned(name, note): cleaned(said, note) for name, said in pairs}
        case list() | tuple():
            items = (cleaned(item, note) for item in value)
            return [*items] if isinstance(value, list) else (*items,)
    return value


def complain_of_hidden(character: str) -> str:
    """Say that such a character was dropped, and what to do."""
    return f"holds the invisible character {character}, which is dropped; type it again"
