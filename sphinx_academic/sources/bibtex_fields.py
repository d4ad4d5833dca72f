"""What the entries and fields of BibTeX are in a record: the one table of them.

A field that is named like an option, or like one of its aliases, is that option; what
is listed here has another name, or another meaning.
"""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from ..model.lengths import LONGEST_TEXT
from ..model.publication import Publication
from ..model.schema import find_option, options_of

if TYPE_CHECKING:
    from collections.abc import Mapping

TYPES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("article", "suppperiodical"), "article"),
        **dict.fromkeys(("inproceedings", "conference"), "conference-paper"),
        **dict.fromkeys(("incollection", "inbook", "bookinbook"), "chapter"),
        **dict.fromkeys(("inreference", "suppbook", "suppcollection"), "chapter"),
        **dict.fromkeys(("book", "mvbook", "booklet", "collection"), "book"),
        **dict.fromkeys(("proceedings", "mvproceedings", "mvcollection"), "book"),
        **dict.fromkeys(("reference", "mvreference", "manual"), "book"),
        **dict.fromkeys(("phdthesis", "mastersthesis", "thesis"), "thesis"),
        **dict.fromkeys(("techreport", "report"), "report"),
        "patent": "patent",
        "dataset": "dataset",
        "software": "software",
    }
)
"""The type of a publication by that of its entry; of all others it is ``other``."""

UNDECIDED: Final = frozenset({"article", "electronic", "misc", "online", "unpublished"})
"""Entries that programs write for preprints too."""

_OF_VOLUMES = ("booktitle", "maintitle", "journal", "journaltitle", "journalname")
_OF_JOURNALS = ("journal", "journaltitle", "journalname", "booktitle", "maintitle")
_OF_OTHERS = ("eventtitle", "school", "institution", "howpublished", "organization")
_PARTS = frozenset({"conference-paper", "chapter"})


def venue_fields(kind: str) -> tuple[str, ...]:
    """Return the fields of which the first that there is names the venue."""
    return (*(_OF_VOLUMES if kind in _PARTS else _OF_JOURNALS), *_OF_OTHERS)


OPTIONS: Mapping[str, str] = MappingProxyType(
    {
        "repo": "code",
        "repository": "code",
        "codeurl": "code",
        "videourl": "video",
        "addendum": "note",
        "langid": "lang",
        "language": "lang",
        "pubstate": "status",
        "pubstatus": "status",
        "pubtype": "type",
        "article_type": "type",
        "entrysubtype": "type",
    }
)
"""The option that a field is, where it has another name."""

OTHERWISE: Final = frozenset(
    "key date year month day title subtitle author editor "
    "collaboration eprint type keywords crossref archiveprefix eprinttype "
    "eprintclass primaryclass".split()
) | frozenset(Publication.texts)
"""Fields that are read in a way of their own."""

EPRINTS: Mapping[str, str] = MappingProxyType(
    {"arxiv": "arxiv", "hal": "hal", "pubmed": "pmid", "pmc": "pmcid", "osf": "osf"}
)
"""The option that a number in ``eprint`` is, by its archive in lower case."""

NUMBERS: Final = ("pmid", "pmcid", "hal", "openreview", "zenodo")
"""Numbers in archives, of which each has a field of its own; no style prints them."""

STATUSES: Mapping[str, str] = MappingProxyType(
    {
        "inpreparation": "in-preparation",
        "in prep": "in-preparation",
        "in prep.": "in-preparation",
        "inpress": "to-appear",
        "prepublished": "preprint",
        "to be published": "to-appear",
    }
)
"""States of biblatex and words for a year, as the states of a record."""

LANGUAGES: Mapping[str, str] = MappingProxyType(
    dict.fromkeys(("english", "american", "usenglish"), "en")
    | dict.fromkeys(("british", "ukenglish"), "en-GB")
    | dict.fromkeys(("german", "ngerman", "austrian", "naustrian"), "de")
    | dict.fromkeys(("portuguese", "brazil", "brazilian"), "pt")
    | dict(
        pair.split(":")
        for pair in (
            "french:fr spanish:es italian:it dutch:nl russian:ru polish:pl czech:cs "
            "swedish:sv danish:da norwegian:no finnish:fi greek:el latin:la "
            "turkish:tr ukrainian:uk hungarian:hu chinese:zh japanese:ja korean:ko "
            "arabic:ar"
        ).split()
    )
)
"""Language tags by the names of babel and polyglossia."""

INHERITED: Final = frozenset(
    "booktitle journal journaltitle editor publisher series volume number year month "
    "date day organization eventtitle edition address location issn".split()
)
"""What an entry takes from the one that its ``crossref`` names, unless it has it."""

_OF_OTHERS_STYLES = frozenset(
    "annote booksubtitle coden editora editorb editorc fjournal review volumes "
    "xdata".split()
)
"""Fields that nothing here is made of, though their names are like those that are."""

_NEAR = 0.85
"""How like a name must be to what it may be a slip of: others have fields of theirs."""


@cache
def target_of(option: str) -> str:
    """Return the field of the record that an option fills; empty if there is none."""
    found = find_option(Publication, option)
    return found.target if found else ""


@cache
def may_be_empty(name: str) -> bool:
    """Tell whether a field says something even where nothing is in it."""
    found = find_option(Publication, name)
    return found is not None and found.may_be_empty


@cache
def longest_of(name: str) -> int:
    """Return how many characters a field may have."""
    found = find_option(Publication, name)
    return found.longest if found else LONGEST_TEXT


@cache
def near_field(name: str) -> str:
    """Return the field that was meant by a name, if it seems to be a slip."""
    if name in _OF_OTHERS_STYLES:
        return ""
    options = options_of(Publication).values()
    names = {n for opt in options for n in (opt.name, *opt.aliases)}
    near = get_close_matches(name, sorted({*names, *OPTIONS, *OTHERWISE}), 1, _NEAR)
    return near[0] if near else ""
