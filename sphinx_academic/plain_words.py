"""Words in which no markup can be, neither Markdown's nor reStructuredText's.

Most titles, and many abstracts, are nothing else, and a parser takes as long for them
as for everything else that is read of a record.
"""

from __future__ import annotations

import re

REFERENCE = re.compile(r"\{(pub|news|award)\}`([^\W_][\w.:/+-]*)`")
"""A reference to a record in Markdown, in the record's own words."""

# What MyST's extension for typography makes signs of, such as (c), is no word.
_WORD = r"(?!\((?i:c|r|p|tm)\))\(?[^\W_]++(?:[-/’'][^\W_]++)*+\)?"
# Stops follow two letters: "A. Word" may begin an item of a list.
_LINE = r"(?:(?:{})(?:[,;?!%]|(?<=[\w)`]{{2}})[.:])?(?: (?=\S)|$))++"
_WORDS = re.compile(_LINE.format(_WORD))
_PROSE = re.compile(_LINE.format(f"{_WORD}|{REFERENCE.pattern}"))
_FIRST_WORD = re.compile(r"[^\W\d_]++(?![.:)])|\{")


def is_plain(text: str) -> bool:
    """Tell whether a text is one paragraph of words alone."""
    return _consists_of(_WORDS, text)


def is_prose(text: str, *, references: bool = False) -> bool:
    """Tell whether a text is nothing, or a paragraph that no transform changes.

    That is, words without an apostrophe, whose form depends on the language, and in
    Markdown also `references` to records.
    """
    line = _PROSE if references else _WORDS
    return not text or ("'" not in text and _consists_of(line, text))


def _consists_of(line: re.Pattern[str], text: str) -> bool:
    return all(_FIRST_WORD.match(s) and line.fullmatch(s) for s in text.split("\n"))
