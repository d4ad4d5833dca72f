"""What the head of a paper's page says to Google Scholar, Zotero and search engines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import PICTURE
from tests.exports.vocabulary import flaws
from tests.freshness.rebuilds import rebuild
from tests.head.reading import Head

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Site

BASE = "https://ada.example/site/"
PAGE = """
# Papers

:::{publication} Notes on *the* Engine of $n^2$ \\<Wheels> & "more"
:key: notes
:authors: Ada King*; Charles Babbage
:venue: Taylor's Scientific Memoirs
:date: 1843-09
:volume: 3
:pages: 666–731
:doi: 10.5555/12345678
:pdf: notes.pdf
:image: engine.png
:image-alt: The engine

It has *no* pretensions to originate anything, as {pub}`letters` says.
:::

:::{publication} Letters
:key: letters
:authors: Ada King
:venue: Letters
:date: 1852
:::

:::{award} Medal
:key: medal
:date: 1844
:papers: notes
:::
"""


@pytest.fixture
def papers(new_site: Callable[..., Site]) -> Site:
    site = new_site(
        html_baseurl=BASE,
        academic_people={
            "ada": {
                "name": "Ada King",
                "orcid": "0000-0002-1825-0097",
                "affiliation": "Ockham Park",
            }
        },
    )
    files = {"notes.pdf": b"%PDF-1.4", "engine.png": PICTURE}
    return site.write(files, index=PAGE)


def head(site: Site, key: str = "notes") -> Head:
    return Head(site.text(f"publications/{key}.html"))


def test_google_scholar_reads_the_paper(papers: Site) -> None:
    metas = head(papers.build()).metas
    pdf = metas.pop("citation_pdf_url")[0]
    assert pdf.startswith(f"{BASE}_downloads/")
    assert pdf.endswith("/notes.pdf")
    abstract = "It has no pretensions to originate anything, as Letters says."
    assert {name: metas[name] for name in metas if name.startswith("citation_")} == {
        "citation_title": ["Notes on the Engine of $n^2$ <Wheels> & “more”"],
        "citation_author": ["King, Ada", "Babbage, Charles"],
        "citation_author_institution": ["Ockham Park"],
        "citation_author_orcid": ["https://orcid.org/0000-0002-1825-0097"],
        "citation_publication_date": ["1843/09"],
        "citation_journal_title": ["Taylor's Scientific Memoirs"],
        "citation_volume": ["3"],
        "citation_firstpage": ["666"],
        "citation_lastpage": ["731"],
        "citation_doi": ["10.5555/12345678"],
        "citation_abstract_html_url": [f"{BASE}publications/notes.html"],
        "citation_abstract": [abstract],
    }
    assert metas["description"] == [abstract]


def test_search_engines_read_the_paper(papers: Site) -> None:
    page = head(papers.build())
    article = page.thing("ScholarlyArticle")
    assert flaws(article) == []
    assert article["url"] == f"{BASE}publications/notes.html"
    ada, _ = article["author"]
    assert ada["affiliation"] == [{"@type": "Organization", "name": "Ockham Park"}]
    assert article["award"] == ["Medal"]
    assert article["image"] == f"{BASE}_images/engine.png"
    assert [author["name"] for author in article["author"]] == [
        "Ada King",
        "Charles Babbage",
    ]


def test_the_orcid_of_the_profile_need_not_be_said_again(
    papers: Site,
) -> None:
    papers.conf |= {
        "academic_owner": ["Ada King"],
        "academic_people": {},
        "academic_profile": {
            "affiliations": ["Ockham Park <https://park.example/>"],
            "links": {"orcid": "0000-0002-1825-0097"},
        },
    }
    page = head(papers.build(), "letters")
    # The paper may be of a time at another place.
    assert "citation_author_institution" not in page.metas
    orcid = "https://orcid.org/0000-0002-1825-0097"
    assert page.metas["citation_author_orcid"] == [orcid]
    (ada,) = page.thing("ScholarlyArticle")["author"]
    assert ada["@id"] == orcid


def test_a_shared_paper_shows_its_picture(papers: Site) -> None:
    metas = head(papers.build()).metas
    assert metas["og:type"] == ["article"]
    assert metas["og:title"] == ["Notes on the Engine of $n^2$ <Wheels> & “more”"]
    assert metas["og:image"] == [f"{BASE}_images/engine.png"]
    assert metas["og:image:alt"] == ["The engine"]


def test_a_shared_book_is_a_book(papers: Site) -> None:
    page = PAGE.replace(":date: 1852", ":date: 1852\n:type: book")
    papers.write(index=page).build()
    assert head(papers, "letters").metas["og:type"] == ["book"]


def test_a_paper_without_an_abstract_is_described_by_its_record(papers: Site) -> None:
    described = head(papers.build(), "letters").metas["description"]
    assert described == ["Letters. Ada King. Letters, 1852"]


def test_other_forms_of_a_page_are_linked(papers: Site) -> None:
    page = head(papers.build())
    forms = [link for link in page.links if link["rel"] == "alternate"]
    assert [(form["type"], form["title"], form["href"]) for form in forms] == [
        ("application/x-bibtex", "BibTeX", "notes.bib"),
        ("application/x-research-info-systems", "RIS", "notes.ris"),
    ]


def test_what_a_head_says_is_never_out_of_date(papers: Site) -> None:
    papers.build()
    for old, new in (
        ("Medal", "Prize"),
        (":key: letters\n:authors: Ada", ":key: letters\n:authors: A."),
        ("Letters\n:key", "Correspondence\n:key"),
        ("engine.png", "other.png"),
        ("notes.pdf", "other.pdf"),
        ("10.5555/12345678", "10.5555/87654321"),
    ):
        papers.write(
            {"other.png": PICTURE, "other.pdf": b"%PDF-1.4"},
            index=(papers.folder / "index.md").read_text("utf-8").replace(old, new),
        )
        rebuild(papers)
