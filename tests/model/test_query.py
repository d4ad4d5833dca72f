"""Queries: which records a list shows, in which order and groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from sphinx_academic.model.authors import parse_authors
from sphinx_academic.model.award import Award
from sphinx_academic.model.base_query import Selection
from sphinx_academic.model.dates import parse_dates
from sphinx_academic.model.news import News
from sphinx_academic.model.people import People
from sphinx_academic.model.places import Place
from sphinx_academic.model.publication import Publication
from sphinx_academic.model.query import AwardQuery, NewsQuery, PublicationQuery
from sphinx_academic.model.registries import NOTHING_KNOWN, Registries
from sphinx_academic.model.schema import read_options
from sphinx_academic.model.text import Run
from sphinx_academic.model.venue_registry import Venues
from sphinx_academic.model.venues import parse_venues

if TYPE_CHECKING:
    from collections.abc import Sequence


KNOWN = Registries(
    People.from_config(
        ["Emmy Noether"],
        {"bo": {"name": "Bo Chen", "aliases": ["陈波"]}, "al": {"name": "Al Chen"}},
    ),
    Venues.from_config(
        {
            "MA": {"name": "Mathematische Annalen", "aliases": ["Math. Ann."]},
            "NeurIPS": {},
        }
    ),
)


def paper(key: str, **fields: Any) -> Publication:
    if date := fields.pop("date", ""):
        fields["date"] = parse_dates(date)
    if authors := fields.pop("authors", ""):
        fields["authors"] = parse_authors(authors)
    if venue := fields.pop("venue", ""):
        fields["venues"] = parse_venues(venue)
    return Publication(key=key, title=(Run(key),), **fields)


def keys(found: Sequence[Any] | Selection) -> str:
    records = found.records if isinstance(found, Selection) else found
    return " ".join(record.key for record in records)


def ask(query: type[Any], **options: str) -> Any:
    values, problems = read_options(query, options)
    assert not problems
    return query(**values)


def test_the_newest_comes_first_and_the_undated_last() -> None:
    papers = [
        paper("undated"),
        paper("old", date="1918"),
        paper("month", date="2021-03"),
        paper("day", date="2021-03-02"),
        paper("new", date="2022"),
    ]
    assert keys(PublicationQuery().select(papers)).split()[0] == "new"
    assert keys(PublicationQuery().select(papers)).split()[-2:] == ["old", "undated"]


def test_equal_dates_are_ordered_by_weight_then_as_written() -> None:
    papers = [
        paper("c", date="2021", place=Place("b", 0)),
        paper("b", date="2021", place=Place("a", 1)),
        paper("a", date="2021", place=Place("a", 0)),
        paper("heavy", date="2021", weight=1, place=Place("a", 2)),
        paper("light", date="2021", weight=-1, place=Place("a", 3)),
    ]
    assert keys(PublicationQuery().select(papers)) == "light a b c heavy"


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("title", "Alpha beta Gamma"),
        ("authors", "beta Gamma Alpha"),
        ("venue", "Gamma Alpha beta"),
        ("date", "beta Alpha Gamma"),
        ("weight", "Gamma beta Alpha"),
    ],
)
def test_lists_are_sorted_without_regard_to_case(sort: str, expected: str) -> None:
    papers = [
        paper("Alpha", authors="Bo Zorn", venue="ICML 2020", date="2020", weight=2),
        paper("beta", authors="zoe artin", venue="nips 2021", date="2021", weight=1),
        paper("Gamma", authors="Al Brauer; X Y", venue="ACL 2019", date="2019"),
    ]
    query = ask(PublicationQuery, sort=sort)
    assert keys(query.select(papers)) == expected
    backwards = ask(PublicationQuery, sort=sort, reverse="yes")
    assert keys(backwards.select(papers)).split() == expected.split()[::-1]


def test_hidden_records_are_never_shown() -> None:
    hidden = paper("hidden", hidden=True)
    assert ask(PublicationQuery, key="hidden").select([hidden]).records == ()


def test_conditions_are_joined_by_and_their_values_by_or() -> None:
    papers = [
        paper("a", date="2020", keywords=("Rings",)),
        paper("b", date="2021", keywords=("rings", "ideals")),
        paper("c", date="2021", keywords=("groups",)),
    ]
    query = ask(PublicationQuery, keyword="rings; groups", year="2021")
    assert keys(query.select(papers)) == "b c"


def test_a_venue_is_asked_for_by_name_or_as_written() -> None:
    papers = [paper("a", venue="In Findings of EMNLP, 2023"), paper("b")]
    for venue in ("EMNLP", "in findings of emnlp, 2023"):
        assert keys(ask(PublicationQuery, venue=venue).select(papers)) == "a"


def test_groups_keep_the_order_of_the_list() -> None:
    papers = [
        paper("a", date="2021"),
        paper("b", date="2020"),
        paper("c", date="2021-01"),
    ]
    query = ask(PublicationQuery, group_by="year")
    groups = query.select(papers).groups
    assert [(group.label, keys(group.records)) for group in groups] == [
        ("2021", "c a"),
        ("2020", "b"),
    ]


def test_without_groups_there_is_one_without_a_label() -> None:
    query = PublicationQuery()
    assert [group.label for group in query.groups([paper("a"), paper("b")])] == [""]
    assert query.groups([]) == ()


@pytest.mark.parametrize(
    ("group_by", "label"), [("type", "article"), ("status", ""), ("venue", "ICML")]
)
def test_papers_are_grouped_by(group_by: str, label: str) -> None:
    record = paper("a", type="article", venue="ICML 2020; ACL 2021")
    query = ask(PublicationQuery, group_by=group_by)
    assert query.groups([record])[0].label == label


def test_pinned_news_is_a_group_of_its_own() -> None:
    news = [
        News(key="new", date=parse_dates("2021")),
        News(key="pinned", date=parse_dates("2019"), pin=True),
    ]
    query = ask(NewsQuery, group_by="year")
    groups = query.select(news).groups
    assert [(group.label, keys(group.records)) for group in groups] == [
        ("", "pinned"),
        ("2021", "new"),
    ]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"event": "accepted"}, "a"),
        ({"event": "[talk, accepted]"}, "a b"),
        ({"event": "talk, accepted"}, "a b"),
        ({"pinned": "yes"}, "b"),
    ],
)
def test_news_is_asked_for(options: dict[str, str], expected: str) -> None:
    news = [News(key="a", event="accepted"), News(key="b", event="talk", pin=True)]
    assert sorted(keys(ask(NewsQuery, **options).select(news)).split()) == (
        expected.split()
    )


@pytest.mark.parametrize(
    ("options", "expected"),
    [({"awarder": "ams"}, "a"), ({"selected": "yes"}, "b"), ({}, "a b")],
)
def test_awards_are_asked_for(options: dict[str, str], expected: str) -> None:
    awards = [Award(key="a", awarder="AMS"), Award(key="b", selected=True)]
    assert keys(ask(AwardQuery, **options).select(awards)) == expected


@pytest.mark.parametrize(
    ("limit", "offset", "expected"),
    [("2", "0", "0 1"), ("2", "1", "1 2"), ("9", "2", "2"), ("0", "0", "")],
)
def test_a_list_shows_a_part(limit: str, offset: str, expected: str) -> None:
    papers = [paper(str(n), weight=n) for n in range(3)]
    query = ask(PublicationQuery, limit=limit, offset=offset)
    assert keys(query.select(papers)) == expected


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("me", "own both"),
        ("Noether, E.", "own both"),
        ("bo", "both alias"),
        ("陈波", "both alias"),
        ("B. Chen", "both alias"),
        ("Ødegård, Åse", "stranger"),
        ("bo; Åse Ødegård", "both alias stranger"),
        ("nobody", ""),
    ],
)
def test_an_author_is_asked_for_in_any_spelling_that_is_known(
    author: str, expected: str
) -> None:
    papers = [
        paper("own", authors="E. Noether", place=Place("a", 0)),
        paper("both", authors="Chen, Bo; Emmy Noether", place=Place("a", 1)),
        paper("alias", authors="陈波", place=Place("a", 2)),
        paper("stranger", authors="Åse Ødegård", place=Place("a", 3)),
        paper("namesake", authors="Al Chen", place=Place("a", 4)),
    ]
    query = ask(PublicationQuery, author=author)
    assert keys(query.select(papers, KNOWN)) == expected


@pytest.mark.parametrize(
    ("venue", "expected"),
    [
        ("MA", "full alias"),
        ("mathematische annalen", "full alias"),
        ("Math. Ann.", "full alias"),
        ("NIPS", "renamed"),
        ("Crelle", "unknown"),
    ],
)
def test_a_venue_is_asked_for_by_any_name_that_is_known(
    venue: str, expected: str
) -> None:
    papers = [
        paper("full", venue="Mathematische Annalen", place=Place("a", 0)),
        paper("alias", venue="Math. Ann.", place=Place("a", 1)),
        paper("renamed", venue="NIPS 2016", place=Place("a", 2)),
        paper("unknown", venue="Crelle", place=Place("a", 3)),
    ]
    assert keys(ask(PublicationQuery, venue=venue).select(papers, KNOWN)) == expected


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"exclude_type": "article"}, "talk plain"),
        ({"exclude_publication_type": "journal, lecture"}, "plain"),
        ({"exclude_selected": ""}, "talk plain"),
        ({"exclude_featured": "no"}, "paper talk plain"),
        ({"exclude_author": "me"}, "talk plain"),
        ({"exclude_venue": "MA"}, "talk plain"),
        ({"exclude_keyword": "rings", "exclude_tag": "ideals"}, "plain"),
        ({"exclude_year": "-1920"}, "paper plain"),
        ({"exclude_status": "preprint"}, "paper talk"),
        ({"exclude_key": "talk; plain"}, "paper"),
        ({"keyword": "rings", "exclude_type": "lecture"}, "paper"),
    ],
)
def test_what_can_be_asked_for_can_be_left_out(
    options: dict[str, str], expected: str
) -> None:
    papers = [
        paper(
            "paper",
            authors="Emmy Noether",
            venue="Math. Ann.",
            date="1921",
            type="article",
            selected=True,
            keywords=("Rings", "ideals"),
        ),
        paper("talk", type="lecture", date="1920", keywords=("rings",)),
        paper("plain", status="preprint"),
    ]
    assert keys(ask(PublicationQuery, **options).select(papers, KNOWN)) == expected


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"since": "2020-06"}, "month year going"),
        ({"since": "2020-07"}, "year going"),
        ({"until": "2020-05"}, "year going old"),
        ({"until": "2020"}, "month year going old"),
        ({"since": "2020", "until": "2020"}, "month year going"),
        ({"since": "2021"}, "going"),
    ],
)
def test_news_is_asked_for_between_dates(
    options: dict[str, str], expected: str
) -> None:
    dates = {"month": "2020-06-15", "year": "2020", "going": "2010 - present"}
    news = [
        News(key=key, date=parse_dates(date))
        for key, date in {**dates, "old": "2009-01", "undated": ""}.items()
        if date
    ]
    found = ask(NewsQuery, **options).select([*news, News(key="undated")])
    assert sorted(keys(found).split()) == sorted(expected.split())


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("date asc", "old b a undated"),
        ("desc", "b a old undated"),
        ("venue, date asc", "undated old b a"),
        ("venue desc; title", "a b old undated"),
        ("year desc, title desc", "b a old undated"),
    ],
)
def test_lists_are_sorted_by_several_criteria(sort: str, expected: str) -> None:
    papers = [
        paper("undated"),
        paper("old", date="1918", venue="Crelle"),
        paper("a", date="2021", venue="ICML 2021", weight=2),
        paper("b", date="2021", venue="ICML 2021"),
    ]
    assert keys(ask(PublicationQuery, sort=sort).select(papers)) == expected


def test_groups_come_in_the_order_asked_for_then_as_they_appear() -> None:
    papers = [
        paper("a"),
        paper("b", type="book"),
        paper("c", type="article"),
        paper("d", type="thesis"),
    ]
    query = ask(PublicationQuery, group_by="type", type_order="journal; thesis")
    groups = query.select(papers).groups
    assert [group.label for group in groups] == ["article", "thesis", "other", "book"]


@pytest.mark.parametrize(
    ("options", "labels"),
    [
        ({}, "2021 2020"),
        ({"reverse": ""}, "2020 2021"),
        ({"sort": "title"}, "2021 2020"),
        ({"sort": "title", "reverse": ""}, "2020 2021"),
        ({"sort": "title", "group_order": "ascending"}, "2020 2021"),
        ({"group_order": "2020"}, "2020 2021"),
    ],
)
def test_years_follow_one_another_whatever_the_papers_are_sorted_by(
    options: dict[str, str], labels: str
) -> None:
    papers = [paper("b", date="2021"), paper("a", date="2020"), paper("c", date="2021")]
    groups = ask(PublicationQuery, group_by="year", **options).select(papers).groups
    assert " ".join(group.label for group in groups) == labels


def test_a_paper_stands_once_under_the_first_of_its_topics() -> None:
    papers = [
        paper("a", keywords=("ideals", "Rings")),
        paper("b", keywords=("rings",)),
        paper("c"),
    ]
    query = ask(PublicationQuery, group_by="topic", group_order="rings")
    groups = query.select(papers).groups
    assert [(g.label, keys(g.records), g.rest) for g in groups] == [
        ("Rings", "a b", False),
        ("", "c", True),
    ]


def test_numbers_and_totals_are_those_of_the_whole_list() -> None:
    papers = [paper(str(n), date=str(2000 + n // 2)) for n in range(6)]
    query = ask(PublicationQuery, group_by="year", offset="1", limit="2")
    selection = query.select(papers)
    assert selection.total == 6
    assert [(g.label, g.positions, g.total) for g in selection.groups] == [
        ("2002", (2,), 2),
        ("2001", (3,), 2),
    ]


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        ({"group_order": "article"}, "group-order: there are no groups; add group-by"),
        (
            {"group_by": "type", "group_order": "artcle"},
            "group-order: 'artcle' is not one of article, ",
        ),
        (
            {"group_by": "status", "group_names": "printed = Out"},
            "group-names: 'printed' is not one of published, ",
        ),
        ({"author": "me"}, "author: 'me' is nobody yet; set academic_owner in conf.py"),
        (
            {"exclude_author": "Me"},
            "exclude-author: 'me' is nobody yet; set academic_owner",
        ),
    ],
)
def test_options_that_make_no_sense_together_are_complained_of(
    options: dict[str, str], complaint: str
) -> None:
    problems = ask(PublicationQuery, **options).complaints(NOTHING_KNOWN)
    assert str(next(problems)).startswith(complaint)


@pytest.mark.parametrize(
    ("cls", "options", "complaint"),
    [
        (PublicationQuery, {"sort": "date upwards"}, "'date upwards' is not one of"),
        (PublicationQuery, {"group_names": "article"}, "'article' names no heading"),
        (PublicationQuery, {"layout": "tabel"}, "did you mean 'table'?"),
        (PublicationQuery, {"numbered": "twice"}, "'twice' is not one of forwards"),
        (NewsQuery, {"since": "2020 - 2021"}, "'2020 - 2021' is not a single date"),
        (NewsQuery, {"exclude_event": "part"}, "'part' is not one of released"),
    ],
)
def test_a_bad_value_is_answered_with_the_cure(
    cls: Any, options: dict[str, str], complaint: str
) -> None:
    _, problems = read_options(cls, options)
    assert complaint in str(problems[0])
