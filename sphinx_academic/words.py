"""The words that the extension itself puts on a page, in the language of the site."""

from __future__ import annotations

import gettext
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from sphinx.locale import get_translation, get_translator, translators
from sphinx.util.i18n import CatalogRepository

from .model.phrases import Counted, counted
from .model.venues import WORKSHOP

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.util.typing import ExtensionMetadata

CATALOGUE: Final = "sphinx_academic"
LOCALE: Final = Path(__file__).parent / "locale"

text = get_translation(CATALOGUE)
"""Translates a word; before a build has begun, once the word is shown."""

# Translators: the end of what goes on, as in “2021–present”
PRESENT = text("present")
ET_AL = text("et al.")
ABSTRACT = text("Abstract")
BIBTEX = "BibTeX"
# Translators: in parentheses after a link that leads nowhere yet
SOON = text("soon")
PINNED = text("Pinned")
# Translators: before the dates of news
IN_THE_NEWS = text("In the news:")
# Translators: before the papers that an award was given for
FOR_PAPER = text("For")
# Translators: before the names of those who share an award
WITH = text("With")
# Translators: before the names of editors
EDITED_BY = text("Edited by")
UNDATED = text("Undated")
OTHER = text("Other")
# Translators: instead of a list without entries
NOTHING = text("Nothing here yet.")
# Translators: the issue of a journal
ISSUE = text("no.\u00a0{number}")
WORKSHOP_AT = text(WORKSHOP)

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
# Translators: a button that undoes a filter
SHOW_ALL = text("Show all")
# Translators: unfolds further choices
FURTHER = counted("+{count} more", "+{count} more")

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


def translations() -> gettext.NullTranslations:
    """Return what translates sentences, which may depend on a number."""
    return get_translator(CATALOGUE)


def count_of(sentences: Mapping[str, Counted], kind: str, count: int) -> str:
    """Return a sentence about so many records of a kind."""
    sentence = translations().ngettext(*sentences[kind], count)
    return sentence.replace("{count}", str(count))


def further(count: int) -> str:
    """Return what unfolds so many further choices."""
    return translations().ngettext(*FURTHER, count).replace("{count}", str(count))


def catalogues(config: Config, source: Path) -> Iterator[Path]:
    """Yield the catalogues of the site's language: the site's own come first."""
    for folder in _folders(config, source):
        for path in gettext.find(CATALOGUE, folder, [config.language], all=True):
            yield Path(path)


def _folders(config: Config, source: Path) -> list[Path]:
    return [*(source / folder for folder in config.locale_dirs), LOCALE]


def _load(app: Sphinx) -> None:
    """Load the words, as Sphinx loads its own: a site may have better ones."""
    config = app.config
    own = CatalogRepository(
        app.srcdir, config.locale_dirs, config.language, config.source_encoding
    )
    for catalogue in own.catalogs:
        if catalogue.domain == CATALOGUE and catalogue.is_outdated():
            catalogue.write_mo(config.language, config.gettext_allow_fuzzy_translations)
    # Those of a site in another language, which this process has built before.
    translators.pop(("general", CATALOGUE), None)
    for folder in _folders(config, Path(app.srcdir)):
        app.add_message_catalog(CATALOGUE, folder)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Load the words before anything is built.

    Not at once, when words of modules that are yet to be loaded would be fixed in
    the language of the first site that a process builds.
    """
    app.connect("builder-inited", _load, priority=100)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
