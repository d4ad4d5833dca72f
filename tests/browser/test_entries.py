"""What a reader does with an entry: unfold, copy, arrive at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.scrolling import scrolls_sideways
from tests.browser.websites import FOREIGN, build, serving

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Locator, Page, Route

    from tests.browser.websites import Website, Websites

pytestmark = pytest.mark.browser

KEY = "noether1918"
TITLE = "Invariante Variationsprobleme"
GROUND = "(body) => getComputedStyle(body).backgroundColor"

# Whether a point in the title, or just inside the top of the entry, is the entry's.
ON_TOP = """(entry) => {
    const title = entry.querySelector(".academic-title");
    const { left, top, bottom } = title.getBoundingClientRect();
    const seen = document.elementFromPoint(left + 2, (top + bottom) / 2);
    return top >= 0 && bottom <= innerHeight && title.contains(seen);
}"""


# Where each entry begins, and how high its picture is.
TOPS = """() => [...document.querySelectorAll(".academic-entry, .academic-teaser")]
    .map((part) => [part.getBoundingClientRect().top, part.offsetHeight])"""


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
    expect(button).to_have_accessible_name(f"Copy: BibTeX: {TITLE}")
    button.click()
    expect(button).to_have_text("Copied")
    expect(button).to_have_accessible_name(f"Copied: BibTeX: {TITLE}")
    expect(tab.get_by_role("status").last).to_have_text("Copied")
    shown = entry(tab).locator(".academic-bibtex pre").inner_text()
    assert shown.startswith("@article{noether1918,")
    assert tab.evaluate("() => navigator.clipboard.readText()") == shown
    tab.clock.run_for(3_000)
    expect(button).to_have_text("Copy")


def unfold(tab: Page, key: str) -> Locator:
    """Open the BibTeX of a paper."""
    summary = tab.locator(f"#publication-{key} summary", has_text="BibTeX")
    summary.click()
    return tab.locator(f"#publication-{key} .academic-bibtex")


@pytest.mark.parametrize("theme", FOREIGN)
def test_the_button_copies_in_every_theme_with_the_keyboard_alone(
    websites: Websites, tab: Page, theme: str
) -> None:
    tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab.goto(websites[theme].url())
    tab.locator("#publication-ideals summary", has_text="BibTeX").focus()
    tab.keyboard.press("Enter")
    button = tab.locator("#publication-ideals").get_by_role("button")
    expect(button).to_be_visible()
    tab.keyboard.press("Tab")
    expect(button).to_be_focused()
    tab.keyboard.press("Enter")
    expect(tab.locator(".academic-status")).to_have_text("Copied")
    copied = tab.evaluate("() => navigator.clipboard.readText()")
    assert copied.startswith("@misc{ideals,")


def test_there_is_no_button_where_nothing_can_be_copied(
    example: Website, tab: Page
) -> None:
    tab.add_init_script(
        "Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })"
    )
    tab.goto(example.url("publications"))
    fold = unfold(tab, KEY)
    expect(fold.locator("pre")).to_be_visible()
    assert fold.get_by_role("button").count() == 0


def test_where_copying_is_forbidden_the_text_is_selected(
    example: Website, tab: Page
) -> None:
    tab.add_init_script(
        "Clipboard.prototype.writeText = () => Promise.reject(new Error('no'))"
    )
    tab.goto(example.url("publications"))
    fold = unfold(tab, KEY)
    fold.get_by_role("button").click()
    tab.wait_for_function("() => getSelection().toString().startsWith('@article{')")
    expect(fold.get_by_role("button")).to_have_text("Copy")


def test_a_button_of_another_extension_is_enough(example: Website, tab: Page) -> None:
    tab.goto(example.url("publications"))
    tab.evaluate(
        "() => document.querySelectorAll('.academic-bibtex pre').forEach((pre) =>"
        " pre.insertAdjacentHTML('afterend', '<button class=copybtn>Copy</button>'))"
    )
    fold = unfold(tab, KEY)
    expect(fold.get_by_role("button")).to_have_count(1)
    expect(fold.get_by_role("button")).to_have_class("copybtn")


def test_a_page_of_papers_makes_no_buttons_before_they_are_wanted(
    example: Website, tab: Page
) -> None:
    tab.goto(example.url("publications"))
    assert tab.locator(".academic-copy, .academic-status").count() == 0
    unfold(tab, KEY)
    expect(tab.locator(".academic-copy")).to_have_count(1)


VIDEO = "video.academic-teaser"
PLAYS = f"() => !document.querySelector('{VIDEO}').paused"
STANDS = f"() => document.querySelector('{VIDEO}').paused"


def test_a_video_plays_while_it_is_seen(websites: Websites, tab: Page) -> None:
    tab.set_viewport_size({"width": 1024, "height": 300})
    tab.goto(websites["alabaster"].url())
    video = tab.locator(VIDEO)
    tab.evaluate("() => scrollTo(0, document.body.scrollHeight)")
    tab.wait_for_function(STANDS)
    video.scroll_into_view_if_needed()
    tab.wait_for_function(PLAYS)
    assert video.evaluate("(video) => video.muted && video.loop")
    tab.evaluate("() => scrollTo(0, document.body.scrollHeight)")
    tab.wait_for_function(STANDS)
    video.scroll_into_view_if_needed()
    tab.wait_for_function(PLAYS)


def test_the_controls_of_a_video_come_with_the_reader(
    websites: Websites, tab: Page
) -> None:
    controls = "(video) => video.controls"
    for arrive in ("hover", "focus", "dispatch_event"):
        tab.goto(websites["alabaster"].url())
        video = tab.locator(VIDEO)
        video.scroll_into_view_if_needed()
        tab.wait_for_function(PLAYS)
        assert not video.evaluate(controls)
        getattr(video, arrive)(*(["pointerdown"] if arrive == "dispatch_event" else []))
        assert video.evaluate(controls)


def test_a_video_can_be_reached_with_the_keyboard(
    websites: Websites, tab: Page
) -> None:
    tab.goto(websites["alabaster"].url())
    tab.locator(VIDEO).scroll_into_view_if_needed()
    tab.wait_for_function(PLAYS)
    tab.locator("#publication-ideals .academic-links summary").last.focus()
    for _ in range(3):
        tab.keyboard.press("Tab")
        if tab.evaluate("() => document.activeElement.tagName") == "VIDEO":
            break
    expect(tab.locator(VIDEO)).to_be_focused()
    assert tab.locator(VIDEO).evaluate("(video) => video.controls")


def test_a_video_that_a_reader_stopped_stays_so(websites: Websites, tab: Page) -> None:
    tab.set_viewport_size({"width": 1024, "height": 300})
    tab.goto(websites["alabaster"].url())
    video = tab.locator(VIDEO)
    video.scroll_into_view_if_needed()
    tab.wait_for_function(PLAYS)
    video.evaluate("(video) => video.pause()")
    tab.evaluate("() => scrollTo(0, document.body.scrollHeight)")
    tab.wait_for_timeout(300)
    video.scroll_into_view_if_needed()
    tab.wait_for_timeout(300)
    assert tab.evaluate(STANDS)


def test_nothing_moves_for_a_reader_who_wants_that(
    websites: Websites, tab: Page
) -> None:
    tab.emulate_media(reduced_motion="reduce")
    tab.goto(websites["alabaster"].url())
    video = tab.locator(VIDEO)
    video.scroll_into_view_if_needed()
    tab.wait_for_timeout(500)
    assert tab.evaluate(STANDS)
    assert video.evaluate("(video) => video.controls")
    # Who wants to see it all the same can.
    video.evaluate("(video) => video.play()")
    tab.wait_for_function(PLAYS)


def test_a_video_stops_when_a_reader_no_longer_wants_motion(
    websites: Websites, tab: Page
) -> None:
    tab.goto(websites["alabaster"].url())
    tab.locator(VIDEO).scroll_into_view_if_needed()
    tab.wait_for_function(PLAYS)
    tab.emulate_media(reduced_motion="reduce")
    tab.wait_for_function(STANDS)


@pytest.mark.parametrize("theme", FOREIGN)
@pytest.mark.parametrize("width", [360, 1440])
def test_nothing_moves_when_pictures_and_videos_arrive(
    websites: Websites, tab: Page, theme: str, width: int
) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    # All of the page is seen, so that all of it loads.
    tab.set_viewport_size({"width": width, "height": 4000})
    tab.route("**/_images/**", hold)
    tab.goto(websites[theme].url(), wait_until="domcontentloaded")
    tab.wait_for_timeout(500)
    before = tab.evaluate(TOPS)
    assert held
    for route in held:
        route.continue_()
    tab.wait_for_function(
        "() => [...document.querySelectorAll('img.academic-teaser')]"
        ".every((image) => image.complete && image.naturalWidth) && "
        f"document.querySelector('{VIDEO}').readyState > 0"
    )
    assert tab.evaluate(TOPS) == before


@pytest.mark.parametrize("width", [360, 1440])
def test_a_link_arrives_at_its_entry_which_stands_out(
    example: Website, tab: Page, width: int
) -> None:
    tab.set_viewport_size({"width": width, "height": 800})
    tab.goto(example.url("publications", f"#publication-{KEY}"))
    tab.wait_for_function(
        f"() => document.querySelector('#publication-{KEY}').matches(':target')"
    )
    assert entry(tab).evaluate(ON_TOP)
    arrived = entry(tab).locator("> .academic-body").evaluate(GROUND)
    other = tab.locator(".academic-entry:not(:target) > .academic-body").first
    assert arrived != other.evaluate(GROUND)


FORMULA = r"$\int_0^1 f(x)\,dx = \sum_{n=0}^{\infty} a_n \frac{1}{n+1} + \cdots + z$"
CONF = """\
project = "Ada King"
extensions = ["myst_parser", "sphinx_academic"]
myst_enable_extensions = ["colon_fence", "dollarmath"]
html_theme = "sphinx_academic"
"""


def test_a_formula_wider_than_the_window_scrolls_by_itself(
    tmp_path: Path, tab: Page
) -> None:
    text = f"# Ada\n\n:::{{publication}} On {FORMULA}\n:key: a\n\nOf {FORMULA}.\n:::\n"
    (tmp_path / "conf.py").write_text(CONF, "utf-8")
    (tmp_path / "index.md").write_text(text, "utf-8")
    out = build(tmp_path, tmp_path / "_build" / "html", ())
    tab.set_viewport_size({"width": 320, "height": 800})
    with serving(out) as host:
        for page in ("index.html", "publications/a.html"):
            tab.goto(f"{host}/{page}")
            formula = tab.locator(".academic-title math, h1 math").first
            assert formula.evaluate("(box) => box.scrollWidth > box.clientWidth")
            assert not scrolls_sideways(tab)
