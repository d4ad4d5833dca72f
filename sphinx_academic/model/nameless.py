"""Names that are nobody's: a comma in braces, a dash, a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .authors import Author


def is_name(text: str) -> bool:
    """Return whether this can name somebody."""
    return any(map(str.isalpha, text))


def without_nameless(authors: Iterable[Author]) -> tuple[tuple[Author, ...], str]:
    """Return the authors who have a name, and what is wrong with the others."""
    kept: list[Author] = []
    refused: dict[str, None] = {}
    for author in authors:
        if author.elided or is_name(author.name):
            kept.append(author)
        else:
            refused.setdefault(repr(author.name[:80]))
    if not refused:
        return tuple(kept), ""
    cure = "write `Emmy Noether`, or leave it out"
    return tuple(kept), f"{', '.join(refused)} names nobody; {cure}"
