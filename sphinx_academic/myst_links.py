"""Links ``[](#key)`` that lead nowhere: MyST reports them, without the cure.

MyST asks nobody before it does.  So its report is given our words, and our type, while
it is on its way to the log.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from sphinx.addnodes import pending_xref
from sphinx.util.logging import NAMESPACE, is_suppressed_warning

from .domain import academic_domain
from .keys import nowhere

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from .messages import WarningType

_REPORTER = f"{NAMESPACE}.myst_parser.sphinx_ext.myst_refs"
_REPORT = ("myst", "xref_missing")


class Cures(logging.Filter):
    """Says what may have been meant by a link, where that is a record."""

    def __init__(self, app: Sphinx) -> None:
        super().__init__()
        self.app = app

    def filter(self, record: logging.LogRecord) -> bool:
        """Mend a report, and keep it."""
        report = (getattr(record, "type", ""), getattr(record, "subtype", ""))
        node = getattr(record, "location", None)
        if report != _REPORT or not isinstance(node, pending_xref):
            return True
        silenced = is_suppressed_warning(*_REPORT, self.app.config.suppress_warnings)
        if node["refdomain"] != "doc" and not silenced:
            message = nowhere(academic_domain(self.app.env), node["reftarget"])
            if message:
                kind: WarningType = "unknown_reference"
                record.msg, record.type, record.subtype = message, "academic", kind
        return True


def setup(app: Sphinx) -> None:
    """Mend reports for as long as the build lasts."""
    cures = Cures(app)
    logger = logging.getLogger(_REPORTER)
    app.connect("builder-inited", lambda _: logger.addFilter(cures))
    app.connect("build-finished", lambda *_: logger.removeFilter(cures))
