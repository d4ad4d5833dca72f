"""Where a page stands in the site, found without walking all pages for each page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from sphinx import addnodes
from sphinx.util import url_re

from sphinx_academic.plain_titles import words_in_title

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from sphinx.environment import BuildEnvironment

# A longer list of pages is not repeated on each of them, or the site would grow with
# the square of its pages.
MOST_SIBLINGS: Final = 60


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list of pages."""

    title: str
    docname: str = ""
    """The page, or nothing for an address outside the site."""
    url: str = ""
    children: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Navigation:
    """The pages of a site as its toctrees order them; made once per build."""

    top: tuple[Entry, ...]
    """The entries of the root's toctrees, as many as a header can hold."""
    starts: frozenset[str]
    """The pages that a path through the site starts with."""
    parents: Mapping[str, str]
    entries_below: Callable[[str], tuple[Entry, ...]]

    @classmethod
    def from_environment(
        cls, env: BuildEnvironment, parents: Mapping[str, str], root: str
    ) -> Navigation:
        """Read the toctrees that Sphinx collected; each page's at most once."""

        @cache
        def below(docname: str) -> tuple[Entry, ...]:
            return tuple(_entries(env, docname))

        top = below(root)
        return cls(
            top=top[:MOST_SIBLINGS],
            starts=frozenset(entry.docname for entry in top if entry.docname),
            parents=parents,
            entries_below=below,
        )

    def path(self, docname: str) -> tuple[str, ...]:
        """Return the page and the pages above it, from the one in the header down."""
        path = [docname]
        while path[-1] not in self.starts:
            parent = self.parents.get(path[-1])
            if parent is None or parent in path:
                return ()
            path.append(parent)
        return tuple(reversed(path))

    def section(self, docname: str) -> tuple[Entry, ...]:
        """Return the contents of the section that a page belongs to.

        Unfolded along the way to the page only.  Empty for a page that is a section
        by itself: most pages of an academic site are.
        """
        path = self.path(docname)
        if not path or not self.entries_below(path[0]):
            return ()
        return self._unfolded(path)

    def _unfolded(self, path: tuple[str, ...]) -> tuple[Entry, ...]:
        entries = self.entries_below(path[0])
        follow = path[1] if len(path) > 1 else ""
        if len(entries) > MOST_SIBLINGS:
            entries = tuple(entry for entry in entries if entry.docname == follow)
        return tuple(
            Entry(entry.title, entry.docname, entry.url, self._unfolded(path[1:]))
            if entry.docname and entry.docname == follow
            else entry
            for entry in entries
        )


def _entries(env: BuildEnvironment, docname: str) -> Iterator[Entry]:
    contents = env.tocs.get(docname)
    if contents is None:
        return
    for toctree in contents.findall(addnodes.toctree):
        for title, target in toctree["entries"]:
            if url_re.match(target):
                yield Entry(title or target, url=target)
            elif target == "self":
                yield Entry(title or _title(env, docname), docname)
            elif target in env.titles:
                yield Entry(title or _title(env, target), target)
            elif title and target in {"genindex", "modindex", "search"}:
                yield Entry(title, "py-modindex" if target == "modindex" else target)


def _title(env: BuildEnvironment, docname: str) -> str:
    return words_in_title(env.titles[docname])
