"""What the author, or another extension, has said of a page."""

from __future__ import annotations

from html.parser import HTMLParser


def given(metatags: str) -> dict[str, str]:
    """Return names and contents of the tags that a page has."""
    reader = _Reader()
    reader.feed(metatags)
    reader.close()
    return reader.found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        name = attributes.get("name") or attributes.get("property")
        if tag == "meta" and name:
            self.found.setdefault(name.lower(), attributes.get("content") or "")
