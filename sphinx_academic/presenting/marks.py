"""Marks after the names of authors, and the legend that explains them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import words
from ..model.author_markup import explains
from ..model.award import Award
from ..model.named_roles import marks_of_named_roles, named_roles
from ..model.publication import Publication
from .inline import Mark, joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..config import Settings
    from ..model.authors import Author
    from ..model.record import Record
    from .inline import Inline

NBSP = "\u00a0"


def written_marks(settings: Settings, author: Author) -> list[Mark]:
    """Return the marks that stand beside a name."""
    return [Mark(mark, _words(settings.marks.get(mark, ""))) for mark in author.marks]


def marks_of_authors(settings: Settings, record: Publication) -> list[list[Mark]]:
    """Return the marks of each author: those written, and those of roles by name."""
    marks = [written_marks(settings, author) for author in record.authors]
    if named := named_roles(record):
        glyphs = marks_of_named_roles(settings.marks)
        for place, roles in named.items():
            known = {mark.role for mark in marks[place]}
            added = [Mark(glyphs[role], _words(role)) for role in roles]
            marks[place] += [mark for mark in added if mark.role not in known]
    return marks


def _words(role: str) -> str:
    return str(words.ROLES.get(role, role))


def legend(settings: Settings, records: Iterable[Record]) -> list[Inline]:
    """Return what marks after names mean, but where a record's own remark says so."""
    used = {
        mark.text: mark.role
        for record in records
        for mark in _marks(settings, record)
        if mark.role and not explains(getattr(record, "annotation", ""), mark.text)
    }
    parts = ([Mark(mark), f" {role}"] for mark, role in used.items())
    return joined(parts, f"{NBSP} ")


def _marks(settings: Settings, record: Record) -> Iterator[Mark]:
    others: Sequence[Author] = ()
    match record:
        case Publication():
            for marks in marks_of_authors(settings, record):
                yield from marks
            others = record.editors
        case Award():
            others = record.shared_with
    for author in others:
        yield from written_marks(settings, author)
