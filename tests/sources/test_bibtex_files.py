"""A file of al-folio is read as it is, and nothing of it is lost."""

from __future__ import annotations

import logging
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from sphinx_academic.model.publication import Publication
from sphinx_academic.model.text import Run, plain
from sphinx_academic.sources import Source, SourceRecord, read
from sphinx_academic.sources.bibtex import read_bibtex

FOLIO = Path(__file__).parent / "files" / "folio.bib"


@pytest.fixture(scope="module")
def folio() -> Source:
    return read(FOLIO)


def one(source: Source, key: str) -> SourceRecord:
    """Return the first record with a key."""
    return next(r for r in source.records if r.values.get("key") == key)


def shown(record: SourceRecord) -> dict[str, Any]:
    """Return what tests look at: names and addresses, not objects."""
    values = dict(record.values)
    publication = Publication(**values)
    return {
        "title": plain(record.title) if not isinstance(record.title, str) else "",
        "authors": [str(author) for author in publication.authors],
        "venue": [venue.text for venue in publication.venues],
        "year": publication.date.year,
        "links": {link.kind: link.address for link in publication.links},
    }


def test_no_entry_is_lost(folio: Source) -> None:
    assert [record.values["key"] for record in folio.records] == [
        *("noether1918", "vanderwaerden1930", "o'neill", "twoisbns", "missingcommas"),
        *("noether1918", "icm1932", "noether1932", "unclosed", "noether1907"),
    ]


@pytest.mark.parametrize(
    ("key", "title", "authors", "venue", "year", "links"),
    [
        (
            "noether1918",
            "Invariante Variationsprobleme",
            ["Emmy Noether"],
            ["Nachrichten von der Gesellschaft der Wissenschaften"],
            1918,
            {
                "arxiv": "https://arxiv.org/abs/physics/0503066",
                "url": "https://eudml.org/doc/59024",
                "pdf": "noether1918.pdf",
            },
        ),
        (
            "vanderwaerden1930",
            "Zur Idealtheorie der ganz abgeschlossenen Ringe",
            ["Bartel Leendert van der Waerden"],
            ["Mathematische Annalen"],
            1930,
            {
                "doi": "https://doi.org/10.1007/BF01782333",
                "url": "https://www.example.org/ring_theory",
            },
        ),
        (
            "o'neill",
            'Ein Satz & H2O "mehr"',
            ["Kurt Gödel", "et al."],
            ["Monatshefte für Mathematik"],
            None,
            {},
        ),
        (
            "twoisbns",
            r"Moderne Algebra \mathfrak{p}",
            ["Springer-Verlag", "Emil Artin"],
            [],
            2021,
            {"isbn": "https://www.worldcat.org/isbn/9783642855276"},
        ),
        (
            "missingcommas",
            "Abstrakter Aufbau der Idealtheorie",
            ["Emmy Noether"],
            [],
            1927,
            {},
        ),
        (
            "noether1932",
            "Hyperkomplexe Systeme und ihre Beziehungen zur kommutativen Algebra",
            ["Emmy Noether"],
            ["Verhandlungen des Internationalen Mathematiker-Kongresses"],
            1932,
            {},
        ),
        ("unclosed", "A brace is missing", ["Emil Artin"], [], 1925, {}),
        (
            "noether1907",
            "Über die Bildung des Formensystems der ternären biquadratischen Form",
            ["Amalie Emmy Noether"],
            ["Universität Erlangen"],
            1907,
            {"arxiv": "https://arxiv.org/abs/2401.12345"},
        ),
    ],
)
def test_an_entry_keeps_title_authors_venue_year_and_addresses(
    folio: Source,
    key: str,
    title: str,
    authors: list[str],
    venue: list[str],
    year: int | None,
    links: dict[str, str],
) -> None:
    assert shown(one(folio, key)) == {
        "title": title,
        "authors": authors,
        "venue": venue,
        "year": year,
        "links": links,
    }


