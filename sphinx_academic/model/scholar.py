"""Papers and people as Google Scholar names them."""

from __future__ import annotations

import re
from typing import Final

SITE: Final = "https://scholar.google.com/citations"

_PERSON: Final = re.compile(r"[\w-]{4,40}", re.ASCII)
_PAPER: Final = re.compile(r"(?:[\w-]{4,40}:)?[\w-]{4,40}", re.ASCII)
_IN_ADDRESS: Final = re.compile(r"\S*[?&]citation_for_view=([^&#\s]+)\S*")


def scholar_paper(text: str) -> str:
    """Read the id of a paper: ``PERSON:PAPER``, its second half, or an address.

    Raises ``ValueError`` for anything else.
    """
    text = text.strip()
    address = _IN_ADDRESS.fullmatch(text)
    bare = address[1].replace("%3A", ":") if address else text
    if not _PAPER.fullmatch(bare):
        raise ValueError(
            f"{text[:80]!r} is not an id of Google Scholar: write what follows "
            "`citation_for_view=` in the address of the paper there"
        )
    return bare


def is_person(text: object) -> bool:
    """Tell whether this can be the id of a person."""
    return isinstance(text, str) and bool(_PERSON.fullmatch(text))


def address_of_paper(whole: str) -> str:
    """Return where a paper is shown, given its whole id."""
    person, _, _ = whole.partition(":")
    return f"{SITE}?view_op=view_citation&user={person}&citation_for_view={whole}"


def address_of_person(person: str) -> str:
    """Return where a person is shown."""
    return f"{SITE}?user={person}"
