"""Has Python look for garbage less often while a site is built.

Its collector walks through new objects again and again, now and then through all of
them, and once more as the process ends: modules, settings and facts, which none of its
rounds can free.  That is a tenth of a long build, and a third of a short one.  Mypy,
another program that keeps what it makes, does the same.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sphinx.application import Sphinx

BEFORE: Final = gc.get_threshold()
"""What the process was started with."""

NEW_OBJECTS: Final = 10_000
"""How many more containers than were freed start a round: Python's number is 700, and
from 3.13 on 2,000."""


def _spare(*_: object) -> None:
    """Leave alone what there is by now."""
    gc.freeze()


def _settle(*_: object) -> tuple[()]:
    """Free what a step has left, as trees of long pages; leave the rest alone."""
    gc.collect()
    gc.freeze()
    return ()


def _end(app: Sphinx, exception: Exception | None) -> None:
    """Collect as before, whatever else the process does: mostly it ends."""
    gc.set_threshold(*BEFORE)
    gc.freeze()


def setup(app: Sphinx) -> None:
    """Begin now; spare what has been loaded, then what has been read and written.

    What an earlier build in this process has left is collected from here on.
    """
    gc.unfreeze()
    gc.set_threshold(NEW_OBJECTS, *BEFORE[1:])
    app.connect("builder-inited", _spare, priority=999)
    app.connect("env-updated", _settle, priority=999)
    app.connect("html-collect-pages", _settle, priority=1)
    app.connect("build-finished", _end, priority=999)
