"""The sitemap: every page that search engines may show."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from ..exports.sitemap import MOST, sitemap, sitemap_index
from ..freshness.additions import AddedFile
from ..freshness.fingerprints import digest_of
from ..model.offers import SITE_MAP
from .others_site_map import EXTENSION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

    from .edition import Edition

PATH: Final = f"{SITE_MAP}.xml"
_MISSING: Final = "404"
"""The page that is shown where there is none."""


def site_maps(app: Sphinx, edition: Edition) -> Iterator[AddedFile]:
    """Yield the sitemap, where the address of the site is known.

    What is too much for one are several, and one that names them.
    """
    if not edition.addresses.base or EXTENSION in app.extensions:
        return
    addresses = [edition.addresses.page(name) for name in sorted(_pages(edition))]
    if len(addresses) <= MOST:
        yield AddedFile(PATH, digest_of(addresses), partial(sitemap, addresses))
        return
    parts = {
        # No feed has a dot in its name.
        f"{SITE_MAP}.{start // MOST + 1}.xml": addresses[start : start + MOST]
        for start in range(0, len(addresses), MOST)
    }
    for path, listed in parts.items():
        yield AddedFile(path, digest_of(listed), partial(sitemap, listed))
    whole = list(map(edition.addresses.file, parts))
    yield AddedFile(PATH, digest_of(whole), partial(sitemap_index, whole))


def _pages(edition: Edition) -> Iterator[str]:
    domain = edition.domain
    yield from edition.pages
    for docname in domain.env.found_docs:
        if docname != _MISSING and not domain.facts(docname).unlisted:
            yield docname