def test_what_cannot_be_read_is_told_once_with_its_line(folio: Source) -> None:
    lines = FOLIO.read_text("utf-8").split("\n")
    told = [
        (problem.complaint, lines[problem.line - 1].strip(), problem.message)
        for problem in folio.problems
    ]
    assert told == [
        (
            "malformed_source",
            "author = {Noether, Emmy}",
            "missingcommas: a comma is missing before 'author'",
        ),
        (
            "malformed_source",
            "year = {1927}",
            "missingcommas: a comma is missing before 'year'",
        ),
        (
            "malformed_source",
            "@misc{unclosed,",
            "unclosed: a brace, a quote or a comma is missing; "
            "what can be read is kept",
        ),
        (
            "duplicate_key",
            "@article{noether1918,",
            "the key 'noether1918' is also in line 10; give it another",
        ),
    ]


def test_fields_of_which_nothing_is_made_are_no_warnings() -> None:
    text = FOLIO.read_text("utf-8").replace("bibtex_show", "timestamp")
    source = read_bibtex(text, Source())
    assert source.ignored == ("timestamp",)
    assert not [p for p in source.problems if "timestamp" in p.message]


def test_a_record_begins_at_its_line(folio: Source) -> None:
    lines = FOLIO.read_text("utf-8").split("\n")
    assert all(lines[r.line - 1].startswith("@") for r in folio.records)


def test_every_field_arrives(folio: Source) -> None:
    thesis = one(folio, "noether1907")
    publication = Publication(title=thesis.title, **thesis.values)  # type: ignore[arg-type]
    assert publication.type == "thesis"
    assert publication.keywords == ("invariants", "forms")
    assert publication.remark == "Thesis; *summa cum laude*"
    assert publication.lang == "de"
    assert thesis.body == (
        (Run("First paragraph."),),
        (Run("Second with "), Run("x^2", "math"), Run(".")),
    )


def test_switches_of_a_theme_are_read(folio: Source) -> None:
    assert one(folio, "noether1918").values["selected"] is True
    assert one(folio, "vanderwaerden1930").values["selected"] is False
    assert one(folio, "noether1918").values["image"] == "noether.png"
    assert one(folio, "noether1918").values["bibtex_show"] is True


def test_months_that_are_put_together_are_a_range(folio: Source) -> None:
    (period,) = one(folio, "vanderwaerden1930").values["date"].periods
    assert (period.start.iso, period.end.iso) == ("1930-10", "1930-11")


def test_words_for_a_year_are_a_status(folio: Source) -> None:
    assert one(folio, "o'neill").values["status"] == "to-appear"
    assert one(folio, "twoisbns").values["status"] == "to-appear"


def test_both_isbns_are_kept(folio: Source) -> None:
    links = one(folio, "twoisbns").values["links"]
    assert [link.kind for link in links] == ["isbn", "isbn"]


def test_an_entry_has_what_its_crossref_has(folio: Source) -> None:
    values = one(folio, "noether1932").values
    assert [str(editor) for editor in values["editors"]] == ["Walter Saxer"]
    assert values["publisher"] == "Orell Füssli"
    assert values["pages"] == "189-194"


def test_the_parent_may_say_what_its_parts_call_it() -> None:
    parent = "title = {Proceedings of the Conference}, booktitle = {ICML}, year = 2019"
    child = "@inproceedings{a, title = {A}, crossref = {p}}"
    read = read_bibtex(f"{child}\n@proceedings{{p, {parent}}}", Source())
    assert read.problems == ()
    assert read.records[0].values["venues"][0].name == "ICML"


def test_html_in_a_title_is_markup(folio: Source) -> None:
    assert one(folio, "o'neill").title[:2] == (Run("Ein "), Run("Satz", "emphasis"))


def test_a_source_can_be_pickled(folio: Source) -> None:
    assert pickle.loads(pickle.dumps(folio)) == folio


def test_the_parser_itself_says_nothing(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        read(FOLIO)
    assert not [record for record in caplog.records if record.levelno >= 30]


def test_no_sphinx_is_needed_and_no_parser_before_a_file_is_read() -> None:
    program = (
        "import sys, sphinx_academic.sources as sources;"
        "heavy = {'sphinx', 'docutils', 'bibtexparser', 'pylatexenc', 'yaml'};"
        "assert not heavy & sys.modules.keys(), heavy & sys.modules.keys();"
        "from pathlib import Path;"
        f"sources.read(Path({str(FOLIO)!r}));"
        "assert not {'sphinx', 'docutils', 'yaml'} & sys.modules.keys()"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
