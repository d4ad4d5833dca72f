"""Prose: the title and the text of a record that are words and references alone.

Nodes take ten times the time and the memory of a string, from the parser through all
transforms to the writer, and most records need none: what they say is kept with their
facts, and becomes nodes only for whoever asks for nodes.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes
from sphinx.addnodes import pending_xref

from .nodes import academic_body
from .plain_words import REFERENCE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

_PACKAGES = frozenset({"docutils", "sphinx", "myst_parser", "sphinx_academic"})


class Prose(NamedTuple):
    """What an author wrote of a record, where that is prose."""

    title: str
    text: str
    line: int
    """Where the text begins."""


class Mention(NamedTuple):
    """A reference to a record within prose."""

    role: str
    key: str


def pieces_of(text: str) -> Iterator[str | Mention]:
    """Yield words and references of a text, in turns."""
    words, *rest = REFERENCE.split(text)
    yield words
    for role, key, words in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        yield Mention(role, key)
        yield words


def mentions_in(text: str) -> Iterator[Mention]:
    """Yield the references of a text."""
    return (Mention(*found) for found in REFERENCE.findall(text))


def body_from(text: str, source: str, line: int, docname: str) -> academic_body:
    """Return what the parser would have made of a text."""
    children = (
        nodes.Text(piece) if isinstance(piece, str) else _xref(piece, docname)
        for piece in pieces_of(text)
    )
    paragraph = nodes.paragraph(text, "", *children)
    for node in paragraph.findall(nodes.Element):
        node.source, node.line = source, line
    return academic_body("", paragraph)


def _xref(mention: Mention, docname: str) -> pending_xref:
    role, key = mention
    classes = ["xref", "academic", f"academic-{role}"]
    return pending_xref(
        "",
        nodes.inline("", key, classes=classes),
        refdoc=docname,
        refdomain="academic",
        reftype=role,
        reftarget=key,
        refexplicit=False,
        refwarn=True,
    )


def is_ours_alone(app: Sphinx) -> bool:
    """Tell whether no one else looks at what authors wrote, or changes it.

    Translations change it, and transforms of other extensions may; builders of
    catalogues keep track of each node.
    """
    folders = (Path(app.srcdir, folder) for folder in app.config.locale_dirs)
    translations = (path for folder in folders for path in folder.rglob("*.mo"))
    transforms = app.registry.get_transforms()
    packages = {transform.__module__.partition(".")[0] for transform in transforms}
    tracked = app.builder.versioning_method != "none"
    return packages <= _PACKAGES and not (tracked or any(translations))
