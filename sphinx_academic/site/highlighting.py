"""Colours of code on the paper of the theme, light and dark.

Every colour has a contrast of at least 4.5 to 1 on the style's own ground, which is
the wash of ``theme/sphinx_academic/css/tokens.css``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pygments.style import Style  # type: ignore[import-untyped]
from pygments.token import (  # type: ignore[import-untyped]
    Comment,
    Error,
    Generic,
    Keyword,
    Literal,
    Name,
    Number,
    Operator,
    Punctuation,
    String,
    Token,
    Whitespace,
)

if TYPE_CHECKING:
    from pygments.token import _TokenType


def _palette(
    *, ink: str, muted: str, accent: str, blue: str, green: str, violet: str
) -> dict[_TokenType, str]:
    """Give few colours much to say: words, texts, numbers, names, remarks."""
    return {
        Token: ink,
        Whitespace: muted,
        Comment: f"italic {muted}",
        Comment.Preproc: f"noitalic {accent}",
        Keyword: accent,
        Keyword.Type: blue,
        Operator: muted,
        Operator.Word: accent,
        Punctuation: muted,
        Name.Builtin: blue,
        Name.Function: blue,
        Name.Class: blue,
        Name.Namespace: ink,
        Name.Decorator: violet,
        Name.Exception: accent,
        Name.Attribute: violet,
        Name.Tag: accent,
        Name.Entity: violet,
        Name.Label: violet,
        Number: violet,
        Literal: violet,
        String: green,
        String.Escape: violet,
        String.Interpol: violet,
        Generic.Heading: f"bold {ink}",
        Generic.Subheading: f"bold {ink}",
        Generic.Deleted: accent,
        Generic.Inserted: green,
        Generic.Error: accent,
        Generic.Traceback: accent,
        Generic.Prompt: muted,
        Generic.Output: muted,
        Generic.Emph: "italic",
        Generic.Strong: "bold",
        Error: accent,
    }


class Light(Style):  # type: ignore[misc]
    """Ink on paper."""

    background_color = "#f5f2eb"
    highlight_color = "#f7e9e4"
    line_number_color = "#5d584e"
    styles: ClassVar[dict[_TokenType, str]] = _palette(
        ink="#1d1b18",
        muted="#5d584e",
        accent="#84291f",
        blue="#1f4f82",
        green="#3d5a1e",
        violet="#6a3d7c",
    )


class Dark(Style):  # type: ignore[misc]
    """The same inks by lamplight."""

    background_color = "#211f1c"
    highlight_color = "#35231d"
    line_number_color = "#aca699"
    styles: ClassVar[dict[_TokenType, str]] = _palette(
        ink="#e9e5dc",
        muted="#aca699",
        accent="#f0a48c",
        blue="#9cc4ee",
        green="#b5cc8e",
        violet="#d4b0e2",
    )
