"""The sitemap: every page that search engines may show."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from sphinx_academic.exports.sitemap import NAMESPACE, sitemap

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Site

BASE = "https://ada.example/site/"
HIDDEN = "---\nmyst:\n  html_meta:\n    robots: noindex\n---\n\n# Hidden"


def pages(site: Site, name: str = "sitemap.xml") -> list[str]:
    """Return the addresses of a sitemap, from that of the site."""
    root = ET.fromstring(site.text(name))
    return [
        str(loc.text).removeprefix(BASE) for loc in root.iter(f"{{{NAMESPACE}}}loc")
    ]


@pytest.fixture
def published(new_site: Callable[..., Site]) -> Site:
    """Return an empty site whose address is known."""
    return new_site(html_baseurl=BASE)


def test_all_pages_are_in_it_but_those_that_ask_to_be_left_out(published: Site) -> None:
    published.write({"deep/a b.md": "# A & B"}, index="# Home", hidden=HIDDEN)
    published.write({"404.md": "---\norphan: true\n---\n\n# Nothing here"})
    published.write({"r.rst": ":orphan:\n\n.. meta::\n   :robots: none\n\nR\n=\n"})
    published.build()
    assert pages(published) == ["deep/a%20b.html", "index.html"]


def test_addresses_are_those_of_the_builder(published: Site) -> None:
    published.write({"deep/a.md": "# A"}, index="# Home").build("dirhtml")
    assert pages(published) == ["deep/a/", ""]


def test_pages_come_and_go(published: Site) -> None:
    published.write(index="# Home", a="# A").build()
    published.write(
        b="# B", a="---\nmyst:\n  html_meta:\n    robots: noindex\n---\n# A"
    )
    assert pages(published.build()) == ["b.html", "index.html"]
    (published.folder / "b.md").unlink()
    assert pages(published.build()) == ["index.html"]


def test_pages_of_records_are_in_it_too(published: Site) -> None:
    adding = "tests.freshness.adding"
    published.conf["extensions"] = ["myst_parser", "sphinx_academic", adding]
    published.write(index="# Home\n\n:::{publication} On rings\n:::\n").build()
    assert pages(published) == [
        "added/page.html",
        "index.html",
        "publications/on-rings.html",
    ]
    published.write(index="# Home").build()
    assert pages(published) == ["index.html"]


def test_what_is_too_much_for_one_is_in_several_that_it_names(
    published: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sphinx_academic.publishing.site_map.MOST", 2)
    published.write(index="# Home", a="# A", b="# B").build()
    assert pages(published) == ["sitemap.1.xml", "sitemap.2.xml"]
    assert "<sitemapindex" in published.text("sitemap.xml")
    assert pages(published, "sitemap.1.xml") == ["a.html", "b.html"]
    assert pages(published, "sitemap.2.xml") == ["index.html"]
    (published.folder / "b.md").unlink()
    assert pages(published.build()) == ["a.html", "index.html"]
    assert not (published.out / "sitemap.1.xml").exists()


def test_without_the_address_of_the_site_there_is_none(site: Site) -> None:
    site.write(index="# Home").build()
    assert not (site.out / "sitemap.xml").exists()


def test_read_the_docs_says_the_address(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("READTHEDOCS_CANONICAL_URL", BASE)
    assert pages(site.write(index="# Home").build()) == ["index.html"]


def test_sphinx_sitemap_writes_its_own(
    published: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    extension = "def setup(app): return {'parallel_read_safe': True}\n"
    published.write({"sphinx_sitemap.py": extension}, index="# Home")
    monkeypatch.syspath_prepend(published.folder)
    published.conf["extensions"] = ["myst_parser", "sphinx_academic", "sphinx_sitemap"]
    published.build()
    assert not (published.out / "sitemap.xml").exists()


def test_addresses_are_escaped() -> None:
    assert "<loc>https://a.example/?a&amp;b</loc>" in sitemap(
        ["https://a.example/?a&b"]
    )
