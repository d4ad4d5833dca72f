"""Values of BibTeX fields as they are written: in braces, in quotes, or by name."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from ..model.lengths import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MONTHS: Mapping[str, str] = MappingProxyType(
    {m: m for m in "jan feb mar apr may jun jul aug sep oct nov dec".split()}
)
"""The names that every BibTeX style defines."""

_BRACE = re.compile(r"(?<!\\)[{}]")
_QUOTE_OR_BRACE = re.compile(r'(?<!\\)[{}]|"')
_BARE = re.compile(r'[^\s#{}",]+')
_BLANK = re.compile(r"\s*")
SIMPLE = re.compile(r'\{([^{}]*)\}|"([^"{}]*)"|(\d+)')
"""What most values are: one piece, with nothing in it that must be counted."""
# The field after a comma that was forgotten.
_NEXT = re.compile(r"([A-Za-z][\w-]*)\s*=\s*")
# Words that people write without braces and mean as they are.
_WORDS = frozenset({"true", "false"})


class Field(NamedTuple):
    """One field of an entry."""

    name: str
    """In lower case."""
    value: str
    """Its TeX, with what names stand for."""
    line: int


class Value(NamedTuple):
    """What a field says, and what of its syntax is wrong."""

    text: str
    rest: str = ""
    """The field that follows without a comma."""
    unknown: str = ""
    """A name that nothing defines."""
    stray: bool = False
    """Whether there is text outside braces."""


def read_value(written: str, strings: Mapping[str, str]) -> Value:
    """Join the pieces of a value; a name that nothing defines stays as it is.

    Beyond what the longest field may have nothing is joined: names that stand for
    names can stand for more than there is memory.
    """
    pieces: list[str] = []
    size = 0
    unknown, stray, joined = "", False, True
    at = _skip(written, 0)
    while at < len(written):
        if written[at] == "#":
            joined, at = True, _skip(written, at + 1)
            continue
        if pieces and not joined:
            if _NEXT.match(written, at):
                return Value("".join(pieces), written[at:], unknown, stray)
            stray = True
            pieces.append(" ")
        text, end = _piece(written, at)
        if not _is_delimited(written[at]) and not text.isdigit():
            name = text.lower()
            if name not in strings and name not in _WORDS:
                unknown = unknown or text
            text = strings.get(name, text)
        if size <= LONGEST:
            pieces.append(text)
            size += len(text)
        joined, at = False, _skip(written, end)
    return Value("".join(pieces), "", unknown, stray)


def first_piece(written: str, strings: Mapping[str, str]) -> str:
    """Return the first piece of a value that has no end, or too many."""
    at = _skip(written, 0)
    text, _ = _piece(written, at) if at < len(written) else ("", 0)
    return strings.get(text.lower(), text)


def fields_of(
    name: str, value: str, line: int, strings: Mapping[str, str]
) -> Iterator[tuple[Field, Value]]:
    """Yield a field, and those that follow it without a comma."""
    while True:
        read = read_value(value, strings)
        yield Field(name.strip().lower(), read.text, line), read
        following = _NEXT.match(read.rest)
        if not following:
            return
        line += value[: len(value) - len(read.rest)].count("\n")
        name, value = following[1], read.rest[following.end() :]


def _skip(text: str, at: int) -> int:
    match = _BLANK.match(text, at)
    return match.end() if match else at


def _is_delimited(character: str) -> bool:
    return character in '{"'


def _piece(text: str, at: int) -> tuple[str, int]:
    """Return the piece that begins here without its delimiters, and where it ends."""
    if not _is_delimited(text[at]):
        match = _BARE.match(text, at)
        end = match.end() if match else at + 1
        return text[at:end], end
    in_quotes = text[at] == '"'
    depth = 0
    for mark in (_QUOTE_OR_BRACE if in_quotes else _BRACE).finditer(text, at + 1):
        if mark[0] == "{":
            depth += 1
        elif depth == 0:
            if mark[0] == '"' or not in_quotes:
                return text[at + 1 : mark.start()], mark.end()
        elif mark[0] == "}":
            depth -= 1
    return text[at + 1 :].rstrip(", \t\n"), len(text)
