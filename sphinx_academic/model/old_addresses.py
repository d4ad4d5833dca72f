"""Old addresses of pages, as people carry them over from other systems."""

from __future__ import annotations

import re
from typing import Final, NoReturn
from urllib.parse import unquote, urlsplit

from .file_names import is_too_long
from .values import items

_PAGES: Final = (".html", ".htm")
_INDEX: Final = "index.html"
# Of files that hosts do not send as pages, so that nothing could lead on from there.
_FILE = re.compile(
    r"\.(?:pdf|docx?|pptx?|xlsx?|odt|tex|bib|ris|txt|md|ipynb|csv|json|ya?ml|xml|rss|atom"
    r"|zip|gz|tar|png|jpe?g|gif|svg|webp|ico|mp[34]|css|js|php\d?|aspx?|jsp|cgi)$",
    re.IGNORECASE,
)


def old_addresses(value: str) -> tuple[str, ...]:
    """Read old addresses, separated by semicolons or one per line.

    Raises ``ValueError`` for what is none, also where that is so only of one.
    """
    addresses = tuple(dict.fromkeys(items(value)))
    for address in addresses:
        if "://" not in address:  # of a whole one the site must be known
            path_of(address)
    return addresses


def path_of(address: str, base: str = "") -> str:
    """Return the path of the file that stands for an old address of the site at `base`.

    Paths begin at the root of the site, with or without a slash, as for
    jekyll-redirect-from; without the name of a file, they are those of folders.

    Raises ``ValueError`` for an address that is not of the site, and for one at which a
    page can lead nowhere.
    """
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        _refuse(address, "is no address")
    path = parts.path
    if parts.scheme or parts.netloc:
        path = _within(address, base)
    if parts.query or parts.fragment:
        _refuse(address, "has more than a path: hosts find a page by its path alone")
    return _file(address, unquote(path))


def _within(address: str, base: str) -> str:
    """Return the path of a whole address from the root of the site."""
    parts, site = urlsplit(address.strip()), urlsplit(base)
    if not site.netloc:
        _refuse(
            address,
            "is a whole address, and of which site this is nobody knows; set "
            "html_baseurl in conf.py",
        )
    root = site.path.rstrip("/") + "/"
    is_of_site = parts.netloc.lower() == site.netloc.lower()
    if not (is_of_site and f"{parts.path}/".startswith(root)):
        _refuse(address, f"is no address of {base}")
    return parts.path[len(root) - 1 :]


def _file(address: str, path: str) -> str:
    names = [name for name in path.split("/") if name]
    for name in names:
        if name in {".", ".."} or "\\" in name or not name.isprintable():
            _refuse(address, "leads out of the site, or holds what no address should")
        if name.lower().endswith(_PAGES) and name is not names[-1]:
            _refuse(address, "has a folder with the name of a file")
    if not names:
        return _INDEX
    if is_too_long("/".join(names)):
        _refuse(address, "is too long for the name of a file")
    if _FILE.search(names[-1]):
        _refuse(address, "is that of a file, and only pages can lead on")
    is_page = names[-1].lower().endswith(_PAGES)
    return "/".join(names if is_page else [*names, _INDEX])


def _refuse(address: str, fault: str) -> NoReturn:
    cure = "write a path from the root of the site, such as /publication/2009-paper"
    raise ValueError(f"{address[:120]!r} {fault}; {cure}")
