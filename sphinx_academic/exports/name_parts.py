"""The parts of a name, which bibliographies print in an order of their own."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from ..model.names import is_east_asian, is_particle, is_suffix, without_asides

if TYPE_CHECKING:
    from ..model.authors import Author

# A word of Han, Hangul or hiragana: such names begin with the family's.
_FAMILY_FIRST = re.compile("[\u3005\u3041-\u309f\u3400-\u9fff\uac00-\ud7af]+")


class NameParts(NamedTuple):
    """The parts of a name; one that has no parts is a family name alone."""

    family: str
    given: str = ""
    particle: str = ""
    """What precedes the family name: "van der"."""
    suffix: str = ""
    """What follows the name: "Jr."."""

    @property
    def families(self) -> str:
        """The family name with its particle: "van der Waerden"."""
        return f"{self.particle} {self.family}".lstrip()

    @property
    def inverted(self) -> str:
        """The name with the family's first: "King, Martin Luther, Jr."."""
        parts = (self.families, self.given, self.suffix)
        return ", ".join(filter(None, parts))


@lru_cache(maxsize=4096)  # coauthors recur
def divide(author: Author) -> NameParts:
    """Divide a name as it is shown; that of a group, or of one word, stays whole."""
    name = without_asides(author.name) or author.name
    words = name.replace(",", " ").split()
    if len(words) < 2 or author.is_group:
        return NameParts(name)
    if all(map(_FAMILY_FIRST.fullmatch, words)):
        return NameParts(words[0], " ".join(words[1:]))
    if is_east_asian(name):  # in katakana, or in part: nothing tells the order
        return NameParts(name)
    suffix = words.pop() if len(words) > 2 and is_suffix(words[-1]) else ""
    start, family = _family_in(words, author.family.split())
    return NameParts(
        family=" ".join(words[family:]),
        given=" ".join(words[:start]),
        particle=" ".join(words[start:family]),
        suffix=suffix,
    )


def _family_in(words: list[str], told: list[str]) -> tuple[int, int]:
    """Return where the family name begins, with its particle and without.

    `told` are its words, if the author told them.
    """
    last = len(words) - 1
    if told and words[1:][-len(told) :] == told:
        start = len(words) - len(told)
        particles = takewhile(is_particle, words[start:last])
        return start, start + sum(1 for _ in particles)
    particles = takewhile(is_particle, reversed(words[1:last]))
    return last - sum(1 for _ in particles), last
