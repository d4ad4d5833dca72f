"""Announcements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .record import Record
from .schema import option, yes_or_no
from .values import single_words
from .vocabularies import EVENTS, news_event


@dataclass(frozen=True, kw_only=True)
class News(Record):
    """An announcement."""

    kind: ClassVar[str] = "news"
    argument: ClassVar[str] = "date"

    papers: tuple[str, ...] = option(
        single_words,
        "Keys of the publications it is about.",
        default=(),
        aliases=("paper", "publications"),
    )
    awards: tuple[str, ...] = option(
        single_words, "Keys of the awards it is about.", default=()
    )
    event: str = option(
        news_event,
        "What happened: " + ", ".join(EVENTS) + ".",
        default="",
        aliases=("type",),
    )
    pin: bool = option(
        yes_or_no,
        "Keep it at the top of lists.",
        default=False,
        aliases=("pinned",),
        flag=True,
    )
