"""The directive of a list, whatever its kind of record."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Final

from sphinx.util import docname_join

from .base_directive import AcademicDirective
from .messages import warn
from .model.base_query import NO_MORE
from .model.file_names import BY_ITSELF
from .nodes import academic_list
from .structure import beginning_of, belongs

if TYPE_CHECKING:
    from docutils import nodes

    from .model.base_query import Query

_NAMES: Final = MappingProxyType(
    {
        "more": ("", NO_MORE),
        "feed": ("", BY_ITSELF),
        "download": ("", BY_ITSELF),
    }
)
"""What a query names by a path from its page, with what is no path."""


class ListDirective(AcademicDirective):
    """Leave a query on the page; records in the body are the list's own."""

    schema: ClassVar[type[Query[Any]]]

    def run(self) -> list[nodes.Node]:
        """Return a list that holds the query, and the records of its body."""
        self.find_lost_options()
        if self.arguments:
            self.options.setdefault("limit", self.arguments[0])
        query = self.query()
        strays: list[nodes.Node] = []
        position = len(self.academic.facts(self.env.docname).queries)
        self.academic.note_query(self.place(position), query)
        node = academic_list(query=query, docname=self.env.docname)
        self.set_source_info(node)
        for part in self.parse_content_to_nodes():
            if belongs(part, query.kind):
                node += part
            else:
                strays.append(part)
        if strays:
            self.report_strays(strays[0])
        return [node, *strays]

    def query(self) -> Query[Any]:
        """Return the query, after a warning for each option that makes no sense."""
        query = self.schema(**self.read())
        for problem in query.complaints(self.settings.registries):
            self.complain(problem)
        names: dict[str, Any] = {
            name: docname_join(self.env.docname, value)
            for name, unnamed in _NAMES.items()
            if (value := getattr(query, name)) not in unnamed
        }
        return replace(query, **names) if names else query

    def report_strays(self, first: nodes.Node) -> None:
        """Warn of what does not belong into the list, where the first of it stands."""
        what = f"{beginning_of(first)!r} is not a record of this list"
        message = f"{self.name}: {what}; end the list before it"
        source, line = self.source_and_line()
        where = f"{first.source or source}:{first.line or line}"
        warn("misplaced_content", message, where)
