"""A list of some leads to that of all, and counts as that does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.lists.records import AWARDS, NEWS, PAPERS, page_with

if TYPE_CHECKING:
    from tests.conftest import Site

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
