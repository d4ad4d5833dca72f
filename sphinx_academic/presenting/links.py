"""Links to the material of a paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import words
from ..model.links import KINDS, is_local
from ..nodes import academic_link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.links import Link
    from ..model.records import Publication
    from .context import Context

_ORDER = {name: number for number, name in enumerate(KINDS)}


def links_of(context: Context, record: Publication) -> Iterator[academic_link]:
    """Yield the links of a publication, in the declared order of their kinds."""
    for link in sorted(record.links, key=lambda link: _ORDER[link.kind]):
        yield link_node(context, link)


def link_node(context: Context, link: Link) -> academic_link:
    """Return a link with its icon; what is announced as soon is a word alone."""
    context.icons.add(link.icon)
    label = str(words.text(link.label)) if link.is_usual else link.label
    return academic_link(
        kind=link.kind, icon=link.icon, label=label, **target(context, link)
    )


def target(context: Context, link: Link) -> dict[str, Any]:
    """Return where a link leads, as attributes of its node."""
    if not link.address or not is_local(link.address):
        address = link.address
        return {"refuri": address, "internal": False} if address else {}
    copy = context.env.dlfiles.get(Path(link.file)) if link.file else None
    return {"filename": str(copy[1]), "reftarget": link.address} if copy else {}
