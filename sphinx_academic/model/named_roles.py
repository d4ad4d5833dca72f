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
    for role, _, places in _places(record):
        for place in places:
            roles[place] = tuple(dict.fromkeys((*roles.get(place, ()), role)))
    return MappingProxyType(roles)


def unknown_names(record: Publication) -> Iterator[tuple[str, str]]:
    """Yield an option and a message for each name that is no author's."""
    for role, named, places in _places(record):
        if named.name and not places:
            yield role, _unknown(named, record.authors)


def _unknown(named: Author, authors: Sequence[Author]) -> str:
    written = ", ".join(named.apart) or named.name
    message = f"{written!r} is none of the authors"
    names = [author.name for author in authors[:_COMPARED] if author.name]
    # Of two names in one, neither is near to what they are together.
    close = () if named.apart else get_close_matches(named.name, names, n=1)
    if close:
        return f"{message}; did you mean {close[0]!r}?"
    cure = "write a name as it stands in the option 'authors', with `;` before another"
    return f"{message}; {cure}"


def _places(record: Publication) -> Iterator[tuple[str, Author, tuple[int, ...]]]:
    """Yield role, name and places of the authors who are given a role by name."""
    for role in NAMED_ROLES:
        named: tuple[Author, ...] = getattr(record, role)
        if named:
            found = _found(named, record.authors)
            for author, places in zip(named, found, strict=True):
                yield role, author, places


@lru_cache(maxsize=64)  # asked when a record is read, and when it is shown
def _found(
    named: tuple[Author, ...], authors: tuple[Author, ...]
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
        tuple(int(person.key) for person in _meant(author, people, families))
        for author in named
    )


def _meant(
    named: Author, people: People, families: Mapping[str, int]
) -> tuple[Person, ...]:
    """Return whom a name means: one, or two who were read as "Last, First"."""
    if found := _one(named.name, people, families):
        return (found,)
    apart = [_one(name, people, families) for name in named.apart]
    both = tuple(person for person in apart if person)
    return both if len(both) == len(apart) else ()


def _one(name: str, people: People, families: Mapping[str, int]) -> Person | None:
    found = people.find(name)
    if found is None and families.get(wanted := spelling_of(name)) == 1:
        found = next(p for p in people.people if _family(p) == wanted)
    return found


def _family(person: Person) -> str:
    return readings(person.name)[0].family
