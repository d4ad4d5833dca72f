"""JSON with a line for each item of an array, which is quick to write and to compare.

Python's own encoder is ten times as quick where it need not indent.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable


def line(item: Any) -> str:
    """Return one item."""
    return json.dumps(item, ensure_ascii=False)


def array(lines: Iterable[str]) -> str:
    """Return the items that `line` has made as an array."""
    joined = ",\n".join(lines)
    return f"[\n{joined}\n]" if joined else "[]"
