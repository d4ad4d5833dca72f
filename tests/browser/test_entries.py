"""What a reader does with an entry: unfold, copy, arrive at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from tests.browser.websites import Website

pytestmark = pytest.mark.browser

KEY = "noether1918"
GROUND = "(body) => getComputedStyle(body).backgroundColor"

# Whether a point in the title, or just inside the top of the entry, is the entry's.
ON_TOP = """(entry) => {
    const title = entry.querySelector(".academic-title");
    const { left, top, bottom } = title.getBoundingClientRect();
    const seen = document.elementFromPoint(left + 2, (top + bottom) / 2);
    return top >= 0 && bottom <= innerHeight && title.contains(seen);
}"""


def entry(tab: Page) -> Locator:
    return tab.locator(f"#publication-{KEY}")


@pytest.mark.parametrize("fold", ["Abstract", "BibTeX"])
def test_a_fold_opens_with_a_click_and_with_the_keyboard(
    example: Website, tab: Page, fold: str
) -> None:
    tab.goto(example.url("publications"))
    summary = entry(tab).locator("summary", has_text=fold)
    content = summary.locator("xpath=following-sibling::*")
    expect(content).to_be_hidden()
    summary.click()
    expect(content).to_be_visible()
    summary.click()
    expect(content).to_be_hidden()
    summary.focus()
    for key in ("Enter", "Space"):
        tab.keyboard.press(key)
        expect(content).to_be_visible()
        tab.keyboard.press(key)
        expect(content).to_be_hidden()


@pytest.mark.parametrize("fold", ["Abstract", "BibTeX"])
def test_a_fold_opens_without_javascript(
    example: Website, plain_tab: Page, fold: str
) -> None:
    plain_tab.goto(example.url("publications"))
    summary = entry(plain_tab).locator("summary", has_text=fold)
    summary.click()
    expect(summary.locator("xpath=following-sibling::*")).to_be_visible()
    assert plain_tab.get_by_role("button").count() == 0


def test_the_button_copies_the_bibtex_that_is_shown(
    example: Website, tab: Page
) -> None:
    tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab.clock.install()
    tab.goto(example.url("publications"))
    entry(tab).locator("summary", has_text="BibTeX").click()
    button = entry(tab).get_by_role("button")
    expect(button).to_have_text("Copy")
    button.click()
    expect(button).to_have_text("Copied")
    expect(tab.get_by_role("status").last).to_have_text("Copied")
    shown = entry(tab).locator(".academic-bibtex pre").inner_text()
    assert shown.startswith("@article{noether1918,")
    assert tab.evaluate("() => navigator.clipboard.readText()") == shown
    tab.clock.run_for(3_000)
    expect(button).to_have_text("Copy")


@pytest.mark.parametrize("width", [360, 1440])
def test_a_link_arrives_at_its_entry_which_stands_out(
    example: Website, tab: Page, width: int
) -> None:
    tab.set_viewport_size({"width": width, "height": 800})
    tab.goto(example.url())
    tab.locator(f"main p a[href$='#publication-{KEY}']").first.click()
    tab.wait_for_url(example.url("publications", f"#publication-{KEY}"))
    tab.wait_for_function(
        f"() => document.querySelector('#publication-{KEY}').matches(':target')"
    )
    assert entry(tab).evaluate(ON_TOP)
    arrived = entry(tab).locator("> .academic-body").evaluate(GROUND)
    other = tab.locator(".academic-entry:not(:target) > .academic-body").first
    assert arrived != other.evaluate(GROUND)
