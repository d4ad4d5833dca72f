"""Links that authors write into titles and bodies."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from docutils import nodes
from myst_parser.mocking import MockState
from sphinx.addnodes import pending_xref

from .messages import warn
from .model.links import check_address
from .nodes import in_entries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it import MarkdownIt

    from .messages import WarningType
    from .nodes import academic_entry

REFUSED: Final = re.compile(r"(?:data|file|javascript|vbscript):", re.IGNORECASE)
"""Begins what Markdown makes no link of."""


@contextmanager
def judged_here(state: object) -> Iterator[None]:
    """Have Markdown make links of all addresses while records are read.

    What it refuses it leaves as it is written, and says nothing; we do.
    """
    if not isinstance(state, MockState):
        yield
        return
    parser: MarkdownIt = state._renderer.md
    validate = parser.validateLink
    admit_all(parser)
    try:
        yield
    finally:
        parser.validateLink = validate  # type: ignore[method-assign]


def admit_all(parser: MarkdownIt) -> None:
    """Have a parser make links of all addresses; what it reads needs `mend_links`."""
    parser.validateLink = lambda url: True  # type: ignore[method-assign]


def mend_links(document: nodes.document) -> None:
    """Turn links that lead nowhere, or must not be followed, into plain words."""
    for link, address, entry in list(_links(document)):
        try:
            check_address(address)
        except ValueError as error:
            kind: WarningType = "unsafe_address" if address else "empty_link"
            message = str(error) if address else _empty(link)
            warn(kind, f"{entry['kind']}: {message}", link)
            words = link[0] if isinstance(link, pending_xref) else link
            link.parent.replace(link, words.children)


def _links(
    document: nodes.document,
) -> Iterator[tuple[nodes.Element, str, academic_entry]]:
    for link, entry in in_entries(document, nodes.reference):
        if "refuri" in link:
            yield link, link["refuri"], entry
    for xref, entry in in_entries(document, pending_xref):
        # What MyST makes of links without an address, or with a scheme it lacks.
        target = xref["reftarget"]
        if not target or (xref["reftype"] == "myst" and REFUSED.match(target)):
            yield xref, target, entry


def _empty(link: nodes.Element) -> str:
    words = link.astext()
    return (
        f"the link [{words}]() has no address; write one between the parentheses, "
        "or the words alone"
    )
