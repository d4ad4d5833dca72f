"""Whole addresses of the site's pages and files, which only `html_baseurl` can tell."""

from __future__ import annotations

import os
import posixpath
from typing import TYPE_CHECKING
from urllib.parse import quote

from .builders import is_site
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


def setup(app: Sphinx) -> None:
    """Complete the configuration."""
    app.connect("config-inited", take_base_of_host, priority=100)
