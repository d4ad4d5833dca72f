"""Entries in themes that know nothing of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.axe import violations
from tests.browser.websites import FOREIGN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from tests.browser.websites import Websites

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("theme", FOREIGN)]

RULES = (
    "color-contrast",
    "list",
    "listitem",
    "aria-required-children",
    "aria-required-parent",
)

# What reaches beyond the list that it is in.
OUTSIDE = """() => [...document.querySelectorAll(".academic-list")].flatMap((list) => {
    const { left, right } = list.getBoundingClientRect();
    return [...list.querySelectorAll("*")].filter((part) => {
        const box = part.getBoundingClientRect();
        return box.width && (box.right > right + 1 || box.left < left - 1);
    }).map((part) => part.outerHTML);
})"""


@pytest.fixture
def foreign_tab(browser: Browser) -> Iterator[Page]:
    """Return a tab that lets a theme run the scripts in its pages."""
    with browser.new_context(bypass_csp=True) as context:
        yield context.new_page()


def test_entries_can_be_read_in_light_and_in_dark(
    websites: Websites, theme: str, foreign_tab: Page
) -> None:
    foreign_tab.goto(websites[theme].url())
    foreign_tab.evaluate(
        "() => document.querySelectorAll('.academic-list details')"
        ".forEach((fold) => { fold.open = true; })"
    )
    for scheme in ("light", "dark"):
        foreign_tab.emulate_media(color_scheme=scheme)
        assert violations(foreign_tab, RULES, ".academic-list") == [], scheme


def test_entries_stay_in_their_place_on_a_phone(
    websites: Websites, theme: str, foreign_tab: Page
) -> None:
    foreign_tab.set_viewport_size({"width": 360, "height": 800})
    foreign_tab.goto(websites[theme].url())
    assert foreign_tab.locator(".academic-entry").count() == 7
    assert foreign_tab.evaluate(OUTSIDE) == []
