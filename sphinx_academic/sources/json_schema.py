"""A JSON Schema of the YAML form, made of the same declarations that read it.

Editors complete and check a file by it.  To print it, write
``python -m sphinx_academic.sources.json_schema``.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any, TypeAlias

from ..model.authors import parse_people
from ..model.award_words import parse_awards
from ..model.dates_as_written import read_dates
from ..model.issn import issns
from ..model.kinds import KINDS
from ..model.links import parse_links
from ..model.schema import Vocabulary, options_of, whole_number
from ..model.values import items, single_words
from ..model.venues import parse_venues
from .yaml import BODIES, KEYS, LISTS, TITLES
from .yaml_values import (
    ADDRESSES,
    LINK_FIELDS,
    SHORT_NAMES,
    VENUE_FIELDS,
    VENUE_NAMES,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..model.schema import Option, Schema

Json: TypeAlias = dict[str, Any]

_TEXT: Json = {"type": ["string", "number", "boolean", "null"]}
_TEXTS: Json = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]}
_FLAG: Json = {"type": ["boolean", "null"]}
_PERSON: Json = {
    "anyOf": [
        {"type": "string"},
        {
            "type": "object",
            "anyOf": [
                {"required": [name]}
                for name in ("name", "literal", "family", "last", "given", "first")
            ],
        },
    ]
}
_PEOPLE: Json = {
    "anyOf": [{"type": "string"}, {"type": "array", "items": _PERSON, "minItems": 1}]
}


def _text_or_mapping(names: Sequence[str], needed: Sequence[str]) -> Json:
    """Return the schema of a text, or of a mapping that has one of the names needed."""
    mapping = {
        "type": "object",
        "properties": dict.fromkeys(names, _TEXT),
        "additionalProperties": False,
        "anyOf": [{"required": [name]} for name in needed],
    }
    return {"anyOf": [{"type": "string"}, mapping]}


_VENUE = _text_or_mapping(VENUE_FIELDS, (*VENUE_NAMES, *SHORT_NAMES))
_LINK = _text_or_mapping(LINK_FIELDS, ADDRESSES)
_LINKS: Json = {
    "anyOf": [
        {"type": "string"},
        {"type": "object", "additionalProperties": {"type": "string"}},
        {"type": "array", "items": _LINK},
    ]
}
# What a value may be, by the function that reads it.
_SHAPES: dict[Any, Json] = {
    parse_people: {"$ref": "#/$defs/people"},
    parse_venues: {
        "anyOf": [*_VENUE["anyOf"], {"type": "array", "items": _VENUE, "minItems": 1}]
    },
    parse_links: _LINKS,
    read_dates: _TEXTS,
    items: _TEXTS,
    parse_awards: _TEXTS,
    single_words: _TEXTS,
    issns: _TEXTS,
    whole_number: {"type": "integer"},
}


def json_schema() -> Json:
    """Return the schema of a file."""
    lists = {
        name: {
            "anyOf": [
                {"type": "array", "items": {"$ref": f"#/$defs/{kind}"}},
                {"type": "object", "additionalProperties": {"$ref": f"#/$defs/{kind}"}},
                {"type": "null"},
            ]
        }
        for name, kind in LISTS.items()
    }
    said = [
        {
            "allOf": [{"$ref": f"#/$defs/{kind}"}],
            "properties": {"kind": {"const": kind}},
            "required": ["kind"],
        }
        for kind in KINDS
    ]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Records of sphinx-academic",
        "anyOf": [
            {"type": "object", "properties": lists, "additionalProperties": False},
            {"type": "array", "items": {"anyOf": said}},
        ],
        "$defs": {
            "people": _PEOPLE,
            **{kind: _record(cls) for kind, cls in KINDS.items()},
        },
    }


def _record(cls: Schema) -> Json:
    """Return the schema of one kind of record."""
    properties: Json = {"kind": {"type": "string"}}
    for option in options_of(cls).values():
        for name in (option.name, *option.aliases):
            spelling = {name, name.replace("-", "_"), name.replace("_", "-")}
            properties.update(dict.fromkeys(sorted(spelling), _property(option)))
    for name in BODIES:
        properties.setdefault(
            name, {"type": ["string", "null"], "description": "The text, in Markdown."}
        )
    properties.update(dict.fromkeys(KEYS, properties["key"]))
    record: Json = {"type": "object", "additionalProperties": False}
    if cls.argument == "title":
        title = {"type": ["string", "number"], "description": "In Markdown."}
        properties.update(dict.fromkeys(TITLES, title))
        record["anyOf"] = [{"required": [name]} for name in TITLES]
    return {**record, "properties": properties}


def _property(option: Option) -> Json:
    """Return the schema of one option, with its sentence from the manual."""
    if option.flag:
        shape = _FLAG
    elif isinstance(option.parse, Vocabulary):
        words = (*option.parse.words, *option.parse.aliases)
        # As CSL writes them, "legal_case".
        joined = (word.replace("-", "_") for word in words)
        shape = {"enum": [*dict.fromkeys((*words, *joined)), None]}
    else:
        shape = _SHAPES.get(option.parse, _TEXT)
    return {"description": option.summary, **shape}


def main() -> None:
    """Print the schema."""
    json.dump(json_schema(), sys.stdout, indent=2, ensure_ascii=False)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
