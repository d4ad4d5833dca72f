"""A list shows the records its author asks for, in the order and groups asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .conftest import PICTURE, said

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import Page, Site

PAPERS = """\
# Papers

:::{publication} Delta
:key: delta
:authors: Wei Liu; Ann Lee
:venue: ICML 2025
:date: 2025-03
:type: conference-paper
:selected:
:keywords: rings
:::

:::{publication} Alpha
:key: alpha
:authors: Bo Chen
:venue: Annals of Rings
:date: 2023
:type: article
:keywords: Rings; ideals
:weight: -1
:::

:::{publication} Beta
:key: beta
:authors: Ann Lee
:venue: In Findings of ACL, 2023
:date: 2023
:type: conference-paper
:selected:
:::

:::{publication} Gamma
:key: gamma
:authors: Ann Lee
:status: in-preparation
:::

:::{publication} Secret
:key: secret
:date: 2025
:hidden:
:::
"""
NEWS = """\
# News

:::{news} 2025-06
:key: june
:event: talk
:tags: travel

June.
:::

:::{news} 2024-01
:key: january
:event: accepted
:pin:

January.
:::

:::{news} 2024-05
:key: may
:event: accepted

May.
:::
"""
AWARDS = """\
# Awards

:::{award} Prize
:date: 2020
:awarder: Academy
:selected:
:::

