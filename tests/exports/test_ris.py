"""RIS is read by reference managers: here by rispy."""

from __future__ import annotations

from typing import Any

import pytest
import rispy

from sphinx_academic.exports.ris import ris_file, ris_reference
from sphinx_academic.model.authors import parse_authors
from sphinx_academic.model.text import Run
from tests.exports.papers import ALL, ARTICLE, EVERY_TYPE, IN_SERIES, PREPRINT, work


def read(text: str) -> dict[str, Any]:
    (reference,) = rispy.loads(text)
    found: dict[str, Any] = reference
    return found


def test_an_article_is_read_back_whole() -> None:
    assert read(ris_reference(ARTICLE)) == {
        "type_of_reference": "JOUR",
        "id": "noether1921",
        "authors": ["Noether, Emmy"],
        "title": "Idealtheorie in Ringbereichen",
        "secondary_title": "Mathematische Annalen",
        "journal_name": "Mathematische Annalen",
        "alternate_title1": "Math. Ann.",
        "publisher": "Springer",
        "year": "1921",
        "date": "1921/03//",
        "volume": "83",
        "number": "1",
        "start_page": "24",
        "end_page": "66",
        "doi": "10.1007/BF01464225",
        "urls": ["https://doi.org/10.1007/BF01464225"],
        "file_attachments1": "https://noether.example/papers/noether1921.pdf",
        "abstract": "Den Inhalt der vorliegenden Arbeit bildet die Übertragung …",
        "keywords": ["rings", "ideals"],
        "language": "de",
    }


@pytest.mark.parametrize(
    ("number", "expected"),
    [*enumerate("JOUR CONF CHAP BOOK THES RPRT UNPB PAT DATA COMP SLIDE GEN".split())],
)
def test_every_type_has_its_own(number: int, expected: str) -> None:
    reference = read(ris_reference(EVERY_TYPE[number]))
    assert reference["type_of_reference"] == expected
    assert rispy.TYPE_OF_REFERENCE_MAPPING[expected]


def test_every_author_has_a_line_and_editors_too() -> None:
    chapter = work(
        type="chapter",
        authors="Bartel van der Waerden; Martin Luther King Jr.; 刘威; et al.",
        editors=parse_authors("Felix Klein"),
    )
    reference = read(ris_reference(chapter))
    assert reference["authors"] == [
        "van der Waerden, Bartel",
        "King, Martin Luther, Jr.",
        "刘威",
    ]
    assert reference["unknown_tag"] == {"ED": ["Klein, Felix"]}


@pytest.mark.parametrize(
    ("date", "year", "written"),
    [
        ("1921", "1921", "1921///"),
        ("1921-03", "1921", "1921/03//"),
        ("1921-03-05", "1921", "1921/03/05/"),
        ("Spring 2024", "2024", "2024///spring"),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(
    date: str, year: str, written: str
) -> None:
    reference = read(ris_reference(work(date=date)))
    assert (reference["year"], reference["date"]) == (year, written)


def test_a_preprint_is_unpublished_work_of_its_archive() -> None:
    reference = read(ris_reference(PREPRINT))
    assert reference["type_of_reference"] == "UNPB"
    assert reference["publisher"] == "arXiv"
    assert reference["urls"] == ["https://arxiv.org/abs/physics/0503066"]


def test_a_series_stands_where_its_type_has_it() -> None:
    series = "Lecture Notes in Computer Science"
    paper = read(ris_reference(IN_SERIES))
    assert (paper["secondary_title"], paper["tertiary_title"]) == ("NLPCC", series)
    assert (paper["edition"], paper["place_published"]) == ("2", "Cham")
    assert paper["issn"] == "0302-9743, 1611-3349"
    book = read(ris_reference(work(type="book", series=series)))
    assert book["secondary_title"] == series


def test_line_ends_in_a_value_do_not_end_its_field() -> None:
    odd = work((Run("One\nER  - \r\nTY  - BOOK"),), abstract="A\n\nTI  - no title")
    reference = read(ris_reference(odd))
    assert reference["title"] == "One ER - TY - BOOK"
    assert reference["abstract"] == "A TI - no title"


def test_a_file_has_all_references_and_lines_as_the_format_wants() -> None:
    text = ris_file(map(ris_reference, ALL))
    assert [reference["id"] for reference in rispy.loads(text)] == [
        work.publication.key for work in ALL
    ]
    assert text.count("\r\n") == text.count("\n") > 0


def test_what_only_concerns_the_display_does_not_leak() -> None:
    shown = work(note="Oral, top 3 %", selected=True, image="ring.png", weight=3)
    assert ris_reference(shown) == ris_reference(work())
