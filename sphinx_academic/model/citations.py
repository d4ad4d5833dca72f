"""How often publications are cited, and who says so."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from .schemes import SCHEMES
from .scholar import address_of_paper, address_of_person

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .dates import PartialDate
    from .publication import Publication

GOOGLE_SCHOLAR: Final = "Google Scholar"

_SCHEMES: Final = MappingProxyType(
    {name: s.name for s in SCHEMES for name in (s.name, *s.aliases)}
)
"""The schemes of identifiers by all their names; some are those of a provider."""


class Figure(NamedTuple):
    """How often something is cited, who says so, and when it was said."""

    number: int
    provider: str
    date: PartialDate
    address: str = ""
    """Where the provider shows it, if that is known."""


@dataclass(frozen=True, slots=True)
class Citations:
    """The figures of one provider."""

    provider: str = ""
    date: PartialDate | None = None
    total: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)
    """By the key of the publication, or by its whole id in Google Scholar."""
    scholar: str = ""
    """Whose profile in Google Scholar it is; empty where counts are by key."""

    def of(self, publication: Publication) -> Figure | None:
        """Return the figure of a publication, if it is cited at all."""
        paper = publication.google_scholar_id
        if paper and self.scholar and ":" not in paper:
            paper = f"{self.scholar}:{paper}"
        number = self.counts.get(paper if self.scholar else publication.key, 0)
        if not (number and self.date):
            return None
        address = self._page(publication, paper)
        return Figure(number, self.provider, self.date, address)

    @property
    def of_all(self) -> Figure | None:
        """The figure of all publications together, those not on the site included."""
        if not (self.total and self.date):
            return None
        address = address_of_person(self.scholar) if self.scholar else ""
        return Figure(self.total, self.provider, self.date, address)

    def _page(self, publication: Publication, paper: str) -> str:
        """Return where the provider shows a publication, if the record tells."""
        if self.provider == GOOGLE_SCHOLAR:
            return address_of_paper(paper) if ":" in paper else ""
        scheme = _SCHEMES.get(self.provider.casefold().replace(" ", ""))
        pages = (link.address for link in publication.links if link.kind == scheme)
        return next(pages, "")
