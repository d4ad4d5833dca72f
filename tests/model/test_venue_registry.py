"""Venues are known by their names, however these are written."""

from __future__ import annotations

import pickle
import re

import pytest

from sphinx_academic.model.venue import Venue
from sphinx_academic.model.venue_registry import Venues
from sphinx_academic.model.venues import parse_venues

VENUES = Venues.from_config(
    {
        "ICML": {"name": "International Conference on Machine Learning"},
        "NeurIPS": {"url": "https://neurips.cc/"},
        "MM": {"name": "ACM International Conference on Multimedia"},
        "Crelle": {
            "name": "Journal für die reine und angewandte Mathematik",
            "aliases": ["J. reine angew. Math."],
        },
    }
)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("icml 2025", "ICML"),
        (
            "Proceedings of the 41st International Conference on Machine Learning",
            "ICML",
        ),
        ("Twelfth International Conference on Machine Learning", "ICML"),
        ("The Fortieth International Conference on Machine Learning", "ICML"),
        ("Forty-second International Conference on Machine Learning", "ICML"),
        (
            "The Thirty-ninth Annual Conference on Neural Information Processing "
            "Systems",
            "NeurIPS",
        ),
        ("NIPS 2016", "NeurIPS"),
        ("ACM MM 2023", "MM"),
        ("ACM Multimedia", "MM"),
        ("Journal fur die reine und angewandte Mathematik, 1908", "Crelle"),
        ("J. Reine Angew. Math", "Crelle"),
    ],
)
def test_a_venue_is_found_by_any_of_its_names(text: str, key: str) -> None:
    (venue,) = parse_venues(text)
    entry = VENUES.find(venue)
    assert entry is not None
    assert entry.key == key
    assert VENUES.find(text) == entry


def test_an_unknown_venue_is_not_found() -> None:
    assert VENUES.find("ICLR") is None
    assert Venues().find(Venue("ICML 2025", "ICML", 2025)) is None


def test_the_registry_survives_pickling() -> None:
    copy = pickle.loads(pickle.dumps(VENUES))
    assert copy == VENUES
    assert repr(copy) == repr(VENUES)
    assert copy.find("NIPS") == VENUES.find("NeurIPS")


def test_no_two_venues_have_one_name_in_stylesheets() -> None:
    venues = Venues.from_config({"AI-1": {}, "AI": {}, "AI 学报": {}, "学报": {}})
    names = [venues.name_of(entry) for entry in venues.entries]
    assert names == ["ai-1", "ai", "ai-2", "-1"]


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        (
            {"nmae": "X"},
            "academic_venues['A'] has no field 'nmae': did you mean 'name'?",
        ),
        ({"url": "javascript:1"}, "field 'url': 'javascript:1' has the scheme"),
        ({"aliases": [3]}, "field 'aliases': 3 is not text"),
        ({"aliases": ["icml"]}, "'icml' is a name of both 'ICML' and 'A'"),
        (3, "academic_venues['A'] is 3: write a dictionary"),
    ],
)
def test_a_faulty_entry_is_refused_with_the_cure(entry: object, message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        Venues.from_config({"ICML": {}, "A": entry})  # type: ignore[dict-item]
