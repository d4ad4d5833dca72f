"""Publications as BibTeX (Patashnik, *BibTeXing*, 1988; fields as in biblatex)."""

from __future__ import annotations

import re
from contextlib import suppress
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..model.identifiers import normalise
from ..model.names import is_particle, is_suffix
from ..model.versions import main_venue
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
# What TeX reads as a command, or as one character: "--" and "''".
_SPECIAL = re.compile(r"[\\{}&%$#_~^<>`]|-{2,}|'{2,}")
_ESCAPES = MappingProxyType(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        "`": r"\textasciigrave{}",
    }
)
_IDENTIFIERS = frozenset({"doi", "isbn", "arxiv"})
# States as biblatex says them.
_STATES = MappingProxyType(
    {
        "in-preparation": "inpreparation",
        "submitted": "submitted",
        "to-appear": "inpress",
        "preprint": "prepublished",
    }
)
# Types that are no types of entries, but which "misc" may name.
_NAMED = frozenset({"dataset", "lecture", "patent", "preprint", "software"})
_WIDEST = 9
"""Up to the longest of the usual names, values stand below one another."""
_DASH = re.compile(r"\s*[-–—]+\s*")
# Names that are not divided: of groups, and those that are not turned.
_WHOLE = re.compile(
    "[,\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|\\band\\b", re.IGNORECASE
)
_COMMANDS = MappingProxyType(
    {
        "emphasis": r"\emph",
        "strong": r"\textbf",
        "literal": r"\texttt",
        "subscript": r"\textsubscript",
        "superscript": r"\textsuperscript",
    }
)
# What BibTeX allows in no key, and what TeX would stumble over.
_NO_KEY = re.compile(r"[\s\"#%'(),={}\\~]")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def bibtex(publication: Publication) -> str:
    """Return the entry that a reader cites the publication with.

    It holds what describes the work, and nothing that only concerns its display.
    `sources.bibtex` reads the same from it again.
    """
    kind = _TYPES.get(type_of(publication), "misc")
    fields = [(name, value) for name, value in _fields(publication, kind) if value]
    width = min(max((len(name) for name, _ in fields), default=0), _WIDEST)
    lines = [f"  {name:<{width}} = {value}" for name, value in fields]
    return ",\n".join([f"@{kind}{{{_key(publication)}", *lines]) + "\n}"


def _fields(publication: Publication, kind: str) -> Iterator[tuple[str, str]]:
    yield "author", _braced(_names(publication.authors))
    yield "editor", _braced(_names(publication.editors))
    yield "title", _braced(_text(publication.title))
    venue = main_venue(publication)
    known = _known(publication)
    if venue and ("arxiv" not in known or venue.name.casefold() != "arxiv"):
        container = "howpublished" if venue.is_preprint else _CONTAINERS.get(kind, "")
        name = _braced(_escaped(venue.name or venue.text))
        yield container or "howpublished", name
    yield "series", _braced(_escaped(publication.series))
    yield "volume", _braced(_escaped(publication.volume))
    yield "number", _braced(_escaped(publication.number))
    pages = "--".join(map(_escaped, _DASH.split(publication.pages)))
    yield "pages", _braced(pages)
    yield "edition", _braced(_escaped(publication.edition))
    yield "publisher", _braced(_escaped(publication.publisher))
    yield "address", _braced(_escaped(publication.location))
    yield from _date(publication)
    if publication.type in _NAMED:
        yield "type", _braced(publication.type)
    yield "pubstate", _braced(_STATES.get(publication.status, ""))
    yield "note", _braced(_escaped(publication.note))
    yield "keywords", _braced(_escaped(_listed(publication.keywords)))
    yield "doi", _braced(known.get("doi", ""))
    yield "isbn", _braced(known.get("isbn", ""))
    yield "issn", _braced(", ".join(publication.issn))
    if "arxiv" in known:
        yield "eprint", _braced(known["arxiv"])
        yield "archiveprefix", "{arXiv}"
    yield "url", _braced(known.get("url", ""))


def _date(publication: Publication) -> Iterator[tuple[str, str]]:
    first = publication.when.first
    if not first:
        return
    yield "year", _braced(str(first.year))
    if first.season:
        yield "month", _braced(first.season.capitalize())
    elif first.month:
        yield "month", _MONTHS[first.month - 1]
        yield "day", _braced(str(first.day) if first.day else "")


def _listed(keywords: Iterable[str]) -> str:
    """Separate keywords with commas, unless one holds a comma itself."""
    listed = "; ".join(keywords)
    return f"{listed};" if "," in listed else ", ".join(keywords)


def _known(publication: Publication) -> dict[str, str]:
    """Return the identifiers of the work, and its address; of several, the first."""
    known: dict[str, str] = {}
    for link in publication.links:
        if link.kind in _IDENTIFIERS and link.address:
            # The label may say DOI where the address is the publisher's own.
            with suppress(ValueError):
                known.setdefault(link.kind, normalise(link.kind, link.address))
        elif link.kind == "url" and "://" in link.address:
            known.setdefault("url", link.address)
    return known


def _names(authors: Iterable[Author]) -> str:
    return " and ".join(_name(author) for author in authors)


def _name(author: Author) -> str:
    """Write a name as ``Family, Given``, its particles with the family name.

    That of a group is one piece, in braces.
    """
    if author.elided:
        return "others"
    words = author.name.split()
    if len(words) == 1 or author.is_group or _WHOLE.search(author.name):
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
    return _SPECIAL.sub(_escape, text)


def _escape(special: re.Match[str]) -> str:
    if len(special[0]) > 1:
        return "{}".join(special[0])
    return _ESCAPES.get(special[0], f"\\{special[0]}")


def _braced(value: str) -> str:
    return f"{{{value}}}" if value else ""


def _key(publication: Publication) -> str:
    """Keep what BibTeX allows in a key; of a page's own key, what names the record."""
    page = publication.place.document
    own = publication.key.removeprefix(f"{page}/") if page else publication.key
    return _NO_KEY.sub("", own)
