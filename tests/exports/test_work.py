"""What all formats say of a publication: its type, where it appeared, where it is."""

from __future__ import annotations

import pytest

from sphinx_academic.model.links import Link
from sphinx_academic.model.text import Run
from tests.exports.papers import work


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"venue": "ICML 2025"}, "conference-paper"),
        ({"venue": "International Conference on Rings, 2025"}, "conference-paper"),
        ({"venue": "Symposium on Logic in Computer Science"}, "conference-paper"),
        ({"venue": "Proceedings of the IEEE"}, "article"),
        ({"venue": "JMLR", "volume": "12", "number": "3"}, "article"),
        ({"venue": "TOMM", "volume": "12", "number": "3"}, "article"),
        ({"venue": "AAAI 2024", "volume": "38", "number": "3"}, "conference-paper"),
        ({"venue": "Mathematische Annalen"}, "article"),
        ({"venue": "arXiv"}, "preprint"),
        ({"venue": "arXiv", "type": "article"}, "article"),
        ({"venue": "arXiv", "type": "other"}, "other"),
        ({"venue": "arXiv", "type": "thesis"}, "thesis"),
        ({"venue": "arXiv; ICML 2025"}, "conference-paper"),
        ({"type": "article"}, "article"),
        ({"type": "other"}, "other"),
        ({"status": "technical-report"}, "report"),
        ({}, "other"),
        ({"venue": "ICML 2025", "type": "article"}, "article"),
    ],
)
def test_the_type_is_the_one_stated_or_follows_from_the_venue(
    fields: dict[str, str], expected: str
) -> None:
    assert work(**fields).type == expected


@pytest.mark.parametrize(
    ("venue", "name", "short"),
    [
        ("ICML 2025", "International Conference on Machine Learning", "ICML"),
        ("NeurIPS 2024 D&B Track (Oral)", "NeurIPS D&B Track", ""),
        ("ACL 2021 Demo Track", "ACL Demo Track", ""),
        ("ACL 2021 Main Track", "ACL", ""),
        (
            "ICML 2025 Position Track",
            "International Conference on Machine Learning (Position Track)",
            "",
        ),
        ("Findings of EMNLP 2023", "Findings of EMNLP", ""),
        (
            "Annual Meeting of the ACL (Volume 1: Long Papers)",
            "Annual Meeting of the ACL (Volume 1: Long Papers)",
            "",
        ),
        ("Logic Workshop at NeurIPS 2024", "Logic Workshop at NeurIPS", ""),
        (
            "ICML 2025 Workshop",
            "International Conference on Machine Learning Workshop",
            "",
        ),
        ("Mathematische Annalen", "Mathematische Annalen", "Math. Ann."),
        ("arXiv preprint, 2024; NeurIPS 2024", "NeurIPS", ""),
    ],
)
def test_the_venue_has_its_full_name_and_says_when_it_was_a_workshop(
    venue: str, name: str, short: str
) -> None:
    assert work(venue=venue).container == name
    assert work(venue=venue).container_short == short


def test_a_school_an_institution_and_an_archive_publish_and_hold_nothing() -> None:
    for kind in ("thesis", "report", "dataset", "software"):
        thesis = work(type=kind, venue="Universität Erlangen")
        assert (thesis.publisher, thesis.container) == ("Universität Erlangen", "")
    assert work(venue="arXiv").publisher == "arXiv"
    assert work(venue="Preprint").publisher == ""
    assert work(venue="ICML 2025", publisher="PMLR").publisher == "PMLR"


@pytest.mark.parametrize(
    ("pages", "first", "last"),
    [
        ("24-66", "24", "66"),
        ("24–66", "24", "66"),
        ("24 -- 66", "24", "66"),
        ("24---66", "24", "66"),
        ("12:1-12:18", "12:1", "12:18"),
        ("e1024", "e1024", ""),
        ("1-5, 8-10", "1", "10"),
        ("", "", ""),
    ],
)
def test_pages_are_from_the_first_to_the_last(
    pages: str, first: str, last: str
) -> None:
    assert work(pages=pages).page_range == (first, last)


def test_formulas_in_titles_stand_between_dollar_signs() -> None:
    title = (Run("On "), Run("x^2", "math"), Run(" and "), Run("more", "emphasis"))
    assert work(title).title == "On $x^2$ and more"


def test_an_address_that_is_no_identifier_is_none_whatever_its_label_says() -> None:
    paper = work().publication
    labelled = Link("doi", "DOI", "https://publisher.example/article/3")
    odd = work(links={"doi": "10.1007/BF01464225"})
    assert odd.identifier("doi") == "10.1007/BF01464225"
    only = type(odd)(publication=type(paper)(key="k", links=(labelled,)))
    assert only.identifiers == {}


def test_data_and_code_in_an_archive_are_not_the_article() -> None:
    zenodo = {"zenodo": "3237009"}
    assert work(venue="ICML 2025", links=zenodo).elsewhere == ()
    data = work(type="dataset", links=zenodo)
    assert data.elsewhere == ("https://zenodo.org/records/3237009",)


def test_the_number_of_a_book_is_not_that_of_its_chapter() -> None:
    isbn = {"isbn": "978-0-306-40615-7"}
    assert work(type="chapter", links=isbn).own_identifiers == ()
    assert work(type="chapter", links=isbn).identifier("isbn") == "9780306406157"
    assert len(work(type="book", links=isbn).own_identifiers) == 1


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        (
            {"doi": "10.1007/BF01464225", "url": "https://publisher.example/3"},
            "https://publisher.example/3",
        ),
        (
            {"arxiv": "physics/0503066", "doi": "10.1007/BF01464225"},
            "https://doi.org/10.1007/BF01464225",
        ),
        ({"arxiv": "physics/0503066"}, "https://arxiv.org/abs/physics/0503066"),
        (
            {"isbn": "978-0-306-40615-7"},
            "https://noether.example/publications/noether1921.html",
        ),
        (
            {"url": "papers/here.html"},
            "https://noether.example/publications/noether1921.html",
        ),
    ],
)
def test_it_is_read_at_the_publishers_else_in_an_archive_else_here(
    links: dict[str, str], expected: str
) -> None:
    assert work(links=links).url == expected


@pytest.mark.parametrize(
    ("address", "is_pdf"),
    [
        ("https://noether.example/a.pdf", True),
        ("https://noether.example/download?id=3", True),
        ("https://noether.example/a.ps", False),
        ("https://noether.example/a.PS.GZ", False),
        ("papers/a.pdf", False),
        ("soon", False),
    ],
)
def test_a_pdf_has_a_whole_address_and_is_no_postscript(
    address: str, is_pdf: bool
) -> None:
    assert bool(work(links={"pdf": address}).pdf) is is_pdf
