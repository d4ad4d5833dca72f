"""Links to the material of a paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from .. import words
from ..model.links import KINDS, is_local
from .inline import Material

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.links import Link
    from ..model.records import Publication
    from .context import Context

_ORDER = {name: number for number, name in enumerate(KINDS)}


def links_of(context: Context, record: Publication) -> Iterator[Material]:
    """Yield the links of a publication, in the declared order of their kinds."""
    for link in sorted(record.links, key=lambda link: _ORDER[link.kind]):
        yield material(context, link)


def material(context: Context, link: Link) -> Material:
    """Return a link with its icon; what is announced as soon is a word alone."""
    label = str(words.text(link.label)) if link.is_usual else link.label
    if not is_local(link.address):
        return Material(link.kind, link.icon, label, link.address)
    copy = context.env.dlfiles.get(Path(link.file)) if link.file else None
    file, source = (str(copy[1]), link.address) if copy else ("", "")
    return Material(link.kind, link.icon, label, file=file, source=source)
