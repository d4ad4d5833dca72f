"""Venues as people write them, read."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from .addresses import check_whole_address
from .archives import PREPRINT, archive_name
from .date_values import year_of_two_digits
from .html_tags import ELEMENT
from .schema import ItemsError
from .values import items
from .venue import ACRONYM, MAIN, WORKSHOP_WORD, Venue

if TYPE_CHECKING:
    from collections.abc import Sequence


class _Place(NamedTuple):
    """A conference or journal, and what of it."""

    name: str
    year: int | None
    track: str = ""


PUBLISHERS = frozenset({"ACM", "AMS", "IEEE", "LMS", "SIAM", "SPIE", "USENIX"})
"""Publishers whose names stand before those of conferences."""

STATE = re.compile(
    r"(?:accepted|(?:desk[- ])?reject(?:ed)?|forthcoming"
    r"|in (?:preparation|press|review(?! of)|revision|submission)|revis(?:ed|ing|ions?)"
    r"|submitted|to appear|under (?:review|revision|submission)|unpublished"
    r"|withdrawn)\b",
    re.IGNORECASE,
)
"""What is no venue yet: "submitted to …", "in press"."""

# HTML's tags, Markdown's emphasis and code, TeX's braces; no star of "C*-algebras".
_MARKUP = re.compile(rf"{ELEMENT}|[{{}}_`]|(?<!(?<!\*)\b[A-Z])(?<!\^)\*")
# An address: "[ICML 2025](https://icml.cc)", "ICML 2025 <https://icml.cc>".
_LINK = re.compile(
    r"\[([^\[\]\s][^\[\]]*)\]\(((?:[^()\s]|\([^()\s]*\))*)\)"
    r"|<(?=[^<>\s/:.]+[:./])([^<>\s]++)>"
)
# "|" between two venues, also as Markdown's tables want it: "\|".
_BAR = re.compile(r"\\?\|")
# A year after the name: ", 2025" or "(2025)"; close behind it: "ICLR2024"; "'25".
_YEAR = re.compile(
    r"[, ]{1,3}\(?((?:1[5-9]|20)\d\d)\)?(?!\w)|(?<=[A-Za-z])((?:19|20)\d\d)(?!\w)"
    r"|,? ?['\u2019](\d\d)(?!\w)"
)
# A year before the name: "2024 IEEE ICRA".
_YEAR_FIRST = re.compile(r"((?:19|20)\d\d) (?=\S)")
# A year anywhere, as a word of its own.
_YEAR_INSIDE = re.compile(r"(?<!\w)(?:19|20)\d\d(?!\w)")
# The last two digits of a year: "CVPR 23".
_TWO_DIGITS = re.compile(r" (\d\d)(?!\S)")
# Nothing but one word in parentheses, and perhaps a year: "(ICML), 2024".
_ALONE = re.compile(r"\(([^()\s]+)\)[ ,]*(?=(?:\d{4})?$)")
# What stands in square brackets, and such as surround a venue or its name.
_SQUARE = re.compile(r"\[([^][()]+)\]")
_BRACKETED = re.compile(
    r"(?:\[(?P<square>[^][]+)\](?P<rest>[ ,]+.+)?|\((?P<round>[^()]+)\))\.?"
)
# They are no list, "[ICML, ICLR]", if others follow: "[ICML] 2025 [oral]".
_FIRST_OF_BRACKETS = re.compile(r"\A\s*\[([^][;\n]+)\](?=[^][;\n]*\[[^][;\n]*\]\s*$)")
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
# "NLP" of "RepL4NLP", and the W of "WOOT", "IWOMP" and "ICCVW".
_CAPITALS = re.compile("[A-Z]{3,}")
_OF_WORKSHOP = re.compile("I?W.*|.*W")
# They stand in parentheses as acronyms do: "Workshop on Logic (UK)".
_COUNTRIES = frozenset({"EU", "UAE", "UK", "US", "USA"})
_INITIAL = re.compile(r"\b[A-Z]")
# What stands between a workshop and its conference: "@", "at the", a comma.
_AT = re.compile(r" ?@ ?| (?:at|co-located with) (?:the )?|, (?:in )?(?=[A-Z])")
# A word by which a part of a conference is known.
_TRACK = re.compile(
    r"\b(?:tracks?|workshops?|findings|demo(?:nstration)?s?|student abstracts?|d&b|main"
    r"|datasets and benchmarks|industry|tutorials?|doctoral consortium|short|long"
    r"|late[- ]breaking|extended abstracts?|companion)\b",
    re.IGNORECASE,
)
# A part that stands behind a colon: "NeurIPS: Workshop on Logic"; "AI: A Short History"
# has none.
_PART = re.compile(
    r"workshop\b.*|.*\b(?:workshop|track|demonstrations|tutorials)", re.IGNORECASE
)
# The volumes of proceedings are named as tracks are: "Volume 2: Short Papers".
_VOLUME = re.compile(r"vol(?:ume|\.)? ?\w+: ", re.IGNORECASE)
# How a paper was presented: "Oral", "spotlight presentation".
_PRESENTATION = re.compile(
    r"(?:oral|spotlight|highlight|poster|notable)(?: (?:presentation|paper|talk))?",
    re.IGNORECASE,
)
# The same at the end of a text, outside parentheses.
_PRESENTED = re.compile(rf"[-\u2013:, ]+({_PRESENTATION.pattern})$", re.IGNORECASE)


def parse_venues(text: str) -> tuple[Venue, ...]:
    r"""Read venues, separated by ``;``, ``|`` or line ends, or ``[a, b]``.

    "NeurIPS 2024 D&B Track (Oral)" is taken apart; what is not understood, such
    as a journal with volume and pages, or "submitted to ICML", stays as written.
    One may be a link in Markdown, or have its address behind it as links have;
    ``\;`` is a semicolon of its name.

    Raises ``ValueError`` if there is no venue, and for a folded YAML list, and
    ``ItemsError``, with all of them, for an address to which none can lead, and for
    a second one of a venue.
    """
    plain = text.replace("&amp;", "&").replace(r"\&", "&")
    addresses = (match[2] or match[3] or "" for match in _LINK.finditer(plain))
    # A semicolon of an address is none between venues.
    entries = _entries(_LINK.sub("\\1\0", plain))
    if not entries:
        raise ValueError(f"{text!r} names no venue: write `ICML 2025`")
    venues: list[Venue] = []
    faults: list[str] = []
    for entry in entries:
        words = re.sub(r"\s*\0", "", entry)
        venue = parse_venue(" ".join(words.split()) or text)
        for address in islice(addresses, entry.count("\0")):
            try:
                venue = _linked(venue, address)
            except ValueError as error:
                faults.append(str(error))
        venues.append(venue)
    if faults:
        raise ItemsError(faults, tuple(venues))
    return tuple(venues)


def _linked(venue: Venue, address: str) -> Venue:
    if venue.url:
        raise ValueError(
            f"{address!r} is a second address of one venue, {venue.text!r}; "
            "separate two venues by `;`"
        )
    return venue._replace(url=check_whole_address(address))


def _entries(text: str) -> list[str]:
    text = _FIRST_OF_BRACKETS.sub(r"\1", text)
    entries: list[str] = []
    for item in items(_BAR.sub(";", text)):
        if entries and text.lstrip()[0] == "[" and re.fullmatch(r"\d{4}", item):
            entries[-1] += f", {item}"  # `[ICML, 2025]` is one venue
        else:
            entries.append(item)
    return entries


def one_venue(name: str) -> str:
    """Write a name, or what a source has for one, so that it is read as one venue."""
    return re.sub(r"[|\n]", ",", name).replace(";", r"\;").lstrip("[- ")


@lru_cache(maxsize=1024)  # venues recur
def parse_venue(text: str) -> Venue:
    """Read one venue, as `parse_venues` does."""
    body = _outside_brackets(_MARKUP.sub("", text)).removesuffix(".").rstrip()
    if match := PREPRINT.fullmatch(body):
        archive, year = match["archive"], match["year"]
        return Venue(text, archive_name(archive), int(year) if year else None)
    if STATE.match(body):
        return Venue(text, body)
    as_written = Venue(text, _shorn(body) or text)
    rounded = _SQUARE.sub(r"(\1)", body)
    bare, asides = _aside(_abbreviated(_host_behind(_short_of_full(rounded))))
    presentation = ""
    if match := _PRESENTED.search(bare[-40:]):
        presentation = match[1]
        bare = bare.removesuffix(match[0])
    place = _conference(bare) or _titled(bare)
    if not place or not place.name.strip():
        return as_written
    certain = place.year is not None and ACRONYM.fullmatch(place.name)
    tracks, presentations = [place.track], [presentation]
    for aside in asides:
        if volume := _VOLUME.match(aside):
            part = aside[volume.end() :]
            tracks += [] if MAIN.fullmatch(part) else [part]
        elif _TRACK.search(aside):
            tracks.append(aside)
        elif certain or _PRESENTATION.match(aside):
            presentations.append(aside)
        else:
            return as_written
    return Venue(text, place.name, place.year, _phrase(tracks), _phrase(presentations))


def _outside_brackets(text: str) -> str:
    """Drop brackets around all, or around the first word: "(ICML 2025)", "[ICML] 2025".

    What stands in them as the last is said of the venue: "ICML 2025 [oral]".
    """
    body = text.strip()
    if match := _BRACKETED.fullmatch(body):
        body = f"{match['square'] or match['round']}{match['rest'] or ''}"
    is_balanced = body.count("[") == body.count("]")
    return body if is_balanced else body.strip("[] ")


def _phrase(words: Sequence[str]) -> str:
    return ", ".join(word[0].upper() + word[1:] for word in words if word)


def _shorn(body: str) -> str:
    """Drop the "In" that precedes a title."""
    return _IN.sub("", body) or body


def _short_of_full(body: str) -> str:
    """Write "Conference on Rings, ICR 2024, Paris, May 7-11, 2024" as "ICR 2024".

    A workshop keeps its name, with the rest in parentheses: it may be at a conference.
    """
    match = _IN_FULL.fullmatch(body)
    if not match or not _OF_CONFERENCES.search(match["name"]):
        return body
    acronym, part, name = match["acronym"], match["part"], match["name"]
    is_short = ACRONYM.fullmatch(acronym) and acronym not in PUBLISHERS | _COUNTRIES
    if not is_short or _acronym(name.partition(",")[0]):
        return body  # "ICML 2025, Conference on Rings, …" has its acronym before
    short = f"{acronym} {match['year']}"
    if part:
        return f"{short} {part}" if _TRACK.search(part) else body
    if WORKSHOP_WORD.search(name):
        workshop, at, _ = name.partition(" co-located with ")
        return f"{workshop} @ {short}" if at else f"{name} ({short})"
    # "Companion Proceedings of the Web Conference" are not its own.
    return body if _TRACK.search(name) else f"{short}{match['aside'] or ''}"


def _host_behind(body: str) -> str:
    """Write "Workshop on Logic (ICML 2025)" as "Workshop on Logic @ ICML 2025".

    The acronym in parentheses may also be the workshop's own, with the conference
    before it, behind it or nowhere.  Where that is in doubt it is all that is kept,
    as a workshop: "WOOT 2019 Workshop".
    """
    workshop, _, rest = body.partition(" (")
    inside, closed, rest = rest.partition(")")
    if not closed or not WORKSHOP_WORD.search(workshop) or _AT.match(rest):
        return body
    at = _AT.match(f" {inside}")
    inside = inside[at.end() - 1 :] if at else inside
    host, named = _acronym(inside), _conference(workshop)
    if not host or host.name in _COUNTRIES or _abbreviates(host.name, workshop):
        return body
    if named and named.name != host.name:
        return body
    is_host = at or named or (host.year and not _is_own(host.name, workshop))
    return f"{workshop} @ {inside}{rest}" if is_host else f"{inside} Workshop{rest}"


def _is_own(acronym: str, workshop: str) -> bool:
    """Tell whether an acronym looks like that of a workshop: "WOOT", "BlackboxNLP"."""
    shared = {*_CAPITALS.findall(acronym)}.intersection(workshop.split())
    return bool(shared or _OF_WORKSHOP.fullmatch(acronym))


def _abbreviates(acronym: str, words: str) -> bool:
    """Tell whether the capitals of an acronym begin words, in this order."""
    initials = iter(_INITIAL.findall(words))
    return all(capital in initials for capital in _CAPITAL.findall(acronym))


def _abbreviated(body: str) -> str:
    """Prefer the acronym that a long name gives of itself: "… (ICML), 2024"."""
    if (match := _ALONE.match(body)) and ACRONYM.fullmatch(match[1]):
        return f"{match[1]} {body[match.end() :]}".strip()
    match = _NAMED_ASIDE.match(body)
    if not match or not ACRONYM.fullmatch(match[2]):
        return body
    if _PRESENTATION.match(match[2]) or _TRACK.match(match[2]):
        return body
    if match[2] in _COUNTRIES:
        return body
    rest = body[match.end() :]
    if WORKSHOP_WORD.search(match[1]) and (_AT.match(rest) or _conference(match[1])):
        return body  # the acronym is that of the workshop, and its host is said
    short = f"{match[2]}{match[3] or ''}{rest}"
    inner = _YEAR_INSIDE.search(match[1])
    return f"{short} {inner[0]}" if inner and not _YEAR.search(short) else short


def _aside(body: str) -> tuple[str, list[str]]:
    """Set apart what stands in parentheses at the end, but for a year."""
    asides: list[str] = []
    while body.endswith(")") and len(asides) < 4:
        start = body.rfind("(")
        inner = body[start + 1 : -1].strip()
        if start < 1 or re.fullmatch(r"[\d:.\u2013-]*", inner):
            break
        asides = [*(part.strip() for part in inner.split(",")), *asides]
        body = body[:start].rstrip(" ,")
    return body, asides


def _conference(body: str) -> _Place | None:
    """Read the forms built around an acronym."""
    bare = body
    for lead in (_LEAD, _PROCEEDINGS):
        match = lead.match(bare)
        bare = bare[match.end() :] if match else bare
    if match := _FINDINGS.match(bare):
        rest = _PLACE_AND_DATES.sub("", bare[match.end() :])
        if match[1] and not re.match("[A-Z]", rest):
            rest = f"ACL {rest}".rstrip()
        place = _acronym(rest)
        return place._replace(track="Findings") if place else None
    if hosted := _hosted(bare):
        return hosted
    place = _acronym(bare)
    if place and place.name.split("/")[0] in PUBLISHERS and place.track:
        return None  # an "IEEE Workshop" is at no conference of that name
    if place and bare != body and place.name in PUBLISHERS:
        return None  # "Proceedings of the IEEE" is the journal's own name
    return place


def _hosted(body: str) -> _Place | None:
    """Read a workshop or track, then its conference: "Logic Workshop at ICML"."""
    separators = [*_AT.finditer(body)]
    if not separators:
        return None
    at = separators[-1]
    track, place = body[: at.start()], _acronym(body[at.end() :])
    if place and ("@" in at[0] or WORKSHOP_WORD.search(track)):
        return place._replace(track=track)
    return None


def _acronym(body: str) -> _Place | None:
    """Read an acronym, then a year and a track in either order."""
    name, year, rest = _around_year(re.sub(r"[- ]Findings\b", " Findings", body))
    if not ACRONYM.fullmatch(name):
        # "EMNLP Industry Track 2023": the track comes before the year.
        head, _, part = name.partition(": ")
        words = [head, part] if _is_part(part, head) else name.split(" ")
        size = 2 if ACRONYM.fullmatch(" ".join(words[:2])) else 1
        name, rest = " ".join(words[:size]), " ".join((*words[size:], rest)).strip()
    track = rest.strip(" ,:\u2013-")
    if not ACRONYM.fullmatch(name) or (track and not _TRACK.search(track)):
        return None
    return _Place(name, year, track)


def _is_part(words: str, acronym: str) -> bool:
    """Tell whether a workshop or track is meant, and not the acronym in full."""
    own_name = "proceedings" in words.casefold() or _abbreviates(acronym, words)
    return not own_name and _PART.fullmatch(words) is not None


def _titled(body: str) -> _Place | None:
    """Read a long name with a year at its end, or alone."""
    name, year, rest = _around_year(_shorn(body))
    if rest or (year and (name[-1:].isdigit() or name.endswith(")"))):
        return None
    return _Place(name, year)


def _around_year(body: str) -> tuple[str, int | None, str]:
    """Find the year: what precedes it, the year, what follows."""
    if match := _YEAR_FIRST.match(body):
        return body[match.end() :], int(match[1]), ""
    if match := _YEAR.search(body, 1):
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
