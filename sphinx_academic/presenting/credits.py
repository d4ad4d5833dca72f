"""Who wrote it: names, and marks after them."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from .. import words
from ..model.text import plain
from ..model.work_types import type_of
from .inline import Link, More, Owner, joined, sentences
from .marks import marks_of_authors, written_marks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..config import Settings
    from ..model.authors import Author
    from ..model.people import Person
    from ..model.publication import Publication
    from .context import Context
    from .inline import Inline, Mark


class _Name(NamedTuple):
    """What is shown of an author."""

    pieces: list[Inline]
    stands_out: bool
    elided: bool


def credits_of(context: Context, record: Publication) -> list[Inline]:
    """Return authors, and after them the editors of the volume.

    Who edited the proceedings tells readers of a list nothing about a paper in them.
    """
    authors = authors_of(context, record)
    if authors and type_of(record) == "conference-paper":
        return authors
    return sentences(filter(None, (authors, editors_of(context, record))))


def authors_of(
    context: Context, record: Publication, more: Sequence[Sequence[Mark]] = ()
) -> list[Inline]:
    """Return the authors with their marks, and with `more` marks of each."""
    marks = marks_of_authors(context.settings, record)
    if more:
        marks = [[*own, *added] for own, added in zip(marks, more, strict=True)]
    shown = _names(context.settings, record.authors, marks)
    limit = context.max_author_limit
    return joined(_folded(shown, limit, plain(record.title)), ", ")


def editors_of(context: Context, record: Publication) -> list[Inline]:
    """Return the editors of the volume."""
    if not record.editors:
        return []
    return [f"{words.EDITED_BY} ", *names_of(context, record.editors)]


def names_of(context: Context, authors: Sequence[Author]) -> list[Inline]:
    """Return names with their marks; the owner stands out among several."""
    marks = [written_marks(context.settings, author) for author in authors]
    shown = _names(context.settings, authors, marks)
    return joined((name.pieces for name in shown), ", ")


def _names(
    settings: Settings, authors: Sequence[Author], marks: Sequence[Sequence[Mark]]
) -> list[_Name]:
    people = settings.people.among([author.name for author in authors])
    alone = len(authors) == 1
    return [
        _Name(
            [*_name(settings, author, person, alone), *after],
            stands_out=person is not None and person.me,
            elided=author.elided,
        )
        for author, person, after in zip(authors, people, marks, strict=True)
    ]


def _name(
    settings: Settings, author: Author, person: Person | None, alone: bool
) -> list[Inline]:
    """Return one name; it leads to the person, unless the site is that person's."""
    if author.elided:
        return [str(words.ET_AL)]
    if person is None:
        return [author.name]
    name: Inline = Owner(author.name) if person.me and not alone else author.name
    of_a_group = len(settings.people.owners) > 1
    if person.address and (of_a_group or not person.me):
        return [Link((name,), person.address)]
    return [name]


def _folded(
    shown: Sequence[_Name], limit: int, title: str
) -> Iterator[Sequence[Inline]]:
    """Yield names, those beyond the first in folds; the owner stays in the open.

    A fold stands where its names do, so that the order is that of the paper.
    """
    limit = limit or len(shown)
    yield from (name.pieces for name in shown[:limit])
    for stands_out, group in groupby(shown[limit:], key=lambda name: name.stands_out):
        names = list(group)
        number = sum(not name.elided for name in names)
        if stands_out or number < 2:  # to name one is as short as to count it
            yield from (name.pieces for name in names)
        else:
            within = joined((name.pieces for name in names), ", ")
            yield [More(tuple(within), words.more(number), title)]
