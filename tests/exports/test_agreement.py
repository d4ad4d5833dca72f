"""Whatever a reader takes a paper away as, it is the same paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from sphinx_academic.exports.bibtex import bibtex
from sphinx_academic.exports.csl import csl_item
from sphinx_academic.exports.highwire import highwire
from sphinx_academic.exports.ris import ris_reference
from sphinx_academic.exports.schema_org import publication_object
from sphinx_academic.model.authors import Author, parse_authors
from sphinx_academic.model.venues import parse_venues
from sphinx_academic.sources.bibtex import read_bibtex
from sphinx_academic.sources.records import Source
from tests.exports.papers import BASE, work

if TYPE_CHECKING:
    from sphinx_academic.exports.work import Work


class Kind(NamedTuple):
    """What one type is called in each format."""

    bibtex: str
    ris: str
    csl: str
    highwire: str
    """The tag for what holds or published it."""
    schema: str


ARTICLE = Kind(
    "article", "JOUR", "article-journal", "journal_title", "ScholarlyArticle"
)
PAPER = Kind(
    "inproceedings", "CONF", "paper-conference", "conference_title", "ScholarlyArticle"
)
THESIS = Kind("phdthesis", "THES", "thesis", "dissertation_institution", "Thesis")
REPORT = Kind("techreport", "RPRT", "report", "technical_report_institution", "Report")
BOOK = Kind("book", "BOOK", "book", "series_title", "Book")
CHAPTER = Kind("incollection", "CHAP", "chapter", "inbook_title", "Chapter")
PREPRINT = Kind("misc", "UNPB", "article", "publisher", "ScholarlyArticle")
EDITORS = {"editors": parse_authors("David Hilbert")}
CONTAINERS = re.compile(
    r"citation_(journal_title|conference_title|inbook_title|dissertation_institution"
    r"|technical_report_institution|series_title|publisher)"
)


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"venue": "JMLR 2024"}, ARTICLE),
        ({"venue": "TMLR 2025"}, ARTICLE),
        ({"venue": "IEEE TPAMI"}, ARTICLE),
        ({"venue": "Mathematische Annalen"}, ARTICLE),
        ({"venue": "Proceedings of the IEEE"}, ARTICLE),
        ({"venue": "ICML 2025"}, PAPER),
        ({"venue": "arXiv; ICML 2025"}, PAPER),
        ({"venue": "Findings of EMNLP 2023"}, PAPER),
        ({"venue": "Proceedings of the International Congress"}, PAPER),
        ({"venue": "PhD thesis, MIT"}, THESIS),
        ({"venue": "Technical report, CERN"}, REPORT),
        ({"venue": "Princeton University Press"}, BOOK),
        ({"venue": "Handbook of Algebra", **EDITORS}, CHAPTER),
        ({"venue": "arXiv"}, PREPRINT),
        ({"venue": "arXiv", "publisher": "arXiv"}, PREPRINT),
        ({"venue": "ICML 2025", "type": "article"}, ARTICLE),
    ],
)
def test_a_paper_has_one_type_in_all_formats(
    fields: dict[str, Any], kind: Kind
) -> None:
    paper = work(**fields)
    names = (name for name, _ in highwire(paper, base=BASE))
    found = Kind(
        bibtex=bibtex(paper)[1:].split("{")[0],
        ris=ris_fields(paper, "TY")[0],
        csl=csl_item(paper)["type"],
        highwire=next(m[1] for name in names if (m := CONTAINERS.fullmatch(name))),
        schema=publication_object(paper)["@type"],
    )
    assert found == kind


@pytest.mark.parametrize(
    ("venue", "name"),
    [
        ("Findings of EMNLP 2023", "Findings of EMNLP"),
        ("NeurIPS 2024 Workshop on Math-AI (Oral)", "Workshop on Math-AI at NeurIPS"),
        ("Workshop on Math-AI (NeurIPS 2024)", "Workshop on Math-AI at NeurIPS"),
        ("ICML 2025", "International Conference on Machine Learning"),
        (
            "ICML 2025 (Workshop)",
            "International Conference on Machine Learning Workshop",
        ),
        (
            "Proceedings of the 61st Annual Meeting of the Association for "
            "Computational Linguistics (Volume 1: Long Papers)",
            "Proceedings of the 61st Annual Meeting of the Association for "
            "Computational Linguistics (Volume 1: Long Papers)",
        ),
        ("Math. Ann.", "Mathematische Annalen"),
    ],
)
def test_where_it_appeared_is_said_in_the_same_words(venue: str, name: str) -> None:
    paper = work(venue=venue)
    assert f" = {{{name}}}" in bibtex(paper)
    assert ris_fields(paper, "T2") == [name]
    assert csl_item(paper)["container-title"] == name
    assert name in dict(highwire(paper, base=BASE)).values()


@pytest.mark.parametrize(
    ("venue", "school", "kind", "words"),
    [
        ("PhD thesis, HKUST", "HKUST", "phdthesis", "PhD thesis"),
        ("PhD thesis, MIT, 2020", "MIT", "phdthesis", "PhD thesis"),
        ("Ph.D. dissertation (MIT)", "MIT", "phdthesis", "PhD thesis"),
        ("Master's thesis, ETH", "ETH", "mastersthesis", "Master's thesis"),
        ("Diploma thesis at ETH", "ETH", "mastersthesis", "Diploma thesis"),
        ("Thesis, HKUST", "HKUST", "phdthesis", ""),
        ("PhD thesis", "", "phdthesis", "PhD thesis"),
        ("HKUST PhD thesis", "HKUST PhD thesis", "phdthesis", ""),
    ],
)
def test_the_school_of_a_thesis_is_named_without_the_degree(
    venue: str, school: str, kind: str, words: str
) -> None:
    paper = work(venue=venue)
    entry = bibtex(paper)
    assert entry.startswith(f"@{kind}{{")
    assert f"school = {{{school}}}" in entry or not school
    assert ("school" in entry) == bool(school)
    tags = dict(highwire(paper, base=BASE))
    assert tags.get("citation_dissertation_institution", "") == school
    item = csl_item(paper)
    assert (item.get("publisher", ""), item.get("genre", "")) == (school, words)


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("submitted", "Submitted to"),
        ("under-review", "Under review at"),
        ("revise-and-resubmit", "Revise and resubmit at"),
        ("in-preparation", "In preparation for"),
        ("working-paper", "Working paper,"),
        ("withdrawn", "Withdrawn from"),
    ],
)
@pytest.mark.parametrize("venue", ["Science", "ICML 2026"])
def test_no_format_claims_that_a_journal_printed_what_it_has_not(
    status: str, said: str, venue: str
) -> None:
    paper = work(venue=venue, date="2026", status=status)
    name = paper.venue_name
    entry = bibtex(paper)
    assert entry.startswith("@unpublished{")
    assert f"note = {{{said} {name}}}" in entry
    assert entry.count(name) == 1
    assert ris_fields(paper, "TY") == ["UNPB"]
    assert ris_fields(paper, "N1") == [f"{said} {name}"]
    assert not ris_fields(paper, "T2")
    item = csl_item(paper)
    assert (item["type"], item["status"]) == ("manuscript", status.replace("-", " "))
    assert "container-title" not in item
    assert name not in dict(highwire(paper, base=BASE)).values()
    thing = publication_object(paper)
    assert "isPartOf" not in thing
    assert thing["creativeWorkStatus"] == status.replace("-", " ")
    (record,) = read_bibtex(entry, Source()).records
    again: dict[str, Any] = dict(record.values)
    assert (again["status"], again["venues"]) == (status, parse_venues(name))


@pytest.mark.parametrize(
    "venue",
    [
        "Under review at ICML 2026",
        "ICML 2026 (under review)",
        "ICML 2026 Under Review",
        "ICML 2026 – in review",
    ],
)
def test_no_format_has_the_name_of_a_venue_that_reviews_it(venue: str) -> None:
    paper = work(venue=venue)
    said = "Under review at International Conference on Machine Learning"
    assert f"note = {{{said}}}" in bibtex(paper)
    assert csl_item(paper)["note"] == said
    assert "container-title" not in csl_item(paper)
    assert not any("conference" in name for name, _ in highwire(paper, base=BASE))
    assert "isPartOf" not in publication_object(paper)


def test_a_journal_that_has_accepted_a_paper_may_be_named() -> None:
    paper = work(venue="Science", date="2026", status="accepted")
    entry = bibtex(paper)
    assert entry.startswith("@article{")
    assert "journal = {Science}" in entry
    assert "pubstate = {accepted}" in entry
    (record,) = read_bibtex(entry, Source()).records
    assert record.values["status"] == "accepted"


@pytest.mark.parametrize(
    "author",
    [
        Author("OpenAI"),
        Author("The ATLAS Collaboration"),
        Author("Dark Energy Survey"),
        Author("Ministry of Health"),
        Author("Barnes and Noble, Inc."),
        Author("Les Amis de Sophie", in_braces=True),
        Author("刘威"),
    ],
)
def test_the_name_of_a_group_is_divided_nowhere(author: Author) -> None:
    paper = with_author(author)
    assert f"author = {{{{{author.name}}}}}" in bibtex(paper)
    assert ris_fields(paper, "AU") == [author.name]
    assert csl_item(paper)["author"] == [{"literal": author.name}]
    assert ("citation_author", author.name) in highwire(paper, base=BASE)
    assert "familyName" not in publication_object(paper)["author"][0] or (
        "givenName" not in publication_object(paper)["author"][0]
    )


@pytest.mark.parametrize(
    ("name", "family", "given"),
    [
        ("Emmy Noether", "Noether", "Emmy"),
        ("Bartel van der Waerden", "van der Waerden", "Bartel"),
        ("Wei Liu (刘威)", "Liu", "Wei"),
        ("高木 貞治", "高木", "貞治"),
        ("Anna Teamer", "Teamer", "Anna"),
    ],
)
def test_the_name_of_a_person_is_divided_alike(
    name: str, family: str, given: str
) -> None:
    paper = with_author(Author(name))
    assert f"author = {{{family}, {given}}}" in bibtex(paper)
    assert ris_fields(paper, "AU") == [f"{family}, {given}"]
    (csl,) = csl_item(paper)["author"]
    particle = csl.get("non-dropping-particle", "")
    assert (f"{particle} {csl['family']}".strip(), csl["given"]) == (family, given)
    (thing,) = publication_object(paper)["author"]
    assert (thing["familyName"], thing["givenName"]) == (family, given)


def with_author(author: Author) -> Work:
    """Return a paper by one author."""
    plain = work(venue="Mathematische Annalen")
    publication = plain.publication
    return type(plain)(
        publication=type(publication)(
            key="k", title=publication.title, authors=(author,), date=publication.date
        )
    )


def ris_fields(paper: Work, tag: str) -> list[str]:
    """Return the values of a tag."""
    lines = ris_reference(paper).splitlines()
    return [line[6:] for line in lines if line.startswith(f"{tag}  - ")]
