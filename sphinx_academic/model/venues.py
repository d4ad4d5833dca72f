"""Venues as people write them, read."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from .addresses import check_whole_address
from .archives import PREPRINT, archive_name
from .conferences import conference, shorn, titled
from .html_tags import ELEMENT
from .schema import ItemsError
from .values import items
from .venue import ACRONYM, MAIN, PRESENTATION, TRACK, Venue
from .venues_in_full import in_short

if TYPE_CHECKING:
    from collections.abc import Sequence

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
# What stands in square brackets, and such as surround a venue or its name.
_SQUARE = re.compile(r"\[([^][()]+)\]")
_BRACKETED = re.compile(
    r"(?:\[(?P<square>[^][]+)\](?P<rest>[ ,]+.+)?|\((?P<round>[^()]+)\))\.?"
)
# They are no list, "[ICML, ICLR]", if others follow: "[ICML] 2025 [oral]".
_FIRST_OF_BRACKETS = re.compile(r"\A\s*\[([^][;\n]+)\](?=[^][;\n]*\[[^][;\n]*\]\s*$)")
# The volumes of proceedings are named as tracks are: "Volume 2: Short Papers".
_VOLUME = re.compile(r"vol(?:ume|\.)? ?\w+: ", re.IGNORECASE)
# How a paper was presented, at the end of a text, outside parentheses.
_PRESENTED = re.compile(rf"[-\u2013:, ]+({PRESENTATION.pattern})$", re.IGNORECASE)


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
    as_written = Venue(text, shorn(body) or text)
    rounded = _SQUARE.sub(r"(\1)", body)
    bare, asides = _aside(in_short(rounded))
    presentation = ""
    if match := _PRESENTED.search(bare[-40:]):
        presentation = match[1]
        bare = bare.removesuffix(match[0])
    place = conference(bare) or titled(bare)
    if not place or not place.name.strip():
        return as_written
    certain = place.year is not None and ACRONYM.fullmatch(place.name)
    tracks, presentations = [place.track], [presentation]
    for aside in asides:
        if volume := _VOLUME.match(aside):
            part = aside[volume.end() :]
            tracks += [] if MAIN.fullmatch(part) else [part]
        elif TRACK.search(aside):
            tracks.append(aside)
        elif certain or PRESENTATION.match(aside):
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
