"""Addresses in BibTeX, and links each of which counts once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .bibtex_fields import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..model.links import Link

# A whole address in TeX: "\url{…}", "{https://…}".
_ADDRESS = re.compile(r"\s*(?:\\(?:url|path|href)\s*)?\{*([^{}]*)\}*.*", re.DOTALL)
_LINKED = re.compile(r"\s*\\href\s*\{[^{}]*\}\s*\{(.*)\}\s*", re.DOTALL)
_ESCAPED = re.compile(r"\{?\\([_%&#$~])(?:\{\})?\}?|\{([_%&#$~])\}")


def address_of(tex: str) -> str:
    """Return an address without the TeX around it."""
    if "\\" in tex or "{" in tex:
        tex = _ESCAPED.sub(r"\1\2", tex)
        match = _ADDRESS.fullmatch(tex)
        tex = match[1] if match else tex
    address = "".join(tex.split("\n")).strip()
    return f"https://{address}" if address.lower().startswith("www.") else address


def linked_words(tex: str) -> str:
    """Return the words that lead to an address, which an address alone has not."""
    match = _LINKED.fullmatch(tex)
    return match[1] if match else ""


def each_once(links: Iterable[Link]) -> Iterator[Link]:
    """Yield links without the address of one that is also there by its number.

    It stands in `url` for styles that know no such number.
    """
    once = tuple(dict.fromkeys(links))
    numbered = {link.address for link in once if link.kind in NUMBERS}
    for link in once:
        if link.kind != "url" or link.address not in numbered:
            yield link
