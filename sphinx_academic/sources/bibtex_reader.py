"""Reading an entry of BibTeX: its fields, each once, and what is wrong with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ..model.html_tags import complain_of_html
from ..model.lengths import (
    LONGEST_TEXT,
    LONGEST_TITLE,
    complain_of_length,
    shorten,
)
from ..model.publication import Publication
from ..model.schema import names_of, read_options
from .bibtex_fields import TYPES, longest_of, may_be_empty
from .records import Problem
from .tex import read_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .bibtex_entries import Entry
    from .records import Complaint
    from .tex import Paragraphs, Reading

TITLES: Final = ("title", "subtitle")


class EntryReader:
    """What the reader of an entry needs, whatever it makes of the fields."""

    def __init__(self, entry: Entry) -> None:
        self.entry = entry
        self.type = TYPES.get(entry.type, "other")
        self.problems: list[Problem] = []
        self.tex: dict[str, None] = {}
        """What was not understood."""
        self.ignored: list[str] = []
        self.fields: dict[str, str] = {}
        self.lines: dict[str, int] = {}
        self.again: list[tuple[str, str]] = []
        self.written: dict[str, str] = {}
        """Options as a directive has them."""

    def complain(self, complaint: Complaint, message: str, line: int) -> None:
        """Note what is wrong."""
        name = self.entry.key or f"@{self.entry.type}"
        self.problems.append(Problem.of(complaint, f"{name[:80]}: {message}", line))

    def sort_fields(self) -> None:
        """Take each field once, the first that says something."""
        for name, value, line in self.entry.fields:
            said = self.shortened(name, value, line)
            if (said.strip() or may_be_empty(name)) and name not in self.fields:
                self.fields[name], self.lines[name] = said, line
            elif said.strip() and said != self.fields[name]:
                self.again.append((name, said))

    def shortened(self, name: str, value: str, line: int) -> str:
        """Return a value that can be read in a moment."""
        if name in TITLES:
            value, fault = shorten(name, value, LONGEST_TITLE)
        elif name in Publication.texts:
            value, fault = shorten(name, value, LONGEST_TEXT)
        elif fault := complain_of_length(name, value, longest_of(name)):
            value = ""
        if fault:
            self.complain("invalid_value", fault, line)
        return value

    def note_flaws(self, field: str, reading: Reading | Paragraphs) -> None:
        """Note what was not understood, and what HTML is shown as text."""
        self.tex.update(dict.fromkeys(reading.flaws))
        cure = "leave it out, or write `{<}` where the sign is meant"
        if message := complain_of_html(reading.html, cure):
            self.complain("raw_html", f"{field}: {message}", self.line(field))

    def line(self, field: str) -> int:
        """Return where a field is written."""
        return self.lines.get(field, self.entry.line)

    def plain(self, tex: str, *, formulas: bool = False) -> str:
        """Read words that can have no markup."""
        words, flaws = read_words(tex, formulas=formulas)
        self.tex.update(dict.fromkeys(flaws))
        return words

    def checked(self, written: Mapping[str, str]) -> dict[str, Any]:
        """Read options, and note what is wrong with them."""
        values, problems = read_options(Publication, written)
        for problem in problems:
            line = self.place_of(names_of(Publication, problem.option))
            self.complain(problem.complaint, str(problem), line)
        return values

    def place_of(self, names: Iterable[str]) -> int:
        """Return the line of the first of these fields that there is."""
        lines = (self.lines[name] for name in names if name in self.lines)
        return next(lines, self.entry.line)
