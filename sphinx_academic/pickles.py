"""Values that are kept in files of their own from one build to the next."""

from __future__ import annotations

import pickle
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


def load(path: Path) -> Any:
    """Return the value in a file; nothing where there is none, or it is damaged."""
    with suppress(Exception):  # pickle names no error that is all a bad file raises
        return pickle.loads(path.read_bytes())
    return None


def save(path: Path, value: Any) -> None:
    """Write a value to a file, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_suffix(".new")
    new.write_bytes(pickle.dumps(value, pickle.HIGHEST_PROTOCOL))
    new.replace(path)
