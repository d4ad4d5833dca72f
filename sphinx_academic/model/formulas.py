"""Formulas in remarks, which have no other markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from .text import RichText, Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .record import Record

REMARKS: Final = frozenset({"additional_info", "annotation", "note", "tldr"})
"""The fields that may have formulas, of any kind of record."""

# As in Markdown: no blank inside the dollars and no digit behind them, so that
# "$5 to $6" is none.
_FORMULA = re.compile(r"(?<![\\$])\$(?![\s$])((?:[^$\\]|\\.)+?)(?<!\s)\$(?![\d$])")


def with_formulas(text: str) -> RichText:
    """Return a text in which formulas stand between dollar signs."""
    if "$" not in text:
        return (Run(text),) if text else ()  # as most have none
    # What stands between formulas, then a formula, and so on.
    pieces = _FORMULA.split(text)
    runs = (Run(p, "math" if at % 2 else "") for at, p in enumerate(pieces))
    return tuple(run for run in runs if run.text)


def formulas_in_remarks(record: Record) -> Iterator[str]:
    """Yield the formulas in the remarks of a record."""
    for name in sorted(REMARKS):
        runs = with_formulas(getattr(record, name, ""))
        yield from (run.text for run in runs if run.style == "math")
