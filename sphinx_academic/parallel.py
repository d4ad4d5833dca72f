"""Two processes that would only take turns are slower than one.

With ``-j 2``, and with ``-j auto`` on two cores, Sphinx writes a page itself, hands up
to ten more to one other process, and waits for it.  Nothing runs at the same time, but
the other process begins as a copy of all that was read.

It reads in two processes at once, but hands each half of the pages, whatever their
sizes.  Of a few pages one has most records; meanwhile what the other process has read
is packed, sent and unpacked, and all doctrees are opened again to be written.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

PAGES = 11
"""From more pages Sphinx makes several batches, and resolves one while it waits."""


def leave_few_to_one(
    app: Sphinx, env: BuildEnvironment, docnames: list[str], *, jobs: int
) -> None:
    """Let one process read and write a site of a few pages."""
    app.parallel = 1 if jobs == 2 and len(env.found_docs) <= PAGES else jobs


def setup(app: Sphinx) -> None:
    """Decide before Sphinx decides how to read."""
    app.connect("env-before-read-docs", partial(leave_few_to_one, jobs=app.parallel))
