"""Long names of venues that give their acronyms, written as the acronyms."""

from __future__ import annotations

import re

from .conferences import AT, PUBLISHERS, YEAR, abbreviates, by_acronym, conference
from .venue import ACRONYM, PRESENTATION, TRACK, WORKSHOP_WORD

# A year anywhere, as a word of its own.
_YEAR_INSIDE = re.compile(r"(?<!\w)(?:19|20)\d\d(?!\w)")
# Nothing but one word in parentheses, and perhaps a year: "(ICML), 2024".
_ALONE = re.compile(r"\(([^()\s]+)\)[ ,]*(?=(?:\d{4})?$)")
# A long name and one word, perhaps with a year, in parentheses: "… Learning (ICML'24)".
_NAMED_ASIDE = re.compile(r"(\S+ \S+ [^()]+)\(([^()\s]+?)([ ,'\u2019]*\d{2,4})?\)")
# A conference as DBLP names it, "… Conference on Rings, ICR 2024, Paris, May 7, 2024",
# perhaps with a part, "ICR 2024 - Workshops", or its volume, "(Volume 1: Long Papers)".
_IN_FULL = re.compile(
    r"(?P<name>[^(),]+(?:, [^(),]+)*?)(?P<aside> \([^()]+\))?"
    r", (?P<acronym>\S+(?: \S+)??) (?P<year>(?:19|20)\d\d)"
    r"(?: [-\u2013] (?P<part>[^,()]+))?(?:,.*)?"
)
_OF_CONFERENCES = re.compile(
    r"\b(?:colloquium|conference|congress|meeting|proceedings|symposium|workshops?)\b",
    re.IGNORECASE,
)
# "NLP" of "RepL4NLP", and the W of "WOOT", "IWOMP" and "ICCVW".
_CAPITALS = re.compile("[A-Z]{3,}")
_OF_WORKSHOP = re.compile("I?W.*|.*W")
# They stand in parentheses as acronyms do: "Workshop on Logic (UK)".
_COUNTRIES = frozenset({"EU", "UAE", "UK", "US", "USA"})


def in_short(body: str) -> str:
    """Return a venue by its acronym, where its name in full tells one."""
    return _abbreviated(_host_behind(_short_of_full(body)))


def _short_of_full(body: str) -> str:
    """Write "Conference on Rings, ICR 2024, Paris, May 7-11, 2024" as "ICR 2024".

    A workshop keeps its name, with the rest in parentheses: it may be at a conference.
    """
    match = _IN_FULL.fullmatch(body)
    if not match or not _OF_CONFERENCES.search(match["name"]):
        return body
    acronym, part, name = match["acronym"], match["part"], match["name"]
    is_short = ACRONYM.fullmatch(acronym) and acronym not in PUBLISHERS | _COUNTRIES
    if not is_short or by_acronym(name.partition(",")[0]):
        return body  # "ICML 2025, Conference on Rings, …" has its acronym before
    short = f"{acronym} {match['year']}"
    if part:
        return f"{short} {part}" if TRACK.search(part) else body
    if WORKSHOP_WORD.search(name):
        workshop, at, _ = name.partition(" co-located with ")
        return f"{workshop} @ {short}" if at else f"{name} ({short})"
    # "Companion Proceedings of the Web Conference" are not its own.
    return body if TRACK.search(name) else f"{short}{match['aside'] or ''}"


def _host_behind(body: str) -> str:
    """Write "Workshop on Logic (ICML 2025)" as "Workshop on Logic @ ICML 2025".

    The acronym in parentheses may also be the workshop's own, with the conference
    before it, behind it or nowhere.  Where that is in doubt it is all that is kept,
    as a workshop: "WOOT 2019 Workshop".
    """
    workshop, _, rest = body.partition(" (")
    inside, closed, rest = rest.partition(")")
    if not closed or not WORKSHOP_WORD.search(workshop) or AT.match(rest):
        return body
    at = AT.match(f" {inside}")
    inside = inside[at.end() - 1 :] if at else inside
    host, named = by_acronym(inside), conference(workshop)
    if not host or host.name in _COUNTRIES or abbreviates(host.name, workshop):
        return body
    if named and named.name != host.name:
        return body
    is_host = at or named or (host.year and not _is_own(host.name, workshop))
    return f"{workshop} @ {inside}{rest}" if is_host else f"{inside} Workshop{rest}"


def _is_own(acronym: str, workshop: str) -> bool:
    """Tell whether an acronym looks like that of a workshop: "WOOT", "BlackboxNLP"."""
    shared = {*_CAPITALS.findall(acronym)}.intersection(workshop.split())
    return bool(shared or _OF_WORKSHOP.fullmatch(acronym))


def _abbreviated(body: str) -> str:
    """Prefer the acronym that a long name gives of itself: "… (ICML), 2024"."""
    if (match := _ALONE.match(body)) and ACRONYM.fullmatch(match[1]):
        return f"{match[1]} {body[match.end() :]}".strip()
    match = _NAMED_ASIDE.match(body)
    if not match or not ACRONYM.fullmatch(match[2]):
        return body
    if PRESENTATION.match(match[2]) or TRACK.match(match[2]):
        return body
    if match[2] in _COUNTRIES:
        return body
    rest = body[match.end() :]
    if WORKSHOP_WORD.search(match[1]) and (AT.match(rest) or conference(match[1])):
        return body  # the acronym is that of the workshop, and its host is said
    short = f"{match[2]}{match[3] or ''}{rest}"
    inner = _YEAR_INSIDE.search(match[1])
    return f"{short} {inner[0]}" if inner and not YEAR.search(short) else short
