"""What the search index of an incremental build has too much, and too little.

Sphinx offers no public way to either, so this module reads private tables of its
`IndexBuilder`; the tests of rebuilds tell when these change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.util.index_entries import split_index_msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.environment import BuildEnvironment
    from sphinx.search import IndexBuilder


def mend_search_index(indexer: IndexBuilder, env: BuildEnvironment) -> None:
    """Make the index say what that of a clean build says."""
    for words in (indexer._mapping, indexer._title_mapping):
        _forget_dead_words(words)
    for docname, entries in env.domaindata["index"]["entries"].items():
        if docname not in indexer._index_entries:
            found = {found for entry in entries for found in _index_entries(*entry)}
            indexer._index_entries[docname] = sorted(found)


def _forget_dead_words(words: dict[str, set[str]]) -> None:
    """Forget words that no page has: deleted words would stay published.

    Sphinx forgets only where they stood.
    """
    for word in [word for word, pages in words.items() if not pages]:
        del words[word]


def _index_entries(
    kind: str, value: str, target: str, main: str, _category: str | None
) -> Iterator[tuple[str, str, str]]:
    """Yield what an entry of the index adds to the search.

    Sphinx gathers these while it writes a page, and so has those of other pages
    only if it wrote them after the environment was last saved.
    """
    try:
        words = split_index_msg(kind, value)
    except ValueError:
        return
    for word in words:
        yield word, target or "", main
