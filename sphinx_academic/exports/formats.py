"""The formats that a site has files in: the one table of them."""

from __future__ import annotations

from typing import Final, NamedTuple


class Format(NamedTuple):
    """A format, as its files are named and offered."""

    ending: str
    label: str
    """Its name, which is one in every language."""
    icon: str
    media_type: str


BIBTEX: Final = Format(".bib", "BibTeX", "bibtex", "application/x-bibtex")
RIS: Final = Format(".ris", "RIS", "book", "application/x-research-info-systems")
CSL_JSON: Final = Format(
    ".json", "CSL-JSON", "data", "application/vnd.citationstyles.csl+json"
)
JSON: Final = Format(".json", "JSON", "data", "application/json")
ATOM: Final = Format(".xml", "Atom", "rss", "application/atom+xml")
JSON_FEED: Final = Format(".feed.json", "JSON Feed", "rss", "application/feed+json")

OF_ONE: Final = (BIBTEX, RIS)
"""What a single publication is taken away as."""
OF_PUBLICATIONS: Final = (BIBTEX, RIS, CSL_JSON)
FEEDS: Final = (ATOM, JSON_FEED)


def formats_of(kind: str, option: str) -> tuple[Format, ...]:
    """Return what a list of a kind has files in, by its option: `feed`, `download`."""
    if option == "feed":
        return FEEDS
    return OF_PUBLICATIONS if kind == "publication" else (JSON,)
