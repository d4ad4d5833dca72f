"""A page's head, as machines read it."""

from __future__ import annotations

import json
from collections import defaultdict
from html.parser import HTMLParser
from typing import Any


class Head(HTMLParser):
    """What stands in the head of a page; contents by name, in order."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.metas: defaultdict[str, list[str]] = defaultdict(list)
        self.links: list[dict[str, str]] = []
        self.things: list[dict[str, Any]] = []
        self._is_data = False
        head, _, body = source.partition("</head>")
        assert body
        self.feed(head)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        name = attributes.get("name") or attributes.get("property")
        if tag == "meta" and name:
            self.metas[name].append(attributes["content"])
        elif tag == "link":
            self.links.append(attributes)
        self._is_data = attributes.get("type") == "application/ld+json"

    def handle_data(self, data: str) -> None:
        if self._is_data:
            self.things.append(json.loads(data))
            self._is_data = False

    def linked(self, relation: str) -> list[str]:
        """Return the addresses of a relation."""
        return [link["href"] for link in self.links if link.get("rel") == relation]

    def thing(self, kind: str) -> dict[str, Any]:
        """Return the only object of a type."""
        (thing,) = (thing for thing in self.things if thing["@type"] == kind)
        return thing
