"""Whatever a record says, or does not say, its page is whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import said

if TYPE_CHECKING:
    from tests.conftest import Page, Site

HOSTILE = """<script>alert(1)</script> & "O'Neil" </title> {{ 7 * 7 }} ]]> -->"""
TITLE = HOSTILE.replace("<", r"\<").replace("&", r"\&")


def page_of(site: Site, paper: str, name: str = "p", **conf: object) -> Page:
    site.conf.update(conf)
    site.write(index=f"# Papers\n\n:::{{publication}} {paper}\n:::\n")
    site.complaints()
    return site.html(f"publications/{name}")


def scripts(page: Page) -> list[str]:
    """Return the scripts that a browser would run."""
    data = "application/ld+json"
    return [said(s) for s in page.root.iter("script") if s.get("type") != data]


def test_sixty_authors_are_all_there(site: Site) -> None:
    authors = [f"Ada K. Author{number}" for number in range(60)]
    page = page_of(site, f"P\n:key: p\n:authors: {'; '.join(authors)}")
    assert page.text("academic-authors") == ", ".join(authors)
    assert not page.find("academic-more")
    assert site.warnings == []


def test_sixty_authors_of_twenty_places_are_numbered(site: Site) -> None:
    people = {
        f"a{n}": {"name": f"Ada K. Author{n}", "affiliation": f"Place {n % 20}"}
        for n in range(60)
    }
    authors = "; ".join(str(one["name"]) for one in people.values())
    page = page_of(site, f"P\n:key: p\n:authors: {authors}", academic_people=people)
    names = page.text("academic-authors").split(", ")
    assert (names[0], names[59]) == ("Ada K. Author01", "Ada K. Author5920")
    assert page.text("academic-affiliations").count(";") == 19


@pytest.mark.parametrize(
    ("authors", "names", "places"),
    [
        ("Ann Lee", "Ann Lee", "MIT"),
        ("Ann Lee; Bo Li", "Ann Lee, Bo Li", "MIT"),
        ("Ann Lee; Cy Ng; Bo Li*", "Ann Lee1, Cy Ng, Bo Li*1", "1MIT"),
        ("Ann Lee; Di Wu", "Ann Lee1, Di Wu", "1MIT"),
        ("Ann Lee et al.", "Ann Lee1, et al.", "1MIT"),
    ],
)
def test_the_place_of_some_authors_is_numbered(
    site: Site, authors: str, names: str, places: str
) -> None:
    people = {
        name: {"name": name, "affiliation": "MIT"} for name in ("Ann Lee", "Bo Li")
    }
    people["Di Wu"] = {"name": "Di Wu"}
    paper = f"P\n:key: p\n:authors: {authors}"
    page = page_of(site, paper, academic_people=people)
    assert page.text("academic-authors") == names
    assert page.text("academic-affiliations") == places


@pytest.mark.parametrize(
    "paper", ["P\n:key: p", "P\n:key: p\n:authors:", "P\n:key: p\n:date: 2020"]
)
def test_a_paper_of_nobody_has_a_page(site: Site, paper: str) -> None:
    page = page_of(site, paper)
    assert said(next(page.root.iter("h1"))) == "P"
    assert not page.find("academic-authors")
    assert not [e for e in page.root.iter("p") if not said(e) and not list(e)]


def test_a_paper_without_a_title_is_called_by_its_key(site: Site) -> None:
    page = page_of(site, "\n:key: p\n:authors: Ada King")
    assert said(next(page.root.iter("h1"))) == "p"
    assert "<title>p " in page.source
    assert site.html().links("academic-title") == [("p", "publications/p.html")]
    assert len(site.warnings) == 1


def test_a_paper_of_which_nothing_is_said_breaks_no_page(site: Site) -> None:
    page = page_of(site, "", name="untitled")
    assert said(next(page.root.iter("h1")))
    assert all(said(a) for a in site.html().find("reference"))


def test_titles_are_text(site: Site) -> None:
    page = page_of(site, f"{TITLE}\n:key: p\n:authors: {HOSTILE}\n:note: {HOSTILE}")
    shown = HOSTILE.replace('"O\'Neil"', "“O’Neil”").replace("--", "–")
    assert said(next(page.root.iter("h1"))) == shown
    assert not [script for script in scripts(page) if "alert" in script]
    assert page.source.count("<title>") == 1
    assert "49" not in page.text("academic-authors")


@pytest.mark.parametrize("theme", ["basic", "alabaster", "sphinx_academic"])
def test_titles_of_others_are_text_on_a_page_too(site: Site, theme: str) -> None:
    site.conf["html_theme"] = theme
    paper = f"{TITLE}\n:key: p\n:date: 2020\n:::\n\n:::{{publication}} Q\n:key: q"
    page_of(site, f"{paper}\n:date: 2021\n\nAs {{pub}}`p` says.")
    page = site.html("publications/q")
    assert not [script for script in scripts(page) if "alert" in script]
    assert any("<script>" in words and a == "p.html" for words, a in page.links())


@pytest.mark.parametrize("option", ["venue", "publisher", "tldr", "note", "keywords"])
def test_no_option_is_taken_for_html(site: Site, option: str) -> None:
    site.conf["html_theme"] = "sphinx_academic"
    page = page_of(site, f"P\n:key: p\n:{option}: <b>bold</b> & <script>x()</script>")
    assert "<b>bold" not in page.source
    assert "x()" not in scripts(page)


def test_overrides_of_direction_do_not_reach_the_page(site: Site) -> None:
    page = page_of(site, "P\N{RIGHT-TO-LEFT OVERRIDE}fdp\n:key: p")
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in page.source
    assert said(next(page.root.iter("h1"))) == "Pfdp"


def test_an_abstract_of_raw_html_is_shown_as_text(site: Site) -> None:
    page = page_of(site, "P\n:key: p\n\n<script>alert(1)</script>\n\nWords.")
    assert not [script for script in scripts(page) if "alert" in script]
    assert "Words." in said(page.root)


def test_a_footnote_of_the_abstract_leads_to_where_it_is(site: Site) -> None:
    note = "P\n:key: p\n\nWords[^1].\n:::\n\n[^1]: The note.\n\n:::{note}\nMore"
    page = page_of(site, note)
    assert [a for _, a in page.links() if a.startswith("../index.html#id")]
    assert site.warnings == []


def test_a_formula_in_the_title_alone_is_set(site: Site) -> None:
    page = page_of(site, "About $x^2$\n:key: p")
    assert "mathjax@" in page.source


def test_the_words_after_a_formula_in_a_title_keep_their_markup(site: Site) -> None:
    page = page_of(site, "About $x$ and *rings* of $y$ & more\n:key: p")
    (title,) = page.root.iter("h1")
    assert said(title) == r"About \(x\) and rings of \(y\) & more"
    assert [said(e) for e in title.iter("em")] == ["rings"]


@pytest.mark.parametrize("jobs", [1, 2])
def test_many_papers_have_a_page_each(site: Site, jobs: int) -> None:
    papers = "".join(
        f":::{{publication}} Paper {n}\n:key: p{n}\n:date: {1900 + n}\n:::\n\n"
        for n in range(50)
    )
    site.write(index=f"# Papers\n\n{papers}", more="# More\n").build(jobs=jobs)
    assert len(list((site.out / "publications").glob("*.html"))) == 50
    (older,) = (
        e.get("href")
        for e in site.html("publications/p49").root.iter("link")
        if e.get("rel") == "next"
    )
    assert older == "p48.html"
