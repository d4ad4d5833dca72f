"""A conference or journal as people write it, with a year and a part of it, read."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from .date_values import year_of_two_digits
from .venue import ACRONYM, TRACK, WORKSHOP_WORD


class Place(NamedTuple):
    """A conference or journal, and what of it."""

    name: str
    year: int | None
    track: str = ""


PUBLISHERS: Final = frozenset({"ACM", "AMS", "IEEE", "LMS", "SIAM", "SPIE", "USENIX"})
"""Publishers whose names stand before those of conferences."""

# A year after the name: ", 2025" or "(2025)"; close behind it: "ICLR2024"; "'25".
YEAR = re.compile(
    r"[, ]{1,3}\(?((?:1[5-9]|20)\d\d)\)?(?!\w)|(?<=[A-Za-z])((?:19|20)\d\d)(?!\w)"
    r"|,? ?['\u2019](\d\d)(?!\w)"
)
# A year before the name: "2024 IEEE ICRA".
_YEAR_FIRST = re.compile(r"((?:19|20)\d\d) (?=\S)")
# The last two digits of a year: "CVPR 23".
_TWO_DIGITS = re.compile(r" (\d\d)(?!\S)")
# Where it was and when, behind its year: "EMNLP 2023, Singapore, December 6-10, 2023".
_PLACE_AND_DATES = re.compile(r"(?<= \d{4}), [^,]+, .*\b(?:19|20)\d\d$")
# The "In" that precedes a title, and all that may follow it.
_IN = re.compile(r"^in:? ", re.IGNORECASE)
_LEAD = re.compile(r"in:? (?:the )?(?:proceedings of (?:the )?)?", re.IGNORECASE)
_PROCEEDINGS = re.compile(r"(?:the )?proceedings of (?:the )?", re.IGNORECASE)
# "Findings of", and whose, for without a conference they are those of ACL.
_FINDINGS = re.compile(
    r"(?:the )?findings of (?:the )?(association for computational linguistics)?[:, ]*",
    re.IGNORECASE,
)
_CAPITAL = re.compile("[A-Z]")
_INITIAL = re.compile(r"\b[A-Z]")
# What stands between a workshop and its conference: "@", "at the", a comma.
AT = re.compile(r" ?@ ?| (?:at|co-located with) (?:the )?|, (?:in )?(?=[A-Z])")
# A part that stands behind a colon: "NeurIPS: Workshop on Logic"; "AI: A Short History"
# has none.
_PART = re.compile(
    r"workshop\b.*|.*\b(?:workshop|track|demonstrations|tutorials)", re.IGNORECASE
)


def conference(body: str) -> Place | None:
    """Read the forms built around an acronym."""
    bare = body
    for lead in (_LEAD, _PROCEEDINGS):
        match = lead.match(bare)
        bare = bare[match.end() :] if match else bare
    if match := _FINDINGS.match(bare):
        rest = _PLACE_AND_DATES.sub("", bare[match.end() :])
        if match[1] and not re.match("[A-Z]", rest):
            rest = f"ACL {rest}".rstrip()
        place = by_acronym(rest)
        return place._replace(track="Findings") if place else None
    if hosted := _hosted(bare):
        return hosted
    place = by_acronym(bare)
    if place and place.name.split("/")[0] in PUBLISHERS and place.track:
        return None  # an "IEEE Workshop" is at no conference of that name
    if place and bare != body and place.name in PUBLISHERS:
        return None  # "Proceedings of the IEEE" is the journal's own name
    return place


def _hosted(body: str) -> Place | None:
    """Read a workshop or track, then its conference: "Logic Workshop at ICML"."""
    separators = [*AT.finditer(body)]
    if not separators:
        return None
    at = separators[-1]
    track, place = body[: at.start()], by_acronym(body[at.end() :])
    if place and ("@" in at[0] or WORKSHOP_WORD.search(track)):
        return place._replace(track=track)
    return None


def by_acronym(body: str) -> Place | None:
    """Read an acronym, then a year and a track in either order."""
    name, year, rest = _around_year(re.sub(r"[- ]Findings\b", " Findings", body))
    if not ACRONYM.fullmatch(name):
        # "EMNLP Industry Track 2023": the track comes before the year.
        head, _, part = name.partition(": ")
        words = [head, part] if _is_part(part, head) else name.split(" ")
        size = 2 if ACRONYM.fullmatch(" ".join(words[:2])) else 1
        name, rest = " ".join(words[:size]), " ".join((*words[size:], rest)).strip()
    track = rest.strip(" ,:\u2013-")
    if not ACRONYM.fullmatch(name) or (track and not TRACK.search(track)):
        return None
    return Place(name, year, track)


def _is_part(words: str, acronym: str) -> bool:
    """Tell whether a workshop or track is meant, and not the acronym in full."""
    own_name = "proceedings" in words.casefold() or abbreviates(acronym, words)
    return not own_name and _PART.fullmatch(words) is not None


def titled(body: str) -> Place | None:
    """Read a long name with a year at its end, or alone."""
    name, year, rest = _around_year(shorn(body))
    if rest or (year and (name[-1:].isdigit() or name.endswith(")"))):
        return None
    return Place(name, year)


def _around_year(body: str) -> tuple[str, int | None, str]:
    """Find the year: what precedes it, the year, what follows."""
    if match := _YEAR_FIRST.match(body):
        return body[match.end() :], int(match[1]), ""
    if match := YEAR.search(body, 1):
        year = _year(match[1] or match[2] or match[3])
    elif (match := _TWO_DIGITS.search(body)) and ACRONYM.fullmatch(
        body, 0, match.start()
    ):
        year = _year(match[1])
    else:
        return body.rstrip(" ,"), None, ""
    return body[: match.start()], year, body[match.end() :]


def _year(digits: str) -> int:
    year = int(digits)
    return year if len(digits) > len("25") else year_of_two_digits(year)


def shorn(body: str) -> str:
    """Drop the "In" that precedes a title."""
    return _IN.sub("", body) or body


def abbreviates(acronym: str, words: str) -> bool:
    """Tell whether the capitals of an acronym begin words, in this order."""
    initials = iter(_INITIAL.findall(words))
    return all(capital in initials for capital in _CAPITAL.findall(acronym))
