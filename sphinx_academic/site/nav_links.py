"""The theme's option `nav_links`: further links in the header."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinx_academic.conf_py import warn_of_conf
from sphinx_academic.model.addresses import check_address
from sphinx_academic.site.navigation import Entry

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OPTION = "nav_links"
FORM = 'write [{"title": "Group", "url": "https://…"}]'


def nav_links(value: Any, confdir: Path) -> tuple[Entry, ...]:
    """Return the links of the option; one that cannot be is reported and left out."""
    if isinstance(value, list | tuple):
        return tuple(_entries(value, confdir))
    if value:
        _refuse(f"{value!r} is not a list; {FORM}", confdir)
    return ()


def _entries(links: list[Any] | tuple[Any, ...], confdir: Path) -> Iterator[Entry]:
    for link in links:
        try:
            yield _entry(link)
        except ValueError as error:
            _refuse(str(error), confdir)


def _entry(link: Any) -> Entry:
    if not isinstance(link, dict):
        raise ValueError(f"{link!r} is not a link; {FORM}")
    title, url = (link.get(name) for name in ("title", "url"))
    if not (isinstance(title, str) and title.strip() and isinstance(url, str)):
        raise ValueError(f"{link!r} lacks a title or a url; {FORM}")
    return Entry(title, url=check_address(url))


def _refuse(message: str, confdir: Path) -> None:
    warn_of_conf(f"{OPTION}: {message}", "html_theme_options", confdir)
