"""Only what an edit affects is written again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.freshness.site import HOME, Listing, Page, Record, Site, Spot, Words
from tests.freshness.strategies import FIXED
from tests.freshness.workshop import Workshop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PAPER = Record(
    "publication",
    "Invariants",
    {"key": "noether1918", "authors": "Emmy Noether", "date": "1918"},
    "The abstract.",
)
NEWS = Record(
    "news", "1918-07", {"key": "presented"}, "{pub}`noether1918` was presented."
)
AWARD = Record("award", "A prize", {"key": "prize", "date": "1932"})

PAPERS = Spot("papers", 0, 0)
ITEM = Spot("news", 0, 0)
PRIZE = Spot("cv", 0)

SITE = Site(
    pages={
        HOME: Page("Home", (Listing("publication"), Listing("news", {"limit": "1"}))),
        "papers": Page("Papers", (Listing("publication", {}, (PAPER,)),)),
        "news": Page("News", (Listing("news", {}, (NEWS,)),)),
        "cv": Page("Life", (AWARD, Words("Read {pub}`noether1918`."))),
        "about": Page("About", (Words("Nothing of the above."),)),
    },
    config={**FIXED, "html_theme": "sphinx_academic"},
    files={"img/pic.svg": 1, "_static/custom.css": 1},
)
ALL = set(SITE.pages)
ALONE = Page("Alone", parent="", front="orphan: true")

# Sphinx itself also writes the page whose toctree lists one that was read: HOME.


def with_option(site: Site, spot: Spot, name: str, value: str) -> Site:
    record = site.record(spot)
    return site.with_record(
        spot, replace(record, options={**record.options, name: value})
    )


def with_body(site: Site, spot: Spot, body: str) -> Site:
    return site.with_record(spot, replace(site.record(spot), body=body))


EDITS: tuple[tuple[str, Callable[[Site], Site], set[str]], ...] = (
    ("nothing", lambda site: site, set()),
    (
        "words of a page without records",
        lambda site: site.with_block("about", 1, Words("And more.")),
        {"about", HOME},
    ),
    (
        "an abstract",
        lambda site: with_body(site, PAPERS, "A better abstract."),
        {HOME, "papers"},
    ),
    (
        "the title of a paper, which news and life name",
        lambda site: site.with_record(PAPERS, replace(PAPER, argument="Variations")),
        {HOME, "papers", "news", "cv"},
    ),
    (
        "the body of a news item, which its paper does not show",
        lambda site: with_body(site, ITEM, "At last {pub}`noether1918` was presented."),
        {HOME, "news"},
    ),
    (
        "the note of an award in no list",
        lambda site: with_option(site, PRIZE, "note", "Shared"),
        {"cv", HOME},
    ),
    (
        "a title that every navigation shows",
        lambda site: site.with_page("about", replace(site.pages["about"], title="Me")),
        ALL,
    ),
    (
        "a page that no navigation shows",
        lambda site: site.with_page("alone", ALONE),
        {"alone"},
    ),
    ("a style sheet", lambda site: site.with_file("_static/custom.css", 2), ALL),
    ("a picture on no page", lambda site: site.with_file("img/pic.svg", 2), set()),
)

# The same site, whose second paper is stated by a source: home and papers list all.
ENTRY = Record("publication", "Ideals", {"key": "noether1921", "date": "1921"})
SOURCE = "records.yml"
SOURCED = (
    SITE.with_source(SOURCE, (ENTRY,))
    .with_config("academic_sources", [SOURCE])
    .with_block("about", 0, Words("Read {pub}`noether1921`."))
)


def with_entry(site: Site, *entries: Record) -> Site:
    return site.with_source(SOURCE, entries)


OF_SOURCES: tuple[tuple[str, Callable[[Site], Site], set[str]], ...] = (
    (
        "the abstract of a record",
        lambda site: with_entry(site, replace(ENTRY, body="On rings.")),
        {HOME, "papers"},
    ),
    (
        "the title of a record, which another page names",
        lambda site: with_entry(site, replace(ENTRY, argument="Rings")),
        {HOME, "papers", "about"},
    ),
    (
        "a record that nothing shows",
        lambda site: with_entry(
            site, ENTRY, replace(ENTRY, options={"key": "x", "hidden": "true"})
        ),
        set(),
    ),
    (
        "a record that goes away, with an address that a page refers to",
        with_entry,
        {HOME, "papers", "about"},
    ),
    (
        "a source that goes away",
        lambda site: site.without_source(SOURCE),
        {HOME, "papers", "about"},
    ),
)


@pytest.fixture(scope="module")
def workshop() -> Iterator[Workshop]:
    with Workshop() as workshop:
        yield workshop


@pytest.mark.slow
@pytest.mark.parametrize(("what", "edit", "pages"), EDITS, ids=[e[0] for e in EDITS])
def test_an_edit_rewrites_the_pages_that_show_it(
    workshop: Workshop, what: str, edit: Callable[[Site], Site], pages: set[str]
) -> None:
    workshop.save(SITE)
    workshop.build()
    workshop.save(edit(SITE))
    assert workshop.build().pages == pages


@pytest.mark.slow
def test_a_page_that_shows_the_same_picture_rewrites_no_other(
    workshop: Workshop,
) -> None:
    picture = Words("![A picture](/img/pic.svg)")
    pictured = replace(PAPER, body="![A picture](/img/pic.svg)")
    site = SITE.with_record(PAPERS, pictured)
    workshop.save(site)
    workshop.build()
    workshop.save(site.with_page("alone", replace(ALONE, blocks=(picture,))))
    assert workshop.build().pages == {"alone"}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("what", "edit", "pages"), OF_SOURCES, ids=[e[0] for e in OF_SOURCES]
)
def test_an_edit_of_a_source_rewrites_the_pages_that_show_it(
    workshop: Workshop, what: str, edit: Callable[[Site], Site], pages: set[str]
) -> None:
    workshop.save(SOURCED)
    workshop.build()
    workshop.save(edit(SOURCED))
    assert workshop.build().pages == pages
