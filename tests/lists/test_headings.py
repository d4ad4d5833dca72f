"""Lists are divided by headings, which say each thing once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import said
from tests.lists.records import page_with

if TYPE_CHECKING:
    from tests.conftest import Site


@pytest.mark.parametrize(
    ("markup", "headings"),
    [
        (
            ":::{publication-list}\n:group-by: year\n:::",
            [("2025", "Delta"), ("2023", "Alpha Beta"), ("Undated", "Gamma")],
        ),
        (
            ":::{publication-list}\n:group-by: type\n:::",
            [
                ("Conference papers", "Delta Beta"),
                ("Articles", "Alpha"),
                ("Other", "Gamma"),
            ],
        ),
        (
            ":::{publication-list}\n:group-by: status\n:::",
            [("In preparation", "Gamma"), ("Other", "Delta Alpha Beta")],
        ),
        (
            ":::{publication-list}\n:group-by: venue\n:::",
            [
                ("ICML", "Delta"),
                ("Annals of Rings", "Alpha"),
                ("ACL", "Beta"),
                ("Other", "Gamma"),
            ],
        ),
        (
            ":::{publication-list}\n:group-by: year\n:limit: 2\n:::",
            [("2025", "Delta"), ("2023", "Alpha")],
        ),
        (
            ":::{award-list}\n:group-by: year\n:::",
            [("2022", "Medal"), ("2020", "Prize")],
        ),
    ],
)
def test_groups_have_headings(
    site: Site, markup: str, headings: list[tuple[str, str]]
) -> None:
    page = page_with(site, markup)
    groups = [
        (
            said(page.find("academic-divider", group)[0]),
            " ".join(
                said(title)
                for name in ("academic-title", "academic-role")
                for title in page.find(name, group)
            ),
        )
        for group in page.find("academic-year")
    ]
    assert groups == headings


def test_each_heading_names_its_section(site: Site) -> None:
    page = page_with(site, ":::{publication-list}\n:group-by: year\n:::\n" * 2)
    labels = [group.get("aria-labelledby") for group in page.find("academic-year")]
    assert labels == [heading.get("id") for heading in page.find("academic-divider")]
    assert len(page.ids) == len(set(page.ids))


def test_headings_of_groups_stand_below_the_heading_of_the_list(site: Site) -> None:
    page = page_with(site, "## Papers\n\n:::{publication-list}\n:group-by: year\n:::")
    assert {heading.tag for heading in page.find("academic-divider")} == {"h3"}


def test_pinned_news_comes_first_and_under_no_year(site: Site) -> None:
    page = page_with(site, ":::{news-list}\n:group-by: year\n:::")
    assert page.texts("academic-divider") == ["2025", "2024"]
    assert page.texts("academic-when") == ["Jan 2024", "Jun", "May"]


def test_a_year_above_a_group_is_not_repeated_beside_its_entries(site: Site) -> None:
    page = page_with(site, ":::{publication-list}\n:group-by: year\n:::")
    assert page.texts("academic-when") == []


def test_the_year_of_a_venue_dates_a_paper_without_a_date(site: Site) -> None:
    papers = "".join(
        f":::{{publication}} {title}\n{options}\n:::\n\n"
        for title, options in (
            ("Alpha", ":venue: Annals of Mathematics"),
            ("Beta", ":venue: In Proceedings of AAAI, 2024."),
            ("Gamma", ":venue: ICML 2025"),
            ("Delta", ":venue: ICML 2025\n:date: 2023"),
        )
    )
    lists = (
        ":::{publication-list}\n:group-by: year\n:::\n\n"
        ":::{publication-list}\n:year: 2024\n:::\n\n"
    )
    page = site.write(index=f"# Papers\n\n{lists}{papers}").build().html()
    headings = ["2025", "2024", "2023", "Undated"]
    assert page.texts("academic-divider") == headings
    (_, _, _, _, chosen, *_) = page.find("academic-list")
    assert [said(t) for t in page.find("academic-title", chosen)] == ["Beta"]
    assert "year = {2024}" in page.source


def test_a_keyword_in_the_heading_is_not_said_again(site: Site) -> None:
    papers = "\n".join(
        f":::{{publication}} {title}\n{keywords}\n:::"
        for title, keywords in [
            ("A", ":keywords: rings"),
            ("B", ":keywords: rings; fields"),
            ("C", ""),
        ]
    )
    site.write(index=f"::::{{publication-list}}\n:group-by: keyword\n\n{papers}\n::::")
    page = site.build().html()
    assert page.texts("academic-divider") == ["rings", "Other"]
    assert page.texts("academic-keywords") == ["Keywords: rings, fields"]


@pytest.mark.parametrize(("group", "named"), [("year", 0), ("type", 3)])
def test_headings_in_words_are_told_from_years(
    site: Site, group: str, named: int
) -> None:
    page = page_with(site, f":::{{publication-list}}\n:group-by: {group}\n:::")
    assert len(page.find("academic-year--named")) == named


def test_groups_have_the_names_that_the_author_gives_them(site: Site) -> None:
    page = page_with(
        site,
        ":::{publication-list}\n:group-by: type\n:type_order: article\n"
        ":type_names: journal = Journals: the best; other = <b>\n:::",
    )
    assert page.texts("academic-divider") == [
        "Journals: the best",
        "Conference papers",
        "<b>",
    ]
