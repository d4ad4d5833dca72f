"""Options that MyST drops, all of them, where one has no colon after its name."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_OPTION = re.compile(r"\s*:?([A-Za-z][\w-]*)(\s*:)?(?:\s+(.*))?")


class Reading(NamedTuple):
    """What is read again: the options, and what should stand in which lines."""

    options: dict[str, str]
    cures: dict[int, str]


def read_again(lines: Sequence[str]) -> Reading:
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


def _block(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    if lines and lines[0].startswith("---"):
        inside = takewhile(lambda line: not line.startswith("---"), lines[1:])
        return enumerate(inside, start=1)
    return enumerate(takewhile(_is_option, lines))


def _is_option(line: str) -> bool:
    return line.lstrip().startswith(":") and not line.lstrip().startswith(":::")


def _bare(value: str) -> str:
    if value in {"|", ">"}:
        return ""
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value
