"""Publications as BibTeX (Patashnik, *BibTeXing*, 1988; fields as in biblatex)."""

from __future__ import annotations

import re
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..model.degrees import MASTER, PHD, precedes_phd
from ..model.work_types import type_of
from ..sources.bibtex_fields import LANGUAGES, NUMBERS
from .bibtex_text import braced, escaped, remark_text, title_text
from .name_parts import divide

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..model.authors import Author
    from ..model.dates import Dates
    from ..model.publication import Publication
    from .work import Work

_TYPES = MappingProxyType(
    {
        "article": "article",
        "conference-paper": "inproceedings",
        "chapter": "incollection",
        "book": "book",
        "report": "techreport",
    }
)
_CONTAINERS = MappingProxyType(
    {
        "article": "journal",
        "inproceedings": "booktitle",
        "incollection": "booktitle",
        "phdthesis": "school",
        "mastersthesis": "school",
        "techreport": "institution",
    }
)
# States as biblatex says them, in another language too; others it prints as they are.
_STATES = MappingProxyType(
    {
        "published": "",
        "in-preparation": "inpreparation",
        "submitted": "submitted",
        "to-appear": "inpress",
        "preprint": "prepublished",
    }
)
# Types that are no types of entries, but which "misc" may name.
_NAMED = frozenset({"dataset", "lecture", "patent", "preprint", "software"})
# Of several names of a language the first.
_LANGUAGES = {tag: name for name, tag in reversed(tuple(LANGUAGES.items()))}
# What BibTeX allows in no key, and what TeX would stumble over.
_NO_KEY = re.compile(r"[\s\"#%'(),={}\\~]")
# How an entry begins, and its key.
_HEAD = re.compile(r"(@\s*\w+\s*[{(]\s*)([^\s,{}()=]+)(?=\s*,)")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def keys_of(publications: Iterable[Publication]) -> Iterator[str]:
    """Yield a key for each entry of a file, which no other has.

    BibTeX takes keys for equal that differ in their case alone.
    """
    taken: set[str] = set()
    for publication in publications:
        key = first = _key(publication) or "publication"
        number = 1
        while key.casefold() in taken:
            number += 1
            key = f"{first}-{number}"
        taken.add(key.casefold())
        yield key


def bibtex_file(entries: Iterable[str]) -> str:
    """Return a file of entries."""
    return "\n".join(f"{entry}\n" for entry in entries)


def bibtex(work: Work, *, key: str = "") -> str:
    """Return the entry that a reader cites the publication with.

    It holds what describes the work, and nothing that only concerns its display.
    `sources.bibtex` reads the same from it again.  One that its author wrote is the
    same everywhere, but for a key that another entry of the file has.
    """
    if own := _written(work.publication):
        return _HEAD.sub(lambda head: head[1] + key, own, count=1) if key else own
    kind, lines = work.once(_described)
    return ",\n".join([f"@{kind}{{{key or _key(work.publication)}", *lines]) + "\n}"


def _written(publication: Publication) -> str:
    """Return the entry that its author wrote, if there is one."""
    return next((x.text for x in publication.links if x.text), "")


def _described(work: Work) -> tuple[str, list[str]]:
    """Return the type of an entry, and the lines of its fields."""
    kind = _kind(work)
    fields = _fields(work, kind)
    # In no columns: the blanks would be a fiftieth of a page with thousands of these.
    return kind, [f"  {name} = {value}" for name, value in fields if value]


def _kind(work: Work) -> str:
    if work.pending:
        return "unpublished"
    if work.type == "thesis":
        return "mastersthesis" if precedes_phd(work.degree) else "phdthesis"
    return _TYPES.get(work.type, "misc")


