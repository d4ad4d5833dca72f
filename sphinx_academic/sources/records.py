"""What a source states: its records, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

from ..model import schema
from ..model.links import is_local
from ..model.publication import Publication
from ..model.schema import find_option

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ..model.text import RichText


Complaint: TypeAlias = (
    schema.Complaint
    | Literal[
        "duplicate_key",
        "malformed_source",
        "missing_file",
        "missing_title",
        "tex",
        "unknown_reference",
    ]
)
"""What may be complained of: the subtypes of warnings."""

_LONGEST_MESSAGE = 500
_FILES = frozenset({"links", "image", "image_poster"})


class SourceRecord(NamedTuple):
    """One record, as a source states it."""

    kind: str
    """`publication`, `news` or `award`."""
    values: Mapping[str, Any]
    """Field values by field name, as `read_options` returns them."""
    title: RichText | str
    """Runs of text where it is TeX, Markdown where it is YAML; empty for news."""
    body: tuple[RichText, ...] | str
    """Paragraphs where the source is TeX, Markdown where it is YAML; may be empty."""
    line: int
    """Where it begins, from 1."""
    lines: tuple[tuple[str, int], ...] = ()
    """Lines of the files that it names, counted from its own, by what is written."""


class Problem(NamedTuple):
    """What is wrong, to be warned of as ``academic.<complaint>``."""

    complaint: Complaint
    message: str
    line: int

    @classmethod
    def of(cls, complaint: Complaint, message: str, line: int) -> Problem:
        """Make a problem; its message quotes no more of a value than one can read."""
        if len(message) > _LONGEST_MESSAGE:
            half = _LONGEST_MESSAGE // 2
            message = f"{message[:half]} … {message[-half:]}"
        return cls(complaint, message, line)


class Part(NamedTuple):
    """A piece of the file, by which the next reading knows it again."""

    digest: bytes
    line: int
    records: int
    """How many of the source's records are in it, in the order of the parts."""
    problems: int
    """How many of its problems."""
    ignored: tuple[str, ...] = ()
    """Names of fields that nothing is made of."""


class Source(NamedTuple):
    """A file, read."""

    records: tuple[SourceRecord, ...] = ()
    problems: tuple[Problem, ...] = ()
    parts: tuple[Part, ...] = ()
    """For the next reading; pass the whole source to it."""

    @property
    def ignored(self) -> tuple[str, ...]:
        """The names of fields that nothing is made of, for a remark at most."""
        return tuple(sorted({name for part in self.parts for name in part.ignored}))


def lines_of_files(
    written: Mapping[str, str | None], line: Callable[[str], int]
) -> tuple[tuple[str, int], ...]:
    """Return the local files that options of a publication name, and their lines."""
    named = (
        (name, text)
        for name, text in written.items()
        if text and is_local(text) and (found := find_option(Publication, name))
        if found.target in _FILES
    )
    return tuple((text.partition("#")[0], line(name)) for name, text in named)
