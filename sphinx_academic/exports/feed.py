"""What a feed tells, in whatever format: its items, their names and their times."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import quote, urlsplit

if TYPE_CHECKING:
    from ..model.dates import PartialDate

UNKNOWN_TIME: Final = "1970-01-01T00:00:00Z"
"""Stands where a format wants a time and none is known: it must not be that of the
build, by which every item would seem new each time."""

_OWNED_SINCE: Final = 2025
_IN_TAGS: Final = "/:@!$&'()*+,;=-._~"


class FeedAuthor(NamedTuple):
    """Who writes the site."""

    name: str
    address: str = ""
    """The home page."""


class FeedItem(NamedTuple):
    """One entry of a feed; all addresses are whole ones, also in the content."""

    id: str
    """Never changes and belongs to no other item, as `item_id` makes it."""
    address: str
    title: str
    """Plain text, which a reader sees in a list."""
    content: str
    """HTML."""
    published: PartialDate | None = None
    updated: PartialDate | None = None
    """When it last changed, if the record says so."""
    tags: tuple[str, ...] = ()
    language: str = ""
    """Its language, if it is not that of the feed."""


class Feed(NamedTuple):
    """A list as a feed; all addresses are whole ones."""

    title: str
    page: str
    """The address of the page that has the list."""
    address: str
    """The address of the feed."""
    author: FeedAuthor
    items: tuple[FeedItem, ...]
    language: str = ""
    description: str = ""


def item_id(base: str, kind: str, key: str) -> str:
    """Return a ``tag:`` URI (RFC 4151) for a record of the site at `base`.

    It stays when the record moves to another page, and when its title, its date or
    the form of the site's addresses changes.
    """
    parts = urlsplit(base)
    path = "/".join(filter(None, (parts.path.strip("/"), kind, key)))
    # A tag names a year in which the host was its owner's, and must not change.
    return f"tag:{parts.hostname},{_OWNED_SINCE}:{quote(path, safe=_IN_TAGS)}"


def moment(date: PartialDate | None) -> str:
    """Return a time (RFC 3339) for a date: its first, since feeds know no months."""
    if date is None:
        return UNKNOWN_TIME
    return f"{date.year:04}-{date.month or 1:02}-{date.day or 1:02}T00:00:00Z"


def last_change(item: FeedItem) -> str:
    """Return when the item changed last, as its record tells."""
    return moment(item.updated or item.published)


def newest_change(feed: Feed) -> str:
    """Return when the feed changed last, which undated items do not tell."""
    dated = (item for item in feed.items if item.updated or item.published)
    return max(map(last_change, dated), default=UNKNOWN_TIME)
