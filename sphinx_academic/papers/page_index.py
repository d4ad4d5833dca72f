"""The words of the pages of papers, as the search index has them."""

from __future__ import annotations

import html
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from .. import pickles

if TYPE_CHECKING:
    from collections.abc import Set
    from pathlib import Path

    from sphinx.search import IndexBuilder, SearchLanguage


class IndexedPage(NamedTuple):
    """A page of which the words are known."""

    state: str
    """What they were taken from."""
    title: str


@dataclass
class PageIndex:
    """Which words stand on which pages; kept from one build to the next."""

    pages: dict[str, IndexedPage] = field(default_factory=dict)
    words: dict[str, set[str]] = field(default_factory=dict)
    """The pages by each word of their texts …"""
    in_titles: dict[str, set[str]] = field(default_factory=dict)
    """… and of their titles."""

    @classmethod
    def load(cls, path: Path) -> PageIndex:
        """Read an index; one that is missing or damaged is empty."""
        return pickles.load(path) or cls()

    def forget(self, pages: Set[str]) -> None:
        """Forget pages, and the words that stood on none but these."""
        for words in (self.words, self.in_titles):
            for found in words.values():
                found.difference_update(pages)
            for word in [word for word, found in words.items() if not found]:
                del words[word]
        for page in pages:
            self.pages.pop(page, None)

    def add(self, name: str, page: IndexedPage, text: str, reader: WordReader) -> None:
        """Add a page with the words of its title and of its text."""
        in_title = reader.words(page.title)
        self.pages[name] = page
        for word in in_title:
            self.in_titles.setdefault(word, set()).add(name)
        for word in reader.words(text) - in_title:
            self.words.setdefault(word, set()).add(name)

    def put_into(self, indexer: IndexBuilder) -> None:
        """Add all pages to the index of the documents."""
        for name, page in self.pages.items():
            indexer._titles[name] = html.escape(page.title)
            indexer._filenames[name] = name
            indexer._all_titles[name] = [(page.title, None)]
            indexer._index_entries[name] = []
        for words, theirs in (
            (self.words, indexer._mapping),
            (self.in_titles, indexer._title_mapping),
        ):
            for word, found in words.items():
                theirs[word] = theirs.get(word, set()) | found


class WordReader:
    """Takes the words of pages as Sphinx takes those of documents.

    Sphinx stems each word anew for each document, which for thousands of pages in the
    words of one field is most of the work.
    """

    def __init__(self, language: SearchLanguage) -> None:
        self._language = language
        self._stem = cache(lambda word: language.stem(word).lower())

    def words(self, text: str) -> set[str]:
        """Return the words of a text as they stand in the index."""
        return set(map(self._word, set(self._language.split(text)))) - {""}

    def _word(self, word: str) -> str:
        # A stem may be too short, or a word that is left out.
        forms = (self._stem(word), word)
        return next(filter(self._language.word_filter, forms), "")
