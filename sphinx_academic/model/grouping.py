"""Records under headings."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

from .values import items

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

T = TypeVar("T")

DIRECTIONS: Final[Mapping[str, bool]] = MappingProxyType(
    {"ascending": False, "asc": False, "descending": True, "desc": True}
)
"""Orders of headings by themselves, and whether they begin with the greatest."""


class Group(NamedTuple):
    """Records under one heading; the label is empty where there is none."""

    label: str
    records: tuple[Any, ...]
    rest: bool = False
    """Whether these are the records that belong under no other heading."""
    positions: tuple[int, ...] = ()
    """Where each stands in the whole list, counted from 1."""
    total: int = 0
    """How many there are in the whole list."""


@dataclass
class _Part:
    label: str
    records: list[Any] = field(default_factory=list)


def grouped(
    records: Iterable[T],
    headings: Callable[[T], Sequence[str] | None],
    order: Sequence[str] = (),
) -> tuple[Group, ...]:
    """Part records under headings: those of `order`, then as they appear.

    A record stands once, under the one of its headings that comes first in the order;
    without any among the rest, which is last.  For ``None`` it stands above them all.
    """
    ranks = {word.casefold(): rank for rank, word in enumerate(order)}
    parts: dict[str, _Part] = {}
    above, rest = _Part(""), _Part("")
    for record in records:
        labels = headings(record)
        if not labels:
            (above if labels is None else rest).records.append(record)
            continue
        label = min(labels, key=lambda word: ranks.get(word.casefold(), len(ranks)))
        part = parts.setdefault(label.casefold(), _Part(label))
        part.records.append(record)
    middle = sorted(parts, key=lambda word: ranks.get(word, len(ranks)))
    if order and order[0] in DIRECTIONS:
        middle.sort(reverse=DIRECTIONS[order[0]])
    groups = [Group("", tuple(above.records))]
    groups += (Group(parts[word].label, tuple(parts[word].records)) for word in middle)
    groups.append(Group("", tuple(rest.records), rest=True))
    return tuple(group for group in groups if group.records)


def shown_part(groups: Iterable[Group], shown: Iterable[Any]) -> tuple[Group, ...]:
    """Return what is shown of groups, with numbers and totals of the whole list."""
    chosen = set(map(id, shown))
    number = 0
    part = []
    for group in groups:
        numbers = range(number + 1, number + 1 + len(group.records))
        number = numbers[-1]
        pairs = zip(group.records, numbers, strict=True)
        if kept := [pair for pair in pairs if id(pair[0]) in chosen]:
            records, positions = zip(*kept, strict=True)
            part.append(
                Group(group.label, records, group.rest, positions, len(group.records))
            )
    return tuple(part)


def parse_names(text: str) -> tuple[tuple[str, str], ...]:
    """Read ``article = Journal papers; book = Monographs``.

    Raises ``ValueError`` for a name without a heading.
    """
    return tuple(map(_name, items(text)))


def _name(text: str) -> tuple[str, str]:
    name, sign, heading = text.partition("=")
    if not (name.strip() and sign and heading.strip()):
        message = f"{text[:80]!r} names no heading; write e.g. article = Journal papers"
        raise ValueError(message)
    return name.strip(), heading.strip()
