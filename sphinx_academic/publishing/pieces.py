"""Pieces of a large file, kept from one build to the next.

Where one of thousands of records was edited, only that is written anew.
"""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from .. import pickles

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .edition import Edition


class Pieces:
    """The pieces of one file, by keys that change when they do."""

    def __init__(self, edition: Edition, name: str) -> None:
        digest = blake2b(name.encode(), digest_size=4).hexdigest()
        env = edition.domain.env
        self._path = Path(env.doctreedir, f"academic-pieces-{digest}.pickle")
        # All addresses follow from one, as the builder writes it.
        address = edition.addresses.page("x")
        self._made_with = f"{edition.fingerprints.made_with} {address}"
        kept: Mapping[str, str] | None = pickles.load(self._path, self._made_with)
        self._kept = kept or {}

    def get(self, key: str) -> str:
        """Return a piece, or nothing where it must be made."""
        return self._kept.get(key, "")

    def save(self, pieces: Mapping[str, str]) -> None:
        """Keep these, and no others; whole or not at all."""
        pickles.save(self._path, pieces, self._made_with)
