"""The BibTeX of a publication, which its readers paste into their own files."""

from __future__ import annotations

import pytest

from sphinx_academic.exports.bibtex import bibtex
from sphinx_academic.exports.work import Work
from sphinx_academic.model.authors import parse_authors
from sphinx_academic.model.dates import parse_dates
from sphinx_academic.model.links import link, parse_links
from sphinx_academic.model.places import Place
from sphinx_academic.model.publication import Publication
from sphinx_academic.model.text import Run
from sphinx_academic.model.venues import parse_venues
from sphinx_academic.sources.bibtex import read_bibtex
from sphinx_academic.sources.records import Source


def test_an_article_is_written_whole() -> None:
    paper = Publication(
        key="noether1921",
        title=(Run("Idealtheorie in Ringbereichen"),),
        authors=parse_authors("Emmy Noether"),
        venues=parse_venues("Mathematische Annalen"),
        volume="83",
        pages="24-66",
        date=parse_dates("1921-03"),
        links=(link("doi", "10.1007/BF01464225"),),
    )
    assert bibtex(Work(publication=paper)) == (
        "@article{noether1921,\n"
        "  author = {Noether, Emmy},\n"
        "  title = {Idealtheorie in Ringbereichen},\n"
        "  journal = {Mathematische Annalen},\n"
        "  volume = {83},\n"
        "  pages = {24--66},\n"
        "  year = {1921},\n"
        "  month = mar,\n"
        "  doi = {10.1007/BF01464225}\n"
        "}"
    )


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Emmy Noether", "Noether, Emmy"),
        ("Bartel van der Waerden", "van der Waerden, Bartel"),
        ("Martin Luther King Jr.", "King, Jr., Martin Luther"),
        ("刘威", "{刘威}"),
        ("The LIGO Collaboration; Emmy Noether", "{The LIGO Collaboration} and …"),
        ("{Bourbaki and Friends} and Noether, E.", "{Bourbaki and Friends} and …"),
        ("Emmy Noether; et al.", "Noether, Emmy and others"),
        ("Emmy Noether; …; Emil Artin", "Noether, Emmy and Artin, Emil and others"),
        ("Hans von und zu Liechtenstein", "von und zu Liechtenstein, Hans"),
        ("Emmy Noether*; Emil Artin", "Noether, Emmy and Artin, Emil"),
    ],
)
def test_names_are_divided_as_bibtex_divides_them(name: str, written: str) -> None:
    paper = Publication(key="k", authors=parse_authors(name))
    before, _, _ = f"author = {{{written}}}".partition("…")
    assert before in bibtex(Work(publication=paper))


@pytest.mark.parametrize(
    ("venue", "kind", "field"),
    [
        ("ICML 2025", "@inproceedings{", "booktitle"),
        ("Mathematische Annalen", "@article{", "journal"),
        ("arXiv preprint", "@misc{", ""),
    ],
)
def test_the_type_follows_from_the_venue(venue: str, kind: str, field: str) -> None:
    entry = bibtex(Work(publication=Publication(key="k", venues=parse_venues(venue))))
    assert entry.startswith(kind)
    assert field in entry


def test_markup_becomes_commands_and_specials_are_escaped() -> None:
    title = (Run("50% of "), Run("x_1^2", "math"), Run(" & "), Run("more", "emphasis"))
    entry = bibtex(Work(publication=Publication(key="k", title=title)))
    assert r"title = {50\% of $x_1^2$ \& \emph{more}}" in entry


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("LLMs in 3D: BERT", "{LLMs} in {3D}: {BERT}"),
        ("VL-Rethinker and Llama-3", "{VL-Rethinker} and {Llama-3}"),
        ("Self-Attention of McDonald's R&D", "Self-Attention of {McDonald's} R\\&D"),
        ("Noether's Idealtheorie, 2024", "Noether's Idealtheorie, 2024"),
        ("GPT-3.5_BASE", "{GPT-3.5}\\_{BASE}"),
    ],
)
def test_a_style_that_writes_titles_small_keeps_the_capitals_of_names(
    title: str, written: str
) -> None:
    entry = bibtex(Work(publication=Publication(key="k", title=(Run(title),))))
    assert f"title = {{{written}}}" in entry
    (record,) = read_bibtex(entry, Source()).records
    assert record.title == (Run(title),)


def test_a_key_of_the_page_itself_keeps_what_names_the_record() -> None:
    place = Place("papers", anchor="publication-on-rings")
    key = "papers/publication-on-rings"
    paper = Publication(key=key, title=(Run("On rings"),), place=place)
    assert bibtex(Work(publication=paper)).startswith("@misc{publication-on-rings,")


def test_a_publishers_address_under_the_label_of_a_doi_is_no_doi() -> None:
    links = parse_links("DOI <https://publisher.example/article/3>")
    assert "doi" not in bibtex(Work(publication=Publication(key="a", links=links)))


@pytest.mark.parametrize(
    ("entry", "kept"),
    [
        ("@mastersthesis{k, title={T}, school={ETH}}", "@mastersthesis{k,"),
        ("@phdthesis{k, title={T}, school={ETH}}", "@phdthesis{k,"),
        ("@thesis{k, title={T}, school={ETH}, type={mathesis}}", "@mastersthesis{k,"),
        (
            "@mastersthesis{k, title={T}, school={ETH}, type={Diplomarbeit}}",
            "@mastersthesis{k,\n  title = {T},\n  school = {ETH},\n"
            "  type = {Diplomarbeit}",
        ),
        ("@thesis{k, title={T}, school={ETH}}", "type = {Thesis}"),
        ("@article{k, title={T}, langid={ngerman}}", "langid = {german}"),
        ("@article{k, title={T}, language={zh-Hans}}", "language = {zh-Hans}"),
        ("@misc{k, title={T}, pmid={26017442}}", "pmid = {26017442}"),
        ("@misc{k, title={T}, hal={hal-01234567}}", "hal = {hal-01234567}"),
        (
            "@article{k, title={T}, date={2019-03/2020-04}}",
            "date = {2019-03/2020-04},\n  year = {2019},\n  month = mar",
        ),
        ("@article{k, title={T}, date={2019/}}", "date = {2019/},\n  year = {2019}"),
        (
            "@inproceedings{k, title={T}, booktitle={ACL 2021 Demo Track}}",
            "booktitle = {ACL Demo Track}",
        ),
    ],
)
def test_what_an_entry_said_is_said_again(entry: str, kept: str) -> None:
    assert kept in again(entry)


def test_what_is_in_an_archive_alone_has_its_address_for_all_styles() -> None:
    written = again("@misc{k, title={T}, type={dataset}, zenodo={1234567}}")
    assert "zenodo = {1234567}" in written
    assert "url = {https://zenodo.org/records/1234567}" in written
    assert again(written) == written


def again(entry: str) -> str:
    """Return an entry as it is written after it was read."""
    (record,) = read_bibtex(entry, Source()).records
    publication = Publication(title=record.title, **record.values)  # type: ignore[arg-type]
    return bibtex(Work(publication=publication))