:::{award} Medal
:date: 2022
:awarder: Society
:::
"""
QUERIES = [
    ("publication", "", "Delta Alpha Beta Gamma"),
    ("publication", ":limit: 2", "Delta Alpha"),
    ("publication", ":offset: 1\n:limit: 2", "Alpha Beta"),
    ("publication", ":offset: 3", "Gamma"),
    ("publication", ":limit: 0", ""),
    ("publication", ":max: 1", "Delta"),
    ("publication", ":selected:", "Delta Beta"),
    ("publication", ":selected: no", "Delta Alpha Beta Gamma"),
    ("publication", ":type: article", "Alpha"),
    ("publication", ":type: article, conference", "Delta Alpha Beta"),
    ("publication", ":status: in-preparation", "Gamma"),
    ("publication", ":year: 2023", "Alpha Beta"),
    ("publication", ":year: 2024-", "Delta"),
    ("publication", ":year: -2024", "Alpha Beta"),
    ("publication", ":year: 2022-2023", "Alpha Beta"),
    ("publication", ":year: 2023; 2025", "Delta Alpha Beta"),
    ("publication", ":author: ann lee", "Delta Beta Gamma"),
    ("publication", ":author: Wei Liu; Bo Chen", "Delta Alpha"),
    ("publication", ":venue: acl", "Beta"),
    ("publication", ":venue: Annals of Rings", "Alpha"),
    ("publication", ":keyword: rings", "Delta Alpha"),
    ("publication", ":keyword: ideals", "Alpha"),
    ("publication", ":key: gamma; alpha", "Alpha Gamma"),
    ("publication", ":key: secret", ""),
    ("publication", ":selected:\n:year: 2023", "Beta"),
    ("publication", ":sort: title", "Alpha Beta Delta Gamma"),
    ("publication", ":sort: authors", "Alpha Beta Gamma Delta"),
    ("publication", ":sort: venue", "Gamma Beta Alpha Delta"),
    ("publication", ":sort: weight", "Alpha Delta Beta Gamma"),
    ("publication", ":sort: title\n:reverse:", "Gamma Delta Beta Alpha"),
    ("publication", ":reverse:", "Gamma Beta Alpha Delta"),
    ("news", "", "January. June. May."),
    ("news", ":limit: 1", "January."),
    ("news", ":event: accepted", "January. May."),
    ("news", ":type: talk", "June."),
    ("news", ":pinned:", "January."),
    ("news", ":tag: travel", "June."),
    ("news", ":year: 2024", "January. May."),
    ("award", "", "Medal Prize"),
    ("award", ":selected:", "Prize"),
    ("award", ":awarder: society", "Medal"),
    ("award", ":sort: title", "Medal Prize"),
]
MAIN = {
    "publication": "academic-title",
    "news": "academic-body",
    "award": "academic-role",
}


@pytest.fixture(scope="module")
def lists(new_site: Callable[..., Site]) -> Site:
    """Return a site with a page for each query above."""
    site = new_site(myst_enable_extensions=["colon_fence"])
    site.write(papers=PAPERS, news=NEWS, awards=AWARDS, index="# Home\n")
    for number, (kind, options, _) in enumerate(QUERIES):
        site.write({f"q{number}.md": f"# Q\n\n:::{{{kind}-list}}\n{options}\n:::\n"})
    return site.build()


@pytest.mark.parametrize(
    ("number", "kind", "options", "expected"),
    [(number, *query) for number, query in enumerate(QUERIES)],
)
def test_a_list_shows_what_it_is_asked_for(
    lists: Site, number: int, kind: str, options: str, expected: str
) -> None:
    page = lists.html(f"q{number}")
    bodies = page.find(MAIN[kind])
    assert " ".join(said(body).removesuffix(" Pinned") for body in bodies) == expected


def page_with(site: Site, markup: str) -> Page:
    site.write(papers=PAPERS, news=NEWS, awards=AWARDS, index=f"# Home\n\n{markup}")
    return site.build().html()


@pytest.mark.parametrize(
    ("markup", "headings"),
    [
        (
            ":::{publication-list}\n:group-by: year\n:::",
            [("2025", "Delta"), ("2023", "Alpha Beta"), ("Undated", "Gamma")],
        ),
        (
            ":::{publication-list}\n:group-by: type\n:::",
            [
                ("Conference papers", "Delta Beta"),
                ("Articles", "Alpha"),
                ("Other", "Gamma"),
            ],
        ),
        (
            ":::{publication-list}\n:group-by: status\n:::",
            [("In preparation", "Gamma"), ("Other", "Delta Alpha Beta")],
        ),
        (
            ":::{publication-list}\n:group-by: venue\n:::",
            [
                ("ICML", "Delta"),
                ("Annals of Rings", "Alpha"),
                ("ACL", "Beta"),
                ("Other", "Gamma"),
            ],
        ),
        (
            ":::{publication-list}\n:group-by: year\n:limit: 2\n:::",
            [("2025", "Delta"), ("2023", "Alpha")],
        ),
        (
            ":::{award-list}\n:group-by: year\n:::",
            [("2022", "Medal"), ("2020", "Prize")],
        ),
    ],
)
def test_groups_have_headings(
    site: Site, markup: str, headings: list[tuple[str, str]]
) -> None:
    page = page_with(site, markup)
    groups = [
        (
            said(page.find("academic-divider", group)[0]),
            " ".join(
                said(title)
                for name in ("academic-title", "academic-role")
                for title in page.find(name, group)
            ),
        )
        for group in page.find("academic-year")
    ]
    assert groups == headings


def test_each_heading_names_its_section(site: Site) -> None:
    page = page_with(site, ":::{publication-list}\n:group-by: year\n:::\n" * 2)
    labels = [group.get("aria-labelledby") for group in page.find("academic-year")]
    assert labels == [heading.get("id") for heading in page.find("academic-divider")]
    assert len(page.ids) == len(set(page.ids))


def test_headings_of_groups_stand_below_the_heading_of_the_list(site: Site) -> None:
    page = page_with(site, "## Papers\n\n:::{publication-list}\n:group-by: year\n:::")
    assert {heading.tag for heading in page.find("academic-divider")} == {"h3"}


def test_pinned_news_comes_first_and_under_no_year(site: Site) -> None:
    page = page_with(site, ":::{news-list}\n:group-by: year\n:::")
    assert page.texts("academic-divider") == ["2025", "2024"]
    assert page.texts("academic-when") == ["Jan 2024", "Jun", "May"]


def test_a_year_above_a_group_is_not_repeated_beside_its_entries(site: Site) -> None:
    page = page_with(site, ":::{publication-list}\n:group-by: year\n:::")
    assert page.texts("academic-when") == []


def test_the_limit_can_be_the_argument(site: Site) -> None:
    assert page_with(site, ":::{publication-list} 2\n:::").titles == ["Delta", "Alpha"]


@pytest.mark.parametrize(
    ("markup", "said_"),
    [
        (":::{publication-list}\n:year: 1900\n:::", "Nothing here yet."),
        (":::{news-list}\n:year: 1900\n:empty: No news.\n:::", "No news."),
    ],
)
def test_an_empty_list_says_so(site: Site, markup: str, said_: str) -> None:
    assert page_with(site, markup).text("academic-empty") == said_


def test_a_list_without_options_needs_no_colons_or_body(site: Site) -> None:
    assert len(page_with(site, "```{award-list}\n```").find("academic-entry")) == 2


def test_records_inside_a_list_are_declared_there_and_sorted_by_it(site: Site) -> None:
    site.write(
        index="""\
        # Papers

        ::::{publication-list}
        :sort: title

        :::{publication} Zeta
        :key: zeta
        :::

        % a comment between them
        :::{publication} Eta
        :key: eta
        :::
        ::::
        """,
        other="# Other\n\n:::{publication} Theta\n:::\n",
    )
    page = site.build().html()
    assert page.titles == ["Eta", "Theta", "Zeta"]
    assert {"publication-zeta", "publication-eta"} < set(page.ids)
    assert "publication-theta" not in page.ids


def test_a_record_that_its_own_list_leaves_out_can_still_be_linked(site: Site) -> None:
    site.write(
        index="""\
        # Papers

        ::::{publication-list}
        :selected:

        :::{publication} Chosen
        :key: chosen
        :selected:
        :::

        :::{publication} Other
        :key: other
        :::
        ::::

        See {pub}`other`.
        """
    )
    page = site.build().html()
    assert page.titles == ["Chosen"]
    assert {"publication-chosen", "publication-other"} < set(page.ids)


def test_records_next_to_each_other_are_one_list_as_they_were_written(
    site: Site,
) -> None:
    page = page_with(site, "")
    site.write(index="# Home\n")
    papers = site.build().html("papers")
    assert not page.find("academic-list")
    assert len(papers.find("academic-list")) == 1
    assert papers.titles == ["Delta", "Alpha", "Beta", "Gamma"]


def test_words_between_records_part_them(site: Site) -> None:
    site.write(
        index="""\
        # Papers

        :::{publication} A
        :::

        Then came another.

        :::{publication} B
        :::

        :::{award} C
        :::
        """
    )
    assert len(site.build().html().find("academic-list")) == 3


def test_every_list_has_the_role_that_safari_takes_from_it(site: Site) -> None:
    page = page_with(site, ":::{publication-list}\n:::\n\n:::{news-list}\n:::")
    assert [ul.get("role") for ul in page.find("academic-list")] == ["list", "list"]


def test_a_record_shown_twice_has_one_anchor_where_it_was_written(site: Site) -> None:
    page = page_with(site, ":::{publication-list}\n:::\n" * 2)
    assert page.titles == ["Delta", "Alpha", "Beta", "Gamma"] * 2
    assert not [i for i in page.ids if i.startswith("publication-")]
    assert page.links("academic-title")[0] == ("Delta", "publications/delta.html")


def test_whole_records_follow_into_lists_in_other_folders(site: Site) -> None:
    site.write(
        {
            "img/dot.png": PICTURE,
            "a/papers.md": """\
            # Papers

            :::{publication} Rings
            :key: rings
            :image: /img/dot.png
            :image-alt: A dot
            :pdf: paper.pdf

            The abstract, with a ![picture](../img/dot.png), a [page](../index.md),
            a footnote[^1] and [a heading](#more).

            $$x = y$$ (equation)

            (target)=
            Something to refer to.
            :::

            [^1]: The note.

            (more)=
            ## More
            """,
            "a/paper.pdf": "%PDF",
            "b/c/list.md": "# List\n" + "\n:::{publication-list}\n:::\n" * 2,
        },
        index="# Home\n",
    )
    page = site.build().html("b/c/list")
    links = dict(page.links("academic-body"))
    assert links["Rings"] == "../../publications/rings.html"
    assert links["page"] == "../../index.html"
    assert links["a heading"] == "../../a/papers.html#more"
    assert [address for address in links.values() if "papers.html#id" in address]
    assert links["PDF"].startswith("../../_downloads/")
    assert {i.get("src") for i in page.root.iter("img")} == {"../../_images/dot.png"}
    assert len(page.ids) == len(set(page.ids))


@pytest.mark.parametrize("numfig", [False, True])
def test_what_has_a_number_in_a_body_can_be_shown_twice(
    site: Site, *, numfig: bool
) -> None:
    site.conf["numfig"] = numfig
    site.write(
        {"dot.png": PICTURE},
        papers="""\
        # Papers

        ::::{publication} Rings
        :key: rings

        :::{figure} dot.png
        :name: dot

        A dot.
        :::

        :::{table} Numbers
        | a |
        |---|
        | 1 |
        :::

        ```{code-block} python
        :caption: A program

        pass
        ```

        $$x = y$$ (main)

        See {numref}`dot` and {eq}`main`.
        ::::
        """.replace("{numref}", "{numref}" if numfig else "{ref}"),
        index="# Home\n\n```{toctree}\npapers\n```\n"
        + "\n:::{publication-list}\n:::\n" * 2,
    )
    page = site.build().html()
    assert len(page.ids) == len(set(page.ids))
    assert said(page.root).count("A dot.") >= 2
    links = [address for _, address in page.links("academic-abstract")]
    assert links.count("papers.html#dot") == 2
    assert links.count("papers.html#equation-main") == 2


def test_only_the_icons_that_a_page_shows_are_in_it_once(site: Site) -> None:
    site.write(
        index="""\
        # Papers

        :::{publication} A
        :doi: 10.1000/1
        :::

        :::{publication} B
        :doi: 10.1000/2
        :code: https://example.org/c
        :::
        """,
        other="# Other\n",
    )
    page = site.build().html()
    used = [use.get("href") for use in page.root.iter("use")]
    assert used == [f"#_-{name}" for name in ("doi", "code", "doi")]
    assert [symbol.get("id") for symbol in page.root.iter("symbol")] == [
        "_-code",
        "_-doi",
    ]
    assert not site.html("other").find("academic-sprite")


def test_marks_are_explained_only_where_they_are_used(site: Site) -> None:
    site.conf["academic_marks"] = {"*": "equal", "†": "corresponding", "‡": "chair"}
    site.write(
        index="""\
        # Papers

        :::{publication} A
        :authors: Ann Lee*; Bo Li*‡
        :::
        """,
        other="# Other\n\n:::{publication} B\n:authors: Ann Lee; Bo Li\n:::\n",
    )
    site.build()
    assert site.html().text("academic-legend") == "* equal contribution ‡ chair"
    assert not site.html("other").find("academic-legend")


# Part and whole ---------------------------------------------------------------------

ALL = "# All\n\n:::{publication-list}\n:::\n"
CONFERENCES = "# Conferences\n\n:::{publication-list}\n:type: conference\n:::\n"


@pytest.mark.parametrize(
    ("markup", "link"),
    [
        (":::{publication-list} 2\n:::", [("All 4 publications", "all.html")]),
        (
            ":::{publication-list} 1\n:type: conference\n:::",
            [("All 2 publications", "conferences.html")],
        ),
        (
            ":::{publication-list} 1\n:type: article\n:::",
            [("All 4 publications", "all.html")],
        ),
        (":::{publication-list} 4\n:::", []),
        (":::{publication-list} 2\n:more: no\n:::", []),
        (":::{publication-list}\n:selected:\n:::", []),
        (
            ":::{publication-list}\n:selected:\n:more: all\n:::",
            [("All 4 publications", "all.html")],
        ),
        (
            ":::{publication-list} 1\n:more: /news.md\n:::",
            [("All publications", "news.html")],
        ),
        (":::{news-list} 1\n:::", []),
    ],
)
def test_a_part_leads_to_the_whole(
    site: Site, markup: str, link: list[tuple[str, str]]
) -> None:
    site.write({"all.md": ALL, "conferences.md": CONFERENCES})
    assert page_with(site, markup).links("academic-all") == link


@pytest.mark.parametrize("builder", ["text", "latex", "singlehtml", "epub"])
def test_every_builder_writes_the_link_to_the_whole(site: Site, builder: str) -> None:
    tree = "\n```{toctree}\npapers\nall\nnews\nawards\n```\n"
    home = f"# Home\n{tree}\n:::{{publication-list}} 1\n:filter-ui:\n:::\n"
    latex = [("index", "ada.tex", "Ada", "Ada", "manual")]
    site.conf |= {"latex_documents": latex, "version": "1"}
    site.write({"all.md": ALL}, papers=PAPERS, news=NEWS, awards=AWARDS, index=home)
    site.build(builder)
    name = {"text": "index.txt", "latex": "ada.tex", "epub": "index.xhtml"}
    written = site.text(name.get(builder, "index.html"))
    assert "All 4 publications" in written
    if builder == "singlehtml":
        assert 'href="#document-all">All 4 publications</a>' in written
    assert ("academic-filter" in written) == (builder == "singlehtml")


def test_the_year_of_a_venue_dates_a_paper_without_a_date(site: Site) -> None:
    papers = "".join(
        f":::{{publication}} {title}\n{options}\n:::\n\n"
        for title, options in (
            ("Alpha", ":venue: Annals of Mathematics"),
            ("Beta", ":venue: In Proceedings of AAAI, 2024."),
            ("Gamma", ":venue: ICML 2025"),
            ("Delta", ":venue: ICML 2025\n:date: 2023"),
        )
    )
    lists = (
        ":::{publication-list}\n:group-by: year\n:::\n\n"
        ":::{publication-list}\n:year: 2024\n:::\n\n"
    )
    page = site.write(index=f"# Papers\n\n{lists}{papers}").build().html()
    headings = ["2025", "2024", "2023", "Undated"]
    assert page.texts("academic-divider") == headings
    (_, _, _, _, chosen, *_) = page.find("academic-list")
    assert [said(t) for t in page.find("academic-title", chosen)] == ["Beta"]
    assert "year = {2024}" in page.source


@pytest.mark.parametrize(
    ("options", "runs"),
    [
        (":filter-ui:", [50, 50, 20]),
        (":filter-ui:\n:layout: compact", [50, 50, 20]),
        (":filter-ui:\n:group-by: year", [50, 10, 50, 10]),
        (":filter-ui:\n:layout: card", [120]),
        (":filter-ui:\n:layout: table", [120]),
        ("", [120]),
    ],
)
def test_a_long_list_that_is_filtered_comes_in_runs(
    site: Site, options: str, runs: list[int]
) -> None:
    papers = "".join(
        f":::{{publication}} Paper {number}\n:date: {1918 + number % 2}\n:::\n\n"
        for number in range(120)
    )
    text = f"# Papers\n\n::::{{publication-list}}\n{options}\n\n{papers}::::\n"
    page = site.write(index=text).build().html()
    lists = page.find("academic-list")
    assert [len(page.find("academic-entry", part)) for part in lists] == runs
    assert len(page.find("academic-year")) == (2 if "group" in options else 0)


# Numbers and totals -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "numbers"),
    [
        (":numbered:", "1 2 3 4"),
        (":numbered: reversed", "4 3 2 1"),
        (":numbered: backwards\n:limit: 2", "4 3"),
        (":numbered: backwards\n:offset: 2", "2 1"),
        (":numbered:\n:offset: 1\n:limit: 2", "2 3"),
        (":numbered: backwards\n:group-by: type", "4 3 2 1"),
        (":numbered: no", ""),
    ],
)
def test_entries_are_numbered_as_in_the_whole_list(
    site: Site, options: str, numbers: str
) -> None:
    page = page_with(site, f":::{{publication-list}}\n{options}\n:::")
    values = [entry.get("value", "") for entry in page.find("academic-entry")]
    assert " ".join(values).strip() == numbers
    tags = {
        (ul.tag, ul.get("reversed") is not None) for ul in page.find("academic-list")
    }
    ordered = "ol" if numbers else "ul"
    assert tags == {(ordered, "backwards" in options or "reversed" in options)}


def test_numbers_stand_in_plain_text_too(site: Site) -> None:
    page_with(site, ":::{publication-list} 2\n:numbered: backwards\n:more: no\n:::")
    text = (site.build("text").out / "index.txt").read_text("utf-8")
    assert "* 4. **Delta**" in text
    assert "* 3. **Alpha**" in text


def test_totals_are_those_of_the_whole_list(site: Site) -> None:
    markup = ":::{publication-list} 1\n:group-by: type\n:totals:\n:::"
    page = page_with(site, markup)
    assert page.texts("academic-total") == ["4 publications", "(2)"]
    assert page.texts("academic-divider") == ["Conference papers (2)"]
    text = (site.build("text").out / "index.txt").read_text("utf-8")
    assert "4 publications" in text
    assert "Conference papers (2)" in text


def test_a_keyword_in_the_heading_is_not_said_again(site: Site) -> None:
    papers = "\n".join(
        f":::{{publication}} {title}\n{keywords}\n:::"
        for title, keywords in [
            ("A", ":keywords: rings"),
            ("B", ":keywords: rings; fields"),
            ("C", ""),
        ]
    )
    site.write(index=f"::::{{publication-list}}\n:group-by: keyword\n\n{papers}\n::::")
    page = site.build().html()
    assert page.texts("academic-divider") == ["rings", "Other"]
    assert page.texts("academic-keywords") == ["Keywords: rings, fields"]


@pytest.mark.parametrize(("group", "named"), [("year", 0), ("type", 3)])
def test_headings_in_words_are_told_from_years(
    site: Site, group: str, named: int
) -> None:
    page = page_with(site, f":::{{publication-list}}\n:group-by: {group}\n:::")
    assert len(page.find("academic-year--named")) == named


def test_groups_have_the_names_that_the_author_gives_them(site: Site) -> None:
    page = page_with(
        site,
        ":::{publication-list}\n:group-by: type\n:type_order: article\n"
        ":type_names: journal = Journals: the best; other = <b>\n:::",
    )
    assert page.texts("academic-divider") == [
        "Journals: the best",
        "Conference papers",
        "<b>",
    ]


# Layouts ----------------------------------------------------------------------------


def test_a_table_has_rows_and_headings_of_its_columns(site: Site) -> None:
    page = page_with(site, ":::{publication-list}\n:layout: table\n:numbered:\n:::")
    table = page.one("academic-table")
    assert [(said(th), th.get("scope")) for th in table.iter("th")][:5] == [
        ("No.", "col"),
        ("Date", "col"),
        ("Title", "col"),
        ("Authors", "col"),
        ("Venue", "col"),
    ]
    rows = [[said(cell) for cell in row] for row in page.find("academic-entry")]
    assert rows[0] == ["1", "Mar 2025", "Delta", "Wei Liu, Ann Lee", "ICML 2025"]
    assert rows[3][:3] == ["4", "", "Gamma"]
    assert all(row[2].get("scope") == "row" for row in page.find("academic-entry"))


def test_a_table_below_years_needs_no_dates(site: Site) -> None:
    page = page_with(
        site, ":::{publication-list}\n:layout: table\n:group-by: year\n:::"
    )
    heads = [[said(th) for th in head.iter("th")] for head in page.root.iter("thead")]
    assert heads == [["Title", "Authors", "Venue"]] * 3


@pytest.mark.parametrize("layout", ["compact", "table"])
def test_a_brief_list_leaves_the_details_to_where_the_record_is_written(
    site: Site, layout: str
) -> None:
    page = page_with(site, f":::{{publication-list}}\n:layout: {layout}\n:::")
    assert page.links("academic-title")[0] == ("Delta", "publications/delta.html")
    assert not page.find("academic-links")
    assert not page.find("academic-bibtex")


@pytest.mark.parametrize("layout", ["compact", "card", "table"])
def test_no_layout_loses_what_is_written_in_its_list(site: Site, layout: str) -> None:
    site.write(
        index=f"""\
        # Papers

        ::::{{publication-list}}
        :layout: {layout}

        :::{{publication}} Rings
        :key: rings
        :note: A classic
        :pdf: https://example.org/rings.pdf

        The abstract.
        :::
        ::::
        """
    )
    page = site.build().html()
    assert page.one("academic-entry").get("id") == "publication-rings"
    assert page.text("academic-note") == "A classic"
    assert page.links("academic-links") == [("PDF", "https://example.org/rings.pdf")]
    assert "The abstract." in page.text("academic-abstract")
    assert "title   = {Rings}" in said(page.one("academic-bibtex")) or page.find(
        "academic-bibtex"
    )


def test_a_brief_list_has_a_line_for_each_record_in_plain_text(site: Site) -> None:
    page_with(site, ":::{publication-list} 1\n:layout: compact\n:::")
    text = (site.build("text").out / "index.txt").read_text("utf-8")
    assert "* **Delta** (Mar 2025). Wei Liu, Ann Lee. [ICML 2025]" in text


# Filter -----------------------------------------------------------------------------


def chips(page: Page) -> dict[str, list[tuple[str, str]]]:
    return {
        facet.get("aria-label", ""): [
            (button.get("value", ""), said(button)) for button in facet.iter("button")
        ]
        for facet in page.find("academic-facet")
    }


def test_a_filter_offers_what_divides_the_list(site: Site) -> None:
    page = page_with(site, ":::{publication-list}\n:filter-ui:\n:::")
    assert chips(page) == {
        "Year": [("2025", "2025 1"), ("2023", "2023 2")],
        "Type": [
            ("conference-paper", "Conference papers 2"),
            ("article", "Articles 1"),
            ("other", "Other 1"),
        ],
        "Status": [("in-preparation", "In preparation 1")],
        "Venue": [
            ("ACL", "ACL 1"),
            ("Annals of Rings", "Annals of Rings 1"),
            ("ICML", "ICML 1"),
        ],
        "Topic": [("rings", "rings 2"), ("ideals", "ideals 1")],
    }
    facets = [entry.get("data-tags") for entry in page.find("academic-entry")]
    assert facets == ["0 2 8 9", "1 3 7 9 10", "1 2 6", "4 5"]


def test_a_filter_does_not_offer_what_all_entries_share(site: Site) -> None:
    page = page_with(site, ":::{publication-list}\n:year: 2025\n:filter-ui:\n:::")
    assert chips(page) == {}
    page = page_with(site, ":::{award-list}\n:filter-ui:\n:::")
    assert list(chips(page)) == ["Year", "Given by"]


def test_only_a_page_with_a_filter_loads_its_script(site: Site) -> None:
    page = page_with(site, ":::{publication-list}\n:filter-ui:\n:::")
    assert page.source.count("academic-filter.js") == 1
    assert "academic-filter.js" not in site.html("papers").source


def test_an_empty_list_has_no_filter(site: Site) -> None:
    page = page_with(site, ":::{publication-list}\n:year: 1900\n:filter-ui:\n:::")
    assert not page.find("academic-filter")


@pytest.mark.parametrize("name", ["publications-list", "awards-list"])
def test_the_plural_of_a_kind_is_a_name_of_its_list_too(site: Site, name: str) -> None:
    kind = name.removesuffix("s-list")
    text = f":::{{{kind}}} One\n:::\n\n:::{{{name}}}\n:::\n"
    page = site.write(index=f"# A\n\n{text}").build().html()
    assert len(page.find("academic-entry")) == 2
