"""Marks on English words and sentences that pages show in another language.

The marks do nothing here: they tell ``make words`` what translators must be given.
"""

from __future__ import annotations

from typing import NamedTuple


class Counted(NamedTuple):
    """A sentence in the two forms that English has of it."""

    one: str
    several: str


def phrase(text: str) -> str:
    """Mark a word or a sentence."""
    return text


def counted(one: str, several: str) -> Counted:
    """Mark a sentence that depends on a number."""
    return Counted(one, several)
