"""Section numbers of an earlier build."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment


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
