"""Pieces of lines as HTML."""

from __future__ import annotations

import posixpath
from functools import cached_property
from html import escape
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from sphinx.util.osutil import relative_uri

from .. import words
from ..model.places import Place
from ..model.text import Run
from ..presenting.inline import (
    Badge,
    Icon,
    Link,
    Mark,
    Material,
    More,
    Owner,
    Paragraph,
    RecordLink,
    Time,
    Work,
)
from ..single_page import pages_on_it
from .pictures import still

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from docutils import nodes
    from sphinx.builders import Builder

    from ..presenting.inline import Inline, Inlines

PREFIX = "_"
"""Before the names of icons: short, as a page may refer to thousands, and unlike an id
that docutils makes of a title."""

GAP = "\0"
"""Stands where a formula or code is left to Sphinx's own writer."""

_TAGS = {"emphasis": "em", "strong": "strong", "subscript": "sub", "superscript": "sup"}


class InlineHtml:
    """Writes pieces for one page, and remembers which icons it has drawn."""

    def __init__(self, builder: Builder, docname: str) -> None:
        self.icons: set[str] = set()
        self._builder = builder
        self._docname = docname
        self.is_book = builder.name == "epub"
        """Whether readers need no pictures beside words, and run no scripts."""
        self._documents: dict[str, str] = {}
        self._write: Mapping[type[Any], Callable[[Any], str]] = {
            str: _text,
            Run: _run,
            Work: self._work,
            Link: self._link,
            RecordLink: self._record_link,
            Material: self._material,
            Badge: self._badge,
            Mark: _mark,
            Owner: _owner,
            More: self._more,
            Time: _time,
            Icon: self._icon,
            Paragraph: self._paragraph,
        }

    def still(self, teaser: Any) -> nodes.Node:
        """Return a picture or video, as far as readers can show it."""
        return still(teaser) if self.is_book else teaser

    def of(self, pieces: Iterable[Inline]) -> str:
        """Return a line, with a gap for each piece that `needs_writer`."""
        write = self._write
        return "".join([write[type(piece)](piece) for piece in pieces])

    def _work(self, work: Work) -> str:
        inner = self.of(work.words)
        lang = f' lang="{escape(work.lang)}"' if work.lang else ""
        if work.cited:
            return f"<cite{lang}>{inner}</cite>"
        return f"<span{lang}>{inner}</span>" if lang else inner

    def _link(self, link: Link) -> str:
        inner = self.of(link.words)
        return (
            f'<a class="reference external" href="{escape(link.address)}">{inner}</a>'
        )

    def _record_link(self, link: RecordLink, attributes: str = "") -> str:
        inner = self.of(link.words)
        here = link.place == Place(self._docname)
        # Its own page, or no list shows it, or it is in no part of the book.
        if here or not link.place.document or self._is_left_out(link.place.document):
            return f"<span>{inner}</span>"  # as Sphinx writes words that lead nowhere
        address = escape(self._address(link.place))
        # Without a class: a list has thousands, in which nobody looks for one.
        return f'<a{attributes} href="{address}">{inner}</a>'

    def _address(self, place: Place) -> str:
        if not place.anchor:
            return self._builder.get_relative_uri(self._docname, place.document)
        if place.document not in self._documents:
            self._documents[place.document] = self._document(place.document)
        return f"{self._documents[place.document]}#{place.anchor}"

    def _document(self, docname: str) -> str:
        # A single page holds them all, whatever Sphinx's version says of addresses.
        if docname == self._docname or self._builder.name == "singlehtml":
            return ""
        return self._builder.get_relative_uri(self._docname, docname)

    def _is_left_out(self, docname: str) -> bool:
        return self._builder.name == "singlehtml" and docname not in self._pages

    @cached_property
    def _pages(self) -> frozenset[str]:
        return pages_on_it(self._builder.env)

    def _material(self, link: Material) -> str:
        label = f"{self._drawing(link.icon)}{escape(link.label)}"
        kind = f'data-kind="{escape(link.kind)}"'
        address = self._download(link) if link.file else link.address
        if link.file and self.is_book:  # Sphinx puts no files into it
            return f"<span {kind}>{label}</span>"
        if not address:
            return f"<span {kind}>{label} ({words.SOON})</span>"
        return f'<a {kind} href="{escape(address)}">{label}</a>'

    def _download(self, link: Material) -> str:
        here = self._builder.get_target_uri(self._docname)
        copy = posixpath.join(relative_uri(here, "_downloads"), quote(link.file))
        _, page, fragment = link.source.partition("#")
        return f"{copy}{page}{fragment}"

    def _badge(self, badge: Badge) -> str:
        kind = f" academic-badge--{badge.kind}" if badge.kind else ""
        kind += f" academic-venue--{badge.venue}" if badge.venue else ""
        return f'<span class="academic-badge{kind}">{self.of(badge.words)}</span>'

    def _more(self, more: More) -> str:
        inner = self.of(more.words)
        if self.is_book:  # in a book nothing is folded that can be read
            return inner
        label, about = escape(more.label), escape(f"{more.label}: {more.about}")
        summary = f'<summary aria-label="{about}">{label}</summary>'
        return f'<details class="academic-more">{summary}{inner}</details>'

    def _icon(self, icon: Icon) -> str:
        return self._drawing(icon.name)

    def _paragraph(self, paragraph: Paragraph) -> str:
        written = (
            # As Sphinx writes it, since an author may style links in text by it.
            self._record_link(piece, ' class="reference internal"')
            if isinstance(piece, RecordLink)
            else self.of([piece])
            for piece in paragraph.words
        )
        return f"<p>{''.join(written)}</p>\n"

    def _drawing(self, name: str) -> str:
        if self.is_book:
            return ""
        self.icons.add(name)
        use = f'<use href="#{PREFIX}-{name}"/>'
        return f'<svg aria-hidden="true">{use}</svg>'


def needs_writer(pieces: Inlines) -> list[Run]:
    """Return what is left to Sphinx's writer, in the order of the gaps."""
    found: list[Run] = []
    for piece in pieces:
        if isinstance(piece, Run):
            found += [piece] if piece.style and piece.style not in _TAGS else []
        elif isinstance(piece, Work | Link | RecordLink | Badge | Paragraph):
            found += needs_writer(piece.words)
    return found


def _text(text: str) -> str:
    return escape(text, quote=False)


def _run(run: Run) -> str:
    if not run.style:
        return escape(run.text, quote=False)
    tag = _TAGS.get(run.style)
    return f"<{tag}>{escape(run.text, quote=False)}</{tag}>" if tag else GAP


def _mark(mark: Mark) -> str:
    text = escape(mark.text, quote=False)
    if not mark.role:
        return f"<sup>{text}</sup>"
    # Read aloud as what it means, and not as "star".
    meaning = f'role="img" title="{escape(mark.role)}"'
    return f'<sup class="academic-mark" {meaning}>{text}</sup>'


def _owner(owner: Owner) -> str:
    return f'<strong class="academic-self">{escape(owner.name, quote=False)}</strong>'


def _time(time: Time) -> str:
    text = escape(time.text, quote=False)
    return f'<time datetime="{escape(time.iso)}">{text}</time>' if time.iso else text
