"""What a publication tells of its awards makes them records."""

from __future__ import annotations

from typing import Any

import pytest

from sphinx_academic.model.award import Award
from sphinx_academic.model.catalogue import Catalogue
from sphinx_academic.model.dates import NO_DATE, parse_dates
from sphinx_academic.model.places import Place
from sphinx_academic.model.publication import Publication
from sphinx_academic.model.query import AwardQuery
from sphinx_academic.model.schema import read_options
from sphinx_academic.model.text import Run
from sphinx_academic.model.venues import parse_venues

PLACE = Place("papers", 3, 40, "publication-he2016")


def paper(**fields: Any) -> Publication:
    defaults = {"venues": parse_venues("CVPR 2016"), "date": parse_dates("2016-06")}
    return Publication(key="he2016", place=PLACE, **{**defaults, **fields})


def award(name: str, **fields: Any) -> Award:
    place = Place("awards", 0, 3, "award-k")
    defaults = {"key": "k", "place": place, "papers": ("he2016",)}
    return Award(title=(Run(name),), **{**defaults, **fields})


def derived(*records: Publication | Award) -> list[Award]:
    found = Catalogue(records, {}).records
    return [a for a in found if isinstance(a, Award) and a.place.derived]


def test_an_award_of_a_paper_is_a_record() -> None:
    catalogue = Catalogue([paper(award=("Best Paper",))], {})
    (found,) = catalogue.select(AwardQuery()).records
    assert (found.key, found.name) == ("he2016-award", "Best Paper")
    assert found.date == parse_dates("2016-06")
    assert (found.place.document, found.place.anchor) == ("papers", PLACE.anchor)
    assert catalogue.mentioned_by("he2016") == (found,)
    assert catalogue.get("he2016-award", "award") == found


def test_an_award_of_a_paper_without_a_date_is_of_the_year_of_its_venue() -> None:
    undated = paper(award=("Best Paper",), date=NO_DATE)
    (found,) = Catalogue([undated], {}).select(AwardQuery()).records
    assert found.date == parse_dates("2016")


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"award": ("Best Paper", "Audience Award")}, ["Best Paper", "Audience Award"]),
        ({"award_name": ("Best Paper",)}, ["Best Paper"]),
        (
            {
                "award_name": ("Nobel Prize",),
                "award": ("For the [law](https://l.org)",),
            },
            ["Nobel Prize | For the law | https://l.org"],
        ),
        (
            {"award_name": ("A", "B"), "award": ("of *rings*", "of **fields**")},
            ["A | of rings", "B | of fields"],
        ),
        (
            {"award_name": ("A", "B"), "award": ("x", "y", "z")},
            ["A | x; y; z", "B"],
        ),
        ({"award": ("[Best <b>Paper</b>](javascript:x)",)}, ["Best Paper"]),
        (
            {"award": ("Best Paper <https://b.org/a?x=1>",)},
            ["Best Paper | https://b.org/a?x=1"],
        ),
        (
            {"award": ("*Best* <b>Paper</b> <https://b.org>", "<https://c.org>")},
            ["Best Paper | https://b.org", "https://c.org | https://c.org"],
        ),
        (
            {"award_name": ("A <https://a.org>",), "award": ("of rings",)},
            ["A | of rings | https://a.org"],
        ),
        ({"award": ("Best Paper", "best paper award")}, ["Best Paper"]),
        ({"award": ("Best Paper",), "hidden": True}, []),
        ({}, []),
    ],
)
def test_an_award_is_told_of_by_name_or_in_a_sentence(
    fields: dict[str, Any], told: list[str]
) -> None:
    shown = [
        " | ".join(filter(None, (a.name, a.note, a.url)))
        for a in derived(paper(**fields))
    ]
    assert shown == told


@pytest.mark.parametrize(
    ("name", "fields", "number"),
    [
        ("Best Paper Award", {}, 0),
        ("CVPR 2016 Best Paper Award", {}, 0),
        ("The best paper", {}, 0),
        ("Best Student Paper", {}, 1),
        ("Best Paper", {"papers": ("other",)}, 1),
        ("Best Paper", {"hidden": True}, 1),
    ],
)
def test_an_award_that_is_a_record_is_not_told_of_twice(
    name: str, fields: dict[str, Any], number: int
) -> None:
    records = paper(award=("Best Paper",)), award(name, **fields)
    assert len(derived(*records)) == number


@pytest.mark.parametrize(
    ("text", "awards", "message"),
    [
        ("Best <prize.html>", ("Best <prize.html>",), "'prize.html' is a path; write"),
        ("[Best](prize.html); B", ("[Best](prize.html)", "B"), "'prize.html' is a pa"),
        ("A <javascript:x>; B <www.x.org>", ("A <javascript:x>", "B <www.x.org>"),
         "has the scheme 'javascript', which no page may link: write https://…, or "
         "./ before a file name with a colon; 'www.x.org' would be a file"),
        ("A; https://a.org", ("A", "<https://a.org>"), "'https://a.org' is an address "
         "without the name of an award; write its name before it, `Best Paper <https:"),
        ("A (www.x.org)", ("A <www.x.org>",), "'www.x.org' would be a file of this"),
        ("A; -; 🏆; B", ("A", "B"), "'-', '🏆' names no award; write `Best Paper`, or"),
    ],
)  # fmt: skip
def test_an_address_to_which_no_award_leads_is_told_and_the_award_is_kept(
    text: str, awards: tuple[str, ...], message: str
) -> None:
    for name in ("award", "award-name"):
        values, (problem,) = read_options(Publication, {name: text})
        assert values[name.replace("-", "_")] == awards
        assert str(problem).startswith(f"{name}: ")
        assert message in str(problem)


def test_an_award_without_a_letter_is_left_out_and_told() -> None:
    values, (problem,) = read_options(Publication, {"award": "-"})
    assert "award" not in values
    assert str(problem) == (
        "award: '-' names no award; write `Best Paper`, or leave it out"
    )


def test_an_award_that_refers_to_the_paper_in_its_text_is_known() -> None:
    written = award("Best Paper", papers=())
    records = [paper(award=("Best Paper",)), written]
    catalogue = Catalogue(records, {written.order: ("he2016",)})
    assert catalogue.select(AwardQuery()).records == (written,)


def test_a_derived_key_is_nobody_elses() -> None:
    taken = award("Another", key="he2016-award", papers=())
    catalogue = Catalogue([paper(award=("One", "Two")), taken], {})
    assert catalogue.duplicates == []
    assert catalogue.get("he2016-award") == taken
    awards = catalogue.select(AwardQuery()).records
    keys = {a.key for a in awards if a.place.derived}
    assert keys == {"he2016-award-2", "he2016-award-3"}
