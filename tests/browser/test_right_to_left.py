"""A site in Arabic: the page is turned round, the addresses are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.axe import violations
from tests.browser.scrolling import scrolls_sideways

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.websites import Websites

pytestmark = pytest.mark.browser

EDGES = """(element) => {
    const { left, right } = element.getBoundingClientRect();
    return [left, right];
}"""


@pytest.fixture
def page(websites: Websites, tab: Page) -> Page:
    tab.goto(websites["arabic"].url())
    return tab


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_the_page_does_not_scroll_sideways(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    assert not scrolls_sideways(page)


@pytest.mark.parametrize(
    ("margin", "text"),
    [
        (".academic-when", ".academic-list--dated .academic-body"),
        (".academic-divider", ".academic-year .academic-body"),
    ],
)
def test_dates_and_years_stand_to_the_right_of_the_text(
    page: Page, margin: str, text: str
) -> None:
    page.set_viewport_size({"width": 1440, "height": 800})
    start, _ = page.locator(margin).first.evaluate(EDGES)
    _, end = page.locator(text).first.evaluate(EDGES)
    assert end <= start


def test_the_side_column_is_on_the_right(page: Page) -> None:
    page.set_viewport_size({"width": 1440, "height": 800})
    start, _ = page.locator(".site-side").evaluate(EDGES)
    _, end = page.locator(".site-text").evaluate(EDGES)
    assert end <= start


def test_axe_finds_nothing(page: Page) -> None:
    assert violations(page) == []
