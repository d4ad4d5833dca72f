"""What a search and intersphinx find: each record of the site, by its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.domains import ObjType

from . import words
from .facts import Name
from .model.kinds import KINDS
from .model.places import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .domain import AcademicDomain


def object_type(kind: str) -> str:
    """Return the type of the objects that records of a kind are.

    It is not the kind alone: Sphinx's search takes an anchor that is made of type and
    key for one that is made of type and title, and leads nowhere.
    """
    return f"{kind}-record"


def types_of_objects() -> dict[str, ObjType]:
    """Return all types, each with the role that leads to its objects."""
    return {
        object_type(kind): ObjType(words.KINDS[kind], role)
        for kind, role in zip(KINDS, ("pub", "news", "award"), strict=True)
    }


def objects_of(
    domain: AcademicDomain,
) -> Iterator[tuple[str, str, str, str, str, int]]:
    """Yield the records that can be seen, as `Domain.get_objects` does."""
    seen: set[str] = set()
    for place, name in _places_and_names(domain):
        if name.key in seen:
            continue
        seen.add(name.key)
        if not name.hidden:
            kind = object_type(name.kind)
            # A search finds a page by its title, and a record without a title
            # by its words, alone.
            priority = 1 if name.titled and place.anchor else -1
            document, anchor = place.document, place.anchor
            yield name.key, name.name, kind, document, anchor, priority


def _places_and_names(domain: AcademicDomain) -> Iterator[tuple[Place, Name]]:
    if domain.sources.state:
        for record in domain.catalogue.records:
            place = domain.paper_pages.place_of(record)
            if place.document:
                yield place, Name.of(record)
        return
    papers = domain.paper_names
    for docname, page in sorted(domain.pages.items()):
        for position, name in enumerate(page.names):
            paper = papers.get((False, docname, position, ""))
            home = Place(docname, anchor=name.anchor)
            yield (Place(paper) if paper else home), name
