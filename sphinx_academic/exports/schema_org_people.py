"""People and groups in the words of schema.org, as search engines read them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..model.people import People
from .json_ld import CONTEXT, Thing, filled
from .name_parts import divide
from .work import is_absolute

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model.authors import Author
    from ..model.people import Person
    from ..model.profile import Profile

NOBODY: Final = People()

# Ways to reach the owner, and files of the site: none is another page about them.
_NO_PAGES = frozenset({"email", "phone", "location", "cv", "rss", "wechat"})


def author_object(author: Author, person: Person | None) -> Thing:
    """Return an author or editor, with what the registry knows of the person."""
    if author.is_group:
        return {"@type": "Organization", "name": author.name}
    name = divide(author)
    thing = {
        "@type": "Person",
        "name": author.name,
        "givenName": name.given,
        "familyName": name.families if name.given else "",
        "honorificSuffix": name.suffix,
    }
    return filled(thing | _known(person)) if person else filled(thing)


def person_object(
    profile: Profile, *, address: str, people: People = NOBODY, portrait: str = ""
) -> Thing:
    """Return the person whose site it is.

    `address` is that of the home page, `portrait` the whole one of the picture.  The
    address of a mailbox is left out: collectors would have it from here.
    """
    thing = _described(profile, address, portrait)
    if person := people.find(profile.name):
        thing = _known(person) | filled(thing)
    if profile.orcid:
        thing |= _orcid(profile.orcid)
    return filled(
        {"@type": "Person"}
        | thing
        | {
            "jobTitle": profile.role,
            "affiliation": _institutions(profile) or thing.get("affiliation"),
            "sameAs": _pages(profile) or thing.get("sameAs"),
        }
    )


def group_object(
    profile: Profile, *, address: str, members: Iterable[Person], portrait: str = ""
) -> Thing:
    """Return the group whose site it is; the addresses are as for a person."""
    return filled(
        {"@type": "ResearchOrganization"}
        | _described(profile, address, portrait)
        | {
            "description": profile.role,
            "parentOrganization": _institutions(profile),
            "sameAs": _pages(profile),
            "member": [
                filled({"@type": "Person", "name": member.name} | _known(member))
                for member in members
            ],
        }
    )


def profile_page(owner: Thing, *, address: str, title: str = "") -> Thing:
    """Return the object of the home page, which is about a person or a group."""
    return filled(
        {
            "@context": CONTEXT,
            "@type": "ProfilePage",
            "name": title,
            "url": address,
            "mainEntity": owner,
        }
    )


def _described(profile: Profile, address: str, portrait: str) -> Thing:
    return {
        "name": profile.name,
        "alternateName": profile.native,
        "url": address,
        "image": portrait,
    }


def _known(person: Person) -> Thing:
    known: Thing = {
        "alternateName": person.native,
        "url": person.url,
        "affiliation": [
            {"@type": "Organization", "name": place} for place in person.affiliations
        ],
    }
    return known | (_orcid(person.orcid) if person.orcid else {})


def _orcid(orcid: str) -> Thing:
    """Name a person by their ORCID record, so that all mentions are of one person."""
    address = f"https://orcid.org/{orcid}"
    return {
        "@id": address,
        "sameAs": [address],
        "identifier": {
            "@type": "PropertyValue",
            "propertyID": "ORCID",
            "value": orcid,
            "url": address,
        },
    }


def _institutions(profile: Profile) -> list[Thing]:
    return [
        filled(
            {
                "@type": "Organization",
                "name": institution.name,
                "url": institution.url if is_absolute(institution.url) else "",
            }
        )
        for institution in profile.affiliations
    ]


def _pages(profile: Profile) -> list[str]:
    pages = (x.address for x in profile.links if x.network not in _NO_PAGES)
    return list(dict.fromkeys(filter(is_absolute, pages)))
