"""Names as BibTeX writes them: ``von Last, Jr, First and {A Group} and others``."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from ..model.author_markup import split_marks, without_markup
from ..model.authors import OTHERS, Author, read_authors, told_family, undivided
from ..model.nameless import is_name
from ..model.names import (
    is_degree,
    is_east_asian,
    is_group,
    is_suffix,
    turned,
    without_asides,
    without_degree,
)
from .tex import read_words, with_accents

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# "Last, First" or "First Last", with no markup, no marks and no TeX.
_PLAIN = re.compile(r"[^\W\d_][^\d\W_'’. -]*(?:[ .'’-]+[^\W\d_]+)*\.?")
_SIMPLE_AND = re.compile(r"(?<=\s)and(?=\s)", re.IGNORECASE)
_AND = re.compile(r"[{}]|\sand\s", re.IGNORECASE)
_COMMA = re.compile(r"[{},]")
_BLANKS = re.compile(r"\s{2,}|[^\S ]")
_ELLIPSIS = re.compile(r"(?:others|et\.? al\.?|\.{3}|…)", re.IGNORECASE)
_ET_AL = re.compile(r"[\s,]+et\.? al\.?$", re.IGNORECASE)
# What DBLP tells people of one name apart by: "Wei Liu 0042".  Unlike the year of a
# group, such as "Covid Moonshot 2020", it begins with a zero.
_HOMONYM = re.compile(r"[\s~]0\d{3}(?=\s*(?:,|$))")
_BETWEEN_GROUPS = re.compile(r"\s*[,;]\s*(?:and\s+)?|\s+(?:and|&)\s+")
_COLLABORATION = re.compile(r"(?:\bthe\s+|\s*\bcollaborations?$)", re.IGNORECASE)


def read_names(tex: str) -> tuple[tuple[Author, ...], tuple[str, ...]]:
    """Read a list of names into reading order, with what was not understood of it.

    People are separated by ``and``.  A list without it that has semicolons, or more
    commas than a name, is read as on a page (`read_authors`).
    """
    authors: list[Author] = []
    flaws: dict[str, None] = {}
    for name in _names(_BLANKS.sub(" ", tex)):
        people, found = _read(name)
        authors += people
        flaws.update(dict.fromkeys(found))
    return tuple(authors), (*flaws,)


def with_collaboration(authors: Sequence[Author], words: str) -> tuple[Author, ...]:
    """Add the groups that a field of INSPIRE's names, such as ``ATLAS, CMS``.

    They stand after those who are named, and in front of the others.
    """
    known = {_COLLABORATION.sub("", author.name).casefold() for author in authors}
    bare = (_COLLABORATION.sub("", group) for group in _BETWEEN_GROUPS.split(words))
    new = [group for group in bare if group and group.casefold() not in known]
    groups = [Author(g if is_group(g) else f"{g} Collaboration") for g in new]
    others = OTHERS in authors[-1:]
    named = authors[:-1] if others else authors
    return (*named, *groups, *([OTHERS] if others else []))


def _names(tex: str) -> Iterable[str]:
    if "{" not in tex and "}" not in tex:
        return filter(None, map(str.strip, _SIMPLE_AND.split(f" {tex} ")))
    return _cut(f" {tex} ", _AND, "and")


@lru_cache(maxsize=4096)  # coauthors recur
def _read(name: str) -> tuple[tuple[Author, ...], tuple[str, ...]]:
    flaws: dict[str, None] = {}
    return (*_people(name, flaws),), (*flaws,)


def _people(name: str, flaws: dict[str, None]) -> Iterator[Author]:
    """Read one name, or what people write between two ``and``."""
    if _ELLIPSIS.fullmatch(name):
        yield OTHERS
        return
    shortened = _without_number(_ET_AL.sub("", name))
    if author := _plain(shortened) or _person(shortened, flaws):
        yield author
    elif words := _words(without_markup(with_accents(shortened)), flaws):
        try:
            yield from read_authors(words)
        except ValueError as error:
            if is_name(words):
                flaws.setdefault(str(error))
            yield Author(words)
    if _ET_AL.search(name):
        yield OTHERS


def _without_number(name: str) -> str:
    """Return a name of two words or more without the number that DBLP gives it."""
    shortened = _HOMONYM.sub("", name, count=1)
    return shortened if len(shortened.split()) > 1 else name


def _plain(name: str) -> Author | None:
    """Read a name of letters alone, as most are."""
    family, comma, given = name.partition(", ")
    if not _PLAIN.fullmatch(family) or not (not comma or _PLAIN.fullmatch(given)):
        return None
    if is_degree(name.rsplit(maxsplit=1)[-1]):
        return None
    if not comma:
        return Author(name)
    parts = [family, given]
    return Author(_turned(parts), family=_family(parts))


def _person(name: str, flaws: dict[str, None]) -> Author | None:
    """Read any other name; none if it is rather a list of them."""
    in_braces = _is_in_braces(name)
    name = without_markup(with_accents(name))
    parts = [split_marks(part) for part in _cut(name, _COMMA, ",")]
    if len(parts) > 3 or (len(parts) == 3 and not is_suffix(parts[1][0])):
        return None
    if ";" in name and len([*_cut(name, re.compile("[{};]"), ";")]) > 1:
        return None
    words = [_words(part, flaws) for part, _ in parts]
    marks = tuple(dict.fromkeys(mark for _, found in parts for mark in found))
    words = [without_degree(word) for word in words if word and not is_degree(word)]
    if not words:
        return None
    turned = _turned(words)
    if in_braces:
        return undivided(turned, marks)
    return Author(turned, marks, family=_family(words))


def _is_in_braces(name: str) -> bool:
    """Tell whether one pair of braces encloses the whole name."""
    depth = 0
    for at, letter in enumerate(name):
        depth += {"{": 1, "}": -1}.get(letter, 0)
        if not depth:
            return 0 < at == len(name) - 1
    return False


def _turned(parts: list[str]) -> str:
    """Put "Last, First" and "Last, Jr, First" into reading order."""
    first = without_asides(parts[0])
    if len(parts) == 2 and (is_suffix(parts[1]) or is_east_asian(first)):
        return f"{parts[0]} {parts[1]}"
    if len(parts) == 3:
        return f"{parts[2]} {parts[0]} {parts[1]}"
    return turned(*parts) if len(parts) == 2 else parts[0]


def _family(parts: list[str]) -> str:
    """Return the family name of "Last, First", where the comma alone tells it."""
    is_told = len(parts) > 2 or (len(parts) == 2 and not is_suffix(parts[1]))
    return told_family(without_asides(parts[0])) if is_told else ""


def _words(tex: str, flaws: dict[str, None]) -> str:
    words, found = read_words(tex)
    flaws.update(dict.fromkeys(found))
    return " ".join(words.split())


def _cut(text: str, separator: re.Pattern[str], word: str) -> Iterator[str]:
    """Split at separators that no brace encloses; empty pieces are left out."""
    depth = start = 0
    for match in separator.finditer(text):
        found = match[0].strip().lower()
        if found == "{":
            depth += 1
        elif found == "}":
            depth = max(depth - 1, 0)
        elif found == word and not depth:
            if piece := text[start : match.start()].strip():
                yield piece
            start = match.end()
    if piece := text[start:].strip():
        yield piece
