"""The sentence that a news item makes of the records it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .records import Publication

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .records import News, Record

_NUMBERS = ("No One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve").split()
_TOLD = {
    # event: without a venue, at a conference, in a journal
    "released": ("released", "released at", "appeared in"),
    "accepted": ("accepted", "accepted to", "accepted by"),
    "presented": ("presented", "presented at", "published in"),
    "award": ("honoured", "honoured at", "honoured by"),
}


def announcement(news: News, named: Sequence[Record]) -> tuple[str | Record, ...]:
    """Return a sentence as text and records, each record standing for its link.

    One paper is named and then told of; of several the count comes first, as in
    “Two papers accepted to ICML 2025: …; ….”
    """
    papers = [record for record in named if isinstance(record, Publication)]
    others = [record for record in named if not isinstance(record, Publication)]
    return (*_papers(news, papers), *_others(others, after=bool(papers)))


def _papers(news: News, papers: Sequence[Publication]) -> Iterator[str | Record]:
    if not papers:
        return
    told = _told(news.event, papers)
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


def _told(event: str, papers: Sequence[Publication]) -> str:
    """Say what happened, and where if all papers have the same venue."""
    if event not in _TOLD:
        return ""
    alone, at_conference, in_journal = _TOLD[event]
    venues = [paper.venues[0] for paper in papers if paper.venues]
    if len(venues) < len(papers) or len({venue.spoken for venue in venues}) != 1:
        return alone
    venue = venues[0]
    return f"{at_conference if venue.is_acronym else in_journal} {venue.spoken}"


def _others(others: Sequence[Record], *, after: bool) -> Iterator[str | Record]:
    for record in others:
        yield f"{' ' * after}Award: "
        yield record
        yield "."
        after = True
