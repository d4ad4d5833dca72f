"""A venue, and a paper's place in it."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from .archives import ARCHIVES
from .phrases import phrase

WORKSHOP: Final = phrase("{venue} Workshop")
"""What a sentence says of a workshop: where it was held."""

# A word with two capitals or more, perhaps after a publisher: "ICML", "ACM MM".
ACRONYM = re.compile(
    r"(?:(?:AAAI/ACM|ACM(?:/[A-Z]+)?|IEEE(?:/[A-Z]+)?|SIAM|USENIX) )?"
    r"(?:(?=[^A-Z ]*[A-Z][^A-Z ]*[A-Z])[A-Z\d][\w&+*/-]{1,13})|USENIX Security"
)
WORKSHOP_WORD = re.compile(r"\bworkshops?\b", re.IGNORECASE)
# What is no part of a conference but its own papers: "Main Track", "Long".
MAIN = re.compile(
    r"(?:main|long|short)(?: and short)?(?: (?:track|papers?|conference))?",
    re.IGNORECASE,
)
# A word by which a part of a conference is known.
TRACK = re.compile(
    r"\b(?:tracks?|workshops?|findings|demo(?:nstration)?s?|student abstracts?|d&b|main"
    r"|datasets and benchmarks|industry|tutorials?|doctoral consortium|short|long"
    r"|late[- ]breaking|extended abstracts?|companion)\b",
    re.IGNORECASE,
)
# How a paper was presented: "Oral", "spotlight presentation".
PRESENTATION = re.compile(
    r"(?:oral|spotlight|highlight|poster|notable)(?: (?:presentation|paper|talk))?",
    re.IGNORECASE,
)


class Venue(NamedTuple):
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
    url: str = ""
    """Its address, where the paper gives it."""

    @property
    def short(self) -> str:
        """Name and year, as on a badge: "ICML 2025"."""
        return f"{self.name} {self.year}" if self.year else self.name

    @property
    def badges(self) -> tuple[str, ...]:
        """The words of each badge: "NeurIPS 2024", "D&B Track", "Spotlight".

        Whatever the name of a workshop, its badge says "Workshop".
        """
        track = "Workshop" if self.is_workshop else self.track
        return tuple(filter(None, (self.short, track, self.presentation)))

    def spoken(self, workshop: str) -> str:
        """Return name and year as a sentence says them: "ICML 2025".

        A workshop paper must not pass for one of the main conference: `workshop` is
        what to say instead, as in `WORKSHOP`.
        """
        if self.is_workshop:
            return workshop.replace("{venue}", self.short)
        return self.short

    @property
    def is_workshop(self) -> bool:
        """Whether this is a workshop at the conference."""
        return WORKSHOP_WORD.search(self.track) is not None

    @property
    def is_main(self) -> bool:
        """Whether the paper is one of the conference's own, or of a journal."""
        return not self.track or MAIN.fullmatch(self.track) is not None

    @property
    def workshop(self) -> str:
        """The name of a workshop, if more of it is said than that it is one."""
        named = self.is_workshop and not WORKSHOP_WORD.fullmatch(self.track)
        return self.track if named else ""

    @property
    def is_acronym(self) -> bool:
        """Whether the name is short enough for a badge; a longer one is a title."""
        return self.is_preprint or ACRONYM.fullmatch(self.name) is not None

    @property
    def is_preprint(self) -> bool:
        """Whether this is an archive rather than a venue that accepts papers."""
        return self.name.casefold() in ARCHIVES
