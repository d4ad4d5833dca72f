"""The sitemap: every page that search engines may show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..exports.sitemap import sitemap
from ..freshness.additions import AddedFile
from ..freshness.fingerprints import digest_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

    from .edition import Edition

PATH: Final = "sitemap.xml"
_OF_OTHERS: Final = "sphinx_sitemap"
"""The extension that writes one too."""
_MISSING: Final = "404"
"""The page that is shown where there is none."""


def site_maps(app: Sphinx, edition: Edition) -> Iterator[AddedFile]:
    """Yield the sitemap, where the address of the site is known."""
    if not edition.addresses.base or _OF_OTHERS in app.extensions:
        return
    addresses = [edition.addresses.page(name) for name in sorted(_pages(edition))]
    yield AddedFile(PATH, digest_of(addresses), lambda: sitemap(addresses))


def _pages(edition: Edition) -> Iterator[str]:
    domain = edition.domain
    yield from edition.pages
    for docname in domain.env.found_docs:
        if docname != _MISSING and not domain.facts(docname).unlisted:
            yield docname
