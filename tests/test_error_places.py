"""A mistake is reported in the file and at the line where it was made."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sphinx_academic.source import option_line

if TYPE_CHECKING:
    from .conftest import Site


def test_several_mistakes_are_reported_each_at_its_line(site: Site) -> None:
    site.write(
        index="""\
        # A

        :::{publication} T
        :autors: Ada
        :date: 2025-02-30
        :selected: perhaps
        :::
        """
    )
    lines = [warning.split(" ")[0] for warning in site.complaints()]
    assert lines == ["index.md:4:", "index.md:5:", "index.md:6:"]


@pytest.mark.parametrize("markup", ["md", "rst"])
def test_a_mistake_in_an_included_file_is_reported_there(
    site: Site, markup: str
) -> None:
    if markup == "md":
        site.write(index="# A\n\n```{include} part.txt\n```\n")
        part = "\n:::{publication}\n:autors: Ada\n:::\n"
    else:
        site.write({"index.rst": "A\n=\n\n.. include:: part.txt\n"})
        part = "\n.. publication::\n   :autors: Ada\n"
    warnings = site.write({"part.txt": part}).complaints()
    # docutils names an included file by its path from where the build was started.
    places = [Path(warning.split(" ")[0]).name for warning in warnings[:2]]
    assert places[0] == "part.txt:3:"
    assert "publication: 'autors'" in warnings[0]
    # MyST 4 counts the lines of an included file from one too many.
    assert places[1] in {"part.txt:2:", "part.txt:3:"}


@pytest.mark.parametrize("markup", ["md", "rst"])
def test_a_key_in_an_included_file_is_reported_there(site: Site, markup: str) -> None:
    if markup == "md":
        site.write(index="# A\n\n```{include} parts/part.txt\n```\n")
        first = "\n\n:::{award} T\n:key: k\n:::\n\n"
        second = ":::{news}\n:key: k\n:paper: none\n:::\n"
    else:
        site.write({"index.rst": "A\n=\n\n.. include:: parts/part.txt\n"})
        first = "\n\n.. award:: T\n   :key: k\n\n\n"
        second = ".. news::\n   :key: k\n   :paper: none\n"
    duplicate, unknown = site.write({"parts/part.txt": first + second}).complaints()
    # MyST 4 counts the lines of an included file from one too many.
    where = r"parts/part\.txt:[78]: .* in 'parts/part\.txt', line [34]; give one"
    assert re.match(where, duplicate)
    assert unknown.startswith("parts/part.txt:9: WARNING: news: no publication has")


def test_a_file_that_two_pages_include_is_told_of_once(site: Site) -> None:
    page = "# A\n\n```{include} part.txt\n```\n"
    part = "\n:::{publication} T\n:key: k\n:::\n\n:::{news}\n:papers: none\n:::\n"
    site.write({"part.txt": part}, a=page, index=page)
    duplicate, unknown = site.complaints()
    assert "'part.txt' is included in 'a' and in 'index'; include it once" in duplicate
    assert unknown.startswith("part.txt:7: ")


def test_a_link_that_is_near_no_record_is_left_to_myst(site: Site) -> None:
    site.write(
        list="# L\n\n:::{publication-list}\n:::\n",
        index="# A\n\n:::{publication} T\n:key: rings\n\n[x](#else) [y](#ring)\n:::\n",
    )
    assert site.complaints() == [
        "index.md:6: WARNING: 'myst' cross-reference target not found: 'else' "
        "[myst.xref_missing]",
        "index.md:6: WARNING: 'ring' leads nowhere; did you mean 'rings'? "
        "[academic.unknown_reference]",
    ]


def test_who_silences_links_of_myst_silences_these_too(site: Site) -> None:
    site.conf["suppress_warnings"] = ["myst.xref_missing"]
    site.write(index="# A\n\n:::{publication} T\n:key: rings\n:::\n\n[y](#ring)\n")
    site.build()


def test_an_option_is_found_by_each_of_its_spellings(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text(":::{publication} T\n:date: 1\n:Image_Alt: x\n:::\n")
    assert option_line(str(file), 1, "image", "image-alt") == 3


def test_where_a_source_cannot_be_read_the_line_of_the_directive_is_told() -> None:
    assert option_line("ada.py:docstring of ada", 7, "date") == 7


def test_a_duplicate_key_leads_to_the_first_record(site: Site) -> None:
    paper = ":::{publication} {}\n:key: k\n:::\n"
    site.write(
        a="# A\n\n" + paper.replace("{}", "First"),
        b="# B\n\n" + paper.replace("{}", "Second"),
        index="# Home\n\n{pub}`k`\n\n:::{publication-list}\n:sort: title\n:::\n",
    )
    assert site.complaints() == [
        "b.md:3: WARNING: the key 'k' is already that of the publication in 'a', "
        "line 3; give one of them another key [academic.duplicate_key]"
    ]
    page = site.html()
    assert ("First", "publications/k.html") in page.links()
    assert page.titles == ["First", "Second"]
