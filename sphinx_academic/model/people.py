"""The people a site knows, and finding them by their names."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from .coauthors import entries_of
from .identifiers import orcid
from .names import (
    Reading,
    agree,
    aside_of,
    in_scripts,
    readings,
    spelling_of,
    words_in_any_order,
)
from .namesakes import are_namesakes, enter, may_be, whose
from .registry import as_address, as_flag, as_text, as_texts, read_entry, refuse_all

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .registry import Refuse


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the site knows by name."""

    key: str
    name: str
    """As it is shown."""
    aliases: tuple[str, ...] = ()
    """Other spellings that appear in author lists."""
    native: str = ""
    """The name in a second script."""
    url: str = ""
    orcid: str = ""
    affiliations: tuple[str, ...] = ()
    """Where the person works, as the pages of papers say."""
    me: bool = False
    """Whether the site is, or is also, this person's."""

    @property
    def address(self) -> str:
        """Where to find the person: the page given, else the ORCID record."""
        if self.url or not self.orcid:
            return self.url
        return f"https://orcid.org/{self.orcid}"

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way of writing the name."""
        return tuple(filter(None, (self.name, *self.aliases, self.native)))


@dataclass(frozen=True, slots=True)
class People:
    """The registry of people; looks names up as they are found in author lists.

    A name fits a person if it is one of the spellings, whatever the accents, the
    case, the hyphens, and the order around a comma; or the same words in another
    order ("Liu Wei"); or if it differs in initials only: "E. Noether", "Noether
    E.", "Emmy A. Noether".  A name that fits two people is nobody's, unless it is
    exactly a spelling of one; and a name in a second script beside it decides.
    Namesakes, whose names differ in that script only, may share a spelling: alone, it
    is the owner's if one of them is the owner.
    """

    people: tuple[Person, ...] = ()
    _exact: dict[str, Person | None] = field(init=False, repr=False, compare=False)
    """By the likeliest reading of each spelling; nobody where namesakes share it."""
    _unordered: dict[tuple[str, ...], set[Person]] = field(
        init=False, repr=False, compare=False
    )
    """By the words of each spelling."""
    _families: dict[str, set[tuple[Reading, Person]]] = field(
        init=False, repr=False, compare=False
    )
    """By the family name of every reading."""
    _found: dict[str, Person | None] = field(init=False, repr=False, compare=False)
    """By names that were looked up before."""

    def __post_init__(self) -> None:
        """Index every spelling.

        Raises ``ValueError`` if two people share one.
        """
        sharing: dict[str, tuple[Person, ...]] = {}
        unordered: defaultdict[tuple[str, ...], set[Person]] = defaultdict(set)
        families: defaultdict[str, set[tuple[Reading, Person]]] = defaultdict(set)
        for person in self.people:
            enter(person, sharing)
            for spelling in person.spellings:
                unordered[words_in_any_order(spelling)].add(person)
                for reading in readings(spelling):
                    families[reading.family].add((reading, person))
        exact = {spelling: whose(people) for spelling, people in sharing.items()}
        object.__setattr__(self, "_exact", exact)
        object.__setattr__(self, "_unordered", dict(unordered))
        object.__setattr__(self, "_families", dict(families))
        object.__setattr__(self, "_found", {})

    def __reduce__(self) -> tuple[type[People], tuple[tuple[Person, ...]]]:
        """Pickle the people only: the indexes follow from them."""
        return type(self), (self.people,)

    @classmethod
    def from_config(
        cls,
        owner: Sequence[str],
        people: Mapping[str, object],
        refuse: Refuse = refuse_all,
        *,
        number: str = "",
    ) -> People:
        """Read ``academic_owner`` and ``academic_people``.

        *number* is the owner's ORCID, which counts where no entry has one.

        An entry that shares a spelling with the owner is the owner: it keeps its
        key and gains the owner's names, the first of which is shown.  An entry is
        refused for a field that is unknown, missing or misused, and for a spelling
        that it shares with another before it, or with the owner.

        Raises ``ValueError`` for names of the owner that are none.
        """
        registered: list[tuple[str, Person]] = []
        for written, entry in people.items():
            try:
                found = [_person(*one) for one in entries_of(written, entry)]
            except ValueError as error:
                refuse(written, error)
            else:
                registered += [(written, person) for person in found]
        sharing: dict[str, tuple[Person, ...]] = {}
        if names := _names(owner):
            enter(_with_owner(registered, names, number), sharing)
        kept: list[Person] = []
        for written, person in registered:
            try:
                enter(person, sharing)
            except ValueError as error:
                refuse(written, error)
            else:
                kept.append(person)
        return cls(tuple(kept))

    @property
    def owners(self) -> tuple[Person, ...]:
        """Whose site it is."""
        return tuple(person for person in self.people if person.me)

    def find(self, name: str) -> Person | None:
        """Return the one person whom the name fits."""
        if name not in self._found:
            self._found[name] = self._find(name)
        return self._found[name]

    def among(self, names: Sequence[str]) -> list[Person | None]:
        """Return whom each name of one list fits; nobody is twice in a list.

        Where two names fit one person, it is the one that is spelled out: beside
        "Wei Liu", "W. Liu" is somebody else.  Two that fit equally well are nobody.
        """
        found = [self.find(name) for name in names]
        fits: defaultdict[Person, list[int]] = defaultdict(list)
        for number, person in enumerate(found):
            if person:
                fits[person].append(number)
        for person, numbers in fits.items():
            if len(numbers) > 1:
                sure = [self._certainty(names[number], person) for number in numbers]
                for number, certainty in zip(numbers, sure, strict=True):
                    if certainty < max(sure) or sure.count(certainty) > 1:
                        found[number] = None
        return found

    def _certainty(self, name: str, person: Person) -> int:
        if aside_of(name):
            return 2
        return int(self._exact.get(spelling_of(name)) == person)

    def _find(self, name: str) -> Person | None:
        if aside := aside_of(name):
            person = self._exact.get(spelling_of(aside)) or self._fitting(name)
            # Another name in that script is another person's.
            return person if person and may_be(aside, person) else None
        return self._fitting(name)

    def _fitting(self, name: str) -> Person | None:
        wanted = readings(name)
        if wanted[0].spelling in self._exact:
            return self._exact[wanted[0].spelling]
        fitting = set(self._unordered.get(words_in_any_order(name), ()))
        if not fitting:
            fitting = {
                person
                for reading in wanted
                for known, person in self._families.get(reading.family, ())
                if agree(reading, known)
            }
        return fitting.pop() if len(fitting) == 1 else None


def _names(owner: Sequence[str]) -> tuple[str, ...]:
    try:
        names = as_texts(owner)
    except ValueError as error:
        raise ValueError(f"academic_owner: {error}") from None
    if "" in names:
        raise ValueError("academic_owner holds an empty name: leave it out")
    divided = [in_scripts(name) for name in names]
    asides = (name for _, *aside in divided for name in aside)
    return tuple(dict.fromkeys((*(name for name, *_ in divided), *asides)))


def _with_owner(
    registered: list[tuple[str, Person]], names: tuple[str, ...], number: str
) -> Person:
    """See to it that the owner is among the people, and return who that is."""
    spellings = {spelling_of(name) for name in names}
    alone = Person("owner", names[0], names[1:], orcid=number, me=True)
    for position, (written, person) in enumerate(registered):
        shared = not spellings.isdisjoint(map(spelling_of, person.spellings))
        if shared and not are_namesakes(person, alone):
            aliases = dict.fromkeys((*names[1:], person.name, *person.aliases))
            aliases.pop(names[0], None)
            owner = replace(
                person,
                name=names[0],
                aliases=tuple(aliases),
                orcid=person.orcid or number,
                me=True,
            )
            registered[position] = (written, owner)
            return owner
    registered.insert(0, (alone.key, alone))
    return alone


_FIELDS: Final = MappingProxyType(
    {
        "name": as_text,
        "aliases": as_texts,
        "native": as_text,
        "url": as_address,
        "orcid": lambda value: orcid(as_text(value)),
        "affiliations": as_texts,
        "affiliation": as_texts,
        "me": as_flag,
    }
)


def _person(key: str, values: object) -> Person:
    setting = f"academic_people[{key!r}]"
    fields = read_entry(setting, values, _FIELDS)
    if not fields.get("name"):
        raise ValueError(f'{setting} has no name: add "name": "Given Family"')
    places = (*fields.pop("affiliation", ()), *fields.get("affiliations", ()))
    return Person(key, **{**fields, "affiliations": places})
