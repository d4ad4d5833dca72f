"""What an author writes into a directive is what a reader sees."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import pytest

from sphinx_academic.model.kinds import KINDS
from sphinx_academic.model.query import QUERIES
from sphinx_academic.model.schema import options_of

from .conftest import PICTURE, said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .conftest import Page, Site

# A valid value for each option that a directive has; a new option needs one too.
VALUES = {
    "abstract": "Words",
    "acl": "2023.acl-long.1",
    "ads": "1916SPAW.......688E",
    "amount": "€ 5,000",
    "arxiv": "2401.01234",
    "author": "Emmy Noether",
    "authors": "Emmy Noether; Emil Artin",
    "awarder": "University of Leipzig",
    "awards": "prize",
    "dblp": "conf/icml/Noether21",
    "corresponding": "Emmy Noether",
    "date": "1921-03",
    "day": "26",
    "doi": "10.1007/BF01464225",
    "editors": "Emil Artin",
    "empty": "None yet.",
    "event": "released",
    "equal": "Noether, E.",
    "github": "sphinx-doc/sphinx",
    "google-scholar-id": "D_sINldO8mEC",
    "group-by": "year",
    "group-names": "rings = Rings and ideals",
    "group-order": "rings; ideals",
    "hal": "hal-01234567",
    "handle": "11858/00-001",
    "huggingface": "https://huggingface.co/x/y",
    "image": "dot.png",
    "image-alt": "A dot",
    "image-poster": "dot.png",
    "inspire": "1234567",
    "isbn": "978-3-540-11504-5",
    "jstor": "1968714",
    "key": "other",
    "keyword": "rings",
    "keywords": "rings; ideals",
    "lang": "de",
    "layout": "table",
    "limit": "3",
    "links": "Errata <https://example.org/errata>",
    "month": "7",
    "more": "index",
    "mr": "MR0008841",
    "number": "1",
    "offset": "1",
    "openalex": "W2741809807",
    "openreview": "abc123DEF4",
    "osf": "ab12c",
    "pages": "24-66",
    "papers": "paper",
    "max-author-limit": "3",
    "max-authors": "3",
    "pmcid": "PMC123456",
    "pmid": "123456",
    "preprint-date": "2023-05",
    "preprint-year": "2023",
    "publisher": "Springer",
    "issn": "0025-5831",
    "semanticscholar": "CorpusID:13756489",
    "since": "1918-07",
    "sort": "date asc, title",
    "ssrn": "1234567",
    "status": "accepted",
    "type": "article",
    "until": "1921",
    "url": "https://example.org/paper",
    "venue": "Mathematische Annalen",
    "volume": "83",
    "weight": "-1",
    "with": "Emil Artin",
    "year": "1918-1921",
    "zbl": "0061.00102",
    "zenodo": "1234567",
}
RECORDS = """\
:::{publication} Paper
:key: paper
:::

