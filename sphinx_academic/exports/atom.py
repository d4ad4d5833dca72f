"""Feeds in the format Atom (RFC 4287)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from .feed import last_change, moment, newest_change

if TYPE_CHECKING:
    from .feed import Feed, FeedItem

NAMESPACE = "http://www.w3.org/2005/Atom"

# All but tab, line ends, and what XML 1.0 calls characters.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def atom(feed: Feed) -> str:
    """Return the document, which is to be written in UTF-8."""
    root = Element("feed", {"xmlns": NAMESPACE})
    if feed.language:
        root.set("xml:lang", feed.language)
    _add(root, "id", feed.address)
    _add(root, "title", feed.title)
    if feed.description:
        _add(root, "subtitle", feed.description)
    _add(root, "updated", newest_change(feed))
    _link(root, "self", feed.address, "application/atom+xml")
    _link(root, "alternate", feed.page, "text/html")
    author = SubElement(root, "author")
    _add(author, "name", feed.author.name)
    if feed.author.address:
        _add(author, "uri", feed.author.address)
    root.extend(map(_entry, feed.items))
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'


def _entry(item: FeedItem) -> Element:
    entry = Element("entry")
    if item.language:
        entry.set("xml:lang", item.language)
    _add(entry, "id", item.id)
    _add(entry, "title", item.title)
    if item.published:
        _add(entry, "published", moment(item.published))
    _add(entry, "updated", last_change(item))
    _link(entry, "alternate", item.address, "text/html")
    for tag in item.tags:
        SubElement(entry, "category", term=_legal(tag))
    _add(entry, "content", item.content).set("type", "html")
    return entry


def _add(parent: Element, name: str, text: str) -> Element:
    child = SubElement(parent, name)
    child.text = _legal(text)
    return child


def _link(parent: Element, rel: str, address: str, kind: str) -> None:
    SubElement(parent, "link", rel=rel, type=kind, href=address)


def _legal(text: str) -> str:
    """Leave out what no XML document may hold, even escaped."""
    return _ILLEGAL.sub("", text)
