"""What every kind of record has.

Every field declared with `option`, here and in the kinds, is an option of directives.

A build may read thousands of records back from the environment.  So what they hold are
tuples where that does, and records have no `__slots__`, which unpickle twice as slowly.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from .dates import NO_DATE, Dates
from .dates_as_written import read_dates
from .dates_in_parts import MONTH_AND_DAY, put_together
from .old_addresses import old_addresses
from .places import Order, Origin, Place
from .schema import Option, option, whole_number, yes_or_no
from .text import RichText, plain
from .values import topics

if TYPE_CHECKING:
    from collections.abc import Mapping

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def key(value: str) -> str:
    """Read a key: one word, with no white space, separators, quotes or brackets."""
    if not re.fullmatch(r"[^\s<>`\",;\[\]]+", value):
        raise ValueError(
            f"{value[:80]!r} is not a key: a key is one word "
            "without spaces, commas, quotes or brackets, such as noether1918"
        )
    return value


def language(value: str) -> str:
    """Read a language tag (BCP 47), such as ``de`` or ``zh-Hans``."""
    tag = value.replace("_", "-")
    if not _LANGUAGE.fullmatch(tag):
        message = f"{value[:40]!r} is not a language tag; write e.g. de, fr or zh-Hans"
        raise ValueError(message)
    return tag


_PUBLISHED = Option(
    name="published",
    parse=yes_or_no,
    summary="`false` keeps the record off the site, as `hidden` does.",
    target="published",
    flag=True,
)


@dataclass(frozen=True, kw_only=True)
class Record:
    """What every kind of record has."""

    kind: ClassVar[str]
    argument: ClassVar[str]
    """The field that the directive's argument fills."""
    texts: ClassVar[tuple[str, ...]] = ()
    """Options in which the text may stand, as in other systems."""
    extra_options: ClassVar[tuple[Option, ...]] = (*MONTH_AND_DAY, _PUBLISHED)
    together = staticmethod(put_together)

    place: Place = Place()
    origin: Origin | None = None
    """Where a source states it, if one does."""
    given: tuple[str, ...] = ()
    """The fields that its page gives, which count for more than those of a source."""
    title: RichText = ()
    key: str = option(
        key, "The record's name, by which others refer to it.", default=""
    )
    date: Dates = option(
        read_dates,
        "When: a date or a range, as precise as known.",
        default=NO_DATE,
        aliases=("year",),
    )
    lang: str = option(
        language, "Language tag of the title, if not the site's.", default=""
    )
    weight: int = option(
        whole_number, "Order among equal dates, smaller first.", default=0
    )
    hidden: bool = option(
        yes_or_no,
        "Keep the record in the source and off the site.",
        default=False,
        aliases=("draft",),
        flag=True,
    )
    keywords: tuple[str, ...] = option(
        topics,
        "Topics, separated by semicolons or commas.",
        default=(),
        aliases=("keyword", "tags", "tag", "categories"),
    )
    redirect_from: tuple[str, ...] = option(
        old_addresses,
        "Old addresses that lead to where the record is now, such as "
        "`/publication/2009-paper`.",
        default=(),
        name="redirect-from",
        aliases=("aliases",),
    )

    @staticmethod
    def completed(values: Mapping[str, Any]) -> dict[str, Any]:
        """Return the values of its options, hidden where it is not published."""
        completed = dict(values)
        if not completed.pop("published", True):
            completed["hidden"] = True
        return completed

    def __getstate__(self) -> dict[str, Any]:
        """Pack only what is said; of most options nothing is, and the class knows it.

        Thousands of records are read back at each build that follows an edit.
        """
        said = vars(self).items()
        nothing = object()
        return {
            name: value
            for name, value in said
            if value != getattr(type(self), name, nothing)
        }

    @property
    def name(self) -> str:
        """What to call the record in a message or a search result."""
        return plain(self.title) or self.key

    @property
    def when(self) -> Dates:
        """Its date, as lists order it and exports state it."""
        return self.date

    @property
    def has_own_key(self) -> bool:
        """Whether its author gave it the key, and not its place."""
        places = (self.place.document, self.origin.source if self.origin else "")
        return not any(p and self.key.startswith(f"{p}/") for p in places)

    @property
    def may_be_stated(self) -> bool:
        """Whether a page names it by a key that a source may have too."""
        return bool(self.given) and self.has_own_key

    @property
    def is_written(self) -> bool:
        """Whether a page holds the record, and not a source alone."""
        return self.place.position >= 0

    @property
    def order(self) -> Order:
        """Sorts records by where they are stated, and tells each from the others.

        Those of pages come first, whatever list shows those of sources.
        """
        derived = self.key if self.place.derived else ""
        if self.origin and not self.is_written:
            return True, self.origin.source, self.origin.position, derived
        return False, self.place.document, self.place.position, derived
