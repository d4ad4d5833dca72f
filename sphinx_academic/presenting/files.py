"""Links to the files that a list offers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .. import words
from ..exports.formats import formats_of
from .inline import Material

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..model.offers import Offer
    from .inline import Inlines


class Files(NamedTuple):
    """Links to a list in several formats, and what to do with them."""

    label: str
    links: Inlines


def files_of(kind: str, offer: Offer, address: Callable[[str], str]) -> Iterator[Files]:
    """Yield the links to what a list of a kind offers.

    `address` says how a path from the output folder is written on the page.
    """
    offered = (
        (words.DOWNLOAD, offer.download, formats_of(kind, "download")),
        (words.SUBSCRIBE, offer.feed, formats_of(kind, "feed")),
    )
    for label, name, formats in offered:
        if name:
            links = (
                Material("file", f.icon, f.label, address(f"{name}{f.ending}"))
                for f in formats
            )
            yield Files(str(label), tuple(links))
