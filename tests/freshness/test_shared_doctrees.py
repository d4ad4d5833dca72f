"""Outputs that share one folder of doctrees, as under ``sphinx-build -M``."""

from __future__ import annotations

from itertools import cycle, islice
from typing import TYPE_CHECKING

import pytest

from tests.conftest import build
from tests.freshness.outputs import differences
from tests.freshness.rebuilds import rebuild

if TYPE_CHECKING:
    from tests.conftest import Site

PAPER = """\
# Papers

:::{{publication}} {0}
:key: rings
:note: {0}, in short
:::
"""
BAD = "# Bad\n\n:::{news} 2020\n:::\n"


@pytest.fixture
def papers(site: Site) -> Site:
    """Return a site whose home page shows what another page says."""
    home = "# Home\n\n{pub}`rings`\n\n:::{publication-list}\n:::\n"
    return site.write(index=home, papers=PAPER.format("Rings"), more="# More\n")


def test_two_outputs_of_one_builder_are_both_as_built_from_nothing(
    papers: Site,
) -> None:
    assert rebuild(papers) == []
    other = papers.folder / "_build" / "other"
    for title in ("Fields", "Groups"):
        papers.write(papers=PAPER.format(title))
        (papers.folder / "more.md").unlink(missing_ok=True)
        assert rebuild(papers) == []
        assert build(papers.folder, other, "html") == []
        assert not list(differences(other, papers.out))


def test_an_output_that_was_left_for_some_edits_catches_up(papers: Site) -> None:
    assert rebuild(papers) == []
    other = papers.folder / "_build" / "other"
    for title in ("Fields", "Groups"):
        papers.write(papers=PAPER.format(title))
        build(papers.folder, other, "html")
    assert rebuild(papers) == []


def test_html_and_text_take_turns(papers: Site) -> None:
    titles = ("Fields", "Groups", "Rings", "Ideals")
    for title, builder in zip(titles, islice(cycle(["html", "text"]), 4), strict=True):
        papers.write(papers=PAPER.format(title))
        assert rebuild(papers, builder) == []


def test_a_page_deleted_under_one_builder_goes_from_the_other_too(
    papers: Site,
) -> None:
    for builder in ("html", "text"):
        assert rebuild(papers, builder) == []
    (papers.folder / "more.md").unlink()
    for builder in ("html", "text"):
        assert rebuild(papers, builder) == []
        assert not list(papers.out.rglob("more.*"))


def test_a_warning_given_to_one_builder_is_given_to_the_next(papers: Site) -> None:
    for builder in ("html", "text"):
        assert rebuild(papers, builder) == []
    papers.write(more=BAD)
    for builder in ("html", "text", "dirhtml"):
        (warning,) = rebuild(papers, builder)
        assert "there is nothing to say" in warning


def test_html_and_dirhtml_take_turns_in_one_folder(papers: Site) -> None:
    papers.conf["html_baseurl"] = "https://ada.example/"
    news = "# News\n\n:::{news} 2020\n:redirect-from: /old/\n:papers: rings\n:::\n"
    lists = "\n:::{news-list}\n:feed:\n:download: all\n:::\n"
    papers.write(news=news + lists)
    assert papers.complaints() == []
    first, clean = (papers.folder / "_build" / name for name in ("one", "alone"))
    for builder in ("html", "dirhtml", "html"):
        assert build(papers.folder, first, builder) == []

    build(papers.folder, clean, "html")

    assert not list(differences(first, clean))


@pytest.mark.parametrize("setting", ["html_file_suffix", "html_link_suffix"])
def test_addresses_everywhere_have_the_suffix_of_conf(
    papers: Site, setting: str
) -> None:
    papers.conf["html_baseurl"] = "https://ada.example/"
    assert rebuild(papers) == []
    papers.conf[setting] = ".htm"
    assert rebuild(papers) == []
