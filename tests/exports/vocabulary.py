"""The vocabulary of schema.org, and what is wrong with an object by it."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_DATA = Path(__file__).parent / "data"
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
# What is written as a string in JSON, with what it must look like.
_TEXTS = {
    "Text": re.compile(r".+", re.DOTALL),
    "URL": re.compile(r"https?://\S+"),
    "Date": _DATE,
    "DateTime": _DATE,
    "PronounceableText": re.compile(r".+"),
}
_NUMBERS = {"Integer", "Number"}


def _table(name: str) -> dict[str, dict[str, list[str]]]:
    with (_DATA / name).open(encoding="utf-8", newline="") as file:
        return {
            row.pop("label"): {column: cell.split(", ") for column, cell in row.items()}
            for row in csv.DictReader(file)
        }


_TYPES = _table("schema-org-types.csv")
_PROPERTIES = _table("schema-org-properties.csv")


def flaws(thing: dict[str, Any]) -> list[str]:
    """Return what of an object the vocabulary does not know, or has otherwise."""
    return [*_flaws(thing, "")]


def _flaws(thing: dict[str, Any], path: str) -> Iterator[str]:
    kind = thing["@type"]
    if kind not in _TYPES:
        yield f"{path}: there is no type {kind}"
        return
    for name, value in thing.items():
        if name.startswith("@"):
            continue
        here = f"{path}/{name}"
        if name not in _PROPERTIES:
            yield f"{here}: there is no property {name}"
        elif not _parents(kind) & {*_PROPERTIES[name]["domainIncludes"]}:
            yield f"{here}: {kind} has no {name}"
        else:
            ranges = {*_PROPERTIES[name]["rangeIncludes"]}
            for one in value if isinstance(value, list) else [value]:
                yield from _wrong_value(one, ranges, here)


def _wrong_value(value: object, ranges: set[str], path: str) -> Iterator[str]:
    if isinstance(value, dict):
        if not _parents(value["@type"]) & ranges:
            yield f"{path}: {value['@type']} is none of {sorted(ranges)}"
        yield from _flaws(value, path)
    elif isinstance(value, int):
        if not ranges & _NUMBERS:
            yield f"{path}: {value} is none of {sorted(ranges)}"
    elif not any(
        pattern.fullmatch(str(value))
        for name, pattern in _TEXTS.items()
        # A URL may stand for what it leads to.
        if name in ranges or (name == "URL" and not ranges <= {*_TEXTS, *_NUMBERS})
    ):
        yield f"{path}: {value!r} is none of {sorted(ranges)}"


def _parents(kind: str) -> set[str]:
    direct = [parent for parent in _TYPES[kind]["subTypeOf"] if parent]
    return {kind}.union(*map(_parents, direct))
