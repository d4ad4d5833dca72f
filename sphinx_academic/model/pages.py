"""The pages of a work in a journal or book."""

from __future__ import annotations

import re

from .schema import text

_DASH = re.compile(r"\s*[-\u2010-\u2015\u2212]+\s*")


def read_pages(written: str) -> str:
    """Return pages with a plain hyphen for whatever parts the first from the last."""
    return _DASH.sub("-", text(written))
