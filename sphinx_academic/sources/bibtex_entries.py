"""The entries of a BibTeX file, as they are written.

bibtexparser tells what belongs to an entry.  It is given the file in pieces, each from
one ``@`` at the beginning of a line to the next, where it begins anew after an error
too: so only what has changed must be read again.
"""

from __future__ import annotations

import logging
import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from .bibtex_values import MONTHS, SIMPLE, Field, fields_of, first_piece, read_value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_PIECE = re.compile(r"^[ \t]*@\w*[ \t]*[{(]", re.MULTILINE)
_STRING = re.compile(r"\s*@string\b", re.IGNORECASE)
_COMMENT_LINE = re.compile(r"^[ \t]*%.*$", re.MULTILINE)
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?:.*\n)*?---[ \t]*$", re.MULTILINE)
_HEAD = re.compile(
    r"\s*@(?P<type>\w+)[ \t]*[{(](?:\s*(?P<key>[^\s,={}]++)(?!\s*=)[ \t]*,?)?"
)
# A field of an entry that is broken: after a line's beginning or a comma.
_FIELD = re.compile(
    r'(?:^|[,{}"])[ \t]*([A-Za-z][\w-]*)[ \t]*=[ \t]*(?=["{\w])', re.MULTILINE
)
# What would be an entry, if it were not for its first characters.
_FORGOTTEN = re.compile(
    r"^[ \t]*(?:@\w+[^{}()\n]*|\w+[ \t]*\{[^\s{},=]+),[ \t]*$", re.MULTILINE
)
_BROKEN = "a brace, a quote or a comma is missing; what can be read is kept"
_MOST_BRACES = 250_000
"""What bibtexparser reads in a second; no entry has as many."""
_LONGEST_STRINGS = 10_000_000
"""Characters that all names of a file together may stand for."""
_NO_ENTRIES = frozenset({"comment", "preamble", "string"})


class Piece(NamedTuple):
    """A part of the file that is read by itself."""

    text: str
    line: int

    @property
    def key(self) -> str:
        """The key of its first entry."""
        head = _HEAD.match(self.text)
        return (head["key"] or "") if head else ""


class Entry(NamedTuple):
    """An entry, and what is wrong with its syntax."""

    type: str
    key: str
    fields: tuple[Field, ...]
    line: int
    flaws: tuple[tuple[str, int], ...] = ()


def pieces_of(text: str) -> list[Piece]:
    """Divide a file; front matter and lines that begin with ``%`` are not of it."""
    text = _FRONT_MATTER.sub(lambda match: "\n" * match[0].count("\n"), text)
    text = _COMMENT_LINE.sub("", text)
    starts = [match.start() for match in _PIECE.finditer(text)]
    bounds = [0, *starts, len(text)]
    line, pieces = 1, []
    for start, end in pairwise(bounds):
        piece = text[start:end]
        if piece.strip():
            pieces.append(Piece(piece, line))
        line += piece.count("\n")
    return pieces


def is_string(piece: Piece) -> bool:
    """Tell whether this defines a name."""
    return _STRING.match(piece.text) is not None


def strings_of(pieces: list[Piece]) -> Mapping[str, str]:
    """Return what names stand for, by the name in lower case."""
    strings = dict(MONTHS)
    size = 0
    for piece in filter(is_string, pieces):
        for block in _blocks(piece.text):
            if type(block).__name__ == "String" and size <= _LONGEST_STRINGS:
                text = read_value(block.value, strings).text
                strings[block.key.lower()] = text
                size += len(text)
    return strings


class Content(NamedTuple):
    """What is in a piece."""

    entries: tuple[Entry, ...]
    forgotten: tuple[tuple[str, int], ...]
    """Lines between entries that look like the first of one, with their numbers."""


