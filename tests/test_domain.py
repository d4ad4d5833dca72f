"""The domain: records are objects of the site, for searches and for other sites."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from sphinx.util.inventory import InventoryFile

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from .conftest import Site

PAGES = {
    "index.md": "# Home\n\n:::{publication-list}\n:::\n\n:::{news-list}\n:::\n",
    "papers.md": """\
    # Papers

    :::{publication} On quaternions & *rings*
    :key: rings
    :date: 2020

    The unmistakable abstract.
    :::

    :::{publication} Secret
    :key: secret
    :hidden:
    :::
    """,
    "news.md": """\
    # News

    :::{news} 2025-09
    :key: launch
    :papers: rings

    It happened.
    :::
    """,
    "awards.md": "# Awards\n\n:::{award} The Medal\n:key: medal\n:papers: rings\n:::\n",
}


@pytest.fixture(scope="module")
def site(new_site: Callable[..., Site]) -> Site:
    return new_site().write(PAGES).build()


def inventory(site: Site) -> dict[tuple[str, str], tuple[str, str]]:
    data = InventoryFile.loads((site.out / "objects.inv").read_bytes(), uri="").data
    return {
        (kind, key): (item.uri, item.display_name)
        for kind, items in data.items()
        for key, item in items.items()
        if kind.startswith("academic:")
    }


def test_other_sites_find_every_record_that_is_shown(site: Site) -> None:
    assert inventory(site) == {
        ("academic:publication-record", "rings"): (
            "publications/rings.html",
            "On quaternions & rings",
        ),
        ("academic:news-record", "launch"): ("news.html#news-launch", "-"),
        ("academic:award-record", "medal"): ("awards.html#award-medal", "The Medal"),
    }


def index_of(site: Site) -> dict[str, Any]:
    text = site.text("searchindex.js")
    index: dict[str, Any] = json.loads(text[text.index("{") : -1])
    return index


def test_the_search_finds_records_by_their_titles(site: Site) -> None:
    objects = index_of(site)["objects"][""]
    shown = {row[4] for row in objects if row[2] >= 0}
    # That of a paper is the title of its page, which is found by it.
    assert shown == {"The Medal"}
    assert "On quaternions &amp; rings" in index_of(site)["titles"]


@pytest.mark.parametrize(
    ("word", "page"),
    [
        ("quaternion", "publications/rings"),
        ("unmistak", "publications/rings"),
        ("medal", "awards"),
    ],
)
def test_the_search_finds_the_words_of_titles_and_bodies(
    site: Site, word: str, page: str
) -> None:
    index = index_of(site)
    names = index["docnames"]
    found = [index[words].get(word, []) for words in ("titleterms", "terms")]
    numbers = [n for f in found for n in (f if isinstance(f, list) else [f])]
    assert page in {names[n] for n in numbers}


def test_the_search_does_not_know_what_is_hidden(site: Site) -> None:
    assert "secret" not in site.text("searchindex.js").lower()


def test_another_site_refers_to_records_through_intersphinx(
    new_site: Callable[..., Site], site: Site
) -> None:
    other = new_site(
        extensions=["myst_parser", "sphinx_academic", "sphinx.ext.intersphinx"],
        intersphinx_mapping={
            "ada": ("https://ada.org/", str(site.out / "objects.inv")),
        },
    )
    address = "https://ada.org/publications/rings.html"
    other.write(
        index="""\
        # Home

        {external:academic:pub}`rings`

        {external:academic:pub}`her paper <rings>`

        [by link](inv:ada:academic:publication-record#rings)

        {external+ada:academic:award}`medal`

        {pub}`rings`
        """
    )
    links = other.build().html().links()
    assert ("On quaternions & rings", address) in links
    assert ("her paper", address) in links
    assert ("by link", address) in links
    assert ("The Medal", "https://ada.org/awards.html#award-medal") in links
    assert [a for _, a in links].count(address) == 4


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name not in {".buildinfo", "environment.pickle"}
    }


def test_several_processes_change_nothing(new_site: Callable[..., Site]) -> None:
    pages = {**PAGES, **{f"p{n}.md": f"# P{n}\n\n{{pub}}`rings`\n" for n in range(8)}}
    pages["wrong.md"] = (
        "# W\n\n:::{news} 2025-13\n:key: rings\n\nWords.\n:::\n\n{pub}`none`\n"
    )
    one, four = new_site(), new_site()
    said_by_one = one.write(pages).complaints()
    said_by_four = four.write(pages).complaints(jobs=4)
    assert sorted(said_by_one) == sorted(said_by_four)
    assert len(said_by_one) == 3
    assert files(one.out) == files(four.out)


def test_a_page_that_is_removed_takes_its_records_along(
    new_site: Callable[..., Site],
) -> None:
    site = new_site().write(PAGES).build()
    (site.folder / "awards.md").unlink()
    site.build()
    assert ("academic:award-record", "medal") not in inventory(site)
    assert not site.html("papers").find("academic-venue")


def test_a_page_that_is_read_again_states_its_records_once(
    new_site: Callable[..., Site],
) -> None:
    site = new_site().write(PAGES).build()
    site.write({"papers.md": PAGES["papers.md"].replace("quaternions", "fields")})
    site.build()
    assert site.html().titles == ["On fields & rings"]
    assert len(inventory(site)) == 3
