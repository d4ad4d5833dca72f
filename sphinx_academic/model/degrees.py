"""What a thesis was written for."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from .schema import text

PHD: Final = "phd"
MASTER: Final = "master"

_PHD = re.compile(r"ph\.? ?d(?:\b|thesis)|doctora|dissertation\b", re.IGNORECASE)
_MASTER = re.compile(r"ma?(?:ster|thesis)|m\.? ?(?:sc|phil)\b", re.IGNORECASE)
_BEFORE_PHD = re.compile("bachelor|diplom|honou?rs|licen|magister", re.IGNORECASE)

# A thesis, and where it was written: "PhD thesis, HKUST", "Dissertation (Göttingen)".
_THESIS_AT = re.compile(
    r"(?P<words>[^,:()]*?\b(?:thesis|thèse|these|dissertation|habilitation\w*|mémoire"
    r"|memoire)\b[^,:()]*?)"
    r"(?:(?:[,:] ?| at | \(| [-\u2013\u2014] )(?P<school>.+?)\)?)?",
    re.IGNORECASE,
)


class Thesis(NamedTuple):
    """What a thesis is, in words, and the school where it was written."""

    words: str
    school: str


def thesis_in(venue: str) -> Thesis:
    """Tell the words for a thesis from its school; there may be none of these words."""
    match = _THESIS_AT.fullmatch(venue)
    if not match:
        return Thesis("", venue)
    words, school = match["words"], match["school"] or ""
    # "HKUST PhD thesis" has its school where nothing tells where the name ends.
    is_whole = school or degree_in(words) or words.casefold() == "thesis"
    return Thesis(words, school) if is_whole else Thesis("", venue)


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
