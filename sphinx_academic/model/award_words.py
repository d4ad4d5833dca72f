"""What a publication says of its awards: words, with an address among them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .addresses import check_whole_address
from .html_tags import ELEMENT
from .schema import ItemsError
from .values import items

if TYPE_CHECKING:
    from collections.abc import Iterator

# A link in Markdown: the words in square brackets, the address in parentheses.
_LINK = re.compile(r"\[([^\[\]]*)\]\(([^()\s]*)\)")
# An address, there or behind the words, as links have it.
_ADDRESS = re.compile(rf"{_LINK.pattern}|<([^<>\s]+)>")
# An address as it is typed, up to the stop of a sentence.
_BARE = r"(?:https?://|www\.)(?:[^][\s\"<>();]|;(?=\w+=)|\([^\s<>()]*\))+(?<![.,:])"
_ANY_ADDRESS = re.compile(rf"{_ADDRESS.pattern}|{_BARE}")
# One in parentheses, which are no link's.
_ENCLOSED = rf"(?<!\])\(({_BARE})\)"
# One at the end of an award; or of any, where several stand in one text.
_TYPED = re.compile(rf"{_ENCLOSED}|(?<!\S)({_BARE})\.?(?= *\Z)")
_TYPED_EACH = re.compile(rf"{_ENCLOSED}|(?<!\S)({_BARE})\.?(?= *(?:,|and\b|\Z))")
# An address and what may part its award from the next.
_PARTED = re.compile(rf"({_ADDRESS.pattern})(?:\s*,(?:\s+and\b)?|\s+and\b)")
# One of several awards: words and an address, or nothing but a link.
_ONE = re.compile(rf"(?!\W*[a-z])(?:[^][<>]+<\w+:[^<>\s]+>|{_LINK.pattern})")
# What an address has behind its first character, and a tag has not.
_OF_ADDRESSES = re.compile(r"[^/]+?[:./].")
# HTML's tags and addresses; and what Markdown puts around words, for their look.
_TAG = re.compile(rf"{ELEMENT}|<(?=[^<>\s/:.]+[:./])[^<>\s]++>")
# What stands before an address behind the words.
_LEADING = " ,:-\u2013\u2014"
_STYLE = re.compile(r"(\*{1,3}|(?<!\w)_{1,2}|`)(?=\S)(.{1,300}?)(?<=\S)\1")


def parse_awards(text: str) -> tuple[str, ...]:
    """Read awards as `items` does: `Name`, `Name <address>`, or a sentence of Markdown.

    The address may also be in parentheses or after a comma.  Commas may stand between
    awards, where each is nothing but words and an address.

    Raises ``ItemsError`` for an address to which none can lead and for one without a
    name, with all of them, and for what has no letter, without that.
    """
    # A semicolon of an address is none between awards; nobody writes a "\0".
    kept = _ANY_ADDRESS.sub(_with_whole_address, text)
    awards = tuple(
        award.replace("\0", ";") for item in items(kept) for award in _apart(item)
    )
    named = tuple(award for award in awards if any(map(str.isalpha, award)))
    faults = [fault for award in named for fault in _faults(award)]
    if len(named) < len(awards):
        nameless = ", ".join(repr(award[:80]) for award in awards if award not in named)
        cure = "write `Best Paper`, or leave it out"
        faults.append(f"{nameless} names no award; {cure}")
    if faults:
        raise ItemsError(faults, named)
    return awards


def words_of_award(text: str) -> str:
    """Return the words alone."""
    bare = _TAG.sub("", _LINK.sub(r"\1", text))
    words = " ".join(_STYLE.sub(r"\2", bare).split())
    # What led to an address at the end says nothing without it.
    words = words.replace(" ,", ",").removesuffix(" .").rstrip(_LEADING)
    return words.removesuffix(" see").rstrip(_LEADING)


def address_of_award(text: str) -> str:
    """Return the first address that an award can lead to."""
    return next((address for address, _ in _addresses(text) if address), "")


def _as_of_links(typed: re.Match[str]) -> str:
    return f"<{typed[1] or typed[2]}>"


def _with_whole_address(found: re.Match[str]) -> str:
    return found[0].replace(";", "\0")


def _apart(text: str) -> tuple[str, ...]:
    """Return the awards between which commas stand; a sentence stays in one piece."""
    parts = _PARTED.sub(r"\1\n", _TYPED_EACH.sub(_as_of_links, text)).splitlines()
    awards = tuple(part.strip().removesuffix(".") for part in parts)
    if len(awards) > 1 and all(map(_ONE.fullmatch, awards)):
        return awards
    return (_TYPED.sub(_as_of_links, text),)


def _faults(award: str) -> Iterator[str]:
    """Yield what is wrong with the addresses of an award."""
    found = tuple(_addresses(award))
    yield from (fault for _, fault in found if fault)
    address = next((address for address, _ in found if address), "")
    if address and not words_of_award(award):
        cure = f"write its name before it, `Best Paper <{address}>`"
        yield f"{address!r} is an address without the name of an award; {cure}"


def _addresses(text: str) -> Iterator[tuple[str, str]]:
    """Yield each address, or what is wrong with it."""
    for _, linked, angled in _ADDRESS.findall(text):
        if angled and not _OF_ADDRESSES.match(angled):
            continue
        try:
            yield check_whole_address(linked or angled), ""
        except ValueError as error:
            yield "", str(error)
