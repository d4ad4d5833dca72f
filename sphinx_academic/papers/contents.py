"""What the page of a paper says besides what its entry in a list does."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from babel import Locale, UnknownLocaleError

from .. import words
from ..presenting.citations import citation_line
from ..presenting.credits import authors_of, editors_of
from ..presenting.inline import Mark, joined, plain
from ..presenting.marks import legend

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..model.publication import Publication
    from ..presenting.context import Context
    from ..presenting.inline import Inlines


class Fact(NamedTuple):
    """A fact: what it is, and what it says."""

    label: str
    words: Inlines


def byline(context: Context, record: Publication) -> Iterator[tuple[str, Inlines]]:
    """Yield authors, where they work, what their marks mean, and the editors."""
    places = affiliations(context, record)
    people = context.settings.people.among([a.name for a in record.authors])
    # One place of some authors, without a number, would be that of all.
    of_all = all(person and person.affiliations for person in people)
    numbered = len(places) > 1 or not of_all
    where = [
        _numbers(places, person.affiliations) if person and numbered else []
        for person in people
    ]
    if record.authors:
        yield "authors", tuple(authors_of(context, record, where))
    if places:
        listed = (
            [*([Mark(str(number))] if numbered else []), place]
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


def facts(context: Context, record: Publication, said: Inlines) -> Iterator[Fact]:
    """Yield what a reader looks up; `said` is the line that may have said the date."""
    date = context.date(record.when, omit_year=False)
    if date.text and date.text not in plain(said):
        yield Fact(str(words.DATE), (date,))
    if language := language_name(record.lang, context.settings.language):
        yield Fact(str(words.LANGUAGE), (language,))
    if record.keywords:
        yield Fact(str(words.TOPICS), (", ".join(record.keywords),))
    if figure := context.settings.citations.of(record):
        cited = citation_line(figure, context.settings.language)
        yield Fact(str(words.CITATIONS), tuple(cited))


def language_name(tag: str, language: str) -> str:
    """Return the name of a language in another, such as ``Deutsch``."""
    if not tag:
        return ""
    try:
        name = Locale.parse(tag, sep="-").get_display_name(language)
    except (UnknownLocaleError, ValueError):
        return tag
    return name[:1].upper() + name[1:] if name else tag
