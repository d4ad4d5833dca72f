"""Which documents were complained of, so that no warning is given only once."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.logging import get_node_location, is_suppressed_warning

from ..messages import REPEATED

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

SOMEWHERE = "*"
"""Stands for a warning of which no document can be told."""

_NOTED = "academic_noted"
"""Marks a record of the log: some, Sphinx keeps back and gives again later."""

_OTHER = "other instance in "
_LINE = re.compile(r"(:\d+)*:?$")


class Complaints(logging.Handler):
    """Notes the documents of warnings, while a build reads and writes."""

    def __init__(self, env: BuildEnvironment) -> None:
        super().__init__(logging.WARNING)
        self.env = env
        self.documents: set[str] = set()

    def emit(self, record: logging.LogRecord) -> None:
        """Note where a warning belongs, unless it is suppressed or comes anyway."""
        if getattr(record, _NOTED, False):
            return
        setattr(record, _NOTED, True)
        suppressed = is_suppressed_warning(
            getattr(record, "type", ""),
            getattr(record, "subtype", ""),
            self.env.config.suppress_warnings,
        )
        if not (suppressed or getattr(record, REPEATED, False)):
            self.documents |= self._documents(getattr(record, "location", None))
            # "description of x, other instance in y": both must be read again.
            _, found, other = record.getMessage().rpartition(_OTHER)
            self.documents |= self._documents(other) if found else set()

    def _documents(self, location: object) -> set[str]:
        """Return the documents at a place; else that which is worked on, if any is."""
        if isinstance(location, nodes.Node):
            location = get_node_location(location)
        if isinstance(location, tuple):
            location = location[0]
        current = {self.env.current_document.docname} & self.env.found_docs
        if not location:
            return current or {SOMEWHERE}
        place = _LINE.sub("", str(location))
        if place in self.env.found_docs:
            return {place}
        docname = self.env.path2doc(place)
        if docname in self.env.found_docs:
            return {docname}
        # An included file: the documents that include it.
        including = {
            docname
            for docname, paths in self.env.dependencies.items()
            if any(place.endswith(str(path)) for path in paths)
        }
        return including or current or {SOMEWHERE}
