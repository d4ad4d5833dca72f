"""Two processes that would only take turns are slower than one.

With ``-j 2``, and with ``-j auto`` on two cores, Sphinx writes a page itself, hands up
to ten more to one other process, and waits for it.  Nothing runs at the same time, but
the other process begins as a copy of all that was read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

PAGES = 11
"""From more pages Sphinx makes several batches, and resolves one while it waits."""


def write_few_alone(app: Sphinx, env: BuildEnvironment) -> tuple[()]:
    """Let one process write a site of a few pages; name no page to be written."""
    if app.parallel == 2 and len(env.found_docs) <= PAGES:
        app.builder.allow_parallel = False  # type: ignore[misc]
    return ()


def setup(app: Sphinx) -> None:
    """Decide once pages are read, before Sphinx decides how to write them."""
    app.connect("env-get-updated", write_few_alone)
