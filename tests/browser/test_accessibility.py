"""The pages are for everybody: with a screen reader, a keyboard, weak eyes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.axe import violations

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.websites import Website, Websites

pytestmark = pytest.mark.browser

PAGES = (
    ("example", "index"),
    ("example", "publications"),
    ("example", "news"),
    ("example", "cv"),
    pytest.param(
        "docs",
        "kitchen-sink",
        marks=pytest.mark.xfail(reason="roles of citations, labels of tasks"),
    ),
)

# What the keyboard is on: its words, its outline, and whether it can be seen.
FOCUS = """() => {
    const element = document.activeElement;
    if (element === document.body) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { top, bottom, width } = element.getBoundingClientRect();
    const there = width > 0 && bottom > 0 && top < innerHeight;
    const words = element.ariaLabel || element.textContent;
    const outlined = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    return [words.trim(), outlined, there];
}"""


@pytest.mark.parametrize(("name", "page"), PAGES)
def test_axe_finds_nothing_in_light_and_in_dark(
    websites: Websites, name: str, page: str, tab: Page
) -> None:
    tab.goto(websites[name].url(page))
    tab.emulate_media(color_scheme="light")
    assert violations(tab) == []
    tab.emulate_media(color_scheme="dark")
    assert violations(tab) == []


def test_axe_finds_nothing_among_the_results_of_a_search(
    example: Website, tab: Page
) -> None:
    tab.goto(example.url("search", "?q=ideal"))
    tab.locator("#search-results li .context").first.wait_for()
    tab.emulate_media(color_scheme="light")
    assert violations(tab) == []
    tab.emulate_media(color_scheme="dark")
    assert violations(tab) == []


def test_one_sees_where_the_keyboard_is(example: Website, tab: Page) -> None:
    tab.goto(example.url())
    stops = []
    tab.keyboard.press("Tab")
    while stop := tab.evaluate(FOCUS):
        stops.append(stop)
        tab.keyboard.press("Tab")
    assert len(stops) > 20
    assert [words for words, outlined, there in stops if not (outlined and there)] == []


def test_the_first_stop_of_the_keyboard_skips_to_the_text(
    example: Website, tab: Page
) -> None:
    tab.goto(example.url("publications"))
    tab.keyboard.press("Tab")
    skip = tab.get_by_role("link", name="Skip to content")
    assert skip.evaluate("(link) => link === document.activeElement")
    box = skip.bounding_box()
    assert box
    assert box["y"] >= 0
    tab.keyboard.press("Enter")
    tab.wait_for_function("() => document.activeElement.matches('main')")
    tab.keyboard.press("Tab")
    assert tab.evaluate("() => document.activeElement.closest('main') !== null")