def content_of(piece: Piece, strings: Mapping[str, str]) -> Content:
    """Read the entries of a piece, those too that are broken."""
    entries: list[Entry] = []
    forgotten: list[tuple[str, int]] = []
    if piece.text.count("{") > _MOST_BRACES:
        broken = _broken(piece.text[:_MOST_BRACES], piece.line, strings)
        return Content((*broken,), ())
    blocks = _blocks(piece.text)
    for block, written in zip(blocks, _texts(blocks, piece.text), strict=True):
        line = piece.line + block.start_line
        match type(block).__name__:
            case "Entry":
                entries.append(_entry(block, line, piece.line, strings))
            case "DuplicateBlockKeyBlock" | "DuplicateFieldKeyBlock":
                found = block.ignore_error_block
                entries.append(_entry(found, line, piece.line, strings))
            case "ParsingFailedBlock":
                entries += _broken(written, line, strings)
            case "ImplicitComment":
                forgotten += _forgotten(block.comment, line)
    # "@home (now)" in a sentence between entries is none.
    stated = (e for e in entries if e.fields or e.line == piece.line)
    return Content((*stated,), (*forgotten,))


def _texts(blocks: list[Any], text: str) -> list[str]:
    """Return each block with all that follows it, up to the next that is no comment.

    A block that failed ends where the error is, but its entry may go on.
    """
    starts: list[int] = []
    at = -1
    for block in blocks:
        at = max(text.find(block.raw, at + 1), at)
        starts.append(at)
    end, texts = len(text), []
    for start, block in zip(reversed(starts), reversed(blocks), strict=True):
        texts.append(text[start:end])
        if type(block).__name__ != "ImplicitComment":
            end = start
    return texts[::-1]


def _forgotten(comment: str, line: int) -> Iterator[tuple[str, int]]:
    for match in _FORGOTTEN.finditer(comment):
        yield match[0].strip(), line + comment.count("\n", 0, match.start())


def _entry(block: Any, line: int, first: int, strings: Mapping[str, str]) -> Entry:
    """Read what bibtexparser found."""
    fields: list[Field] = []
    flaws: list[tuple[str, int]] = []
    for written in block.fields:
        at = first + written.start_line
        if simple := SIMPLE.fullmatch(written.value):
            name = written.key.lower()
            fields.append(Field(name, simple[simple.lastindex or 0], at))
            continue
        for number, (field, value) in enumerate(
            fields_of(written.key, written.value, at, strings)
        ):
            fields.append(field)
            if number:
                flaws.append((f"a comma is missing before {field.name!r}", field.line))
            if value.stray:
                flaws.append((f"{field.name} has text outside its braces", field.line))
            elif value.unknown and field.name != "month":
                message = f"no @string defines {value.unknown!r}; put braces around it"
                flaws.append((message, field.line))
    return Entry(block.entry_type, block.key, (*fields,), line, (*flaws,))


def _broken(text: str, line: int, strings: Mapping[str, str]) -> Iterator[Entry]:
    """Read what can be read of an entry that bibtexparser gave up."""
    head = _HEAD.match(text)
    if not head or head["type"].lower() in _NO_ENTRIES:
        return
    found = [*_FIELD.finditer(text, max(head.end() - 1, 0))]
    if not found:
        return
    ends = [*(match.start() + 1 for match in found[1:]), len(text)]
    fields = []
    for match, end in zip(found, ends, strict=True):
        at = line + text.count("\n", 0, match.start(1))
        value = first_piece(text[match.end() : end], strings)
        fields.append(Field(match[1].lower(), value, at))
    kind, key = head["type"].lower(), head["key"] or ""
    yield Entry(kind, key, (*fields,), line, ((_BROKEN, line),))


def _blocks(text: str) -> list[Any]:
    return list(_parse()(text, parse_stack=[]).blocks)


@cache
def _parse() -> Callable[..., Any]:
    # Imported where a file is read, for it takes a tenth of a second.
    from bibtexparser.entrypoint import parse_string  # noqa: PLC0415

    # What it cannot read is told with place and cure by us.
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    return parse_string
