"""What the page of a paper says besides what its entry in a list does."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from babel import Locale, UnknownLocaleError

from .. import words
from ..model.versions import earlier_version
from ..model.whereabouts import main_venue
from ..presenting.citations import citation_line
from ..presenting.credits import authors_of, editors_of
from ..presenting.inline import Link, Mark, joined
from ..presenting.marks import legend
from ..presenting.venue_line import pages_of, publisher_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..model.records import Publication
    from ..presenting.context import Context
    from ..presenting.inline import Inline, Inlines


class Fact(NamedTuple):
    """A fact in the margin: what it is, and what it says."""

    label: str
    words: Inlines


def byline(context: Context, record: Publication) -> Iterator[tuple[str, Inlines]]:
    """Yield authors, where they work, what their marks mean, and the editors."""
    places = affiliations(context, record)
    several = len(places) > 1
    people = context.settings.people.among([a.name for a in record.authors])
    where = [
        _numbers(places, person.affiliations) if person and several else []
        for person in people
    ]
    if record.authors:
        yield "authors", tuple(authors_of(context, record, where))
    if places:
        listed = (
            [*([Mark(str(number))] if several else []), place]
            for number, place in enumerate(places, 1)
        )
        yield "affiliations", tuple(joined(listed, "; "))
    if editors := editors_of(context, record):
        yield "editors", tuple(editors)
    if marks := legend(context.settings, [record]):
        yield "legend", tuple(marks)


def _numbers(places: Sequence[str], of_one: Sequence[str]) -> list[Mark]:
    """Return the numbers of the places where one author works, parted by commas."""
    found = [
        Mark(str(n), place) for n, place in enumerate(places, 1) if place in of_one
    ]
    parted = [mark for number in found for mark in (Mark(","), number)]
    return parted[1:]


def affiliations(context: Context, record: Publication) -> Sequence[str]:
    """Return where the authors work whom the site knows, each place once."""
    people = context.settings.people.among([a.name for a in record.authors])
    found = (place for person in people if person for place in person.affiliations)
    return tuple(dict.fromkeys(found))


def facts(context: Context, record: Publication) -> Iterator[Fact]:
    """Yield what a reader looks up: where and when, how long, in which language."""
    for label, said in _facts(context, record):
        if any(said):
            yield Fact(str(label), tuple(said))


def _facts(
    context: Context, record: Publication
) -> Iterator[tuple[object, Sequence[Inline]]]:
    yield words.PUBLISHED_IN, _venue(context, record)
    if record.when:
        yield words.DATE, [context.date(record.when, omit_year=False)]
    yield words.VOLUME, [record.volume]
    yield words.PAGES, [pages_of(record)]
    yield words.PUBLISHER, [publisher_of(record)]
    if preprint := earlier_version(record):
        label = preprint.archive or str(words.STATUSES["preprint"])
        said = f"{label} {preprint.year or ''}".strip()
        address = preprint.address
        yield words.STATUSES["preprint"], [Link((said,), address) if address else said]
    yield words.LANGUAGE, [language_name(record.lang, context.settings.language)]
    yield words.TOPICS, [", ".join(record.keywords)]
    if figure := context.settings.citations.of(record):
        yield words.CITATIONS, tuple(citation_line(figure, context.settings.language))


def _venue(context: Context, record: Publication) -> Sequence[Inline]:
    venue = main_venue(record)
    if venue is None:
        return [record.series]
    known = context.settings.venues.find(venue)
    name = (known and known.name) or venue.name or venue.text
    return [Link((name,), known.url) if known and known.url else name]


def language_name(tag: str, language: str) -> str:
    """Return the name of a language in another, such as ``Deutsch``."""
    if not tag:
        return ""
    try:
        name = Locale.parse(tag, sep="-").get_display_name(language)
    except (UnknownLocaleError, ValueError):
        return tag
    return name[:1].upper() + name[1:] if name else tag
