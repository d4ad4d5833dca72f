"""Values that are kept in files of their own from one build to the next."""

from __future__ import annotations

import pickle
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from .freshness.contents import digest_of_code

if TYPE_CHECKING:
    from pathlib import Path


def load(path: Path, made_with: str = "") -> Any:
    """Return the value in a file that was made with the same, by the same code.

    Nothing where there is none, where it is damaged, or was made otherwise.
    """
    with suppress(Exception):  # pickle names no error that is all a bad file raises
        with path.open("rb") as file:
            maker, with_what, value = pickle.load(file)
        if (maker, with_what) == (digest_of_code(), made_with):
            return value
    return None


def save(path: Path, value: Any, made_with: str = "") -> None:
    """Write a value, which depends on `made_with`, to a file; whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_suffix(".new")
    with new.open("wb") as file:  # of thousands of entries there is no second copy
        made = (digest_of_code(), made_with, value)
        pickle.dump(made, file, pickle.HIGHEST_PROTOCOL)
    new.replace(path)
