"""Bodies of records that other pages show, kept from one build to the next.

A home page shows a few papers of a page that may hold thousands: without these copies
it would open the doctree of that page at every build.
"""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import TYPE_CHECKING

from . import pickles

if TYPE_CHECKING:
    from collections.abc import Collection

    from docutils import nodes
    from sphinx.environment import BuildEnvironment


class Copies:
    """Nodes by a key that changes when they do; what cannot be read is not there."""

    def __init__(self, env: BuildEnvironment, *, begin: bool) -> None:
        self._path = Path(env.doctreedir, "academic-copies.pickle")
        # A new environment, as after an update of Sphinx, may have other nodes.
        self._kept: dict[str, bytes] | None = {} if begin else None
        self.changed = False
        """Whether there is something new to save."""

    @property
    def kept(self) -> dict[str, bytes]:
        """Read the copies when the first is asked for."""
        if self._kept is None:
            self._kept = pickles.load(self._path) or {}
        return self._kept

    def get(self, key: str) -> list[nodes.Element] | None:
        """Return fresh nodes, or nothing where they must be fetched from their page."""
        found = self.kept.get(key)
        return None if found is None else pickle.loads(found)

    def keep(self, key: str, parts: list[nodes.Element]) -> None:
        """Keep nodes that belong to no document."""
        for part in parts:
            for node in part.findall():
                # Else all of its page would be kept too.
                node.document = None  # type: ignore[assignment]
        self.kept[key] = pickle.dumps(parts, pickle.HIGHEST_PROTOCOL)
        self.changed = True

    def save(self, current: Collection[str]) -> None:
        """Write down the copies under `current` keys, whole or not at all."""
        kept = {key: found for key, found in self.kept.items() if key in current}
        pickles.save(self._path, kept)
        self.changed = False
