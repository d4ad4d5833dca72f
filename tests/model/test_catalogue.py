"""The catalogue finds records by key, and knows who names whom."""

from __future__ import annotations

from sphinx_academic.model.award import Award
from sphinx_academic.model.catalogue import Catalogue, named_keys
from sphinx_academic.model.dates import parse_dates
from sphinx_academic.model.news import News
from sphinx_academic.model.places import Place
from sphinx_academic.model.publication import Publication
from sphinx_academic.model.query import PublicationQuery

PAPER = Publication(key="paper", place=Place("papers", 0))
OTHER = Publication(key="other", place=Place("papers", 1))
HIDDEN = Publication(key="hidden", place=Place("papers", 2), hidden=True)
PRIZE = Award(key="prize", papers=("paper",), place=Place("awards", 0))
OLD = News(
    key="old",
    date=parse_dates("2019"),
    papers=("paper",),
    awards=("prize",),
    place=Place("news", 0),
)
NEW = News(
    key="new",
    date=parse_dates("2021"),
    papers=("hidden", "none", "paper"),
    place=Place("news", 1),
)
SECRET = News(key="secret", papers=("paper",), hidden=True, place=Place("news", 2))
RECORDS = (NEW, OLD, SECRET, PRIZE, OTHER, PAPER, HIDDEN)
CATALOGUE = Catalogue(RECORDS, {NEW.order: ("other", "paper"), PAPER.order: ("other",)})


def test_a_record_is_found_by_key_and_kind() -> None:
    assert CATALOGUE.get("paper") is PAPER
    assert CATALOGUE.get("paper", "publication") is PAPER
    assert CATALOGUE.get("paper", "award") is None
    assert CATALOGUE.get("none") is None


def test_a_hidden_record_is_not_on_the_site() -> None:
    assert CATALOGUE.get("hidden") is None
    assert CATALOGUE.by_key["hidden"] is HIDDEN


def test_of_two_records_with_one_key_the_first_has_it_whatever_is_read_first() -> None:
    first = Publication(key="k", place=Place("a", 0))
    second = Award(key="k", place=Place("b", 0))
    for records in ((first, second), (second, first)):
        catalogue = Catalogue(records, {})
        assert catalogue.get("k") is first
        assert catalogue.duplicates == [(second, first)]


def test_a_query_is_asked_of_one_kind() -> None:
    assert CATALOGUE.select(PublicationQuery()).records == (PAPER, OTHER)
    assert Catalogue((), {}).select(PublicationQuery()).records == ()


def test_a_paper_is_mentioned_by_news_and_awards_newest_first() -> None:
    assert CATALOGUE.mentioned_by("paper") == (NEW, OLD, PRIZE)
    assert CATALOGUE.mentioned_by("prize") == (OLD,)


def test_a_mention_in_the_text_counts_and_one_by_another_paper_does_not() -> None:
    assert CATALOGUE.mentioned_by("other") == (NEW,)
    assert CATALOGUE.mentioned_by("none-such") == ()


def test_a_record_names_others_in_the_order_written() -> None:
    assert CATALOGUE.named(OLD) == (PAPER, PRIZE)
    assert CATALOGUE.named(NEW) == (PAPER,)
    assert CATALOGUE.named(PAPER) == ()


def test_the_keys_that_a_record_names_have_kinds() -> None:
    assert named_keys(OLD) == (("paper", "publication"), ("prize", "award"))
    assert named_keys(PRIZE) == (("paper", "publication"),)
    assert named_keys(PAPER) == ()
