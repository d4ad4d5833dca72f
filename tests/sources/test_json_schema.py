"""Editors complete and check YAML by a schema that is made of the options."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from sphinx_academic.model.kinds import KINDS
from sphinx_academic.model.schema import options_of
from sphinx_academic.sources.json_schema import json_schema

SCHEMA = json_schema()
TYPES: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "array": list,
    "object": dict,
    "null": type(None),
    "boolean": bool,
}


def is_of(value: object, name: str) -> bool:
    if name in {"number", "integer"}:
        number = int if name == "integer" else (int, float)
        return isinstance(value, number) and not isinstance(value, bool)
    return isinstance(value, TYPES[name])


def fits(value: Any, schema: dict[str, Any]) -> bool:
    """Tell whether a value fits, by the words of JSON Schema that we use."""
    if "$ref" in schema and not fits(value, SCHEMA["$defs"][schema["$ref"][8:]]):
        return False
    names = schema.get("type", [])
    names = [names] if isinstance(names, str) else names
    parts = schema.get("properties", {})
    other = schema.get("additionalProperties", True)
    return (
        (not names or any(is_of(value, name) for name in names))
        and ("enum" not in schema or value in schema["enum"])
        and ("const" not in schema or value == schema["const"])
        and ("anyOf" not in schema or any(fits(value, s) for s in schema["anyOf"]))
        and all(fits(value, s) for s in schema.get("allOf", []))
        and all(name in value for name in schema.get("required", []))
        and (
            not isinstance(value, list)
            or (
                len(value) >= schema.get("minItems", 0)
                and all(fits(item, schema.get("items", {})) for item in value)
            )
        )
        and (
            not isinstance(value, dict)
            or all(
                fits(item, parts[name])
                if name in parts
                else other is True or (other is not False and fits(item, other))
                for name, item in value.items()
            )
        )
    )


GOOD: list[Any] = [
    {"publications": [{"title": "T"}]},
    {"publications": [{"title": "T", "authors": ["A", {"given": "B", "family": "C"}]}]},
    {"publications": [{"title": "T", "author": "A; B", "year": 1918, "month": 7}]},
    {"publications": [{"title": "T", "links": {"pdf": "a.pdf"}, "selected": True}]},
    {"publications": [{"title": "T", "links": [{"label": "x", "url": "y"}]}]},
    {"publications": [{"title": "T", "type": "legal_case", "published": False}]},
    {"publications": [{"title": "T", "venue": ["ICML", {"title": "x"}], "weight": 1}]},
    {"publications": [{"title": "T", "type": "article", "status": "in-press"}]},
    {"publications": [{"title": "T", "abstract": "x", "image-alt": "y", "doi": "z"}]},
    {"publications": {"a": {"title": "T"}}, "news": [], "awards": None},
    {"news": [{"date": "1918-07", "papers": ["a"], "event": "released", "text": "x"}]},
    {"awards": [{"name": "A", "date": 1932, "with": ["B"], "url": "https://e.org"}]},
    [{"kind": "award", "title": "A"}, {"kind": "news", "date": "1918"}],
]
BAD: list[Any] = [
    {"pubs": []},
    {"publications": "T"},
    {"publications": ["T"]},
    {"publications": [{"year": 1918}]},
    {"publications": [{"title": "T", "autors": "A"}]},
    {"publications": [{"title": "T", "authors": []}]},
    {"publications": [{"title": "T", "authors": [{"orcid": "x"}]}]},
    {"publications": [{"title": "T", "authors": 5}]},
    {"publications": [{"title": "T", "type": "novel"}]},
    {"publications": [{"title": "T", "selected": "maybe"}]},
    {"publications": [{"title": "T", "weight": "heavy"}]},
    {"publications": [{"title": "T", "volume": {"a": 1}}]},
    {"publications": [{"title": "T", "links": [{"label": "x"}]}]},
    {"publications": [{"title": ["T"]}]},
    {"news": [{"date": "1918", "event": "happened"}]},
    {"awards": [{"date": 1932}]},
    [{"title": "T"}],
    [{"kind": "novel", "title": "T"}],
]


@pytest.mark.parametrize("value", GOOD, ids=json.dumps)
def test_what_can_be_read_fits(value: Any) -> None:
    assert fits(value, SCHEMA)


@pytest.mark.parametrize("value", BAD, ids=json.dumps)
def test_what_cannot_be_read_does_not_fit(value: Any) -> None:
    assert not fits(value, SCHEMA)


@pytest.mark.parametrize("kind", KINDS)
def test_every_option_and_alias_is_in_it_with_its_sentence(kind: str) -> None:
    properties = SCHEMA["$defs"][kind]["properties"]
    cls: Any = KINDS[kind]
    for option in options_of(cls).values():
        for name in (option.name, *option.aliases):
            assert properties[name]["description"] == option.summary


def test_it_is_printed_by_a_command() -> None:
    command = [sys.executable, "-m", "sphinx_academic.sources.json_schema"]
    printed = subprocess.run(command, check=True, capture_output=True)
    assert json.loads(printed.stdout) == SCHEMA
