"""What navigation shows of a page follows the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.freshness.rebuilds import rebuild

if TYPE_CHECKING:
    from tests.conftest import Site

TREE = "# {}\n\n```{{toctree}}\n{}\n```\n"
LIFE = "# Life\n\n## Youth\n"
SHALLOW = "---\ntocdepth: 1\n---\n\n"


@pytest.mark.parametrize("theme", ["sphinx_academic", "alabaster"])
def test_a_page_that_shows_fewer_headings_does_so_in_every_table_of_contents(
    site: Site, theme: str
) -> None:
    site.conf["html_theme"] = theme
    site.write(index=TREE.format("Home", "more"), more=TREE.format("More", "life"))
    for front, shown in (("", True), (SHALLOW, False), ("", True)):
        site.write(life=front + LIFE)
        assert rebuild(site) == []
        assert ("Youth" in site.text("index.html")) is shown
