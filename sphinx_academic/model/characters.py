"""Characters that no record may hold: they are not seen, and change what is.

Control characters end up in feeds and in XML, where they are not allowed.  Those that
override the direction of writing make a text read otherwise than it is ("Trojan
Source", CVE-2021-42574); the marks that languages need are left.
"""

from __future__ import annotations

import re

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


def complain_of_hidden(character: str) -> str:
    """Say that such a character was dropped, and what to do."""
    return f"holds the invisible character {character}, which is dropped; type it again"
