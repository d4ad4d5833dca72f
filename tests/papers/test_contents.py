"""The page of a paper says all that the site knows of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import PICTURE, said

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from tests.conftest import Page, Site

PAGE = r"""
# Papers

:::{publication} Notes on *the* Engine of $n^2$
:key: notes
:authors: Ada King*; Charles Babbage*; Luigi Menabrea†; Emil
:editors: Richard Taylor
:venue: ICML 2025 (Oral)
:date: 2025-09
:pages: 666-731
:volume: 3
:arxiv: 2401.12345
:doi: 10.5555/12345678
:pdf: files/notes.pdf
:image: engine.png
:image-alt: The engine
:tldr: It computes.
:note: Reprinted twice
:annotation: In alphabetical order
:award: Best Paper
:keywords: engines; numbers
:lang: de

It has *no* pretensions, as {pub}`letters` and [](#medal) say; see [how](more.md) and
[the top](#papers), for $a+b$:

$$
x = y
$$

![A plan](plan.png)

- one
- two

```python
print("<hello>")
```
:::

:::{publication} Letters
:key: letters
:authors: Ada King
:venue: Annals of Engines
:date: 1852
:open:

Prose in full.
:::

:::{publication} On Sums
:key: sums
:authors: Ada King
:date: 2025-12
:image: run.mp4
:image-poster: engine.png
:image-alt: It runs

Words and {pub}`notes` alone.
:::

:::{publication} On Differences
:key: differences
:authors: Ada King
:date: 1840
:image: run.mp4
:image-alt: It stands
:::
"""
NEWS = """
# News

:::{news} 2025-07
:papers: notes
:event: accepted
:::

:::{news} 2025-08-02
We wrote {pub}`notes` and *more*.

![A plan](plan.png)
:::

:::{news} 2025-10
Nothing of it.
:::

:::{award} Medal
:key: medal
:date: 2026-01
:awarder: Royal Society
:papers: notes
:::
"""


@pytest.fixture(scope="module")
def site(new_site: Callable[..., Site]) -> Site:
    site = new_site(
        academic_owner=["Ada King"],
        academic_people={
            "bab": {
                "name": "Charles Babbage",
                "url": "https://babbage.example/",
                "affiliations": ["Trinity College", "Ockham Park"],
            },
            "ada": {"name": "Ada King", "affiliation": "Ockham Park"},
        },
        academic_venues={"ICML": {"name": "The Conference", "url": "https://icml.cc/"}},
        academic_marks={"*": "equal", "†": "corresponding"},
        myst_heading_anchors=1,  # of others, MyST 4 finds none
    )
    files: dict[str, str | bytes] = {
        "work/papers.md": PAGE,
        "work/more.md": "# More\n",
        "work/engine.png": PICTURE,
        "work/plan.png": PICTURE + b"plan",
        "work/run.mp4": b"\0\0\0\x18ftypmp42",
        "work/files/notes.pdf": b"%PDF-1.4",
        "news/index.md": NEWS,
        "news/plan.png": PICTURE + b"news",
    }
    return site.write(files, index="# Home\n\nWelcome.\n").build()


@pytest.fixture(scope="module")
def notes(site: Site) -> Page:
    return site.html("publications/notes")


def headings(page: Page) -> list[str]:
    return [said(heading) for heading in page.root.iter("h2")]


def section(page: Page, name: str) -> Element:
    """Return what stands below a heading."""
    (found,) = (
        s for s in page.root.iter("section") if s.get("aria-labelledby") == name
    )
    return found


def addresses(element: Element) -> list[tuple[str, str]]:
    return [(said(a), a.get("href", "")) for a in element.iter("a")]


def test_the_title_is_the_one_heading_of_the_page(notes: Page) -> None:
    (title,) = notes.root.iter("h1")
    assert (said(title), title.get("lang")) == (
        r"Notes on the Engine of \(n^2\)",
        "de",
    )
    assert [said(e) for e in title.iter("em")] == ["the"]


def test_the_page_is_titled_by_it(site: Site) -> None:
    assert "<title>Notes on the Engine of" in site.text("publications/notes.html")


def test_all_authors_stand_there_with_their_roles(notes: Page) -> None:
    authors = notes.text("academic-authors")
    assert authors == (
        "Ada King*1, Charles Babbage*1,2, Luigi Menabrea†, Emil. "
        "Edited by Richard Taylor"
    )
    assert notes.texts("academic-self") == ["Ada King"]
    assert "* equal contribution † corresponding author" in notes.texts("academic-note")


def test_a_coauthor_leads_to_a_home_page(notes: Page) -> None:
    assert notes.links("academic-authors") == [
        ("Charles Babbage", "https://babbage.example/")
    ]


def test_affiliations_are_numbered_in_the_order_of_the_authors(notes: Page) -> None:
    assert notes.text("academic-affiliations") == "1Ockham Park; 2Trinity College"


def test_a_single_affiliation_needs_no_number(site: Site) -> None:
    page = site.html("publications/letters")
    assert page.text("academic-authors") == "Ada King"
    assert page.text("academic-affiliations") == "Ockham Park"


def test_the_venue_has_its_badges(notes: Page) -> None:
    assert notes.texts("academic-badge") == [
        "ICML 2025",
        "Oral",
        "Medal",
        "Best Paper",
        "arXiv 2024",
    ]
    assert ("Medal", "../news/index.html#award-medal") in notes.links("academic-venue")


def test_notes_of_the_record_stand_below(notes: Page) -> None:
    assert notes.text("academic-tldr") == "It computes."
    assert {"Reprinted twice", "In alphabetical order"} <= {
        *notes.texts("academic-note")
    }


def test_links_lead_out_of_the_folder_of_the_page(site: Site, notes: Page) -> None:
    (links, _) = notes.find("academic-links")
    words = dict(addresses(links))
    assert words["arXiv"] == "https://arxiv.org/abs/2401.12345"
    assert words["DOI"] == "https://doi.org/10.5555/12345678"
    assert (site.out / "publications" / words["PDF"]).read_bytes() == b"%PDF-1.4"


def test_the_abstract_is_not_folded(notes: Page) -> None:
    assert not list(notes.root.iter("details"))
    assert headings(notes)[0] == "Abstract"


def test_references_in_the_abstract_lead_on_from_the_page(notes: Page) -> None:
    assert addresses(section(notes, "abstract")) == [
        ("Letters", "letters.html"),
        ("Medal", "../news/index.html#award-medal"),
        ("how", "../work/more.html"),
        ("the top", "../work/papers.html#papers"),
    ]


def test_formulas_in_the_abstract_are_set(site: Site, notes: Page) -> None:
    text = said(section(notes, "abstract")).replace(" ", "")
    assert r"\(a+b\)" in text
    assert r"\[x=y\]" in text
    assert "mathjax" in site.text("publications/notes.html").lower()


def test_formulas_need_no_script_where_there_are_none(site: Site) -> None:
    assert "mathjax@" not in site.text("publications/differences.html")


def test_pictures_are_found_from_the_page(site: Site, notes: Page) -> None:
    pictures = [image.attrib["src"] for image in notes.root.iter("img")]
    assert [
        (site.out / "publications" / address).read_bytes() for address in pictures
    ] == [PICTURE, PICTURE + b"plan", PICTURE + b"news"]


def test_code_and_lists_of_the_abstract_are_as_on_other_pages(notes: Page) -> None:
    abstract = section(notes, "abstract")
    assert [said(item) for item in abstract.iter("li")] == ["one", "two"]
    assert [said(code) for code in notes.find("highlight-python", abstract)] == [
        'print("<hello>")'
    ]


def test_an_abstract_of_words_alone_is_shown(site: Site) -> None:
    page = site.html("publications/sums")
    assert said(section(page, "abstract")) == (
        r"Abstract Words and Notes on the Engine of \(n^2\) alone."
    )
    assert addresses(section(page, "abstract"))[0][1] == "notes.html"


def test_a_body_that_is_open_in_lists_has_no_heading_here(site: Site) -> None:
    page = site.html("publications/letters")
    assert headings(page) == ["Cite"]
    assert "Prose in full." in said(page.root)


@pytest.mark.parametrize(("name", "poster"), [("sums", True), ("differences", False)])
def test_a_video_plays_from_the_page(site: Site, name: str, poster: bool) -> None:
    (video,) = site.html(f"publications/{name}").root.iter("video")
    folder = site.out / "publications"
    source = video.get("src") or next(video.iter("source")).attrib["src"]
    assert (folder / source).is_file()
    assert ("poster" in video.attrib) == poster
    if poster:
        assert (folder / video.attrib["poster"]).read_bytes() == PICTURE


def test_the_bibtex_is_open_and_can_be_copied(site: Site, notes: Page) -> None:
    cite = section(notes, "cite")
    (bibtex,) = notes.find("academic-bibtex", cite)
    assert said(bibtex).startswith("@inproceedings{notes,")
    assert "academic.js" in site.text("publications/notes.html")


def test_citations_can_be_taken_away(site: Site, notes: Page) -> None:
    files = notes.find("academic-files", section(notes, "cite"))
    assert addresses(files[0]) == [("BibTeX", "notes.bib"), ("RIS", "notes.ris")]
    assert site.text("publications/notes.bib").startswith("@inproceedings{notes,")
    assert site.text("publications/notes.ris").startswith("TY  - CONF")


def test_awards_stand_there_whoever_stated_them(notes: Page) -> None:
    awards = section(notes, "awards")
    assert [said(e) for e in notes.find("academic-role", awards)] == [
        "Medal",
        "Best Paper",
    ]
    assert addresses(awards)[0] == ("Jan 2026", "../news/index.html#award-medal")
    assert "Royal Society" in said(awards)


def test_awards_do_not_say_again_which_paper_they_honour(notes: Page) -> None:
    assert "For Notes" not in said(section(notes, "awards"))


def test_dates_in_the_news_lead_to_the_items(notes: Page) -> None:
    news = section(notes, "news")
    dates = [e for entry in notes.find("academic-when", news) for e in addresses(entry)]
    assert dates == [
        ("2 Aug 2025", "../news/index.html#news-2025-08-02"),
        ("Jul 2025", "../news/index.html#news-2025-07-notes"),
    ]
    assert "accepted to ICML 2025" in said(news)
    assert "Nothing of it" not in said(news)


def test_a_page_does_not_lead_to_itself(notes: Page) -> None:
    assert not [a for _, a in notes.links() if a.startswith("notes.html")]


def test_a_paper_that_no_news_names_has_no_such_headings(site: Site) -> None:
    assert headings(site.html("publications/differences")) == ["Cite"]


def test_newer_and_older_papers_are_next_to_it(site: Site) -> None:
    turns = {
        name: [
            link.get("href")
            for rel in ("prev", "next")
            for link in site.html(f"publications/{name}").root.iter("link")
            if link.get("rel") == rel
        ]
        for name in ("sums", "notes", "letters", "differences")
    }
    assert turns == {
        "sums": ["notes.html"],
        "notes": ["sums.html", "letters.html"],
        "letters": ["notes.html", "differences.html"],
        "differences": ["letters.html"],
    }


def test_the_page_of_the_list_is_on_the_way(notes: Page) -> None:
    assert ("Papers", "../work/papers.html") in notes.links()


def test_no_id_is_given_twice(site: Site) -> None:
    for path in sorted((site.out / "publications").glob("*.html")):
        ids = site.html(f"publications/{path.stem}").ids
        assert len(ids) == len(set(ids))
