"""References go both ways: a record shows who names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import Page, Site

PAPERS = """\
# Papers

:::{publication} Alpha
:key: alpha
:::

:::{publication} Beta
:key: beta
:::

:::{publication} Gamma, which cites {pub}`alpha`
:key: gamma

After [Alpha](#alpha).
:::
"""
NEWS = """\
# News

:::{news} 2025-09
:key: september
:papers: alpha; beta
:event: released
:::

:::{news} 2024
:key: year

In words: {pub}`alpha`, [](#prize) and [that](#alpha).
:::

:::{news} 2023-01-02
:key: venue

At {venue}`beta`, with {award}`the prize <prize>`.
:::

:::{news} 2022
:awards: prize
:::

:::{news} 2021
:papers: alpha
:hidden:
:::
"""
AWARDS = """\
# Awards

:::{award} Best Paper
:key: prize
:papers: alpha
:::

:::{award} Other Prize
:key: other

For {pub}`beta`.
:::
"""


@pytest.fixture(scope="module")
def site(new_site: Callable[..., Site]) -> Site:
    site = new_site()
    site.write(
        {"sub/list.md": "# List\n\n:::{publication-list}\n:sort: title\n:::\n"},
        papers=PAPERS,
        news=NEWS,
        awards=AWARDS,
        index="# Home\n\n{pub}`alpha` in a sentence of a page is no mention.\n",
    )
    return site.build()


def links(page: Page, name: str, number: int) -> list[tuple[str, str]]:
    entry = page.find("academic-entry")[number]
    return [
        ("".join(a.itertext()), a.attrib["href"])
        for part in page.find(name, entry)
        for a in part.iter("a")
    ]


def test_a_paper_shows_the_news_that_names_it_newest_first(site: Site) -> None:
    page = site.html("papers")
    assert links(page, "academic-mentions", 0) == [
        ("Sep 2025", "news.html#news-september"),
        ("2024", "news.html#news-year"),
    ]
    assert page.texts("academic-mentions")[0] == "In the news: Sep 2025, 2024"


def test_a_venue_printed_in_the_news_counts_as_naming_its_paper(site: Site) -> None:
    assert links(site.html("papers"), "academic-mentions", 1) == [
        ("Sep 2025", "news.html#news-september"),
        ("2 Jan 2023", "news.html#news-venue"),
    ]


def test_a_paper_that_cites_another_is_not_news(site: Site) -> None:
    assert links(site.html("papers"), "academic-mentions", 2) == []
    assert len(site.html("papers").find("academic-mentions")) == 2


def test_a_paper_wears_its_awards(site: Site) -> None:
    page = site.html("papers")
    assert links(page, "academic-venue", 0) == [
        ("Best Paper", "awards.html#award-prize")
    ]
    assert links(page, "academic-venue", 1) == [
        ("Other Prize", "awards.html#award-other")
    ]


def test_an_award_shows_its_papers_and_its_news(site: Site) -> None:
    page = site.html("awards")
    assert links(page, "academic-note", 0) == [("Alpha", "publications/alpha.html")]
    assert [words for words, _ in links(page, "academic-mentions", 0)] == [
        "2024",
        "2 Jan 2023",
        "2022",
    ]


def test_news_shows_its_papers(site: Site) -> None:
    assert links(site.html("news"), "academic-body", 0) == [
        ("Alpha", "publications/alpha.html"),
        ("Beta", "publications/beta.html"),
    ]


def test_back_links_lead_there_from_lists_in_folders_too(site: Site) -> None:
    page = site.html("sub/list")
    assert links(page, "academic-mentions", 0)[0] == (
        "Sep 2025",
        "../news.html#news-september",
    )
    assert links(page, "academic-venue", 0) == [
        ("Best Paper", "../awards.html#award-prize")
    ]


def test_hidden_news_names_nothing(site: Site) -> None:
    assert "2021" not in site.html("papers").texts("academic-mentions")[0]


def test_a_mention_that_is_taken_away_is_gone_after_the_next_build(
    new_site: Callable[..., Site],
) -> None:
    site = new_site()
    site.write(papers=PAPERS, news=NEWS, awards=AWARDS, index="# Home\n").build()
    site.write(news="# News\n\nNothing.\n").build()
    assert not site.html("papers").find("academic-mentions")
    assert site.html("papers").texts("academic-venue") == ["Best Paper", "Other Prize"]


UNDATED = """\
# News

:::{news}
:papers: alpha

Rings are {pub}`alpha`, and ideals of them are more than anybody thought.
:::

:::{news}
:papers: alpha
:event: released
:::
"""


def test_news_without_a_date_is_called_by_its_first_words(
    new_site: Callable[..., Site],
) -> None:
    site = new_site().write(index=PAPERS, news=UNDATED).build()
    names = ["Rings are Alpha, and ideals of them are…", "Alpha released."]
    mentions = links(site.html(), "academic-mentions", 0)
    assert [words for words, _ in mentions] == names
    site.write(news=UNDATED.replace("Rings", "Fields")).build()
    assert "Fields are Alpha" in site.text("index.html")


def test_a_paper_that_news_names_twice_is_told_of_once(site: Site) -> None:
    site.write(
        index="""\
        # Home

        :::{publication} T
        :key: t
        :venue: EMNLP 2023
        :::

        :::{news} 2023
        :papers: t; t
        :event: released
        :::
        """
    ).build()
    assert site.html().texts("academic-body")[1] == "T released at EMNLP 2023."
    assert '"papers": ["t"]' in " ".join(site.text("academic.json").split())
