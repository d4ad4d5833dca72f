"""What the head of every page says, in any theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from sphinx_academic.head.open_graph import locale
from tests.conftest import PICTURE
from tests.exports.vocabulary import flaws
from tests.head.reading import Head

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Site

BASE = "https://ada.example/site/"
THEMES = (
    "alabaster",
    "basic",
    "furo",
    "pydata_sphinx_theme",
    "sphinx_academic",
    "sphinx_book_theme",
)
OWNED: dict[str, Any] = {
    "html_baseurl": BASE,
    "academic_owner": ["Ada King"],
    "academic_profile": {
        "role": "Analyst",
        "portrait": "ada.png",
        "links": {"orcid": "0000-0002-1825-0097"},
    },
}
HOME = """
# Welcome

Ada writes about engines.

:::{publication-list}
:::

```{toctree}
papers
```
"""
PAPERS = """
# Papers

All of them.

:::{publication} Notes on *the* Engine
:key: notes
:date: 1843
:::

:::{publication} Letters & more
:key: letters
:date: 1852
:::

:::{publication} Unfinished
:key: unfinished
:hidden:
:::
"""


def head(site: Site, name: str = "index") -> Head:
    return Head(site.text(f"{name}.html"))


def written(new_site: Callable[..., Site], **conf: Any) -> Site:
    site = new_site(**{**OWNED, **conf})
    return site.write({"ada.png": PICTURE}, index=HOME, papers=PAPERS)


@pytest.mark.parametrize("theme", THEMES)
# What the themes themselves read from Sphinx is not ours to mend.
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.filterwarnings("ignore::PendingDeprecationWarning")
def test_every_page_is_described_once_in_any_theme(
    new_site: Callable[..., Site], theme: str
) -> None:
    site = written(new_site, html_theme=theme).build()
    for name in ("index", "papers", "publications/notes", "search", "genindex"):
        page = head(site, name)
        assert len(page.metas["description"]) == 1, name
        assert page.linked("canonical") == [f"{BASE}{name}.html"]
        for fact in ("title", "type", "url", "site_name", "description", "locale"):
            assert len(page.metas[f"og:{fact}"]) == 1, (name, fact)
    assert head(site).metas["description"] == ["Ada writes about engines."]
    assert head(site, "genindex").metas["description"] == ["Ada King"]


@pytest.mark.parametrize("theme", ["alabaster", "furo", "sphinx_academic"])
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.filterwarnings("ignore::PendingDeprecationWarning")
def test_programs_find_all_records_from_the_home_page_in_any_theme(
    new_site: Callable[..., Site], theme: str
) -> None:
    site = written(new_site, html_theme=theme, html_baseurl="").build()
    found = [x["href"] for x in head(site).links if x.get("type") == "application/json"]
    assert found == ["academic.json"]
    assert (site.out / "academic.json").exists()
    links = head(site, "papers").links
    assert not [x for x in links if x.get("type") == "application/json"]


def test_a_shared_page_has_title_address_and_picture(
    new_site: Callable[..., Site],
) -> None:
    site = written(new_site).build()
    home = head(site).metas
    assert {name: home[name] for name in home if name.startswith("og:")} == {
        "og:title": ["Welcome"],
        "og:type": ["profile"],
        "og:url": [f"{BASE}index.html"],
        "og:site_name": ["Ada King"],
        "og:description": ["Ada writes about engines."],
        "og:image": [f"{BASE}_static/academic-portrait.png"],
        "og:image:alt": ["Ada King"],
        "og:locale": ["en_US"],
    }
    assert (site.out / "_static" / "academic-portrait.png").read_bytes() == PICTURE
    assert head(site, "papers").metas["og:type"] == ["website"]


def test_addresses_of_folders_are_those_that_sphinx_writes(
    new_site: Callable[..., Site],
) -> None:
    site = written(new_site).build("dirhtml")
    page = head(site, "papers/index")
    assert page.metas["og:url"] == page.linked("canonical") == [f"{BASE}papers/"]


def test_without_a_base_nothing_needs_a_whole_address(
    new_site: Callable[..., Site],
) -> None:
    page = head(written(new_site, html_baseurl="").build())
    assert page.metas["og:title"] == ["Welcome"]
    assert not {"og:url", "og:image", "og:image:alt"} & page.metas.keys()
    assert page.things == []


def test_what_an_author_says_of_a_page_stays_alone(site: Site) -> None:
    site.write(
        index="""\
        ---
        myst:
          html_meta:
            description: Mine.
            "property=og:title": Mine too
        ---

        # Ada

        Words.
        """
    ).build()
    page = head(site)
    assert page.metas["description"] == ["Mine."]
    assert page.metas["og:description"] == ["Mine."]
    assert page.metas["og:title"] == ["Mine too"]
    assert page.metas["og:site_name"] == ["Ada"]


def test_every_page_is_shared_also_where_sphinxext_opengraph_tells_of_documents(
    new_site: Callable[..., Site],
) -> None:
    site = written(new_site, ogp_site_url=BASE)
    extensions = ["myst_parser", "sphinx_academic", "sphinxext.opengraph"]
    site.conf["extensions"] = extensions
    site.build()
    for name in ("index", "papers", "publications/notes", "search", "genindex"):
        page = head(site, name)
        assert len(page.metas["description"]) == 1, name
        for fact in ("title", "type", "url", "description"):
            assert len(page.metas[f"og:{fact}"]) == 1, (name, fact)
    # What they say of a document stays alone.
    assert "og:locale" not in head(site, "papers").metas
    assert head(site, "publications/notes").metas["og:type"] == ["article"]


def test_the_home_page_is_the_profile_of_a_person(
    new_site: Callable[..., Site],
) -> None:
    page = head(written(new_site).build()).thing("ProfilePage")
    assert flaws(page) == []
    person = page["mainEntity"]
    assert (person["@type"], person["name"]) == ("Person", "Ada King")
    assert person["jobTitle"] == "Analyst"
    assert person["image"] == f"{BASE}_static/academic-portrait.png"
    assert person["sameAs"] == ["https://orcid.org/0000-0002-1825-0097"]


def test_the_home_page_of_a_group_names_its_members(
    new_site: Callable[..., Site],
) -> None:
    site = written(
        new_site,
        academic_owner="Engines",
        academic_people={
            "ada": {"name": "Ada King", "me": True},
            "charles": {"name": "Charles Babbage", "me": True},
            "mary": {"name": "Mary Somerville"},
        },
    ).build()
    page = head(site)
    assert page.metas["og:type"] == ["website"]
    profile = page.thing("ProfilePage")
    assert flaws(profile) == []
    group = profile["mainEntity"]
    assert group["@type"] == "ResearchOrganization"
    names = [member["name"] for member in group["member"]]
    assert names == ["Ada King", "Charles Babbage"]


def test_a_page_says_which_publications_it_lists(
    new_site: Callable[..., Site],
) -> None:
    site = written(new_site).build()
    for name, order in (("index", (1, 0)), ("papers", (0, 1))):
        listed = head(site, name).thing("ItemList")
        assert flaws(listed) == []
        items = [(i["name"], i["url"]) for i in listed["itemListElement"]]
        notes = "Notes on the Engine", f"{BASE}publications/notes.html"
        letters = "Letters & more", f"{BASE}publications/letters.html"
        assert items == [(notes, letters)[number] for number in order], name


def test_a_page_says_which_news_and_awards_it_lists(
    new_site: Callable[..., Site],
) -> None:
    site = new_site(html_baseurl=BASE)
    home = """
    # Ada

    :::{news} 1843-09
    The **notes** are out: see {pub}`notes`.
    :::

    :::{news} 1843-08
    :papers: notes
    :event: accepted
    :::

    :::{award} Medal
    :key: medal
    :date: 1844
    :::
    """
    site.write(index=home, papers=PAPERS).build()
    first, second = (t for t in head(site).things if t["@type"] == "ItemList")
    assert flaws(first) == flaws(second) == []
    news = [(item["name"], item["url"]) for item in first["itemListElement"]]
    said = "The notes are out: see Notes on the…"
    assert news[0] == (said, f"{BASE}index.html#news-1843-09")
    assert "Notes" in news[1][0]
    assert [(i["name"], i["url"]) for i in second["itemListElement"]] == [
        ("Medal", f"{BASE}index.html#award-medal")
    ]


def test_a_list_of_hundreds_says_how_many_and_how_it_begins(
    new_site: Callable[..., Site],
) -> None:
    papers = "\n".join(f":::{{publication}} Note {n}\n:::\n" for n in range(120))
    site = new_site(html_baseurl=BASE).write(index=f"# Ada\n\n{papers}").build()
    listed = head(site).thing("ItemList")
    assert listed["numberOfItems"] == 120
    assert len(listed["itemListElement"]) == 100


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "en_US"),
        ("de", "de_DE"),
        ("pt_BR", "pt_BR"),
        ("zh-Hant", "zh_TW"),
        ("zh_CN", "zh_CN"),
        ("sr@latin", "sr_RS"),
        ("xx", ""),
    ],
)
def test_a_network_is_told_language_and_territory(language: str, expected: str) -> None:
    assert locale(language) == expected


def test_a_missing_page_is_nothing_to_share(new_site: Callable[..., Site]) -> None:
    site = written(new_site).write({"404.md": "# Not here\n\nGone.\n"}).build()
    page = head(site, "404")
    assert page.metas["description"] == ["Gone."]
    assert not [name for name in page.metas if name.startswith("og:")]


def test_a_description_has_neither_html_nor_marks_of_footnotes(site: Site) -> None:
    text = "# A\n\n<br>\n\nAda <span class='x'>writes</span>.[^1]\n\n[^1]: A note.\n"
    page = head(site.write(index=text).build())
    assert page.metas["description"] == ["Ada writes."]
