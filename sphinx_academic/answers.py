"""What a list shows, and in which shape."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from . import words
from .model.query import Group
from .nodes import academic_entry

if TYPE_CHECKING:
    from .domain import AcademicDomain
    from .model.query import Query
    from .model.records import Record
    from .nodes import academic_list

_LABELS = {"type": words.TYPES, "status": words.STATUSES}


@dataclass(frozen=True)
class Answer:
    """The records of one list in their groups.

    `own` are the records written inside the list, whether it shows them or not.
    """

    kind: str
    groups: tuple[Group, ...]
    own: tuple[Record, ...]
    group_by: str = ""

    @classmethod
    def of(cls, node: academic_list, domain: AcademicDomain) -> Answer:
        """Ask the query of a list; a list without one shows its own, as written."""
        entries = list(node.findall(academic_entry))
        own = tuple(domain.record_of(entry) for entry in entries)
        query: Query[Any] | None = node.get("query")
        if query is None:
            return cls(own[0].kind, (Group("", own),), own)
        records = domain.catalogue.select(query)
        groups = query.groups(records)
        labels = _LABELS.get(query.group_by, {})
        named = [Group(_label(group, query, labels), group.records) for group in groups]
        return cls(query.kind, tuple(named), own, query.group_by)

    @property
    def classes(self) -> list[str]:
        """The shape of the list, as names of classes."""
        shape = []
        if self.group_by != "year" or self.kind == "news":
            shape.append("dated")
        if self.kind != "publication":
            shape.append("tight")
        if self.group_by and (self.group_by != "year" or self.kind == "news"):
            shape.append("rows")
        return shape

    def when(self, group: Group) -> str:
        """Tell how much of a date to show beside an entry of the group."""
        if self.group_by != "year" or not group.label:
            return "full"
        return "month" if self.kind == "news" else ""


def _label(group: Group, query: Query[Any], labels: Any) -> str:
    pinned = getattr(group.records[0], "pin", False)
    if pinned or not query.group_by:
        return ""
    if not group.label:
        return str(words.UNDATED if query.group_by == "year" else words.OTHER)
    return str(labels.get(group.label, group.label))
