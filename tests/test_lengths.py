"""What is far longer than anybody writes is cut and told, and holds no build up."""

from __future__ import annotations

import json
import re
import time
from typing import TYPE_CHECKING

import pytest
from docutils import nodes
from docutils.utils import new_document

from sphinx_academic.nodes import academic_entry
from sphinx_academic.raw_html import show_as_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import Site

MEGABYTE = 1_000_000
# Machines that test are slow and busy; what was mended took from 2 to 100 seconds.
SECONDS = 6.0
LIST = "# Papers\n\n:::{publication-list}\n:::\n"
FORMULAS = " ".join(f"$x_{{{number}}}$" for number in range(100_000))
TEXTS = {
    "words": "word ",
    "emphasis": "*a* ",
    "stars": "*",
    "brackets": "[",
    "pictures": "![",
    "one formula": "$x$ ",
    "formulas that differ": FORMULAS,
    "roles": "{sub}`2` ",
    "references": "{pub}`k` ",
    "HTML": "<u>x</u> ",
}


def long(what: str, size: int = MEGABYTE) -> str:
    """Return a text of a size."""
    return (what * (size // len(what) + 1))[:size].strip()


@pytest.fixture(params=TEXTS.values(), ids=[*TEXTS])
def text(request: pytest.FixtureRequest) -> str:
    return long(request.param)


def warned_in_time(site: Site) -> list[str]:
    """Build; return the warnings, unless that took long."""
    begin = time.process_time()
    warnings = site.complaints()
    assert time.process_time() - begin < SECONDS
    return warnings


def cut_in(warnings: list[str]) -> list[str]:
    """Return the places of what was cut, each of which is told once."""
    return [line.split(" ")[0] for line in warnings if "; it is cut" in line]


def test_a_megabyte_after_the_name_of_a_directive_is_cut(site: Site, text: str) -> None:
    kinds = ("publication", "award", "news")
    records = (f":::{{{kind}}} {text}\n:date: 1918\n:::\n" for kind in kinds)
    site.write(index=f"# Home\n\n{''.join(records)}")
    places = ["index.md:3:", "index.md:6:", "index.md:9:"]
    assert cut_in(warned_in_time(site)) == places
    assert len(site.html().find("academic-entry")) == 3


def test_a_megabyte_in_an_option_for_the_title_is_cut(site: Site) -> None:
    title = long("word ")
    site.write(index=f"# Home\n\n:::{{publication}}\n:title: {title}\n:::\n")
    assert cut_in(warned_in_time(site)) == ["index.md:3:"]
    assert site.html().text("academic-title").startswith("word word")


def test_a_megabyte_in_yaml_is_cut_and_shown(
    new_site: Callable[..., Site], text: str
) -> None:
    site = new_site(academic_sources=["a.yml"])
    record = {"kind": "publication", "title": "Rings", "abstract": text}
    site.write({"a.yml": json.dumps([record])}, index=LIST)
    assert cut_in(warned_in_time(site)) == ["a.yml:1:"]
    assert site.html().titles == ["Rings"]


def test_a_megabyte_in_bibtex_is_cut_and_shown(new_site: Callable[..., Site]) -> None:
    site = new_site(academic_sources=["a.bib"])
    entry = f"@misc{{a, title = {{Rings}},\nabstract = {{{long(FORMULAS)}}}}}"
    site.write({"a.bib": entry}, index=LIST)
    assert cut_in(warned_in_time(site)) == ["a.bib:2:"]
    assert site.html().titles == ["Rings"]


@pytest.mark.parametrize("source", ["index.md", "a.yml", "a.bib"])
def test_the_longest_titles_and_abstracts_that_people_write_are_shown_whole(
    new_site: Callable[..., Site], source: str
) -> None:
    title = f"{long('Rings of ideals ', 1_980)} $x_1$ at last"
    formulas = " ".join(f"where $x_{{{number}}} < n$" for number in range(300))
    abstract = f"{long('We prove it. ', 13_000)} {formulas} and no more"
    site = new_site(academic_sources=[] if source == "index.md" else [source])
    record = {"kind": "publication", "title": title, "abstract": abstract}
    page = f"# Home\n\n:::{{publication}} {title}\n\n{abstract}\n:::\n"
    site.write(
        {
            "index.md": page if source == "index.md" else LIST,
            "a.yml": json.dumps([record]),
            "a.bib": f"@misc{{a, title = {{{title}}},\nabstract = {{{abstract}}}}}",
        }
    )
    assert warned_in_time(site) == []
    assert site.html().text("academic-title").endswith("at last")
    assert "and no more" in site.text("index.html")


@pytest.mark.parametrize("what", ["formulas that differ", "HTML"])
def test_a_field_that_is_far_too_long_is_left_out(
    new_site: Callable[..., Site], what: str
) -> None:
    longest = {"venue": "5,000", "series": "5,000", "mr": "20,000", "links": "20,000"}
    said = long(TEXTS[what], 199_000)
    record = {"kind": "publication", "title": "Rings", **dict.fromkeys(longest, said)}
    site = new_site(academic_sources=["a.yml"])
    site.write({"a.yml": json.dumps([record])}, index=LIST)
    assert warned_in_time(site) == [
        f"a.yml:1: WARNING: Rings: {name}: {len(said):,} characters, {most} are the "
        "most [academic.invalid_value]"
        for name, most in longest.items()
    ]
    assert site.html().titles == ["Rings"]


def test_the_longest_options_that_people_write_are_shown_whole(site: Site) -> None:
    authors = "; ".join(f"Ada Name{number}" for number in range(5_000))
    links = "; ".join(
        f"Part {number} <https://e.org/{number}>" for number in range(500)
    )
    entry = f"@misc{{a, author = {{{authors.replace('; ', ' and ')}}}}}"
    site.write(
        index=f"# Home\n\n:::{{publication}} Rings\n:authors: {authors}\n"
        f":venue: Notes {long('of rings ', 4_900)} at last\n:links: {links}\n"
        f":bibtex: {entry}\n:::\n"
    )
    assert warned_in_time(site) == []
    page = site.text("index.html")
    assert "Name4999" in page
    assert "at last" in page
    assert "https://e.org/499" in page


def test_thousands_of_elements_of_html_become_text_in_a_moment() -> None:
    """One by one, each was looked for among all others."""
    document = new_document("index.md")
    elements = [nodes.raw("", "<u>", format="html") for _ in range(30_000)]
    paragraph = nodes.paragraph("", "", *elements)
    document += academic_entry("", paragraph, kind="publication")
    begin = time.process_time()
    show_as_text(document)
    assert time.process_time() - begin < SECONDS
    assert paragraph.astext() == "<u>" * 30_000


def test_a_mark_of_thousands_of_authors_is_told_once(site: Site) -> None:
    authors = "; ".join(f"Ada Name{number}‡" for number in range(5_000))
    site.write(index=f"# Home\n\n:::{{publication}} R\n:authors: {authors}\n:::\n")
    (warning,) = warned_in_time(site)
    assert "the mark '‡' after 'Ada Name0' stands for no role" in warning


def test_of_thousands_of_marks_that_stand_for_nothing_the_first_are_told(
    site: Site,
) -> None:
    authors = "; ".join(f"Ada{chr(arrow)}" for arrow in range(0x2190, 0x2C00))
    site.write(index=f"# Home\n\n:::{{publication}} R\n:authors: {authors}\n:::\n")
    *first, last = warned_in_time(site)
    assert len(first) == 20
    assert re.search(r": [\d,]+ further marks stand for no role; see", last)
