"""The page of a paper is right in any theme, and in the words of the site's author."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.conftest import PICTURE, said

if TYPE_CHECKING:
    from tests.conftest import Site

PAPERS = r"""
# Papers

:::{publication} On *Rings* of $R$
:key: rings
:authors: Ada King*; Bo Li
:venue: ICML 2025
:date: 2025-09
:pages: 1-9
:keywords: rings; ideals
:lang: de
:image: dot.png
:image-alt: A dot

The *abstract*.
:::

:::{publication} Letters
:key: letters
:date: 1852
:::

:::{news} 2025-09
:papers: rings
:event: accepted
:::
"""
THEMES = ["alabaster", "furo", "pydata_sphinx_theme", "sphinx_book_theme"]


def write(site: Site, theme: str) -> Site:
    site.conf["html_theme"] = theme
    return site.write(
        {"dot.png": PICTURE, "papers.md": PAPERS},
        index="# Home\n\n```{toctree}\npapers\n```\n",
    )


@pytest.mark.parametrize("theme", [*THEMES, "sphinx_academic"])
# What the themes themselves read from Sphinx is not ours to mend.
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.filterwarnings("ignore::PendingDeprecationWarning")
def test_a_theme_shows_the_whole_page_below_one_heading(site: Site, theme: str) -> None:
    source = write(site, theme).build().text("publications/rings.html")
    # A theme may say the name of the site, or of a page on paper, in one of its own.
    assert source.count("<h1") == site.text("papers.html").count("<h1")
    assert source.count('<h1 lang="de">') == 1
    for words in (
        "<em>Rings</em>",
        "<p>The <em>abstract</em>.</p>",
        "@inproceedings{rings,",
        'href="rings.bib"',
        'src="../_images/dot.png"',
        'href="../papers.html#news-2025-09-rings"',
        'href="letters.html"',
        "<dt>Topics</dt><dd>rings, ideals</dd>",
    ):
        assert words in source
    assert len(re.findall(r'href="[^"?]*/academic\.css', source)) == 1


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.filterwarnings("ignore::PendingDeprecationWarning")
@pytest.mark.parametrize("theme", THEMES)
def test_no_theme_offers_a_source_that_there_is_not(site: Site, theme: str) -> None:
    source = write(site, theme).build().text("publications/rings.html")
    assert "_sources/" not in source
    assert "View page source" not in source
    assert "Edit this page" not in source


def test_our_theme_puts_the_facts_beside_the_text(site: Site) -> None:
    page = write(site, "sphinx_academic").build().html("publications/rings")
    (side,) = page.find("site-side")
    terms = [said(term) for term in side.iter("dt")]
    facts = [said(fact) for fact in side.iter("dd")]
    assert dict(zip(terms, facts, strict=True)) == {
        "Date": "Sep 2025",
        "Language": "German",
        "Topics": "rings, ideals",
    }


@pytest.mark.parametrize(
    ("option", "facts"),
    [
        (":arxiv: 2501.01234", {}),
        (":keywords: rings", {"Topics": "rings"}),
    ],
)
def test_our_theme_puts_no_fact_there_that_is_none(
    site: Site, option: str, facts: dict[str, str]
) -> None:
    text = f"# Papers\n\n:::{{publication}} Rings\n:key: r\n{option}\n:::\n"
    write(site, "sphinx_academic").write(papers=text)
    (side,) = site.build().html("publications/r").find("site-side")
    terms, said_of = map(said, side.iter("dt")), map(said, side.iter("dd"))
    assert dict(zip(terms, said_of, strict=True)) == facts


def test_no_fact_is_empty_or_said_twice(site: Site) -> None:
    site.conf["html_theme"] = "basic"
    site.write(
        index="""\
        # Papers

        :::{publication} Neither date nor venue
        :key: bare
        :::

        :::{publication} The year is on the badge
        :key: dated
        :venue: ICML 2025
        :date: 2025
        :::
        """
    ).build()
    for name in ("bare", "dated"):
        assert not site.html(f"publications/{name}").find("academic-facts")


def test_a_phone_shows_the_abstract_before_the_facts(site: Site) -> None:
    source = write(site, "sphinx_academic").build().text("publications/rings.html")
    assert source.index('id="abstract"') < source.index("<dt>Date</dt>")


def test_our_theme_leads_to_newer_and_older_papers(site: Site) -> None:
    site = write(site, "sphinx_academic").build()
    assert site.html("publications/rings").links("site-turn") == [
        ("OlderLetters", "letters.html")
    ]
    assert site.html("publications/letters").links("site-turn") == [
        ("NewerOn Rings of R", "rings.html")
    ]


def test_our_theme_marks_no_page_of_the_menu_as_this_one(site: Site) -> None:
    page = write(site, "sphinx_academic").build().html("publications/rings")
    assert not [a for a in page.root.iter("a") if a.get("aria-current") == "page"]


def test_a_site_of_one_page_has_its_home_on_the_way(site: Site) -> None:
    site.conf["html_theme"] = "sphinx_academic"
    site.write({"dot.png": PICTURE}, index=PAPERS).build()
    page = site.html("publications/rings")
    assert ("Sep 2025", "../index.html#news-2025-09-rings") in page.links()
    assert any(address == "../index.html" for _, address in page.links())


def test_a_template_of_the_authors_own_is_taken(site: Site) -> None:
    site.conf["templates_path"] = ["_templates"]
    site.write(
        {
            "_templates/academic/paper-head.html": "<h1>Mine: {{ title }}</h1>",
            "_templates/academic/paper-body.html": (
                '{% include "!academic/paper-body.html" %}<p>{{ bibtex }}</p>'
            ),
        }
    )
    source = write(site, "basic").build().text("publications/rings.html")
    assert "<h1>Mine: On <em>Rings</em>" in source
    assert "<h2" in source
    assert "</section>" in source
    assert source.count("@inproceedings{rings,") == 2


def test_a_site_may_speak_another_language(site: Site) -> None:
    site.conf["language"] = "de"
    page = write(site, "sphinx_academic").build().html("publications/rings")
    assert "Deutsch" in [said(fact) for fact in page.root.iter("dd")]
