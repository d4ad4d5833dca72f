"""What a list shows, and in which shape."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from . import words
from .model.grouping import Group
from .nodes import academic_entry
from .presenting.facets import label_of

if TYPE_CHECKING:
    from collections.abc import Set

    from .domain import AcademicDomain
    from .model.base_query import Query
    from .model.places import Place
    from .model.record import Record
    from .model.registries import Registries
    from .nodes import academic_list


@dataclass(frozen=True)
class Answer:
    """The records of one list in their groups.

    `own` are the records written inside the list, whether it shows them or not.
    """

    kind: str
    groups: tuple[Group, ...]
    own: tuple[Record, ...]
    query: Query[Any] | None = None
    """What was asked; a list without a query shows its own records, as written."""
    total: int = 0
    """How many records there are without a limit."""

    @classmethod
    def of(cls, node: academic_list, domain: AcademicDomain) -> Answer:
        """Ask the query of a list, if it has one."""
        entries = list(node.findall(academic_entry))
        own = tuple(domain.record_of(entry) for entry in entries)
        query: Query[Any] | None = node.get("query")
        if query is None:
            return cls(own[0].kind, (Group("", own),), own)
        catalogue = domain.catalogue
        selection = catalogue.select(query)
        groups = tuple(
            group._replace(label=_label(group, query, catalogue.known))
            for group in selection.groups
        )
        return cls(query.kind, groups, own, query, selection.total)

    @property
    def layout(self) -> str:
        """How the list looks; only one of publications has a choice."""
        return getattr(self.query, "layout", "list")

    @property
    def records(self) -> list[Record]:
        """All records that are shown."""
        return [record for group in self.groups for record in group.records]

    @property
    def own_places(self) -> Set[Place]:
        """Where the records written inside the list are."""
        return {record.place for record in self.own}

    @property
    def _group_by(self) -> str:
        return self.query.group_by if self.query else ""

    @property
    def classes(self) -> list[str]:
        """The shape of the list, as names of classes."""
        shape = []
        dates_in_headings = self._group_by == "year" and self.kind != "news"
        if not dates_in_headings:
            shape.append("dated")
        if self.kind != "publication":
            shape.append("tight")
        if self._group_by and not dates_in_headings:
            shape.append("rows")
            if self._group_by != "year":
                shape.append("named")
        return shape

    def when(self, group: Group) -> str:
        """Tell how much of a date to show beside an entry of the group."""
        if self._group_by != "year" or not group.label:
            return "full"
        return "month" if self.kind == "news" else ""

    def says_keywords(self, group: Group, record: Record) -> bool:
        """Tell whether the heading of a group says every keyword of a record in it."""
        named = self._group_by == "keyword" and not group.rest
        return named and len(record.keywords) == 1

    def numbers(self, group: Group) -> list[int]:
        """Return the numbers of the entries of a group, 0 where they have none."""
        numbered = self.query.numbered if self.query else "no"
        if numbered == "no":
            return [0] * len(group.records)
        if numbered == "backwards":
            return [self.total + 1 - position for position in group.positions]
        return list(group.positions)


def _label(group: Group, query: Query[Any], known: Registries) -> str:
    name = query.group_by
    if group.rest:
        return str(words.UNDATED if name == "year" else words.OTHER)
    if not group.label:
        return ""
    return query.name_of_group(group.label, known) or label_of(name, group.label)
