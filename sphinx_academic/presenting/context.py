"""What every part of an entry needs to know of the site and its builder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .. import words
from ..model.dates import format_dates
from .inline import RecordLink, Time

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.environment import BuildEnvironment

    from ..config import Settings
    from ..domain import AcademicDomain
    from ..model.catalogue import Catalogue
    from ..model.dates import Dates
    from ..model.record import Record
    from ..papers.addresses import PaperPages
    from ..works import Works
    from .inline import Inline


@dataclass(frozen=True)
class Context:
    """The site, as the presenter asks it."""

    env: BuildEnvironment
    settings: Settings
    catalogue: Catalogue
    pages: PaperPages
    works: Works
    max_author_limit: int = 0
    """How many authors the list shows at once; 0 is no limit."""

    @classmethod
    def of(cls, domain: AcademicDomain) -> Context:
        """Return what a domain knows."""
        return cls(
            domain.env,
            domain.settings,
            domain.catalogue,
            domain.paper_pages,
            domain.works,
        )

    def date(self, date: Dates, *, omit_year: bool) -> Time:
        """Return a date as precise as it was written."""
        text = format_dates(
            date, self.settings.language, omit_year=omit_year, present=words.PRESENT
        )
        return Time(text, date.iso)

    def reference(self, record: Record) -> RecordLink:
        """Return a link to a record, in the record's own words."""
        return self.link_to(record, [self.works.words_of(record)])

    def link_to(self, record: Record, content: Iterable[Inline]) -> RecordLink:
        """Return a link to the page of a record, or to where it is at home."""
        return RecordLink(tuple(content), self.pages.place_of(record))
