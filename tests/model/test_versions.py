"""A preprint and what was published of it are one record."""

from __future__ import annotations

import pytest

from sphinx_academic.model.dates import NO_DATE, parse_dates
from sphinx_academic.model.links import link, parse_links
from sphinx_academic.model.publication import Publication
from sphinx_academic.model.venues import parse_venues
from sphinx_academic.model.versions import (
    Preprint,
    earlier_version,
    preprint_of,
)
from sphinx_academic.model.whereabouts import main_venue

ARXIV = "https://arxiv.org/abs/"


def paper(venue: str, date: str, links: str = "", preprint: str = "") -> Publication:
    return Publication(
        venues=parse_venues(venue) if venue else (),
        date=parse_dates(date) if date else NO_DATE,
        links=parse_links(links) if links else (),
        preprint_date=parse_dates(preprint) if preprint else NO_DATE,
    )


@pytest.mark.parametrize(
    ("identifier", "year"),
    [
        ("2401.01234", 2024),
        ("0704.0001v2", 2007),
        ("math/0309136", 2003),
        ("math.GT/0309136", 2003),
        ("hep-th/9901001", 1999),
    ],
)
def test_the_year_of_a_preprint_is_that_of_its_number(
    identifier: str, year: int
) -> None:
    found = preprint_of(Publication(links=(link("arxiv", identifier),)))
    assert found == Preprint("arXiv", year, f"{ARXIV}{identifier}")


@pytest.mark.parametrize(
    ("record", "version"),
    [
        # Named, or of a year before.
        (paper("ICML 2025; arXiv 2024", "2025"), Preprint("arXiv", 2024, "")),
        (
            paper("ICML 2025; arXiv", "2025", f"{ARXIV}2406.01234"),
            Preprint("arXiv", 2024, f"{ARXIV}2406.01234"),
        ),
        (
            paper("ICML 2025", "2025", f"{ARXIV}2406.01234"),
            Preprint("arXiv", 2024, f"{ARXIV}2406.01234"),
        ),
        (paper("ICML 2025", "2025", preprint="2023-05"), Preprint("", 2023, "")),
        (
            paper("ICML 2025", "2025", f"{ARXIV}2501.01234", "2025-01"),
            Preprint("arXiv", 2025, f"{ARXIV}2501.01234"),
        ),
        # The link alone says it; or it is a later translation; or there is no other.
        (paper("ICML 2025", "2025", f"{ARXIV}2501.01234"), None),
        (paper("Nachrichten", "1918", f"{ARXIV}physics/0503066"), None),
        (paper("arXiv", "2025", f"{ARXIV}2406.01234"), None),
        (paper("", "2025", f"{ARXIV}2406.01234"), None),
        (paper("ICML 2025", "2025"), None),
        (paper("ICML 2025", "2025", "arXiv: soon"), None),
    ],
)
def test_an_earlier_version_is_told_of_where_that_says_something(
    record: Publication, version: Preprint | None
) -> None:
    assert earlier_version(record) == version


@pytest.mark.parametrize(
    ("venue", "name"),
    [("arXiv; ICML 2025", "ICML"), ("arXiv 2024", "arXiv"), ("", None)],
)
def test_the_venue_that_accepted_it_stands_for_all(
    venue: str, name: str | None
) -> None:
    found = main_venue(paper(venue, ""))
    assert (found and found.name) == name
