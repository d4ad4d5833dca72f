"""The pages are for everybody: with a screen reader, a keyboard, weak eyes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

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
    ("example", "publications/noether1918"),
    ("example", "publications/brauer1932"),
    ("onepage", "index"),
    ("docs", "details"),
    ("docs", "kitchen-sink"),
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


def test_a_fold_says_of_which_paper_it_is(example: Website, tab: Page) -> None:
    tab.goto(example.url())
    for fold in ("Abstract", "BibTeX"):
        name = f"{fold}: Invariante Variationsprobleme"
        expect(tab.get_by_label(name, exact=True)).to_have_text(fold)


def test_a_mark_is_read_as_what_it_means(websites: Websites, tab: Page) -> None:
    tab.goto(websites["onepage"].url())
    marks = tab.locator(".academic-authors")
    expect(marks.get_by_role("img", name="equal contribution").first).to_have_text("*")
    legend = tab.locator(".academic-legend").first
    expect(legend).to_have_text("* equal contribution")
    expect(legend.get_by_role("img")).to_have_count(0)


def test_one_sees_which_page_it_is_where_the_system_chooses_the_colours(
    example: Website, tab: Page
) -> None:
    tab.emulate_media(forced_colors="active")
    tab.goto(example.url("news"))
    entries = tab.locator(".site-nav a")
    lines = entries.evaluate_all(
        "(links) => links.map((link) => getComputedStyle(link).textDecorationLine)"
    )
    assert lines == ["none", "underline", "none"]


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
