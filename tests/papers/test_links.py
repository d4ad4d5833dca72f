"""References to a paper lead to its page, or to its entry, as the site says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from sphinx.util.inventory import InventoryFile

from tests.conftest import said
from tests.freshness.rebuilds import rebuild, search_index

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Site

PAPERS = """
# Papers

:::{publication} On Rings
:key: rings
:date: 1921

About *chains*.
:::

:::{publication} Unfinished
:key: draft
:hidden:
:::

:::{news} 2021-03
:papers: rings
:event: accepted
:::
"""
REFERENCES = """
# Home

{pub}`rings`

{pub}`it <rings>`

[](#rings)

[it](#rings)

{any}`rings`

{venue}`here <rings>`
"""
PAGE = "publications/rings.html"
ENTRY = "papers.html#publication-rings"


def site_with(new_site: Callable[..., Site], **conf: Any) -> Site:
    return new_site(**conf).write(index=REFERENCES, papers=PAPERS)


def addresses(site: Site, name: str = "index") -> list[str]:
    paragraphs = site.html(name).root.iter("p")
    return [
        a.get("href", "") for p in paragraphs if not p.get("class") for a in p.iter("a")
    ]


@pytest.mark.parametrize(
    ("conf", "target"),
    [
        ({}, PAGE),
        ({"academic_publication_links": "page"}, PAGE),
        ({"academic_publication_links": "list"}, ENTRY),
        ({"academic_publication_pages": False}, ENTRY),
    ],
)
def test_references_lead_where_the_site_says(
    new_site: Callable[..., Site], conf: dict[str, Any], target: str
) -> None:
    site = site_with(new_site, **conf).build()
    assert [a for a in addresses(site) if "rings" in a] == [target] * 6
    inventory = InventoryFile.loads((site.out / "objects.inv").read_bytes(), uri="")
    item = inventory.data["academic:publication-record"]["rings"]
    assert item.uri.replace("$", "rings") == target
    assert (site.out / PAGE).exists() == (conf != {"academic_publication_pages": False})


def test_a_title_in_a_list_leads_to_the_page(new_site: Callable[..., Site]) -> None:
    site = site_with(new_site).build()
    page = site.html("papers")
    assert page.links("academic-title") == [("On Rings", PAGE)]
    assert "publication-rings" in page.ids


def test_a_title_leads_out_of_the_site_where_links_lead_to_the_list(
    new_site: Callable[..., Site],
) -> None:
    site = site_with(new_site, academic_publication_links="list")
    site.write(
        papers=PAPERS.replace(":date: 1921", ":url: https://ring.example/"),
        more="# More\n\n:::{publication-list}\n:::\n",
    )
    site.build()
    assert site.html("papers").links("academic-title") == [
        ("On Rings", "https://ring.example/")
    ]
    assert site.html("more").links("academic-title") == [("On Rings", ENTRY)]


def test_the_page_is_reached_from_the_entry_where_titles_do_not_lead_there(
    new_site: Callable[..., Site],
) -> None:
    site = site_with(new_site, academic_publication_links="list")
    site.write(more="# More\n\n:::{publication-list}\n:::\n").build()
    assert site.html("papers").links("academic-links")[-1] == ("Cite", PAGE)
    assert ("Cite", PAGE) not in site.html("more").links()
    assert "Cite" not in dict(site.html("publications/rings").links())
    site.write(papers=PAPERS.replace(":key: rings", ":key: rings\n:slug: chains"))
    rebuild(site)
    chains = "publications/chains.html"
    assert site.html("papers").links("academic-links")[-1] == ("Cite", chains)


def test_the_search_finds_the_page(new_site: Callable[..., Site]) -> None:
    index = search_index(site_with(new_site).build())
    found = index["docnames"].index("publications/rings")
    assert index["titles"][found] == "On Rings"
    assert index["terms"]["chain"] == found


def test_the_search_finds_the_list_where_there_are_no_pages(
    new_site: Callable[..., Site],
) -> None:
    site = site_with(new_site, academic_publication_pages=False).build()
    index = search_index(site)
    assert index["terms"]["chain"] == index["docnames"].index("papers")


def test_the_search_finds_pages_after_an_edit_of_another(
    new_site: Callable[..., Site],
) -> None:
    site = site_with(new_site)
    assert rebuild(site) == []
    assert rebuild(site) == []
    site.write(index=REFERENCES + "\nMore of it.\n")
    assert rebuild(site) == []
    index = search_index(site)
    found = index["docnames"].index("publications/rings")
    assert index["terms"]["chain"] == found
    site.write(papers=PAPERS.replace("*chains*", "*ideals*"))
    assert rebuild(site) == []
    assert search_index(site)["terms"]["ideal"] == found


def test_hidden_papers_have_no_page(new_site: Callable[..., Site]) -> None:
    site = site_with(new_site).build()
    assert sorted(p.name for p in (site.out / "publications").iterdir()) == [
        "rings.bib",
        "rings.html",
        "rings.ris",
    ]
    assert "Unfinished" not in site.text("searchindex.js")


@pytest.mark.parametrize("links", ["page", "list"])
def test_a_paper_that_no_list_shows_is_found_on_its_page(
    new_site: Callable[..., Site], links: str
) -> None:
    entry = "@article{rings, title={On Rings}, author={Noether, Emmy}, year={1921}}\n"
    site = new_site(academic_sources=["a.bib"], academic_publication_links=links)
    site.write({"a.bib": entry}, index="# Home\n\n{pub}`rings`\n").build()
    assert addresses(site) == [PAGE]
    assert said(next(site.html("publications/rings").root.iter("h1"))) == "On Rings"


def test_without_pages_a_paper_that_no_list_shows_is_named(
    new_site: Callable[..., Site],
) -> None:
    entry = "@article{rings, title={On Rings}, author={Noether, Emmy}, year={1921}}\n"
    site = new_site(academic_sources=["a.bib"], academic_publication_pages=False)
    site.write({"a.bib": entry}, index="# Home\n\n{pub}`rings`\n").build()
    assert addresses(site) == []
    assert "On Rings" in said(site.html().root)


def test_what_is_neither_page_nor_list_is_reported(site: Site) -> None:
    site.conf["academic_publication_links"] = "entry"
    site.write(index=REFERENCES, papers=PAPERS)
    (complaint,) = site.complaints()
    assert "academic_publication_links" in complaint
    assert "'page'" in complaint
    assert "'list'" in complaint


# What a builder of Sphinx's own calls deprecated is not ours to mend.
@pytest.mark.filterwarnings("ignore:'sphinxcontrib.serializinghtml")
@pytest.mark.parametrize(
    "builder",
    ["singlehtml", "epub", "json", "pickle", "latex", "text", "man", "texinfo", "xml"],
)
def test_other_builders_have_entries_alone(
    new_site: Callable[..., Site], builder: str
) -> None:
    site = site_with(new_site, version="1")
    site.write(index=REFERENCES + "\n```{toctree}\npapers\n```\n")
    site.build(builder)
    assert not (site.out / "publications").exists()
    if builder == "text":
        assert "On Rings" in site.text("papers.txt")
    if builder == "epub":
        assert "papers.xhtml#publication-rings" in site.text("index.xhtml")
    for path in site.out.rglob("*.*html"):
        assert "publications/rings" not in path.read_text(encoding="utf-8")


def test_linkcheck_asks_for_no_page_of_a_paper(new_site: Callable[..., Site]) -> None:
    site = site_with(new_site).build("linkcheck")
    assert "publications/" not in site.text("output.txt")


def test_other_builders_after_html_see_entries(new_site: Callable[..., Site]) -> None:
    site = site_with(new_site)
    site.write(index=REFERENCES + "\n```{toctree}\npapers\n```\n")
    site.build()
    assert PAGE in addresses(site)
    site.build("singlehtml")
    assert "publications/" not in site.text("index.html")


def test_dirhtml_has_a_folder_for_each_paper(new_site: Callable[..., Site]) -> None:
    site = site_with(new_site).build("dirhtml")
    assert addresses(site)[:6] == ["publications/rings/"] * 6
    page = site.html("publications/rings/index")
    news = "../../papers/#news-2021-03-rings"
    assert ("Mar 2021", news) in page.links("academic-when")
    links = dict(page.links("academic-files"))
    for address in links.values():
        assert (site.out / "publications/rings" / address).resolve().is_file()
