"""Sitemaps (https://www.sitemaps.org/protocol.html), which search engines read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

if TYPE_CHECKING:
    from collections.abc import Iterable

NAMESPACE: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"

MOST: Final = 50_000
"""How many addresses a sitemap may have."""


def sitemap(addresses: Iterable[str]) -> str:
    """Return the document, which is to be written in UTF-8.

    It tells no times: when a page changed last, nobody noted.
    """
    return _document("urlset", "url", addresses)


def sitemap_index(addresses: Iterable[str]) -> str:
    """Return the document that names several sitemaps."""
    return _document("sitemapindex", "sitemap", addresses)


def _document(whole: str, part: str, addresses: Iterable[str]) -> str:
    root = Element(whole, {"xmlns": NAMESPACE})
    for address in addresses:
        SubElement(SubElement(root, part), "loc").text = address
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'
