"""Remarks, which may have formulas and no other markup."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from . import schema
from .lengths import LONGEST_TEXT
from .text import RichText, Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .record import Record

# As in Markdown: no blank inside the dollars and no digit behind them, so that
# "$5 to $6" is none.  Behind a letter only an index, as in "H$_2$O": "US$, AU$" are
# sums, and "$HOME/$USER" is a place.  What begins a remark of TeX is in no formula.
_FORMULA = re.compile(
    r"(?<![\\$])(?:(?<!\w)|(?=\$[\\^_{]))"
    r"\$(?![\s$])((?:[^$\\%#]|\\.)+?)(?<!\s)\$(?![\d$])(?!(?<=[/:,;]\$)[\w{])"
)
_LINE_END = re.compile(r"<br {0,9}/?>")
_DIGITS = re.compile(r"\d+")


def parse_remark(value: str) -> str:
    """Read a remark, in which `with_formulas` then finds formulas."""
    return schema.text(value)


def parse_remark_in_parts(value: str) -> str:
    """Read a remark in several parts, which other systems put on lines of their own."""
    return parse_remark("; ".join(map(str.strip, _LINE_END.split(value))))


@cache
def remarks_of(kind: schema.Schema) -> tuple[str, ...]:
    """Return the fields of a kind of record that are remarks."""
    readers = (parse_remark, parse_remark_in_parts)
    options = schema.options_of(kind).values()
    return tuple(opt.target for opt in options if opt.parse in readers)


def with_formulas(text: str) -> RichText:
    r"""Return a text in which formulas stand between dollar signs; ``\$`` is a sign.

    What is longer than a text may be has none: it would take long to write.
    """
    if "$" not in text or len(text) > LONGEST_TEXT:
        return (Run(text),) if text else ()  # as most have none
    # What stands between formulas, then a formula, and so on.
    pieces = _FORMULA.split(text)
    runs = (
        Run(piece, "math") if at % 2 else Run(piece.replace(r"\$", "$"))
        for at, piece in enumerate(pieces)
    )
    return tuple(run for run in runs if run.text)


def as_remark(text: RichText) -> str:
    """Write what `with_formulas` reads; of other styles only the words."""
    text = _set_apart(text)
    bare = _in_dollars(text, "$")
    read_again = _in_dollars(with_formulas(bare), r"\$")
    escaped = _in_dollars(text, r"\$")
    return bare if read_again == escaped else escaped


def _set_apart(text: RichText) -> RichText:
    """Take digits behind a formula into it, and put a blank before another.

    Behind a dollar sign digits are of a sum, and a second one begins no formula.
    """
    runs: list[Run] = []
    for run in text:
        rest = run.text
        if runs and runs[-1].style == "math":
            if run.style == "math":
                runs.append(Run(" "))
            elif digits := _DIGITS.match(rest):
                runs[-1] = Run(f"{runs[-1].text} {digits[0]}", "math")
                rest = rest[digits.end() :]
        if rest:
            runs.append(Run(rest, run.style))
    return tuple(runs)


def _in_dollars(text: RichText, dollar: str) -> str:
    return "".join(
        f"${run.text}$" if run.style == "math" else run.text.replace("$", dollar)
        for run in text
    )


def formulas_in_remarks(record: Record) -> Iterator[str]:
    """Yield the formulas in the remarks of a record."""
    kind: schema.Schema = type(record)
    for name in remarks_of(kind):
        runs = with_formulas(getattr(record, name))
        yield from (run.text for run in runs if run.style == "math")
