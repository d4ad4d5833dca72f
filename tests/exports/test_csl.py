"""CSL-JSON is what citation processors read; its schema says what is right."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import fastjsonschema
import pytest

from sphinx_academic.exports.csl import csl_file, csl_item, csl_text
from sphinx_academic.model.text import Run
from tests.exports.papers import ALL, ARTICLE, EVERY_TYPE, IN_SERIES, PREPRINT, work

if TYPE_CHECKING:
    from sphinx_academic.exports.work import Work

_SCHEMA = json.loads(
    (Path(__file__).parent / "data/csl-data.json").read_text(encoding="utf-8")
)
validate = fastjsonschema.compile(_SCHEMA)


def item(publication: Work) -> dict[str, Any]:
    """Return the item, which must be as the schema wants it."""
    return dict(validate([csl_item(publication)])[0])


def test_an_article_has_all_that_a_citation_needs() -> None:
    assert item(ARTICLE) == {
        "id": "noether1921",
        "type": "article-journal",
        "title": "Idealtheorie in Ringbereichen",
        "author": [{"family": "Noether", "given": "Emmy"}],
        "issued": {"date-parts": [[1921, 3]]},
        "abstract": "Den Inhalt der vorliegenden Arbeit\n\nbildet die Übertragung …",
        "keyword": "rings, ideals",
        "language": "de",
        "container-title": "Mathematische Annalen",
        "container-title-short": "Math. Ann.",
        "publisher": "Springer",
        "volume": "83",
        "issue": "1",
        "page": "24-66",
        "page-first": "24",
        "DOI": "10.1007/BF01464225",
        "URL": "https://doi.org/10.1007/BF01464225",
    }


def test_the_schema_accepts_every_type_and_refuses_what_is_wrong() -> None:
    validate(json.loads(csl_file(map(csl_text, ALL))))
    with pytest.raises(fastjsonschema.JsonSchemaException):
        validate([{**csl_item(ARTICLE), "journal": "Mathematische Annalen"}])
    with pytest.raises(fastjsonschema.JsonSchemaException):
        validate([{**csl_item(ARTICLE), "type": "lecture"}])


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        *enumerate(
            "article-journal paper-conference chapter book thesis report article "
            "patent dataset software speech document".split()
        )
    ],
)
def test_every_type_has_its_own(number: int, expected: str) -> None:
    assert item(EVERY_TYPE[number])["type"] == expected


def test_a_preprint_names_its_archive_and_its_number_there() -> None:
    preprint = item(PREPRINT)
    assert preprint["type"] == "article"
    assert preprint["publisher"] == "arXiv"
    assert preprint["number"] == "arXiv:physics/0503066"
    assert "container-title" not in preprint


def test_names_are_divided_and_those_left_out_are_others() -> None:
    authors = "Bartel van der Waerden; Martin Luther King Jr.; 刘威; et al."
    assert item(work(authors=authors))["author"] == [
        {
            "family": "Waerden",
            "given": "Bartel",
            "non-dropping-particle": "van der",
        },
        {"family": "King", "given": "Martin Luther", "suffix": "Jr."},
        {"literal": "刘威"},
        {"literal": "others"},
    ]


@pytest.mark.parametrize(
    ("date", "issued"),
    [
        ("1921", {"date-parts": [[1921]]}),
        ("1921-03", {"date-parts": [[1921, 3]]}),
        ("1921-03-05", {"date-parts": [[1921, 3, 5]]}),
        ("Fall 2024", {"date-parts": [[2024]], "season": 3}),
        ("1921-03 - 1922", {"date-parts": [[1921, 3], [1922]]}),
        ("2024 - present", {"date-parts": [[2024]]}),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(date: str, issued: object) -> None:
    assert item(work(date=date))["issued"] == issued


def test_identifiers_are_bare() -> None:
    book = item(EVERY_TYPE[3])
    assert book["ISBN"] == "9780306406157"
    assert book["PMID"] == "26017442"
    assert book["PMCID"] == "PMC4539484"
    assert book["collection-title"] == "Universität Göttingen"


def test_a_report_has_a_number_and_no_issue() -> None:
    report = item(work(type="report", venue="CERN", number="2024-001"))
    assert (report["publisher"], report["number"]) == ("CERN", "2024-001")
    assert "issue" not in report


def test_a_book_in_a_series_has_its_number_there() -> None:
    paper = item(IN_SERIES)
    assert paper["container-title"] == "NLPCC"
    assert paper["collection-title"] == "Lecture Notes in Computer Science"
    assert (paper["volume"], paper["edition"]) == ("11838", "2")
    assert (paper["publisher"], paper["publisher-place"]) == ("Springer", "Cham")
    assert paper["ISSN"] == "0302-9743, 1611-3349"
    book = item(work(type="book", series="Ergebnisse", number="3"))
    assert (book["collection-title"], book["collection-number"]) == ("Ergebnisse", "3")
    assert "issue" not in book


def test_a_title_has_the_markup_that_processors_know() -> None:
    title = (
        Run("H"),
        Run("2", "subscript"),
        Run("O in "),
        Run("Drosophila", "emphasis"),
        Run(", "),
        Run("x^2", "math"),
        Run(" and "),
        Run("code", "literal"),
    )
    assert item(work(title))["title"] == (
        "H<sub>2</sub>O in <i>Drosophila</i>, $x^2$ and code"
    )


@pytest.mark.parametrize(
    ("status", "written"),
    [("to-appear", "to appear"), ("under-review", "under review"), ("published", None)],
)
def test_a_status_is_told_unless_it_is_the_usual(
    status: str, written: str | None
) -> None:
    assert item(work(status=status)).get("status") == written


def test_what_only_concerns_the_display_stays_here() -> None:
    shown = work(note="Oral, top 3 %", selected=True, image="ring.png", weight=3)
    assert item(shown) == item(work())
