"""What the page of a paper is called, and who is told where that cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from tests.conftest import said

if TYPE_CHECKING:
    from tests.conftest import Site


def pages(site: Site) -> list[str]:
    return sorted(path.stem for path in (site.out / "publications").glob("*.html"))


def paper(title: str = "", **options: str) -> str:
    said_ = "".join(f":{name}: {value}\n" for name, value in options.items())
    return f":::{{publication}} {title}\n{said_}:::\n\n"


@pytest.mark.parametrize(
    ("options", "name"),
    [
        ({"key": "noether1918"}, "noether1918"),
        ({"key": "noether1918", "slug": "invariants"}, "invariants"),
        ({"permalink": "/publication/2009-10-01-number-1"}, "2009-10-01-number-1"),
        ({"key": "a/b:c+d&e'f"}, "a-b-c-d-e-f"),
        ({"key": "诺特1918"}, "诺特1918"),
        ({}, "über-ringe"),
    ],
)
def test_a_page_is_called_as_its_author_says(
    site: Site, options: dict[str, str], name: str
) -> None:
    site.write(index="# Papers\n\n" + paper("Über *Ringe*", **options)).build()
    assert pages(site) == [name]
    (link,) = site.html().links("academic-title")
    assert link == ("Über Ringe", f"publications/{quote(name)}.html")


def test_two_papers_of_one_title_are_numbered(site: Site) -> None:
    site.write(index="# Papers\n\n" + paper("On Rings") * 2).build()
    assert pages(site) == ["on-rings", "on-rings-2"]
    assert [address for _, address in site.html().links("academic-title")] == [
        "publications/on-rings.html",
        "publications/on-rings-2.html",
    ]


def test_a_name_that_is_asked_for_twice_is_reported(site: Site) -> None:
    first, second = paper("A", key="a"), paper("B", key="b", slug="a")
    site.write(index=f"# Papers\n\n{first}{second}")
    assert site.complaints() == [
        "index.md:9: WARNING: publication: another paper has the page 'a', so this is "
        "at 'publications/a-2'; give it another `slug` [academic.file_name]"
    ]
    assert pages(site) == ["a", "a-2"]


def test_a_page_of_the_authors_own_wins(site: Site) -> None:
    site.write(
        {"publications/rings.md": "# My own page\n"},
        index="# Papers\n\n" + paper("Rings", key="rings") + "{pub}`rings`\n",
    )
    (complaint,) = site.complaints()
    assert complaint == (
        "index.md:4: WARNING: publication: there is a page 'publications/rings' of "
        "your own, so this paper has none; give it another `slug`, or take your page "
        "for it [academic.file_name]"
    )
    assert said(next(site.html("publications/rings").root.iter("h1")))[:6] == "My own"
    assert ("Rings", "#publication-rings") in site.html().links()
    assert not site.html().links("academic-title")


def test_the_warning_stands_at_each_build(site: Site) -> None:
    site.write(
        {"publications/rings.md": "# My own page\n"},
        index="# Papers\n\n" + paper("Rings", key="rings"),
    )
    first = site.complaints()
    assert len(first) == 1
    assert site.complaints() == first


def test_a_name_in_a_source_is_reported_there(site: Site) -> None:
    site.conf["academic_sources"] = ["papers.bib"]
    entry = "@article{{{}, title={{{}}}, author={{King, Ada}}, slug={{rings}}}}\n"
    site.write(
        {"papers.bib": entry.format("a", "A") + entry.format("b", "B")},
        index="# Papers\n\n:::{publication-list}\n:::\n",
    )
    (complaint,) = site.complaints()
    assert complaint.startswith("papers.bib:2: WARNING: publication: another paper has")
    assert pages(site) == ["rings", "rings-2"]


def test_a_slug_that_names_no_file_is_reported_where_it_is(site: Site) -> None:
    site.write(index="# Papers\n\n" + paper("A", key="a", slug="../../etc/passwd"))
    (complaint,) = site.complaints()
    assert complaint.startswith("index.md:5: WARNING: publication: ")
    assert "write letters, digits and dashes" in complaint
    assert pages(site) == ["a"]


def test_a_page_follows_the_key_of_its_paper(site: Site) -> None:
    site.write(index="# Papers\n\n" + paper("A", key="old")).build()
    site.write(index="# Papers\n\n" + paper("A", key="new")).build()
    assert pages(site) == ["new"]
    assert not (site.out / "publications" / "old.bib").exists()


def test_an_additional_page_of_the_site_wins_too(site: Site) -> None:
    site.conf["html_additional_pages"] = {"publications/rings": "mine.html"}
    site.conf["templates_path"] = ["_templates"]
    site.write(
        {"_templates/mine.html": "<p>Mine</p>"},
        index="# Papers\n\n" + paper("Rings", key="rings"),
    )
    assert len(site.complaints()) == 1
    assert site.text("publications/rings.html") == "<p>Mine</p>"
