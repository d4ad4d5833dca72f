"""The words that the extension itself puts on a page, ready for translation."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from sphinx.locale import get_translation

if TYPE_CHECKING:
    from collections.abc import Mapping

_ = get_translation("sphinx_academic")

PRESENT = _("present")
ET_AL = _("et al.")
ABSTRACT = _("Abstract")
BIBTEX = _("BibTeX")
SOON = _("soon")
PINNED = _("Pinned")
IN_THE_NEWS = _("In the news")
FOR_PAPER = _("For")
WITH = _("With")
EDITED_BY = _("Edited by")
UNDATED = _("Undated")
OTHER = _("Other")
NOTHING = _("Nothing here yet.")

STATUSES: Mapping[str, str] = MappingProxyType(
    {
        "published": _("Published"),
        "accepted": _("Accepted"),
        "to-appear": _("To appear"),
        "preprint": _("Preprint"),
        "submitted": _("Submitted"),
        "under-review": _("Under review"),
        "revise-and-resubmit": _("Revise and resubmit"),
        "working-paper": _("Working paper"),
        "job-market-paper": _("Job market paper"),
        "technical-report": _("Technical report"),
        "in-preparation": _("In preparation"),
        "draft": _("Draft"),
        "presented": _("Presented"),
        "unpublished": _("Unpublished"),
        "withdrawn": _("Withdrawn"),
    }
)

TYPES: Mapping[str, str] = MappingProxyType(
    {
        "article": _("Articles"),
        "conference-paper": _("Conference papers"),
        "chapter": _("Chapters"),
        "book": _("Books"),
        "thesis": _("Theses"),
        "report": _("Reports"),
        "dataset": _("Data sets"),
        "software": _("Software"),
        "lecture": _("Lectures"),
        "other": _("Other"),
    }
)

ROLES: Mapping[str, str] = MappingProxyType(
    {
        "equal": _("equal contribution"),
        "corresponding": _("corresponding author"),
        "lead": _("project lead"),
        "advising": _("equal advising"),
    }
)
