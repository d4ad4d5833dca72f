"""Records whose braces were forgotten: ``:::publication`` is no record to MyST.

It shows the options as words, and drops the title without a word.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from docutils import nodes

from .directives import list_names
from .messages import warn
from .model.kinds import KINDS
from .model.query import QUERIES

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_NAMES = frozenset({*KINDS, *chain.from_iterable(map(list_names, QUERIES))})
_OPTION = re.compile(r":[A-Za-z][\w-]*:")


def _report(app: Sphinx, doctree: nodes.document) -> None:
    """Report each at its line; of code in no language there is Sphinx does so."""
    for node in doctree.findall(nodes.container):
        name = str(node["classes"][0]) if node.get("is_div") and node["classes"] else ""
        if name in _NAMES and _OPTION.match(node.astext().lstrip()):
            message = f"{name!r} has no braces, and so is shown as text; write"
            warn("misplaced_option", f"{message} `{{{name}}}`", node)


def setup(app: Sphinx) -> None:
    """Look for them wherever a page is read."""
    app.connect("doctree-read", _report)
