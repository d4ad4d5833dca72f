"""The text of a source, whatever its encoding and its line ends."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, Final

from .records import Problem

if TYPE_CHECKING:
    from pathlib import Path

LARGEST: Final = 50_000_000
"""Bytes of a file: a hundred thousand entries."""

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_text(path: Path) -> tuple[str, tuple[Problem, ...]]:
    """Return the text of a file, with what is wrong about the file itself."""
    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= LARGEST else b""
    except OSError as error:
        message = f"{path.name} cannot be read: {error.strerror or error}"
        return "", (Problem.of("missing_file", message, 1),)
    if size > LARGEST:
        message = f"{path.name} has {size:,} bytes, {LARGEST:,} are the most; divide it"
        return "", (Problem.of("malformed_source", message, 1),)
    text, problems = _decoded(content)
    return text.replace("\r\n", "\n").replace("\r", "\n"), problems


def _decoded(content: bytes) -> tuple[str, tuple[Problem, ...]]:
    """Decode as UTF-8, or as the file's mark says; else as Windows and Latin-1 do."""
    marked = (name for mark, name in _MARKS if content.startswith(mark))
    try:
        return content.decode(next(marked, "utf-8")), ()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = "this is not UTF-8; it is read as Latin-1: save the file as UTF-8"
        problem = Problem.of("malformed_source", message, line)
    try:
        return content.decode("cp1252"), (problem,)
    except UnicodeDecodeError:
        return content.decode("latin-1"), (problem,)
