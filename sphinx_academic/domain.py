"""The `academic` domain: the facts of all pages, and references to records."""

from __future__ import annotations

from dataclasses import replace
from difflib import get_close_matches
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, cast

from docutils import nodes
from sphinx.domains import Domain, ObjType
from sphinx.errors import NoUri
from sphinx.locale import _
from sphinx.util.nodes import make_refnode

from .body_links import mend_links
from .config import Settings
from .facts import Body, Page, body_of, references_in, title_of
from .messages import warn
from .model.catalogue import Catalogue, named_keys
from .model.records import KINDS, Place, Publication, Record
from .nodes import academic_entry
from .presenting.inline import venue_words, words_of
from .roles import ROLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Set

    from docutils.nodes import Element
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

    from .freshness.labels import Names
    from .model.query import Query


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
        _object_type(kind): ObjType(_(kind), role)
        for kind, role in zip(KINDS, ("pub", "news", "award"), strict=True)
    }
    roles: ClassVar[dict[str, Any]] = ROLES
    initial_data: ClassVar[dict[str, Any]] = {
        "pages": {},
        "contents": {},
        "names": {},
        "complaints": set(),
        "conf": "",
    }
    data_version = 1

    builder: Builder
    """Who writes; known once builders are there, which is after domains are."""
    settings: Settings
    """The configuration, read."""

    _catalogue: Catalogue | None = None

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

    def page(self, docname: str) -> Page:
        """Return the facts of a page, which may be none."""
        return self.pages.get(docname) or Page()

    def next_position(self, docname: str) -> int:
        """Return the position of the record that is noted next on a page."""
        return len(self.page(docname).records)

    def note_record(self, record: Record) -> None:
        """Keep a record of the page being read."""
        page = self.pages.setdefault(record.place.document, Page())
        page.records.append(record)
        page.bodies.append(Body())
        self._catalogue = None

    def note_query(self, docname: str, query: Query[Any]) -> None:
        """Keep a query of the page being read."""
        self.pages.setdefault(docname, Page()).queries.append(query)

    def clear_doc(self, docname: str) -> None:
        """Forget a page."""
        self.pages.pop(docname, None)
        self.contents.pop(docname, None)
        self.names.pop(docname, None)
        self._catalogue = None

    def merge_domaindata(self, docnames: Set[str], otherdata: dict[str, Any]) -> None:
        """Take over the pages that another process has read."""
        for table in ("pages", "contents", "names"):
            theirs = otherdata[table]
            self.data[table].update((d, theirs[d]) for d in docnames if d in theirs)
        self._catalogue = None

    def complete_page(self, docname: str, document: nodes.document) -> None:
        """Complete the facts from the page as it is after all transforms.

        Only now are titles translated, and only now are all references there: MyST
        makes those of ``[](#key)`` after `process_doc` would have been called.
        """
        page = self.pages.setdefault(docname, Page())
        for entry in document.findall(academic_entry):
            mend_links(entry)
            position = entry["position"]
            record = replace(page.records[position], title=title_of(entry))
            page.records[position] = record
            page.bodies[position] = body_of(entry, record)
        page.references = tuple(dict.fromkeys(references_in(document)))
        self._catalogue = None

    # Asking ---------------------------------------------------------------------

    @property
    def catalogue(self) -> Catalogue:
        """All records of the site."""
        if self._catalogue is None:
            self._catalogue = Catalogue(self._records(), dict(self._mentions()))
        return self._catalogue

    def _records(self) -> Iterator[Record]:
        for page in self.pages.values():
            yield from page.records

    def _mentions(self) -> Iterator[tuple[Place, tuple[str, ...]]]:
        for page in self.pages.values():
            for record, body in zip(page.records, page.bodies, strict=True):
                if targets := tuple(ref.target for ref in body.references):
                    yield record.place, targets

    def record_of(self, entry: academic_entry) -> Record:
        """Return the record of an entry."""
        records = self.page(entry["docname"]).records
        position: int = entry["position"]
        return records[position]

    def body(self, record: Record) -> Body:
        """Return what is known of a record's body."""
        return self.page(record.place.document).bodies[record.place.position]

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
        """Turn a reference by key into a link; report a key that is unknown."""
        if typ == "person":
            return self._person(target, node, contnode)
        record = self.catalogue.get(target, _kind_of(typ))
        if record is None:
            return None
        if (
            typ == "venue"
            and isinstance(record, Publication)
            and not node.get("refexplicit")
        ):
            return venue_words(record)  # type: ignore[return-value]
        return self._link(fromdocname, builder, record, node, contnode)

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
        link = self._link(fromdocname, builder, record, node, contnode)
        role = self.role_for_objtype(_object_type(record.kind))
        return [(f"{self.name}:{role}", link)]

    def _link(
        self,
        fromdocname: str,
        builder: Builder,
        record: Record,
        node: pending_xref,
        contnode: Element,
    ) -> nodes.reference:
        if not node.get("refexplicit"):
            contnode = words_of(record, self.settings.language)
        place = record.place
        try:
            return make_refnode(
                builder, fromdocname, place.document, place.anchor, contnode
            )
        except NoUri:
            # The record stands in no part of the book; its words say enough.
            return contnode  # type: ignore[return-value]

    def _person(
        self, key: str, node: pending_xref, contnode: Element
    ) -> nodes.reference | None:
        person = self.settings.person(key)
        if person is None:
            return None
        if not node.get("refexplicit"):
            contnode = nodes.inline("", person.name)
        if not person.address:
            return contnode  # type: ignore[return-value]
        return nodes.reference("", "", contnode, refuri=person.address, internal=False)

    def unknown(self, typ: str, key: str) -> str:
        """Say that a key is unknown, and what may have been meant."""
        what = _kind_of(typ) or typ
        if typ == "person":
            known: Iterable[str] = [p.key for p in self.settings.people.people]
            return f"no person in academic_people has the key {key!r}" + _close(
                key, known
            )
        record = self.catalogue.by_key.get(key)
        if record is None:
            known = self.catalogue.by_key
            return f"no {what} has the key {key!r}" + _close(key, known)
        if record.hidden:
            return (
                f"the {record.kind} {key!r} is hidden; show it, or do not refer to it"
            )
        return f"{key!r} is the key of {_A[record.kind]}, not of {_A[what]}"

    def get_objects(self) -> Iterator[tuple[str, str, str, str, str, int]]:
        """Yield every record on the site, for searching and intersphinx."""
        for record in self.catalogue.by_key.values():
            if not record.hidden:
                place = record.place
                yield (
                    record.key,
                    record.name,
                    _object_type(record.kind),
                    place.document,
                    place.anchor,
                    # A search finds a record without a title by its words alone.
                    1 if record.title else -1,
                )

    # Consistency ----------------------------------------------------------------

    def check_consistency(self) -> None:
        """Report keys that two records claim, and options that name no record."""
        for record, first in self.catalogue.duplicates:
            warn(
                "duplicate_key",
                f"the key {record.key!r} is already that of the {first.kind} in "
                f"{first.place.document!r}, line {first.place.line}; "
                "give one of them another key",
                (record.place.document, record.place.line),
            )
        for record in self.catalogue.records:
            if record.hidden:
                continue
            for key, kind in named_keys(record):
                if self.catalogue.get(key, kind) is None:
                    warn(
                        "unknown_reference",
                        f"{record.kind}: {self.unknown(kind, key)}",
                        (record.place.document, record.place.line),
                    )


