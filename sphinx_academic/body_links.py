"""Links that authors write into titles and bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from .messages import warn
from .model.links import check_address

if TYPE_CHECKING:
    from .messages import WarningType
    from .nodes import academic_entry


def mend_links(entry: academic_entry) -> None:
    """Turn links that lead nowhere, or must not be followed, into plain words."""
    for link in list(entry.findall(nodes.reference)):
        if "refuri" not in link:
            continue
        try:
            check_address(link["refuri"])
        except ValueError as error:
            kind: WarningType = "unsafe_address" if link["refuri"] else "empty_link"
            message = str(error) if link["refuri"] else _empty(link)
            warn(kind, f"{entry['kind']}: {message}", link)
            link.parent.replace(link, link.children)


def _empty(link: nodes.reference) -> str:
    words = link.astext()
    return (
        f"the link [{words}]() has no address; write one between the parentheses, "
        "or the words alone"
    )
