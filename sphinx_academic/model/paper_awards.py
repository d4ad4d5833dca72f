"""Awards that a publication itself tells of, as records of their own."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from .award import Award
from .award_words import address_of_award, words_of_award
from .publication import Publication
from .text import Run
from .whereabouts import main_venue

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from .places import Order
    from .record import Record

_WORD = re.compile(r"\w+")
# What is left out of the name of an award where it is clear.
_IDLE = frozenset({"a", "an", "at", "award", "for", "of", "prize", "the"})


def awards_of_papers(
    records: Iterable[Record], mentions: Mapping[Order, tuple[str, ...]]
) -> Iterator[Award]:
    """Yield the awards that publications tell of, but for those that are records.

    `mentions` says which keys the text of a record refers to.
    """
    records = tuple(records)
    papers = [r for r in records if isinstance(r, Publication) and not r.hidden]
    honoured = {paper.key: paper for paper in papers if paper.award or paper.award_name}
    if not honoured:
        return
    keys = {record.key for record in records}
    known = {
        (key, _bare(award.name, honoured[key]))
        for award in records
        if isinstance(award, Award) and not award.hidden
        for key in (*award.papers, *mentions.get(award.order, ()))
        if key in honoured
    }
    for paper in honoured.values():
        for award in _awards(paper):
            found = paper.key, _bare(award.name, paper)
            if found not in known:
                known.add(found)
                key = _free_key(f"{paper.key}-award", keys)
                keys.add(key)
                yield replace(award, key=key)


def _awards(paper: Publication) -> Iterator[Award]:
    """Yield the awards of a paper, whether they are known by name or by a sentence."""
    place = paper.place._replace(derived=True)
    for told, note in _named(paper):
        address = address_of_award(told) or address_of_award(note)
        yield Award(
            place=place,
            origin=paper.origin,
            title=(Run(words_of_award(told) or address),),
            date=paper.when,
            papers=(paper.key,),
            note=words_of_award(note),
            url=address,
        )


def _named(paper: Publication) -> Iterator[tuple[str, str]]:
    """Yield names, each with what is told of the award besides."""
    names, told = paper.award_name, paper.award
    if not names:
        yield from ((name, "") for name in told)
    elif len(names) == len(told):
        yield from zip(names, told, strict=True)
    else:
        yield names[0], "; ".join(told)
        yield from ((name, "") for name in names[1:])


def _bare(name: str, paper: Publication) -> frozenset[str]:
    """Return what tells an award from others of the same paper.

    "CVPR 2016 Best Paper Award" is the best paper at CVPR 2016.
    """
    venue = main_venue(paper)
    idle = _IDLE.union(_folded(venue.name) if venue else ())
    said = _folded(name)
    words = (w for w in said if w not in idle and not re.fullmatch(r"\d{4}", w))
    return frozenset(words) or frozenset(said)


def _folded(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _free_key(key: str, taken: Collection[str]) -> str:
    if key not in taken:
        return key
    numbers = count(2)
    return next(k for number in numbers if (k := f"{key}-{number}") not in taken)
