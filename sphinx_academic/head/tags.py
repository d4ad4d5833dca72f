"""Tags of a page's head, as HTML."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from ..exports.json_ld import script_text

if TYPE_CHECKING:
    from ..exports.json_ld import Thing


class Alternate(NamedTuple):
    """Another form of a page, such as a feed of its list.

    Whoever writes it adds it to ``context["academic_alternates"]``.
    """

    path: str
    """Where it is, from the output folder."""
    type: str
    """Its media type, such as ``application/atom+xml``."""
    title: str = ""


def meta(name: str, content: str) -> str:
    """Return a fact by name; those of OpenGraph are properties."""
    kind = "property" if ":" in name else "name"
    return f'<meta {kind}="{escape(name)}" content="{escape(content)}">'


def alternate(form: Alternate, address: str) -> str:
    """Return a link to another form of the page."""
    title = f' title="{escape(form.title)}"' if form.title else ""
    kind = f'rel="alternate" type="{escape(form.type)}"'
    return f'<link {kind}{title} href="{escape(address)}">'


def data(thing: Thing) -> str:
    """Return an object of JSON-LD: no browser runs it, under any policy."""
    return f'<script type="application/ld+json">{script_text(thing)}</script>'
