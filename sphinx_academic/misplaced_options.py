"""Options that stand in the text of a record, where they are words like all others."""

from __future__ import annotations

import re
from textwrap import dedent, shorten
from typing import TYPE_CHECKING, Any, NamedTuple

from .model.schema import find_option, options_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .model.record import Record

_MAY_BE = re.compile(r"^\s*:?[A-Za-z][\w-]*:(?:\s|$)", re.MULTILINE)
_OPTION = re.compile(r"(:?)([A-Za-z][\w-]*):(?:\s|$)")
_FENCE = re.compile(r"\s*(:{3,}|`{3,}|~{3,})(.*)")
_LONGEST = 60


class Misplaced(NamedTuple):
    """An option in a text."""

    line: int
    """Counted from 0."""
    written: str

    @property
    def message(self) -> str:
        """What is wrong on a page."""
        return self._told(
            f"write `{self._option}` right below the first line, with no "
            "blank line before it"
        )

    @property
    def message_of_source(self) -> str:
        """What is wrong in a source, where options are fields."""
        return self._told(f"write `{self._option[1:]}` as a field of its own")

    @property
    def _option(self) -> str:
        return f":{self.written.lstrip(':')}"

    def _told(self, cure: str) -> str:
        return f"{self.written!r} stands in the text, and is shown as text; {cure}"


def misplaced_options(kind: type[Record], lines: Iterable[str]) -> Iterator[Misplaced]:
    """Yield the options of a kind of record that stand in the lines of its text.

    What stands in code is code, and directives within have options of their own.
    """
    text = "\n".join(lines)
    if not _MAY_BE.search(text):
        return
    within = dedent(text).split("\n")
    first = next(n for n, line in enumerate(within) if line)
    fences: list[str] = []
    for number, line in enumerate(within):
        if fence := _FENCE.match(line):
            _turn(fences, fence[1], fence[2])
        elif not fences and _is_option(kind, line, begins=number == first):
            yield Misplaced(number, shorten(line, _LONGEST, placeholder="…"))


def _turn(fences: list[str], mark: str, rest: str) -> None:
    """Open a fence, or close the innermost that this line ends."""
    if fences and not rest.strip() and mark.startswith(fences[-1]):
        fences.pop()
    elif rest.strip() or mark[0] != ":":
        fences.append(mark)


def _is_option(kind: Any, line: str, *, begins: bool) -> bool:
    option = _OPTION.match(line)
    if not option:
        return False
    colon, name = option.groups()
    if not colon:  # which may have been forgotten before all text, but not within
        return begins and name in options_of(kind)
    named = name.lower() in {kind.argument, *kind.texts}
    return named or find_option(kind, name) is not None
