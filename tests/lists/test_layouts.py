"""A list is compact, of cards, or a table, and loses nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import said
from tests.lists.records import page_with

if TYPE_CHECKING:
    from tests.conftest import Site


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
