"""What an author writes of a publication is what a reader sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .conftest import PICTURE, said

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import Page, Site


@pytest.fixture(scope="module")
def paper(new_site: Callable[..., Site]) -> Page:
    """Return a page with one publication that says all it can."""
    site = new_site(
        academic_owner=["Emmy Noether", "Amalie Noether"],
        academic_marks={"*": "equal", "†": "corresponding"},
        academic_people={"emil": {"name": "Emil Artin", "url": "https://artin.org/"}},
        academic_venues={"MA": {"name": "Mathematische Annalen", "url": "https://ma/"}},
    )
    site.write(
        {"dot.png": PICTURE, "a.pdf": "%PDF", "sub/b.pdf": "%PDF"},
        index="""\
        # Papers

        :::{publication} Idealtheorie in *Ringbereichen*, $n>1$
        :key: rings
        :authors: Amalie Noether*; Emil Artin*; B. van der Waerden†; et al.
        :editors: David Hilbert
        :venue: Mathematische Annalen
        :date: 1921
        :volume: 83
        :number: 1/2
        :pages: 24-66
        :publisher: Springer
        :status: to-appear
        :type: article
        :lang: de
        :note: A classic
        :image: dot.png
        :image-alt: A dot
        :doi: 10.1007/BF01464225
        :pdf: a.pdf
        :slides: /sub/b.pdf
        :code: soon
        :links: Errata <https://example.org/errata>; Lean proof <https://example.org/l>

        The abstract, with *emphasis*, $\\mathfrak{a}$ and

        - a list.
        :::
        """,
    )
    return site.build().html()


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("academic-title", r"Idealtheorie in Ringbereichen, \(n>1\)"),
        (
            "academic-authors",
            "Amalie Noether*, Emil Artin*, B. van der Waerden†, et al. "
            "Edited by David Hilbert",
        ),
        (
            "academic-venue",
            "MA To appear Mathematische Annalen 83(1/2) (1921), 24–66. Springer",
        ),
        ("academic-note", "A classic"),
        ("academic-when", "1921"),
        ("academic-legend", "* equal contribution † corresponding author"),
        (
            "academic-abstract",
            r"AbstractThe abstract, with emphasis, \(\mathfrak{a}\) and a list.",
        ),
    ],
)
def test_a_publication_shows(paper: Page, part: str, expected: str) -> None:
    assert paper.text(part) == expected


def test_a_title_keeps_its_markup_and_its_language(paper: Page) -> None:
    title = paper.one("academic-title")
    assert [e.text for e in title.iter("em")] == ["Ringbereichen"]
    assert title.get("lang") == "de"


def test_a_picture_in_a_title_is_the_words_it_stands_for(site: Site) -> None:
    site.write(
        {"dot.png": PICTURE}, index="# A\n\n:::{award} A ![star](dot.png)\n:::\n"
    )
    assert site.build().html().texts("academic-role") == ["A star"]


def test_a_venue_known_by_its_short_name_alone_is_a_badge(site: Site) -> None:
    site.conf["academic_venues"] = {"Local Seminar": {}}
    site.write(index="# A\n\n:::{publication} T\n:venue: Local Seminar\n:::\n")
    page = site.build().html()
    assert page.texts("academic-badge") == ["Local Seminar"]
    assert page.text("academic-venue") == "Local Seminar"


def test_the_owner_stands_out_under_any_of_her_names(paper: Page) -> None:
    assert paper.texts("academic-self") == ["Amalie Noether"]


def test_people_the_site_knows_are_linked(paper: Page) -> None:
    assert paper.links("academic-authors") == [("Emil Artin", "https://artin.org/")]


def test_a_mark_says_what_it_means(paper: Page) -> None:
    assert [m.get("title") for m in paper.find("academic-mark")][-1] == (
        "corresponding author"
    )


def test_a_known_venue_is_linked(paper: Page) -> None:
    assert paper.links("academic-venue") == [("Mathematische Annalen", "https://ma/")]


def test_links_stand_in_one_order_and_lead_to_files_and_sites(paper: Page) -> None:
    links = dict(paper.links("academic-links"))
    assert list(links) == ["PDF", "Slides", "Errata", "DOI", "Lean proof"]
    assert links["DOI"] == "https://doi.org/10.1007/BF01464225"
    assert links["PDF"].endswith("/a.pdf")
    assert links["Slides"].endswith("/b.pdf")


def test_what_is_announced_as_soon_is_a_word_alone(paper: Page) -> None:
    (links,) = paper.find("academic-links")
    words = [said(e) for e in links.iter("span") if e.get("data-kind") == "code"]
    assert words == ["Code (soon)"]


def test_a_picture_keeps_its_description(paper: Page) -> None:
    picture = paper.one("academic-teaser")
    assert (picture.get("src"), picture.get("alt")) == ("_images/dot.png", "A dot")


def test_the_abstract_is_folded_away(paper: Page) -> None:
    fold = paper.one("academic-abstract")
    assert (fold.tag, fold[0].tag) == ("details", "summary")
    assert "open" not in fold.attrib


def test_an_open_body_is_shown_in_full(site: Site) -> None:
    site.write(index="# A\n\n:::{publication} T\n:open:\n\n- One\n- Two\n:::\n")
    page = site.build().html()
    assert not page.find("academic-abstract")
    assert "One Two" in page.text("academic-body")


def test_a_title_leads_to_the_paper_where_it_has_no_page(site: Site) -> None:
    site.conf["academic_publication_pages"] = False
    page = site.write(
        index="# A\n\n:::{publication} T\n:url: https://example.org/t\n:::\n"
    )
    assert page.build().html().links("academic-title") == [
        ("T", "https://example.org/t")
    ]


@pytest.mark.parametrize(
    ("options", "line"),
    [
        (":venue: ICML 2025\n:date: 2025", "ICML 2025"),
        (":venue: NeurIPS 2024 D&B Track (Oral)", "NeurIPS 2024 D&B Track Oral"),
        (":venue: ICML 2025; ACL 2025", "ICML 2025 ACL 2025"),
        (":status: preprint\n:date: 2025", "Preprint"),
        (":venue: arXiv\n:date: 2025", "arXiv 2025"),
        (
            ":venue: Nature\n:date: 2020\n:volume: 7\n:pages: 1--9",
            "Nature 7 (2020), 1–9",
        ),
        (":venue: Nature\n:number: 4", "Nature no. 4"),
        (":venue: Zürich Notes\n:date: 2018 - 2020", "Zürich Notes (2018–20)"),
        (":volume: 7\n:publisher: Springer", "7. Springer"),
        (":publisher: Springer", "Springer"),
        (":publisher: Springer\n:address: Berlin", "Springer, Berlin"),
        (":venue: ICML 2025\n:location: Vancouver", "ICML 2025. Vancouver"),
        (
            ":series: Actualités scientifiques\n:number: 148\n:date: 1934",
            "Actualités scientifiques no. 148 (1934)",
        ),
        (
            ":venue: NLPCC 2019\n:series: LNCS\n:volume: 11838\n:pages: 3-15",
            "NLPCC 2019 LNCS 11838, 3–15",
        ),
        (
            ":venue: Annals of Mathematics\n:series: Second series\n:volume: 50",
            "Annals of Mathematics, Second series 50",
        ),
        (
            ":publisher: Springer\n:edition: Second",
            "2nd edition. Springer",
        ),
        (":edition: revised edition", "revised edition"),
        (":status: under-review", "Under review"),
        (":status: published\n:venue: ICML 2025", "ICML 2025"),
    ],
)
def test_the_line_of_the_venue_says_each_thing_once(
    site: Site, options: str, line: str
) -> None:
    site.write(index=f"# A\n\n:::{{publication}} T\n{options}\n:::\n")
    assert site.build().html().text("academic-venue") == line


def test_a_single_owner_does_not_stand_out_from_herself(site: Site) -> None:
    site.conf["academic_owner"] = "Ada"
    site.write(index="# A\n\n:::{publication} T\n:authors: Ada\n:::\n")
    assert not site.build().html().find("academic-self")


def test_an_owner_with_one_name_may_be_written_without_a_list(site: Site) -> None:
    site.conf |= {"academic_owner": "Ada King", "html_theme": "sphinx_academic"}
    site.write(index="# A\n\n:::{publication} T\n:authors: Ada King; Bo\n:::\n")
    page = site.build().html()
    assert page.texts("academic-self") == ["Ada King"]
    assert page.text("profile-name") == "Ada King"
