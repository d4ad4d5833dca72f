"""Keeping track of a build, from what must be read to what may be removed."""

from __future__ import annotations

import logging
from itertools import chain
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING

from ..builders import is_site
from ..domain import academic_domain
from . import additions
from .additions import Additions
from .complaints import SOMEWHERE, Complaints
from .contents import contents_of, digest_of_code, digest_of_file
from .fingerprints import Fingerprints, digest_of
from .images import images_of, name_images
from .labels import Labels
from .ledger import Ledger
from .leftovers import extra_files, listed_files, possible_indices, remove
from .names import pages_that_name
from .search_index import mend_search_index
from .section_numbers import forget_section_numbers, order_numbered_toctrees

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from ..domain import AcademicDomain

_FIRST = 100
_LAST = 900
"""Priorities of handlers: what others need, and what needs all others."""


class Tracker:
    """Follows one build after the other."""

    ledger: Ledger
    complaints: Complaints | None = None
    fingerprints: dict[str, str]
    written: dict[str, list[str]]
    """The pages that were written, each with the pictures that it shows."""
    removed: set[str]
    additions: Additions

    def __init__(self) -> None:
        self.labels = Labels()

    # Reading --------------------------------------------------------------------

    def env_get_outdated(
        self,
        app: Sphinx,
        env: BuildEnvironment,
        added: set[str],
        changed: set[str],
        removed: set[str],
    ) -> set[str]:
        """Begin: return the documents that must be read though they look current."""
        self.written = {}
        self.removed = removed
        self.fingerprints = {}
        self.ledger = Ledger.load(app.builder)
        self.ledger.forget_what_is_damaged(app.builder)
        self.additions = Additions(app.builder, self.ledger.additions)
        self.complaints = Complaints(env)
        logging.getLogger("sphinx").addHandler(self.complaints)
        domain = academic_domain(env)
        conf = _configured(app)
        if any(self.ledger.markers()) or conf != domain.data["conf"]:
            # What a killed build has left of doctrees may not be what the
            # environment says; a changed conf.py may do anything.
            again = set(env.found_docs)
        else:
            again = self._changed(env, domain) | self._complained(env, domain)
            again |= pages_that_name(domain, added | removed)
        domain.data["conf"] = conf
        self.ledger.marker.write_bytes(b"")
        return again

    def _changed(self, env: BuildEnvironment, domain: AcademicDomain) -> set[str]:
        digests: dict[Path, str] = {}

        def digest(path: Path) -> str:
            if path not in digests:
                digests[path] = digest_of_file(path)
            return digests[path]

        known = env.found_docs & set(domain.contents)
        return {
            docname
            for docname in known
            if contents_of(env, docname, domain.absent.get(docname, ()), digest)
            != domain.contents[docname]
        }

    def _complained(self, env: BuildEnvironment, domain: AcademicDomain) -> set[str]:
        # Another builder may have read the page that this one has never complained of.
        complaints = self.ledger.complaints | domain.data["complaints"]
        return set(env.found_docs) if SOMEWHERE in complaints else complaints

    def doctree_read(self, app: Sphinx, doctree: nodes.document) -> None:
        """Note what a page names, and what its files contain: all of them are known."""
        env = app.env
        docname = env.current_document.docname
        self.labels.keep(env, docname, doctree)
        domain = academic_domain(env)
        absent = domain.absent.get(docname, ())
        contents = contents_of(env, docname, absent, digest_of_file)
        domain.contents[docname] = contents

    def env_before_read_docs(
        self, app: Sphinx, env: BuildEnvironment, docnames: list[str]
    ) -> None:
        """Forget all documents that will be read before the first is, as ``-j`` does.

        Else a document could collide with what another held before it was edited.
        """
        if docnames or self.removed:
            academic_domain(env).data["reading"] = token_hex(8)
        for docname in docnames:
            app.emit("env-purge-doc", env, docname)
            env.clear_doc(docname)
        self.labels.set_aside(env)

    def fill_labels(self, app: Sphinx, env: BuildEnvironment) -> None:
        """Make labels known, now that all pages are read, to whoever asks next."""
        self.labels.fill(env)

    def env_updated(self, app: Sphinx, env: BuildEnvironment) -> None:
        """Undo what the order of reading, or an earlier build, has left."""
        name_images(env)
        forget_section_numbers(env)
        order_numbered_toctrees(env)

    def env_get_updated(self, app: Sphinx, env: BuildEnvironment) -> Iterable[str]:
        """Return the pages that must be written though they were not read.

        Sphinx has just numbered sections and figures, in handlers of this event.
        """
        domain = academic_domain(env)
        if self.complaints is not None:
            domain.data["complaints"] = set(self.complaints.documents)
        # Beside the author's own files, others give way.
        reading = f"{domain.state} {digest_of(sorted(extra_files(app.builder)))}"
        fingerprints = domain.fingerprints = Fingerprints(env, app.builder, domain)
        is_same = self.ledger.is_of(reading, fingerprints.makings, env.found_docs)
        self.fingerprints = self.ledger.pages if is_same else fingerprints.all()
        if is_site(app.builder) and not is_same:
            self.additions.ask(app, fingerprints)
        written = self.ledger.pages
        stale = [
            docname
            for docname, fingerprint in self.fingerprints.items()
            if written.get(docname) != fingerprint
        ]
        self.ledger.reading, self.ledger.makings = reading, fingerprints.makings
        # From here on the output is being changed.
        self.ledger.files |= listed_files(app.builder, env, env.images)
        self.ledger.files |= possible_indices(app.builder, env)
        self.ledger.files |= self.additions.fingerprints.keys()
        self.ledger.emptied().save()
        return stale

    # Writing --------------------------------------------------------------------

    def doctree_resolved(
        self, app: Sphinx, doctree: nodes.document, docname: str
    ) -> None:
        """Note that a page is written, and what it shows."""
        self.written[docname] = images_of(doctree)

    def html_collect_pages(
        self, app: Sphinx
    ) -> Iterable[tuple[str, dict[str, object], str]]:
        """Yield the added pages, then mend the search index."""
        self.additions.write_files()
        yield from self.additions.stale_pages()
        indexer = getattr(app.builder, "indexer", None)
        if indexer is not None:
            mend_search_index(indexer, app.env)

    def build_finished(self, app: Sphinx, exception: Exception | None) -> None:
        """End: remove leftovers, and write down what the output holds now."""
        complaints, self.complaints = self.complaints, None
        if complaints is None:
            return  # the build failed before it began to read
        logging.getLogger("sphinx").removeHandler(complaints)
        if exception is not None:
            return
        added = self.additions.fingerprints
        shown = {**self.ledger.images, **self.written, **self.additions.images}
        existing = app.env.found_docs | added.keys()
        images = {page: shown[page] for page in shown if page in existing}
        current = listed_files(app.builder, app.env, chain(*images.values()))
        current |= added.keys()
        remove(app.builder, self.ledger.files - current)
        self.ledger.note_files(app.builder, current)
        self.ledger.pages = {
            docname: fingerprint
            for docname, fingerprint in self.fingerprints.items()
            if docname in self.written or self.ledger.pages.get(docname) == fingerprint
        }
        self.ledger.images = images
        failed = self.additions.failed
        self.ledger.additions = {p: added[p] for p in added if p not in failed}
        if failed:
            self.ledger.reading = ""  # the next build asks what is to be written
        self.ledger.complaints = complaints.documents
        self.ledger.save()
        self.ledger.marker.unlink(missing_ok=True)


