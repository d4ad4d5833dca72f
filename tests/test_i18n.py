"""A site in another language: its words, its dates, its titles, its translations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from sphinx.util.inventory import InventoryFile

from .conftest import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import Page, Site

PAPERS = """\
# Papers

:::{publication} On *ideals*
:key: ideals
:date: 1921-09
:note: A remark

The abstract says it.
:::

:::{news} 1921-09-14
:key: news

The paper is out.
:::

:::{award} The Prize
:key: prize
:papers: ideals
:::
"""
HOME = """\
# Home

:::{publication-list}
:group-by: year
:::

See {pub}`ideals` and {news}`news` and {award}`prize`.
"""
GERMAN = {
    "On *ideals*": "Über *Ideale*",
    "The abstract says it.": "Die Zusammenfassung sagt es.",
    "The paper is out.": "Der Aufsatz ist da.",
    "The Prize": "Der Preis",
}


@pytest.fixture(scope="module")
def german(new_site: Callable[..., Site]) -> Site:
    site = new_site(language="de", locale_dirs=["locale"], gettext_compact=False)
    site.write(papers=PAPERS, index=HOME)
    catalogue = Catalog("de")
    for original, translation in GERMAN.items():
        catalogue.add(original, translation)
    folder = site.folder / "locale" / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "papers.mo").open("wb") as file:
        write_mo(file, catalogue)
    return site.build()


def test_a_translated_title_is_shown_in_lists_and_references(german: Site) -> None:
    page = german.html()
    assert page.titles == ["Über Ideale"]
    assert [said(em) for em in page.one("academic-title").iter("em")] == ["Ideale"]
    assert ("Über Ideale", "publications/ideals.html") in page.links()
    assert ("Der Preis", "papers.html#award-prize") in page.links()


def test_a_translated_body_follows_its_record_into_lists(german: Site) -> None:
    for name in ("index", "papers"):
        assert "Die Zusammenfassung sagt es." in (
            german.html(name).text("academic-abstract")
        )
    assert "Der Aufsatz ist da." in said(german.html("papers").root)


def test_dates_are_those_of_the_language(german: Site) -> None:
    links = dict(german.html().links())
    assert links["14. Sept. 1921"] == "papers.html#news-news"


def test_the_name_of_a_record_is_that_of_its_translation(german: Site) -> None:
    data = InventoryFile.loads((german.out / "objects.inv").read_bytes(), uri="").data
    papers = data["academic:publication-record"]
    assert papers["ideals"].display_name == "Über Ideale"
    assert data["academic:award-record"]["prize"].display_name == "Der Preis"


def test_the_key_of_a_record_is_the_same_in_every_language(german: Site) -> None:
    assert "publication-ideals" in german.html("papers").ids


@pytest.fixture(scope="module")
def messages(new_site: Callable[..., Site]) -> dict[str, list[str]]:
    """Return what is handed to translators, by page."""
    site = new_site(gettext_compact=False)
    site.write(papers=PAPERS, index=HOME).build("gettext")
    found = {}
    for name in ("papers", "index"):
        with (site.out / f"{name}.pot").open("rb") as file:
            found[name] = [str(m.id) for m in read_po(file) if m.id]
    return found


def test_translators_are_given_every_title_and_body_once_where_it_was_written(
    messages: dict[str, list[str]],
) -> None:
    assert sorted(messages["papers"]) == sorted(["Papers", *GERMAN])
    assert messages["index"] == [
        "Home",
        "See {pub}`ideals` and {news}`news` and {award}`prize`.",
    ]


@pytest.mark.parametrize(
    ("language", "when"),
    [("en", "14 Sep 1921"), ("fr", "14 sept. 1921"), ("ja", "1921年9月14日")],
)
def test_a_date_is_printed_in_the_language_of_the_site(
    site: Site, language: str, when: str
) -> None:
    site.conf["language"] = language
    site.write(index="# A\n\n:::{news} 1921-09-14\n\nText.\n:::\n")
    page: Page = site.build().html()
    assert page.texts("academic-when") == [when]


def test_a_change_of_language_changes_the_next_build(site: Site) -> None:
    site.write(index="# A\n\n:::{news} 1921-05\n\nText.\n:::\n").build()
    site.conf["language"] = "de"
    assert site.build().html().texts("academic-when") == ["Mai 1921"]
