"""What an entry of BibTeX inherits from the one that its ``crossref`` names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .bibtex_fields import INHERITED

if TYPE_CHECKING:
    from .bibtex_entries import Entry


def parent_key(entry: Entry) -> str:
    """Return the key of the entry from which this one inherits."""
    found = (field.value for field in entry.fields if field.name == "crossref")
    return next(found, "").strip()


def inherited(entry: Entry, parent: Entry) -> Entry:
    """Return an entry with what it lacks and its parent has."""
    own, theirs = _filled(entry), _filled(parent)
    fields = list(entry.fields)
    for field in parent.fields:
        if field.name == "title" and "booktitle" not in own | theirs:
            fields.append(field._replace(name="booktitle", line=entry.line))
        elif field.name in INHERITED - own:
            fields.append(field._replace(line=entry.line))
    return entry._replace(fields=(*fields,))


def _filled(entry: Entry) -> set[str]:
    return {field.name for field in entry.fields if field.value.strip()}
