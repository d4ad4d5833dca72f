"""Pages are light: what a reader must load for an entry, and for the scripts."""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING

import pytest

from benchmarks.corpus import Size, make_site
from benchmarks.writing import write_papers
from sphinx_academic.rendering.html import STATIC
from sphinx_academic.theming import theme_path

from .conftest import build

if TYPE_CHECKING:
    from pathlib import Path

# A tenth of the large site of the benchmarks.
SIZE = Size(publications=300, news=100, awards=10, since=2001)
BYTES_OF_SCRIPTS = 8_000
BYTES_PER_ENTRY = 1_500
ABSTRACT = re.compile(r'<details class="academic-abstract">.*?</details>', re.DOTALL)


def test_all_scripts_together_are_small() -> None:
    scripts = [*STATIC.glob("*.js"), *theme_path().glob("static/**/*.js")]
    sizes = [len(gzip.compress(path.read_bytes())) for path in scripts]
    assert len(sizes) >= 3
    assert sum(sizes) <= BYTES_OF_SCRIPTS


@pytest.mark.slow
def test_an_entry_that_can_be_filtered_is_small(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    write_papers(make_site(SIZE), folder)
    papers = folder / "publications.md"
    text = papers.read_text("utf-8").replace(
        ":group-by: year", ":group-by: year\n:filter-ui:"
    )
    papers.write_text(text, "utf-8")
    assert build(folder, tmp_path / "html", "html") == []
    page = (tmp_path / "html" / "publications.html").read_text("utf-8")
    first, last = page.index('<li class="academic-entry'), page.rindex("</li>")
    entries = ABSTRACT.sub("", page[first:last])
    assert len(entries.encode()) / SIZE.publications <= BYTES_PER_ENTRY
