"""Feeds in the format JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from .feed import moment

if TYPE_CHECKING:
    from .feed import Feed, FeedItem

VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(feed: Feed) -> str:
    """Return the document, which is to be written in UTF-8."""
    author = {"name": feed.author.name, "url": feed.author.address}
    described = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": feed.address,
        "description": feed.description,
        "authors": [_filled(author)],
        "language": feed.language,
    }
    document = _filled(described) | {"items": [_item(item) for item in feed.items]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _item(item: FeedItem) -> dict[str, Any]:
    told = _filled(
        {
            "id": item.id,
            "url": item.address,
            "title": item.title,
            "date_published": moment(item.published) if item.published else "",
            "date_modified": moment(item.updated) if item.updated else "",
            "tags": [*item.tags],
            "language": item.language,
        }
    )
    # An item without content is none.
    return told | {"content_html": item.content}


def _filled(data: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if value}
