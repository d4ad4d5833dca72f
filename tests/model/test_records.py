"""Records: what can be said of each kind, and in which words."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from sphinx_academic.model.dates import NO_DATE
from sphinx_academic.model.kinds import KINDS
from sphinx_academic.model.news import News
from sphinx_academic.model.publication import Publication
from sphinx_academic.model.record import key, language
from sphinx_academic.model.schema import options_of, read_options
from sphinx_academic.model.text import Run, plain


@pytest.mark.parametrize("value", ["noether1918", "a/b", "Nöther:18", "1", "a.b-c_d"])
def test_a_key_is_any_word(value: str) -> None:
    assert key(value) == value


@pytest.mark.parametrize("value", ["two words", "a<b", "a>b", "`a`", 'a"b'])
def test_what_would_end_a_reference_is_no_key(value: str) -> None:
    with pytest.raises(ValueError, match=r"is not a key: a key is one word .* such as"):
        key(value)


@pytest.mark.parametrize(
    ("value", "tag"), [("de", "de"), ("zh-Hans", "zh-Hans"), ("pt_BR", "pt-BR")]
)
def test_a_language_is_a_tag(value: str, tag: str) -> None:
    assert language(value) == tag


@pytest.mark.parametrize("value", ["d", "de-", "französisch", "de; fr"])
def test_the_name_of_a_language_is_no_tag(value: str) -> None:
    with pytest.raises(ValueError, match=r"is not a language tag; write e\.g\. de, fr"):
        language(value)


@pytest.mark.parametrize(
    ("written", "field", "expected"),
    [
        ({"type": "inproceedings"}, "type", "conference-paper"),
        ({"type": "PhDThesis"}, "type", "thesis"),
        ({"publication_type": "article-journal"}, "type", "article"),
        ({"status": "in press"}, "status", "to-appear"),
        ({"status": "R&R"}, "status", "revise-and-resubmit"),
        ({"featured": None}, "selected", True),
        ({"draft": "true"}, "hidden", True),
        ({"oral": "Oral"}, "additional_info", "Oral"),
        ({"published": "false"}, "hidden", True),
        ({"published": "true", "hidden": "true"}, "hidden", True),
        ({"hidden": "false", "published": "no"}, "hidden", True),
        ({"tags": "a; b"}, "keywords", ("a", "b")),
    ],
)
def test_words_from_other_systems_are_understood(
    written: dict[str, str | None], field: str, expected: object
) -> None:
    values, problems = read_options(Publication, written)
    assert (values, problems) == ({field: expected}, [])


CSL = """
article article-journal article-magazine article-newspaper bill book broadcast chapter
classic collection dataset document entry entry-dictionary entry-encyclopedia event
figure graphic hearing interview legal_case legislation manuscript map motion_picture
musical_score pamphlet paper-conference patent performance periodical
personal_communication post post-weblog regulation report review review-book software
song speech standard thesis treaty webpage
""".split()


@pytest.mark.parametrize("word", CSL)
def test_every_type_of_csl_is_read(word: str) -> None:
    values, problems = read_options(Publication, {"type": word})
    assert not problems
    assert values["type"]


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("proceedings", "book"),
        ("booklet", "book"),
        ("entry-encyclopedia", "chapter"),
        ("review-book", "article"),
        ("standard", "report"),
        ("webpage", "other"),
    ],
)
def test_a_type_of_others_is_the_nearest_of_ours(word: str, kind: str) -> None:
    assert read_options(Publication, {"type": word})[0] == {"type": kind}


@pytest.mark.parametrize(
    ("word", "event"), [("release", "released"), ("Acceptance", "accepted")]
)
def test_events_are_understood_in_other_forms(word: str, event: str) -> None:
    assert read_options(News, {"event": word})[0] == {"event": event}


def test_a_year_is_another_word_for_the_date_of_a_publication() -> None:
    values, _ = read_options(Publication, {"year": "1918"})
    assert values["date"].year == 1918


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ({"year": "2009", "month": "10"}, "2009-10"),
        ({"month": "Oct", "day": "4", "year": "2009"}, "2009-10-04"),
        ({"date": "2009", "Month": "october"}, "2009-10"),
    ],
)
def test_a_month_stands_beside_its_year(written: dict[str, str], date: str) -> None:
    values, problems = read_options(Publication, written)
    assert not problems
    assert values["date"].iso == date


@pytest.mark.parametrize(
    ("written", "date", "wrong"),
    [
        ({"year": "2009", "month": "13"}, "2009", "month"),
        ({"year": "2009", "month": "Smarch", "day": ""}, "2009", "month"),
        ({"year": "2009", "month": "2", "day": "30"}, "2009-02", "day"),
        ({"year": "2009", "day": "30"}, "2009", "day"),
    ],
)
def test_a_month_that_is_none_leaves_the_year(
    written: dict[str, str], date: str, wrong: str
) -> None:
    values, problems = read_options(Publication, written)
    assert values["date"].iso == date
    assert problems[0].option == wrong
    assert f"{written[wrong]!r} makes no date with a `year`" in str(problems[0])


@pytest.mark.parametrize("name", ["date", "year"])
@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("03/04/2025", 2025),
        ("c. 1950", 1950),
        ("2024 Q3", 2024),
        ("Spring/Summer 2024", 2024),
        ("2023-02-29", 2023),
    ],
)
def test_what_is_no_date_leaves_its_year(name: str, text: str, year: int) -> None:
    values, (problem,) = read_options(Publication, {name: text})
    assert values["date"].iso == str(year)
    assert str(problem).startswith(f"{name}: {text!r}")
    assert str(problem).endswith("; the year is kept")


@pytest.mark.parametrize("text", ["someday", "2021 - 2019", "2024, no, 2025"])
def test_what_is_no_date_and_names_no_year_or_two_is_left_out(text: str) -> None:
    values, (problem,) = read_options(Publication, {"date": text})
    assert "date" not in values
    assert "kept" not in str(problem)


@pytest.mark.parametrize(
    ("written", "status", "year"),
    [
        ({"date": "2024 (to appear)"}, "to-appear", "2024"),
        ({"date": "forthcoming 2025"}, "to-appear", "2025"),
        ({"date": "to appear"}, "to-appear", None),
        ({"Year": "In press, 2025"}, "to-appear", "2025"),
        ({"date": "2024 (to appear)", "month": "9"}, "to-appear", "2024-09"),
        ({"date": "2024 (to appear)", "Status": "accepted"}, "accepted", "2024"),
    ],
)
def test_a_state_may_stand_in_the_place_of_a_date(
    written: dict[str, str], status: str, year: str | None
) -> None:
    values, problems = read_options(Publication, written)
    assert not problems
    assert values["status"] == status
    assert (values["date"].iso if "date" in values else None) == year


@pytest.mark.parametrize(
    ("authors", "names", "annotation"),
    [
        ("A One*, B Two* (*Equal first authors)", ["A One", "B Two"],
         "*Equal first authors"),
        (r"A One\*; B Two† [\*equal, †corresponding].", ["A One", "B Two"],
         "*equal, †corresponding"),
        (r"A One$^*$ and B Two$^*$ ($^*$equal contribution)", ["A One", "B Two"],
         "*equal contribution"),
        (r"A One$^{*}$; B Two$^\dagger$ [$^{*}$ equal, $^\dagger$ corresponding]",
         ["A One", "B Two"], "* equal, † corresponding"),
        (r"A One; B Two (\textsuperscript{*}equal)", ["A One", "B Two"], "*equal"),
        ("A One; B Two (<sup>*</sup> equal; <sup>1</sup>ETH)", ["A One", "B Two"],
         "* equal; ¹ETH"),
        ("A One; B Two (* of the $x^2$ group)", ["A One", "B Two"],
         "* of the $x^2$ group"),
        ("A One*, B Two. * Equal contribution.", ["A One", "B Two"],
         "* Equal contribution."),
        ("Wei Liu (刘威); B Two (*)", ["Wei Liu (刘威)", "B Two"], ""),
    ],
)  # fmt: skip
def test_what_marks_mean_may_stand_behind_the_authors(
    authors: str, names: list[str], annotation: str
) -> None:
    values, problems = read_options(Publication, {"authors": authors})
    assert not problems
    assert [author.name for author in values["authors"]] == names
    assert values.get("annotation", "") == annotation


def test_what_marks_mean_is_added_to_the_annotation() -> None:
    written = {"author": "A One* (*equal)", "annotation": "At the ETH"}
    values, _ = read_options(Publication, written)
    assert values["annotation"] == "At the ETH; *equal"


@pytest.mark.parametrize("kind", ["workshop", "demo", "short"])
def test_what_is_published_as_another_paper_is_none_of_the_main_conference(
    kind: str,
) -> None:
    written = f"Published as a {kind} paper at ICLR 2025"
    values, _ = read_options(Publication, {"venue": written})
    (venue,) = values["venues"]
    said = (venue.name, venue.track)
    assert f"Published as a {kind} paper" in " ".join(said)
    assert "status" not in values


def test_a_short_name_whose_address_leads_nowhere_is_refused() -> None:
    values, (problem,) = read_options(Publication, {"abbr": "[ICML](icml.html)"})
    assert "abbr" not in values
    assert str(problem).startswith("abbr: 'icml.html' is a path")


def test_the_status_of_a_record_is_what_it_says_itself() -> None:
    written = {"venue": "Submitted to Science", "status": "accepted"}
    values, _ = read_options(Publication, written)
    assert values["status"] == "accepted"
    assert [venue.name for venue in values["venues"]] == ["Science"]


def test_links_of_all_kinds_are_gathered() -> None:
    written = {"pdf": "a.pdf", "links": "Poem <b>", "code": "soon"}
    values, _ = read_options(Publication, written)
    assert [link.label for link in values["links"]] == ["PDF", "Poem", "Code"]


def test_a_record_is_called_by_its_title_or_else_by_its_key() -> None:
    title = (Run("On "), Run("rings", "emphasis"))
    assert plain(title) == "On rings"
    assert Publication(key="k", title=title).name == "On rings"
    assert News(key="k").name == "k"


@pytest.mark.parametrize("kind", KINDS)
def test_records_can_be_compared_and_kept_between_builds(kind: str) -> None:
    record = KINDS[kind](key="k")
    assert record.date == NO_DATE
    assert pickle.loads(pickle.dumps(record)) == record
    assert hash(record) == hash(KINDS[kind](key="k"))


def test_every_kind_can_be_kept_back_dated_and_named() -> None:
    kinds: list[Any] = list(KINDS.values())
    for kind in kinds:
        assert {"key", "date", "hidden", "weight", "lang"} < set(options_of(kind))


@pytest.mark.parametrize(
    "written", ["noether1918; noether1921", "noether1918, noether1921"]
)
def test_keys_are_parted_by_semicolons_or_commas(written: str) -> None:
    values, complaints = read_options(News, {"papers": written})
    assert not complaints
    assert values["papers"] == ("noether1918", "noether1921")
