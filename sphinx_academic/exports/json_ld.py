"""JSON-LD as a page can hold it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

Thing: TypeAlias = dict[str, Any]
"""An object of JSON-LD."""

CONTEXT: Final = "https://schema.org"

# What could end the element, open a comment in it, or end a line of a script.
_UNSAFE = re.compile("[<>&\u2028\u2029]")


def script_text(data: Mapping[str, Any]) -> str:
    """Return what stands in ``<script type="application/ld+json">``, whatever it says.

    These characters are found in strings alone, where JSON may write them as numbers.
    """
    text = json.dumps(data, ensure_ascii=False)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def filled(thing: Thing) -> Thing:
    """Leave out the properties that have no value."""
    return {name: value for name, value in thing.items() if value}
