"""Works that no journal or conference has published yet, and how one says so."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

PENDING: Final[Mapping[str, str]] = MappingProxyType(
    {
        "preprint": "Preprint, ",
        "submitted": "Submitted to ",
        "under-review": "Under review at ",
        "revise-and-resubmit": "Revise and resubmit at ",
        "working-paper": "Working paper, ",
        "job-market-paper": "Job market paper, ",
        "in-preparation": "In preparation for ",
        "draft": "Draft for ",
        "unpublished": "Unpublished, ",
        "withdrawn": "Withdrawn from ",
    }
)
"""What precedes the venue that may print a work one day, by its state."""

_SAID = re.compile(
    rf"({'|'.join(PENDING.values())})(?P<venue>[^;]+)(?:; (?P<rest>.+))?",
    re.IGNORECASE | re.DOTALL,
)


class Said(NamedTuple):
    """What a remark says of a venue."""

    status: str
    venue: str
    rest: str
    """What else it says."""


def venue_said(remark: str) -> Said | None:
    """Read a remark that begins as one of ours: "Submitted to Science; in German"."""
    match = _SAID.fullmatch(remark.strip())
    if not match:
        return None
    said = match[1].lower()
    status = next(name for name, words in PENDING.items() if words.lower() == said)
    return Said(status, match["venue"].strip(), match["rest"] or "")
