"""Registries of people as other systems keep them, read as entries of ours."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from .names import is_particle
from .registry import as_texts

if TYPE_CHECKING:
    from collections.abc import Iterator


def entries_of(key: str, entry: object) -> Iterator[tuple[str, object]]:
    """Yield what an entry of a registry says of one person, or of each of several.

    Below a family name, al-folio's ``coauthors.yml`` lists people by their first
    names: ``{"adams": [{"firstname": ["Edwin", "E. P."], "url": "…"}]}``.  In
    ``authors.yml`` of luost26's theme, ``bold`` says that a person is the owner.
    """
    several = entry if isinstance(entry, list) else [entry]
    if not several or not all(map(_is_coauthor, several)):
        yield key, _with_me(entry)
        return
    for number, coauthor in enumerate(several, 1):
        yield (key if number == 1 else f"{key}-{number}"), _person(key, coauthor)


def _with_me(entry: object) -> object:
    if not isinstance(entry, Mapping) or "bold" not in entry:
        return entry
    return {("me" if name == "bold" else name): value for name, value in entry.items()}


def _is_coauthor(entry: object) -> bool:
    return isinstance(entry, Mapping) and "firstname" in entry


def _person(family: str, coauthor: Mapping[str, object]) -> dict[str, object]:
    """Return a person whose spellings are first names before one family name."""
    try:
        firsts = as_texts(coauthor["firstname"])
    except ValueError as error:
        setting = f"academic_people[{family!r}]"
        raise ValueError(f"{setting}, field 'firstname': {error}") from None
    last = " ".join(map(_capital, family.split()))
    spellings = [f"{first} {last}" for first in firsts if first]
    rest = {name: value for name, value in coauthor.items() if name != "firstname"}
    return {"name": spellings[0] if spellings else "", "aliases": spellings[1:], **rest}


def _capital(word: str) -> str:
    # Such a file has its family names in lower case.
    return word if is_particle(word) else word[:1].upper() + word[1:]
