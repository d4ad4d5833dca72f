"""What a page is about, in the words of schema.org."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ..exports.schema_org import list_object
from ..exports.schema_org_people import group_object, person_object, profile_page
from ..model.names import is_group

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..config import Settings
    from ..exports.json_ld import Thing
    from ..model.people import Person
    from ..model.record import Record
    from ..works import Works
    from .open_graph import Shared

MOST_ITEMS: Final = 100
"""More are not named: a page of thousands would be a fifth longer."""


def members_of(settings: Settings) -> list[Person]:
    """Return the people whose site it is besides its owner, as it is of a group."""
    profile = settings.owner.profile
    return [p for p in settings.people.owners if profile and p.name != profile.name]


def is_of_group(settings: Settings) -> bool:
    """Tell whether the owner is no single person."""
    profile = settings.owner.profile
    return profile is not None and (
        is_group(profile.name) or bool(members_of(settings))
    )


def home_of(settings: Settings, page: Shared, *, portrait: str) -> Thing:
    """Return what the home page is: the profile of a person, or of a group."""
    profile, people = settings.owner.profile, settings.people
    assert profile is not None
    known: dict[str, Any] = {"address": page.address, "portrait": portrait}
    if is_of_group(settings):
        owner = group_object(profile, members=members_of(settings), **known)
    else:
        owner = person_object(profile, people=people, **known)
    return profile_page(owner, address=page.address, title=page.title)


def list_of(records: Sequence[Record], works: Works, page: Shared) -> Thing:
    """Return what a list on a page holds, in its order."""
    entries = (
        (works.title(record), works.address(record)) for record in records[:MOST_ITEMS]
    )
    total = len(records)
    return list_object(entries, total=total, name=page.title, address=page.address)
