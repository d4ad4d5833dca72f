"""Whole addresses of the site's pages and files, which only `html_baseurl` can tell."""

from __future__ import annotations

import os
import posixpath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

from .builders import is_site
from .conf_py import warn_of_conf
from .exports.work import is_absolute

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.config import Config


class Addresses:
    """Addresses as one builder publishes them; all are empty where there is no base."""

    def __init__(self, builder: Builder) -> None:
        self._builder = builder
        written = builder.config.html_baseurl if is_site(builder) else ""
        self.base = posixpath.join(written, "") if is_absolute(written) else ""
        """The address of the site, which ends in a slash; a book has none."""

    def page(self, docname: str, anchor: str = "") -> str:
        """Return the address of a page, as Sphinx says it too, or of a part of it."""
        if not self.base:
            return ""
        address = posixpath.join(self.base, self._builder.get_target_uri(docname))
        return f"{address}#{quote(anchor)}" if anchor else address

    def file(self, path: str) -> str:
        """Return the address of a file, whose path begins at the output folder."""
        return posixpath.join(self.base, quote(path)) if self.base else ""


def take_base_of_host(app: Sphinx, config: Config) -> None:
    """On Read the Docs, take the address that it publishes the site at.

    Before anyone asks, so that Sphinx and other extensions know it too.
    """
    if not config.html_baseurl:
        config.html_baseurl = os.environ.get("READTHEDOCS_CANONICAL_URL", "")


def read_base(app: Sphinx, config: Config) -> None:
    """Have no address of the site rather than one from which no other can be made.

    Sphinx and the theme make some too, so there is none for them either.
    """
    try:
        config.html_baseurl = base_of(config.html_baseurl)
    except ValueError:
        message = (
            f"{config.html_baseurl!r} is not the address of a site; write it as "
            '"https://example.org/path/"'
        )
        warn_of_conf(message, "html_baseurl", app.confdir)
        config.html_baseurl = ""


def base_of(written: Any) -> str:
    """Return the address of a site, or its path where the host is not said.

    Raises ``ValueError`` for what is neither.
    """
    if not written:
        return ""
    if not isinstance(written, str) or not written.isprintable() or " " in written:
        raise ValueError(written)
    parts = urlsplit(written)
    is_whole = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    is_path = written.startswith("/") and not parts.netloc
    if not (is_whole or is_path) or parts.query or parts.fragment:
        raise ValueError(written)
    return parts.geturl()


def setup(app: Sphinx) -> None:
    """Complete the configuration."""
    app.connect("config-inited", take_base_of_host, priority=100)
    app.connect("config-inited", read_base, priority=110)
