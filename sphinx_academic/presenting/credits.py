"""Who wrote it: names, marks, and the legend of marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import words
from ..model.records import Award, Publication
from .inline import Link, Mark, Owner, joined, sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..config import Settings
    from ..model.authors import Author
    from ..model.records import Record
    from .context import Context
    from .inline import Inline

NBSP = "\u00a0"


def credits_of(context: Context, record: Publication) -> list[Inline]:
    """Return authors, and after them the editors of the volume."""
    parts = [names_of(context, record.authors)] if record.authors else []
    if record.editors:
        editors = names_of(context, record.editors)
        parts.append([f"{words.EDITED_BY} ", *editors])
    return sentences(parts)


def names_of(context: Context, authors: Sequence[Author]) -> list[Inline]:
    """Return names with their marks; the owner stands out among several."""
    alone = len(authors) == 1
    settings = context.settings
    return joined((_name(settings, author, alone) for author in authors), ", ")


def _name(settings: Settings, author: Author, alone: bool) -> list[Inline]:
    """Return one name with its marks."""
    if author.elided:
        return [str(words.ET_AL)]
    person = settings.people.find(author.name)
    name: Inline = author.name
    if person and person.me and not alone:
        name = Owner(author.name)
    elif person and person.address and not person.me:
        name = Link((author.name,), person.address)
    return [name, *(Mark(mark, _role(settings, mark)) for mark in author.marks)]


def _role(settings: Settings, mark: str) -> str:
    role = settings.marks.get(mark, "")
    return str(words.ROLES.get(role, role))


def legend(settings: Settings, records: Iterable[Record]) -> list[Inline]:
    """Return what the marks after the names of some records mean."""
    used = {
        mark: role
        for record in records
        for author in _credited(record)
        for mark in author.marks
        if (role := _role(settings, mark))
    }
    parts = ([Mark(mark), f" {role}"] for mark, role in used.items())
    return joined(parts, f"{NBSP} ")


def _credited(record: Record) -> Sequence[Author]:
    match record:
        case Publication():
            return (*record.authors, *record.editors)
        case Award():
            return record.shared_with
    return ()
