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
    assert page.links("academic-title")[0] == ("Delta", "papers.html#publication-delta")


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
    assert links["Rings"] == "../../a/papers.html#publication-rings"
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
    assert used == [f"#academic-icon-{name}" for name in ("doi", "code", "doi")]
    assert [symbol.get("id") for symbol in page.root.iter("symbol")] == [
        "academic-icon-code",
        "academic-icon-doi",
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
