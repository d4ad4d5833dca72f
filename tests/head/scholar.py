"""Reads the page of a paper as Google Scholar's guidelines have it, to the letter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ONCE: Final = frozenset(
    "abstract abstract_html_url arxiv_id book_title conference_title date "
    "dissertation_institution doi firstpage inbook_title isbn issn issue "
    "journal_abbrev journal_title language lastpage pdf_url pmid publication_date "
    "publisher series_title technical_report_institution technical_report_number "
    "title volume".split()
)
SEVERAL: Final = frozenset(
    # Editors are told to Zotero, which alone asks for them.
    "author author_institution author_orcid author_email editor keywords".split()
)
VENUES: Final = (
    "journal_title",
    "conference_title",
    "inbook_title",
    "dissertation_institution",
    "technical_report_institution",
)


class Scholarly(NamedTuple):
    """What was recovered of a paper."""

    title: str
    authors: tuple[str, ...]
    date: str
    venue: str
    doi: str
    pdf: str


def scholarly(metas: Mapping[str, Sequence[str]], page: str) -> Scholarly:
    """Return the paper that the tags of a page tell of.

    Raises ``AssertionError`` for a tag that is unknown, empty, repeated or malformed.
    """
    prefix = "citation_"
    tags = {
        name.removeprefix(prefix): list(values)
        for name, values in metas.items()
        if name.startswith(prefix)
    }
    assert tags.keys() <= ONCE | SEVERAL, tags.keys()
    for name, values in tags.items():
        assert all(value == value.strip() != "" for value in values), name
        assert name in SEVERAL or len(values) == 1, name
    authors = tuple(tags.get("author", ()))
    assert authors
    # One for each tag: what joins names is no part of one.
    assert not [a for a in authors if re.search(r";|&| and ", a)], authors
    (date,) = tags["publication_date"]
    assert re.fullmatch(r"\d{4}(/\d\d(/\d\d)?)?", date), date
    doi = tags.get("doi", [""])[0]
    assert not doi or re.fullmatch(r"10\.\d{4,9}/\S+", doi), doi
    pdf = tags.get("pdf_url", [""])[0]
    assert not pdf or urlsplit(pdf)[:2] == urlsplit(page)[:2], pdf
    assert tags["abstract_html_url"] == [page]
    venues = [tags[name][0] for name in VENUES if name in tags]
    assert len(venues) <= 1, venues
    return Scholarly(
        tags["title"][0], authors, date, venues[0] if venues else "", doi, pdf
    )
