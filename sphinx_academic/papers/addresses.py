"""Which publication has which page, and where references to a record lead."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ..model.page_names import PageNames, page_names
from ..model.places import Place
from ..model.query import PublicationQuery

if TYPE_CHECKING:
    from collections.abc import Mapping, Set

    from ..model.catalogue import Catalogue
    from ..model.places import Order
    from ..model.publication import Publication
    from ..model.record import Record


class PaperPages:
    """The pages of papers of one builder; without documents there are none."""

    def __init__(
        self, catalogue: Catalogue, documents: Set[str] | None, *, leads: bool
    ) -> None:
        self.catalogue = catalogue
        self._documents = documents
        self._leads = leads

    @cached_property
    def publications(self) -> tuple[Publication, ...]:
        """The publications that are not hidden, newest first."""
        return self.catalogue.select(PublicationQuery()).records

    @cached_property
    def found(self) -> PageNames:
        """The names of the pages, and what is wrong with them."""
        if self._documents is None:
            return PageNames({}, (), ())
        # In the order in which they are stated, so that a new paper takes no name.
        stated = sorted(self.publications, key=lambda record: record.order)
        return page_names(stated, self._documents)

    @property
    def names(self) -> Mapping[Order, str]:
        """The name of each page, by the record."""
        return self.found.names

    @cached_property
    def neighbours(
        self,
    ) -> Mapping[Order, tuple[Publication | None, Publication | None]]:
        """Return the next newer and the next older of the papers with a page."""
        papers = [paper for paper in self.publications if self.of(paper)]
        around = zip((None, *papers[:-1]), (*papers[1:], None), strict=True)
        return dict(zip((paper.order for paper in papers), around, strict=True))

    def of(self, record: Record) -> str:
        """Return the name of a record's page, if it has one."""
        return self.names.get(record.order, "")

    def place_of(self, record: Record) -> Place:
        """Return where references to a record lead: to its page, or to its entry."""
        if self._leads and (name := self.names.get(record.order)):
            return Place(name)
        if not record.place.document and (name := self.of(record)):
            return Place(name)  # no list shows it
        return record.place
