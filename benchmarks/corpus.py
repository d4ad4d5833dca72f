"""A made-up scholar's records: the same for the same size, on every Python."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from benchmarks import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Item = TypeVar("Item")

OWNER = "Omega Owner"
ABSTRACT_WORDS = 120
NEWS_ABOUT_PAPERS = 0.6
SELECTED = 0.05
SURELY_SELECTED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How many records a site has."""

    publications: int
    news: int
    awards: int
    since: int
    until: int = 2025

    def days(self, count: int, draw: Draw) -> Iterator[date]:
        """Spread *count* days over the years, newest first."""
        months = (self.until - self.since + 1) * 12
        for index in range(count):
            year, month = divmod(months - 1 - index * months // count, 12)
            yield date(self.since + year, month + 1, draw.number(1, 28))


SIZES: Mapping[str, Size] = MappingProxyType(
    {
        # a doctoral student, a professor, an institute
        "small": Size(publications=30, news=40, awards=10, since=2020),
        "medium": Size(publications=300, news=200, awards=30, since=2001),
        "large": Size(publications=3000, news=1000, awards=100, since=2001),
        # a university: whether anything grows faster than the number of papers
        "huge": Size(publications=10_000, news=1000, awards=100, since=1971),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """A paper with everything that is printed about it."""

    key: str
    title: str
    authors: tuple[str, ...]
    venue: str
    is_article: bool
    day: date
    pages: str
    links: tuple[tuple[str, str], ...]
    abstract: str
    selected: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """One sentence or two; *paper* stands between *before* and *after*."""

    key: str
    day: date
    before: str
    paper: Publication | None
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Award:
    """A prize, for a paper or for nothing in particular."""

    key: str
    name: str
    awarder: str
    year: int
    paper: Publication | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """All records, newest first."""

    publications: tuple[Publication, ...]
    news: tuple[News, ...]
    awards: tuple[Award, ...]

    def publications_by_year(self) -> Mapping[int, list[Publication]]:
        """Group the papers, newest year first."""
        years: dict[int, list[Publication]] = {}
        for paper in self.publications:
            years.setdefault(paper.day.year, []).append(paper)
        return years


class Draw:
    """Random choices built on ``random()`` alone, whose sequence never changes."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def chance(self, probability: float) -> bool:
        """Say yes as often as *probability* says."""
        return self._random.random() < probability

    def number(self, least: int, most: int) -> int:
        """Draw a whole number, both ends included."""
        return least + int(self._random.random() * (most - least + 1))

    def one(self, items: Sequence[Item]) -> Item:
        """Draw one of the items."""
        return items[self.number(0, len(items) - 1)]


def make_site(size: Size, seed: int = 1918) -> Site:
    """Draw a site's records."""
    draw = Draw(seed)
    days = enumerate(size.days(size.publications, draw))
    publications = tuple(_publication(draw, index, day) for index, day in days)
    return Site(
        publications=publications,
        news=tuple(_news(draw, size, publications)),
        awards=tuple(_awards(draw, size, publications)),
    )


def _publication(draw: Draw, index: int, day: date) -> Publication:
    is_article = draw.chance(0.3)
    first = draw.number(1, 900)
    return Publication(
        key=f"paper{index:05d}",
        title=_title(draw),
        authors=_authors(draw),
        venue=draw.one(words.JOURNALS if is_article else words.CONFERENCES),
        is_article=is_article,
        day=day,
        pages=f"{first}-{first + draw.number(8, 22)}",
        links=tuple(_links(draw, index, day)),
        abstract=_abstract(draw),
        selected=index < SURELY_SELECTED or draw.chance(SELECTED),
    )


def _title(draw: Draw) -> str:
    adjective = draw.one(words.ADJECTIVES).capitalize()
    title = f"{adjective} {draw.one(words.SUBJECTS)} {draw.one(words.SETTINGS)}"
    if draw.chance(0.3):
        title += f": a study of {draw.number(2, 40)} cases"
    return title


def _authors(draw: Draw) -> tuple[str, ...]:
    others = dict.fromkeys(
        f"{draw.one(words.GIVEN)} {draw.one(words.FAMILY)}"
        for _ in range(draw.number(1, 5))
    )
    authors = list(others)
    authors.insert(draw.number(0, len(authors)), OWNER)
    return tuple(authors)


def _links(draw: Draw, index: int, day: date) -> Iterator[tuple[str, str]]:
    yield "pdf", f"https://papers.example.org/{index:05d}.pdf"
    yield "doi", f"10.5555/{day.year}.{index:05d}"
    if draw.chance(0.6):
        yield "arxiv", f"{day:%y%m}.{draw.number(0, 99999):05d}"
    if draw.chance(0.5):
        yield "code", f"https://code.example.org/{index:05d}"
    if draw.chance(0.3):
        yield "project", f"https://projects.example.org/{index:05d}"
    if draw.chance(0.3):
        yield "slides", f"https://slides.example.org/{index:05d}.pdf"


def _abstract(draw: Draw) -> str:
    text: list[str] = []
    while len(text) < ABSTRACT_WORDS:
        sentence = draw.one(words.SENTENCES).format(
            subject=draw.one(words.SUBJECTS),
            setting=draw.one(words.SETTINGS),
            adjective=draw.one(words.ADJECTIVES),
            number=draw.number(2, 40),
        )
        text += sentence.split()
    return " ".join(text[:ABSTRACT_WORDS]).rstrip(".,") + "."


def _news(
    draw: Draw, size: Size, publications: Sequence[Publication]
) -> Iterator[News]:
    for index, day in enumerate(size.days(size.news, draw)):
        about = draw.chance(NEWS_ABOUT_PAPERS)
        # A paper of about the same age, so that papers share their news fairly.
        paper = publications[index * size.publications // size.news] if about else None
        yield News(
            key=f"news{index:05d}",
            day=day,
            before=draw.one(words.BEFORE_PAPER if about else words.OTHER_NEWS),
            paper=paper,
            after=draw.one(words.AFTER_PAPER) if about else "",
        )


def _awards(
    draw: Draw, size: Size, publications: Sequence[Publication]
) -> Iterator[Award]:
    for index, day in enumerate(size.days(size.awards, draw)):
        yield Award(
            key=f"award{index:05d}",
            name=draw.one(words.AWARDS),
            awarder=draw.one(words.AWARDERS),
            year=day.year,
            paper=draw.one(publications) if draw.chance(0.4) else None,
        )
