"""Files of citation figures, which a program has written.

Either of two files: the ``gs_data.json`` of acad-homepage's crawler, or our own::

    {
      "provider": "OpenAlex",
      "date": "2026-01-05",
      "total": 123,
      "counts": {"noether1918": 12}
    }
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from reprlib import repr as shortened
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from .citations import GOOGLE_SCHOLAR, Citations
from .dates import parse_dates
from .scholar import is_person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .dates import PartialDate

MOST: Final = 99_999_999
"""More than anybody is cited: a number beyond is a slip."""

_LONGEST: Final = 80
"""How long the name of a provider, or a date, may be."""

_EXAMPLE: Final = (
    'write {"provider": "OpenAlex", "date": "2026-01-05", "counts": {"key": 12}}'
)


class Flaw(NamedTuple):
    """Something wrong with a file, and in which line."""

    line: int
    message: str


class _BrokenError(ValueError):
    """The file as a whole cannot be used."""

    def __init__(self, message: str, line: int = 1) -> None:
        super().__init__(message)
        self.line = line


def read_citations(content: bytes) -> tuple[Citations, tuple[Flaw, ...]]:
    """Read a file, whoever wrote it; return what is wrong with it, each kind once."""
    try:
        text = content.decode("utf-8-sig")
        return _File(text, _parsed(text)).read()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return Citations(), (Flaw(line, "this is not UTF-8; save it in that encoding"),)
    except _BrokenError as error:
        return Citations(), (Flaw(error.line, str(error)),)


def _parsed(text: str) -> Mapping[str, Any]:
    try:
        data = json.loads(text, parse_int=_whole)
    except json.JSONDecodeError as error:
        message = f"this is not JSON: {error.msg}, in column {error.colno}"
        raise _BrokenError(
            f"{message}; let the program write it anew", error.lineno
        ) from None
    except RecursionError:
        raise _BrokenError("this is nested too deeply to be citation figures") from None
    if not isinstance(data, Mapping):
        raise _BrokenError(f"{shortened(data)} is not an object; {_EXAMPLE}")
    return data


def _whole(digits: str) -> float:
    """Read a whole number; one of many digits takes long, and is too large anyway."""
    return int(digits) if len(digits) < 20 else math.inf


@dataclass
class _File:
    """One file being read."""

    text: str
    data: Mapping[str, Any]
    wrong: dict[str, list[Flaw]] = field(default_factory=dict)
    """What is wrong, by its kind."""

    def read(self) -> tuple[Citations, tuple[Flaw, ...]]:
        if "counts" in self.data:
            provider = self.provider(self.data.get("provider"))
            found = Citations(
                provider,
                self.date("date"),
                self.total("total"),
                dict(self.counts("counts")),
            )
        elif "publications" in self.data:
            counts = dict(self.counts("publications", "num_citations"))
            found = Citations(
                GOOGLE_SCHOLAR,
                self.date("updated"),
                self.total("citedby"),
                counts,
                self.scholar(counts),
            )
        else:
            raise _BrokenError(
                f"there is neither 'counts' nor 'publications'; {_EXAMPLE}"
            )
        return found, tuple(map(_first, self.wrong.values()))

    def line(self, *names: str) -> int:
        """Return the line of a name, and within it of another; of the file if none."""
        at = 0
        for name in names:
            written = (json.dumps(name, ensure_ascii=a) for a in (False, True))
            places = [self.text.find(one, at) for one in written]
            at = min((place for place in places if place >= 0), default=at)
        return self.text.count("\n", 0, at) + 1

    def provider(self, value: object) -> str:
        if (
            isinstance(value, str)
            and 0 < len(value.strip()) <= _LONGEST
            and value.isprintable()
        ):
            return value.strip()
        message = f"the provider is {shortened(value)}; name it, such as 'OpenAlex'"
        raise _BrokenError(message, self.line("provider"))

    def date(self, name: str) -> PartialDate:
        """Read when it was said; without it figures mean nothing."""
        value = self.data.get(name)
        try:
            if isinstance(value, str) and len(value) <= _LONGEST:
                dates = parse_dates(value)
                if dates.iso and dates.first:
                    return dates.first
        except ValueError:
            pass  # said below
        message = f"{name!r} is {shortened(value)}; write a date such as '2026-01-05'"
        raise _BrokenError(message, self.line(name))

    def total(self, name: str) -> int:
        value = self.data.get(name, 0)
        if (count := _count(value)) is None:
            self.complain("total", f"{name!r} is {shortened(value)}", name)
        return count or 0

    def counts(self, name: str, within: str = "") -> Iterator[tuple[str, int]]:
        """Yield the counts that can be read; `within` each value is its count."""
        values = self.data[name]
        if not isinstance(values, Mapping):
            message = f"{name!r} is {shortened(values)}; write an object, {{…}}"
            raise _BrokenError(message, self.line(name))
        for key, value in values.items():
            said = value
            if within:
                said = value.get(within) if isinstance(value, Mapping) else value
            if (count := _count(said)) is not None:
                yield key, count
            else:
                what = f"the count of {shortened(key)} is {shortened(said)}"
                self.complain("count", what, name, key, *filter(None, [within]))

    def scholar(self, counts: Mapping[str, int]) -> str:
        """Return whose profile it is: each of the papers says so too."""
        person = self.data.get("scholar_id") or next(iter(counts), "").split(":")[0]
        if is_person(person):
            return str(person)
        message = f"'scholar_id' is {shortened(person)}; it is no id of Google Scholar"
        raise _BrokenError(message, self.line("scholar_id"))

    def complain(self, kind: str, what: str, *names: str) -> None:
        line = self.line(*names) if kind not in self.wrong else 0
        message = f"{what}; write a whole number, such as 12"
        self.wrong.setdefault(kind, []).append(Flaw(line, message))


def _count(value: object) -> int | None:
    """Return a number of citations, if it is one."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST:
        return value
    return None


def _first(flaws: list[Flaw]) -> Flaw:
    """Return the first of some flaws of one kind, and how many others there are."""
    (line, message), *others = flaws
    more = f" (and {len(others)} more like it)" if others else ""
    return Flaw(line, message + more)
