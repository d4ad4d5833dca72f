"""Pieces of a large file, kept from one build to the next.

Where one of thousands of records was edited, only that is written anew.
"""

from __future__ import annotations

import pickle
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from .. import __version__

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sphinx.environment import BuildEnvironment


class Pieces:
    """The pieces of one file, by keys that change when they do.

    `made_with` is what all of them depend on.
    """

    def __init__(self, env: BuildEnvironment, name: str, made_with: str) -> None:
        digest = blake2b(name.encode(), digest_size=4).hexdigest()
        self._path = Path(env.doctreedir, f"academic-pieces-{digest}.pickle")
        # Another version may write them otherwise.
        self._made_with = f"{__version__} {made_with}"
        self._kept: Mapping[str, str] = {}
        with suppress(Exception):  # pickle names no error that is all a bad file raises
            made_with, kept = pickle.loads(self._path.read_bytes())
            self._kept = dict(kept) if made_with == self._made_with else {}

    def get(self, key: str) -> str:
        """Return a piece, or nothing where it must be made."""
        return self._kept.get(key, "")

    def save(self, pieces: Mapping[str, str]) -> None:
        """Keep these, and no others; whole or not at all."""
        new = self._path.with_suffix(".new")
        new.write_bytes(
            pickle.dumps((self._made_with, pieces), pickle.HIGHEST_PROTOCOL)
        )
        new.replace(self._path)
