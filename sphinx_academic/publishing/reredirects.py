"""What sphinx-reredirects writes, where it is loaded: nobody else may write there."""

from __future__ import annotations

import posixpath
from fnmatch import fnmatch
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote, urlsplit

from ..builders import output_path
from ..model.old_addresses import path_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Set

    from sphinx.application import Sphinx

_EXTENSION = "sphinx_reredirects"


class Reredirects(NamedTuple):
    """The pages of that extension, by path, each with the address it leads to."""

    paths: Mapping[str, str]
    pages: Mapping[str, str]
    """The paths of the documents that it may take the place of."""
    addresses: Set[str] = frozenset()
    """Its paths as hosts are asked for them."""

    @classmethod
    def of(cls, app: Sphinx) -> Reredirects:
        """Read its settings."""
        redirects = app.config.redirects if _EXTENSION in app.extensions else {}
        if not isinstance(redirects, dict) or not redirects:
            return cls({}, {})
        documents = sorted(app.env.found_docs)
        paths: dict[str, str] = {}
        for source, target in redirects.items():
            expanded = [name for name in documents if fnmatch(name, source)]
            for name in expanded or [source]:
                paths[_path(app.builder, name)] = target.replace("$source", name)
        pages = {name: _path(app.builder, name) for name in documents}
        return cls(paths, pages, frozenset(map(_bare, paths)))

    def has(self, path: str) -> bool:
        """Tell whether it has the address of this path, be it in another file.

        Hosts answer ``/old`` with ``old.html`` and with ``old/index.html``.
        """
        return _bare(path) in self.addresses

    def leads(self, docname: str, path: str) -> bool:
        """Tell whether it leads from a document to this path."""
        page = self.pages.get(docname, "")
        if page not in self.paths:
            return False
        target = unquote(urlsplit(self.paths[page]).path)
        absolute = posixpath.join("/", posixpath.dirname(page), target)
        try:
            return path_of(posixpath.normpath(absolute)) == path
        except ValueError:
            return False


def _bare(path: str) -> str:
    return path.removesuffix("/index.html").removesuffix(".html")


def _path(builder: Any, name: str) -> str:
    if name.endswith(builder.out_suffix):
        return name.lstrip("/")
    return output_path(builder, name.strip("/") or "index")
