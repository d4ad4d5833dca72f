"""People in YAML: names, or mappings as MyST and Quarto have them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from .yaml_nodes import Items, Pairs, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .yaml_nodes import Node

# The parts of a name in reading order, in the words of MyST, Quarto and CSL.
_PARTS = (
    ("given", "first", "firstname"),
    ("dropping_particle",),
    ("non_dropping_particle", "particle"),
    ("family", "last", "lastname"),
    ("suffix",),
)
_LITERAL = "literal"  # CSL's word for a name in one piece
_WHOLE = ("name", _LITERAL, "full_name")
_ROLES = {
    "equal_contributor": "equal",
    "equal": "equal",
    "corresponding": "corresponding",
}
_NO = frozenset({"false", "no", "off", "0", "", "null", "~"})
# What would separate people in an option.
_SEPARATING = re.compile(r"[;,\n&{}]|\band\b")


class People(NamedTuple):
    """A list of people, as an option has it."""

    text: str
    roles: tuple[tuple[str, str], ...]
    """Roles by name, with the person of each."""
    ignored: tuple[str, ...]


def read_people(node: Node) -> People:
    """Read people; raise ``ValueError`` for what names none."""
    names: list[str] = []
    roles: list[tuple[str, str]] = []
    ignored: dict[str, None] = {}
    for item in node.items if isinstance(node, Items) else (node,):
        if isinstance(item, Scalar):
            if not item.is_null:
                names.append(" ".join(item.text.split("\n")) if names else item.text)
            continue
        if isinstance(item, Items):
            raise ValueError("a list of people holds names, or mappings with a `name`")
        name, used = _name(item)
        whole = _SEPARATING.search(name) or _LITERAL in map(_plain, used)
        names.append(f"{{{name}}}" if whole else name)
        for field, value in item.pairs.items():
            role = _ROLES.get(_plain(field))
            if role is None and field not in used:
                ignored.setdefault(field)
            elif role and isinstance(value, Scalar) and value.text.lower() not in _NO:
                roles.append((role, name))
    return People("\n".join(names), (*roles,), (*ignored,))


def _name(person: Pairs) -> tuple[str, tuple[str, ...]]:
    """Return a person's name in reading order, and the fields that make it."""
    fields = {_plain(field): field for field in person.pairs}
    for whole in _WHOLE:
        value = person.pairs.get(fields.get(whole, ""))
        if isinstance(value, Scalar) and not value.is_null:
            return _clean(value.text), (fields[whole],)
        if isinstance(value, Pairs):
            name, _ = _name_of_parts(value)
            return name, (fields[whole],)
    return _name_of_parts(person)


def _name_of_parts(person: Pairs) -> tuple[str, tuple[str, ...]]:
    fields = {_plain(field): field for field in person.pairs}
    found = [
        next((fields[name] for name in names if name in fields), "") for names in _PARTS
    ]
    name = " ".join(filter(None, map(_clean, _texts(person, found))))
    if not name:
        raise ValueError("a person has a `name`, or `given` and `family`")
    return name, (*filter(None, found),)


def _texts(person: Pairs, fields: list[str]) -> Iterator[str]:
    for field in fields:
        value = person.pairs.get(field)
        if isinstance(value, Scalar) and not value.is_null:
            yield value.text


def _clean(text: str) -> str:
    return " ".join(text.replace("{", "").replace("}", "").split())


def _plain(field: str) -> str:
    return field.strip().lower().replace("-", "_")
