"""HTML in texts of words, where it is only shown."""

from __future__ import annotations

import re
from typing import Final

TAG: Final = r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]{0,200}|/)?>"
"""The beginning or end of an element, as a regular expression."""

_TAG = re.compile(TAG)
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
_MOST_ELEMENTS = 10
_LONGEST = 60


def complain_of_html(text: str, cure: str) -> str:
    """Say which elements are shown as text, each once, and what to do; else nothing."""
    first: dict[str, str] = {}
    for tag in _TAG.findall(text):
        name = _NAME.search(tag)
        first.setdefault(name[0].lower() if name else "", tag)
    shown = [repr(tag[:_LONGEST]) for tag in first.values()][:_MOST_ELEMENTS]
    return f"the HTML {', '.join(shown)} is shown as text; {cure}" if shown else ""
