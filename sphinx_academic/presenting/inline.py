"""Pieces of lines: what an entry says, before it is HTML or docutils nodes.

A page of papers has tens of thousands of them.  They are tuples, since nodes take ten
times the time and the memory.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from .. import words
from ..model.dates import format_dates
from ..model.text import Run
from ..model.whereabouts import main_venue
from ..model.work_types import dated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..model.places import Place
    from ..model.publication import Publication
    from ..model.record import Record


class Work(NamedTuple):
    """The title of a work, or the name of something."""

    words: Inlines
    lang: str = ""
    cited: bool = False
    """Whether it is a work, whose title is set in italics."""


class Link(NamedTuple):
    """Words that lead to an address elsewhere."""

    words: Inlines
    address: str


class RecordLink(NamedTuple):
    """Words that lead to where a record is written."""

    words: Inlines
    place: Place


class Material(NamedTuple):
    """A link to a paper's material: an address, a copied file, or a word alone."""

    kind: str
    icon: str
    label: str
    address: str = ""
    file: str = ""
    """The name under which the file is copied."""
    source: str = ""
    """The path of the file as written."""


class Badge(NamedTuple):
    """A word or two in a frame; the kind is such as ``award``, or empty."""

    words: Inlines
    kind: str = ""
    venue: str = ""
    """The venue whose colour the frame has, as stylesheets name it."""


class Mark(NamedTuple):
    """A mark after an author's name; a role that is empty is unknown."""

    text: str
    role: str = ""


class Paragraph(NamedTuple):
    """What an author wrote of a record, where it is words and references alone."""

    words: Inlines


class Owner(NamedTuple):
    """The name of the site's owner among others."""

    name: str


class More(NamedTuple):
    """Names that are folded away behind their number."""

    words: Inlines
    label: str
    """Their number: "+57 more"."""
    about: str
    """The title of the paper, for those who hear of the fold alone."""


class Time(NamedTuple):
    """A date in words and, where it is a single one, in ISO 8601."""

    text: str
    iso: str = ""


class Icon(NamedTuple):
    """An icon by name."""

    name: str


Inline: TypeAlias = (
    str
    | Run
    | Work
    | Link
    | RecordLink
    | Material
    | Badge
    | Mark
    | Owner
    | More
    | Time
    | Icon
    | Paragraph
)
Inlines: TypeAlias = tuple[Inline, ...]


def words_of(record: Record, language: str, beginning: str = "") -> Work:
    """Return the words for a record: its title, or for news its date.

    `beginning` is how its text begins, for what has neither.
    """
    if record.title:
        cited = record.kind == "publication"
        return Work(record.title, record.lang, cited)
    date = format_dates(record.date, language, present=words.PRESENT)
    return Work((date or beginning or record.key,))


def venue_words(record: Publication) -> str:
    """Return venue and year of a publication, as a sentence says them."""
    place = main_venue(record)
    if place and place.is_acronym:
        place = dated(place, record)
    venue = place.spoken(words.WORKSHOP_AT) if place else ""
    year = str(record.when.year or "")
    said = venue if year in venue else ", ".join(filter(None, (venue, year)))
    return said or record.name


def plain(pieces: Iterable[Inline]) -> str:
    """Return the words alone, as a search must find them; formulas are in `$`."""
    return "".join(_plain(pieces))


def _plain(pieces: Iterable[Inline]) -> Iterator[str]:
    for piece in pieces:
        match piece:
            case str():
                yield piece
            case Run(style="math"):
                yield f"${piece.text}$"
            case Run() | Time() | Mark():
                yield piece.text
            case Owner():
                yield piece.name
            case Work() | Link() | RecordLink() | Badge() | More() | Paragraph():
                yield from _plain(piece.words)
            case Material() | Icon():
                # That a paper has a PDF tells no two papers apart.
                pass


def joined(parts: Iterable[Iterable[Any]], separator: str) -> list[Any]:
    """Put a separator between parts."""
    whole: list[Any] = []
    for part in parts:
        if whole:
            whole.append(separator)
        whole += part
    return whole


def sentences(parts: Iterable[Iterable[Any]]) -> list[Any]:
    """Join parts by full stops, where they have none of their own."""
    whole: list[Any] = []
    for part in parts:
        if whole:
            whole.append(" " if plain(whole[-1:]).endswith(".") else ". ")
        whole += part
    return whole
