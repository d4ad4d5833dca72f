"""What every page keeps, whatever is written on it."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

import sphinx_academic
from sphinx_academic.theming import theme_path
from tests.browser.scrolling import scrolls_sideways
from tests.browser.websites import OURS

if TYPE_CHECKING:
    from playwright.sync_api import Page, ViewportSize

    from tests.browser.websites import Website, Websites

pytestmark = pytest.mark.browser

WIDTHS = (320, 360, 768, 1440, 1920)

REPORT_VIOLATIONS = """
addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    console.error("against the policy", violatedDirective, blockedURI));
"""

# Words in no open place.  Folds, sources of formulas and marks of headings are aside;
# what a page says twice needs to be seen once.
HIDDEN_WORDS = """() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const folded = "details:not([open]) > :not(summary)";
    // A filter says nothing that the list below it does not, and works by a script.
    const aside = `${folded}, annotation, .headerlink, svg, .academic-filter`;
    const how = { opacityProperty: true, visibilityProperty: true };
    const hidden = [];
    while (texts.nextNode()) {
        const { data, parentElement: element } = texts.currentNode;
        const seen = element.checkVisibility(how) || element.closest(aside);
        if (/\\p{L}/u.test(data) && !seen) hidden.push(data.trim());
    }
    return hidden.filter((words) => !document.body.innerText.includes(words));
}"""

# As long as German and Finnish titles of pages may be.
LONG_ENTRIES = """() => document.querySelectorAll(".site-nav a").forEach((entry) => {
    entry.textContent = "Veröffentlichungsverzeichnisse".repeat(3);
})"""

SEVEN_ENTRIES = """() => {
    const titles = "Publications News Awards Teaching Students Software CV".split(" ");
    const first = document.querySelector(".site-nav li");
    first.parentElement.replaceChildren(...titles.map((title) => {
        const entry = first.cloneNode(true);
        entry.firstElementChild.textContent = title;
        return entry;
    }));
    const tops = [...document.querySelectorAll(".site-nav li")].map((e) => e.offsetTop);
    return new Set(tops).size;
}"""

SIZES_OF_FORMULAS = """() => [...document.querySelectorAll("math")].map((formula) =>
    [formula, formula.parentElement].map((element) => {
        const { fontSize, fontSizeAdjust } = getComputedStyle(element);
        return [fontSize, fontSizeAdjust];
    })
)"""

LONG_AWARDS = """() => document.querySelectorAll(".academic-badge").forEach((badge) => {
    badge.textContent = "Outstanding Paper Award of the Academy of Sciences ".repeat(3);
})"""

# Longer than the first name, so that lines of equal length would break it.
LONGER_NAME = """(name) => {
    name.previousSibling.data = "Emmy ";
    name.textContent = "埃米·诺特";
}"""

SHIFTS = """async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const pictures = [...document.images];
    for (const picture of pictures) {
        picture.scrollIntoView();
        if (!picture.complete) await new Promise((done) => { picture.onload = done; });
        await frame();
    }
    await document.fonts.ready;
    await frame();
    await frame();
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: "layout-shift", buffered: true });
    return [pictures.length, observer.takeRecords().map((shift) => shift.value)];
}"""

LOADED = """() => [
    location.href,
    document.querySelector("link[rel=icon]").href,
    ...performance.getEntriesByType("resource").map((resource) => resource.name),
]"""


@pytest.mark.parametrize("name", OURS)
def test_no_page_scrolls_sideways(websites: Websites, name: str, tab: Page) -> None:
    site = websites[name]
    for page in site.pages:
        tab.goto(site.url(page))
        for width in WIDTHS:
            tab.set_viewport_size({"width": width, "height": 800})
            assert not scrolls_sideways(tab), (page, width)


def test_a_long_word_in_the_header_is_broken_before_the_page_is_widened(
    example: Website, tab: Page
) -> None:
    tab.goto(example.url())
    tab.evaluate(LONG_ENTRIES)
    for width in WIDTHS:
        tab.set_viewport_size({"width": width, "height": 800})
        assert not scrolls_sideways(tab), width


@pytest.mark.parametrize("width", [1024, 1440])
def test_seven_entries_of_the_header_stand_in_one_line_on_a_desk(
    example: Website, tab: Page, width: int
) -> None:
    tab.set_viewport_size({"width": width, "height": 800})
    tab.goto(example.url())
    assert tab.evaluate(SEVEN_ENTRIES) == 1


@pytest.mark.parametrize("page", ["index", "papers"])  # tables, and entries
def test_a_long_award_is_broken_before_the_page_is_widened(
    websites: Websites, tab: Page, page: str
) -> None:
    tab.goto(websites["lists"].url(page))
    tab.evaluate(LONG_AWARDS)
    for width in WIDTHS:
        tab.set_viewport_size({"width": width, "height": 800})
        assert not scrolls_sideways(tab), width


def test_a_formula_is_as_large_as_the_words_around_it(
    websites: Websites, tab: Page
) -> None:
    """Of the fonts that a reader has, some are set smaller, to be of one size."""
    tab.goto(websites["docs"].url("kitchen-sink"))
    sizes = tab.evaluate(SIZES_OF_FORMULAS)
    assert sizes
    assert all(formula == words for formula, words in sizes)


def test_a_name_in_another_script_is_not_broken(websites: Websites, tab: Page) -> None:
    tab.goto(websites["onepage"].url())
    name = tab.locator(".profile-name > span")
    name.evaluate(LONGER_NAME)
    heights = set()
    for width in range(240, 400, 10):
        tab.set_viewport_size({"width": width, "height": 800})
        heights.add(name.evaluate("(name) => name.offsetHeight"))
    assert len(heights) == 1


@pytest.mark.parametrize("name", [*OURS, "arabic"])
def test_a_page_asks_nobody_else_and_keeps_a_strict_policy(
    websites: Websites, name: str, tab: Page
) -> None:
    site = websites[name]
    asked: list[str] = []
    complaints: list[tuple[str, str]] = []
    tab.add_init_script(REPORT_VIOLATIONS)
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("console", lambda message: complaints.append((tab.url, message.text)))
    tab.on("pageerror", lambda error: complaints.append((tab.url, str(error))))
    for page in site.pages:
        tab.goto(site.url(page))
    tab.goto(site.url("search", "?q=ring"))
    tab.get_by_role("status").wait_for()
    assert complaints == []
    assert [url for url in asked if not url.startswith(f"{site.host}/")] == []


@pytest.mark.parametrize("name", OURS)
def test_everything_can_be_read_without_javascript(
    websites: Websites, name: str, plain_tab: Page
) -> None:
    site = websites[name]
    for page in site.pages:
        if page == "search":  # test_search.py
            continue
        plain_tab.goto(site.url(page))
        assert plain_tab.evaluate(HIDDEN_WORDS) == [], page


def test_one_gets_from_page_to_page_without_javascript(
    example: Website, plain_tab: Page
) -> None:
    plain_tab.goto(example.url())
    navigation = plain_tab.get_by_role("navigation", name="Navigation")
    for name in ("Publications", "News", "CV"):
        navigation.get_by_role("link", name=name).click()
        plain_tab.wait_for_url(example.url(name.lower()))
    assert plain_tab.get_by_role("button").count() == 0


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("page", ["index", "publications"])
def test_nothing_moves_while_a_page_with_pictures_loads(
    example: Website, tab: Page, page: str, width: int
) -> None:
    size: ViewportSize = {"width": width, "height": 800}
    tab.set_viewport_size(size)
    tab.goto(example.url(page))
    pictures, shifts = tab.evaluate(SHIFTS)
    assert pictures
    assert shifts == []


def test_the_scripts_are_light() -> None:
    package = Path(sphinx_academic.__file__).parent
    scripts = [*theme_path().rglob("*.js"), *(package / "static").rglob("*.js")]
    assert scripts
    assert sum(compressed(script) for script in scripts) <= 8_000


def test_the_home_page_is_light(example: Website, tab: Page) -> None:
    tab.goto(example.url())
    addresses = set(tab.evaluate(LOADED))
    assert len(addresses) <= 8
    root = example.folder.parent
    files = [root / urlsplit(address).path.lstrip("/") for address in addresses]
    assert sum(compressed(file) for file in files) <= 25_000


def compressed(file: Path) -> int:
    """Return how many bytes a host sends for a file."""
    return len(gzip.compress(file.read_bytes()))
