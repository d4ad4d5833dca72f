"""The search of a site."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.websites import Website, Websites

pytestmark = pytest.mark.browser


def test_a_title_leads_to_the_page_of_the_paper(example: Website, tab: Page) -> None:
    tab.goto(example.url("search", "?q=Variationsprobleme"))
    result = tab.locator("#search-results a[href*='publications/']").first
    expect(result).to_have_text("Invariante Variationsprobleme")
    result.click()
    tab.wait_for_url("**/publications/noether1918.html*")


def test_a_word_of_an_abstract_leads_to_its_page_and_is_shown(
    example: Website, tab: Page
) -> None:
    tab.goto(example.url())
    tab.get_by_role("link", name="Search").click()
    tab.get_by_role("searchbox").fill("automorphism")
    tab.keyboard.press("Enter")
    result = tab.locator("#search-results li").filter(has_text="Nichtkommutative")
    expect(result.locator(".context .highlighted").first).to_have_text("automorphism")
    result.get_by_role("link").click()
    tab.wait_for_url("**/publications/noether1933.html*")
    expect(tab.get_by_role("main")).to_contain_text("automorphism")


def test_the_number_of_results_is_said_aloud(example: Website, tab: Page) -> None:
    tab.goto(example.url("search", "?q=automorphism"))
    expect(tab.get_by_role("status")).to_contain_text("one page")


def test_the_number_of_results_is_said_where_a_catalogue_has_no_words_for_it(
    websites: Websites, tab: Page
) -> None:
    tab.goto(websites["arabic"].url("search", "?q=Bo"))
    expect(tab.get_by_role("status")).to_contain_text("2 pages")


def test_the_search_says_that_it_needs_javascript(
    example: Website, plain_tab: Page
) -> None:
    plain_tab.goto(example.url("search"))
    # Playwright's own questions skip <noscript>.
    read = plain_tab.evaluate("() => document.body.innerText")
    assert "Searching needs JavaScript" in read
    expect(plain_tab.get_by_role("searchbox")).to_be_hidden()
