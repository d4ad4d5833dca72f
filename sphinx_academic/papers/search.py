"""Lets a search find papers on their pages.

Sphinx's `IndexBuilder` forgets at each build, and once more before it writes its file,
what is no document.  So the words of each page are kept from one build to the next, and
are added as the file is written; like `freshness.search_index`, this module uses tables
of it that are not public.
"""

from __future__ import annotations

import html
import pickle
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

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
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.search import IndexBuilder, SearchLanguage

    from ..domain import AcademicDomain
    from ..freshness.fingerprints import Fingerprints
    from ..model.records import Publication
    from ..presenting.inline import Inline

SAID: Final = "academic_said"
"""The value of a page's context that holds what a search must find there."""

_LAST = 950
"""After the tracker has had the pages written."""


class Words(NamedTuple):
    """What the index knows of a page; words are parted by blanks."""

    state: str
    """What they were taken from."""
    title: str
    text: str
    in_title: str


class PaperSearch:
    """Completes the index of one build after the other."""

    fingerprints: Fingerprints | None = None
    """Tells what pages say, if anything has changed since the last build."""
    written: dict[str, str]
    """What the pages say that were written."""

    def begin(self, app: Sphinx) -> None:
        """Forget the last build (builder-inited)."""
        self.fingerprints = None
        self.written = {}

    def listen(
        self,
        app: Sphinx,
        pagename: str,
        templatename: str,
        context: dict[str, Any],
        doctree: nodes.document | None,
    ) -> None:
        """Note what a page says that is written (html-page-context)."""
        if SAID in context:
            self.written[pagename] = context.pop(SAID)

    def note(self, app: Sphinx, fingerprints: Fingerprints) -> tuple[()]:
        """Note that something has changed; add no pages."""
        self.fingerprints = fingerprints
        return ()

    def collect(self, app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
        """Have the words of pages added (html-collect-pages); add no pages."""
        indexer = getattr(app.builder, "indexer", None)
        domain = academic_domain(app.env)
        if indexer is None or not domain.paper_pages.names:
            return
        path = Ledger.load(app.builder).path.with_suffix(".words")
        known = _load(path)
        found = dict(self._found(indexer, domain, known))
        builder: Any = app.builder
        builder.indexer = _Completed(indexer, found)
        if found != known:
            new = path.with_suffix(".new")
            new.write_bytes(pickle.dumps(found, pickle.HIGHEST_PROTOCOL))
            new.replace(path)
        yield from ()

    def _found(
        self, indexer: IndexBuilder, domain: AcademicDomain, known: Mapping[str, Words]
    ) -> Iterator[tuple[str, Words]]:
        texts = _Texts(domain, Works(domain, domain.builder))
        reader = _Reader(indexer.lang)
        pages = domain.paper_pages
        for record in pages.publications:
            if name := pages.of(record):
                words = known.get(name)
                state = self._state(record) or (words.state if words else "")
                if words is None or words.state != state:
                    title = plain_title(record.title) or record.key
                    text = self.written.get(name) or texts.of(record)
                    words = reader.words(title, text, state)
                yield name, words

    def _state(self, record: Publication) -> str:
        """Return what changes with the words of a page; nothing if none can have."""
        if self.fingerprints is None:
            return ""
        parts = [self.fingerprints.makings, self.fingerprints.record(record)]
        return digest_of(parts)


class _Texts:
    """What pages say that were written before, as plain text."""

    def __init__(self, domain: AcademicDomain, works: Works) -> None:
        self._context = Context.of(domain)
        self._works = works

    def of(self, record: Publication) -> str:
        lines = dict(publication_lines(self._context, record, home=True))
        return words_of_page(lines, self._works.text(record))


def words_of_page(lines: Mapping[str, Iterable[Inline]], text: str) -> str:
    """Return what a search must find on a page: its lines, and its text."""
    names = (name for name in lines if name not in {"abstract", "body", "mentions"})
    return "\n".join((*(plain(lines[name]) for name in names), text))


class _Reader:
    """Takes the words of pages as Sphinx takes those of documents.

    Sphinx stems each word anew for each document, which for thousands of pages in the
    words of one field is most of the work.
    """

    def __init__(self, language: SearchLanguage) -> None:
        self._language = language
        self._stem = cache(lambda word: language.stem(word).lower())

    def words(self, title: str, text: str, state: str) -> Words:
        """Return what the index knows of a page."""
        in_title = self._indexed(title)
        rest = self._indexed(text) - in_title
        shown = html.escape(title)
        return Words(state, shown, " ".join(sorted(rest)), " ".join(sorted(in_title)))

    def _indexed(self, text: str) -> set[str]:
        words = set(map(self._word, set(self._language.split(text))))
        return words - {""}

    def _word(self, word: str) -> str:
        # A stem may be too short, or a word that is left out.
        forms = (self._stem(word), word)
        return next(filter(self._language.word_filter, forms), "")


class _Completed:
    """The index of the documents, to which pages are added as it is written."""

    def __init__(self, indexer: IndexBuilder, pages: Mapping[str, Words]) -> None:
        self._indexer = indexer
        self._pages = pages

    def __getattr__(self, name: str) -> Any:
        return getattr(self._indexer, name)

    def dump(self, stream: Any, format: Any) -> None:
        """Write the index to a file."""
        for name, words in self._pages.items():
            _put(self._indexer, name, words)
        self._indexer.dump(stream, format)


def _put(indexer: IndexBuilder, name: str, words: Words) -> None:
    indexer._titles[name] = words.title
    indexer._filenames[name] = name
    indexer._all_titles[name] = [(html.unescape(words.title), None)]
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
    app.connect("html-page-context", search.listen)
    app.connect("html-collect-pages", search.collect, priority=_LAST)
