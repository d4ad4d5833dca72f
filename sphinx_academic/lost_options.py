"""Options that MyST drops without a word.

They are all of them where one has no colon after its name, all but the last of those
that have one name, and a list with dashes below the name, with all that follows it.
"""

from __future__ import annotations

import re
from itertools import chain, takewhile
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_OPTION = re.compile(r"\s*:?([A-Za-z][\w-]*)(\s*:)?(?:\s+(.*))?")


class Reading(NamedTuple):
    """What is read again: the options, and what should stand in which lines."""

    options: dict[str, str]
    cures: dict[int, str]


def read_again(lines: Iterable[str]) -> Reading:
    """Read the options in the lines that follow a directive's first, counted from 0.

    One without a colon after its name is read as it is meant.
    """
    reading = Reading({}, {})
    name = ""
    for number, line in _block(lines):
        option = _OPTION.fullmatch(line.rstrip())
        if option is None:  # one more line of a value
            if name:
                reading.options[name] += "\n" + line.lstrip(": ")
            continue
        name, colon, value = option.groups(default="")
        reading.options[name] = _bare(value)
        if not colon:
            reading.cures[number] = f":{name}: {value}".rstrip()
    return reading


class Repeated(NamedTuple):
    """An option that has been given before."""

    name: str
    number: int
    """Its line, counted as in `Reading`."""
    before: str
    value: str
    """What is written in the two lines."""


def repeated(lines: Iterable[str]) -> Iterator[Repeated]:
    """Yield the options that are given again in the lines below a directive's first."""
    values: dict[str, str] = {}
    margin = -1
    for number, line in _block(lines):
        option = _OPTION.fullmatch(line.rstrip())
        if option is None or not option[2]:
            continue
        margin = option.start(1) if margin < 0 else margin
        if option.start(1) > margin and not line.lstrip().startswith(":"):
            continue  # a line of a value
        name, value = option[1], _bare(option[3] or "")
        if name in values:
            yield Repeated(name, number, values[name], value)
        values[name] = value


class Listed(NamedTuple):
    """What stands below the name of an option that has no value."""

    items: Sequence[str]
    """The items of a list with dashes."""
    options: Mapping[str, str]
    """The options that follow it."""
    size: int
    """How many lines these are."""


def listed_below(lines: Sequence[str]) -> Listed:
    """Read a list with dashes with which a text begins, and the options after it."""
    dashed = list(takewhile(re.compile(r"\s*-\s+\S").match, lines))
    rest = lines[len(dashed) :]
    options, _ = read_again(rest)
    size = len(dashed) + len(options_in(rest))
    return Listed([line.strip(" -") for line in dashed], options, size)


def options_in(lines: Iterable[str]) -> Sequence[int]:
    """Return which of the lines below a directive's first are those of options."""
    return [number for number, _ in _block(lines)]


def _block(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    lines = iter(lines)
    first = next(lines, "")
    if first.startswith("---"):
        return enumerate(takewhile(lambda line: not line.startswith("---"), lines), 1)
    return enumerate(takewhile(_is_option, chain([first], lines)))


def _is_option(line: str) -> bool:
    return line.lstrip().startswith(":") and not line.lstrip().startswith(":::")


def _bare(value: str) -> str:
    if value in {"|", ">"}:
        return ""
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value
