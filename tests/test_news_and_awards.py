"""What an author writes of news and awards is what a reader sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .conftest import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import Page, Site


@pytest.fixture(scope="module")
def news(new_site: Callable[..., Site]) -> Page:
    site = new_site(myst_enable_extensions=["colon_fence"])
    site.write(
        index="""\
        # News

        :::{publication} Alpha
        :key: a
        :venue: ICML 2025
        :::

        :::{publication} Beta
        :key: b
        :venue: ICML 2025
        :::

        :::{award} Prize
        :key: prize
        :::

        :::{news} 2025-09-14
        :papers: a
        :event: accepted
        :::

        :::{news} Sep 2025
        :papers: [a, b]
        :event: accepted
        :::

        :::{news}
        :date: 2024
        :awards: prize
        :pin:
        :::

        :::{news} 2023
        :papers: a; b
        :awards: prize
        :event: talk

        I spoke about {pub}`my first paper <a>`.

        Then I rested.
        :::
        """
    )
    return site.build().html()


def body_of(page: Page, number: int) -> str:
    return said(page.find("academic-body")[number])


def test_news_without_a_body_writes_its_own_sentence(news: Page) -> None:
    assert body_of(news, 3) == "Alpha accepted to ICML 2025."
    assert body_of(news, 4) == "Two papers accepted to ICML 2025: Alpha; Beta."
    assert body_of(news, 5).startswith("Award: Prize.")


def test_the_records_that_the_text_does_not_link_are_named_below(news: Page) -> None:
    body = news.find("academic-body")[6]
    assert said(body) == ("I spoke about my first paper. Then I rested. Beta; Prize")
    assert [said(note) for note in news.find("academic-note", body)] == ["Beta; Prize"]


def test_dates_are_as_precise_as_they_were_written(news: Page) -> None:
    papers = ["2025", "2025"]  # of their venues
    dates = ["14 Sep 2025", "Sep 2025", "2024", "2023"]
    assert news.texts("academic-when") == papers + dates
    machines = ["2025-09-14", "2025-09", "2024", "2023"]
    assert [t.get("datetime") for t in news.root.iter("time")] == papers + machines


def test_news_whose_date_cannot_be_read_is_of_its_year(site: Site) -> None:
    (warning,) = site.write(
        index="""\
        # News

        :::{news} 03/04/2025

        In Rome.
        :::
        """
    ).complaints()
    assert "'03/04/2025' may mean 3 April or 4 March 2025; write" in warning
    assert site.html().texts("academic-when") == ["2025"]


def test_pinned_news_says_so(news: Page) -> None:
    assert news.texts("academic-tag") == ["Pinned"]


def test_an_award_says_who_gave_it_for_what_and_with_whom(site: Site) -> None:
    site.write(
        index="""\
        # Awards

        :::{publication} Rings
        :key: rings
        :::

        :::{award} Ackermann–Teubner *Memorial* Award
        :date: 1932
        :awarder: University of Leipzig
        :with: Emil Artin
        :papers: rings
        :amount: 500 Reichsmark
        :note: Every other year
        :url: https://example.org/prize

        For all she did.
        :::
        """
    )
    page = site.build().html()
    assert page.links("academic-role") == [
        ("Ackermann–Teubner Memorial Award", "https://example.org/prize")
    ]
    assert page.text("academic-note") == (
        "University of Leipzig. 500 Reichsmark. Every other year. "
        "With Emil Artin. For Rings"
    )
    assert "For all she did." in page.texts("academic-body")[1]
    assert page.text("academic-when") == "1932"
