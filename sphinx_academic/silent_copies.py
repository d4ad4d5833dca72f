"""Copies of bodies, which do not say again what is wrong where they were written.

A page with a copy need not be written because the original is, so a warning of the
copy would be given by one build and not by the next.  Sphinx asks nobody before most
of its warnings, and with ``-n`` gives them also where a node wants none; so those of a
copy are kept from the log.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

from docutils import nodes
from sphinx.util.logging import NAMESPACE

if TYPE_CHECKING:
    from sphinx.application import Sphinx

COPIED: Final = "academic-copied"
"""Attribute of a node that stands in a copy."""

_REPORTERS: Final = (
    "sphinx.domains.python",
    "sphinx.domains.std",
    "sphinx.transforms.post_transforms",
    "myst_parser.sphinx_ext.myst_refs",
)
"""What says that a reference leads nowhere, or to several places."""


def _is_of_an_original(report: logging.LogRecord) -> bool:
    """Tell whether a report is not of a copy."""
    node = getattr(report, "location", None)
    return not (isinstance(node, nodes.Element) and node.get(COPIED))


def setup(app: Sphinx) -> None:
    """Keep such reports from the log for as long as the build lasts."""
    loggers = [logging.getLogger(f"{NAMESPACE}.{name}") for name in _REPORTERS]

    def begin(_: Sphinx) -> None:
        for logger in loggers:
            logger.addFilter(_is_of_an_original)

    def end(*_: object) -> None:
        for logger in loggers:
            logger.removeFilter(_is_of_an_original)

    # Before links are reported in words of ours.
    app.connect("builder-inited", begin, priority=400)
    app.connect("build-finished", end)
