"""What a thesis was written for."""

from __future__ import annotations

import re
from typing import Final

from .schema import text

PHD: Final = "phd"
MASTER: Final = "master"

_PHD = re.compile(r"ph\.? ?d(?:\b|thesis)|doctora|dissertation\b", re.IGNORECASE)
_MASTER = re.compile(r"ma?(?:ster|thesis)|m\.? ?(?:sc|phil)\b", re.IGNORECASE)
_BEFORE_PHD = re.compile("bachelor|diplom|honou?rs|licen|magister", re.IGNORECASE)


def degree(value: str) -> str:
    """Read a degree: one of the two that BibTeX knows, or words of its own."""
    return degree_in(value) or text(value)


def degree_in(words: str) -> str:
    """Return the degree that some words begin with: "PhD thesis, MIT"."""
    if _MASTER.match(words):
        return MASTER
    return PHD if _PHD.match(words) else ""


def precedes_phd(value: str) -> bool:
    """Tell whether a degree is one below a doctor's."""
    return value == MASTER or _BEFORE_PHD.match(value) is not None
