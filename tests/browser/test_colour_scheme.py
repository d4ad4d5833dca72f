"""The reader chooses light or dark, and the site remembers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.websites import Website, Websites

pytestmark = pytest.mark.browser

STATES = (
    ("Colour scheme: system", None),
    ("Colour scheme: light", "light"),
    ("Colour scheme: dark", "dark"),
)

PAPER = "() => getComputedStyle(document.body).backgroundColor"
SCHEME = "() => document.documentElement.dataset.scheme ?? null"

# The scheme at the moment at which there is something to paint, and when all is read.
NOTE_SCHEME = """
window.schemes = [];
const note = () => schemes.push(document.documentElement.dataset.scheme);
new MutationObserver((_, observer) => {
    if (document.body) { note(); observer.disconnect(); }
}).observe(document, { childList: true, subtree: true });
document.addEventListener("DOMContentLoaded", note);
"""


def test_the_button_goes_from_system_to_light_to_dark(
    example: Website, tab: Page
) -> None:
    tab.goto(example.url())
    for label, scheme in (*STATES, STATES[0]):
        button = tab.get_by_role("button", name=label, exact=True)
        expect(button).to_be_visible()
        assert tab.evaluate(SCHEME) == scheme
        assert button.locator("svg:visible").count() == 1
        button.click()


def test_the_choice_outdoes_the_system(example: Website, tab: Page) -> None:
    def paper() -> str:
        color: str = tab.evaluate(PAPER)
        return color

    tab.goto(example.url())
    tab.emulate_media(color_scheme="dark")
    dark = paper()
    tab.emulate_media(color_scheme="light")
    light = paper()
    assert dark != light
    button = tab.locator(".site-scheme")
    button.click()
    tab.emulate_media(color_scheme="dark")
    assert paper() == light
    button.click()
    tab.emulate_media(color_scheme="light")
    assert paper() == dark


def test_the_choice_holds_on_the_next_page_before_it_is_painted(
    example: Website, tab: Page
) -> None:
    tab.goto(example.url())
    tab.locator(".site-scheme").dblclick()
    tab.add_init_script(NOTE_SCHEME)
    tab.get_by_role("navigation").get_by_role("link", name="News").click()
    tab.wait_for_url(example.url("news"))
    assert tab.evaluate("() => schemes") == ["dark", "dark"]
    expect(tab.get_by_role("button", name=STATES[2][0], exact=True)).to_be_visible()


def test_code_is_coloured_for_the_scheme_that_was_chosen(
    websites: Websites, tab: Page
) -> None:
    tab.emulate_media(color_scheme="light")
    tab.goto(websites["docs"].url("kitchen-sink"))
    color = "(code) => getComputedStyle(code).color"
    keyword = tab.locator(".highlight .k").first
    light = keyword.evaluate(color)
    tab.locator(".site-scheme").dblclick()
    assert keyword.evaluate(color) != light
