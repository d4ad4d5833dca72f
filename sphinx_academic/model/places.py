"""Where records are written, and the order that follows."""

from __future__ import annotations

from typing import Final, NamedTuple, TypeAlias


class Place(NamedTuple):
    """Where a record is written: the document, its position there, line and anchor.

    `file` names the included file that the line is of, if it is not the document's own.
    `derived` tells that the record is not written there, but follows from the one that
    is.
    """

    document: str = ""
    position: int = 0
    line: int = 0
    anchor: str = ""
    file: str = ""
    derived: bool = False


NOWHERE: Final = Place(position=-1)
"""The place of a record that a source states, until a list shows it."""


class Origin(NamedTuple):
    """Where a source states a record: the file, the position in it, the line."""

    source: str
    """The path of the file from the source folder, such as ``papers.bib``."""
    position: int
    line: int


Order: TypeAlias = tuple[bool, str, int, str]
