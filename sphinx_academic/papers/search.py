"""Lets a search find papers on their pages.

Sphinx's `IndexBuilder` forgets at each build what is no document.  So the words of each
page are kept from one build to the next, and put back; like `freshness.search_index`,
this module uses tables of it that are not public.
"""

from __future__ import annotations

import html
import pickle
from typing import TYPE_CHECKING, Any, NamedTuple

from docutils import nodes
from sphinx.util.docutils import new_document

from ..domain import academic_domain
from ..freshness.additions import PAGES
from ..freshness.fingerprints import digest_of
from ..freshness.ledger import Ledger
from ..model.text import plain as plain_title
from ..presenting.context import Context
from ..presenting.entries import publication_lines
from ..presenting.inline import plain
from ..works import Works

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from sphinx.application import Sphinx
    from sphinx.search import IndexBuilder

    from ..domain import AcademicDomain
    from ..freshness.fingerprints import Fingerprints
    from ..model.records import Publication

_LAST = 950
"""After the tracker has had the pages written."""


class Words(NamedTuple):
    """What the index knows of a page; words are parted by blanks."""

    state: str
    """What they were taken from."""
    title: str
    titles: tuple[tuple[str, str | None], ...]
    text: str
    in_title: str


class PaperSearch:
    """Completes the index of one build after the other."""

    fingerprints: Fingerprints | None = None
    """Tells what pages say, if anything has changed since the last build."""

    def begin(self, app: Sphinx) -> None:
        """Forget the last build (builder-inited)."""
        self.fingerprints = None

    def note(self, app: Sphinx, fingerprints: Fingerprints) -> tuple[()]:
        """Note that something has changed; add no pages."""
        self.fingerprints = fingerprints
        return ()

    def collect(self, app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
        """Put the words of pages into the index (html-collect-pages); add no pages."""
        indexer = getattr(app.builder, "indexer", None)
        domain = academic_domain(app.env)
        if indexer is None or not domain.paper_pages.names:
            return
        path = Ledger.load(app.builder).path.with_suffix(".words")
        known = _load(path)
        found = dict(self._found(indexer, domain, known))
        for name, words in found.items():
            _put(indexer, name, words)
        if found != known:
            new = path.with_suffix(".new")
            new.write_bytes(pickle.dumps(found, pickle.HIGHEST_PROTOCOL))
            new.replace(path)
        yield from ()

    def _found(
        self, indexer: IndexBuilder, domain: AcademicDomain, known: Mapping[str, Words]
    ) -> Iterator[tuple[str, Words]]:
        texts = _Texts(domain, Works(domain, domain.builder))
        pages = domain.paper_pages
        for record in pages.publications:
            if name := pages.of(record):
                words = known.get(name)
                state = self._state(record) or (words.state if words else "")
                if words is None or words.state != state:
                    words = _taken(indexer, name, texts.of(record), record, state)
                yield name, words

    def _state(self, record: Publication) -> str:
        """Return what changes with the words of a page; nothing if none can have."""
        if self.fingerprints is None:
            return ""
        parts = [self.fingerprints.makings, self.fingerprints.record(record)]
        return digest_of(parts)


class _Texts:
    """What pages say, as plain text."""

    def __init__(self, domain: AcademicDomain, works: Works) -> None:
        self._context = Context.of(domain)
        self._works = works

    def of(self, record: Publication) -> str:
        lines = publication_lines(self._context, record, home=True)
        said = [plain(pieces) for name, pieces in lines if name != "mentions"]
        return "\n".join((*said, self._works.text(record)))


def _taken(
    indexer: IndexBuilder, name: str, text: str, record: Publication, state: str
) -> Words:
    """Return what the index makes of a page; it then stands there by itself."""
    title = plain_title(record.title) or record.key
    document = new_document(name)
    heading = nodes.title("", title)
    document += nodes.section("", heading, nodes.paragraph("", text))
    kept = indexer._mapping, indexer._title_mapping
    indexer._mapping, indexer._title_mapping = {}, {}
    try:
        indexer.feed(name, name, html.escape(title), document)
        found = " ".join(indexer._mapping), " ".join(indexer._title_mapping)
    finally:
        indexer._mapping, indexer._title_mapping = kept
    titles = tuple(indexer._all_titles[name])
    return Words(state, html.escape(title), titles, *found)


def _put(indexer: IndexBuilder, name: str, words: Words) -> None:
    indexer._titles[name] = words.title
    indexer._filenames[name] = name
    indexer._all_titles[name] = list(words.titles)
    indexer._index_entries[name] = []
    for word in words.text.split():
        indexer._mapping.setdefault(word, set()).add(name)
    for word in words.in_title.split():
        indexer._title_mapping.setdefault(word, set()).add(name)


def _load(path: Path) -> Mapping[str, Words]:
    try:
        return dict(pickle.loads(path.read_bytes()))
    except Exception:  # pickle names no error that is all a bad file raises
        return {}


def setup(app: Sphinx) -> None:
    """Complete the index when pages have been collected."""
    search = PaperSearch()
    app.connect("builder-inited", search.begin)
    app.connect(PAGES, search.note)
    app.connect("html-collect-pages", search.collect, priority=_LAST)
