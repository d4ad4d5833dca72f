"""The filter above a list offers what divides it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import said
from tests.lists.records import page_with

if TYPE_CHECKING:
    from tests.conftest import Page, Site


@pytest.mark.parametrize(
    ("options", "runs"),
    [
        (":filter-ui:", [50, 50, 20]),
        (":filter-ui:\n:layout: compact", [50, 50, 20]),
        (":filter-ui:\n:group-by: year", [50, 10, 50, 10]),
        (":filter-ui:\n:layout: card", [120]),
        (":filter-ui:\n:layout: table", [120]),
        ("", [120]),
    ],
)
def test_a_long_list_that_is_filtered_comes_in_runs(
    site: Site, options: str, runs: list[int]
) -> None:
    papers = "".join(
        f":::{{publication}} Paper {number}\n:date: {1918 + number % 2}\n:::\n\n"
        for number in range(120)
    )
    text = f"# Papers\n\n::::{{publication-list}}\n{options}\n\n{papers}::::\n"
    page = site.write(index=text).build().html()
    lists = page.find("academic-list")
    assert [len(page.find("academic-entry", part)) for part in lists] == runs
    assert len(page.find("academic-year")) == (2 if "group" in options else 0)


def chips(page: Page) -> dict[str, list[tuple[str, str]]]:
    return {
        facet.get("aria-label", ""): [
            (button.get("value", ""), said(button)) for button in facet.iter("button")
        ]
        for facet in page.find("academic-facet")
    }


def test_a_filter_offers_what_divides_the_list(site: Site) -> None:
    page = page_with(site, ":::{publication-list}\n:filter-ui:\n:::")
    assert chips(page) == {
        "Year": [("2025", "2025 1"), ("2023", "2023 2")],
        "Type": [
            ("conference-paper", "Conference papers 2"),
            ("article", "Articles 1"),
            ("other", "Other 1"),
        ],
        "Status": [("in-preparation", "In preparation 1")],
        "Venue": [
            ("ACL", "ACL 1"),
            ("Annals of Rings", "Annals of Rings 1"),
            ("ICML", "ICML 1"),
        ],
        "Topic": [("rings", "rings 2"), ("ideals", "ideals 1")],
    }
    facets = [entry.get("data-tags") for entry in page.find("academic-entry")]
    assert facets == ["0 2 8 9", "1 3 7 9 10", "1 2 6", "4 5"]


def test_a_filter_does_not_offer_what_all_entries_share(site: Site) -> None:
    page = page_with(site, ":::{publication-list}\n:year: 2025\n:filter-ui:\n:::")
    assert chips(page) == {}
    page = page_with(site, ":::{award-list}\n:filter-ui:\n:::")
    assert list(chips(page)) == ["Year", "Given by"]


def test_only_a_page_with_a_filter_loads_its_script(site: Site) -> None:
    page = page_with(site, ":::{publication-list}\n:filter-ui:\n:::")
    assert page.source.count("academic-filter.js") == 1
    assert "academic-filter.js" not in site.html("papers").source


def test_an_empty_list_has_no_filter(site: Site) -> None:
    page = page_with(site, ":::{publication-list}\n:year: 1900\n:filter-ui:\n:::")
    assert not page.find("academic-filter")
