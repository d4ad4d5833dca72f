"""Links to the files that a list offers."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from .. import words
from .inline import Material

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from ..model.offers import Offer
    from .inline import Inlines

FEEDS: Final = ((".xml", "rss", "Atom"), (".feed.json", "rss", "JSON Feed"))
DOWNLOADS: Mapping[str, Sequence[tuple[str, str, str]]] = MappingProxyType(
    {
        "publication": (
            (".bib", "bibtex", "BibTeX"),
            (".ris", "book", "RIS"),
            (".json", "data", "CSL-JSON"),
        ),
        "news": ((".json", "data", "JSON"),),
        "award": ((".json", "data", "JSON"),),
    }
)
"""Ending, icon and name of each file; formats have one name in every language."""
OF_ONE: Final = (
    (".bib", "BibTeX", "application/x-bibtex"),
    (".ris", "RIS", "application/x-research-info-systems"),
)
"""What a single publication is taken away as: ending, name and media type."""


class Files(NamedTuple):
    """Links to a list in several formats, and what to do with them."""

    label: str
    links: Inlines


def files_of(kind: str, offer: Offer, address: Callable[[str], str]) -> Iterator[Files]:
    """Yield the links to what a list of a kind offers.

    `address` says how a path from the output folder is written on the page.
    """
    offered = (
        (words.DOWNLOAD, offer.download, DOWNLOADS[kind]),
        (words.SUBSCRIBE, offer.feed, FEEDS),
    )
    for label, name, formats in offered:
        if name:
            links = (
                Material("file", icon, format_, address(f"{name}{ending}"))
                for ending, icon, format_ in formats
            )
            yield Files(str(label), tuple(links))
