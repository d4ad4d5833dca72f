"""Spares what a build keeps to its end from being searched for garbage.

Python's collector walks through all objects again and again while new ones are made:
a tenth of a build, for modules, settings and facts that none of its rounds can free.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def _spare(app: Sphinx, *_: object) -> None:
    """Spare what there is by now; what is made from here on is collected as ever."""
    gc.freeze()


def _release(app: Sphinx, exception: Exception | None) -> None:
    """Let whoever builds another site in this process have all of it collected."""
    gc.unfreeze()


def setup(app: Sphinx) -> None:
    """Spare what has been loaded, then what has been read."""
    app.connect("builder-inited", _spare, priority=999)
    app.connect("env-updated", _spare, priority=999)
    app.connect("build-finished", _release)
