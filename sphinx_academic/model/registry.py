"""Entries of the registries in ``conf.py``: dictionaries with known fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, NoReturn, TypeAlias

from .addresses import check_whole_address

Refuse: TypeAlias = Callable[[str, ValueError], object]
"""What is done about an entry, by its key, that cannot be one."""


def refuse_all(key: str, error: ValueError) -> NoReturn:
    """Have no registry where an entry of it is wrong."""
    raise error


def read_entry(
    setting: str,
    values: object,
    fields: Mapping[str, Callable[[object], object]],
) -> dict[str, Any]:
    """Read one entry of a registry, each field by its own function.

    Raises ``ValueError`` naming the setting and the field, what is wrong, and the
    cure.
    """
    if not isinstance(values, Mapping):
        example = f"{{{next(iter(fields))!r}: …}}"
        raise ValueError(f"{setting} is {values!r}: write a dictionary, as {example}")
    found = {}
    for name, value in values.items():
        if name not in fields:
            close = get_close_matches(str(name), fields, n=1)
            cure = (
                f"did you mean {close[0]!r}?" if close else f"use {', '.join(fields)}"
            )
            raise ValueError(f"{setting} has no field {name!r}: {cure}")
        try:
            found[name] = fields[name](value)
        except ValueError as error:
            raise ValueError(f"{setting}, field {name!r}: {error}") from None
    return found


def as_text(value: object) -> str:
    """Read a text.

    Raises ``ValueError`` for anything else.
    """
    if isinstance(value, str):
        return value.strip()
    raise ValueError(f"{value!r} is not text: put it in quotes")


def as_texts(value: object) -> tuple[str, ...]:
    """Read a list of texts, or one.

    Raises ``ValueError`` for anything else.
    """
    values = [value] if isinstance(value, str) else value
    if isinstance(values, Sequence):
        return tuple(map(as_text, values))
    raise ValueError(f'{value!r} is not a list: write ["…", "…"]')


def as_address(value: object) -> str:
    """Read an address that is safe to link, and leads there from every page; or none.

    Raises ``ValueError`` for anything else.
    """
    text = as_text(value)
    return check_whole_address(text) if text else ""


def as_flag(value: object) -> bool:
    """Read a yes or no.

    Raises ``ValueError`` for anything else.
    """
    if isinstance(value, bool):
        return value
    raise ValueError(f"{value!r} is neither yes nor no: write True or False")
