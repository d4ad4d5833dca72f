"""Files are read in any encoding; what cannot be read is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sphinx_academic.model.text import plain
from sphinx_academic.sources import Source, read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ENTRY = "@article{a,\n  title = {Über Ringe},\n  year = {1918}\n}\n"


@pytest.mark.parametrize(
    "content",
    [
        ENTRY.encode(),
        ENTRY.replace("\n", "\r\n").encode(),
        ENTRY.replace("\n", "\r").encode(),
        b"\xef\xbb\xbf" + ENTRY.encode(),
        ENTRY.encode("utf-16"),
        f"---\nlayout: none\n---\n{ENTRY}".encode(),
        f"  {ENTRY}".encode(),
        ENTRY.replace("{", "(", 1)[:-2].encode() + b")",
    ],
)  # fmt: skip
def test_encodings_and_line_ends(source: Callable[..., Source], content: bytes) -> None:
    found = source(content)
    (record,) = found.records
    assert plain(record.title) == "Über Ringe"  # type: ignore[arg-type]
    assert record.values["date"].year == 1918
    assert found.problems == ()


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_what_is_not_utf_8_is_read_and_told(
    source: Callable[..., Source], encoding: str
) -> None:
    found = source(ENTRY.encode(encoding))
    assert plain(found.records[0].title) == "Über Ringe"  # type: ignore[arg-type]
    ((complaint, message, line),) = found.problems
    assert (complaint, line) == ("malformed_source", 2)
    assert message.endswith("save the file as UTF-8")


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    (problem,) = read(tmp_path / "none.bib").problems
    assert problem.complaint == "missing_file"
    assert problem.message == "none.bib cannot be read: No such file or directory"


def test_a_folder_is_no_source(tmp_path: Path) -> None:
    (problem,) = read(tmp_path).problems
    assert problem.complaint == "missing_file"


def test_a_file_of_another_kind_is_told(source: Callable[..., Source]) -> None:
    (problem,) = source("x", "papers.ris").problems
    assert (
        problem.message == "'.ris' is no source; its name ends in .bib, .yml or .yaml"
    )
