"""Authors that are folded away, and the colours of venues, as a reader meets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from sphinx_academic.model.colours import shades
from tests.browser.axe import violations

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from tests.browser.websites import Website, Websites

pytestmark = pytest.mark.browser

HIDDEN = "Tim Green"
# How far below a fold the words lie that follow it.
FARTHER = """(fold) => {
    const after = document.createRange();
    after.selectNode(fold.nextSibling);
    const summary = fold.querySelector("summary").getBoundingClientRect();
    return after.getBoundingClientRect().top - summary.top;
}"""
# Whether a name can be seen.
SHOWN = """(fold, name) => {
    if (!fold.open && !matchMedia("print").matches) return false;
    const walker = document.createTreeWalker(fold, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        if (!walker.currentNode.data.includes(name)) continue;
        const range = document.createRange();
        range.selectNode(walker.currentNode);
        const { width, height } = range.getBoundingClientRect();
        return width > 0 && height > 0;
    }
}"""
FRAME = "(badge) => getComputedStyle(badge).borderTopColor"


@pytest.fixture
def docs(websites: Websites) -> Website:
    """Return the manual, which has an example of each."""
    return websites["docs"]


def fold_on(docs: Website, tab: Page) -> Locator:
    tab.goto(docs.url("authors"))
    return tab.locator(".academic-more")


def test_more_authors_open_with_a_click_and_with_the_keyboard(
    docs: Website, tab: Page
) -> None:
    fold = fold_on(docs, tab)
    summary = fold.locator("summary")
    expect(summary).to_have_text("+7 more")
    expect(fold).not_to_have_attribute("open", "")
    summary.click()
    assert fold.evaluate(SHOWN, HIDDEN)
    summary.click()
    summary.focus()
    for key in ("Enter", "Space"):
        tab.keyboard.press(key)
        assert fold.evaluate(SHOWN, HIDDEN)
        tab.keyboard.press(key)
        expect(fold).not_to_have_attribute("open", "")


def test_more_authors_open_without_javascript(docs: Website, plain_tab: Page) -> None:
    fold = fold_on(docs, plain_tab)
    fold.locator("summary").click()
    assert fold.evaluate(SHOWN, HIDDEN)


def test_a_fold_says_of_which_paper_its_authors_are(docs: Website, tab: Page) -> None:
    fold_on(docs, tab)
    title = "Highly accurate protein structure prediction with AlphaFold"
    expect(tab.get_by_label(f"+7 more: {title}", exact=True)).to_have_count(1)


def test_the_line_goes_on_after_a_fold(websites: Websites, tab: Page) -> None:
    tab.goto(websites["alabaster"].url())
    fold = tab.locator(".academic-more").first
    expect(fold.locator("summary")).to_have_text("+2 more")
    assert fold.evaluate(FARTHER) < 10


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_an_open_fold_stays_within_the_page(
    docs: Website, tab: Page, width: int
) -> None:
    tab.set_viewport_size({"width": width, "height": 800})
    fold_on(docs, tab).locator("summary").click()
    wide = "() => document.documentElement.scrollWidth - innerWidth"
    assert tab.evaluate(wide) <= 0


def test_on_paper_all_authors_are_there(docs: Website, tab: Page) -> None:
    tab.emulate_media(media="print")
    fold = fold_on(docs, tab)
    assert fold.evaluate(SHOWN, HIDDEN)
    expect(fold.locator("summary")).to_be_hidden()


@pytest.mark.parametrize("page", ["authors", "venues"])
def test_axe_finds_nothing_on_authors_and_venues(
    docs: Website, tab: Page, page: str
) -> None:
    tab.goto(docs.url(page))
    for scheme in ("light", "dark"):
        tab.emulate_media(color_scheme=scheme)
        assert violations(tab) == []
    for summary in tab.locator(".academic-more summary").all():
        summary.click()
    assert violations(tab) == []


def test_a_badge_has_the_colour_of_its_venue_in_light_and_in_dark(
    docs: Website, tab: Page
) -> None:
    tab.goto(docs.url("venues"))
    badge = tab.locator(".academic-badge", has_text="CVPR 2016").first
    for scheme, colour in zip(("light", "dark"), shades("#1f5fae"), strict=True):
        tab.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
        assert badge.evaluate(FRAME) == f"rgb({red}, {green}, {blue})"