def _configured(app: Sphinx) -> str:
    """Return what else pages are read by: code, and what is configured.

    Warnings depend on it, and it may be configured on the command line.
    """
    config = app.config
    silent = sorted(config.suppress_warnings), config.nitpicky
    # What it says may stand in files of its own.
    settings = academic_domain(app.env).settings.digest
    conf_py = digest_of_file(Path(app.confdir, "conf.py"))
    return f"{digest_of_code()} {conf_py} {silent} {settings}"


def setup(app: Sphinx) -> None:
    """Connect a tracker to the events of this application."""
    additions.setup(app)
    tracker = Tracker()
    app.connect("env-get-outdated", tracker.env_get_outdated)
    app.connect("doctree-read", tracker.doctree_read, priority=_LAST)
    app.connect("env-before-read-docs", tracker.env_before_read_docs, priority=_LAST)
    app.connect("env-updated", tracker.fill_labels, priority=_FIRST)
    app.connect("env-updated", tracker.env_updated, priority=_LAST)
    app.connect("env-get-updated", tracker.env_get_updated, priority=_LAST)
    app.connect("doctree-resolved", tracker.doctree_resolved, priority=_LAST)
    app.connect("html-collect-pages", tracker.html_collect_pages, priority=_LAST)
    app.connect("build-finished", tracker.build_finished, priority=_LAST)
