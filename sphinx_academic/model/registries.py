"""What a site knows of people and venues, as lists ask for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from .names import spelling_of
from .people import People
from .venue_registry import Venues

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from .people import Person
    from .venue import Venue

ME: Final = "me"
"""Whose site it is, in a list that asks for an author."""


class Registries(NamedTuple):
    """The registries of a site."""

    people: People
    venues: Venues

    def is_one_of(self, wanted: Iterable[str]) -> Callable[[str], bool]:
        """Return what tells whether an author's name is one of those asked for.

        They are asked for as `ME`, by the key that the registry has for them, or by
        name; somebody whom it does not know by the name as it is written.
        """
        by_key = {person.key: person for person in self.people.people}
        persons: set[Person] = set()
        spellings = set()
        for word in wanted:
            if word.casefold() == ME:
                persons.update(self.people.owners)
            elif person := by_key.get(word) or self.people.find(word):
                persons.add(person)
            else:
                spellings.add(spelling_of(word))
        told: dict[str, bool] = {}

        def tell(name: str) -> bool:
            if name not in told:
                known = self.people.find(name) in persons
                told[name] = known or (
                    bool(spellings) and spelling_of(name) in spellings
                )
            return told[name]

        return tell

    def venue_name(self, venue: Venue | str) -> str:
        """Return the name of a venue: its key, or the name as it is written."""
        if known := self.venues.find(venue):
            return known.key
        return venue if isinstance(venue, str) else venue.name


NOTHING_KNOWN: Final = Registries(People(), Venues())
