"""Section numbers of an earlier build."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.environment import BuildEnvironment


class SortedSet(set[str]):
    """A set that is iterated in alphabetical order."""

    def __iter__(self) -> Iterator[str]:
        """Iterate over the members, sorted."""
        return iter(sorted(super().__iter__()))


def order_numbered_toctrees(env: BuildEnvironment) -> None:
    """Let Sphinx number nested toctrees in one order, and not in that of hashes.

    The first toctree to reach a page numbers it, and the next gives a warning.
    """
    env.numbered_toctrees = SortedSet(env.numbered_toctrees)


def forget_section_numbers(env: BuildEnvironment) -> None:
    """Remove the numbers from titles and tables of contents.

    Sphinx sets them anew before pages are written, but never takes one away from a
    page that has none any more.
    """
    for title in (*env.titles.values(), *env.longtitles.values()):
        title.attributes.pop("secnumber", None)
    for toc in env.tocs.values():
        for reference in toc.findall(nodes.reference):
            reference.attributes.pop("secnumber", None)
