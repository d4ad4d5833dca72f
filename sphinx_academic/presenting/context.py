"""What every part of an entry needs to know of the page on which it is shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.errors import NoUri
from sphinx.util.nodes import make_refnode

from .. import words
from ..model.dates import format_dates
from ..nodes import academic_icon, academic_time
from .inline import words_of

if TYPE_CHECKING:
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

    from ..config import Settings
    from ..model.catalogue import Catalogue
    from ..model.dates import Dates
    from ..model.records import Record


@dataclass
class Context:
    """One list on one page.

    `icons` gathers the icons used, and `roles` the roles that the marks of authors
    stand for, so that a legend can explain just these.
    """

    env: BuildEnvironment
    builder: Builder
    settings: Settings
    catalogue: Catalogue
    docname: str
    icons: set[str]
    roles: dict[str, str] = field(default_factory=dict)

    def icon(self, name: str) -> academic_icon:
        """Return an icon."""
        self.icons.add(name)
        return academic_icon(name=name)

    def date(self, date: Dates, *, omit_year: bool) -> nodes.Node:
        """Return a date as precise as it was written."""
        text = format_dates(
            date, self.settings.language, omit_year=omit_year, present=words.PRESENT
        )
        first = date.first
        return academic_time("", text, iso=first.iso if first else "")

    def reference(self, record: Record) -> list[nodes.Node]:
        """Return a link to a record, in the record's own words."""
        return [self.link_to(record, [words_of(record, self.settings.language)])]

    def link_to(self, record: Record, content: list[nodes.Node]) -> nodes.Node:
        """Return a link to where a record is written."""
        place = record.place
        try:
            return make_refnode(
                self.builder, self.docname, place.document, place.anchor, content
            )
        except NoUri:
            return nodes.inline("", "", *content)
