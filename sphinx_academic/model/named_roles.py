"""Roles that an option gives authors by their names, where marks would be ugly."""

from __future__ import annotations

from difflib import get_close_matches
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from .names import readings, spelling_of
from .people import People, Person

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .authors import Author
    from .records import Publication

NAMED_ROLES: Final = MappingProxyType({"equal": "*", "corresponding": "†"})
"""The roles, which are fields of a publication, and their usual marks."""

_GLYPHS = "*†‡§¶"


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
    for role in NAMED_ROLES:
        for author in getattr(record, role):
            place = _place_of(author.name, record.authors)
            if place is not None:
                roles[place] = tuple(dict.fromkeys((*roles.get(place, ()), role)))
    return MappingProxyType(roles)


def unknown_names(record: Publication) -> Iterator[tuple[str, str]]:
    """Yield an option and a message for each name that is no author's."""
    for role in NAMED_ROLES:
        for author in getattr(record, role):
            if _place_of(author.name, record.authors) is None:
                yield role, _unknown(author.name, record.authors)


def _unknown(name: str, authors: Sequence[Author]) -> str:
    message = f"{name!r} is none of the authors"
    names = [author.name for author in authors if author.name]
    if close := get_close_matches(name, names, n=1):
        return f"{message}; did you mean {close[0]!r}?"
    return f"{message}; write a name as it stands in the option 'authors'"


def _place_of(name: str, authors: Sequence[Author]) -> int | None:
    """Return the place of the one author whom a name, or family name, fits."""
    places: dict[str, Person] = {}
    for place, author in enumerate(authors):
        if author.name:
            person = Person(str(place), author.name)
            places.setdefault(spelling_of(author.name), person)
    if found := People(tuple(places.values())).find(name):
        return int(found.key)
    wanted = spelling_of(name)
    family = [p for p in places.values() if readings(p.name)[0].family == wanted]
    return int(family[0].key) if len(family) == 1 else None
