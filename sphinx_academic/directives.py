"""Directives: a record of each kind, and a list of each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .list_directive import ListDirective
from .model.kinds import KINDS
from .model.query import QUERIES
from .record_directive import RecordDirective

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from .model.base_query import Query
    from .model.record import Record


def directive_for(record: type[Record]) -> type[RecordDirective]:
    """Make the directive of a kind."""
    return type(record.__name__, (RecordDirective,), {"schema": record})


def list_directive_for(query: type[Query[Any]]) -> type[ListDirective]:
    """Make the list directive of a kind."""
    return type(query.__name__, (ListDirective,), {"schema": query})


def list_names(kind: str) -> set[str]:
    """Return the names of the directive that lists a kind, such as ``award-list``."""
    return {f"{name}-list" for name in (kind, f"{kind.removesuffix('s')}s")}


def setup(app: Sphinx) -> None:
    """Register a directive for each kind, and one for its lists by two names."""
    for kind, record in KINDS.items():
        app.add_directive(kind, directive_for(record))
    for kind, query in QUERIES.items():
        directive = list_directive_for(query)
        for name in list_names(kind):
            app.add_directive(name, directive)
