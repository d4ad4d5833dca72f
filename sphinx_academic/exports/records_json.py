"""All records of a site as JSON, for other programs of its owner.

The file is an object with a ``version``, which grows when programs that read it would
no longer understand it, and ``records``, whose fields have the names they have in
`model.records`.  What is empty or not set is left out.
"""

from __future__ import annotations

import dataclasses
import json
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple, get_type_hints

from ..model.authors import Author
from ..model.date_words import SEASONS
from ..model.dates import Dates, PartialDate
from ..model.kinds import KINDS
from ..model.links import Link
from ..model.schema import Schema, option_for
from ..model.text import STYLES
from ..model.venue import Venue
from .json_lines import array, line
from .work import plain_title

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from ..model.record import Record

VERSION: Final = 1
SCHEMA_FILE: Final = "academic.schema.json"
"""The name of the schema, which is to stand beside the file."""

_ALL_THE_SAME = frozenset({"hidden"})
"""Fields that say nothing, since hidden records are left out."""


class Entry(NamedTuple):
    """A record with whole addresses, and what it does not hold."""

    record: Record
    address: str = ""
    """Where it is on the site."""
    text: str = ""
    """Its body as plain text."""


def records_file(texts: Iterable[str], *, schema: str = "") -> str:
    """Return the file of what `record_text` made of records.

    `schema` is the way from its folder to that of the schema.
    """
    head = {"$schema": f"{schema}{SCHEMA_FILE}", "version": VERSION}
    return f'{line(head)[:-1]}, "records": {array(texts)}}}\n'


def record_text(entry: Entry) -> str:
    """Return one record as it stands in the file."""
    return line(_told(entry))


def records_schema() -> str:
    """Return the JSON Schema of the file, made from the fields of the records."""
    one_of = [{"$ref": f"#/definitions/{kind}"} for kind in KINDS]
    file = {
        "$schema": {"type": "string"},
        "version": {"const": VERSION},
        "records": {"type": "array", "items": {"anyOf": one_of}},
    }
    schema = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "The records of an academic site",
        **_object(file, required=("version", "records")),
        "definitions": {kind: _schema_of(cls) for kind, cls in KINDS.items()},
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _filled(data: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if value}


# Records ------------------------------------------------------------------------------


def _told(entry: Entry) -> dict[str, Any]:
    record = entry.record
    cls: Schema = type(record)
    styled = any(run.style for run in record.title)
    runs = [_filled(run._asdict()) for run in record.title] if styled else []
    values = {
        name: form.write(getattr(record, name)) for name, form in _fields(cls).items()
    }
    return _filled(
        {
            "kind": record.kind,
            "title": plain_title(record.title),
            "title_runs": runs,
            **values,
            "address": entry.address,
            "text": entry.text,
        }
    )


def _schema_of(cls: Schema) -> dict[str, Any]:
    fields = {
        name: {**form.schema, "description": option_for(cls, name).summary}
        for name, form in _fields(cls).items()
    }
    runs = _object({"text": _TEXT, "style": {"enum": sorted(STYLES)}})
    return _object(
        {
            "kind": {"const": cls.kind},
            "title": {**_TEXT, "description": "Without markup; formulas are in `$`."},
            "title_runs": {
                **_list_of(runs),
                "description": "The title in pieces, if it has markup.",
            },
            **fields,
            "address": {**_TEXT, "description": "Where it is on the site."},
            "text": {**_TEXT, "description": "Its body as plain text."},
        },
        required=("kind", "key"),
    )


@cache
def _fields(cls: Schema) -> Mapping[str, _Form]:
    """Return how each field that an author can set is written."""
    types = get_type_hints(cls)
    return MappingProxyType(
        {
            field.name: _FORMS[types[field.name]]
            for field in dataclasses.fields(cls)
            if "option" in field.metadata and field.name not in _ALL_THE_SAME
        }
    )


# Values -------------------------------------------------------------------------------


class _Form(NamedTuple):
    """How the values of a type are written, and what the schema says of them."""

    schema: Mapping[str, Any]
    write: Callable[[Any], Any]


def _object(
    properties: Mapping[str, Any], *, required: Iterable[str] = ()
) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": [*required],
        "additionalProperties": False,
    }


def _list_of(schema: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": schema}


def _author(author: Author) -> dict[str, Any]:
    if author.elided:
        return {"elided": True}
    return _filled({"name": author.name, "marks": [*author.marks]})


def _link(link: Link) -> dict[str, Any]:
    # Not the source file, which nobody outside can find.
    return _filled({"kind": link.kind, "label": link.label, "address": link.address})


def _periods(dates: Dates) -> list[dict[str, Any]]:
    return [
        _filled(
            {
                "start": _date(period.start),
                "end": _date(period.end),
                "ongoing": period.ongoing,
            }
        )
        for period in dates.periods
    ]


def _date(date: PartialDate | None) -> dict[str, Any]:
    return _filled(dataclasses.asdict(date)) if date else {}


_TEXT: Final = {"type": "string"}
_NUMBER: Final = {"type": "integer"}
_YES: Final = {"const": True}
_AUTHOR = _object({"name": _TEXT, "marks": _list_of(_TEXT), "elided": _YES})
_VENUE = _object(dict.fromkeys(Venue._fields, _TEXT) | {"year": _NUMBER})
_LINK = _object({"kind": _TEXT, "label": _TEXT, "address": _TEXT})
_DATE = _object(
    {"year": _NUMBER, "month": _NUMBER, "day": _NUMBER, "season": {"enum": [*SEASONS]}},
    required=("year",),
)
_PERIOD = _object({"start": _DATE, "end": _DATE, "ongoing": _YES})
_FORMS: Final[Mapping[Any, _Form]] = MappingProxyType(
    {
        str: _Form(_TEXT, str),
        str | None: _Form(_TEXT, lambda text: text or ""),
        bool: _Form(_YES, bool),
        int: _Form(_NUMBER, int),
        Dates: _Form(_list_of(_PERIOD), _periods),
        tuple[str, ...]: _Form(_list_of(_TEXT), list),
        tuple[Author, ...]: _Form(
            _list_of(_AUTHOR), lambda authors: [*map(_author, authors)]
        ),
        tuple[Venue, ...]: _Form(
            _list_of(_VENUE),
            lambda venues: [_filled(venue._asdict()) for venue in venues],
        ),
        tuple[Link, ...]: _Form(_list_of(_LINK), lambda links: [*map(_link, links)]),
    }
)
