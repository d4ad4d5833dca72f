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
from sphinx_academic.model.work_types import type_of


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


@pytest.mark.parametrize(
    ("venue", "told"),
    [
        ("Nature, 521(7553):436-444, 2015", "Nature 2015 521 7553 436-444"),
        ("Nature, vol. 521 (7553), 436-444, 2015", "Nature 2015 521 7553 436-444"),
        ("Nature, 521(7553):436-444, 2015; arXiv 2014", "Nature 2015 521 7553 436-444"),
        ("arXiv 2014; Nature 521(7553):436-444, 2015", "Nature 2015 521 7553 436-444"),
        ("Mind, 59:433-460, 1950", "Mind 1950 59  433-460"),
        ("Mind 59: 433 (1950)", "Mind 1950 59  433"),
        ("*PLoS Biology* 7(9):e1002195", "PLoS Biology None 7 9 e1002195"),
        ("Neural Computation 9(8), 1997", "Neural Computation 1997 9 8 "),
        ("Math. Ann. 83(1-2): 24", "Math. Ann. None 83 1-2 24"),
        ("ApJ 900:123, 2020", "ApJ 2020 900  123"),
        ("AER 110:1234-1267, 2020", "AER 2020 110  1234-1267"),
        ("BMJ 368:m1234", "BMJ None 368  m1234"),
        ("Volcanology 5:1-3", "Volcanology None 5  1-3"),
    ],
)
def test_volume_issue_and_pages_may_stand_behind_the_name_of_a_journal(
    venue: str, told: str
) -> None:
    values, _ = read_options(Publication, {"venue": venue})
    name, year = next(v[1:3] for v in values["venues"] if not v.is_preprint)
    places = (values.get(place, "") for place in ("volume", "number", "pages"))
    assert f"{name} {year} {' '.join(places)}" == told


@pytest.mark.parametrize("venue", ["ApJ 900:123, 2020", "BMJ 368:m1234", "Mind 9:1-9"])
def test_what_has_volume_and_pages_behind_its_venue_is_an_article(venue: str) -> None:
    values, _ = read_options(Publication, {"venue": venue})
    assert type_of(Publication(key="k", **values)) == "article"
    values, _ = read_options(Publication, {"venue": venue, "type": "chapter"})
    assert values["type"] == "chapter"


@pytest.mark.parametrize(
    "written",
    [
        {"venue": "Math. Ann. 83 (1921)"},
        {"venue": "Math. Ann. 83 (1921), 24-66"},
        {"venue": "Math. Ann. 83(1): 24-66", "pages": "24"},
        {"venue": "Apollo, 11(2)"},
        {"venue": "ISIT 2019: 100-105"},
        {"venue": "CVPR 23, 1-9"},
        # A standard, a time of day, and a volume of nothing.
        {"venue": "ISO 9001:2015"},
        {"venue": "ISO/IEC 27001:2013"},
        {"venue": "DIN EN 60601:2006"},
        {"venue": "ISO 9001:2015-09"},
        {"venue": "Logic Colloquium, 10:30"},
        {"venue": "Oxford Logic Seminar, 14:15"},
        {"venue": "Vol. 5:1-3"},
        {"venue": "Volume 5:1-3"},
    ],
)
def test_a_venue_that_leaves_doubt_stays_as_written(written: dict[str, str]) -> None:
    values, _ = read_options(Publication, written)
    assert values["venues"][0].name == written["venue"]
    assert "volume" not in values


@pytest.mark.parametrize(
    ("venue", "status", "year"),
    [
        ("Unpublished 2017", "unpublished", 2017),
        ("Under review, 2024", "under-review", 2024),
        ("In preparation (2024)", "in-preparation", 2024),
        ("Unpublished", "unpublished", None),
        ("Published in 2024", "published", 2024),
        ("to appear in 2025", "to-appear", 2025),
        ("Submitted, March 2025", "submitted", 2025),
        ("Accepted in May 2025", "accepted", 2025),
        ("To appear in Spring 2026", "to-appear", 2026),
    ],
)
def test_a_state_for_a_venue_may_have_a_date(
    venue: str, status: str, year: int | None
) -> None:
    values, _ = read_options(Publication, {"venue": venue})
    assert "venues" not in values
    assert values["status"] == status
    assert (values["date"].year if "date" in values else None) == year


