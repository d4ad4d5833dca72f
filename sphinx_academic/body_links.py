"""Links that authors write into titles and bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.addnodes import pending_xref

from .messages import warn
from .model.links import check_address
from .nodes import in_entries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .messages import WarningType
    from .nodes import academic_entry


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
        if not xref["reftarget"]:  # what MyST makes of a link without an address
            yield xref, "", entry


def _empty(link: nodes.Element) -> str:
    words = link.astext()
    return (
        f"the link [{words}]() has no address; write one between the parentheses, "
        "or the words alone"
    )
