"""The facts of a page: what other pages, and the next build, must know of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, NamedTuple

from docutils import nodes
from sphinx.addnodes import pending_xref

from .model.records import Place
from .nodes import academic_body, academic_title
from .rich_text import rich_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .model.query import Query
    from .model.records import Record
    from .model.text import RichText
    from .nodes import academic_entry


class Reference(NamedTuple):
    """A cross-reference as a page makes it, before it is resolved."""

    domain: str
    type: str
    target: str


@dataclass(frozen=True)
class Body:
    """What must be known of a record's body without its page's doctree."""

    digest: str = ""
    """Changes with the body and with every field of the record but its place."""
    references: tuple[Reference, ...] = ()
    images: tuple[str, ...] = ()


@dataclass
class Page:
    """The facts of one page: its records, what it asks, and whom it refers to."""

    records: list[Record] = field(default_factory=list)
    bodies: list[Body] = field(default_factory=list)
    queries: list[Query[Any]] = field(default_factory=list)
    lists: list[Place] = field(default_factory=list)
    """Where each query is written."""
    references: tuple[Reference, ...] = ()

    @property
    def hides(self) -> bool:
        """Whether a record of the page is hidden."""
        return any(record.hidden for record in self.records)


def title_of(entry: academic_entry) -> RichText:
    """Return the title of an entry as it is now, which may be in translation."""
    for title in entry.findall(academic_title):
        return rich_text(title)
    return ()


def body_of(entry: academic_entry, record: Record) -> Body:
    """Return what must be known of the body of an entry."""
    digest = blake2b(repr(replace(record, place=Place())).encode(), digest_size=16)
    for body in entry.findall(academic_body):
        for node in body.findall():
            digest.update(_content(node).encode())
    return Body(
        digest=digest.hexdigest(),
        references=tuple(dict.fromkeys(references_in(entry))),
        images=tuple(image["uri"] for image in entry.findall(nodes.image)),
    )


def references_in(node: nodes.Element) -> Iterator[Reference]:
    """Yield the references that a node makes."""
    for xref in node.findall(pending_xref):
        yield Reference(xref.get("refdomain", ""), xref["reftype"], xref["reftarget"])


def _content(node: nodes.Node) -> str:
    """Return what a node says by itself; quicker than what docutils prints of it."""
    if isinstance(node, nodes.Element):
        written = [item for item in node.attributes.items() if item[1] not in ([], "")]
        return f"{node.tagname} {written} {len(node.children)}\0"
    return f"{node.astext()}\0"
