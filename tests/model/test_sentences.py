"""News without a body says what happened, and says it right."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sphinx_academic.model.award import Award
from sphinx_academic.model.dates import parse_dates
from sphinx_academic.model.news import News
from sphinx_academic.model.publication import Publication
from sphinx_academic.model.sentences import announcement
from sphinx_academic.model.text import Run
from sphinx_academic.model.venue_registry import VenueEntry, Venues
from sphinx_academic.model.venues import parse_venues


def paper(title: str, venue: str = "") -> Publication:
    venues = parse_venues(venue) if venue else ()
    return Publication(title=(Run(title),), venues=venues)


PRIZE = Award(title=(Run("Prize"),))


def sentence(event: str, *named: Publication | Award) -> str:
    parts = announcement(News(event=event), named)
    return "".join(part if isinstance(part, str) else part.name for part in parts)


@pytest.mark.parametrize(
    ("event", "venue", "expected"),
    [
        ("accepted", "ICML 2025", "A accepted to ICML 2025."),
        ("accepted", "Annals of Mathematics", "A accepted by Annals of Mathematics."),
        ("accepted", "", "A accepted."),
        ("released", "", "A released."),
        ("released", "Nature Physics", "A appeared in Nature Physics."),
        ("presented", "ACL 2024", "A presented at ACL 2024."),
        ("presented", "", "A presented."),
        ("award", "ACL 2024", "A honoured at ACL 2024."),
        ("talk", "ACL 2024", "Talk at ACL 2024 on A."),
        ("talk", "", "Talk on A."),
        ("released", "arXiv", "A released on arXiv."),
        ("accepted", "arXiv", "A accepted."),
        ("accepted", "TMLR", "A accepted by TMLR."),
        (
            "accepted",
            "Proceedings of the Ring Conference, 2024",
            "A accepted to Proceedings of the Ring Conference 2024.",
        ),
        ("career", "ACL 2024", "A."),
        ("", "ACL 2024", "A."),
    ],
)
def test_one_paper(event: str, venue: str, expected: str) -> None:
    assert sentence(event, paper("A", venue)) == expected


@pytest.mark.parametrize(
    ("number", "word"),
    [(2, "Two"), (3, "Three"), (12, "Twelve"), (13, "13"), (20, "20")],
)
def test_several_papers_are_counted(number: int, word: str) -> None:
    papers = [paper(str(n), "ICML 2025") for n in range(number)]
    titles = "; ".join(str(n) for n in range(number))
    assert sentence("accepted", *papers) == (
        f"{word} papers accepted to ICML 2025: {titles}."
    )


def test_a_venue_that_the_site_knows_has_its_short_name_and_its_year() -> None:
    known = Venues((VenueEntry("ACL", "Annual Meeting of the ACL Association"),))
    written = "Proceedings of the 63rd Annual Meeting of the ACL Association"
    one = replace(paper("A", written), date=parse_dates("2025"))
    parts = announcement(News(event="accepted"), [one], venues=known)
    assert parts[1:] == (" accepted to ACL 2025.",)
    one = replace(one, abbr="ACL")
    assert announcement(News(event="accepted"), [one])[1:] == parts[1:]


def test_papers_at_several_venues_share_no_venue() -> None:
    papers = paper("A", "ICML 2025"), paper("B", "ACL 2025")
    assert sentence("accepted", *papers) == "Two papers accepted: A; B."


def test_papers_without_a_told_event_are_only_counted() -> None:
    assert sentence("", paper("A"), paper("B")) == "Two papers: A; B."


def test_awards_follow_the_papers() -> None:
    assert sentence("", PRIZE) == "Award: Prize."
    assert sentence("", PRIZE, PRIZE) == "Award: Prize. Award: Prize."
    assert sentence("released", paper("A"), PRIZE) == "A released. Award: Prize."


def test_without_records_there_is_nothing_to_say() -> None:
    assert announcement(News(event="released"), ()) == ()
