"""Records of any kind in YAML, with the names that options have."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from sphinx_academic.model.award import Award
from sphinx_academic.model.news import News
from sphinx_academic.model.publication import Publication

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx_academic.sources import Source

    Write = Callable[..., Source]

RECORDS = """\
publications:
  - title: Invariante *Variationsprobleme* $x$
    key: noether1918
    authors:
      - Emmy Noether
      - "Klein, Felix"
      - name: David Hilbert
        orcid: 0000-0002-1825-0097
      - {given: Bartel, non-dropping-particle: van der, family: Waerden}
      - {literal: "Teubner, B. G., and Sons"}
    venue: Göttinger Nachrichten
    number: 010
    year: 1918
    month: 7
    day: 26
    selected:
    keywords: [invariants, "forms, binary"]
    links: {pdf: noether.pdf, Review: https://example.org/a}
    code: soon
    note: ~
    abstract: |
      First paragraph.

      Second.
  - title: Zweite
    author: Emmy Noether; Emil Artin
    journal: [ICML 2025, {title: Math Workshop at NeurIPS 2024}]
    links:
      - {label: Slides, url: https://example.org/s}
      - Poster <poster.pdf>
news:
  - date: 1918-07
    papers: [noether1918]
    event: released
    text: It is *out*.
awards:
  prize:
    name: Ackermann-Teubner Memorial Award
    date: 1932
    with: [Emil Artin]
"""


@pytest.fixture
def records(source: Write) -> list[Any]:
    found = source(RECORDS, "records.yml")
    assert found.problems == ()
    return list(found.records)


def test_records_of_every_kind_with_their_lines(records: list[Any]) -> None:
    lines = RECORDS.split("\n")
    assert [(record.kind, lines[record.line - 1]) for record in records] == [
        ("publication", "  - title: Invariante *Variationsprobleme* $x$"),
        ("publication", "  - title: Zweite"),
        ("news", "  - date: 1918-07"),
        ("award", "    name: Ackermann-Teubner Memorial Award"),
    ]


def test_titles_and_texts_are_markdown(records: list[Any]) -> None:
    assert records[0].title == "Invariante *Variationsprobleme* $x$"
    assert records[0].body == "First paragraph.\n\nSecond."
    assert (records[2].title, records[2].body) == ("", "It is *out*.")
    assert records[3].title == "Ackermann-Teubner Memorial Award"


@pytest.mark.parametrize("name", ["abstract", "summary", "excerpt"])
def test_an_abstract_has_the_names_of_other_systems(source: Write, name: str) -> None:
    found = source(f"publications:\n- title: T\n  {name}: On rings.\n", "a.yml")
    assert found.problems == ()
    assert found.records[0].body == "On rings."


def test_people_are_texts_or_mappings(records: list[Any]) -> None:
    assert [str(author) for author in Publication(**records[0].values).authors] == [
        *("Emmy Noether", "Felix Klein", "David Hilbert", "Bartel van der Waerden"),
        "Teubner, B. G., and Sons",
    ]
    assert [str(author) for author in Publication(**records[1].values).authors] == [
        "Emmy Noether",
        "Emil Artin",
    ]
    assert [str(author) for author in Award(**records[3].values).shared_with] == [
        "Emil Artin"
    ]


def test_values_are_as_they_are_written(records: list[Any]) -> None:
    publication = Publication(**records[0].values)
    assert publication.number == "010"
    assert publication.date.iso == "1918-07-26"
    assert publication.selected is True
    assert publication.keywords == ("invariants", "forms, binary")
    assert publication.note == ""
    assert News(**records[2].values).papers == ("noether1918",)


def test_links_in_every_form(records: list[Any]) -> None:
    assert [
        [(link.kind, link.label, link.address) for link in record.values["links"]]
        for record in records[:2]
    ] == [
        [
            ("pdf", "PDF", "noether.pdf"),
            ("other", "Review", "https://example.org/a"),
            ("code", "Code", ""),
        ],
        [
            ("slides", "Slides", "https://example.org/s"),
            ("poster", "Poster", "poster.pdf"),
        ],
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.yml", "publications:\n- title: T\n  links:\n  - {label: Paper}\n"
         "  - {label: Good, url: https://x.org}\n"),
        ("a.bib", "@misc{a, title = {T}, links = {Good <https://x.org>; Paper}}"),
    ],
)  # fmt: skip
def test_a_link_without_address_leaves_the_others(
    source: Write, name: str, text: str
) -> None:
    found = source(text, name)
    (problem,) = found.problems
    assert "links: 'Paper' has no address" in problem.message
    assert [link.label for link in found.records[0].values["links"]] == ["Good"]


def test_venues_are_texts_or_mappings(records: list[Any]) -> None:
    venues = records[1].values["venues"]
    assert [(venue.name, venue.year) for venue in venues] == [
        ("ICML", 2025),
        ("NeurIPS", 2024),
    ]


def test_what_a_mapping_calls_a_venue_or_a_link_is_in_one_piece(source: Write) -> None:
    venues = '[{title: "Rings; or Ideals"}, {title: "[Notes, 1921]"}, ICML 2025]'
    links = '[{label: "Review; in German", url: "https://e.org/a;b"}, "PDF: a.pdf"]'
    found = source(
        f"- kind: publication\n  title: T\n  venue: {venues}\n  links: {links}", "a.yml"
    )
    assert found.problems == ()
    values = found.records[0].values
    assert [venue.name for venue in values["venues"]] == [
        *("Rings; or Ideals", "Notes", "ICML"),
    ]
    assert [(link.label, link.address) for link in values["links"]] == [
        *(("Review; in German", "https://e.org/a;b"), ("PDF", "a.pdf")),
    ]


def test_a_link_by_its_label_is_in_one_piece(source: Write) -> None:
    links = '{"Review; in German": https://e.org/a, PDF: a.pdf}'
    found = source(f"- kind: publication\n  title: T\n  links: {links}", "a.yml")
    assert found.problems == ()
    labels = [link.label for link in found.records[0].values["links"]]
    assert labels == ["Review; in German", "PDF"]


def test_a_venue_may_have_an_address(source: Write) -> None:
    venue = "{title: Notes of Rings, url: https://rings.example/}"
    found = source(f"- kind: publication\n  title: T\n  venue: {venue}", "a.yml")
    assert found.problems == ()
    (read,) = found.records[0].values["venues"]
    assert (read.name, read.url) == ("Notes of Rings", "https://rings.example/")


def test_a_blank_in_the_address_of_a_venue_is_written_for_it(source: Write) -> None:
    venue = '{title: ICML, url: "https://icml.cc/a b"}'
    found = source(f"- kind: publication\n  title: T\n  venue: {venue}", "a.yml")
    assert found.problems == ()
    (read,) = found.records[0].values["venues"]
    assert (read.name, read.url) == ("ICML", "https://icml.cc/a%20b")


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("/conf", "'/conf' is a path; write a whole address, with https://"),
        ("conf", "'conf' is a path; write a whole address"),
        ("1921", "'1921' is a path; write a whole address"),
        ("icml.cc>", "'icml.cc>' holds >: write %3E for it"),
        ("[https://a.org, https://b.org]", "it has several values; write one"),
        ("{page: https://a.org}", "it has several values; write one"),
    ],
)
def test_a_venue_stays_without_an_address_to_which_none_can_lead(
    source: Write, url: str, message: str
) -> None:
    venue = f"\n    title: Notes of Rings\n    url: {url}\n"
    found = source(f"publications:\n- title: T\n  venue:{venue}", "a.yml")
    (problem,) = found.problems
    assert (problem.complaint, problem.line) == ("invalid_value", 5)
    assert f"T: venue: url: {message}" in problem.message
    (read,) = found.records[0].values["venues"]
    assert (read.name, read.text, read.url) == ("Notes of Rings", "Notes of Rings", "")


@pytest.mark.parametrize("name", ["short_title", "abbr"])
def test_a_venue_has_its_abbreviation(source: Write, name: str) -> None:
    venue = f"{{title: Annals of Mathematics, {name}: Ann. Math.}}"
    found = source(f"publications:\n- title: T\n  venue: {venue}\n", "a.yml")
    assert found.problems == ()
    values = found.records[0].values
    assert values["venues"][0].name == "Annals of Mathematics"
    assert values["abbr"] == "Ann. Math."


def test_a_venue_may_have_nothing_but_its_abbreviation(source: Write) -> None:
    text = "publications:\n- title: T\n  venue: [{short_title: ICML}, JMLR]\n"
    found = source(text, "a.yml")
    assert found.problems == ()
    assert [v.name for v in found.records[0].values["venues"]] == ["ICML", "JMLR"]
    assert "abbr" not in found.records[0].values


def test_the_icon_of_a_link_follows_from_its_kind(source: Write) -> None:
    link = "{name: Repository, url: https://github.com/a/b, icon: x, icon_pack: fab}"
    found = source(f"publications:\n- title: T\n  links: [{link}]\n", "a.yml")
    assert found.problems == ()
    assert found.ignored == ("links.icon", "links.icon_pack")
    assert [one.icon for one in found.records[0].values["links"]] == ["code"]


def test_a_list_by_key_gives_the_keys(records: list[Any]) -> None:
    assert records[3].values["key"] == "prize"


def test_the_records_in_the_manual_are_read(source: Write) -> None:
    docs = Path(__file__).parents[2] / "docs"
    records = docs / "snippets" / "conf" / "sources" / "records.yml"
    read = source(records.read_text("utf-8"), "records.yml")
    assert [record.kind for record in read.records] == ["publication", "news", "award"]
    assert read.problems == ()
    manual = (docs / "sources.md").read_text("utf-8")
    people, others = re.findall(r"^```text\n(.*?)^```", manual, re.M | re.S)
    indented = f"{people}{others}".replace("\n", "\n  ")
    read = source(f"- kind: publication\n  title: T\n  {indented}", "people.yml")
    assert [str(author) for author in read.records[0].values["authors"]] == [
        *("Emmy Noether", "Bartel van der Waerden", "Deutsche Mathematiker-Vereinigung")
    ]
    assert read.records[0].values["abbr"] == "Ann. Math."
    assert read.problems == ()


def test_one_list_of_records_that_say_their_kind(source: Write) -> None:
    found = source(
        "- kind: award\n  title: A\n- {kind: news, date: 1918, body: x}\n", "a.yaml"
    )
    assert [record.kind for record in found.records] == ["award", "news"]
    assert found.problems == ()


@pytest.mark.parametrize(
    "text",
    [
        '{"publications": [{"title": "T", "year": 1918}]}',
        '{\n\t"publications": [\n\t\t{"title": "T", "year": 1918}\n\t]\n}\n',
        '[{"kind": "publication", "title": "T", "year": 1918, "url":'
        ' "https:\\/\\/e.org\\/"}]',
        '[{"kind": "publication", "title": "\\ud83d\\udcd8 T", "year": "1918"}]',
    ],
)
def test_json_is_yaml(source: Write, text: str) -> None:
    found = source(text, "records.json")
    assert found.problems == ()
    assert found.records[0].title in {"T", "📘 T"}
    assert found.records[0].values["date"].year == 1918


def test_a_state_may_stand_with_the_year(source: Write) -> None:
    found = source("publications:\n- title: T\n  year: 2025 (to appear)\n", "a.yml")
    values = found.records[0].values
    assert found.problems == ()
    assert (values["date"].iso, values["status"]) == ("2025", "to-appear")


def test_a_mapping_can_be_merged_into_others(source: Write) -> None:
    text = "publications:\n- &a {title: A, venue: V}\n- {<<: *a, title: B}\n"
    found = source(text, "a.yml")
    assert [record.title for record in found.records] == ["A", "B"]
    assert found.records[1].values == found.records[0].values
    assert found.problems == ()


@pytest.mark.parametrize(
    ("text", "records", "complaint", "message", "line"),
    [
        ("publications:\n- title: T\n  autors: X", 1, "unknown_option",
         "T: 'autors' is not an option here; did you mean 'authors'?", 3),
        ("publications:\n- title: T\n  year: soonish", 1, "invalid_value",
         "'soonish' is not a date", 3),
        ("publications:\n- year: 1918", 1, "missing_title", "a title is missing", 2),
        ("publications:\n- title: T\n  volume: {a: b}", 1, "invalid_value",
         "volume: a text or a list is expected, not a mapping", 3),
        ("publications:\n- title: T\n  authors: [{orcid: 1}]", 1, "invalid_value",
         "authors: a person has a `name`", 3),
        ("publications:\n- title: T\n  links: [{icon: x}]", 1, "invalid_value",
         "links: a link has a `label` and a `url`", 3),
        ("publications:\n- title: T\n  venue:\n    title: ICML\n    city: Rome", 1,
         "unknown_option", "T: venue: 'city: Rome' is no part of a venue; expected one "
         "of name, title, short_title, abbr, url, href; leave it out, or write it", 5),
        ("publications:\n- title: T\n  venue: {title: ICML, short_titel: I}", 1,
         "unknown_option", "T: venue: 'short_titel: I' is no part of a venue; did you "
         "mean 'short_title'?", 3),
        ("publications:\n- title: T\n  venue:\n  - ICML\n"
         "  - {title: Big Journal, abbr: BJ}", 1, "unknown_option",
         "T: venue: 'BJ' abbreviates a venue that is not the first; write that one", 5),
        ("publications:\n- title: T\n  venue_short: A\n"
         "  venue: {title: Big Journal, short_title: BJ}", 1, "invalid_value",
         "T: venue: 'BJ' says again what 'venue_short' says; keep one of them", 3),
        ("publications:\n- title: T\n  links:\n  - {name: A, url: 'https://a.org',\n"
         "     role: x}", 1, "unknown_option",
         "T: links: 'role: x' is no part of a link; expected one of label", 5),
        ("publications:\n- title: [T]", 1, "", "", 2),
        ("pubs:\n- title: T", 0, "unknown_option", "'pubs' is no kind of record", 1),
        ("award:\n- title: T\n- T", 1, "malformed_source", "'T' is no record", 3),
        ("publications: T", 0, "malformed_source", "'publications' has a text", 1),
        ("- title: T", 1, "missing_option", "write `kind: publication`", 1),
        ("- kind: novel\n  title: T", 0, "missing_option", "write `kind:", 1),
        (
            "- award: T",
            1,
            "missing_option",
            "write `kind: award` and `title: …` instead of `award: …`",
            1,
        ),
        (
            "- news: 05/2025\n  papers: t\n  text: T",
            1,
            "missing_option",
            "write `kind: news` and `date: …` instead of `news: …`",
            1,
        ),
        ("just words", 0, "malformed_source", "'just words' is no record", 1),
        ("publications:\n- title: T\n- title: 'x\n", 2, "", "", 3),
        ("publications:\n- title: T\n\t- x", 1, "malformed_source", "not YAML", 3),
        ("publications:\n- title: !x T", 1, "malformed_source", "the tag '!x'", 2),
        ("publications:\n- title: T\n  note: *b", 1, "malformed_source",
         "'*b' names nothing", 3),
        ("publications:\n- {title: T, key: a}\n- {title: U, key: a}", 2,
         "duplicate_key", "the key 'a' is also in line 2", 3),
        ("news:\n- {date: 2025-02-30, text: x}", 1, "invalid_value", "28 days", 2),
    ],
)  # fmt: skip
def test_a_slip_is_told_with_its_line_and_loses_no_record(
    source: Write, text: str, records: int, complaint: str, message: str, line: int
) -> None:
    found = source(text, "records.yml")
    assert len(found.records) == records
    assert found.problems
    assert complaint in {"", found.problems[0].complaint}
    assert message in found.problems[0].message
    assert line in {problem.line for problem in found.problems}


@pytest.mark.parametrize(
    "text", ["", "\n", "# nothing\n", "---\n", "news:\n", "news: []"]
)
def test_a_file_without_records_is_no_mistake(source: Write, text: str) -> None:
    found = source(text, "records.yml")
    assert (found.records, found.problems) == ((), ())


@pytest.mark.parametrize(
    "person",
    ['name: ","', 'literal: ","', 'given: "", family: ","', 'name: "{{,}}"', "name: 7"],
)
def test_a_person_without_a_letter_is_left_out_and_told(
    source: Write, person: str
) -> None:
    text = f"- kind: publication\n  title: A\n  author: [Bo Li, {{{person}}}]\n"
    read = source(text, "records.yml")
    assert [str(author) for author in read.records[0].values["authors"]] == ["Bo Li"]
    (problem,) = read.problems
    name = "'7'" if person.endswith("7") else "','"
    cure = "write `Emmy Noether`, or leave it out"
    assert problem.message == f"A: author: {name} names nobody; {cure}"
    assert (problem.complaint, problem.line) == ("invalid_value", 3)


@pytest.mark.parametrize(
    ("text", "titles", "problems"),
    [
        (
            "publications:\n- title: A\npublications:\n- title: B\n",
            ["A", "B"],
            [("'publications' is already in line 1; write it once", 3)],
        ),
        (
            '{"publications": [{"title": "A"}],\n"publications": [{"title": "B"}]}',
            ["A", "B"],
            [("'publications' is already in line 1; write it once", 2)],
        ),
        (
            "publications:\n- title: A\n  date: 1918\n  title: B\n  date: 1919\n",
            ["B"],
            [
                ("'title' is already in line 2; write it once", 4),
                ("'date' is already in line 3; write it once", 5),
            ],
        ),
        (
            "publications:\n  a: {title: A}\n  a: {title: B}\n",
            ["A", "B"],
            [
                ("'a' is already in line 2; write it once", 3),
                ("the key 'a' is also in line 2; give it another", 3),
            ],
        ),
        (
            "publications:\n- title: A\npublications:\n- title: B\n-",
            ["A", "B"],
            [("'publications' is already in line 1; write it once", 3)],
        ),
    ],
)
def test_of_a_name_that_is_there_twice_no_record_is_lost_and_it_is_told(
    source: Write, text: str, titles: list[str], problems: list[tuple[str, int]]
) -> None:
    read = source(text, "records.yml")
    assert [record.title for record in read.records] == titles
    found = [(p.message.split(",")[0], p.line) for p in read.problems]
    assert found[: len(problems)] == problems


def test_what_a_merged_mapping_says_is_no_name_that_is_there_twice(
    source: Write,
) -> None:
    text = """\
publications:
- &first {title: A, date: 1918}
- <<: *first
  title: B
"""
    read = source(text, "records.yml")
    assert [record.title for record in read.records] == ["A", "B"]
    assert read.problems == ()


def test_a_name_that_is_there_thousands_of_times_is_told_once(
    source: Write,
) -> None:
    read = source("publications: [{title: A}]\n" * 20_000, "records.yml")
    assert len(read.records) == 20_000
    assert len(read.problems) == 1


@pytest.mark.parametrize(
    ("text", "kind", "message"),
    [
        ("- kind: avard\n  title: A\n", "award", "did you mean 'award'?"),
        ("awards:\n- kind: x\n  name: A\n", "award", "'x' is no kind of record; "),
    ],
)
def test_a_kind_that_there_is_not_is_named(
    source: Write, text: str, kind: str, message: str
) -> None:
    read = source(text, "records.yml")
    assert [(record.kind, record.title) for record in read.records] == [(kind, "A")]
    (problem,) = read.problems
    assert message in problem.message
    assert problem.line == 1 + text[: text.index("kind")].count("\n")


@pytest.mark.parametrize("kind", ["talk", "[a]"])
def test_a_record_of_another_kind_is_no_publication(source: Write, kind: str) -> None:
    read = source(f"- kind: {kind}\n  title: A\n", "records.yml")
    assert read.records == ()
    (problem,) = read.problems
    assert "is no kind of record; write `kind: publication`" in problem.message
    assert problem.message.endswith("; it is left out")


def test_a_record_is_called_by_what_it_has(source: Write) -> None:
    text = "- {kind: award, key: ' ', name: ' ', date: '1932 ', x: 1}\n"
    problems = source(text, "records.yml").problems
    assert all(problem.message.startswith("1932: ") for problem in problems)
    problems = source(text.replace("1932 ", "\t"), "records.yml").problems
    assert all(problem.message.startswith("award: ") for problem in problems)


@pytest.mark.parametrize(
    "text",
    [
        "With : colon",
        "With more\n    in the next line : colon",
        "'With' words behind it",
    ],
)
def test_a_text_that_is_cut_by_an_error_is_left_out(source: Write, text: str) -> None:
    found = source(f"news:\n- date: 2025\n  text: {text}\n", "records.yml")
    (record,) = found.records
    (problem, *_) = found.problems
    assert record.body == ""
    assert problem.message.endswith("'text' may be cut, and is left out")
    assert ("in quotes, or below `|`" in problem.message) == (" : " in text)
