"""An edition: the site as one build publishes it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from sphinx.builders.html import StandaloneHTMLBuilder

from ..builders import output_path
from ..exports.formats import OF_ONE
from ..freshness.leftovers import listed_files
from ..model.query import PublicationQuery
from .feed_names import feed_names

if TYPE_CHECKING:
    from collections.abc import Mapping, Set

    from sphinx.builders import Builder

    from ..domain import AcademicDomain
    from ..freshness.fingerprints import Fingerprints
    from ..model.places import Order
    from ..model.publication import Publication
    from ..model.record import Record


class Edition:
    """What files of the whole site are made of."""

    def __init__(
        self,
        domain: AcademicDomain,
        builder: Builder,
        fingerprints: Fingerprints,
        pages: Mapping[str, str],
    ) -> None:
        self.pages = pages
        """The pages that are no documents, by name, and where they are written."""
        self.domain = domain
        self.builder = builder
        self.fingerprints = fingerprints
        self.works = domain.works
        self._states: dict[Order, str] = {}
        self.addresses = self.works.addresses

    @cached_property
    def publications(self) -> tuple[Publication, ...]:
        """All publications that are not hidden, newest first."""
        return self.domain.catalogue.select(PublicationQuery()).records

    @cached_property
    def records(self) -> list[Record]:
        """All records that are not hidden."""
        return [r for r in self.domain.catalogue.records if not r.hidden]

    @cached_property
    def feed_names(self) -> Mapping[Order, str]:
        """What names each record in feeds."""
        return feed_names(self.domain.catalogue.records)

    @cached_property
    def files_of_others(self) -> Set[str]:
        """The pages, and the files that Sphinx and the author put beside them."""
        env = self.domain.env
        written = listed_files(self.builder, env, env.images)
        return {*written, *_OF_SPHINX, *self.pages.values()}

    @cached_property
    def files_of_papers(self) -> Set[str]:
        """The files beside the pages of papers, in small letters.

        File systems may take capitals for these.
        """
        pages = self.domain.paper_pages
        names = filter(None, map(pages.of, pages.publications))
        return {f"{name}{form.ending}".casefold() for name in names for form in OF_ONE}

    def path_of(self, page: str) -> str:
        """Return where a page is written, from the output folder."""
        assert isinstance(self.builder, StandaloneHTMLBuilder)
        return output_path(self.builder, page)

    def state_of(self, record: Record) -> str:
        """Return what changes when a record does, where it is alone.

        News that names it changes nothing: files of publications tell of none.
        """
        state = self._states.get(record.order)
        if state is None:
            body, place = self.domain.body(record), record.place
            # Which says the titles of others.
            text = self.works.text(record) if body.references else ""
            page = self.domain.paper_pages.of(record)
            named = f"{record.key} {page or place.document}#{place.anchor}"
            state = self._states[record.order] = f"{named} {body.digest} {text}"
        return state


_OF_SPHINX = frozenset(
    {
        ".buildinfo",
        ".nojekyll",
        "objects.inv",
        "opensearch.xml",
        "search.html",
        "search/index.html",
        "searchindex.js",
    }
)