:::{award} Prize
:key: prize
:::
"""
# Options that a part of a date needs.
BESIDE = {"month": "\n:year: 1921", "day": "\n:month: 7\n:year: 1921"}


def value_of(name: str, kind: str) -> str:
    if (kind, name) == ("news-list", "type"):
        return "released"
    name = name.removeprefix("exclude-")
    return VALUES.get(name, "https://example.org/thing")


def directives() -> Iterator[tuple[str, str]]:
    """Yield each directive with an option set, by its name or another one for it."""
    schemas: dict[str, Any] = {
        **KINDS,
        **{f"{kind}-list": query for kind, query in QUERIES.items()},
    }
    for directive, schema in schemas.items():
        argument = " 1921" if directive == "news" else " Title"
        argument = "" if directive.endswith("-list") else argument
        for opt in options_of(schema).values():
            for name in (opt.name, *opt.aliases):
                value = "" if opt.flag else f" {value_of(opt.name, directive)}"
                text = "\n\nWords." if directive == "news" else ""
                text = "\n:image-alt: A dot" if opt.name == "image" else text
                text = f"{BESIDE.get(opt.name, '')}{text}"
                named = opt.name in {"corresponding", "equal"}
                text = "\n:authors: Emmy Noether" if named else text
                in_groups = opt.name in {"group-order", "group-names"}
                text = "\n:group-by: keyword" if in_groups else text
                yield f"{{{directive}}}{argument}", f":{name}:{value}{text}"


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


def test_every_option_is_read_by_each_of_its_names(site: Site) -> None:
    blocks = [f":::{head}\n{option}\n:::\n" for head, option in directives()]
    assert len(blocks) > 200
    # One page each, as each would otherwise claim the same keys.
    files: dict[str, str | bytes] = {
        f"p{number}.md": block.replace(":key: other", f":key: other{number}")
        for number, block in enumerate(blocks)
    }
    # A key is a record's of one kind, and lists of each kind ask for it.
    site.conf["suppress_warnings"] = ["toc.not_included", "academic.unknown_reference"]
    site.write({"dot.png": PICTURE, **files}, index=RECORDS).build("dummy")


def test_a_month_stands_beside_its_year(site: Site) -> None:
    site.write(index="# A\n\n:::{publication} T\n:year: 2009\n:month: 10\n:::\n")
    assert "2009" in site.build().html().text("academic-entry")


def test_every_field_of_a_record_can_be_set_by_an_author() -> None:
    records: list[Any] = list(KINDS.values())
    for record in records:
        fields = {field.name for field in dataclasses.fields(record)}
        targets = {opt.target for opt in options_of(record).values()}
        assert fields - targets == {"given", "origin", "place", "title"}


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


@pytest.mark.parametrize(
    "authors",
    [
        ":authors: Ann Lee; Bo Li",
        ":authors: [Ann Lee, Bo Li]",
        ":authors: Ann Lee and Bo Li",
        ":authors: |\n:  Ann Lee\n:  Bo Li",
    ],
)
def test_several_values_are_written_in_any_of_four_ways(
    site: Site, authors: str
) -> None:
    site.write(index=f"# A\n\n:::{{publication}} T\n{authors}\n:::\n")
    assert site.build().html().text("academic-authors") == "Ann Lee, Bo Li"


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


def test_a_flag_can_be_set_by_name_or_by_word(site: Site) -> None:
    site.write(
        index="""\
        # A

        :::{publication} Bare
        :hidden:
        :::

        :::{publication} Yes
        :hidden: true
        :::

        :::{publication} No
        :hidden: false
        :::

        :::{publication} As in other systems
        :published: false
        :::

        :::{publication} Published
        :published: true
        :::
        """
    )
    assert site.build().html().titles == ["No", "Published"]


def test_records_without_a_key_are_named_by_their_titles(site: Site) -> None:
    site.write(
        index="""\
        # A

        :::{publication} On rings
        :::

        :::{publication} On rings
        :::

        :::{news} 2025-09

        Something happened.
        :::

        :::{news}

        Something else did.
        :::
        """
    )
    ids = site.build().html().ids
    assert {"publication-on-rings", "news-2025-09", "news-item"} < set(ids)
    assert len(ids) == len(set(ids))


# News


@pytest.fixture(scope="module")
def news(new_site: Callable[..., Site]) -> Page:
    site = new_site(myst_enable_extensions=["colon_fence"])
    site.write(
        index="""\
        # News

        :::{publication} Alpha
        :key: a
        :venue: ICML 2025
        :::

        :::{publication} Beta
        :key: b
        :venue: ICML 2025
        :::

        :::{award} Prize
        :key: prize
        :::

        :::{news} 2025-09-14
        :papers: a
        :event: accepted
        :::

        :::{news} Sep 2025
        :papers: [a, b]
        :event: accepted
        :::

        :::{news}
        :date: 2024
        :awards: prize
        :pin:
        :::

        :::{news} 2023
        :papers: a; b
        :awards: prize
        :event: talk

        I spoke about {pub}`my first paper <a>`.

        Then I rested.
        :::
        """
    )
    return site.build().html()


def body_of(page: Page, number: int) -> str:
    return said(page.find("academic-body")[number])


def test_news_without_a_body_writes_its_own_sentence(news: Page) -> None:
    assert body_of(news, 3) == "Alpha accepted to ICML 2025."
    assert body_of(news, 4) == "Two papers accepted to ICML 2025: Alpha; Beta."
    assert body_of(news, 5).startswith("Award: Prize.")


def test_the_records_that_the_text_does_not_link_are_named_below(news: Page) -> None:
    body = news.find("academic-body")[6]
    assert said(body) == ("I spoke about my first paper. Then I rested. Beta; Prize")
    assert [said(note) for note in news.find("academic-note", body)] == ["Beta; Prize"]


def test_dates_are_as_precise_as_they_were_written(news: Page) -> None:
    papers = ["2025", "2025"]  # of their venues
    dates = ["14 Sep 2025", "Sep 2025", "2024", "2023"]
    assert news.texts("academic-when") == papers + dates
    machines = ["2025-09-14", "2025-09", "2024", "2023"]
    assert [t.get("datetime") for t in news.root.iter("time")] == papers + machines


def test_pinned_news_says_so(news: Page) -> None:
    assert news.texts("academic-tag") == ["Pinned"]


# Awards


def test_an_award_says_who_gave_it_for_what_and_with_whom(site: Site) -> None:
    site.write(
        index="""\
        # Awards

        :::{publication} Rings
        :key: rings
        :::

        :::{award} Ackermann–Teubner *Memorial* Award
        :date: 1932
        :awarder: University of Leipzig
        :with: Emil Artin
        :papers: rings
        :amount: 500 Reichsmark
        :note: Every other year
        :url: https://example.org/prize

        For all she did.
        :::
        """
    )
    page = site.build().html()
    assert page.links("academic-role") == [
        ("Ackermann–Teubner Memorial Award", "https://example.org/prize")
    ]
    assert page.text("academic-note") == (
        "University of Leipzig. 500 Reichsmark. Every other year. "
        "With Emil Artin. For Rings"
    )
    assert "For all she did." in page.texts("academic-body")[1]
    assert page.text("academic-when") == "1932"
