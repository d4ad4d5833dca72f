"""The venues a site knows, and finding them by their names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain, count
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from .colours import check_colour
from .conferences import PUBLISHERS
from .registry import as_address, as_text, as_texts, read_entry, refuse_all

if TYPE_CHECKING:
    from .registry import Refuse
    from .venue import Venue

# Names that venues have had, or have in common use.
_SAME = (
    (
        "NeurIPS",
        "NIPS",
        "Neural Information Processing Systems",
        "Conference on Neural Information Processing Systems",
        "Advances in Neural Information Processing Systems",
    ),
    ("arXiv", "CoRR"),
    ("WWW", "TheWebConf", "The Web Conference"),
    ("MM", "ACM MM", "ACM Multimedia"),
    ("KDD", "SIGKDD", "ACM SIGKDD"),
    ("S&P", "IEEE S&P", "IEEE Symposium on Security and Privacy"),
)
# "third", "thirteenth", "thirtieth", "thirty-third".
_ORDINAL = (
    r"(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty[- ]?)?"
    r"(?:first|second|third|(?:four|fif|six|seven|eigh|nin)th)"
    r"|(?:ten|eleven|twelf|(?:thir|four|fif|six|seven|eigh|nine)teen)th"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)tieth"
)
# What makes no difference: small words, "41st", years, and all but letters and digits.
_NOISE = re.compile(
    r"\b(?:in|proceedings|of|the|annual|\d+(?:st|nd|rd|th)|(?:19|20)\d\d"
    rf"|{_ORDINAL})\b|[\W_]+"
)


@dataclass(frozen=True, slots=True)
class VenueEntry:
    """What the site says of a venue."""

    key: str
    """The short name, as on a badge."""
    name: str = ""
    """The full name."""
    url: str = ""
    aliases: tuple[str, ...] = ()
    color: str = ""
    """That of the badge's frame, as ``#rrggbb``."""
    rank: tuple[str, ...] = ()
    """How others rank it: "CORE A*"."""


@dataclass(frozen=True, slots=True)
class Venues:
    """The registry of venues."""

    entries: tuple[VenueEntry, ...] = ()
    _index: dict[str, VenueEntry] = field(init=False, repr=False, compare=False)
    _names: dict[str, str] = field(init=False, repr=False, compare=False)
    """What stylesheets call each venue, by its key."""

    def __post_init__(self) -> None:
        """Index every spelling.

        Raises ``ValueError`` if two entries share one.
        """
        index: dict[str, VenueEntry] = {}
        for entry in self.entries:
            _enter(entry, index)
        for group in _SAME:
            spellings = [_folded(spelling) for spelling in group]
            if known := next((index[s] for s in spellings if s in index), None):
                for spelling in spellings:
                    index.setdefault(spelling, known)
        object.__setattr__(self, "_index", index)
        object.__setattr__(self, "_names", _style_names(self.entries))

    @classmethod
    def from_config(
        cls,
        venues: Mapping[str, Mapping[str, object]],
        refuse: Refuse = refuse_all,
    ) -> Venues:
        """Read ``academic_venues``.

        An entry is refused for a field that is unknown or misused, and for a
        spelling that it shares with another before it.
        """
        entries = []
        index: dict[str, VenueEntry] = {}
        for key, values in venues.items():
            setting = f"academic_venues[{key!r}]"
            try:
                fields = read_entry(setting, _american(values), _FIELDS)
                entry = VenueEntry(key, **fields)
                _enter(entry, index)
            except ValueError as error:
                refuse(key, error)
            else:
                entries.append(entry)
        return cls(tuple(entries))

    @property
    def coloured(self) -> dict[str, str]:
        """The colour of each venue that has one, by its name in a stylesheet."""
        return {self.name_of(e): e.color for e in self.entries if e.color}

    def name_of(self, entry: VenueEntry) -> str:
        """Return the name of a venue in a stylesheet, which no other venue has."""
        return self._names[entry.key]

    def find(self, venue: Venue | str) -> VenueEntry | None:
        """Return the entry with this key, full name or alias.

        Case, punctuation, years, "Proceedings of the 41st" and the publisher in
        front ("ACM MM") make no difference, nor do the common spellings of one
        venue (NIPS and NeurIPS).
        """
        spellings = (venue,) if isinstance(venue, str) else (venue.name, venue.text)
        for spelling in spellings:
            _, _, unsigned = spelling.partition(" ")
            signed = spelling.split(" ", 1)[0].split("/")[0] in PUBLISHERS
            for name in (spelling, unsigned) if signed else (spelling,):
                if entry := self._index.get(_folded(name)):
                    return entry
        return None


def _enter(entry: VenueEntry, index: dict[str, VenueEntry]) -> None:
    """Enter the spellings of a venue, unless one is another's."""
    found = filter(None, (entry.key, entry.name, *entry.aliases))
    spellings = {_folded(spelling): spelling for spelling in found}
    for folded, spelling in spellings.items():
        other = index.get(folded, entry)
        if other != entry:
            both = f"{other.key!r} and {entry.key!r}"
            clash = f"{spelling!r} is a name of both {both}"
            raise ValueError(f"{clash}: keep it with one of them")
    index |= dict.fromkeys(spellings, entry)


def _american(values: object) -> object:
    if not isinstance(values, Mapping):
        return values
    return {("color" if n == "colour" else n): v for n, v in values.items()}


def _style_names(entries: Iterable[VenueEntry]) -> dict[str, str]:
    """Name each venue for stylesheets, by its key; no two alike."""
    names: dict[str, str] = {}
    taken = {""}
    for entry in entries:
        slug = _slug(entry.key)
        numbered = (f"{slug}-{number}" for number in count(1))
        name = next(n for n in chain([slug], numbered) if n not in taken)
        names[entry.key] = name
        taken.add(name)
    return names


def _slug(key: str) -> str:
    bare = unicodedata.normalize("NFKD", key.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")


def _folded(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(c for c in letters if not unicodedata.combining(c))
    return _NOISE.sub("", bare) or bare


def _as_colour(value: object) -> str:
    # Without quotes, YAML takes it for a comment.
    return check_colour(value if isinstance(value, str) else str(value))


_FIELDS: Final = MappingProxyType(
    {
        "name": as_text,
        "url": as_address,
        "aliases": as_texts,
        "color": _as_colour,
        "rank": as_texts,
    }
)
