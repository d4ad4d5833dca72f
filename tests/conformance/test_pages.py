"""Every page of every site of ours is HTML as its specification has it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest

from tests.browser.websites import build
from tools.checker import Flaw, flaws_in

if TYPE_CHECKING:
    from collections.abc import Mapping

pytestmark = [pytest.mark.conformance, pytest.mark.slow]

ROOT = Path(__file__).parent.parent.parent
SITES = {
    "example": ROOT / "example_site",
    "docs": ROOT / "docs",
    **{name: ROOT / "tests" / "sites" / name for name in ("phd", "onepage", "cv")},
    **{
        name: ROOT / "tests" / "browser" / "sites" / name
        for name in ("entries", "lists", "arabic")
    },
}
SETTINGS = (
    *("-D", "html_theme=sphinx_academic"),
    # Else the tags that need whole addresses are not there to be checked.
    *("-D", "html_baseurl=https://noether.example/"),
)


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Return the folders of all sites, built."""
    folder = tmp_path_factory.mktemp("conformance")

    def built(name: str) -> Path:
        return build(SITES[name], folder / name, SETTINGS)

    with ThreadPoolExecutor(max_workers=2) as builders:
        return MappingProxyType(
            dict(zip(SITES, builders.map(built, SITES), strict=True))
        )


@pytest.fixture(scope="module")
def flaws(sites: Mapping[str, Path]) -> list[Flaw]:
    """Return what is wrong with any page: all are checked at once."""
    return flaws_in(sites.values())


@pytest.mark.parametrize("name", SITES)
def test_no_page_of_a_site_breaks_the_rules_of_html(
    sites: Mapping[str, Path], flaws: list[Flaw], name: str
) -> None:
    folder = sites[name]
    assert list(folder.rglob("*.html"))
    assert [flaw for flaw in flaws if Path(flaw.page).is_relative_to(folder)] == []


def test_a_page_that_breaks_them_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    begin = '<!doctype html><html lang="en"><title>Ada</title>'
    page.write_text(f"{begin}<p id=a><p id=a>", encoding="utf-8")
    (flaw,) = flaws_in([tmp_path])
    assert (flaw.page, flaw.message) == (str(page), "Duplicate ID “a”.")
