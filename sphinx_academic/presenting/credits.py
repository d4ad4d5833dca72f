"""Who wrote it: names, marks, and the legend of marks."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from docutils import nodes

from .. import words
from ..nodes import academic_mark
from .inline import joined, sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..model.authors import Author
    from ..model.records import Publication
    from .context import Context

NBSP = "\u00a0"


def credits_of(context: Context, record: Publication) -> list[nodes.Node]:
    """Return authors, and after them the editors of the volume."""
    parts = [names_of(context, record.authors)] if record.authors else []
    if record.editors:
        editors = names_of(context, record.editors)
        parts.append([nodes.Text(f"{words.EDITED_BY} "), *editors])
    return sentences(parts)


def names_of(context: Context, authors: Sequence[Author]) -> list[nodes.Node]:
    """Return names with their marks; the owner stands out among several."""
    alone = len(authors) == 1
    names = (_name(context, author, alone=alone) for author in authors)
    return joined(names, ", ")


def _name(context: Context, author: Author, *, alone: bool) -> list[nodes.Node]:
    """Return one name with its marks."""
    if author.elided:
        return [nodes.Text(words.ET_AL)]
    person = context.settings.people.find(author.name)
    name: nodes.Node = nodes.Text(author.name)
    if person and person.me and not alone:
        name = nodes.strong("", "", name, classes=["academic-self"])
    elif person and person.address and not person.me:
        name = nodes.reference("", "", name, refuri=person.address, internal=False)
    return [name, *map(partial(_mark, context), author.marks)]


def _mark(context: Context, mark: str) -> nodes.Node:
    """Return a mark, and remember its role for the legend."""
    role = context.settings.marks.get(mark)
    if role is None:
        return nodes.superscript("", mark)
    context.roles[mark] = words.ROLES.get(role, role)
    return academic_mark("", mark, role=context.roles[mark])


def legend(context: Context) -> list[nodes.Node]:
    """Return what the marks shown so far mean."""
    parts = [
        [academic_mark("", mark, role=role), nodes.Text(f" {role}")]
        for mark, role in context.roles.items()
    ]
    return joined(parts, f"{NBSP} ")
