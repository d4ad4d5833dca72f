"""What a build wrote, and the file in which it notes that, may be damaged."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.freshness.rebuilds import rebuild

if TYPE_CHECKING:
    from tests.conftest import Site

SOUND = b'{"builder": "html", "pages": {}, "images": {}, "files": %s, "complaints": %s}'
DAMAGED = {
    "empty": b"",
    "torn": b'{"pages": {"index": "12',
    "no text": b"\x80\x00\xff",
    "null": b"null",
    "a list": b"[1, 2]",
    "another version": b'{"version": 9, "documents": {}}',
    "no pictures": b'{"pages": {}, "images": [], "files": [], "complaints": []}',
    "numbers": SOUND % (b"[1, null]", b"[2]"),
    "words for lists": SOUND % (b'"index.html"', b'"*"'),
    "lists for words": SOUND % (b'[["a"]]', b'[["index"]]'),
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_ledger_is_as_good_as_none(site: Site, content: bytes) -> None:
    home = "# Home\n\n:::{publication-list}\n:::\n"
    site.write(
        index=home, papers="# Papers\n\n:::{publication} Rings\n:key: k\n:::\n"
    ).build()
    (ledger,) = (site.folder / "_build" / "doctrees").glob("academic-*.json")
    ledger.write_bytes(content)
    site.write(papers="# Papers\n\n:::{publication} Fields\n:key: k\n:::\n")
    assert rebuild(site) == []
    assert site.html().titles == ["Fields"]
    assert rebuild(site) == []


@pytest.mark.parametrize(
    "path",
    ["searchindex.js", "_images/ring.svg", "_static/academic.css", "genindex.html"],
)
def test_a_file_that_was_deleted_from_the_output_is_there_again(
    site: Site, path: str
) -> None:
    ring = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'
    site.write(
        {"ring.svg": ring}, index="# Home\n\n![A ring](ring.svg)\n", other="# O\n"
    )
    assert rebuild(site) == []
    (site.out / path).unlink()
    assert rebuild(site) == []
    assert (site.out / path).exists()


def test_nothing_is_written_again_where_no_file_is_missing(site: Site) -> None:
    site.conf["html_theme"] = "sphinx_academic"
    site.write(index="# Home\n\n:::{publication} Rings\n:::\n").build()
    written = (site.out / "index.html").stat().st_mtime_ns
    site.build()
    assert (site.out / "index.html").stat().st_mtime_ns == written
