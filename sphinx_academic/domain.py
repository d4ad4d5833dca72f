"""The `academic` domain: the records of pages and sources, and references to them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, cast

from .builders import is_site
from .config import PAGE, Settings
from .copies import Copies
from .facts_by_page import FactsByPage
from .homes import settled
from .inventory import object_type, objects_of, types_of_objects
from .model.catalogue import Catalogue
from .model.merging import merged
from .papers.addresses import PaperPages
from .prose import is_ours_alone
from .references import References
from .roles import ROLES
from .source_files import SourceFiles
from .works import Works

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from docutils import nodes
    from docutils.nodes import Element
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.domains import ObjType
    from sphinx.environment import BuildEnvironment

    from .facts import Body
    from .freshness.fingerprints import Fingerprints
    from .model.base_query import Query
    from .model.places import Order, Place
    from .model.record import Record
    from .nodes import academic_entry


class AcademicDomain(FactsByPage):
    """Records, found from every page by key."""

    name = "academic"
    label = "Academic"
    object_types: ClassVar[dict[str, ObjType]] = types_of_objects()
    roles: ClassVar[dict[str, Any]] = ROLES
    initial_data: ClassVar[dict[str, Any]] = {
        **FactsByPage.initial_data,
        "complaints": set(),
        "conf": "",
        "reading": "",
        "source_complaints": ("", []),
        "paper_names": ("", {}),
    }
    data_version = 3

    builder: Builder
    """Who writes; known once builders are there, which is after domains are."""
    settings: Settings
    """The configuration, read."""
    copies: Copies
    """Bodies of records that other pages show."""
    sources: SourceFiles
    """Records of which no page is the source."""
    fingerprints: Fingerprints
    """What changes with each record; known once all is read."""
    keeps_prose = False
    """Whether records that are prose are read without nodes."""

    _catalogue: Catalogue | None = None
    _paper_pages: PaperPages | None = None
    _works: Works | None = None

    @property
    def state(self) -> str:
        """Changes whenever a page was read, or a source."""
        return f"{self.data['reading']} {self.sources.state}".rstrip()

    def read_sources(self) -> None:
        """Read the sources that changed."""
        self.sources.update(self.builder)
        self.forget_answers()

    def forget_answers(self) -> None:
        """Forget the catalogue, of which the pages of papers and the works are made."""
        self._catalogue = None

    # Asking ---------------------------------------------------------------------

    @property
    def catalogue(self) -> Catalogue:
        """All records of the site."""
        if self._catalogue is None:
            records = self._records()
            self._catalogue = Catalogue(
                records,
                dict(self._mentions(records)),
                lists=((place.document, query) for place, query in self.lists),
                known=self.settings.registries,
            )
        return self._catalogue

    @property
    def paper_pages(self) -> PaperPages:
        """The pages of papers, as the builder writes them."""
        if self._paper_pages is None or (
            self._paper_pages.catalogue is not self.catalogue
        ):
            written = self.settings.publication_pages and is_site(self.builder)
            more = self.env.config.html_additional_pages
            self._paper_pages = PaperPages(
                self.catalogue,
                {*self.env.found_docs, *more} if written else None,
                leads=self.settings.publication_links == PAGE,
            )
        return self._paper_pages

    @property
    def works(self) -> Works:
        """The publications as other programs see them, each made once in a build."""
        if self._works is None or self._works.catalogue is not self.catalogue:
            self._works = Works(self, self.builder)
        return self._works

    @property
    def paper_names(self) -> Mapping[Order, str]:
        """The name of each page of a paper to which references lead.

        They are kept: to find them out, all records must be unpickled.
        """
        settings, more = self.settings, self.env.config.html_additional_pages
        leads = settings.publication_links == PAGE
        if not (settings.publication_pages and leads and is_site(self.builder)):
            return {}
        state = f"{self.state} {sorted(more)}"
        if self.data["paper_names"][0] != state:
            self.data["paper_names"] = state, dict(self.paper_pages.names)
        names: Mapping[Order, str] = self.data["paper_names"][1]
        return names

    def _records(self) -> Iterable[Record]:
        pages = self.pages.values()
        written = [record for page in pages for record in page.facts.records]
        if stated := list(self.sources.records):
            in_order = sorted(written, key=lambda record: record.order)
            together = list(merged(in_order, stated))
            return list(settled(together, self.lists, self.settings.registries))
        return written

    @property
    def lists(self) -> Iterator[tuple[Place, Query[Any]]]:
        """What each list of the site asks, and where."""
        for page in self.pages.values():
            yield from zip(page.facts.lists, page.facts.queries, strict=True)

    def _mentions(
        self, records: Iterable[Record]
    ) -> Iterator[tuple[Order, tuple[str, ...]]]:
        for record in records:
            if targets := tuple(ref.target for ref in self.body(record).references):
                yield record.order, targets

    def record_of(self, entry: academic_entry) -> Record:
        """Return the record of an entry."""
        records = self.facts(entry["docname"]).records
        return self.catalogue.current(records[entry["position"]])

    def body(self, record: Record) -> Body:
        """Return what is known of a record's body."""
        place, origin = record.place, record.origin
        if origin is None:
            return self.facts(place.document).bodies[place.position]
        stated = self.sources.body(origin)
        if not record.is_written:
            return stated
        written = self.facts(place.document).bodies[place.position]
        return written.with_stated(stated)

    def key_of_copy(self, record: Record) -> str:
        """Return what a copy of the record's body is kept under."""
        place = record.place
        return f"{place.document}:{place.line}:{self.body(record).digest}"

    # References -----------------------------------------------------------------

    def resolve_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> nodes.reference | None:
        """Turn a reference by key into a link."""
        references = References(self, builder, fromdocname)
        return references.resolved(  # type: ignore[return-value]
            typ, target, node, contnode
        )

    def resolve_any_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> list[tuple[str, nodes.reference]]:
        """Turn ``[](#key)`` or ``{any}`` into a link, if the key is a record's."""
        record = self.catalogue.get(target)
        if record is None:
            return []
        link = References(self, builder, fromdocname).link(record, node, contnode)
        role = self.role_for_objtype(object_type(record.kind))
        return [(f"{self.name}:{role}", link)]  # type: ignore[list-item]

    def get_objects(self) -> Iterator[tuple[str, str, str, str, str, int]]:
        """Yield every record on the site, for searching and intersphinx."""
        return objects_of(self)

    def get_type_name(self, type: ObjType, primary: bool = False) -> str:
        """Return what a search calls a record: its kind alone."""
        return type.lname


