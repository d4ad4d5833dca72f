"""The `academic` domain: the facts of all pages, and references to records."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, cast

from sphinx.domains import Domain, ObjType

from . import words
from .body_links import mend_links
from .builders import is_site
from .config import PAGE, Settings
from .copies import Copies
from .facts import (
    Body,
    Facts,
    Name,
    Page,
    body_of,
    is_unlisted,
    references_in,
    title_of,
)
from .homes import settled
from .model.catalogue import Catalogue
from .model.kinds import KINDS
from .model.merging import merged
from .model.places import Place
from .nodes import academic_entry
from .papers.addresses import PaperPages
from .prose import is_ours_alone
from .raw_html import show_as_text
from .references import References
from .roles import ROLES
from .source import lines_from
from .source_files import SourceFiles
from .works import Works

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

    from docutils import nodes
    from docutils.nodes import Element
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

    from .freshness.fingerprints import Fingerprints
    from .freshness.labels import Names
    from .model.base_query import Query
    from .model.places import Order
    from .model.record import Record


def _object_type(kind: str) -> str:
    return f"{kind}-record"


class AcademicDomain(Domain):
    """Records, found from every page by key.

    Facts are kept by document, so that a page that is read again, removed, or read
    by another process takes all its facts along.
    """

    name = "academic"
    label = "Academic"
    # Not the kinds alone: Sphinx's search takes an anchor that is made of type and
    # key for one that is made of type and title, and leads nowhere.
    object_types: ClassVar[dict[str, ObjType]] = {
        _object_type(kind): ObjType(words.KINDS[kind], role)
        for kind, role in zip(KINDS, ("pub", "news", "award"), strict=True)
    }
    roles: ClassVar[dict[str, Any]] = ROLES
    initial_data: ClassVar[dict[str, Any]] = {
        "pages": {},
        "contents": {},
        "names": {},
        "absent": {},
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
    _paths: Mapping[str, str] = MappingProxyType({})
    _lines: Mapping[str, Sequence[str]] = MappingProxyType({})

    # Reading --------------------------------------------------------------------

    @property
    def pages(self) -> dict[str, Page]:
        """The facts by document."""
        pages: dict[str, Page] = self.data["pages"]
        return pages

    @property
    def contents(self) -> dict[str, dict[str, str]]:
        """Digests of the files that each document is made of."""
        contents: dict[str, dict[str, str]] = self.data["contents"]
        return contents

    @property
    def names(self) -> dict[str, Names]:
        """What each document wrote into the tables of Sphinx's own domains."""
        names: dict[str, Names] = self.data["names"]
        return names

    @property
    def absent(self) -> dict[str, set[str]]:
        """Paths of files that there are not, which each document asks for first."""
        absent: dict[str, set[str]] = self.data["absent"]
        return absent

    def note_absent(self, docname: str, paths: Iterable[str]) -> None:
        """Keep paths of files that would change a page if they were made."""
        if paths := set(paths):
            self.absent.setdefault(docname, set()).update(paths)

    def facts(self, docname: str) -> Facts:
        """Return the facts of a page, which may be none."""
        page = self.pages.get(docname)
        return page.facts if page else Facts()

    def hides(self, docname: str) -> bool:
        """Tell whether a record of a page is hidden."""
        page = self.pages.get(docname)
        return page is not None and page.hides

    def _page_being_read(self, docname: str) -> Page:
        if docname not in self.pages:
            self.pages[docname] = Page()
        return self.pages[docname]

    def next_position(self, docname: str) -> int:
        """Return the position of the record that is noted next on a page."""
        return len(self.facts(docname).records)

    def path_of(self, docname: str) -> str:
        """Return the path of a page that is being read, for which each record asks."""
        if docname not in self._paths:
            self._paths = {docname: str(self.env.doc2path(docname))}
        return self._paths[docname]

    def lines_from(self, path: str, line: int) -> Iterable[str]:
        """Return the lines of a page that is being read, from this one on.

        Each of its directives asks for some.
        """
        if path not in self._lines:
            self._lines = {path: lines_from(path, 1)}
        return islice(self._lines[path], line - 1, None)

    def note_record(self, record: Record) -> None:
        """Keep a record of the page being read."""
        page = self._page_being_read(record.place.document)
        page.facts.records.append(record)
        page.facts.bodies.append(Body())
        self._catalogue = None

    def note_query(self, place: Place, query: Query[Any]) -> None:
        """Keep a query of the page being read."""
        facts = self._page_being_read(place.document).facts
        facts.queries.append(query)
        facts.lists.append(place)

    def clear_doc(self, docname: str) -> None:
        """Forget a page."""
        self._paths, self._lines = {}, {}
        self.pages.pop(docname, None)
        self.contents.pop(docname, None)
        self.names.pop(docname, None)
        self.absent.pop(docname, None)
        self._catalogue = None

    def merge_domaindata(self, docnames: Set[str], otherdata: dict[str, Any]) -> None:
        """Take over the pages that another process has read."""
        for table in ("pages", "contents", "names", "absent"):
            theirs = otherdata[table]
            self.data[table].update((d, theirs[d]) for d in docnames if d in theirs)
        self._catalogue = None

    @property
    def state(self) -> str:
        """Changes whenever a page was read, or a source."""
        return f"{self.data['reading']} {self.sources.state}".rstrip()

    def read_sources(self) -> None:
        """Read the sources that changed."""
        self.sources.update(self.builder)
        self._catalogue = None

    def complete_page(self, docname: str, document: nodes.document) -> None:
        """Complete the facts from the page as it is after all transforms.

        Only now are titles translated, and only now are all references there: MyST
        makes those of ``[](#key)`` after `process_doc` would have been called.
        """
        facts = self._page_being_read(docname).facts
        mend_links(document)
        show_as_text(document)
        for entry in document.findall(academic_entry):
            position = entry["position"]
            record = facts.records[position]
            if title := title_of(entry):
                record = facts.records[position] = replace(record, title=title)
            facts.bodies[position] = body_of(entry, record)
            entry.prose = None
        facts.references = references_in(document, facts.bodies)
        facts.unlisted = is_unlisted(document)
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
        role = self.role_for_objtype(_object_type(record.kind))
        return [(f"{self.name}:{role}", link)]  # type: ignore[list-item]

    def get_objects(self) -> Iterator[tuple[str, str, str, str, str, int]]:
        """Yield every record on the site, for searching and intersphinx."""
        seen: set[str] = set()
        for place, name in self._places_and_names():
            if name.key in seen:
                continue
            seen.add(name.key)
            if not name.hidden:
                kind = _object_type(name.kind)
                # A search finds a page by its title, and a record without a title
                # by its words, alone.
                priority = 1 if name.titled and place.anchor else -1
                document, anchor = place.document, place.anchor
                yield name.key, name.name, kind, document, anchor, priority

    def _places_and_names(self) -> Iterator[tuple[Place, Name]]:
        if self.sources.state:
            for record in self.catalogue.records:
                place = self.paper_pages.place_of(record)
                if place.document:
                    yield place, Name.of(record)
            return
        papers = self.paper_names
        for docname, page in sorted(self.pages.items()):
            for position, name in enumerate(page.names):
                paper = papers.get((False, docname, position, ""))
                home = Place(docname, anchor=name.anchor)
                yield (Place(paper) if paper else home), name

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
