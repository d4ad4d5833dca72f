"""The lines of `conf.py`, for messages about what it says."""

from __future__ import annotations

import ast
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from .messages import Complaint, repeat

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from .messages import WarningType

PREFIX = "academic_"


def names_in(confdir: str | Path) -> dict[str, int]:
    """Return the names that `conf.py` sets, each with its first line."""
    try:
        tree = ast.parse(Path(confdir, "conf.py").read_bytes())
    except OSError:  # a build without conf.py
        return {}
    found: dict[str, int] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.setdefault(node.id, node.lineno)
    return found


def place_of(name: str, confdir: str | Path) -> str | None:
    """Return where `conf.py` sets a value, if it does."""
    line = names_in(confdir).get(name)
    return f"{Path(confdir, 'conf.py')}:{line}" if line else None


def warn_of_conf(
    message: str,
    name: str,
    confdir: str | Path,
    kind: WarningType = "configuration",
) -> None:
    """Warn of a value, where `conf.py` sets it, in every build."""
    location = place_of(name, confdir) or ""
    message = f"{name} in conf.py: {message}"
    repeat(Complaint("academic", kind, message, location))


def report_unknown_names(app: Sphinx) -> None:
    """Warn of values that look like the extension's, but are none."""
    known = {
        value.name.removeprefix(PREFIX)
        for value in app.config
        if value.name.startswith(PREFIX)
    }
    for name in names_in(app.confdir):
        bare = name.removeprefix(PREFIX)
        if name.startswith(PREFIX) and bare not in known:
            near = [PREFIX + other for other in get_close_matches(bare, known, n=1)]
            cure = f"did you mean {near[0]!r}?" if near else "take it out"
            warn_of_conf(f"there is no such value; {cure}", name, app.confdir)
