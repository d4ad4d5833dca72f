"""The search finds the words of the site as it is now, each where it was written."""

from __future__ import annotations

import io
import shutil
from typing import TYPE_CHECKING, Any

import pytest
from sphinx.util.docutils import docutils_namespace, patch_docutils

from tests.conftest import application
from tests.freshness.rebuilds import rebuild, search_index

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Site

PAPERS = """\
# Papers

:::{publication} On quaternions
:key: rings

An unmistakable abstract.
:::
"""


def pages_with(site: Site, word: str) -> set[str]:
    """Return the pages that the search finds for the stem of a word."""
    index = search_index(site)
    found: Any = {**index["titleterms"], **index["terms"]}.get(word, [])
    return {
        index["docnames"][n] for n in ([found] if isinstance(found, int) else found)
    }


@pytest.mark.parametrize("jobs", [1, 2])
def test_words_deleted_from_a_page_are_not_published_in_the_search_index(
    site: Site, jobs: int
) -> None:
    site.write({f"page{n}.md": f"# Page {n}\n" for n in range(6)})
    site.write(index="# Dishonourable home\n\nAn embarrassing mistake.\n")
    assert rebuild(site, jobs=jobs) == []
    assert "embarrass" in site.text("searchindex.js")
    site.write(index="# Home\n\nWords.\n")
    assert rebuild(site, jobs=jobs) == []
    assert "embarrass" not in site.text("searchindex.js")
    assert "ishonour" not in site.text("searchindex.js")


def test_words_of_a_record_that_was_hidden_are_not_published_either(
    site: Site,
) -> None:
    site.write(index="# Home\n", papers=PAPERS)
    assert rebuild(site) == []
    assert pages_with(site, "unmistak") == {"publications/rings"}
    site.write(papers=PAPERS.replace(":key: rings", ":key: rings\n:hidden:"))
    assert rebuild(site) == []
    assert "unmistak" not in site.text("searchindex.js")


def test_a_record_is_found_where_it_was_written_and_not_where_it_is_listed(
    site: Site,
) -> None:
    site.conf["academic_publication_pages"] = False
    home = "# Home\n\n:::{publication-list}\n:::\n\nAlso listed.\n"
    site.write(index=home, papers=PAPERS, more=home.replace("Home", "More"))
    assert rebuild(site) == []
    for word in ("quaternion", "unmistak"):
        assert pages_with(site, word) == {"papers"}
    site.write(papers=PAPERS.replace("unmistakable", "unbelievable"))
    assert rebuild(site) == []
    assert pages_with(site, "unbeliev") == {"papers"}
    assert pages_with(site, "unmistak") == set()


def write_all(site: Site) -> None:
    """Build as ``sphinx-build -a`` does."""
    with patch_docutils(), docutils_namespace():
        app = application(site.folder, site.out, "html", io.StringIO())
        app.build(force_all=True)


def lose_output(site: Site) -> None:
    """Delete what was written, but not what was read."""
    shutil.rmtree(site.out)


def test_a_paper_that_loses_its_page_is_found_where_it_was_written(
    site: Site,
) -> None:
    site.conf["academic_publication_links"] = "list"
    site.write(index="# Home\n", papers=PAPERS)
    assert rebuild(site) == []
    assert pages_with(site, "unmistak") == {"publications/rings"}
    site.write({"publications/rings.md": "# My own page of it\n"})
    (warning,) = rebuild(site)
    assert "there is a page 'publications/rings' of your own" in warning
    assert pages_with(site, "unmistak") == {"papers"}


@pytest.mark.parametrize("happen", [write_all, lose_output])
def test_words_of_papers_are_found_after_all_was_written_again(
    site: Site, happen: Callable[[Site], None]
) -> None:
    site.write(index="# Home\n", papers=PAPERS)
    assert rebuild(site) == []
    found = pages_with(site, "unmistak")
    assert "publications/rings" in found
    happen(site)
    assert rebuild(site) == []
    assert pages_with(site, "unmistak") == found
    site.write(index="# Home\n\nWords.\n")
    assert rebuild(site) == []
    assert pages_with(site, "unmistak") == found
