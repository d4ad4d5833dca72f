"""Roles that an option gives authors by their names, where marks would be ugly."""

from __future__ import annotations

from collections import Counter
from difflib import get_close_matches
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from .names import readings, spelling_of
from .people import People, Person

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .authors import Author
    from .publication import Publication

NAMED_ROLES: Final = MappingProxyType({"equal": "*", "corresponding": "†"})
"""The roles, which are fields of a publication, and their usual marks."""

_GLYPHS = "*†‡§¶"
_COMPARED: Final = 50
"""Authors among whom one may be meant, where a name is misspelt."""
_MOST_WORDS: Final = 8
"""Words of two names between which a comma may have stood."""


def marks_of_named_roles(marks: Mapping[str, str]) -> Mapping[str, str]:
    """Return the mark of each role: that which is configured, else one that is free."""
    chosen: dict[str, str] = {}
    for role, usual in NAMED_ROLES.items():
        known = (mark for mark, meaning in marks.items() if meaning == role)
        taken = {*marks, *chosen.values()}
        # Where all of these mean something else, the role itself is what is left.
        free = (mark for mark in (usual, *_GLYPHS, role) if mark not in taken)
        chosen[role] = next(known, "") or next(free)
    return MappingProxyType(chosen)


def named_roles(record: Publication) -> Mapping[int, tuple[str, ...]]:
    """Return the roles that are given by name, by the author's place in the list."""
    roles: dict[int, tuple[str, ...]] = {}
    for role, _, places in _places(record):
        for place in places:
            roles[place] = tuple(dict.fromkeys((*roles.get(place, ()), role)))
    return MappingProxyType(roles)


def unknown_names(record: Publication) -> Iterator[tuple[str, str]]:
    """Yield an option and a message for each name that is no author's."""
    for role, name, places in _places(record):
        if name and not places:
            yield role, _unknown(name, record.authors)


def _unknown(name: str, authors: Sequence[Author]) -> str:
    message = f"{name!r} is none of the authors"
    names = [author.name for author in authors[:_COMPARED] if author.name]
    if close := get_close_matches(name, names, n=1):
        return f"{message}; did you mean {close[0]!r}?"
    cure = "write a name as it stands in the option 'authors', with `;` before another"
    return f"{message}; {cure}"


def _places(record: Publication) -> Iterator[tuple[str, str, tuple[int, ...]]]:
    """Yield role, name and places of the authors who are given a role by name."""
    for role in NAMED_ROLES:
        if named := getattr(record, role):
            names = tuple(author.name for author in named)
            found = _found(names, record.authors)
            for name, places in zip(names, found, strict=True):
                yield role, name, places


@lru_cache(maxsize=64)  # asked when a record is read, and when it is shown
def _found(
    names: tuple[str, ...], authors: tuple[Author, ...]
) -> tuple[tuple[int, ...], ...]:
    """Return whom each name means, by their places in a list of authors."""
    persons: dict[str, Person] = {}
    for place, author in enumerate(authors):
        if author.name:
            person = Person(str(place), author.name)
            persons.setdefault(spelling_of(author.name), person)
    people = People(tuple(persons.values()))
    families = Counter(map(_family, people.people))
    return tuple(
        tuple(int(person.key) for person in _meant(name, people, families))
        for name in names
    )


def _meant(
    name: str, people: People, families: Mapping[str, int]
) -> tuple[Person, ...]:
    """Return whom a name means: one, or two who were read as "Last, First"."""
    if found := _one(name, people, families):
        return (found,)
    words = name.split()
    for place in range(1, len(words) if len(words) <= _MOST_WORDS else 0):
        last = _one(" ".join(words[:place]), people, families)
        first = _one(" ".join(words[place:]), people, families)
        if first and last:
            return first, last
    return ()


def _one(name: str, people: People, families: Mapping[str, int]) -> Person | None:
    found = people.find(name)
    if found is None and families.get(wanted := spelling_of(name)) == 1:
        found = next(p for p in people.people if _family(p) == wanted)
    return found


def _family(person: Person) -> str:
    return readings(person.name)[0].family
