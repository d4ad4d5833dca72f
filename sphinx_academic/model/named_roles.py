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
    for role, _, place in _places(record):
        if place is not None:
            roles[place] = tuple(dict.fromkeys((*roles.get(place, ()), role)))
    return MappingProxyType(roles)


def unknown_names(record: Publication) -> Iterator[tuple[str, str]]:
    """Yield an option and a message for each name that is no author's."""
    for role, name, place in _places(record):
        if name and place is None:
            yield role, _unknown(name, record.authors)


def _unknown(name: str, authors: Sequence[Author]) -> str:
    message = f"{name!r} is none of the authors"
    names = [author.name for author in authors[:_COMPARED] if author.name]
    if close := get_close_matches(name, names, n=1):
        return f"{message}; did you mean {close[0]!r}?"
    return f"{message}; write a name as it stands in the option 'authors'"


def _places(record: Publication) -> Iterator[tuple[str, str, int | None]]:
    """Yield role, name and place of each author who is given a role by name."""
    for role in NAMED_ROLES:
        if named := getattr(record, role):
            names = tuple(author.name for author in named)
            for name, place in zip(names, _found(names, record.authors), strict=True):
                yield role, name, place


@lru_cache(maxsize=64)  # asked when a record is read, and when it is shown
def _found(
    names: tuple[str, ...], authors: tuple[Author, ...]
) -> tuple[int | None, ...]:
    """Return the place of each name in a list of authors."""
    persons: dict[str, Person] = {}
    for place, author in enumerate(authors):
        if author.name:
            person = Person(str(place), author.name)
            persons.setdefault(spelling_of(author.name), person)
    people = People(tuple(persons.values()))
    families = Counter(map(_family, people.people))
    places: list[int | None] = []
    for name in names:
        found = people.find(name)
        if found is None and families[wanted := spelling_of(name)] == 1:
            found = next(p for p in people.people if _family(p) == wanted)
        places.append(int(found.key) if found else None)
    return tuple(places)


def _family(person: Person) -> str:
    return readings(person.name)[0].family
