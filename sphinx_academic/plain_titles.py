"""Titles where no markup can be: names of windows, navigation, what is read aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from markupsafe import Markup

from .sources.tex_symbols import in_words

if TYPE_CHECKING:
    from .model.text import RichText


def words_of(title: RichText) -> str:
    """Return the title of a record, its formulas as far as letters can say them."""
    words = (in_words(run.text) if run.style == "math" else run.text for run in title)
    return "".join(words)


def words_in_title(title: nodes.Element) -> str:
    """Return the title of a page in the same way."""
    title = title.deepcopy()
    for formula in list(title.findall(nodes.math)):
        formula.replace_self(nodes.Text(in_words(formula.astext())))
    return title.astext()


def words_in_html(written: str, title: nodes.Element | None) -> str:
    """Return the title of a page as it is written, by others too, without its tags.

    Those of a formula do not part what it says.
    """
    if title is not None and any(title.findall(nodes.math)):
        return words_in_title(title)
    return Markup(written).striptags()
