"""What a publication says of its awards: words, with an address among them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .addresses import check_whole_address
from .schema import ItemsError
from .values import items

if TYPE_CHECKING:
    from collections.abc import Iterator

# A link in Markdown: the words in square brackets, the address in parentheses.
_LINK = re.compile(r"\[([^\[\]]*)\]\(([^()\s]*)\)")
# An address, there or behind the words, as links have it.
_ADDRESS = re.compile(rf"{_LINK.pattern}|<([^<>\s]+)>")
# What an address has behind its first character, and a tag has not.
_OF_ADDRESSES = re.compile(r"[^/]+?[:./].")
# HTML's tags; and what Markdown puts around words, for their look.
_TAG = re.compile(r"<[^<>]*>")
_STYLE = re.compile(r"(\*{1,3}|(?<!\w)_{1,2}|`)(?=\S)(.{1,300}?)(?<=\S)\1")


def parse_awards(text: str) -> tuple[str, ...]:
    """Read awards as `items` does: `Name`, `Name <address>`, or a sentence of Markdown.

    Raises ``ItemsError``, with all of them, for an address to which none can lead.
    """
    # A semicolon of an address is none between awards; nobody writes a "\0".
    kept = _ADDRESS.sub(lambda found: found[0].replace(";", "\0"), text)
    awards = tuple(award.replace("\0", ";") for award in items(kept))
    faults = [fault for award in awards for _, fault in _addresses(award) if fault]
    if faults:
        raise ItemsError(faults, awards)
    return awards


def words_of_award(text: str) -> str:
    """Return the words alone."""
    bare = _TAG.sub("", _LINK.sub(r"\1", text))
    return " ".join(_STYLE.sub(r"\2", bare).split())


def address_of_award(text: str) -> str:
    """Return the first address that an award can lead to."""
    return next((address for address, _ in _addresses(text) if address), "")


def _addresses(text: str) -> Iterator[tuple[str, str]]:
    """Yield each address, or what is wrong with it."""
    for _, linked, angled in _ADDRESS.findall(text):
        if angled and not _OF_ADDRESSES.match(angled):
            continue
        try:
            yield check_whole_address(linked or angled), ""
        except ValueError as error:
            yield "", str(error)
