"""Roles that refer to records: ``{pub}`key` `` and its kin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.roles import XRefRole

if TYPE_CHECKING:
    from docutils.nodes import Node, system_message
    from sphinx.application import Sphinx


class RecordRole(XRefRole):
    """A reference by key, in words of its own or with ``words <key>``."""

    def __init__(self) -> None:
        # The default puts the words into a <code>.
        super().__init__(innernodeclass=nodes.inline, warn_dangling=True)


class ShortRole(RecordRole):
    """The same role outside its domain, so that authors write ``pub`` alone."""

    def run(self) -> tuple[list[Node], list[system_message]]:
        """Run the role under its full name."""
        self.name = f"academic:{self.name}"
        return super().run()


NAMES = ("pub", "news", "award", "venue", "person", "citations")
ROLES: dict[str, Any] = {name: RecordRole() for name in NAMES}


def kind_of(role: str) -> str:
    """Return what a role refers to."""
    return "publication" if role in {"pub", "venue", "citations"} else role


def setup(app: Sphinx) -> None:
    """Register the short names."""
    for name in NAMES:
        app.add_role(name, ShortRole())
