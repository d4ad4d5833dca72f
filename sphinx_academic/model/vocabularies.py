"""Closed vocabularies of records, with what other systems call the same."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from .schema import one_of

if TYPE_CHECKING:
    from collections.abc import Mapping

STATUSES = (
    "published",
    "accepted",
    "to-appear",
    "preprint",
    "submitted",
    "under-review",
    "revise-and-resubmit",
    "working-paper",
    "job-market-paper",
    "technical-report",
    "in-preparation",
    "draft",
    "presented",
    "unpublished",
    "withdrawn",
)
STATUS_ALIASES: Mapping[str, str] = MappingProxyType(
    {
        "in-press": "to-appear",
        "forthcoming": "to-appear",
        "to-be-published": "to-appear",
        "inpress": "to-appear",
        "ahead-of-print": "to-appear",
        "online-first": "to-appear",
        "early-access": "to-appear",
        "conditionally-accepted": "accepted",
        "preparation": "in-preparation",
        "in-prep": "in-preparation",
        "in-progress": "in-preparation",
        "under-preparation": "in-preparation",
        "submission": "submitted",
        "in-submission": "submitted",
        "under-submission": "submitted",
        "in-review": "under-review",
        "under-revision": "revise-and-resubmit",
        "revision-requested": "revise-and-resubmit",
        "in-revision": "revise-and-resubmit",
        "revision": "revise-and-resubmit",
        "major-revision": "revise-and-resubmit",
        "minor-revision": "revise-and-resubmit",
        "revisions": "revise-and-resubmit",
        "major-revisions": "revise-and-resubmit",
        "minor-revisions": "revise-and-resubmit",
        "revise-&-resubmit": "revise-and-resubmit",
        "revise-resubmit": "revise-and-resubmit",
        "r&r": "revise-and-resubmit",
        # Its venue has it not, and another may.
        "rejected": "unpublished",
        "desk-rejected": "unpublished",
        "desk-reject": "unpublished",
        "jmp": "job-market-paper",
        "tech-report": "technical-report",
        "techreport": "technical-report",
        "discussion-paper": "working-paper",
        "manuscript": "draft",
        "book-manuscript": "draft",
    }
)
TYPES = (
    "article",
    "conference-paper",
    "chapter",
    "book",
    "thesis",
    "report",
    "preprint",
    "patent",
    "dataset",
    "software",
    "lecture",
    "other",
)
_BY_NUMBER = (
    *("other", "conference-paper", "article", "preprint", "report"),
    *("book", "chapter", "thesis", "patent"),
)
# Types of CSL for which there is none here.
_OF_CSL = (
    *("bill", "broadcast", "document", "event", "figure", "graphic", "hearing"),
    *("interview", "legal-case", "legislation", "map", "motion-picture"),
    *("musical-score", "performance", "periodical", "personal-communication", "post"),
    *("post-weblog", "regulation", "song", "treaty", "webpage"),
)
TYPE_ALIASES: Mapping[str, str] = MappingProxyType(
    {
        "article-journal": "article",
        "journal": "article",
        "paper-conference": "conference-paper",
        "conference": "conference-paper",
        "inproceedings": "conference-paper",
        "inbook": "chapter",
        "incollection": "chapter",
        "phdthesis": "thesis",
        "mastersthesis": "thesis",
        "techreport": "report",
        "article-magazine": "article",
        "article-newspaper": "article",
        "review": "article",
        "review-book": "article",
        "manuscripts": "article",
        "conferences": "conference-paper",
        "books": "book",
        "collection": "book",
        "monograph": "book",
        "proceedings": "book",  # the whole volume, as in BibTeX
        "booklet": "book",
        "pamphlet": "book",
        "classic": "book",
        **dict.fromkeys(("entry", "entry-dictionary", "entry-encyclopedia"), "chapter"),
        "standard": "report",
        "working-paper": "report",
        "technical-report": "report",
        "manual": "report",
        "manuscript": "preprint",
        "speech": "lecture",
        **dict.fromkeys(_OF_CSL, "other"),
        "online": "other",
        "unpublished": "other",
        "misc": "other",
        # The numbers of HugoBlox, formerly wowchemy.
        **dict(zip("012345678", _BY_NUMBER, strict=True)),
    }
)
EVENTS = (
    "released",
    "accepted",
    "presented",
    "award",
    "talk",
    "career",
    "service",
    "other",
)
EVENT_ALIASES: Mapping[str, str] = MappingProxyType(
    {
        "release": "released",
        "published": "released",
        "acceptance": "accepted",
        "presentation": "presented",
    }
)
NUMBERING_ALIASES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("yes", "true", "on", "up", "ascending"), "forwards"),
        **dict.fromkeys(("reverse", "reversed", "down", "descending"), "backwards"),
        **dict.fromkeys(("false", "off"), "no"),
    }
)
LAYOUT_ALIASES: Mapping[str, str] = MappingProxyType(
    {
        "default": "list",
        "citation": "list",
        "cards": "card",
        "grid": "card",
        "article-grid": "card",
    }
)
publication_type = one_of(*TYPES, aliases=TYPE_ALIASES)
publication_status = one_of(*STATUSES, aliases=STATUS_ALIASES)
news_event = one_of(*EVENTS, aliases=EVENT_ALIASES)
numbering = one_of("forwards", "backwards", "no", aliases=NUMBERING_ALIASES)
layout = one_of("list", "compact", "card", "table", aliases=LAYOUT_ALIASES)
