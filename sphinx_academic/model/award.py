"""Prizes, fellowships and other honours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .addresses import check_whole_address
from .authors import Author, parse_people
from .formulas import parse_remark
from .lengths import LONGEST
from .record import Record
from .schema import option, text, yes_or_no
from .values import single_words


@dataclass(frozen=True, kw_only=True)
class Award(Record):
    """A prize, fellowship or other honour."""

    kind: ClassVar[str] = "award"
    argument: ClassVar[str] = "title"

    awarder: str = option(
        text,
        "Who gave it.",
        default="",
        aliases=("organisation", "organization", "institution"),
    )
    shared_with: tuple[Author, ...] = option(
        parse_people,
        "Who received it too.",
        default=(),
        name="with",
        longest=LONGEST,
    )
    papers: tuple[str, ...] = option(
        single_words,
        "Keys of the publications it honours.",
        default=(),
        aliases=("paper", "publications"),
    )
    amount: str = option(text, "The sum, with its currency.", default="")
    url: str = option(
        check_whole_address,
        "Address of the announcement.",
        default="",
        aliases=("link",),
    )
    note: str = option(
        parse_remark,
        "A short remark, such as how selective it is.",
        default="",
        aliases=("notes", "summary"),
    )
    selected: bool = option(
        yes_or_no,
        "Show it in lists of selected work.",
        default=False,
        aliases=("featured",),
        flag=True,
    )
