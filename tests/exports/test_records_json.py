"""All records of a site leave it as JSON, from which they can be made again."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING, Any

import fastjsonschema
import pytest

from sphinx_academic.exports.records_json import (
    SCHEMA_FILE,
    Entry,
    record_text,
    records_file,
    records_schema,
)
from sphinx_academic.model.authors import Author, parse_authors
from sphinx_academic.model.award import Award
from sphinx_academic.model.dates import Dates, PartialDate, Period, parse_dates
from sphinx_academic.model.kinds import KINDS
from sphinx_academic.model.links import Link
from sphinx_academic.model.news import News
from sphinx_academic.model.schema import Schema, options_of
from sphinx_academic.model.text import Run
from sphinx_academic.model.venue import Venue
from tests.exports.papers import ALL, EVERY_TYPE, paper

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx_academic.model.record import Record


def file_of(entries: Iterable[Entry]) -> str:
    return records_file(map(record_text, entries))


validate = fastjsonschema.compile(json.loads(records_schema()))

NEWS = News(
    key="news1918",
    title=(Run("Read to the Royal Society"),),
    date=parse_dates("1918-07"),
    papers=("noether1918",),
    awards=("prize",),
    event="presented",
    pin=True,
)
AWARD = Award(
    key="prize",
    title=(Run("Ackermann–Teubner Memorial Award"),),
    date=parse_dates("1932"),
    awarder="University of Leipzig",
    shared_with=parse_authors("Emil Artin"),
    papers=("noether1918",),
    amount="500 Reichsmark",
    url="https://www.uni-leipzig.de/",
    note="The first.",
    selected=True,
)
RECORDS: tuple[Record, ...] = (
    *(work.publication for work in ALL),
    paper(
        key="styled",
        title=(Run("On "), Run("x^2", "math"), Run(" in "), Run("rings", "emphasis")),
        authors="Emmy Noether*†; …; Emil Artin*; et al.",
        venue="NeurIPS 2024 D&B Track (Oral); arXiv",
        date="Spring 2024; 2024-09-14 - 2025; 2025 - present",
        links={"code": "soon"},
        selected=True,
        open=True,
        weight=-3,
        note="A remark.",
        image="https://noether.example/ring.png",
        image_alt="A ring.",
    ),
    NEWS,
    AWARD,
)


def read(text: str) -> list[dict[str, Any]]:
    """Return the records of a file, which must be as the schema wants it."""
    file = validate(json.loads(text))
    records: list[dict[str, Any]] = file["records"]
    return records


def made_again(told: dict[str, Any]) -> Record:
    """Make the record again, by what the schema says alone."""
    cls: type[Record] = KINDS[told["kind"]]
    runs = told.get("title_runs") or [{"text": told["title"]}]
    values = {
        name: _value(name, value)
        for name, value in told.items()
        if name not in {"kind", "title", "title_runs", "address", "text"}
    }
    return cls(title=tuple(Run(**run) for run in runs), **values)


def _value(name: str, value: Any) -> Any:
    match name:
        case "date":
            return Dates(tuple(map(_period, value)))
        case "authors" | "editors" | "shared_with":
            return tuple(
                Author(one.get("name", ""), tuple(one.get("marks", ())))
                for one in value
            )
        case "venues":
            return tuple(Venue(**venue) for venue in value)
        case "links":
            return tuple(Link(**{"address": "", **link}) for link in value)
    return tuple(value) if isinstance(value, list) else value


def _period(value: dict[str, Any]) -> Period:
    start, end = (value.get(name) for name in ("start", "end"))
    return Period(
        PartialDate(**start) if start else None,
        PartialDate(**end) if end else None,
        value.get("ongoing", False),
    )


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.key)
def test_a_record_can_be_made_again(record: Record) -> None:
    (told,) = read(file_of([Entry(record)]))
    assert made_again(told) == record


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_that_an_author_can_set_is_told(kind: str) -> None:
    cls: Schema = KINDS[kind]
    fields = {option.target for option in options_of(cls).values()}
    fields -= {"hidden", "published"}
    schema = json.loads(records_schema())["definitions"][kind]["properties"]
    assert fields | {"kind", "title", "title_runs", "address", "text"} == schema.keys()
    set_somewhere = {
        field.name
        for record in RECORDS
        if record.kind == kind
        for field in dataclasses.fields(record)
        if getattr(record, field.name)
    }
    told = {
        name
        for record in read(file_of(map(Entry, RECORDS)))
        if record["kind"] == kind
        for name in record
    }
    assert set_somewhere & fields <= told


def test_a_file_says_its_version_and_where_its_schema_is() -> None:
    file = json.loads(file_of([]))
    assert file == {"$schema": SCHEMA_FILE, "version": 1, "records": []}
    validate(file)


def test_a_record_comes_with_its_address_and_its_text() -> None:
    entry = Entry(NEWS, "https://noether.example/news.html#news1918", "An item.")
    (told,) = read(file_of([entry]))
    assert told == {
        "kind": "news",
        "title": "Read to the Royal Society",
        "key": "news1918",
        "date": [{"start": {"year": 1918, "month": 7}}],
        "papers": ["noether1918"],
        "awards": ["prize"],
        "event": "presented",
        "pin": True,
        "address": "https://noether.example/news.html#news1918",
        "text": "An item.",
    }


def test_records_keep_their_order() -> None:
    keys = [told["key"] for told in read(file_of(map(Entry, RECORDS)))]
    assert keys == [record.key for record in RECORDS]


def test_nothing_tells_where_the_files_of_the_site_are() -> None:
    found = Link("pdf", "PDF", "https://noether.example/a.pdf", "/home/emmy/a.pdf")
    record = dataclasses.replace(EVERY_TYPE[0].publication, links=(found,))
    placed = dataclasses.replace(record, place=record.place._replace(document="papers"))
    text = file_of([Entry(placed)])
    assert "/home/" not in text
    assert "papers" not in text


def test_the_schema_refuses_what_is_not_in_it() -> None:
    file = json.loads(file_of([Entry(NEWS)]))
    for wrong in ({"colour": "red"}, {"date": "1918"}, {"kind": "talk"}):
        flawed = {**file, "records": [file["records"][0] | wrong]}
        with pytest.raises(fastjsonschema.JsonSchemaException):
            validate(flawed)
