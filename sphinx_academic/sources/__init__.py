"""Records from files other than pages: BibTeX and YAML.

A source is read into what a directive reads: field values, a title and a body.  Its
file may be written by others, so nothing in it is more than text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .records import Part, Problem, Source, SourceRecord

if TYPE_CHECKING:
    from pathlib import Path

SUFFIXES: Final = frozenset({".bib", ".yml", ".yaml", ".json"})
"""How the names of sources end."""

__all__ = ("SUFFIXES", "Part", "Problem", "Source", "SourceRecord", "read")


def read(path: Path, before: Source | None = None) -> Source:
    """Read a file; what has not changed since it was read before is not read again."""
    raise NotImplementedError
