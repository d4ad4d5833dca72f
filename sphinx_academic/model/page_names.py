"""The names of the pages of papers, which become file names and addresses."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final, NamedTuple

from .file_names import MOST_BYTES
from .text import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .places import Order
    from .publication import Publication

FOLDER: Final = "publications"
"""The folder of the pages of papers."""

_LONGEST: Final = 60
"""Characters of a title that name a page; more make no address clearer."""
_TAKEN: Final = "index"
"""What servers show for the folder itself."""

_NEITHER = re.compile(r"[^\w.-]+|\.\.+")
_ADDRESS = re.compile(r"(?:https?://[^/]+)?/?(?:publications?/)?(.*?)(?:\.html?|/)?")


def slug(value: str) -> str:
    """Read the name of a page: a word of letters, digits, dashes, dots.

    Of an address, as academicpages writes it, the last part counts.

    Raises ``ValueError`` for what cannot be the name of a file.
    """
    match = _ADDRESS.fullmatch(value.strip())
    name = match[1] if match else ""
    if len(name.encode()) > MOST_BYTES:
        message = f"{value[:80]!r}… is too long for the name of a file; shorten it"
        raise ValueError(message)
    if not name or name != file_name(name):
        raise ValueError(
            f"{value[:80]!r} is not the name of a page: write letters, digits and "
            "dashes, such as invariant-variation"
        )
    return name


def file_name(text: str) -> str:
    """Return what of a text can stand in the name of a file, in any script."""
    composed = unicodedata.normalize("NFC", text)
    return _NEITHER.sub("-", composed).strip("-._")


class PageNames(NamedTuple):
    """The names of pages, and what is wrong with them."""

    names: Mapping[Order, str]
    collisions: Sequence[tuple[Publication, str]]
    """The publications that have no page, since a document has its name."""
    renamed: Sequence[tuple[Publication, str]]
    """Those whose page has another name than they say, and the name that it has."""


def page_names(
    publications: Iterable[Publication], documents: Iterable[str]
) -> PageNames:
    """Return the name of each publication's page.

    Of several publications with one name, all but the first get a number.  File
    systems may take capitals for small letters, so names differ in more than these.
    """
    names: dict[Order, str] = {}
    collisions, renamed = [], []
    written = {document.casefold() for document in documents}
    taken = {_TAKEN}
    for publication in publications:
        word = _word(publication)
        free, number = word, 1
        while free.casefold() in taken:
            number += 1
            free = f"{word}-{number}"
        taken.add(free.casefold())
        name = f"{FOLDER}/{free}"
        if name.casefold() in written:
            collisions.append((publication, name))
            continue
        names[publication.order] = name
        if publication.slug and free != word:
            renamed.append((publication, name))
    return PageNames(names, collisions, renamed)


def _word(publication: Publication) -> str:
    """Return what its author says, else its key, else how its title begins."""
    if publication.slug:
        return publication.slug
    if publication.has_own_key and (word := file_name(publication.key)):
        return word.encode()[:MOST_BYTES].decode(errors="ignore")
    return _begin(file_name(plain(publication.title).lower())) or "untitled"


def _begin(name: str) -> str:
    if len(name) <= _LONGEST:
        return name
    cut = name[:_LONGEST]
    # Where words are not parted there is no better place.
    return cut.rpartition("-")[0] or cut
