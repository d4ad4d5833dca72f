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
        "preparation": "in-preparation",
        "in-review": "under-review",
        "r&r": "revise-and-resubmit",
    }
)
TYPES = (
    "article",
    "conference-paper",
    "chapter",
    "book",
    "thesis",
    "report",
    "dataset",
    "software",
    "lecture",
    "other",
)
TYPE_ALIASES: Mapping[str, str] = MappingProxyType(
    {
        "article-journal": "article",
        "journal": "article",
        "paper-conference": "conference-paper",
        "conference": "conference-paper",
        "inproceedings": "conference-paper",
        "proceedings": "conference-paper",
        "inbook": "chapter",
        "incollection": "chapter",
        "phdthesis": "thesis",
        "mastersthesis": "thesis",
        "techreport": "report",
        "misc": "other",
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
