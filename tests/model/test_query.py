"""Queries: which records a list shows, in which order and groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from sphinx_academic.model.authors import parse_authors
from sphinx_academic.model.base_query import Selection
from sphinx_academic.model.dates import parse_dates
from sphinx_academic.model.query import AwardQuery, NewsQuery, PublicationQuery
from sphinx_academic.model.records import Award, News, Place, Publication
from sphinx_academic.model.schema import read_options
from sphinx_academic.model.text import Run
from sphinx_academic.model.venues import parse_venues

if TYPE_CHECKING:
    from collections.abc import Sequence


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
