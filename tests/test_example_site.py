"""The example site and the test sites build in our theme as they are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sphinx.cmd.build import main
from sphinx.util.docutils import docutils_namespace, patch_docutils

from .conftest import Page

if TYPE_CHECKING:
    from collections.abc import Callable

TESTS = Path(__file__).parent
SITES = {
    "example": TESTS.parent / "example_site",
    **{name: TESTS / "sites" / name for name in ("phd", "onepage", "cv")},
}


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Return a function that builds a site as ``sphinx-build -nW --keep-going``."""
    folder = tmp_path_factory.mktemp("published")
    done: set[Path] = set()

    def once(name: str, builder: str = "html") -> Path:
        out = folder / builder / name
        if out not in done:
            doctrees = ["-d", str(folder / "doctrees" / name)]
            argv = ["-nqW", "--keep-going", "-b", builder, *doctrees, str(SITES[name])]
            with patch_docutils(), docutils_namespace():
                assert main([*argv, str(out)]) == 0
            done.add(out)
        return out

    return once


def pages_of(folder: Path) -> dict[str, Page]:
    return {
        path.relative_to(folder).as_posix(): Page(path.read_text(encoding="utf-8"))
        for path in sorted(folder.rglob("*.html"))
    }


@pytest.mark.parametrize("name", SITES)
def test_a_site_builds_without_a_warning(
    published: Callable[[str], Path], name: str
) -> None:
    assert (published(name) / "index.html").is_file()


@pytest.mark.parametrize("name", SITES)
def test_a_site_becomes_a_book_without_a_warning(
    published: Callable[..., Path], name: str
) -> None:
    assert list(published(name, "epub").glob("*.epub"))


@pytest.mark.parametrize("name", SITES)
def test_every_link_inside_a_site_leads_somewhere(
    published: Callable[[str], Path], name: str
) -> None:
    folder = published(name)
    pages = pages_of(folder)
    for place, page in pages.items():
        for _, address in page.links():
            path, _, anchor = address.partition("#")
            if ":" in path:
                continue
            target = (folder / place).parent / path if path else folder / place
            assert target.resolve().exists(), address
            inside = target.resolve().relative_to(folder.resolve()).as_posix()
            if anchor and inside in pages:
                assert anchor in pages[inside].ids, address


def test_every_link_on_a_single_page_leads_somewhere(
    published: Callable[..., Path],
) -> None:
    folder = published("example", "singlehtml")
    page = Page((folder / "index.html").read_text(encoding="utf-8"))
    headers = dict(page.links("site-nav"))
    assert headers["Publications"] == "#document-publications"
    for element in page.root.iter():
        address = element.get("href", element.get("src", "#"))
        path, _, anchor = address.partition("#")
        path = path.partition("?")[0]
        assert not anchor or path or anchor in page.ids, address
        assert ":" in path or not path or (folder / path).is_file(), address
    (canonical,) = (e for e in page.root.iter("link") if e.get("rel") == "canonical")
    assert canonical.get("href", "").endswith("/")


@pytest.mark.parametrize("name", SITES)
def test_no_id_is_given_twice(published: Callable[[str], Path], name: str) -> None:
    for place, page in pages_of(published(name)).items():
        assert len(page.ids) == len(set(page.ids)), place


def test_the_example_shows_what_the_extension_can_do(
    published: Callable[[str], Path],
) -> None:
    pages = pages_of(published("example"))
    home, papers = pages["index.html"], pages["publications.html"]
    assert len(home.find("academic-when")) >= 4
    assert len(papers.titles) > 20
    assert papers.find("academic-mentions")
    assert papers.find("academic-badge--award")
    assert papers.find("academic-teaser")
    assert pages["cv.html"].links("academic-note")


def test_two_papers_at_one_conference_are_counted(
    published: Callable[[str], Path],
) -> None:
    page = pages_of(published("onepage"))["index.html"]
    said = " ".join("".join(page.root.itertext()).split())
    assert "Three papers accepted" in said
    assert "Liu" in page.texts("academic-self")[0]


def test_a_hidden_piece_of_news_is_not_on_the_site(
    published: Callable[[str], Path],
) -> None:
    page = pages_of(published("phd"))["index.html"]
    assert "Aug 2024" not in page.texts("academic-when")
