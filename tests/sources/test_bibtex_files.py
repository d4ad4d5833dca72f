"""Files as people keep them: what can be read is kept, what cannot is told."""

from __future__ import annotations

import logging
import pickle
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from sphinx_academic.model.publication import Publication
from sphinx_academic.model.text import Run, plain
from sphinx_academic.sources import Source, SourceRecord, read
from sphinx_academic.sources.bibtex import read_bibtex

if TYPE_CHECKING:
    from collections.abc import Callable

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


BROKEN = [
    # What is written, how many records, and what is said of it in which line.
    ("@article{a, title = {T}, year 1918}", 1, "a comma is missing", 1),
    ("@article{a\n  title = {T},\n  year = {1918}\n}", 1, "a comma is missing", 1),
    ("@article{a,\n title = {T}\n year = {1918}\n}", 1, "comma is missing before", 3),
    ("@article{a,\n title = \"T,\n year = {1918}\n}\n", 1, "a quote or a comma", 1),
    ("@article{a,\n title = {T}", 1, "a brace, a quote or a comma is missing", 1),
    ("@article{\n title = {T},\n year = {1918}\n}", 1, "a comma is missing", 1),
    ("article{a,\n title = {T}\n}", 0, "'article{a,' is no entry", 1),
    ("\n@article a,\n title = {T}\n}", 0, "is no entry; one begins as in", 2),
    ("@article{a, title = {T}, journal = jmlr}", 1, "no @string defines 'jmlr'", 1),
    ("@article{a, title = {T}, note = in press}", 1, "text outside its braces", 1),
    ("@article{a, title = {T}, crossref = {b}}", 1, "no entry of this file is 'b'", 1),
    ("@article{a,\n year = {1918}}", 1, "a title is missing", 1),
    ("@article{a, title = {},\n year = {1918}}", 1, "a title is missing", 1),
    ("@misc{a}", 1, "a title is missing", 1),
    ("@article{a b, title = {T}}", 1, "a key is one word", 1),
    ("@article{a, title = {T},\n year = {someday}}", 1, "'someday' is not a date", 2),
    ("@article{a, title = {T},\n year = {1918},\n month = {Smarch}}", 1, "Smarch", 2),
    ("@article{a, title = {T},\n doi = {nonsense}}", 1, "cannot be read as DOI", 2),
    ("@article{a, title = {T},\n isbn = {1}}", 1, "cannot be read as ISBN", 2),
    ("@article{a, title = {T},\n volume = {1},\n volume = {2}}", 1, "there twice", 2),
    ("@article{a,\n title = {T},\n title = {U}}", 1, "there twice; the first", 2),
    ("@article{a, title = {\\foo{T}}}", 1, "`\\foo` is not understood", 1),
    ("@misc{a, title = {T}, author = {Lee, Ann, Li, Bo}}", 1, "2 people or 4", 1),
]  # fmt: skip


@pytest.mark.parametrize(("text", "records", "message", "line"), BROKEN)
def test_a_slip_is_one_problem_and_loses_no_record(
    source: Callable[..., Source], text: str, records: int, message: str, line: int
) -> None:
    found = source(text)
    assert len(found.records) == records
    (problem,) = found.problems
    assert message in problem.message
    assert problem.line == line


@pytest.mark.parametrize(("text", "records", "message", "line"), BROKEN)
def test_a_slip_leaves_the_entries_around_it(
    source: Callable[..., Source], text: str, records: int, message: str, line: int
) -> None:
    around = "@book{{{}, title = {{Algebra}}, year = {{1930}}}}\n"
    found = source(f"{around.format('x')}{text}\n{around.format('y')}")
    keys = [record.values.get("key") for record in found.records]
    assert (keys[0], keys[-1]) == ("x", "y")
    assert len(keys) == records + 2
    assert [problem.line for problem in found.problems] == [line + 1]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "% nothing here",
        "---\n---\n",
        "Kept by me @ home (mostly).",
        "@comment{jabref-meta: databaseType:bibtex;}",
        "@preamble{ \"\\newcommand{\\noop}[1]{}\" }",
        "@string{a = {b}}",
        "% @article{a, title = {T}}",
    ],
)  # fmt: skip
def test_a_file_without_entries_is_no_mistake(
    source: Callable[..., Source], text: str
) -> None:
    assert source(text) == Source((), (), source(text).parts)


ENTRY = "@article{a,\n  title = {Über Ringe},\n  year = {1918}\n}\n"


@pytest.mark.parametrize(
    "content",
    [
        ENTRY.encode(),
        ENTRY.replace("\n", "\r\n").encode(),
        ENTRY.replace("\n", "\r").encode(),
        b"\xef\xbb\xbf" + ENTRY.encode(),
        ENTRY.encode("utf-16"),
        f"---\nlayout: none\n---\n{ENTRY}".encode(),
        f"  {ENTRY}".encode(),
        ENTRY.replace("{", "(", 1)[:-2].encode() + b")",
    ],
)  # fmt: skip
def test_encodings_and_line_ends(source: Callable[..., Source], content: bytes) -> None:
    found = source(content)
    (record,) = found.records
    assert plain(record.title) == "Über Ringe"  # type: ignore[arg-type]
    assert record.values["date"].year == 1918
    assert found.problems == ()


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_what_is_not_utf_8_is_read_and_told(
    source: Callable[..., Source], encoding: str
) -> None:
    found = source(ENTRY.encode(encoding))
    assert plain(found.records[0].title) == "Über Ringe"  # type: ignore[arg-type]
    ((complaint, message, line),) = found.problems
    assert (complaint, line) == ("malformed_source", 2)
    assert message.endswith("save the file as UTF-8")


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    (problem,) = read(tmp_path / "none.bib").problems
    assert problem.complaint == "missing_file"
    assert problem.message == "none.bib cannot be read: No such file or directory"


def test_a_folder_is_no_source(tmp_path: Path) -> None:
    (problem,) = read(tmp_path).problems
    assert problem.complaint == "missing_file"


def test_a_file_of_another_kind_is_told(source: Callable[..., Source]) -> None:
    (problem,) = source("x", "papers.ris").problems
    assert (
        problem.message == "'.ris' is no source; its name ends in .bib, .yml or .yaml"
    )


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
