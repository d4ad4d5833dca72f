"""What the fields of BibTeX are in a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sphinx_academic.model.text import Run

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx_academic.sources import Source


@pytest.mark.parametrize(
    ("fields", "field", "value"),
    [
        ("date = {2020-05-03}", "date", ["2020-05-03"]),
        ("date = {2020/2021}, year = {2020}", "date", ["2020", "2021"]),
        ("year = {2020}, month = {9}, day = {3}", "date", ["2020-09-03"]),
        ("year = 2020, month = sep, day = 14", "date", ["2020-09-14"]),
        ("year = 2024, month = {July 14--16}", "date", ["2024-07-14", "2024-07-16"]),
        ("year = {[1918]}", "date", ["1918"]),
        ("year = {2020a}", "date", ["2020"]),
        ("year = {1918/1919}", "date", ["1918", "1919"]),
    ],
)
def test_dates(
    source: Callable[..., Source], fields: str, field: str, value: list[str]
) -> None:
    found = source(f"@article{{a, title = {{T}}, {fields}}}")
    (period,) = found.records[0].values[field].periods
    assert [end.iso for end in (period.start, period.end) if end] == value
    assert found.problems == ()


@pytest.mark.parametrize(
    ("fields", "kind", "venue"),
    [
        ("journal = {Mathematische Annalen}", "article", "Mathematische Annalen"),
        ("journaltitle = {Annals}", "article", "Annals"),
        ("booktitle = {ICML}, journal = {PMLR}", "inproceedings", "ICML"),
        ("booktitle = {ICML}, journal = {PMLR}", "article", "PMLR"),
        ("eventtitle = {ICML}", "inproceedings", "ICML"),
        ("school = {ETH Z{\\\"u}rich}", "phdthesis", "ETH Zürich"),
        ("institution = {MIT}", "techreport", "MIT"),
        ("howpublished = {Lecture notes}", "misc", "Lecture notes"),
        ("howpublished = {- Lecture notes}", "misc", "Lecture notes"),
        ("eprint = {2401.12345}", "misc", "arXiv"),
        ("booktitle = {Algebra; or | Rings}", "inproceedings", "Algebra; or , Rings"),
    ],
)  # fmt: skip
def test_where_it_appeared(
    source: Callable[..., Source], fields: str, kind: str, venue: str
) -> None:
    found = source(f"@{kind}{{a, title = {{T}}, {fields}}}")
    assert [v.text for v in found.records[0].values["venues"]] == [venue]
    assert found.problems == ()


@pytest.mark.parametrize(
    ("fields", "kind", "address"),
    [
        ("doi = {10.1000/a\\_b}", "doi", "https://doi.org/10.1000/a_b"),
        ("doi = {DOI: 10.1000/ab}", "doi", "https://doi.org/10.1000/ab"),
        ("eprint = {2401.12345v2}", "arxiv", "https://arxiv.org/abs/2401.12345v2"),
        ("eprint = {123}, eprinttype = {pubmed}", "pmid",
         "https://pubmed.ncbi.nlm.nih.gov/123/"),
        ("url = {\\url{https://e.org/a\\_b}}", "url", "https://e.org/a_b"),
        ("url = {https://e.org/{\\~{}}a\\%20b}", "url", "https://e.org/~a%20b"),
        ("howpublished = {\\url{https://e.org/}}", "url", "https://e.org/"),
        ("journal = {\\href{https://e.org/}{Mind}}", "url", "https://e.org/"),
        ("code = {https://github.com/a/b}", "code", "https://github.com/a/b"),
        ("supp = {appendix.pdf}", "supplement", "appendix.pdf"),
        ("website = {https://e.org/}", "project", "https://e.org/"),
        ("preprint = {https://e.org/}", "preprint", "https://e.org/"),
        ("pmid = 26017442", "pmid", "https://pubmed.ncbi.nlm.nih.gov/26017442/"),
        ("code = {soon}", "code", ""),
    ],
)  # fmt: skip
def test_addresses(
    source: Callable[..., Source], fields: str, kind: str, address: str
) -> None:
    found = source(f"@misc{{a, title = {{T}}, {fields}}}")
    (link,) = found.records[0].values["links"]
    assert (link.kind, link.address) == (kind, address)
    assert found.problems == ()


def test_a_venue_may_lead_to_the_paper(source: Callable[..., Source]) -> None:
    entry = "@article{a, title = {T}, journal = {\\href{https://e.org/}{Mind}}}"
    (venue,) = source(entry).records[0].values["venues"]
    assert venue.name == "Mind"


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        ("article", "article"),
        ("InProceedings", "conference-paper"),
        ("conference", "conference-paper"),
        ("inbook", "chapter"),
        ("incollection", "chapter"),
        ("book", "book"),
        ("mastersthesis", "thesis"),
        ("techreport", "report"),
        ("proceedings", "book"),
        ("patent", "patent"),
        ("misc", "other"),
        ("online", "other"),
        ("dataset", "dataset"),
        ("whatever", "other"),
    ],
)
def test_the_type_of_an_entry(
    source: Callable[..., Source], entry: str, kind: str
) -> None:
    found = source(f"@{entry}{{a, title = {{T}}}}")
    assert found.records[0].values["type"] == kind


@pytest.mark.parametrize("name", ["abstract", "summary", "excerpt"])
def test_an_abstract_has_the_names_of_other_systems(
    source: Callable[..., Source], name: str
) -> None:
    found = source(f"@article{{a, title = {{T}}, {name} = {{On rings.}}}}")
    assert (found.problems, found.ignored) == ((), ())
    assert found.records[0].body == ((Run("On rings."),),)


def test_of_two_abstracts_the_second_is_told(source: Callable[..., Source]) -> None:
    fields = "title = {T},\n summary = {In short.},\n abstract = {On rings.}"
    found = source(f"@article{{a, {fields}}}")
    (problem,) = found.problems
    assert "'summary' says again what 'abstract' says" in problem.message
    assert problem.line == 2
    assert found.records[0].body == ((Run("On rings."),),)


@pytest.mark.parametrize(
    "name", ["[Bo Li](https://b.example/)", "Li, Bo <https://b.example/>"]
)
def test_an_address_of_an_author_is_told(
    source: Callable[..., Source], name: str
) -> None:
    read = source(f"@misc{{a,\n title = {{A}},\n author = {{{name}}}\n}}")
    assert [str(author) for author in read.records[0].values["authors"]] == ["Bo Li"]
    (problem,) = read.problems
    assert "an address is no part of a name: 'https://b.example/'" in problem.message
    assert (problem.complaint, problem.line) == ("invalid_value", 3)


@pytest.mark.parametrize("name", [",", "{,}", ",,", "{{,}}", "7", "{*}"])
def test_an_author_without_a_letter_is_left_out_and_told(
    source: Callable[..., Source], name: str
) -> None:
    text = f"@misc{{a,\n title = {{A}},\n author = {{Li, Bo and {name}}}\n}}"
    read = source(text)
    assert [str(author) for author in read.records[0].values["authors"]] == ["Bo Li"]
    (problem,) = read.problems
    assert "names nobody; write `Emmy Noether`, or leave it out" in problem.message
    assert (problem.complaint, problem.line) == ("invalid_value", 3)
