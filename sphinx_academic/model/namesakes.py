"""People who share a name: those who may, and whose it is then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .names import aside_of, spelling_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .people import Person


def enter(person: Person, sharing: dict[str, tuple[Person, ...]]) -> None:
    """Enter the spellings of a person among those who share them.

    Raises ``ValueError``, and enters none, if one is somebody's who is no namesake.
    """
    spellings = {spelling_of(spelling): spelling for spelling in person.spellings}
    for folded, spelling in spellings.items():
        for other in sharing.get(folded, ()):
            if other != person and not are_namesakes(person, other):
                both = f"{other.key!r} and {person.key!r}"
                clash = f"{spelling!r} is a name of both {both}"
                raise ValueError(
                    f"{clash}: keep it with one of them, or say what each is called in "
                    'a second script with "native"'
                )
    for folded in spellings:
        others = sharing.get(folded, ())
        sharing[folded] = others if person in others else (*others, person)


def whose(people: Sequence[Person]) -> Person | None:
    """Return whose a spelling is: of namesakes, that of the one who is the owner."""
    if len(people) == 1:
        return people[0]
    owners = [person for person in people if person.me]
    return owners[0] if len(owners) == 1 else None


def are_namesakes(person: Person, other: Person) -> bool:
    """Return whether two people have names in a second script, and no common one."""
    names, others = _in_second_script(person), _in_second_script(other)
    return bool(names and others) and names.isdisjoint(others)


def may_be(aside: str, person: Person) -> bool:
    """Return whether nothing is known of a person's name in this script, or this is."""
    known = _in_second_script(person)
    return not known or spelling_of(aside) in known


def _in_second_script(person: Person) -> set[str]:
    return {spelling_of(name) for name in person.spellings if aside_of(f"({name})")}
