"""The words that the extension itself puts on a page, in the language of the site."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from sphinx.locale import get_translation, get_translator

from .model.phrases import Counted, counted
from .model.venue import WORKSHOP

if TYPE_CHECKING:
    import gettext
    from collections.abc import Mapping

CATALOGUE: Final = "sphinx_academic"
LOCALE: Final = Path(__file__).parent / "locale"

text = get_translation(CATALOGUE)
"""Translates a word; before a build has begun, once the word is shown."""

# Translators: the end of what goes on, as in “2021–present”
PRESENT = text("present")
ET_AL = text("et al.")
ABSTRACT = text("Abstract")
BIBTEX = "BibTeX"
COPY = text("Copy")
COPIED = text("Copied")
# Translators: where a picture or a video cannot be shown, what can be seen on it
PICTURE = text("Picture: {what}")
VIDEO = text("Video: {what}")
# Translators: before what a paper is about, in a word or two each
KEYWORDS = text("Keywords:")
# Translators: in parentheses after a link that leads nowhere yet
SOON = text("soon")
PINNED = text("Pinned")
# Translators: on the page of a paper, before what it says
DATE = text("Date")
LANGUAGE = text("Language")
TOPICS = text("Topics")
CITATIONS = text("Citations")
# Translators: the heading above how to cite a paper
CITE = text("Cite")
AWARDS = text("Awards")
# Translators: the heading above the news of a paper
NEWS = text("In the news")
# Translators: the paper that appeared after this one, and the one before
NEWER = text("Newer")
OLDER = text("Older")
# Translators: before the dates of news
IN_THE_NEWS = text("In the news:")
# Translators: before the papers that an award was given for
FOR_PAPER = text("For")
# Translators: before the names of those who share an award
WITH = text("With")
# Translators: before the names of editors
EDITED_BY = text("Edited by")
# Translators: before the name of the university where it was written
THESIS = text("Thesis")
UNDATED = text("Undated")
OTHER = text("Other")
# Translators: instead of a list without entries
NOTHING = text("Nothing here yet.")
# Translators: the issue of a journal
ISSUE = text("no.\u00a0{number}")
# Translators: before links to a list as files, such as “BibTeX”
DOWNLOAD = text("Download:")
# Translators: before links to a list as feeds, such as “Atom”
SUBSCRIBE = text("Subscribe:")
# Translators: the link to a file with everything that a site says of papers and news
ALL_RECORDS = text("All records")
# Translators: at an old address, before the link to the new one
MOVED = text("This page has moved:")
EDITIONS: Mapping[str, str] = MappingProxyType(
    {
        # Translators: which edition of a book; four forms, for what English has
        "st": text("{number}st edition"),
        "nd": text("{number}nd edition"),
        "rd": text("{number}rd edition"),
        "th": text("{number}th edition"),
    }
)
WORKSHOP_AT = text(WORKSHOP)
CITED = counted("Cited by {count}", "Cited by {count}")
# Translators: a paper's citations, the service that counted them, and the month
CITED_THERE = text("{cited} ({provider}, {date})")

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "publication": text("publication"),
        "news": text("news"),
        "award": text("award"),
    }
)

STATUSES: Mapping[str, str] = MappingProxyType(
    {
        "published": text("Published"),
        "accepted": text("Accepted"),
        "to-appear": text("To appear"),
        "preprint": text("Preprint"),
        "submitted": text("Submitted"),
        "under-review": text("Under review"),
        "revise-and-resubmit": text("Revise and resubmit"),
        "working-paper": text("Working paper"),
        "job-market-paper": text("Job market paper"),
        "technical-report": text("Technical report"),
        "in-preparation": text("In preparation"),
        "draft": text("Draft"),
        "presented": text("Presented"),
        "unpublished": text("Unpublished"),
        "withdrawn": text("Withdrawn"),
    }
)

TYPES: Mapping[str, str] = MappingProxyType(
    {
        "article": text("Articles"),
        "conference-paper": text("Conference papers"),
        "chapter": text("Chapters"),
        "book": text("Books"),
        "thesis": text("Theses"),
        "report": text("Reports"),
        "preprint": text("Preprints"),
        "patent": text("Patents"),
        "dataset": text("Data sets"),
        "software": text("Software"),
        "lecture": text("Lectures"),
        "other": text("Other"),
    }
)

COUNTS: Mapping[str, Counted] = MappingProxyType(
    {
        "publication": counted("{count} publication", "{count} publications"),
        "news": counted("{count} news item", "{count} news items"),
        "award": counted("{count} award", "{count} awards"),
    }
)

# Translators: the link from some of them to the page with all of them
ALL: Mapping[str, Counted] = MappingProxyType(
    {
        "publication": counted("All {count} publications", "All {count} publications"),
        "news": counted("All {count} news items", "All {count} news items"),
        "award": counted("All {count} awards", "All {count} awards"),
    }
)
EVERYTHING: Mapping[str, str] = MappingProxyType(
    {
        "publication": text("All publications"),
        "news": text("All news"),
        "award": text("All awards"),
    }
)

COLUMNS: Mapping[str, str] = MappingProxyType(
    {
        # Translators: above the numbers of the rows of a table
        "number": text("No."),
        "when": text("Date"),
        "title": text("Title"),
        "authors": text("Authors"),
        "venue": text("Venue"),
    }
)
TRAITS: Mapping[str, str] = MappingProxyType(
    {
        "year": text("Year"),
        "type": text("Type"),
        # Translators: how far a publication is, such as “Submitted”
        "status": text("Status"),
        "venue": text("Venue"),
        "keyword": text("Topic"),
        # Translators: who gave an award
        "awarder": text("Given by"),
    }
)
"""By what a list can be filtered."""
# Translators: opens what a list can be filtered by, such as years and types
CHOOSE = text("Filter")

FILTERS: Mapping[str, str] = MappingProxyType(
    {
        "publication": text("Filter publications"),
        "news": text("Filter news"),
        "award": text("Filter awards"),
    }
)
SEARCH_LIST = text("Search this list")
# Translators: how many entries of a list a filter leaves
SHOWN = text("{shown} of {total} shown")
# Translators: where a filter leaves no entry of a list
NONE_SHOWN = text("Nothing fits. Try fewer words or choices.")
# Translators: a button that undoes a filter
SHOW_ALL = text("Show all")

ROLES: Mapping[str, str] = MappingProxyType(
    {
        "equal": text("equal contribution"),
        "corresponding": text("corresponding author"),
        "lead": text("project lead"),
        "advising": text("equal advising"),
    }
)

BADGES: Mapping[str, str] = MappingProxyType({"Workshop": text("Workshop")})
"""What the model itself says of a venue; the rest are the author's words."""


_MORE = counted("+{count} more", "+{count} more")


def more(number: int) -> str:
    """Say how many authors, or choices, are folded away."""
    message = translations().ngettext(*_MORE, number)
    return message.replace("{count}", str(number))


def translations() -> gettext.NullTranslations:
    """Return what translates sentences, which may depend on a number."""
    return get_translator(CATALOGUE)


def count_of(sentences: Mapping[str, Counted], kind: str, count: int) -> str:
    """Return a sentence about so many records of a kind."""
    sentence = translations().ngettext(*sentences[kind], count)
    return sentence.replace("{count}", str(count))
