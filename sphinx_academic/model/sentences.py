"""The sentence that a news item makes of the records it names."""

from __future__ import annotations

import re
from gettext import NullTranslations
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from .phrases import Counted, counted, phrase
from .publication import Publication
from .venue import WORKSHOP
from .venue_registry import Venues
from .venues import parse_venues
from .whereabouts import main_venue
from .work_types import dated, type_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .news import News
    from .record import Record
    from .venue import Venue


class Telling(NamedTuple):
    """A way to tell of one paper, and of several."""

    one: str
    several: Counted


class Event(NamedTuple):
    """The ways to tell of an event: without a venue, and at one of each kind."""

    alone: Telling
    at_conference: Telling
    in_journal: Telling
    on_archive: Telling | None = None
    """Where it is not said, as without a venue: no archive accepts a paper."""


_ENGLISH: Final = NullTranslations()
_NO_VENUES: Final = Venues()
_FIELD: Final = re.compile(r"\{(\w+)\}")

# Where a sentence begins with a number.  Other languages may well use digits.
# fmt: off
_NUMBERS: Final = MappingProxyType({
    2: phrase("Two"), 3: phrase("Three"), 4: phrase("Four"), 5: phrase("Five"),
    6: phrase("Six"), 7: phrase("Seven"), 8: phrase("Eight"), 9: phrase("Nine"),
    10: phrase("Ten"), 11: phrase("Eleven"), 12: phrase("Twelve"),
})
# fmt: on

_AWARD: Final = phrase("Award: {award}.")
_NOTHING_TOLD: Final = Telling(
    phrase("{paper}."),
    counted("{count} paper: {papers}.", "{count} papers: {papers}."),
)
_TALK: Final = Telling(
    phrase("Talk on {paper}."),
    counted("Talk on {papers}.", "Talk on {papers}."),
)
_TOLD: Final[Mapping[str, Event]] = MappingProxyType(
    {
        "released": Event(
            Telling(
                phrase("{paper} released."),
                counted(
                    "{count} paper released: {papers}.",
                    "{count} papers released: {papers}.",
                ),
            ),
            Telling(
                phrase("{paper} released at {venue}."),
                counted(
                    "{count} paper released at {venue}: {papers}.",
                    "{count} papers released at {venue}: {papers}.",
                ),
            ),
            Telling(
                phrase("{paper} appeared in {venue}."),
                counted(
                    "{count} paper appeared in {venue}: {papers}.",
                    "{count} papers appeared in {venue}: {papers}.",
                ),
            ),
            Telling(
                phrase("{paper} released on {venue}."),
                counted(
                    "{count} paper released on {venue}: {papers}.",
                    "{count} papers released on {venue}: {papers}.",
                ),
            ),
        ),
        "accepted": Event(
            Telling(
                phrase("{paper} accepted."),
                counted(
                    "{count} paper accepted: {papers}.",
                    "{count} papers accepted: {papers}.",
                ),
            ),
            Telling(
                phrase("{paper} accepted to {venue}."),
                counted(
                    "{count} paper accepted to {venue}: {papers}.",
                    "{count} papers accepted to {venue}: {papers}.",
                ),
            ),
            Telling(
                phrase("{paper} accepted by {venue}."),
                counted(
                    "{count} paper accepted by {venue}: {papers}.",
                    "{count} papers accepted by {venue}: {papers}.",
                ),
            ),
        ),
        "presented": Event(
            Telling(
                phrase("{paper} presented."),
                counted(
                    "{count} paper presented: {papers}.",
                    "{count} papers presented: {papers}.",
                ),
            ),
            Telling(
                phrase("{paper} presented at {venue}."),
                counted(
                    "{count} paper presented at {venue}: {papers}.",
                    "{count} papers presented at {venue}: {papers}.",
                ),
            ),
            Telling(
                phrase("{paper} published in {venue}."),
                counted(
                    "{count} paper published in {venue}: {papers}.",
                    "{count} papers published in {venue}: {papers}.",
                ),
            ),
        ),
        "award": Event(
            Telling(
                phrase("{paper} honoured."),
                counted(
                    "{count} paper honoured: {papers}.",
                    "{count} papers honoured: {papers}.",
                ),
            ),
            Telling(
                phrase("{paper} honoured at {venue}."),
                counted(
                    "{count} paper honoured at {venue}: {papers}.",
                    "{count} papers honoured at {venue}: {papers}.",
                ),
            ),
            Telling(
                phrase("{paper} honoured by {venue}."),
                counted(
                    "{count} paper honoured by {venue}: {papers}.",
                    "{count} papers honoured by {venue}: {papers}.",
                ),
            ),
        ),
        "talk": Event(
            _TALK,
            Telling(
                phrase("Talk at {venue} on {paper}."),
                counted("Talk at {venue} on {papers}.", "Talk at {venue} on {papers}."),
            ),
            _TALK,
        ),
    }
)


