"""The tags on the page of a paper, by the rules of Google Scholar."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sphinx_academic.exports.highwire import highwire
from sphinx_academic.model.authors import parse_authors
from sphinx_academic.model.people import People
from sphinx_academic.model.text import Run
from tests.exports.papers import (
    ADDRESS,
    ALL,
    ARTICLE,
    BARE,
    BASE,
    EVERY_TYPE,
    IN_SERIES,
    work,
)

if TYPE_CHECKING:
    from sphinx_academic.exports.work import Work

PEOPLE = People.from_config(
    ["Emmy Noether"],
    {"noether": {"name": "Emmy Noether", "orcid": "0000-0002-1825-0097"}},
)


def tags(publication: Work, people: People = PEOPLE) -> dict[str, list[str]]:
    """Return the contents of the tags by their names."""
    found: dict[str, list[str]] = {}
    for name, content in highwire(publication, base=BASE, people=people):
        found.setdefault(name, []).append(content)
    return found


def test_an_article_is_described_whole() -> None:
    assert highwire(ARTICLE, base=BASE, people=PEOPLE) == (
        ("citation_title", "Idealtheorie in Ringbereichen"),
        ("citation_author", "Noether, Emmy"),
        ("citation_author_orcid", "https://orcid.org/0000-0002-1825-0097"),
        ("citation_publication_date", "1921/03"),
        ("citation_journal_title", "Mathematische Annalen"),
        ("citation_journal_abbrev", "Math. Ann."),
        ("citation_volume", "83"),
        ("citation_issue", "1"),
        ("citation_firstpage", "24"),
        ("citation_lastpage", "66"),
        ("citation_publisher", "Springer"),
        ("citation_doi", "10.1007/BF01464225"),
        ("citation_abstract_html_url", ADDRESS),
        ("citation_pdf_url", "https://noether.example/papers/noether1921.pdf"),
        (
            "citation_abstract",
            "Den Inhalt der vorliegenden Arbeit bildet die Übertragung …",
        ),
        ("citation_language", "de"),
        ("citation_keywords", "rings"),
        ("citation_keywords", "ideals"),
    )


@pytest.mark.parametrize("publication", ALL, ids=lambda work: work.publication.key)
def test_no_tag_is_empty_or_has_two_lines_and_what_must_be_there_is(
    publication: Work,
) -> None:
    found = highwire(publication, base=BASE)
    for name, content in found:
        assert name.startswith("citation_")
        assert content == " ".join(content.split()) != ""
    names = [name for name, _ in found]
    for name in ("title", "publication_date"):
        assert names.count(f"citation_{name}") == 1
    # A repeated tag would be read as one more of its kind.
    repeated = {name for name in names if names.count(name) > 1}
    assert repeated <= {"citation_author", "citation_editor", "citation_keywords"}


def test_a_record_that_says_little_has_few_tags() -> None:
    assert tags(BARE) == {
        "citation_title": ["Idealtheorie in Ringbereichen"],
        "citation_author": ["Noether, Emmy"],
        "citation_author_orcid": ["https://orcid.org/0000-0002-1825-0097"],
        "citation_publication_date": ["1921"],
    }


def test_editors_are_told_apart_from_authors() -> None:
    told = tags(work(authors="Georg Cantor", editors=parse_authors("Emmy Noether")))
    assert told["citation_author"] == ["Cantor, Georg"]
    assert told["citation_editor"] == ["Noether, Emmy"]


def test_every_author_has_a_tag_and_those_not_named_have_none() -> None:
    authors = "Emmy Noether*; The ATLAS Collaboration; 刘威; et al."
    assert tags(work(authors=authors))["citation_author"] == [
        "Noether, Emmy",
        "The ATLAS Collaboration",
        "刘威",
    ]


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("Bartel van der Waerden", "van der Waerden, Bartel"),
        # Zotero takes a comma between words of two for one between people.
        ("Bartel Leendert van der Waerden", "Bartel Leendert van der Waerden"),
        ("Martin Luther King Jr.", "Martin Luther King Jr."),
    ],
)
def test_no_name_is_taken_for_those_of_two(name: str, tag: str) -> None:
    assert tags(work(authors=name))["citation_author"] == [tag]


@pytest.mark.parametrize(
    ("date", "tag"),
    [("1921", "1921"), ("1921-03", "1921/03"), ("1921-03-05", "1921/03/05")],
)
def test_a_date_is_as_precise_as_it_is_known(date: str, tag: str) -> None:
    assert tags(work(date=date))["citation_publication_date"] == [tag]


def test_a_season_is_no_part_of_a_date() -> None:
    assert tags(work(date="Spring 2024"))["citation_publication_date"] == ["2024"]


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("article", "journal_title"),
        ("conference-paper", "conference_title"),
        ("chapter", "inbook_title"),
        ("book", "series_title"),
        ("lecture", "conference_title"),
    ],
)
def test_the_venue_is_called_what_it_is(kind: str, name: str) -> None:
    found = tags(work(type=kind, venue="Algebra"))
    assert found.pop(f"citation_{name}") == ["Algebra"]
    found.pop("citation_book_title", None)
    assert ["Algebra"] not in found.values()


def test_a_series_and_the_first_number_of_it_are_told() -> None:
    found = tags(IN_SERIES)
    assert found["citation_series_title"] == ["Lecture Notes in Computer Science"]
    assert found["citation_issn"] == ["0302-9743"]
    assert found["citation_volume"] == ["11838"]


def test_a_thesis_may_be_printed_in_a_journal() -> None:
    thesis = tags(work(type="thesis", venue="Crelle", volume="134"))
    assert thesis["citation_journal_title"] == ["Crelle"]
    assert "citation_dissertation_institution" not in thesis


def test_a_thesis_has_a_university_and_a_report_an_institution_and_a_number() -> None:
    thesis = tags(work(type="thesis", venue="Universität Erlangen"))
    assert thesis["citation_dissertation_institution"] == ["Universität Erlangen"]
    report = tags(work(type="report", venue="CERN", number="2024-001"))
    assert report["citation_technical_report_institution"] == ["CERN"]
    assert report["citation_technical_report_number"] == ["2024-001"]
    assert "citation_issue" not in report
    assert "citation_publisher" not in report


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("https://noether.example/papers/a.pdf", True),
        ("https://NOETHER.example/papers/a.pdf", True),
        ("https://arxiv.org/pdf/physics/0503066", False),
        ("https://www.noether.example/a.pdf", False),
        ("https://noether.example/a.ps", False),
        ("papers/a.pdf", False),
    ],
)
def test_a_pdf_is_told_if_it_is_on_the_same_host(address: str, told: bool) -> None:
    found = tags(work(links={"pdf": address}))
    assert found.get("citation_pdf_url") == ([address] if told else None)


def test_without_an_address_of_the_site_no_pdf_is_told() -> None:
    found = dict(highwire(ARTICLE, base=""))
    assert "citation_pdf_url" not in found


def test_identifiers_are_bare() -> None:
    found = tags(EVERY_TYPE[0])
    assert found["citation_isbn"] == ["9780306406157"]
    assert found["citation_arxiv_id"] == ["physics/0503066"]
    assert found["citation_pmid"] == ["26017442"]


def test_markup_is_left_to_whoever_writes_the_tags() -> None:
    title = (Run('Rings & "ideals" <b>'), Run("x^2", "math"))
    assert tags(work(title))["citation_title"] == ['Rings & "ideals" <b>$x^2$']


def test_what_only_concerns_the_display_does_not_leak() -> None:
    shown = work(note="Oral, top 3 %", selected=True, image="ring.png", weight=3)
    assert tags(shown) == tags(work())
