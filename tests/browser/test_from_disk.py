"""A build that is opened from the disk, without any host."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.websites import Website, Websites

pytestmark = pytest.mark.browser

ICONS = """() => [...document.querySelectorAll("use")]
    .filter((use) => use.closest("svg").checkVisibility())
    .map((use) => [use.getAttribute("href"), use.getBBox().width])"""


@pytest.mark.parametrize("page", ["index", "publications", "news", "cv", "search"])
def test_every_icon_is_drawn(example: Website, tab: Page, page: str) -> None:
    tab.goto(example.file(page))
    icons = tab.evaluate(ICONS)
    assert icons
    assert [name for name, width in icons if not width] == []


def test_links_lead_from_page_to_page(example: Website, tab: Page) -> None:
    tab.goto(example.file())
    tab.locator("main p a[href$='/noether1918.html']").first.click()
    tab.wait_for_url(example.file("publications/noether1918"))
    tab.get_by_role("navigation").get_by_role("link", name="News").click()
    tab.wait_for_url(example.file("news"))
    tab.locator(".site-name").click()
    tab.wait_for_url(lambda url: url.startswith(example.file()))


def test_pages_below_others_have_their_style(websites: Websites, tab: Page) -> None:
    manual = websites["docs"]
    tab.goto(manual.file("reference/records"))
    assert tab.evaluate("() => document.styleSheets.length") >= 3
    tab.locator(".site-name").click()
    tab.wait_for_url(manual.file())


def test_the_search_finds_pages(example: Website, tab: Page) -> None:
    tab.goto(example.file("search", "?q=automorphism"))
    results = tab.locator("#search-results").get_by_role("link")
    expect(results.first).to_be_visible()
    expect(results.first).to_have_attribute("href", re.compile("^publications/"))
