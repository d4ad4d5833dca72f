"""The file in which a build notes what it wrote may be damaged or foreign."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.freshness.rebuilds import rebuild

if TYPE_CHECKING:
    from tests.conftest import Site

SOUND = b'{"pages": {}, "images": {}, "files": %s, "complaints": %s}'
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
