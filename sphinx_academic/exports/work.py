"""A publication as other programs see it: what all formats ask of it, once."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, TypeVar
from urllib.parse import urlsplit

from ..model.degrees import MASTER, PHD, degree_in, thesis_in
from ..model.identifiers import SCHEMES, Identifier
from ..model.pending import PENDING
from ..model.venue_registry import Venues
from ..model.whereabouts import main_venue
from ..model.work_types import type_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ..model.dates import PartialDate
    from ..model.publication import Publication
    from ..model.text import RichText
    from ..model.venue import Venue
    from ..model.venue_registry import VenueEntry

_Text = TypeVar("_Text")

NO_VENUES: Final = Venues()

_IDENTIFIED = frozenset(scheme.name for scheme in SCHEMES)
_PUBLISHED_BY_VENUE = frozenset({"thesis", "report", "dataset", "software", "preprint"})
# Registers of what archives and publishers hold, where the work itself is not.
_REGISTERS = frozenset({"dblp", "isbn"})
# Archives of data and code, which hold what belongs to an article, not the article.
_DEPOSITS = frozenset({"huggingface", "osf", "zenodo"})
_DEPOSITED = frozenset({"dataset", "software", "preprint"})
_THESES = MappingProxyType({PHD: "PhD thesis", MASTER: "Master's thesis"})
# Works in a book: the number is the book's.
_IN_BOOKS = frozenset({"chapter", "conference-paper"})
# What is one of several books of proceedings: "Volume 1: Long Papers".
_VOLUME = re.compile(r"\(vol(?:ume|\.)? ?\w+: [^()]+\)", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Work:
    """A publication, with what its record does not hold.

    Formats have no use for a path on the site: whoever makes a work gives it links
    that are absolute.  Those that are still local are left out.
    """

    publication: Publication
    address: str = ""
    """The absolute address of its page on the site."""
    abstract: str = ""
    """Plain text, an empty line between paragraphs."""
    awards: tuple[str, ...] = ()
    """What it was honoured with."""
    venues: Venues = NO_VENUES
    """The registry, for full names."""
    _said: dict[Any, Any] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @property
    def title(self) -> str:
        """The title; formulas stand between dollar signs."""
        return plain_title(self.publication.title)

    @cached_property
    def type(self) -> str:
        """What it is, as lists say it too."""
        return type_of(self.publication)

    @cached_property
    def venue(self) -> Venue | None:
        """Where it appeared: the first venue that is no archive, else the archive."""
        return main_venue(self.publication)

    @property
    def container(self) -> str:
        """The name of the journal, proceedings or book that holds the work."""
        whole = self.type == "book" or self._is_published_by_venue
        return "" if whole or self.pending else self.venue_name

    @property
    def pending(self) -> str:
        """What is to be said of the venue if it has not published the work yet."""
        said = PENDING.get(self.publication.status, "")
        known = self.is_archived or self.type in _PUBLISHED_BY_VENUE
        return (
            f"{said}{self.venue_name}" if said and self.venue_name and not known else ""
        )

    @property
    def series(self) -> str:
        """The series that the work, or the book that holds it, is a volume of."""
        of_venue = "" if self.pending or self.type != "book" else self.venue_name
        return self.publication.series or of_venue

    @property
    def degree(self) -> str:
        """What a thesis was written for, as its author or its venue says."""
        if self.type != "thesis":
            return ""
        said = thesis_in(self.venue.name).words if self.venue else ""
        named = "" if said.casefold() == "thesis" else said
        return self.publication.degree or degree_in(said) or named

    @property
    def genre(self) -> str:
        """What a thesis is, in words."""
        return _THESES.get(self.degree, self.degree)

    @property
    def container_short(self) -> str:
        """The abbreviation of the venue, if `container` is its full name."""
        venue, entry = self.venue, self._venue_entry
        if not (venue and entry and entry.name) or venue.track or not self.container:
            return ""
        return entry.key if entry.key != self.container else ""

    @property
    def publisher(self) -> str:
        """Who published it, be it a school, an institution or an archive."""
        by_venue = self.venue_name if self._is_published_by_venue else ""
        return self.publication.publisher or by_venue

    @property
    def is_archived(self) -> bool:
        """Whether it is in an archive, and nowhere else."""
        return self.venue is not None and self.venue.is_preprint

    @property
    def _is_published_by_venue(self) -> bool:
        """Whether the venue is no journal or book, but who published the work.

        That of a thesis with a volume is the journal that printed it.
        """
        is_printed = self.type == "thesis" and bool(self.publication.volume)
        return self.type in _PUBLISHED_BY_VENUE and not is_printed

    @cached_property
    def venue_name(self) -> str:
        """The full name of the venue.

        A workshop paper must not pass for one of the main conference, and what a
        thesis is does not belong to its school.
        """
        venue = self.venue
        if not venue or venue.name == "Preprint":
            return ""
        entry = self._venue_entry
        name = (entry and entry.name) or self._venue_as_named
        if venue.track == "Findings":
            return f"Findings of {name}"
        if volume := _VOLUME.search(venue.text):
            return f"{name} {volume[0]}"
        if venue.is_main:
            return name
        if not venue.is_workshop:
            is_short = venue.is_acronym and name == venue.name
            return f"{name} {venue.track}" if is_short else f"{name} ({venue.track})"
        nameless = venue.track.casefold() in {"workshop", "workshops"}
        return f"{name} {venue.track}" if nameless else f"{venue.track} at {name}"

    @cached_property
    def _venue_entry(self) -> VenueEntry | None:
        if not self.venue:
            return None
        return self.venues.find(self.venue) or self.venues.find(self._venue_as_named)

    @property
    def _venue_as_named(self) -> str:
        """The name as the publication has it, of a thesis that of the school."""
        name = self.venue.name or self.venue.text if self.venue else ""
        return thesis_in(name).school if self.type == "thesis" else name

    @property
    def date(self) -> PartialDate | None:
        """When it appeared, or began to."""
        return self.publication.when.first

    @property
    def page_range(self) -> tuple[str, str]:
        """The first page and the last, which is empty if there is one only."""
        first, _, last = self.publication.pages.partition("-")
        return first, last.rpartition("-")[2]

    @cached_property
    def identifiers(self) -> Mapping[str, Identifier]:
        """What it is known by in each scheme, be it the number of its book."""
        found: dict[str, Identifier] = {}
        for link in self.publication.links:
            if link.address and self._is_known_in(link.kind):
                try:
                    identifier = Identifier.parse(link.kind, link.address)
                except ValueError:
                    continue  # the label may say DOI where the address is another
                found.setdefault(link.kind, identifier)
        return found

    def _is_known_in(self, scheme: str) -> bool:
        deposit = scheme in _DEPOSITS and self.type not in _DEPOSITED
        return scheme in _IDENTIFIED and not deposit

    @property
    def own_identifiers(self) -> tuple[Identifier, ...]:
        """The identifiers that are no other work's."""
        in_book = self.type in _IN_BOOKS
        found = self.identifiers.items()
        return tuple(x for name, x in found if not (in_book and name == "isbn"))

    @property
    def elsewhere(self) -> tuple[str, ...]:
        """The addresses of the same work on other sites, the publisher's first."""
        addresses = [self.link("url")]
        addresses += [
            identifier.address
            for scheme, identifier in self.identifiers.items()
            if scheme not in _REGISTERS
        ]
        return tuple(dict.fromkeys(filter(None, addresses)))

    @property
    def url(self) -> str:
        """Where to read it: at the publisher's, by its DOI, in an archive, or here."""
        doi = self.identifiers.get("doi")
        addresses = (self.link("url"), doi.address if doi else "", *self.elsewhere)
        return next(filter(None, addresses), self.address)

    @property
    def pdf(self) -> str:
        """The address of its PDF."""
        pdfs = (link for link in self.publication.links if link.kind == "pdf")
        return next((link.address for link in pdfs if _is_pdf(link.address)), "")

    def once(self, write: Callable[[Work], _Text]) -> _Text:
        """Return what a format says of it, which pages, lists and files share."""
        if write not in self._said:
            self._said[write] = write(self)
        said: _Text = self._said[write]
        return said

    def identifier(self, scheme: str) -> str:
        """Return the bare identifier in a scheme, if the work has one."""
        found = self.identifiers.get(scheme)
        return found.value if found else ""

    def link(self, kind: str) -> str:
        """Return the first absolute address of a kind."""
        of_kind = (link for link in self.publication.links if link.kind == kind)
        return next((x.address for x in of_kind if is_absolute(x.address)), "")


def plain_title(title: RichText) -> str:
    """Return a title without its markup, with formulas between dollar signs."""
    return "".join(f"${r.text}$" if r.style == "math" else r.text for r in title)


def one_line(text: str) -> str:
    """Return a text without line ends."""
    return " ".join(text.split())


def is_absolute(address: str) -> bool:
    """Return whether an address leads to a page of any site."""
    return re.match("https?://", address) is not None


def _is_pdf(address: str) -> bool:
    # An address without a telling end may be a PDF, but PostScript is none.
    path = urlsplit(address).path.lower()
    return is_absolute(address) and not path.endswith((".ps", ".ps.gz"))
