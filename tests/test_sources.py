"""Records that a `.bib` or a YAML file states are like those of pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .conftest import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import Site

RECORDS = """\
- kind: publication
  key: noether1918
  title: Invariante *Variationsprobleme*
  authors: Emmy Noether; Felix Klein
  venue: Göttinger Nachrichten
  date: 1918
  body: |
    What a symmetry conserves; see {pub}`noether1921`.

    A second paragraph.
- kind: publication
  key: noether1921
  title: Idealtheorie
  authors: Emmy Noether
  date: 1921
  selected: true
- kind: news
  key: presented
  date: 1918-07
  papers: noether1918
  body: "{pub}`noether1918` was presented."
"""
LIST = "# Papers\n\n:::{publication-list}\n:::\n"
HOME = "# Home\n\nRead {pub}`noether1918`.\n\n:::{publication-list}\n:selected:\n:::\n"


@pytest.fixture
def site(new_site: Callable[..., Site]) -> Site:
    """Return a site with three records, none of them in a page."""
    made = new_site(academic_sources=["records.yml"], version="1")
    return made.write({"records.yml": RECORDS}, index=HOME, papers=LIST)


def test_lists_show_the_records_of_a_source(site: Site) -> None:
    page = site.build().html("papers")
    assert page.titles == [
        "Idealtheorie",
        "Invariante Variationsprobleme",
    ]
    assert "A second paragraph." in site.text("papers.html")


def test_what_is_not_published_in_a_source_is_in_no_list(
    new_site: Callable[..., Site],
) -> None:
    site = new_site(academic_sources=["a.bib", "b.yml"])
    entry = "@misc{{{0}, title = {{{0}}}, published = {{{1}}}}}\n"
    record = "- {{kind: publication, title: {0}, published: {1}}}\n"
    files = {
        "a.bib": entry.format("Secret", "false") + entry.format("Book", "true"),
        "b.yml": record.format("Plan", "false") + record.format("Paper", "true"),
    }
    page = site.write(files, index=LIST).build().html()
    assert sorted(page.titles) == ["Book", "Paper"]


def test_references_lead_to_the_page_with_the_longest_list(site: Site) -> None:
    site.conf["academic_publication_links"] = "list"
    page = site.build().html("index")
    address = "papers.html#publication-noether1918"
    assert ("Invariante Variationsprobleme", address) in page.links()
    papers = site.html("papers")
    assert papers.ids.count("publication-noether1918") == 1
    # The home page shows it too, but it is not at home there.
    assert "publication-noether1921" not in page.ids


def test_a_list_in_full_is_rather_the_home_than_the_same_in_short(site: Site) -> None:
    site.conf["academic_publication_links"] = "list"
    short = ":::{publication-list}\n:layout: compact\n:::\n"
    site.write(cv=f"# CV\n\n{short}", about=f"# About\n\n{short}").build()
    assert "publication-noether1918" in site.html("papers").ids
    assert "publication-noether1918" not in site.html("cv").ids


def test_references_in_a_source_lead_home_too(site: Site) -> None:
    assert ("Idealtheorie", "publications/noether1921.html") in site.build().html(
        "papers"
    ).links()


def test_papers_show_the_news_of_a_source_that_names_them(site: Site) -> None:
    site.write(news="# News\n\n:::{news-list}\n:::\n")
    links = site.build().html("papers").links()
    assert ("Jul 1918", "news.html#news-presented") in links


def test_what_no_list_shows_is_named_without_a_link(site: Site) -> None:
    site.conf["academic_publication_pages"] = False
    site.write(papers="# Papers\n").build()
    page = site.html("index")
    assert "Read Invariante Variationsprobleme." in said(page.root)
    assert not [href for _, href in page.links() if "noether1918" in href]


def test_a_page_adds_to_what_a_source_states(site: Site) -> None:
    site.write(
        papers="""\
        # Papers

        :::::{publication-list}
        :::{publication}
        :key: noether1921
        :venue: Mathematische Annalen
        :selected: false
        :code: https://example.org/code

        Its abstract.
        :::
        :::::
        """
    ).build()
    page = site.html("papers")
    assert page.titles[0] == "Idealtheorie"
    assert "Mathematische Annalen" in site.text("papers.html")
    assert "Its abstract." in site.text("papers.html")
    assert page.ids.count("publication-noether1921") == 1
    assert "Idealtheorie" not in site.text("index.html")  # no longer selected


def test_a_page_without_a_title_needs_a_source_that_has_it(site: Site) -> None:
    page = "# Papers\n\n:::{publication}\n:key: noether1921x\n:date: 1921\n:::\n"
    site.write(papers=page)
    expected = "papers.md:3: WARNING: publication: a title is missing"
    for _ in range(2):  # and says so in each build
        found = site.complaints()
        assert sum(line.startswith(expected) for line in found) == 1
    site.write({"records.yml": RECORDS.replace("noether1921\n", "noether1921x\n")})
    assert not [line for line in site.complaints() if "title" in line]


def test_links_of_a_page_replace_those_of_their_kind(site: Site) -> None:
    paper = "  code: https://example.org/a\n  pdf: https://example.org/p.pdf\n"
    site.write(
        {"records.yml": RECORDS.replace("  date: 1921\n", f"  date: 1921\n{paper}")},
        papers=LIST
        + "\n:::{publication}\n:key: noether1921\n:code: https://example.org/b\n:::\n",
    ).build()
    page = site.html("papers")
    addresses = {href for _, href in page.links() if "example.org" in href}
    assert addresses == {"https://example.org/b", "https://example.org/p.pdf"}


def test_local_files_are_found_beside_the_source(new_site: Callable[..., Site]) -> None:
    site = new_site(academic_sources=["refs/records.yml"])
    records = "publications:\n- key: a\n  title: Rings\n  pdf: rings.pdf\n"
    site.write({"refs/records.yml": records, "refs/rings.pdf": b"%PDF"}, index=LIST)
    site.build()
    (address,) = (href for _, href in site.html().links() if "rings.pdf" in href)
    assert (site.out / address).read_bytes() == b"%PDF"
    (site.folder / "refs/rings.pdf").unlink()
    for _ in range(2):
        (line,) = site.complaints()
        assert line.startswith("refs/records.yml:4: WARNING: publication 'a': there")
    assert "_downloads" not in site.text("index.html")


def test_a_source_that_is_not_there_is_said_where_it_is_named(
    new_site: Callable[..., Site],
) -> None:
    site = new_site(academic_sources=["papers.bib"]).write(index=LIST)
    for _ in range(2):
        (line,) = site.complaints()
        assert "conf.py" in line
        assert "there is no file 'papers.bib'" in line


def test_only_files_of_known_kinds_are_sources(new_site: Callable[..., Site]) -> None:
    site = new_site(academic_sources=["papers.docx"]).write(index=LIST)
    (line,) = site.complaints()
    assert "'papers.docx' is not a file that ends in .bib" in line


def test_what_is_wrong_with_a_source_is_said_in_every_build(site: Site) -> None:
    wrong = RECORDS.replace("papers: noether1918", "papers: klein1918").replace(
        "noether1921`", "nobody`"
    )
    site.write(
        {
            "records.yml": wrong
            + "- kind: publication\n  key: noether1918\n  title: Again\n"
        }
    )
    first = site.complaints()
    assert sum("klein1918" in line for line in first) == 1
    assert sum("'nobody'" in line for line in first) == 1
    assert sum("the key 'noether1918'" in line for line in first) == 1
    assert all(line.startswith("records.yml:") for line in first)
    assert site.complaints() == first


@pytest.mark.parametrize("builder", ["dirhtml", "singlehtml", "latex", "text", "epub"])
def test_other_builders_show_them_too(site: Site, builder: str) -> None:
    site.write(index=HOME + "\n```{toctree}\npapers\n```\n").build(builder)
    files = [
        path
        for path in site.out.rglob("*")
        if path.suffix in {".html", ".tex", ".txt", ".xhtml"}
    ]
    text = "".join(path.read_text(encoding="utf-8") for path in files)
    assert "A second paragraph" in text


def test_a_key_that_is_nearly_one_of_a_source_is_answered_with_that(site: Site) -> None:
    site.write(more="# More\n\n:::{publication}\n:key: noether198\n:note: N\n:::\n")
    (warning,) = site.complaints()
    assert warning.startswith("more.md:3: WARNING: publication: a title is missing; ")
    assert "did you mean the key 'noether1918'? [academic.missing_title]" in warning
    site.write(more="# More\n\n:::{publication}\n:note: N\n:::\n")
    assert len(site.complaints()) == 1


BIB = """\
@misc{rings2021,
  title = {Rings},
  selectd = {true},
  volumes = {2},
  pdf = {rings.pdf},
  preview = {ring.png}
}
"""


def test_a_slip_in_an_entry_is_told_with_the_key_and_the_line(site: Site) -> None:
    site.conf["academic_sources"] = ["papers.bib"]
    home = "# A\n\n:::{publication-list}\n:::\n"
    site.write({"papers.bib": BIB}, index=home, papers="")
    for _ in range(2):
        field, alt, pdf, image = [w for w in site.complaints() if "papers.bib" in w]
        assert field.startswith(
            "papers.bib:3: WARNING: rings2021: 'selectd' is no field here; did you "
            "mean 'selected'?"
        )
        assert "papers.bib:1: WARNING: publication 'rings2021': nothing says" in alt
        assert "papers.bib:5: WARNING: publication 'rings2021': there is no" in pdf
        assert "write its path from this file, or" in pdf
        assert "papers.bib:6:" in image
