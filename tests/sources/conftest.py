"""Sources of the tests: a text is written into a file, and read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sphinx_academic.sources import Source, read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def source(tmp_path: Path) -> Callable[..., Source]:
    """Return a function that writes a file and reads it."""

    def write_and_read(
        content: str | bytes, name: str = "papers.bib", before: Source | None = None
    ) -> Source:
        path = tmp_path / name
        if isinstance(content, str):
            content = content.encode(errors="surrogatepass")
        path.write_bytes(content)
        return read(path, before)

    return write_and_read
