"""Lets a search find papers on their pages.

Sphinx's `IndexBuilder` forgets at each build, and once more before it writes its file,
what is no document.  So the words of each page are kept from one build to the next, and
are added as the file is written; like `freshness.search_index`, this module uses tables
of it that are not public.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import pickles
from ..builders import is_site
from ..domain import academic_domain
from ..freshness.additions import PAGES
from ..freshness.fingerprints import digest_of
from ..freshness.ledger import Ledger
from ..model.formulas import with_formulas
from ..model.text import plain
from .page_index import IndexedPage, PageIndex, WordReader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.search import IndexBuilder

    from ..domain import AcademicDomain
    from ..exports.work import Work
    from ..freshness.fingerprints import Fingerprints
    from ..model.publication import Publication

_LAST = 950
"""After the tracker has had the pages written."""


class PaperSearch:
    """Completes the index of one build after the other."""

    fingerprints: Fingerprints | None = None
    """Tells what pages say, if anything has changed since the last build."""
    is_same = True
    """Whether no document was written."""

    def begin(self, app: Sphinx) -> None:
        """Forget the last build (builder-inited)."""
        self.fingerprints = None
        self.is_same = True

    def note_document(self, app: Sphinx, doctree: nodes.document, docname: str) -> None:
        """Note that a document is written (doctree-resolved)."""
        self.is_same = False

    def note(self, app: Sphinx, fingerprints: Fingerprints) -> tuple[()]:
        """Note that something has changed; add no pages."""
        self.fingerprints = fingerprints
        return ()

    def collect(self, app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
        """Have the words of pages added (html-collect-pages); add no pages."""
        builder: Any = app.builder
        indexer = getattr(builder, "indexer", None)
        domain = academic_domain(app.env)
        if indexer is None or not (
            is_site(builder) and domain.settings.publication_pages
        ):
            return
        file = Path(builder.outdir, builder.searchindex_filename)
        if self.is_same and self.fingerprints is None and file.exists():
            builder.indexer = _Unchanged(indexer, file)
            return
        path = Ledger.load(builder).path.with_suffix(".words")
        index = PageIndex.load(path)
        if self._update(index, domain, WordReader(indexer.lang)):
            pickles.save(path, index)
        builder.indexer = _Completed(indexer, index)
        yield from ()

    def _update(
        self, index: PageIndex, domain: AcademicDomain, reader: WordReader
    ) -> bool:
        """Bring the index up to date; tell whether anything was to do."""
        if self.fingerprints is None and index.pages:
            return False
        pages = domain.paper_pages
        records = {pages.of(record): record for record in pages.publications}
        records.pop("", None)
        current = {name: self._page(record) for name, record in records.items()}
        stale = {
            name for name, page in index.pages.items() if current.get(name) != page
        }
        new = [name for name in current if name in stale or name not in index.pages]
        if stale:
            index.forget(stale)
        for name in new:
            text = words_of(domain.works.of(records[name]))
            index.add(name, current[name], text, reader)
        return bool(stale or new)

    def _page(self, record: Publication) -> IndexedPage:
        title = plain(record.title) or record.key
        return IndexedPage(self._state(record), title)

    def _state(self, record: Publication) -> str:
        """Return what changes with the words of a page; nothing if none can have."""
        if self.fingerprints is None:
            return ""
        parts = [self.fingerprints.made_with, self.fingerprints.record(record)]
        return digest_of(parts)


def words_of(work: Work) -> str:
    """Return what a search must find on a page besides its title."""
    paper = work.publication
    names = (*paper.authors, *paper.editors, *paper.venues)
    where = (work.container, work.series, work.publisher, paper.location)
    remarks = (paper.annotation, paper.remark, paper.tldr)
    notes = (*map(plain, map(with_formulas, remarks)), *paper.keywords, *work.awards)
    year = str(work.date.year) if work.date else ""
    return "\n".join((*map(str, names), *where, year, *notes, work.abstract))


class _Index:
    """An index that is written in another way."""

    def __init__(self, indexer: IndexBuilder) -> None:
        self._indexer = indexer

    def __getattr__(self, name: str) -> Any:
        return getattr(self._indexer, name)


class _Unchanged(_Index):
    """The index of the last build, where this one has changed nothing."""

    def __init__(self, indexer: IndexBuilder, file: Path) -> None:
        super().__init__(indexer)
        self._file = file

    def dump(self, stream: Any, format: Any) -> None:
        """Write the index as it is."""
        stream.write(self._file.read_text(encoding="utf-8"))


class _Completed(_Index):
    """The index of the documents, to which pages are added as it is written."""

    def __init__(self, indexer: IndexBuilder, pages: PageIndex) -> None:
        super().__init__(indexer)
        self._pages = pages

    def dump(self, stream: Any, format: Any) -> None:
        """Write the index to a file."""
        self._pages.put_into(self._indexer)
        self._indexer.dump(stream, format)


def setup(app: Sphinx) -> None:
    """Complete the index when pages have been collected."""
    search = PaperSearch()
    app.connect("builder-inited", search.begin)
    app.connect(PAGES, search.note)
    app.connect("doctree-resolved", search.note_document)
    app.connect("html-collect-pages", search.collect, priority=_LAST)
