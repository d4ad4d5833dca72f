"""Whose site it is: the owner's name, position and places on the web."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final
from urllib.parse import quote

from .addresses import check_address
from .identifiers import orcid
from .names import in_scripts, is_suffix
from .networks import BY_NAME, NETWORKS, Network

__all__ = ("FIELDS", "NETWORKS", "Affiliation", "Network", "Profile", "ProfileLink")

FIELDS: Final = (
    "role",
    "affiliations",
    "portrait",
    "native",
    "native_lang",
    "email",
    "location",
    "links",
)
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|\.{0,2}/|#")
_FILES = frozenset({"cv", "rss", "wechat"})
_ONE_LETTER_SCRIPTS = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL")


@dataclass(frozen=True, slots=True)
class Affiliation:
    """An institution, and its page if it was given."""

    name: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class ProfileLink:
    """A place where the owner is found; a location may have no address."""

    network: str
    label: str
    icon: str
    address: str

    @property
    def is_usual(self) -> bool:
        """Whether the label is the usual word for such a place, in English."""
        known = BY_NAME.get(self.network)
        return known is not None and self.label == known.label


@dataclass(frozen=True, slots=True)
class Profile:
    """What a site says about its owner."""

    name: str
    native: str = ""
    """The name in its own script, if ``name`` is in another."""
    native_lang: str = ""
    """The language tag of ``native``."""
    role: str = ""
    affiliations: tuple[Affiliation, ...] = ()
    portrait: str = ""
    email: str = ""
    links: tuple[ProfileLink, ...] = ()

    @classmethod
    def from_config(
        cls, owner: Sequence[str], profile: Mapping[str, object]
    ) -> Profile:
        """Read ``academic_owner`` and ``academic_profile`` of ``conf.py``.

        The first name of the owner is the one shown.  ``email`` and ``location`` may
        stand among the links or beside them, and then come first.

        Raises ``ValueError`` for an unknown field or network, and for a value that
        cannot be read.
        """
        for field in profile:
            _refuse_unknown_field(field)
        beside = {
            name: profile[name] for name in ("location", "email") if name in profile
        }
        links = tuple(
            link
            for group in (beside, _mapping("links", profile.get("links", {})))
            for name, value in group.items()
            for link in _profile_links(name, value)
        )
        emails = (x.address for x in links if x.network == "email")
        names = (owner,) if isinstance(owner, str) else owner
        written = _text("academic_owner", names[0]) if names else ""
        name, *native = in_scripts(written)
        return cls(
            name=name,
            native=_text("native", profile.get("native", "")) or "".join(native),
            native_lang=_language(_text("native_lang", profile.get("native_lang", ""))),
            role=_text("role", profile.get("role", "")),
            affiliations=_affiliations(profile.get("affiliations", ())),
            portrait=_portrait(_text("portrait", profile.get("portrait", ""))),
            email=next(emails, "").removeprefix("mailto:"),
            links=links,
        )

    @property
    def orcid(self) -> str:
        """The bare number, if there is one among the links."""
        found = (x.address for x in self.links if x.network == "orcid")
        return next(found, "").rpartition("/")[2]

    @property
    def monogram(self) -> str:
        """The initials, shown where there is no portrait."""
        name = unicodedata.normalize("NFC", self.name)
        family, comma, given = name.partition(",")
        if comma and not is_suffix(given.strip()):
            name = f"{given} {family}"
        words = [w for w in name.replace(",", " ").split() if w[0].isalpha()]
        words = [w for w in words if not is_suffix(w)] or words
        letters = [w for w in words if not _stands_alone(w[0])]
        if not letters:
            return words[0][0] if words else ""
        # Particles such as "van der" are not initials, but "bell hooks" has two.
        names = [w for w in letters if not w[0].islower()] or letters
        return "".join(w[0].upper()[0] for w in dict.fromkeys((names[0], names[-1])))


def _stands_alone(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith(_ONE_LETTER_SCRIPTS)


def _refuse_unknown_field(field: str) -> None:
    if field in FIELDS:
        return
    near = get_close_matches(str(field), FIELDS, n=1)
    if field in BY_NAME:
        cure = f"put it into `links`, as {{'links': {{{field!r}: …}}}}"
    elif near:
        cure = f"did you mean {near[0]!r}?"
    else:
        cure = f"the fields are {', '.join(FIELDS)}"
    raise ValueError(f"{field!r} is not a field of a profile: {cure}")


def _text(field: str, value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{field}: {value!r} is not text: write it between quotes")
    return " ".join(value.split())


def _mapping(field: str, value: object) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        cure = "write {'orcid': '0000-0002-1825-0097', 'github': 'name'}"
        raise ValueError(f"{field}: {value!r} is not a mapping: {cure}")
    return value


def _language(tag: str) -> str:
    if tag and not re.fullmatch(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*", tag):
        cure = "write a language tag such as zh-Hans, ja or de"
        raise ValueError(f"native_lang: {tag!r} is not a language: {cure}")
    return tag


def _portrait(address: str) -> str:
    return check_address(address) if address else ""


def _affiliations(value: object) -> tuple[Affiliation, ...]:
    several = value if isinstance(value, (list, tuple)) else (value,)
    return tuple(_affiliation(one) for one in several)


def _affiliation(value: object) -> Affiliation:
    if (
        isinstance(value, Mapping)
        and "name" in value
        and value.keys() <= {"name", "url"}
    ):
        name, url = value["name"], value.get("url", "")
    elif isinstance(value, str):
        name, url = _labelled(value)
    else:
        cure = "write 'University <https://…>' or {'name': 'University', 'url': …}"
        raise ValueError(f"affiliations: {value!r} is not an institution: {cure}")
    address = _text("affiliations", url)
    return Affiliation(
        _text("affiliations", name), check_address(address) if address else ""
    )


def _labelled(text: str) -> tuple[str, str]:
    """Split ``Label <address>``; the address is empty when there is none."""
    match = re.fullmatch(r"([^<>]*\S)\s*<([^<>]*)>", text.strip())
    return (match[1], match[2]) if match else (text, "")


def _profile_links(name: str, value: object) -> tuple[ProfileLink, ...]:
    """Read one or several places of a network; none if it was left empty."""
    several = value if isinstance(value, (list, tuple)) else (value,)
    return tuple(_profile_link(name, _text(name, one)) for one in several if one)


def _profile_link(name: str, text: str) -> ProfileLink:
    label, target = _labelled(text)
    if not target:
        label, target = "", text
    network = _network(name, target)
    if network.name == "location" and not _ADDRESS.match(target):
        return ProfileLink(network.name, target, network.icon, "")
    try:
        address = _address(network, target)
    except ValueError as error:
        raise ValueError(f"{name}: {error}") from None
    return ProfileLink(network.name, label or network.label, network.icon, address)


def _network(name: str, target: str) -> Network:
    """Find the network; an unknown one will do if an address says where it is."""
    if known := BY_NAME.get(name) or BY_NAME.get(name.lower().replace(" ", "")):
        return known
    if _ADDRESS.match(target):
        return Network(name, name, "globe")
    near = get_close_matches(name.lower(), BY_NAME, n=1)
    cure = (
        f"did you mean {near[0]!r}?" if near else "write its whole address, https://…"
    )
    raise ValueError(f"{name!r} is not a known place for {target!r}: {cure}")


def _address(network: Network, text: str) -> str:
    if network.name == "orcid":
        return network.template.format(orcid(text))
    if _ADDRESS.match(text) or network.name in _FILES:
        return check_address(text)
    if not network.template:
        raise ValueError(f"{text!r} is not a whole address: write it with its https://")
    read = {"email": _email, "phone": _phone, "mastodon": _mastodon}.get(network.name)
    identifier = read(text) if read else _identifier(network, text)
    return check_address(network.template.format(identifier))


def _identifier(network: Network, text: str) -> str:
    """Read a user's name or number; a dot before a slash is that of a site."""
    bare = text.removeprefix("@")
    if not re.fullmatch(r"(?!\S*\.\S*/)[\w~:.+-]+(?:/[\w~:.+-]+)*", bare):
        cure = f"write it alone, or its whole address, {network.template.format('…')}"
        raise ValueError(f"{text!r} is not an id of {network.label}: {cure}")
    return quote(bare, safe="/~:+")


def _email(text: str) -> str:
    if not re.fullmatch(r"[^\s@,;:/?<>]+@[^\s@,;:/?<>]+", text):
        raise ValueError(
            f"{text!r} is not an email address: write it as me@example.org"
        )
    return quote(text, safe="@+!$'*=~")


def _phone(text: str) -> str:
    number = re.sub(r"[\s\u2010-\u2013]", "-", text)
    if not re.fullmatch(r"\+?[0-9().-]{3,}", number):
        raise ValueError(f"{text!r} is not a phone number: write it as +49 551 390")
    return number


def _mastodon(text: str) -> str:
    """Read ``@user@host``, or ``host/@user`` as al-folio has it."""
    match = re.fullmatch(r"@?(?P<u>\w[\w.-]*)@(?P<h>[\w-]+\.[\w.-]+)", text)
    match = match or re.fullmatch(r"(?P<h>[\w-]+\.[\w.-]+)/@(?P<u>\w[\w.-]*)", text)
    if not match:
        raise ValueError(
            f"{text!r} names no server of Mastodon: write @user@server.org"
        )
    return f"{match['h']}/@{quote(match['u'])}"
