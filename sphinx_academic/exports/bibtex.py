"""Publications as BibTeX (Patashnik, *BibTeXing*, 1988; fields as in biblatex)."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..model.identifiers import normalise
from ..model.names import is_particle, is_suffix
from ..model.versions import published_at
from ..model.work_types import type_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..model.authors import Author
    from ..model.records import Publication
    from ..model.text import RichText, Run

_TYPES = MappingProxyType(
    {
        "article": "article",
        "conference-paper": "inproceedings",
        "chapter": "incollection",
        "book": "book",
        "thesis": "phdthesis",
        "report": "techreport",
    }
)
_CONTAINERS = MappingProxyType(
    {
        "article": "journal",
        "inproceedings": "booktitle",
        "incollection": "booktitle",
        "phdthesis": "school",
        "techreport": "institution",
    }
)
_SPECIAL = re.compile(r"[\\{}&%$#_~^]")
_ESCAPES = MappingProxyType(
    {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
)
_IDENTIFIERS = frozenset({"doi", "isbn", "arxiv"})
_COMMANDS = MappingProxyType(
    {
        "emphasis": r"\emph",
        "strong": r"\textbf",
        "literal": r"\texttt",
        "subscript": r"\textsubscript",
        "superscript": r"\textsuperscript",
    }
)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def bibtex(publication: Publication) -> str:
    """Return the entry that a reader cites the publication with.

    It holds what describes the work, and nothing that only concerns its display.
    """
    kind = _TYPES.get(type_of(publication), "misc")
    fields = [(name, value) for name, value in _fields(publication, kind) if value]
    width = max((len(name) for name, _ in fields), default=0)
    lines = [f"  {name:<{width}} = {value}" for name, value in fields]
    return ",\n".join([f"@{kind}{{{_key(publication.key)}", *lines]) + "\n}"


def _fields(publication: Publication, kind: str) -> Iterator[tuple[str, str]]:
    yield "author", _braced(_names(publication.authors))
    yield "editor", _braced(_names(publication.editors))
    yield "title", _braced(_text(publication.title))
    if venue := published_at(publication):
        container = _CONTAINERS.get(kind, "howpublished")
        yield container, _braced(_escaped(venue.name or venue.text))
    yield "volume", _braced(_escaped(publication.volume))
    yield "number", _braced(_escaped(publication.number))
    pages = re.sub(r"\s*[-–—]+\s*", "--", publication.pages)
    yield "pages", _braced(_escaped(pages))
    yield "publisher", _braced(_escaped(publication.publisher))
    first = publication.date.first
    if first:
        yield "year", _braced(str(first.year))
        if first.month and not first.season:
            yield "month", _MONTHS[first.month - 1]
    yield from _identifiers(publication)


def _identifiers(publication: Publication) -> Iterator[tuple[str, str]]:
    known = {
        link.kind: normalise(link.kind, link.address)
        for link in publication.links
        if link.kind in _IDENTIFIERS and link.address
    }
    yield "doi", _braced(known.get("doi", ""))
    yield "isbn", _braced(known.get("isbn", ""))
    if "arxiv" in known:
        yield "eprint", _braced(known["arxiv"])
        yield "archiveprefix", "{arXiv}"


def _names(authors: Iterable[Author]) -> str:
    return " and ".join(_name(author) for author in authors)


def _name(author: Author) -> str:
    """Write a name as ``Family, Given``, its particles with the family name.

    That of a group is one piece, in braces.
    """
    if author.elided:
        return "others"
    words = author.name.replace(",", " ").split()
    if len(words) == 1 or author.is_group:
        return f"{{{_escaped(author.name)}}}"
    suffix = words.pop() if len(words) > 2 and is_suffix(words[-1]) else ""
    start = len(words) - 1
    while start > 1 and is_particle(words[start - 1]):
        start -= 1
    parts = (" ".join(words[start:]), suffix, " ".join(words[:start]))
    return ", ".join(_escaped(part) for part in parts if part)


def _text(text: RichText) -> str:
    return "".join(_run(run) for run in text)


def _run(run: Run) -> str:
    if run.style == "math":
        return f"${run.text}$"
    words = _escaped(run.text)
    return f"{_COMMANDS[run.style]}{{{words}}}" if run.style else words


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda m: _ESCAPES.get(m[0], f"\\{m[0]}"), text)


def _braced(value: str) -> str:
    return f"{{{value}}}" if value else ""


def _key(key: str) -> str:
    """Keep what BibTeX allows in a key; of a page's own key, what names the record."""
    return re.sub(r"[^\w:.+-]", "", key.rpartition("/")[2])
