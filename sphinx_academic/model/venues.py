"""Where it appeared: venues as people write them, and the venues a site knows."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any, Final

from .addresses import check_address
from .values import items


@dataclass(frozen=True, slots=True)
class Venue:
    """A conference, journal or archive, and a paper's place in it."""

    text: str
    """As written, but for blanks."""
    name: str = ""
    """Without year, track and presentation; the text itself if it is not understood."""
    year: int | None = None
    track: str = ""
    """Findings, D&B Track, Student Abstract, or the full name of a workshop."""
    presentation: str = ""
    """Oral, Spotlight, or whatever else stood in parentheses."""

    @property
    def short(self) -> str:
        """Name and year, as on a badge: "ICML 2025"."""
        return f"{self.name} {self.year}" if self.year else self.name

    @property
    def badges(self) -> tuple[str, ...]:
        """The words of each badge: "NeurIPS 2024", "D&B Track", "Spotlight".

        A workshop paper says "Workshop": it must not look like one of the main
        conference.
        """
        track = "Workshop" if _WORKSHOP.search(self.track) else self.track
        return tuple(filter(None, (self.short, track, self.presentation)))

    @property
    def is_acronym(self) -> bool:
        """Whether the name is short enough for a badge; a longer one is a title."""
        return self.is_preprint or _ACRONYM.fullmatch(self.name) is not None

    @property
    def is_preprint(self) -> bool:
        """Whether this is an archive rather than a venue that accepts papers."""
        return self.name.casefold() in _ARCHIVES


