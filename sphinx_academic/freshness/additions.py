"""Additions: what a build writes besides the author's documents.

Pages of records and files of the whole site are made from facts, not from documents, so
Sphinx does not know when they are out of date.  Who makes them answers two events with
what there should be, each with a fingerprint of all that it says; what differs from the
last build is written again, and what there should no longer be is removed.
"""

from __future__ import annotations

from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.locale import __
from sphinx.util import logging

from ..builders import output_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Set

    from sphinx.application import Sphinx
    from sphinx.builders import Builder

    from .fingerprints import Fingerprints

logger = logging.getLogger(__name__)

PAGES: Final = "academic-pages"
"""Event: which pages there should be; handlers return `AddedPage`s."""

FILES: Final = "academic-files"
"""Event: which files there should be, beside the pages of these names, of which each
has its path; handlers return `AddedFile`s."""


class AddedPage(NamedTuple):
    """A page that is no document; its name must be no document's."""

    name: str
    fingerprint: str
    content: Callable[[], tuple[str, dict[str, Any]]]
    """Makes the name of a template and its values, as for ``html-collect-pages``."""
    images: tuple[str, ...] = ()
    """The pictures that it shows, as paths from the source folder."""


class AddedFile(NamedTuple):
    """A file, by its path from the output folder; its text is written in UTF-8."""

    path: str
    fingerprint: str
    text: Callable[[], str]


class Additions:
    """What one build adds, beside what the last one did."""

    def __init__(self, builder: Builder, written: Mapping[str, str]) -> None:
        self._builder = builder
        self._written = written
        self._pages: dict[str, AddedPage] = {}
        self._files: dict[str, AddedFile] = {}
        self.fingerprints: Mapping[str, str] = written
        """The fingerprint of everything there should be, by path."""
        self.failed: set[str] = set()
        """The paths of files that could not be written."""

    def ask(self, app: Sphinx, fingerprints: Fingerprints) -> None:
        """Ask what there should be; all of it depends on what it is made with."""
        pages = list(chain.from_iterable(app.emit(PAGES, fingerprints)))
        self._pages = {self._path_of_page(page.name): page for page in pages}
        names = {page.name: path for path, page in self._pages.items()}
        files = chain.from_iterable(app.emit(FILES, fingerprints, names))
        self._files = {file.path: file for file in files}
        frame, made_with = fingerprints.frame, fingerprints.made_with
        self.fingerprints = {
            **{
                path: f"{frame} {page.fingerprint}"
                for path, page in self._pages.items()
            },
            **{path: f"{made_with} {f.fingerprint}" for path, f in self._files.items()},
        }

    def _path_of_page(self, name: str) -> str:
        assert isinstance(self._builder, StandaloneHTMLBuilder)
        return output_path(self._builder, name)

    @cached_property
    def _stale(self) -> Set[str]:
        """The paths of what is to be written."""
        return set(filter(self._is_stale, (*self._pages, *self._files)))

    def _is_stale(self, path: str) -> bool:
        return self._written.get(path) != self.fingerprints[path]

    def write_files(self) -> None:
        """Write the files that are stale; the next build does so if this is killed."""
        folders: set[Path] = set()
        for path, file in self._files.items():
            if path in self._stale:
                target = Path(self._builder.outdir, path)
                if (folder := target.parent) not in folders:
                    folder.mkdir(parents=True, exist_ok=True)
                    folders.add(folder)
                text = file.text()
                try:
                    target.write_text(text, encoding="utf-8", newline="\n")
                except OSError as error:
                    self.failed.add(path)
                    # In Sphinx's words, which continues in the same way.
                    logger.warning(__("error writing file %s: %s"), target, error)

    def stale_pages(self) -> Iterator[tuple[str, dict[str, Any], str]]:
        """Yield the pages that are stale, as Sphinx collects them."""
        for path, page in self._pages.items():
            if path in self._stale:
                template, context = page.content()
                yield page.name, context, template

    @property
    def images(self) -> dict[str, list[str]]:
        """The pictures that each page shows, if it was asked which there should be."""
        return {path: list(page.images) for path, page in self._pages.items()}


def setup(app: Sphinx) -> None:
    """Register the events."""
    app.add_event(PAGES)
    app.add_event(FILES)
