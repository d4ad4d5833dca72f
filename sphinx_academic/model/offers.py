"""Files that lists offer: feeds and downloads, each of a name that no other has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from .file_names import BY_ITSELF

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .base_query import Query

PUBLICATIONS: Final = "publications"
"""The name of the files of all publications, without an ending."""
RECORDS: Final = "academic"
"""That of the file of all records."""

SITE_MAP: Final = "sitemap"
"""That of the sitemap."""


class Offer(NamedTuple):
    """What one list offers, as names of files without endings; empty are not there."""

    feed: str = ""
    download: str = ""


def offers_of(
    lists: Iterable[tuple[str, Query[Any]]],
) -> Mapping[tuple[str, Query[Any]], Offer]:
    """Return what the lists of each document offer, that do.

    A file has the name of its document, unless the list gives it another; of several
    that would have one name, the later get numbers.  File systems may take capitals for
    small letters, so names differ in more than these.
    """
    offering = [
        (document, query) for document, query in lists if query.feed or query.download
    ]
    feeds, downloads = {SITE_MAP}, {PUBLICATIONS, RECORDS}
    offers: dict[tuple[str, Query[Any]], Offer] = {}
    # What one document holds stays in order.
    for document, query in sorted(offering, key=lambda listed: listed[0]):
        if (document, query) not in offers:
            offers[document, query] = Offer(
                _free(_feed(document, query), feeds),
                _download(document, query, downloads),
            )
    return offers


def misnamed(
    offers: Mapping[tuple[str, Query[Any]], Offer],
) -> Iterator[tuple[str, Query[Any], str, str]]:
    """Yield the names that lists give though others have them.

    With document and query come the option and the name.
    """
    for (document, query), offer in offers.items():
        for option in Offer._fields:
            given, name = getattr(query, option), getattr(offer, option)
            if given not in {"", BY_ITSELF, name}:
                yield document, query, option, given


def _feed(document: str, query: Query[Any]) -> str:
    return document if query.feed == BY_ITSELF else query.feed


def _download(document: str, query: Query[Any], taken: set[str]) -> str:
    if query.download != BY_ITSELF:
        return _free(query.download, taken)
    if query.kind == "publication" and query.is_whole and query.is_unbounded:
        return PUBLICATIONS
    return _free(f"{document}-list", taken)


def _free(name: str, taken: set[str]) -> str:
    free, number = name, 1
    while name and free.casefold() in taken:
        number += 1
        free = f"{name}-{number}"
    taken.add(free.casefold())
    return free
