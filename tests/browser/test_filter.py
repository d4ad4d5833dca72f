"""Readers search and filter lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.websites import FOREIGN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator, Page

    from tests.browser.websites import Website, Websites

pytestmark = pytest.mark.browser

FIRST, SECOND = 0, 1

# The titles in a list that are neither filtered out nor in a group that is.
TITLES = """(list) => [...list.querySelectorAll(".academic-title:not(thead *)")]
    .filter((title) => title.checkVisibility({ visibilityProperty: true }))
    .map((title) => title.textContent.split(",")[0])"""
OUTSIDE = """(name) => [...document.querySelectorAll(name)].flatMap((list) => {
    const { left, right } = list.getBoundingClientRect();
    return [...list.querySelectorAll("*")].filter((part) => {
        const box = part.getBoundingClientRect();
        const there = box.width > 1 && part.checkVisibility();
        return there && (box.right > right + 1 || box.left < left - 1);
    }).map((part) => part.outerHTML);
})"""


@pytest.fixture
def lists(websites: Websites) -> Website:
    """Return the site of lists."""
    return websites["lists"]


@pytest.fixture
def papers(lists: Website, tab: Page) -> Page:
    """Return a tab with the page of papers, the choices of its filters unfolded."""
    tab.goto(lists.url("papers"))
    unfold(tab)
    return tab


def filtered(tab: Page, number: int = FIRST) -> Locator:
    return tab.locator(".academic-filtered").nth(number)


def titles(tab: Page, number: int = FIRST) -> list[str]:
    # The rest of a long list follows in the frames after.
    tab.evaluate("() => new Promise((done) => requestAnimationFrame(done))")
    found: list[str] = filtered(tab, number).evaluate(TITLES)
    return found


def search(tab: Page, number: int = FIRST) -> Locator:
    return filtered(tab, number).get_by_role("searchbox")


def chip(tab: Page, name: str, number: int = FIRST) -> Locator:
    return filtered(tab, number).get_by_role("button", name=name)


def choices(tab: Page, number: int = FIRST) -> Locator:
    return filtered(tab, number).locator(".academic-facets > summary")


def unfold(tab: Page) -> None:
    folded = tab.locator(".academic-facets:not([open]) > summary")
    while folded.count():
        folded.first.click()


def count(tab: Page, number: int = FIRST) -> Locator:
    return filtered(tab, number).get_by_role("status")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", ["On rings", "Über die Körper", "Ideals", "Groups"]),
        ("ideals", ["Ideals"]),
        ("uber KORPER", ["Über die Körper"]),
        ("onskeson", ["Groups"]),
        ("zoë", ["Groups"]),
        ("annalen", ["Über die Körper"]),
        ("icml king", ["On rings", "Ideals"]),
        ("2024", ["Über die Körper", "Ideals"]),
        ("learning", ["On rings"]),
        ("rings", ["On rings", "Ideals", "Groups"]),
        ("lattices", []),
        ("bibtex", []),
    ],
)
def test_words_leave_what_has_them_all(
    papers: Page, words: str, expected: list[str]
) -> None:
    search(papers).fill(words)
    assert titles(papers) == expected
    nothing = "Nothing fits. Try fewer words or choices."
    found = f"{len(expected)} of 4 shown" if expected else nothing
    expect(count(papers)).to_have_text(found)
    assert len(titles(papers, SECOND)) == 4


def test_choices_are_folded_away_until_one_is_made(lists: Website, tab: Page) -> None:
    tab.goto(lists.url("papers"))
    expect(choices(tab)).to_have_text("Filter")
    expect(chip(tab, "ICML")).to_be_hidden()
    choices(tab).click()
    expect(chip(tab, "ICML")).to_be_visible()
    tab.goto(lists.url("papers", "?venue=ICML"))
    expect(chip(tab, "ICML")).to_be_visible()
    expect(chip(tab, "ICML", SECOND)).to_be_hidden()


def test_chips_of_one_facet_are_alternatives_and_facets_conditions(
    papers: Page,
) -> None:
    chip(papers, "2024").click()
    assert titles(papers) == ["Über die Körper", "Ideals"]
    chip(papers, "2019").click()
    assert titles(papers) == ["Über die Körper", "Ideals", "Groups"]
    chip(papers, "Articles").click()
    assert titles(papers) == ["Über die Körper", "Groups"]
    search(papers).fill("groups")
    assert titles(papers) == ["Groups"]
    expect(chip(papers, "2019")).to_have_attribute("aria-pressed", "true")
    chip(papers, "2019").click()
    expect(chip(papers, "2019")).to_have_attribute("aria-pressed", "false")
    assert titles(papers) == []


def test_headings_without_entries_are_filtered_out_too(papers: Page) -> None:
    search(papers).fill("groups")
    expect(filtered(papers).get_by_role("heading")).to_have_text(["2019 (1)"])


def test_numbers_stay_those_of_the_whole_list(papers: Page) -> None:
    search(papers).fill("groups")
    entry = papers.locator("#publication-groups")
    said = entry.evaluate('(entry) => getComputedStyle(entry, "::before").content')
    assert said in {'attr(value) "."', '"1" "."', '"1."'}
    assert entry.get_attribute("value") == "1"


def test_all_is_shown_again(papers: Page) -> None:
    expect(chip(papers, "Show all")).to_be_hidden()
    chip(papers, "Preprint").click()
    search(papers).fill("ideals")
    chip(papers, "Show all").click()
    assert len(titles(papers)) == 4
    expect(search(papers)).to_have_value("")
    expect(search(papers)).to_be_focused()
    expect(chip(papers, "Show all")).to_be_hidden()
    assert papers.url.endswith("papers.html")


def test_the_address_holds_what_was_chosen(papers: Page, lists: Website) -> None:
    search(papers).fill("rings")
    search(papers).press("Enter")
    chip(papers, "ICML").click()
    chip(papers, "2019", SECOND).click()
    address = papers.url
    assert address.endswith("?q=rings&venue=ICML&year2=2019")
    papers.goto("about:blank")
    papers.goto(address)
    assert titles(papers) == ["On rings", "Ideals"]
    assert titles(papers, SECOND) == ["Groups"]
    expect(search(papers)).to_have_value("rings")
    expect(chip(papers, "ICML")).to_have_attribute("aria-pressed", "true")


def test_the_browser_goes_back_and_forth(papers: Page) -> None:
    chip(papers, "Articles").click()
    search(papers).press_sequentially("groups")
    papers.wait_for_url("**?q=groups&type=article")
    assert titles(papers) == ["Groups"]
    papers.go_back()
    expect(count(papers)).to_have_text("2 of 4 shown")
    papers.go_back()
    expect(count(papers)).to_have_text("4 of 4 shown")
    papers.go_forward()
    expect(count(papers)).to_have_text("2 of 4 shown")
    expect(search(papers)).to_have_value("")


def test_what_enter_ends_is_one_step_back(papers: Page) -> None:
    for words in ("rings", "groups"):
        search(papers).fill(words)
        search(papers).press("Enter")
    papers.go_back()
    expect(search(papers)).to_have_value("rings")
    papers.go_back()
    expect(search(papers)).to_have_value("")


def test_an_unknown_choice_in_the_address_does_no_harm(
    lists: Website, tab: Page
) -> None:
    tab.goto(lists.url("papers", "?year=1066&venue=%3Cb%3E&unrelated=1"))
    assert len(titles(tab)) == 4
    unfold(tab)
    chip(tab, "2019").click()
    assert "unrelated=1" in tab.url


def test_a_link_to_an_entry_that_is_filtered_out_shows_it(papers: Page) -> None:
    search(papers).fill("groups")
    search(papers).press("Enter")
    papers.evaluate("() => { location.hash = 'publication-ideals'; }")
    expect(papers.locator("#publication-ideals")).to_be_in_viewport()
    assert len(titles(papers)) == 4
    assert papers.url.endswith("papers.html#publication-ideals")


def test_an_address_that_names_nothing_does_no_harm(lists: Website, tab: Page) -> None:
    tab.goto(lists.url("papers", "#%"))
    search(tab).fill("korper")
    assert titles(tab) == ["Über die Körper"]


def test_the_keyboard_alone_filters(papers: Page) -> None:
    search(papers).focus()
    papers.keyboard.press("Tab")
    expect(choices(papers)).to_be_focused()
    papers.keyboard.press("Tab")
    expect(chip(papers, "2025")).to_be_focused()
    papers.keyboard.press("Space")
    assert titles(papers) == ["On rings"]
    expect(chip(papers, "2025")).to_be_focused()
    outline = chip(papers, "2025").evaluate(
        "(button) => getComputedStyle(button).outlineStyle"
    )
    assert outline == "solid"
    # What is filtered out is no stop of the Tab key.
    papers.locator("#publication-rings a").last.focus()
    for _ in range(12):
        papers.keyboard.press("Tab")
        inside = "() => document.activeElement.closest('[data-out]') !== null"
        assert not papers.evaluate(inside)


def test_a_screen_reader_is_told_what_is_there(papers: Page) -> None:
    form = filtered(papers).get_by_role("search", name="Filter publications")
    expect(form.get_by_role("searchbox", name="Search this list")).to_be_visible()
    years = form.get_by_role("group", name="Year")
    expect(years.get_by_role("button", pressed=False)).to_have_count(3)
    search(papers).fill("groups")
    expect(filtered(papers).get_by_role("listitem")).to_have_count(1)


def test_one_sees_what_is_chosen_where_the_system_chooses_the_colours(
    papers: Page,
) -> None:
    papers.emulate_media(forced_colors="active")
    chip(papers, "2019").click()
    ground = "(button) => getComputedStyle(button).backgroundColor"
    grounds = [chip(papers, name).evaluate(ground) for name in ("2019", "2024")]
    assert grounds[0] != grounds[1]


def test_nothing_of_it_is_shown_without_javascript(
    lists: Website, plain_tab: Page
) -> None:
    plain_tab.goto(lists.url("papers"))
    expect(plain_tab.locator(".academic-filter").first).to_be_hidden()
    expect(plain_tab.locator(".academic-entry").last).to_be_visible()


def test_nothing_moves_when_the_script_arrives(lists: Website, tab: Page) -> None:
    tab.add_init_script(
        "globalThis.moved = 0; new PerformanceObserver((list) => list.getEntries()"
        ".forEach((entry) => { moved += entry.value; }))"
        ".observe({ type: 'layout-shift', buffered: true });"
    )
    tab.goto(lists.url("papers"))
    expect(count(tab)).to_have_text("4 of 4 shown")
    assert tab.evaluate("moved") < 0.01


@pytest.mark.parametrize("page", ["index", "papers"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_layout(
    lists: Website, tab: Page, page: str, scheme: str
) -> None:
    tab.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    tab.goto(lists.url(page))
    if page == "papers":
        unfold(tab)
        chip(tab, "2024").click()
    assert violations(tab) == []


@pytest.mark.parametrize("width", [320, 768])
def test_every_layout_stays_in_its_place(lists: Website, tab: Page, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 800})
    for page in ("index", "papers"):
        tab.goto(lists.url(page))
        unfold(tab)
        assert tab.evaluate(OUTSIDE, ".academic-list, .academic-filtered") == []
        assert tab.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def test_a_filtered_page_is_printed_without_the_filter(papers: Page) -> None:
    search(papers).fill("groups")
    papers.emulate_media(media="print")
    expect(papers.locator(".academic-filter").first).to_be_hidden()
    assert titles(papers) == ["Groups"]


# In other themes --------------------------------------------------------------------


@pytest.fixture
def foreign_tab(browser: Browser) -> Iterator[Page]:
    """Return a tab that lets a theme run the scripts in its pages."""
    with browser.new_context(bypass_csp=True) as context:
        yield context.new_page()


@pytest.mark.parametrize("theme", FOREIGN)
def test_lists_are_filtered_in_a_foreign_theme(
    websites: Websites, theme: str, foreign_tab: Page
) -> None:
    foreign_tab.goto(websites[f"lists-{theme}"].url("papers"))
    unfold(foreign_tab)
    search(foreign_tab).fill("korper")
    assert titles(foreign_tab) == ["Über die Körper"]
    chip(foreign_tab, "2019", SECOND).click()
    assert titles(foreign_tab, SECOND) == ["Groups"]
    for scheme in ("light", "dark"):
        foreign_tab.emulate_media(color_scheme=scheme)
        rules = ("color-contrast", "list", "listitem", "label", "button-name")
        assert violations(foreign_tab, rules, ".academic-filtered") == []
    foreign_tab.set_viewport_size({"width": 360, "height": 800})
    assert foreign_tab.evaluate(OUTSIDE, ".academic-list, .academic-filtered") == []