_ARCHIVES = frozenset(
    {"arxiv", "biorxiv", "chemrxiv", "corr", "medrxiv", "preprint", "psyarxiv", "ssrn"}
)
_PREPRINT = re.compile(
    r"(arxiv|biorxiv|chemrxiv|corr|medrxiv|preprint|psyarxiv|ssrn)\b"
    r"(?:[ ,:]*(?:e-?prints?|preprint))?[ ,]*(?:(?:arxiv ?: ?|abs/)\S*)?[ ,(]*"
    r"((?:19|20)\d\d)?\)?",
    re.IGNORECASE,
)
_ACRONYM = re.compile(
    r"(?:(?:AAAI/ACM|ACM(?:/[A-Z]+)?|IEEE(?:/[A-Z]+)?|SIAM|USENIX) )?"
    r"(?:(?=[^A-Z ]*[A-Z][^A-Z ]*[A-Z])[A-Z\d][\w&+*/-]{1,13})|USENIX Security"
)
_PUBLISHERS = frozenset({"ACM", "AMS", "IEEE", "LMS", "SIAM", "USENIX"})
_YEAR = re.compile(
    r"[, ]{1,3}\(?((?:1[5-9]|20)\d\d)\)?(?!\w)|(?<=[A-Za-z])((?:19|20)\d\d)(?!\w)"
    r"|,? ?['\u2019](\d\d)(?!\w)"
)
_YEAR_FIRST = re.compile(r"((?:19|20)\d\d) (?=\S)")
_TWO_DIGITS = re.compile(r" (\d\d)(?!\S)")
_NAMED_ASIDE = re.compile(r"(\S+ \S+ [^()]+)\(([^()\s]+?)([ ,'\u2019]*\d{2,4})?\)")
_STATUS = re.compile(
    r"(?:accepted|forthcoming|in (?:preparation|press|submission)|rejected|revis\w+"
    r"|submitted|to appear|under (?:review|submission)|unpublished)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(r"in:? (?:the )?(?:proceedings of (?:the )?)?", re.IGNORECASE)
_PROCEEDINGS = re.compile(r"(?:the )?proceedings of (?:the )?", re.IGNORECASE)
_FINDINGS = re.compile(
    r"(?:the )?findings of (?:the )?(association for computational linguistics)?[:, ]*",
    re.IGNORECASE,
)
_WORKSHOP = re.compile(r"\bworkshops?\b", re.IGNORECASE)
_AT = re.compile(r" ?@ ?| (?:at|co-located with) (?:the )?|, (?:in )?(?=[A-Z])")
_TRACK = re.compile(
    r"\b(?:tracks?|workshops?|findings|demo(?:nstration)?s?|student abstracts?|d&b|main"
    r"|datasets and benchmarks|industry|tutorials?|doctoral consortium|short|long"
    r"|late[- ]breaking|extended abstracts?|companion)\b",
    re.IGNORECASE,
)
_PRESENTATION = re.compile(
    r"(?:oral|spotlight|highlight|poster|notable)(?: (?:presentation|paper|talk))?",
    re.IGNORECASE,
)
_PRESENTED = re.compile(rf"[-\u2013:, ]+({_PRESENTATION.pattern})$", re.IGNORECASE)


def parse_venues(text: str) -> tuple[Venue, ...]:
    """Read venues, separated by ``;``, ``|`` or line ends, or ``[a, b]``.

    "NeurIPS 2024 D&B Track (Oral)" is taken apart; what is not understood, such
    as a journal with volume and pages, or "submitted to ICML", stays as written.

    Raises ``ValueError`` if there is no venue, and for a folded YAML list.
    """
    plain = re.sub(r"\\?\|", ";", text.replace("&amp;", "&").replace(r"\&", "&"))
    entries: list[str] = []
    for item in items(plain):
        if entries and plain.lstrip()[0] == "[" and re.fullmatch(r"\d{4}", item):
            entries[-1] += f", {item}"  # `[ICML, 2025]` is one venue
        else:
            entries.append(" ".join(item.split()))
    if not entries:
        raise ValueError(f"{text!r} names no venue: write `ICML 2025`")
    return tuple(map(_venue, entries))


def _venue(text: str) -> Venue:
    body = re.sub(r"<[^<>]*>|[{}*_`]", "", text).strip("[] ").removesuffix(".").rstrip()
    if match := _PREPRINT.fullmatch(body):
        name = "Preprint" if match[1].lower() == "preprint" else match[1]
        return Venue(text, name, int(match[2]) if match[2] else None)
    if _STATUS.match(body):
        return Venue(text, body)
    as_written = Venue(text, _shorn(body) or text)
    bare, asides = _aside(_abbreviated(body))
    presentation = ""
    if match := _PRESENTED.search(bare[-40:]):
        presentation = match[1]
        bare = bare.removesuffix(match[0])
    found = _conference(bare) or _titled(bare)
    if not found or not found[0].strip():
        return as_written
    name, year, track = found
    certain = year is not None and _ACRONYM.fullmatch(name)
    tracks, presentations = [track], [presentation]
    for aside in asides:
        if _TRACK.search(aside):
            tracks.append(aside)
        elif certain or _PRESENTATION.match(aside):
            presentations.append(aside)
        else:
            return as_written
    return Venue(text, name, year, _phrase(tracks), _phrase(presentations))


def _phrase(words: Sequence[str]) -> str:
    return ", ".join(word[0].upper() + word[1:] for word in words if word)


def _shorn(body: str) -> str:
    """Drop the "In" that precedes a title."""
    return re.sub(r"^in:? ", "", body, flags=re.IGNORECASE) or body


def _abbreviated(body: str) -> str:
    """Prefer the acronym that a long name gives of itself: "… (ICML), 2024"."""
    match = _NAMED_ASIDE.match(body)
    if not match or not _ACRONYM.fullmatch(match[2]):
        return body
    if _PRESENTATION.match(match[2]) or _TRACK.match(match[2]):
        return body
    short = f"{match[2]}{match[3] or ''}{body[match.end() :]}"
    inner = re.search(r"(?<!\w)(?:19|20)\d\d(?!\w)", match[1])
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


def _conference(body: str) -> tuple[str, int | None, str] | None:
    """Read the forms built around an acronym: name, year, track."""
    bare = body
    for lead in (_LEAD, _PROCEEDINGS):
        match = lead.match(bare)
        bare = bare[match.end() :] if match else bare
    if match := _FINDINGS.match(bare):
        rest = bare[match.end() :]
        if match[1] and not re.match("[A-Z]", rest):
            rest = f"ACL {rest}".rstrip()
        found = _at(rest)
        return (found[0], found[1], "Findings") if found else None
    for at in [*_AT.finditer(bare)][-1:]:
        track, found = bare[: at.start()], _at(bare[at.end() :])
        if found and ("@" in at[0] or _WORKSHOP.search(track)):
            return found[0], found[1], track
    found = _at(bare)
    if found and bare != body and (found[0] in _PUBLISHERS or found[1] is None):
        return None  # "Proceedings of the IEEE" is the journal's own name
    return found


def _at(body: str) -> tuple[str, int | None, str] | None:
    """Read an acronym, then a year and a track in either order."""
    name, year, rest = _dated(re.sub(r"[- ]Findings\b", " Findings", body))
    if not _ACRONYM.fullmatch(name):
        # "EMNLP Industry Track 2023": the track comes before the year.
        words = name.split(" ")
        size = 2 if _ACRONYM.fullmatch(" ".join(words[:2])) else 1
        name, rest = " ".join(words[:size]), " ".join((*words[size:], rest)).strip()
    track = rest.strip(" ,:\u2013-")
    if not _ACRONYM.fullmatch(name) or (track and not _TRACK.search(track)):
        return None
    return name, year, track


def _dated(body: str) -> tuple[str, int | None, str]:
    """Find the year: what precedes it, the year, what follows."""
    if match := _YEAR_FIRST.match(body):
        return body[match.end() :], int(match[1]), ""
    if match := _YEAR.search(body, 1):
        year = match[1] or match[2] or _century(match[3])
    elif (match := _TWO_DIGITS.search(body)) and _ACRONYM.fullmatch(
        body, 0, match.start()
    ):
        year = _century(match[1])
    else:
        return body.rstrip(" ,"), None, ""
    return body[: match.start()], int(year), body[match.end() :]


def _century(digits: str) -> str:
    return f"20{digits}" if digits < "70" else f"19{digits}"


def _titled(body: str) -> tuple[str, int | None, str] | None:
    """Read a long name with a year at its end, or alone."""
    name, year, rest = _dated(_shorn(body))
    if rest or (year and (name[-1:].isdigit() or name.endswith(")"))):
        return None
    return name, year, ""


# The venues a site knows.
_SAME = (
    ("NeurIPS", "NIPS", "Neural Information Processing Systems"),
    ("WWW", "TheWebConf", "The Web Conference"),
    ("MM", "ACM MM", "ACM Multimedia"),
    ("KDD", "SIGKDD", "ACM SIGKDD"),
    ("S&P", "IEEE S&P", "IEEE Symposium on Security and Privacy"),
)
_COLOR = re.compile(r"#[0-9a-fA-F]{6}|[a-zA-Z]+")
_NOISE = re.compile(
    r"\b(?:in|proceedings|of|the|annual|\d+(?:st|nd|rd|th)|(?:19|20)\d\d)\b|[\W_]+"
)


@dataclass(frozen=True, slots=True)
class VenueEntry:
    """What the site says of a venue."""

    key: str
    """The short name, as on a badge."""
    name: str = ""
    """The full name."""
    url: str = ""
    color: str = ""
    """A CSS colour: ``#rrggbb`` or a name."""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Venues:
    """The registry of venues."""

    entries: tuple[VenueEntry, ...] = ()
    _index: dict[str, VenueEntry] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index every spelling.

        Raises ``ValueError`` if two entries share one.
        """
        index: dict[str, VenueEntry] = {}
        for entry in self.entries:
            for spelling in filter(None, (entry.key, entry.name, *entry.aliases)):
                other = index.setdefault(_folded(spelling), entry)
                if other != entry:
                    both = f"{other.key!r} and {entry.key!r}"
                    clash = f"{spelling!r} is a name of both {both}"
                    raise ValueError(f"{clash}: keep it with one of them")
        for group in _SAME:
            spellings = [_folded(spelling) for spelling in group]
            if known := next((index[s] for s in spellings if s in index), None):
                for spelling in spellings:
                    index.setdefault(spelling, known)
        object.__setattr__(self, "_index", index)

    @classmethod
    def from_config(cls, venues: Mapping[str, Mapping[str, object]]) -> Venues:
        """Read ``academic_venues``.

        Raises ``ValueError`` for a field that is unknown or misused, and if two
        entries share a spelling.
        """
        entries = []
        for key, values in venues.items():
            setting = f"academic_venues[{key!r}]"
            entries.append(VenueEntry(key, **read_entry(setting, values, _FIELDS)))
        return cls(tuple(entries))

    def find(self, venue: Venue | str) -> VenueEntry | None:
        """Return the entry with this key, full name or alias.

        Case, punctuation, years, "Proceedings of the 41st" and the publisher in
        front ("ACM MM") make no difference, nor do the common spellings of one
        venue (NIPS and NeurIPS).
        """
        spellings = (venue,) if isinstance(venue, str) else (venue.name, venue.text)
        for spelling in spellings:
            _, _, unsigned = spelling.partition(" ")
            signed = spelling.split(" ", 1)[0].split("/")[0] in _PUBLISHERS
            for name in (spelling, unsigned) if signed else (spelling,):
                if entry := self._index.get(_folded(name)):
                    return entry
        return None


def _folded(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(c for c in letters if not unicodedata.combining(c))
    return _NOISE.sub("", bare) or bare


def _color(value: object) -> str:
    text = as_text(value)
    if not text or _COLOR.fullmatch(text):
        return text
    raise ValueError(f"{value!r} is not a colour: write #1f5fa8, or a CSS name")


def read_entry(
    setting: str,
    values: object,
    fields: Mapping[str, Callable[[object], object]],
) -> dict[str, Any]:
    """Read one entry of a registry in ``conf.py``, each field by its own function.

    Raises ``ValueError`` naming the setting and the field, what is wrong, and the
    cure.
    """
    if not isinstance(values, Mapping):
        example = f"{{{next(iter(fields))!r}: …}}"
        raise ValueError(f"{setting} is {values!r}: write a dictionary, as {example}")
    found = {}
    for name, value in values.items():
        if name not in fields:
            close = get_close_matches(str(name), fields, n=1)
            cure = (
                f"did you mean {close[0]!r}?" if close else f"use {', '.join(fields)}"
            )
            raise ValueError(f"{setting} has no field {name!r}: {cure}")
        try:
            found[name] = fields[name](value)
        except ValueError as error:
            raise ValueError(f"{setting}, field {name!r}: {error}") from None
    return found


def as_text(value: object) -> str:
    """Read a text.

    Raises ``ValueError`` for anything else.
    """
    if isinstance(value, str):
        return value.strip()
    raise ValueError(f"{value!r} is not text: put it in quotes")


def as_texts(value: object) -> tuple[str, ...]:
    """Read a list of texts, or one.

    Raises ``ValueError`` for anything else.
    """
    values = [value] if isinstance(value, str) else value
    if isinstance(values, Sequence):
        return tuple(map(as_text, values))
    raise ValueError(f'{value!r} is not a list: write ["…", "…"]')


def as_address(value: object) -> str:
    """Read an address that is safe to link, or none.

    Raises ``ValueError`` for anything else.
    """
    text = as_text(value)
    return check_address(text) if text else ""


_FIELDS: Final = MappingProxyType(
    {
        "name": as_text,
        "url": as_address,
        "color": _color,
        "aliases": as_texts,
    }
)