def announcement(
    news: News,
    named: Sequence[Record],
    translations: NullTranslations = _ENGLISH,
    *,
    venues: Venues = _NO_VENUES,
) -> tuple[str | Record, ...]:
    """Return a sentence as text and records, each record standing for its link.

    `venues` are those that the site knows, which have the names of their badges.

    One paper is named and then told of; of several the count comes first, as in
    “Two papers accepted to ICML 2025: …; ….”
    """
    papers = [record for record in named if isinstance(record, Publication)]
    others = [record for record in named if not isinstance(record, Publication)]
    parts: list[str | Record] = []
    if papers:
        places = [place_of(paper, venues) for paper in papers]
        parts += _papers(news, papers, places, translations)
    for record in others:
        parts += [" "] if parts else []
        parts += _filled(translations.gettext(_AWARD), "award", [record], {})
    return tuple(parts)


def _papers(
    news: News,
    papers: Sequence[Publication],
    places: Sequence[Venue | None],
    translations: NullTranslations,
) -> Iterator[str | Record]:
    number = len(papers)
    venue = _common_venue(places, translations.gettext(WORKSHOP))
    telling = _telling(news, papers[0], places[0], venue)
    if number == 1:
        sentence = translations.gettext(telling.one)
        return _filled(sentence, "paper", papers, {"venue": venue})
    sentence = translations.ngettext(*telling.several, number)
    count = translations.gettext(_NUMBERS.get(number, str(number)))
    return _filled(sentence, "papers", papers, {"venue": venue, "count": count})


def place_of(paper: Publication, known: Venues) -> Venue | None:
    """Return the venue of a paper, by its short name if there is one."""
    if paper.abbr:
        place, *_ = parse_venues(paper.abbr)
        return dated(place, paper)
    if (main := main_venue(paper)) is None:
        return None
    if entry := known.find(main):
        return dated(main._replace(name=entry.key), paper)
    return dated(main, paper) if main.is_acronym else main


def _common_venue(places: Sequence[Venue | None], workshop: str) -> str:
    """Return the venue if all papers have the same."""
    spoken = {place.spoken(workshop) if place else "" for place in places}
    return spoken.pop() if len(spoken) == 1 else ""


def _telling(
    news: News, paper: Publication, place: Venue | None, venue: str
) -> Telling:
    if news.event not in _TOLD:
        return _NOTHING_TOLD
    event = _TOLD[news.event]
    if not (place and venue):
        return event.alone
    if place.is_preprint:
        return event.on_archive or event.alone
    kind = type_of(paper)
    # An acronym is that of a conference, unless it is known for a journal's.
    at_conference = kind == "conference-paper" or (
        place.is_acronym and kind != "article"
    )
    return event.at_conference if at_conference else event.in_journal


def _filled(
    sentence: str, place: str, records: Sequence[Record], words: Mapping[str, str]
) -> Iterator[str | Record]:
    """Put records into their place in a sentence, and words into theirs."""

    def put(part: str) -> str:
        return _FIELD.sub(lambda field: words.get(field[1], field[0]), part)

    before, _, after = sentence.partition(f"{{{place}}}")
    if before:
        yield put(before)
    for number, record in enumerate(records):
        if number:
            yield "; "
        yield record
    if after:
        yield put(after)
