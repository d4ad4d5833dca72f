"""An author's template is edited, put back and deleted."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.freshness.rebuilds import rebuild

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Site

TEMPLATE = "_templates/academic/publication.html"
LONG_AGO = 1_000_000_000


@pytest.fixture
def papers(new_site: Callable[..., Site]) -> Site:
    """Return a site with a template of its own and two pages that use it."""
    site = new_site(templates_path=["_templates"])
    save(site, "one")
    return site.write(
        index="# Home\n\n:::{publication-list}\n:::\n",
        papers="# Papers\n\n:::{publication} Rings\n:::\n",
    )


def save(site: Site, words: str) -> None:
    site.write({TEMPLATE: f'<li class="mine">{words} {{{{ title }}}}</li>'})


def shown(site: Site) -> list[str]:
    """Return what the template makes, after a build that equals a clean one."""
    assert rebuild(site) == []
    return [
        said for page in ("index", "papers") for said in site.html(page).texts("mine")
    ]


def test_an_edited_template_changes_every_page_that_uses_it(papers: Site) -> None:
    assert shown(papers) == ["one Rings"] * 2
    save(papers, "two")
    assert shown(papers) == ["two Rings"] * 2


def test_a_template_moved_away_is_no_longer_used(papers: Site) -> None:
    assert shown(papers) == ["one Rings"] * 2
    folder = (papers.folder / TEMPLATE).parent
    folder.rename(folder.with_name("kept"))
    assert shown(papers) == []


def test_a_template_put_back_with_its_old_time_is_used_again(papers: Site) -> None:
    path = papers.folder / TEMPLATE
    os.utime(path, (LONG_AGO, LONG_AGO))
    assert shown(papers) == ["one Rings"] * 2
    save(papers, "two")
    assert shown(papers) == ["two Rings"] * 2
    save(papers, "one")
    os.utime(path, (LONG_AGO, LONG_AGO))
    assert shown(papers) == ["one Rings"] * 2


def test_a_template_saved_twice_within_one_moment_is_used_as_saved_last(
    papers: Site,
) -> None:
    path = papers.folder / TEMPLATE
    assert shown(papers) == ["one Rings"] * 2
    moment = path.stat().st_mtime_ns
    save(papers, "two")
    os.utime(path, ns=(moment, moment))
    assert shown(papers) == ["two Rings"] * 2


def test_a_deleted_template_gives_way_to_the_one_that_comes_with_the_extension(
    papers: Site,
) -> None:
    assert shown(papers)
    (papers.folder / TEMPLATE).unlink()
    assert shown(papers) == []
    assert papers.html().titles == ["Rings"]
