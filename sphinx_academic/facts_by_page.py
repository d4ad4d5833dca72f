"""The facts of all pages: noted while pages are read, forgotten, taken over."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar

from sphinx.domains import Domain

from .body_links import mend_links
from .facts import Body, Facts, Page, body_of, is_unlisted, references_in, title_of
from .nodes import academic_entry
from .raw_html import show_as_text
from .source import lines_from

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence, Set

    from docutils import nodes

    from .freshness.labels import Names
    from .model.base_query import Query
    from .model.places import Place
    from .model.record import Record


class FactsByPage(Domain):
    """Keeps facts by document.

    So a page that is read again, removed, or read by another process takes all its
    facts along.
    """

    initial_data: ClassVar[dict[str, Any]] = {
        "pages": {},
        "contents": {},
        "names": {},
        "absent": {},
    }
    """Tables, each by document."""

    _paths: Mapping[str, str] = MappingProxyType({})
    _lines: Mapping[str, Sequence[str]] = MappingProxyType({})

    def forget_answers(self) -> None:
        """Forget what was made of the facts, which are others now."""

    @property
    def pages(self) -> dict[str, Page]:
        """The facts by document."""
        pages: dict[str, Page] = self.data["pages"]
        return pages

    @property
    def contents(self) -> dict[str, dict[str, str]]:
        """Digests of the files that each document is made of."""
        contents: dict[str, dict[str, str]] = self.data["contents"]
        return contents

    @property
    def names(self) -> dict[str, Names]:
        """What each document wrote into the tables of Sphinx's own domains."""
        names: dict[str, Names] = self.data["names"]
        return names

    @property
    def absent(self) -> dict[str, set[str]]:
        """Paths of files that there are not, which each document asks for first."""
        absent: dict[str, set[str]] = self.data["absent"]
        return absent

    def note_absent(self, docname: str, paths: Iterable[str]) -> None:
        """Keep paths of files that would change a page if they were made."""
        if paths := set(paths):
            self.absent.setdefault(docname, set()).update(paths)

    def facts(self, docname: str) -> Facts:
        """Return the facts of a page, which may be none."""
        page = self.pages.get(docname)
        return page.facts if page else Facts()

    def hides(self, docname: str) -> bool:
        """Tell whether a record of a page is hidden."""
        page = self.pages.get(docname)
        return page is not None and page.hides

    def _page_being_read(self, docname: str) -> Page:
        if docname not in self.pages:
            self.pages[docname] = Page()
        return self.pages[docname]

    def next_position(self, docname: str) -> int:
        """Return the position of the record that is noted next on a page."""
        return len(self.facts(docname).records)

    def path_of(self, docname: str) -> str:
        """Return the path of a page that is being read, for which each record asks."""
        if docname not in self._paths:
            self._paths = {docname: str(self.env.doc2path(docname))}
        return self._paths[docname]

    def lines_from(self, path: str, line: int) -> Iterable[str]:
        """Return the lines of a page that is being read, from this one on.

        Each of its directives asks for some.
        """
        if path not in self._lines:
            self._lines = {path: lines_from(path, 1)}
        return islice(self._lines[path], line - 1, None)

    def note_record(self, record: Record) -> None:
        """Keep a record of the page being read."""
        page = self._page_being_read(record.place.document)
        page.facts.records.append(record)
        page.facts.bodies.append(Body())
        self.forget_answers()

    def note_query(self, place: Place, query: Query[Any]) -> None:
        """Keep a query of the page being read."""
        facts = self._page_being_read(place.document).facts
        facts.queries.append(query)
        facts.lists.append(place)

    def clear_doc(self, docname: str) -> None:
        """Forget a page."""
        self._paths, self._lines = {}, {}
        for table in FactsByPage.initial_data:
            self.data[table].pop(docname, None)
        self.forget_answers()

    def merge_domaindata(self, docnames: Set[str], otherdata: dict[str, Any]) -> None:
        """Take over the pages that another process has read."""
        for table in FactsByPage.initial_data:
            theirs = otherdata[table]
            self.data[table].update((d, theirs[d]) for d in docnames if d in theirs)
        self.forget_answers()

    def complete_page(self, docname: str, document: nodes.document) -> None:
        """Complete the facts from the page as it is after all transforms.

        Only now are titles translated, and only now are all references there: MyST
        makes those of ``[](#key)`` after `process_doc` would have been called.
        """
        facts = self._page_being_read(docname).facts
        mend_links(document)
        show_as_text(document)
        for entry in document.findall(academic_entry):
            position = entry["position"]
            record = facts.records[position]
            if title := title_of(entry):
                record = facts.records[position] = replace(record, title=title)
            facts.bodies[position] = body_of(entry, record)
            entry.prose = None
        facts.references = references_in(document, facts.bodies)
        facts.unlisted = is_unlisted(document)
        self.forget_answers()
