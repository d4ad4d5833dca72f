"""The sitemap: every page that search engines may show."""

from __future__ import annotations

import queue
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from sphinx_academic.exports.sitemap import NAMESPACE, sitemap
from tests.freshness.rebuilds import rebuild

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


OURS = ["myst_parser", "sphinx_academic"]
# It asks Sphinx for what will be gone in Sphinx 11.
NOT_OURS = pytest.mark.filterwarnings(
    "ignore::DeprecationWarning", "ignore::PendingDeprecationWarning"
)
PAPERS = "# Home\n\n:::{publication} On rings\n:::\n"


@pytest.fixture
def theirs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return extensions with sphinx-sitemap, in one process.

    It starts another for its queue, which stays as long as this one.
    """
    monkeypatch.setattr("sphinx_sitemap.Manager", lambda: queue)
    return [*OURS, "sphinx_sitemap"]


@NOT_OURS
def test_sphinx_sitemap_has_every_page_after_every_build(
    published: Site, theirs: list[str]
) -> None:
    published.conf |= {"extensions": theirs, "sitemap_url_scheme": "{link}"}
    published.write(index=PAPERS, a="# A").build()
    whole = published.text("sitemap.xml")
    everything = pages(published)
    assert {"a.html", "index.html", "publications/on-rings.html"} <= {*everything}
    assert published.build().text("sitemap.xml") == whole
    published.write(a="# A\n\nEdited.", b="# B")
    rebuild(published)
    assert pages(published) == sorted([*everything, "b.html"])
    (published.folder / "b.md").unlink()
    rebuild(published)
    assert published.text("sitemap.xml") == whole


@NOT_OURS
def test_of_two_sitemaps_that_of_the_extension_that_was_added_stays(
    published: Site, theirs: list[str]
) -> None:
    published.write(index=PAPERS).build()
    published.conf["extensions"] = theirs
    rebuild(published)
    assert "search.html" in published.text("sitemap.xml")
    published.conf["extensions"] = OURS
    rebuild(published)
    assert pages(published) == ["index.html", "publications/on-rings.html"]


@NOT_OURS
def test_a_sitemap_goes_with_the_address_of_the_site(
    published: Site, theirs: list[str]
) -> None:
    published.conf["extensions"] = theirs
    published.write(index=PAPERS).build()
    published.conf["html_baseurl"] = ""
    (said,) = rebuild(published)
    assert "html_baseurl is required" in said
    assert not (published.out / "sitemap.xml").exists()


def test_addresses_are_escaped() -> None:
    assert "<loc>https://a.example/?a&amp;b</loc>" in sitemap(
        ["https://a.example/?a&b"]
    )
