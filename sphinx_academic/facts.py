"""The facts of a page: what other pages, and the next build, must know of it."""

from __future__ import annotations

import pickle
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from docutils import nodes
from sphinx.addnodes import pending_xref

from .model.text import Run
from .nodes import academic_body, academic_title
from .plain_text import plain_pieces
from .prose import Mention, mentions_in, pieces_of
from .rich_text import rich_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .model.base_query import Query
    from .model.places import Place
    from .model.record import Record
    from .model.text import RichText
    from .nodes import academic_entry


class Reference(NamedTuple):
    """A cross-reference as a page makes it, before it is resolved."""

    domain: str
    type: str
    target: str

    @classmethod
    def of(cls, xref: pending_xref) -> Reference:
        """Return the reference that a node stands for."""
        return cls(xref.get("refdomain", ""), xref["reftype"], xref["reftarget"])

    @classmethod
    def to(cls, mention: Mention) -> Reference:
        """Return the reference that stands in prose."""
        return cls("academic", *mention)

    @property
    def is_by_name(self) -> bool:
        """Whether it leads to whatever has the name, as ``[](#key)`` does."""
        return self.type == "myst" and not self.domain


Said: TypeAlias = tuple["str | Reference", ...]
"""Plain text, with the references that say what they lead to."""


class Body(NamedTuple):
    """What must be known of a record's body without its page's doctree."""

    digest: str = ""
    """Changes with the entry and with every field of the record but its place."""
    references: tuple[Reference, ...] = ()
    images: tuple[str, ...] = ()
    bare: bool = False
    """Whether there is nothing in the doctree: all that was written is `prose`."""
    prose: str = ""
    line: int = 0
    """Where the prose begins."""
    words: Said = ()
    """What is in the doctree, as plain text."""

    @property
    def text(self) -> Said:
        """All that was written, as plain text."""
        if not self.prose:
            return self.words
        pieces = pieces_of(self.prose)
        return tuple(p if isinstance(p, str) else Reference.to(p) for p in pieces)

    def with_stated(self, stated: Body) -> Body:
        """Return what must be known where a source states the record too."""
        return self._replace(
            digest=self.digest + stated.digest,
            references=(*self.references, *stated.references),
            images=(*self.images, *stated.images),
            words=self.words or stated.words,
        )


class Name(NamedTuple):
    """What inventories and the search know of a record."""

    key: str
    name: str
    kind: str
    anchor: str
    hidden: bool
    titled: bool

    @classmethod
    def of(cls, record: Record) -> Name:
        """Return the name of a record."""
        return cls(
            record.key,
            record.name,
            record.kind,
            record.place.anchor,
            record.hidden,
            bool(record.title),
        )


@dataclass
class Facts:
    """The records of a page, what it asks, and whom it refers to."""

    records: list[Record] = field(default_factory=list)
    bodies: list[Body] = field(default_factory=list)
    queries: list[Query[Any]] = field(default_factory=list)
    lists: list[Place] = field(default_factory=list)
    """Where each query is written."""
    references: tuple[Reference, ...] = ()
    unlisted: bool = False
    """Whether the page asks search engines to leave it out."""


class Page:
    """The facts of one page, which change only while it is read.

    They are pickled apart from the environment, and unpickled when they are asked
    for: a build in which nothing changed asks for the names alone.
    """

    def __init__(self) -> None:
        self._facts: Facts | None = Facts()
        self._names: tuple[Name, ...] = ()
        self._packed = b""

    @property
    def names(self) -> tuple[Name, ...]:
        """The names of the records, in order."""
        return self._names or tuple(map(Name.of, self.facts.records))

    @property
    def hides(self) -> bool:
        """Whether a record of the page is hidden."""
        return any(name.hidden for name in self.names)

    @property
    def facts(self) -> Facts:
        """The facts, which whoever changes them must not do after the reading."""
        if self._facts is None:
            self._facts = pickle.loads(self._packed)
        facts: Facts = self._facts
        return facts

    def __getstate__(self) -> dict[str, Any]:
        """Pack the facts, unless they are still as they were unpacked."""
        if not self._packed:
            self._names = self.names
            self._packed = pickle.dumps(self._facts, pickle.HIGHEST_PROTOCOL)
        return {"_facts": None, "_names": self._names, "_packed": self._packed}


def title_of(entry: academic_entry) -> RichText:
    """Return the title of an entry as it is now, which may be in translation."""
    if entry.prose:
        return (Run(entry.prose.title),) if entry.prose.title else ()
    for part in entry.children:
        if isinstance(part, academic_title):
            return rich_text(part)
    return ()


def body_of(entry: academic_entry, record: Record) -> Body:
    """Return what must be known of the body of an entry."""
    fields = [item for item in vars(record).items() if item[0] != "place"]
    digest = blake2b(repr(fields).encode(), digest_size=16)
    if entry.prose:
        _, text, line = entry.prose
        digest.update(f"{_content(entry)}{text}".encode())
        mentions = dict.fromkeys(map(Reference.to, mentions_in(text)))
        return Body(digest.hexdigest(), tuple(mentions), (), True, text, line)
    references: dict[Reference, None] = {}
    images = []
    for node in entry.findall():
        digest.update(_content(node).encode())
        if isinstance(node, pending_xref):
            references[Reference.of(node)] = None
        elif isinstance(node, nodes.image):
            images.append(node["uri"])
    found = tuple(references), tuple(images)
    bodies = (part for part in entry.children if isinstance(part, academic_body))
    return Body(digest.hexdigest(), *found, words=words_in(next(bodies, None)))


def words_in(body: academic_body | None) -> Said:
    """Return the plain text of a body, in as few pieces as there can be."""
    said: list[str | Reference] = [""]
    for piece in plain_pieces(body) if body else ():
        if not isinstance(piece, str):
            said += (Reference.of(piece), "")
        else:
            said[-1] += piece  # type: ignore[operator]
    return tuple(said) if said != [""] else ()


def is_unlisted(document: nodes.document) -> bool:
    """Tell whether a page asks search engines to leave it out."""
    said = (
        node["content"].lower()
        for node in document.children
        if isinstance(node, nodes.meta) and node.get("name", "").lower() == "robots"
    )
    return any("noindex" in words or "none" in words for words in said)


def references_in(
    document: nodes.document, bodies: Iterable[Body]
) -> tuple[Reference, ...]:
    """Return the references that a page and the bodies on it make, each once."""
    made = map(Reference.of, document.findall(pending_xref))
    more = (reference for body in bodies for reference in body.references)
    return tuple(dict.fromkeys(chain(made, more)))


def _content(node: nodes.Node) -> str:
    """Return what a node says by itself; quicker than what docutils prints of it."""
    if isinstance(node, nodes.Element):
        written = [item for item in node.attributes.items() if item[1] not in ([], "")]
        return f"{node.tagname} {written} {len(node.children)}\0"
    return f"{node.astext()}\0"