@pytest.mark.parametrize(
    ("venue", "status", "at"),
    [
        ("Under review at NeurIPS 2025", "under-review", "NeurIPS 2025"),
        ("NeurIPS 2025 (under review)", "under-review", "NeurIPS 2025"),
        (
            "Under review as a conference paper at ICLR 2025",
            "under-review",
            "ICLR 2025",
        ),
        ("*Submitted to Science.*", "submitted", "Science"),
        (
            "Submitted to the Annals of Mathematics",
            "submitted",
            "Annals of Mathematics",
        ),
        ("Submitted to The Lancet", "submitted", "The Lancet"),
        ("R&R at Econometrica", "revise-and-resubmit", "Econometrica"),
        ("Major revision at Science", "revise-and-resubmit", "Science"),
        ("Published as a conference paper at ICLR 2025", "published", "ICLR 2025"),
        ("Submitted to NeurIPS 2025 (under review)", "submitted", "NeurIPS 2025"),
        ("Accepted by Physical Review B", "accepted", "Physical Review B"),
        ("Accepted by IEEE TPAMI", "accepted", "IEEE TPAMI"),
        ("Accepted for publication in Science", "accepted", "Science"),
        ("To appear in ICML 2026", "to-appear", "ICML 2026"),
        ("Science, in press", "to-appear", "Science"),
        ("In press at Mind, 59:433-460, 1950", "to-appear", "Mind 1950"),
        ("Submitted to Science; arXiv 2024", "submitted", "Science, arXiv 2024"),
        ("arXiv 2024; submitted to Science", "submitted", "arXiv 2024, Science"),
        ("Under review, NeurIPS 2025", "under-review", "NeurIPS 2025"),
        ("Under review (ICLR 2026)", "under-review", "ICLR 2026"),
        ("R&R AER", "revise-and-resubmit", "AER"),
        (
            "Forthcoming, American Economic Review",
            "to-appear",
            "American Economic Review",
        ),
        ("Nature, accepted 2024", "accepted", "Nature"),
        ("Nature – R&R", "revise-and-resubmit", "Nature"),
        ("Nature - under review", "under-review", "Nature"),
        ("Nature: under review", "under-review", "Nature"),
        ("Nature, in revision", "revise-and-resubmit", "Nature"),
        ("Nature (minor revisions)", "revise-and-resubmit", "Nature"),
        ("Nature (currently under review)", "under-review", "Nature"),
        ("Currently under review at Nature", "under-review", "Nature"),
        ("ICML 2025 Under Review", "under-review", "ICML 2025"),
        ("ICML 2025 [under review]", "under-review", "ICML 2025"),
        ("[Under review] ICML 2025", "under-review", "ICML 2025"),
        ("ICML 2025 (in review, poster)", "under-review", "ICML 2025"),
        ("ICML 2025 submission", "submitted", "ICML 2025"),
        ("AER R&R", "revise-and-resubmit", "AER"),
        ("Withdrawn from ICML 2025", "withdrawn", "ICML 2025"),
        ("ICML 2025 (rejected)", "unpublished", "ICML 2025"),
        ("ICML 2025 (desk rejected)", "unpublished", "ICML 2025"),
        ("Rejected from ICML 2025", "unpublished", "ICML 2025"),
        # Where no venue is said.
        ("Paper under review", "under-review", ""),
        ("Rejected", "unpublished", ""),
        ("Submitted for publication", "submitted", ""),
        ("Manuscript in preparation", "in-preparation", ""),
        # What has appeared is not submitted, if something more of it is.
        ("ICML 2025; submitted to JMLR", "", "ICML 2025, submitted to JMLR"),
        ("submitted to JMLR; ICML 2025", "", "ICML 2025, submitted to JMLR"),
        (
            "Under review at JMLR; arXiv 2024; ICML 2025",
            "",
            "arXiv 2024, ICML 2025, Under review at JMLR",
        ),
        ("Preprint; ICML 2025", "", "ICML 2025, Preprint"),
        (
            "Accepted at ICML 2025; submitted to JMLR",
            "",
            "Accepted at ICML 2025, submitted to JMLR",
        ),
        # What a work is, and where it was written.
        ("Working paper, ETH Zurich", "", "Working paper, ETH Zurich"),
        ("Technical report, ETH Zurich", "", "Technical report, ETH Zurich"),
        ("Unpublished, ETH Zurich", "", "Unpublished, ETH Zurich"),
        ("The Year in Review", "", "The Year in Review"),
    ],
)
def test_a_state_may_stand_with_the_venue(venue: str, status: str, at: str) -> None:
    values, _ = read_options(Publication, {"venue": venue})
    assert values.get("status", "") == status
    assert ", ".join(one.short for one in values.get("venues", ())) == at


@pytest.mark.parametrize(
    "venue",
    [
        "Accepted in principle",
        "Accepted in May",
        "Accepted with minor revisions",
        "Accepted with minor revisions at JASA",
        "Accepted, to appear in ICML",
        "Accepted to appear in Nature",
        "Accepted, in press",
        "Accepted by the editors",
        "Accepted by Ann Lee",
        "Accepted for inclusion in the Handbook of Rings",
        "Accepted for a poster",
        "Accepted at ICML 2025 as an oral",
        "Under review, second round",
        "Accepted (Oral)",
        "Accepted, Best Paper Award",
        "Forthcoming, second edition",
        "Submitted (2nd round)",
        "Under revision for resubmission to AER",
        "Major revision at MISQ (2nd round)",
        "In press, corrected proof",
        "Published at ICML 2025, presented at RSS",
        "Submitted to VLDB in March 2025",
        "Submitted to a journal",
        "Submitted to Rings, a journal of algebra",
        "Submitted for review",
        "Submitted, preprint available at arXiv",
        "In preparation, draft available upon request",
        "In preparation with Ann Lee",
        "In preparation for ICML 2026",
    ],
)
def test_what_stands_with_a_state_and_is_surely_no_venue_stays_as_written(
    venue: str,
) -> None:
    values, _ = read_options(Publication, {"venue": venue})
    assert [one.name for one in values["venues"]] == [venue]
    assert "status" not in values


def test_how_an_accepted_paper_is_presented_may_stand_before_the_venue() -> None:
    written = {"venue": "Accepted for oral presentation at NeurIPS 2025"}
    values, _ = read_options(Publication, written)
    (venue,) = values["venues"]
    assert values["status"] == "accepted"
    assert venue.badges == ("NeurIPS 2025", "Oral presentation")


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
