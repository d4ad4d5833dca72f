"""A list shows what it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import said
from tests.lists.records import AWARDS, NEWS, PAPERS, page_with

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Site

QUERIES = [
    ("publication", "", "Delta Alpha Beta Gamma"),
    ("publication", ":limit: 2", "Delta Alpha"),
    ("publication", ":offset: 1\n:limit: 2", "Alpha Beta"),
    ("publication", ":offset: 3", "Gamma"),
    ("publication", ":limit: 0", ""),
    ("publication", ":max: 1", "Delta"),
    ("publication", ":selected:", "Delta Beta"),
    ("publication", ":selected: no", "Delta Alpha Beta Gamma"),
    ("publication", ":type: article", "Alpha"),
    ("publication", ":type: article, conference", "Delta Alpha Beta"),
    ("publication", ":status: in-preparation", "Gamma"),
    ("publication", ":year: 2023", "Alpha Beta"),
    ("publication", ":year: 2024-", "Delta"),
    ("publication", ":year: -2024", "Alpha Beta"),
    ("publication", ":year: 2022-2023", "Alpha Beta"),
    ("publication", ":year: 2023; 2025", "Delta Alpha Beta"),
    ("publication", ":author: ann lee", "Delta Beta Gamma"),
    ("publication", ":author: Wei Liu; Bo Chen", "Delta Alpha"),
    ("publication", ":venue: acl", "Beta"),
    ("publication", ":venue: Annals of Rings", "Alpha"),
    ("publication", ":keyword: rings", "Delta Alpha"),
    ("publication", ":keyword: ideals", "Alpha"),
    ("publication", ":key: gamma; alpha", "Alpha Gamma"),
    ("publication", ":key: secret", ""),
    ("publication", ":selected:\n:year: 2023", "Beta"),
    ("publication", ":sort: title", "Alpha Beta Delta Gamma"),
    ("publication", ":sort: authors", "Alpha Beta Gamma Delta"),
    ("publication", ":sort: venue", "Gamma Beta Alpha Delta"),
    ("publication", ":sort: weight", "Alpha Delta Beta Gamma"),
    ("publication", ":sort: title\n:reverse:", "Gamma Delta Beta Alpha"),
    ("publication", ":reverse:", "Gamma Beta Alpha Delta"),
    ("news", "", "January. June. May."),
    ("news", ":limit: 1", "January."),
    ("news", ":event: accepted", "January. May."),
    ("news", ":type: talk", "June."),
    ("news", ":pinned:", "January."),
    ("news", ":tag: travel", "June."),
    ("news", ":year: 2024", "January. May."),
    ("award", "", "Medal Prize"),
    ("award", ":selected:", "Prize"),
    ("award", ":awarder: society", "Medal"),
    ("award", ":sort: title", "Medal Prize"),
]

MAIN = {
    "publication": "academic-title",
    "news": "academic-body",
    "award": "academic-role",
}


@pytest.fixture(scope="module")
def lists(new_site: Callable[..., Site]) -> Site:
    """Return a site with a page for each query above."""
    site = new_site(myst_enable_extensions=["colon_fence"])
    site.write(papers=PAPERS, news=NEWS, awards=AWARDS, index="# Home\n")
    for number, (kind, options, _) in enumerate(QUERIES):
        site.write({f"q{number}.md": f"# Q\n\n:::{{{kind}-list}}\n{options}\n:::\n"})
    return site.build()


@pytest.mark.parametrize(
    ("number", "kind", "options", "expected"),
    [(number, *query) for number, query in enumerate(QUERIES)],
)
def test_a_list_shows_what_it_is_asked_for(
    lists: Site, number: int, kind: str, options: str, expected: str
) -> None:
    page = lists.html(f"q{number}")
    bodies = page.find(MAIN[kind])
    assert " ".join(said(body).removesuffix(" Pinned") for body in bodies) == expected


def test_the_limit_can_be_the_argument(site: Site) -> None:
    assert page_with(site, ":::{publication-list} 2\n:::").titles == ["Delta", "Alpha"]


@pytest.mark.parametrize(
    ("markup", "said_"),
    [
        (":::{publication-list}\n:year: 1900\n:::", "Nothing here yet."),
        (":::{news-list}\n:year: 1900\n:empty: No news.\n:::", "No news."),
    ],
)
def test_an_empty_list_says_so(site: Site, markup: str, said_: str) -> None:
    assert page_with(site, markup).text("academic-empty") == said_


def test_a_list_without_options_needs_no_colons_or_body(site: Site) -> None:
    assert len(page_with(site, "```{award-list}\n```").find("academic-entry")) == 2


@pytest.mark.parametrize("name", ["publications-list", "awards-list"])
def test_the_plural_of_a_kind_is_a_name_of_its_list_too(site: Site, name: str) -> None:
    kind = name.removesuffix("s-list")
    text = f":::{{{kind}}} One\n:::\n\n:::{{{name}}}\n:::\n"
    page = site.write(index=f"# A\n\n{text}").build().html()
    assert len(page.find("academic-entry")) == 2
