"""Publications of every sort, as tests of the formats need them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinx_academic.exports.work import Work
from sphinx_academic.model.authors import parse_authors
from sphinx_academic.model.dates import parse_dates
from sphinx_academic.model.links import link
from sphinx_academic.model.pages import read_pages
from sphinx_academic.model.publication import Publication
from sphinx_academic.model.text import Run
from sphinx_academic.model.venue_registry import Venues
from sphinx_academic.model.venues import parse_venues
from sphinx_academic.model.vocabularies import TYPES

if TYPE_CHECKING:
    from sphinx_academic.model.text import RichText

BASE = "https://noether.example/"
ADDRESS = "https://noether.example/publications/noether1921.html"
VENUES = Venues.from_config(
    {
        "ICML": {"name": "International Conference on Machine Learning"},
        "Math. Ann.": {"name": "Mathematische Annalen"},
    }
)


def paper(
    title: str | RichText = "Idealtheorie in Ringbereichen",
    *,
    authors: str = "Emmy Noether",
    venue: str = "",
    date: str = "",
    links: dict[str, str] | None = None,
    pages: str = "",
    **fields: Any,
) -> Publication:
    """Return a publication as a page would state it."""
    values = {
        "key": "noether1921",
        "title": (Run(title),) if isinstance(title, str) else title,
        "authors": parse_authors(authors),
        "venues": parse_venues(venue) if venue else (),
        "date": parse_dates(date) if date else parse_dates("1921"),
        "pages": read_pages(pages),
        "links": tuple(link(kind, text) for kind, text in (links or {}).items()),
    }
    return Publication(**Publication.completed(values | fields))


def work(*args: Any, address: str = ADDRESS, **fields: Any) -> Work:
    """Return a publication with its page."""
    abstract = fields.pop("abstract", "")
    awards = fields.pop("awards", ())
    return Work(
        publication=paper(*args, **fields),
        address=address,
        abstract=abstract,
        awards=awards,
        venues=VENUES,
    )


ARTICLE = work(
    venue="Math. Ann.",
    date="1921-03",
    volume="83",
    number="1",
    pages="24–66",
    publisher="Springer",
    lang="de",
    abstract="Den Inhalt der vorliegenden Arbeit\n\nbildet die Übertragung …",
    keywords=("rings", "ideals"),
    links={
        "doi": "10.1007/BF01464225",
        "pdf": "https://noether.example/papers/noether1921.pdf",
    },
)

EVERY_TYPE = tuple(
    work(
        key=f"a-{kind}",
        type=kind,
        authors="Bartel van der Waerden; Emmy Noether; The ATLAS Collaboration",
        editors=parse_authors("Felix Klein"),
        venue="Universität Göttingen",
        date="1921-03-05",
        volume="83",
        number="1",
        pages="24-66",
        publisher="Springer",
        lang="de",
        abstract="An abstract.",
        keywords=("rings",),
        awards=("Ackermann–Teubner Memorial Award",),
        status="accepted",
        image="https://noether.example/ring.png",
        links={
            "doi": "10.1007/BF01464225",
            "isbn": "978-0-306-40615-7",
            "arxiv": "physics/0503066",
            "pmid": "26017442",
            "pmcid": "PMC4539484",
            "code": "https://github.com/noether/rings",
            "pdf": "https://noether.example/papers/noether1921.pdf",
        },
    )
    for kind in TYPES
)
IN_SERIES = work(
    key="lecture-notes",
    type="conference-paper",
    venue="NLPCC 2019",
    date="2019",
    series="Lecture Notes in Computer Science",
    volume="11838",
    pages="3-15",
    edition="2",
    publisher="Springer",
    location="Cham",
    issn=("0302-9743", "1611-3349"),
)
BARE = work(address="")
PREPRINT = work(
    "Invariant Variation Problems",
    key="preprint",
    authors="Emmy Noether; et al.",
    venue="arXiv",
    date="2005",
    links={"arxiv": "physics/0503066"},
)
ALL = (ARTICLE, *EVERY_TYPE, IN_SERIES, BARE, PREPRINT)
