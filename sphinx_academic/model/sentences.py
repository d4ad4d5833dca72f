"""The sentence that a news item makes of the records it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .records import Publication

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .records import News, Record

_NUMBERS = (
    "No One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve"
).split()
_VERBS = {
    "released": ("released", "in"),
    "accepted": ("accepted", "to"),
    "presented": ("presented", "at"),
    "award": ("honoured", "at"),
}


def announcement(news: News, named: Sequence[Record]) -> tuple[str | Record, ...]:
    """Return a sentence as text and records, each record standing for its link.

    One paper is named and then told of; of several the count comes first, as in
    “Two papers accepted to ICML 2025: …; ….”
    """
    papers = [record for record in named if isinstance(record, Publication)]
    others = [record for record in named if not isinstance(record, Publication)]
    return tuple((*_papers(news, papers), *_others(others, after=bool(papers))))


def _papers(news: News, papers: Sequence[Publication]) -> Iterator[str | Record]:
    if not papers:
        return
    verb, preposition = _VERBS.get(news.event, ("", ""))
    venue = _venue(papers) if verb else ""
    told = f"{verb} {preposition} {venue}" if venue else verb
    if len(papers) == 1:
        yield papers[0]
        yield f" {told}." if told else "."
        return
    count = _NUMBERS[len(papers)] if len(papers) < len(_NUMBERS) else str(len(papers))
    yield f"{count} papers {told}".rstrip() + ": "
    for number, paper in enumerate(papers):
        yield "; " * bool(number)
        yield paper
    yield "."


def _venue(papers: Sequence[Publication]) -> str:
    """Return where the papers are, if all are at the same venue."""
    venues = {paper.venues[0].short for paper in papers if paper.venues}
    if len(venues) != 1 or not all(paper.venues for paper in papers):
        return ""
    return venues.pop()


def _others(others: Sequence[Record], *, after: bool) -> Iterator[str | Record]:
    for record in others:
        yield " " * after
        yield record
        yield "."
        after = True
