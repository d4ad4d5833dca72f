"""Values that hold several items, as people type them into an option."""

from __future__ import annotations

import re

_FOLDED = re.compile(r"-\s+\S")
# A semicolon between items, or the end of a line; none that a backslash precedes.
_SEPARATOR = re.compile(r"(?<!\\);|\n")


def items(text: str) -> tuple[str, ...]:
    r"""Split ``a; b``, ``[a, b]`` or one item per line; ``a\; b`` is one item.

    Quotes around an item of the bracketed form are dropped.  Empty items are
    ignored, so a trailing separator is harmless.

    Raises ``ValueError`` for a YAML block list: MyST folds it into one line
    (``- A - B``), from which the items cannot be told apart again.
    """
    text = text.strip()
    if _FOLDED.match(text):
        remedy = "write `a; b`, or `[a, b]`, or one item per line below `|`"
        raise ValueError(f"{text!r} is a YAML list that has lost its lines: {remedy}")
    if text.startswith("[") and text.endswith("]"):
        parts = [part.strip().strip("'\"") for part in text[1:-1].split(",")]
    else:
        parts = [part.replace(r"\;", ";") for part in _SEPARATOR.split(text)]
    return tuple(part.strip() for part in parts if part.strip())


def topics(text: str) -> tuple[str, ...]:
    """Split as `items` does, else at commas, as reference managers separate keywords.

    A semicolon, if only at the end, says that commas do not: ``Rings, commutative;``.
    """
    found, bare = items(text), text.strip()
    if ";" in bare or "\n" in bare or bare.startswith("["):
        return found
    return tuple(part.strip() for part in re.split(r"[,\uff0c]", text) if part.strip())


def single_words(text: str) -> tuple[str, ...]:
    """Split as `items` does, and at commas: no item holds one, and none counts twice.

    Raises ``ValueError`` as `items` does.
    """
    words = (word for item in items(text) for word in items(f"[{item}]"))
    return tuple(dict.fromkeys(words))
