"""Records from files other than pages: BibTeX and YAML.

A source is read into what a directive reads: field values, a title and a body.  Its
file may be written by others, so nothing in it is more than text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .records import Part, Problem, Source, SourceRecord
from .texts import read_text

if TYPE_CHECKING:
    from pathlib import Path

SUFFIXES: Final = frozenset({".bib", ".yml", ".yaml", ".json"})
"""How the names of sources end."""

__all__ = ("SUFFIXES", "Part", "Problem", "Source", "SourceRecord", "read")

_NOTHING = Source()


def read(path: Path, before: Source | None = None) -> Source:
    """Read a file; what has not changed since it was read before is not read again.

    What can be read is kept, and what cannot is a problem: nothing is raised.
    """
    text, problems = read_text(path)
    if problems and not text:
        return Source((), problems)
    before = before or _NOTHING
    # Loaded when they are needed: most sites have at most one kind of source.
    match path.suffix.lower():
        case ".bib":
            from .bibtex import read_bibtex  # noqa: PLC0415

            source = read_bibtex(text, before)
        case ".yml" | ".yaml" | ".json":
            from .yaml import read_yaml  # noqa: PLC0415

            source = read_yaml(text, before)
        case suffix:
            message = f"{suffix!r} is no source; its name ends in .bib, .yml or .yaml"
            return Source((), (Problem.of("malformed_source", message, 1),))
    told = (*source.problems, *problems, *_duplicates(source.records))
    return source._replace(problems=told)


def _duplicates(records: tuple[SourceRecord, ...]) -> list[Problem]:
    """Tell of each record whose key another of the file has before it."""
    first: dict[str, int] = {}
    problems = []
    for record in records:
        key = record.values.get("key", "")
        if key in first:
            message = f"the key {key!r} is also in line {first[key]}; give it another"
            problems.append(Problem.of("duplicate_key", message, record.line))
        elif key:
            first[key] = record.line
    return problems
