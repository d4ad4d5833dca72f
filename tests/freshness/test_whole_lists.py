"""What a list says of the whole, of which it shows a part, is what is there now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.freshness.rebuilds import rebuild

if TYPE_CHECKING:
    from tests.conftest import Site

PAPERS = """\
# Papers

::::{publication-list}
:::{publication} A
:date: 2020
:::

:::{publication} B
:date: 2021
:::
::::
"""
PART = """\
# Home

:::{publication-list} 1
:numbered: backwards
:totals:
:group-by: year
:::
"""


def test_the_link_the_number_and_the_total_change_with_the_whole(site: Site) -> None:
    site.write(papers=PAPERS, index=PART, about="# About\n")
    site.build()
    site.write(more="# More\n\n:::{publication} C\n:date: 1918\n:::\n")
    assert rebuild(site) == []
    page = site.html()
    assert page.text("academic-all") == "All 3 publications"
    assert page.one("academic-entry").get("value") == "3"
    assert page.texts("academic-total") == ["3 publications", "(1)"]


def test_the_link_follows_the_list_to_another_page(site: Site) -> None:
    site.write(papers=PAPERS, index=PART)
    assert site.build().html().links("academic-all")[0][1] == "papers.html"
    site.write(papers=PAPERS.replace("{publication-list}", "{publication-list} 2"))
    site.write(everything="# All\n\n:::{publication-list}\n:::\n")
    assert rebuild(site) == []
    assert site.html().links("academic-all")[0][1] == "everything.html"


def test_a_page_that_is_gone_is_complained_of_though_its_link_was_not_edited(
    site: Site,
) -> None:
    site.write(
        papers=PAPERS, other="# O\n", index=PART.replace("1\n", "1\n:more: other\n", 1)
    )
    assert site.build().html().text("academic-all") == "All publications"
    (site.folder / "other.md").unlink()
    (warning,) = rebuild(site)
    assert "index.md:4: WARNING: publication-list: there is no page 'other'" in warning
