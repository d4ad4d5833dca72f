"""What stays on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.websites import Website, Websites

pytestmark = pytest.mark.browser

# As wide as the text of an A4 page with the margins of the theme.
A4 = 643

COLORS = """() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return [color, backgroundColor];
}"""


@pytest.fixture
def paper(tab: Page) -> Page:
    tab.set_viewport_size({"width": A4, "height": 900})
    tab.emulate_media(media="print", color_scheme="dark")
    return tab


@pytest.mark.parametrize(
    "page", ["index", "publications", "news", "cv", "publications/noether1918"]
)
def test_what_is_for_the_screen_is_gone(
    example: Website, paper: Page, page: str
) -> None:
    paper.goto(example.url(page))
    for name in ("header.site-header", "footer", "summary", "button", ".academic-fold"):
        assert paper.locator(name).locator("visible=true").count() == 0, name


def test_dates_titles_and_people_are_there(example: Website, paper: Page) -> None:
    paper.goto(example.url("publications"))
    for name in ("divider", "title", "authors", "venue"):
        parts = paper.locator(f".academic-{name}")
        assert parts.count() > 5
        assert parts.locator("visible=true").count() == parts.count(), name
    paper.goto(example.url("news"))
    dates = paper.locator(".academic-when")
    assert dates.locator("visible=true").count() == dates.count() > 5


def test_an_identifier_is_printed_in_full(example: Website, paper: Page) -> None:
    paper.goto(example.url("publications"))
    link = paper.locator("#publication-noether1933 [data-kind='doi']")
    expect(link).to_be_visible()
    printed = link.evaluate("(link) => getComputedStyle(link, '::after').content")
    assert printed == '"https://doi.org/10.1007/BF01474591"'


def test_a_paper_without_doi_has_the_address_of_its_preprint(
    websites: Websites, paper: Page
) -> None:
    paper.goto(websites["onepage"].url())
    links = paper.locator("#publication-seqgpt .academic-links > a >> visible=true")
    expect(links).to_have_count(1)
    printed = links.evaluate("(link) => getComputedStyle(link, '::after').content")
    assert printed == '"https://arxiv.org/abs/2308.10529"'


def test_the_profile_has_addresses(example: Website, paper: Page) -> None:
    paper.goto(example.url())
    link = paper.locator(".profile-links").get_by_role("link", name="Wikidata")
    printed = link.evaluate("(link) => getComputedStyle(link, '::after').content")
    assert printed == '"https://www.wikidata.org/wiki/Q7099"'


def test_the_ink_is_dark_and_the_paper_white_though_the_screen_was_dark(
    example: Website, paper: Page
) -> None:
    paper.goto(example.url())
    assert paper.evaluate(COLORS) == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]


def test_the_page_of_a_paper_is_printed_with_its_abstract_and_bibtex(
    example: Website, paper: Page
) -> None:
    paper.goto(example.url("publications/noether1918"))
    for words in ("Invariante Variationsprobleme", "conservation law", "@article{"):
        expect(paper.get_by_text(words).first).to_be_visible()
    text = paper.locator("main").inner_text()
    assert "Jul 1918" in text
