"""Whether a page is wider than its window."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

BEYOND = """() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth;
}"""


def scrolls_sideways(tab: Page) -> bool:
    """Tell whether a reader can move the page to the left or the right."""
    beyond: bool = tab.evaluate(BEYOND)
    return beyond