def academic_domain(env: BuildEnvironment) -> AcademicDomain:
    """Return the domain of an environment."""
    return cast("AcademicDomain", env.domains[AcademicDomain.name])


def _note_builder(app: Sphinx) -> None:
    domain = academic_domain(app.env)
    domain.builder = app.builder
    # Now, so that each build says what is wrong in conf.py, whatever it reads.
    domain.settings = Settings.from_config(
        app.config, Path(app.srcdir), Path(app.confdir)
    )
    begin = not domain.data["reading"]
    domain.copies = Copies(app.env, begin=begin)
    domain.sources = SourceFiles(app.env, domain.settings, app.confdir, begin=begin)


def _begin_reading(app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
    domain = academic_domain(env)
    # Now, since catalogues are compiled between the inited builder and the reading.
    domain.keeps_prose = is_ours_alone(app)
    domain.read_sources()


def _note_files(app: Sphinx, env: BuildEnvironment) -> None:
    academic_domain(env).sources.note_files()


def _save(app: Sphinx, exception: Exception | None) -> None:
    domain = academic_domain(app.env)
    if exception is not None:
        return
    domain.sources.save()
    if domain.copies.changed:
        keys = {domain.key_of_copy(record) for record in domain.catalogue.records}
        domain.copies.save(keys)


def _complete_page(app: Sphinx, doctree: nodes.document) -> None:
    domain = academic_domain(app.env)
    domain.complete_page(app.env.current_document.docname, doctree)


def setup(app: Sphinx) -> None:
    """Register the domain."""
    app.add_domain(AcademicDomain)
    app.connect("builder-inited", _note_builder)
    app.connect("env-before-read-docs", _begin_reading)
    app.connect("doctree-read", _complete_page)
    app.connect("env-updated", _note_files)
    app.connect("build-finished", _save)
