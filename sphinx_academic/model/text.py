"""Text with a little inline markup: what a title can hold, without a document tree."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias, get_args

Style: TypeAlias = Literal[
    "", "emphasis", "strong", "literal", "math", "subscript", "superscript"
]
STYLES: frozenset[str] = frozenset(get_args(Style)) - {""}


class Run(NamedTuple):
    """A stretch of text in one style; for ``math`` the text is TeX."""

    text: str
    style: Style = ""


RichText: TypeAlias = tuple[Run, ...]


def plain(text: RichText) -> str:
    """Return the words without their markup."""
    return "".join(run.text for run in text)
