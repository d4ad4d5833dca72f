"""Links to the material of a paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from .. import words
from ..exports.bibtex import bibtex
from ..model.links import KINDS, distinct, is_local
from ..model.places import Place
from .inline import Icon, Material, RecordLink

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.links import Link
    from ..model.publication import Publication
    from .context import Context

_ORDER = {name: number for number, name in enumerate(KINDS)}


def links_of(
    context: Context, record: Publication, *, home: bool
) -> Iterator[Material | RecordLink]:
    """Yield the links of a publication, in the declared order of their kinds.

    Last where the record is at home comes its page, if titles do not lead there.
    """
    links = [link for link in record.links if not link.text]
    for link in sorted(distinct(links), key=lambda link: _ORDER[link.kind]):
        yield material(context, link)
    page = Place(context.pages.of(record))
    if home and page.document and context.pages.place_of(record) != page:
        yield RecordLink((Icon("bibtex"), str(words.CITE)), page)


def bibtex_of(context: Context, record: Publication) -> str:
    """Return the BibTeX to show; there is none where a link leads to it."""
    if not record.bibtex_show:
        return ""
    given = [link for link in record.links if link.kind == "bibtex"]
    if any(link.address for link in given) and not any(link.text for link in given):
        return ""
    return bibtex(context.works.of(record))


def material(context: Context, link: Link) -> Material:
    """Return a link with its icon; what is announced as soon is a word alone."""
    label = str(words.text(link.label)) if link.is_usual else link.label
    if not is_local(link.address):
        return Material(link.kind, link.icon, label, link.address)
    copy = context.env.dlfiles.get(Path(link.file)) if link.file else None
    file, source = (str(copy[1]), link.address) if copy else ("", "")
    return Material(link.kind, link.icon, label, file=file, source=source)
