"""Lists of texts that braces keep in one piece."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

BRACE: Final = re.compile(r"[{}]")


def cut(separator: re.Pattern[str], text: str, mask: str = "") -> Iterator[str]:
    """Split at separators, unless the masked text has something else in the place.

    The mask that is used by default covers what stands in braces.
    """
    if not separator.search(text):
        yield text.strip()
        return
    start = 0
    for match in separator.finditer(mask or masked(text)):
        yield text[start : match.start()].strip()
        start = match.end()
    yield text[start:].strip()


def masked(text: str) -> str:
    """Replace what braces enclose by as many letters, so that positions stay."""
    pieces, depth, start = [], 0, 0
    for match in BRACE.finditer(text):
        opens = match[0] == "{"
        if opens and not depth:
            pieces.append(text[start : match.end()])
            start = match.end()
        elif depth == 1 and not opens:
            pieces.append("x" * (match.start() - start))
            start = match.start()
        depth = max(depth + (1 if opens else -1), 0)
    return "".join((*pieces, text[start:]))
