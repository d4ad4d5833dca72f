"""Entries are whole wherever they are shown, and one list where they stand together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import PICTURE, said
from tests.lists.records import page_with

if TYPE_CHECKING:
    from tests.conftest import Site


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