def _fields(work: Work, kind: str) -> Iterator[tuple[str, str]]:
    publication = work.publication
    yield "author", braced(_names(publication.authors))
    yield "editor", braced(_names(publication.editors))
    yield "title", braced(title_text(publication.title))
    arxiv = work.identifier("arxiv")
    at_arxiv = work.venue is not None and work.venue.name.casefold() == "arxiv"
    if not (work.pending or (kind == "misc" and arxiv and at_arxiv)):
        container = _CONTAINERS.get(kind, "howpublished")
        yield container, braced(escaped(work.venue_name))
    yield "series", braced(escaped(publication.series))
    yield "volume", braced(escaped(publication.volume))
    yield "number", braced(escaped(publication.number))
    pages = "--".join(map(escaped, publication.pages.split("-")))
    yield "pages", braced(pages)
    yield "edition", braced(escaped(publication.edition))
    yield "publisher", braced(escaped(publication.publisher))
    yield "address", braced(escaped(publication.location))
    yield from _date(publication)
    yield "type", braced(_type_to_name(work, kind))
    # Which the note tells where it names the venue.
    yield "pubstate", "" if work.pending else braced(_state(publication.status))
    note = "; ".join(filter(None, (work.pending, publication.note)))
    yield "note", braced(remark_text(note))
    yield "keywords", braced(escaped(_listed(publication.keywords)))
    yield "doi", braced(work.identifier("doi"))
    yield "isbn", braced(work.identifier("isbn"))
    yield "issn", braced(", ".join(publication.issn))
    if arxiv:
        yield "eprint", braced(arxiv)
        yield "archiveprefix", "{arXiv}"
    for scheme in NUMBERS:
        yield scheme, braced(work.identifier(scheme))
    found = work.identifier("doi") or arxiv
    yield "url", braced(work.link("url") or ("" if found else _address(work)))
    yield from _language(publication.lang)


def _address(work: Work) -> str:
    return next(iter(work.elsewhere), "")


def _language(tag: str) -> Iterator[tuple[str, str]]:
    """Yield the language by the name that babel has for it, else by its tag."""
    yield (
        ("langid", braced(_LANGUAGES[tag]))
        if tag in _LANGUAGES
        else ("language", braced(tag))
    )


def _type_to_name(work: Work, kind: str) -> str:
    """Return the type that its author states and the rest of an entry does not."""
    stated = work.publication.type
    if work.type == "thesis":
        # Of which BibTeX knows two, and has others say what they are.
        return "" if work.degree in {PHD, MASTER} else work.degree or "Thesis"
    if work.pending:
        return "" if stated == type_of(replace(work.publication, type="")) else stated
    if work.is_archived and kind in {"article", "misc"}:
        # What is in an archive alone is read as a preprint.
        return "" if stated == "preprint" else stated
    return stated if stated in _NAMED else ""


def _state(status: str) -> str:
    return _STATES.get(status, status.replace("-", " "))


def _date(publication: Publication) -> Iterator[tuple[str, str]]:
    first = publication.when.first
    if not first:
        return
    yield "date", braced(_range(publication.when))
    yield "year", braced(str(first.year))
    if first.season:
        yield "month", braced(first.season.capitalize())
    elif first.month:
        yield "month", _MONTHS[first.month - 1]
        yield "day", braced(str(first.day) if first.day else "")


def _range(dates: Dates) -> str:
    """Write a time between two dates as biblatex does; a date alone needs no such."""
    period = dates.periods[0]
    if period.start and (period.end or period.ongoing):
        return f"{period.start.iso}/{period.end.iso if period.end else ''}"
    return ""


def _listed(keywords: Iterable[str]) -> str:
    """Separate keywords with commas, unless one holds a comma itself."""
    listed = "; ".join(keywords)
    return f"{listed};" if "," in listed else ", ".join(keywords)


def _names(authors: Sequence[Author]) -> str:
    """List names; BibTeX knows others at the end alone."""
    named = [_name(author) for author in authors if not author.elided]
    others = ["others"] if len(named) < len(authors) else []
    return " and ".join((*named, *others))


def _name(author: Author) -> str:
    """Write a name as ``Family, Given``, its particles with the family name.

    That of a group is one piece, in braces.
    """
    name = divide(author)
    if not name.given:
        return f"{{{escaped(name.family)}}}"
    parts = (name.families, name.suffix, name.given)
    return ", ".join(escaped(part) for part in parts if part)


def _key(publication: Publication) -> str:
    """Keep what BibTeX allows in a key; of a page's own key, what names the record."""
    if found := _HEAD.match(_written(publication)):
        return found[2]
    page = publication.place.document
    own = publication.key.removeprefix(f"{page}/") if page else publication.key
    return _NO_KEY.sub("", own)
