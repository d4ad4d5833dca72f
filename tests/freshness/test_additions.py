"""Pages and files that are no documents are as current as documents are."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.freshness.adding import MADE
from tests.freshness.rebuilds import rebuild

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Site

ADDED = ("added/page.html", "added/names.txt")
PAPER = "# Papers\n\n:::{publication} Rings\n:::\n"


@pytest.fixture
def site(new_site: Callable[..., Site]) -> Site:
    """Return a built site to which a page and a file are added."""
    extensions = ["myst_parser", "sphinx_academic", "tests.freshness.adding"]
    site = new_site(extensions=extensions)
    return site.write(index="# Home\n", papers=PAPER).build()


def made(site: Site) -> list[str]:
    """Return what was made since this was asked last."""
    notes = site.folder / MADE
    lines = notes.read_text("utf-8").split() if notes.exists() else []
    notes.unlink(missing_ok=True)
    return sorted(lines)


def test_pages_and_files_are_added(site: Site) -> None:
    assert "<p>Rings</p>" in site.text("added/page.html")
    assert site.text("added/names.txt") == "Rings"


def test_nothing_is_made_again_that_would_say_the_same(site: Site) -> None:
    assert made(site) == ["file", "page"]
    site.build()
    site.write(index="# Home\n\nMore words.\n").build()
    assert made(site) == []


def test_what_is_out_of_date_is_made_again(site: Site) -> None:
    site.write(papers=PAPER.replace("Rings", "Fields"))
    rebuild(site)
    assert site.text("added/names.txt") == "Fields"


def test_what_there_should_no_longer_be_is_removed(site: Site) -> None:
    site.write(papers="# Papers\n")
    rebuild(site)
    assert not (site.out / "added").exists()


@pytest.mark.parametrize("path", ADDED)
def test_what_was_deleted_by_hand_is_made_again(site: Site, path: str) -> None:
    (site.out / path).unlink()
    rebuild(site)
    assert (site.out / path).exists()


def test_what_could_not_be_written_is_written_by_the_next_build(site: Site) -> None:
    path = site.out / "added/names.txt"
    path.unlink()
    path.mkdir()
    site.write(papers=PAPER.replace("Rings", "Fields"))
    (said,) = site.complaints()
    assert "error writing file" in said
    path.rmdir()
    assert rebuild(site) == []
    assert path.read_text("utf-8") == "Fields"


def test_everything_is_made_again_where_the_output_was_deleted(site: Site) -> None:
    shutil.rmtree(site.out)
    rebuild(site)
    assert all((site.out / path).exists() for path in ADDED)


@pytest.mark.parametrize(
    ("setting", "value"),
    [("html_title", "Another"), ("html_theme_options", {"nosidebar": True})],
)
def test_a_page_is_as_the_configuration_says(
    site: Site, setting: str, value: object
) -> None:
    site.conf[setting] = value
    rebuild(site)


def test_the_navigation_of_an_added_page_is_current(site: Site) -> None:
    site.write(index="# Home\n\n```{toctree}\npapers\n```\n")
    rebuild(site)
    site.write(papers=PAPER.replace("# Papers", "# Work"))
    rebuild(site)


def test_an_addition_alone_can_be_out_of_date(new_site: Callable[..., Site]) -> None:
    extensions = ["myst_parser", "sphinx_academic", "tests.freshness.adding"]
    site = new_site(extensions=extensions, academic_sources=["papers.bib"])
    site.write({"papers.bib": "@misc{a, title={Rings}}\n"}, index="# Home\n").build()
    site.write({"papers.bib": "@misc{a, title={Fields}}\n"})
    rebuild(site)
    assert site.text("added/names.txt") == "Fields"


@pytest.mark.parametrize("builder", ["singlehtml", "epub", "text"])
def test_other_builders_add_nothing(site: Site, builder: str) -> None:
    site.complaints(builder)
    assert not (site.out / "added").exists()


def test_pages_of_folders_are_added_where_they_belong(site: Site) -> None:
    site.build("dirhtml")
    assert "<p>Rings</p>" in site.text("added/page/index.html")


def test_no_document_is_written_for_an_addition_alone(
    new_site: Callable[..., Site],
) -> None:
    extensions = ["myst_parser", "sphinx_academic", "tests.freshness.adding"]
    site = new_site(extensions=extensions, academic_sources=["papers.bib"])
    site.write({"papers.bib": "@misc{a, title={Rings}}\n"}, index="# Home\n").build()
    page = site.out / "index.html"
    page.write_text("by hand", encoding="utf-8")
    site.write({"papers.bib": "@misc{a, title={Fields}}\n"}).build()
    assert page.read_text(encoding="utf-8") == "by hand"
    assert site.text("added/names.txt") == "Fields"