_A = MappingProxyType(
    {"publication": "a publication", "news": "a news item", "award": "an award"}
)


def _kind_of(role: str) -> str:
    return "publication" if role in {"pub", "venue"} else role


def _close(key: str, known: Iterable[str]) -> str:
    close = get_close_matches(key, known, n=1)
    return f"; did you mean {close[0]!r}?" if close else ""


def academic_domain(env: BuildEnvironment) -> AcademicDomain:
    """Return the domain of an environment."""
    return cast("AcademicDomain", env.domains[AcademicDomain.name])


def _note_builder(app: Sphinx) -> None:
    domain = academic_domain(app.env)
    domain.builder = app.builder
    # Now, so that each build says what is wrong in conf.py, whatever it reads.
    domain.settings = Settings.from_config(app.config)


def _complete_page(app: Sphinx, doctree: nodes.document) -> None:
    domain = academic_domain(app.env)
    domain.complete_page(app.env.current_document.docname, doctree)


def _report_unknown(
    app: Sphinx, domain: Domain | None, node: pending_xref
) -> bool | None:
    """Say in our own words that a key is unknown, once: where it was written."""
    if not isinstance(domain, AcademicDomain):
        return None
    if node["refwarn"]:
        message = domain.unknown(node["reftype"], node["reftarget"])
        warn("unknown_reference", message, node)
    return True


def setup(app: Sphinx) -> None:
    """Register the domain."""
    app.add_domain(AcademicDomain)
    app.connect("builder-inited", _note_builder)
    app.connect("doctree-read", _complete_page)
    app.connect("warn-missing-reference", _report_unknown)
