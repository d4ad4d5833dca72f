"""Words in which no markup can be, neither Markdown's nor reStructuredText's.

Most titles, and many abstracts, are nothing else, and a parser takes as long for them
as for everything else that is read of a record.
"""

from __future__ import annotations

import re

_WORD = r"\(?[^\W_]++(?:[-’'][^\W_]++)*+\)?"
# Stops follow two letters: "A. Word" may begin an item of a list.
_LINE = re.compile(rf"(?:{_WORD}(?:[,;?%]|(?<=[\w)]{{2}})[.:])?(?: (?=\S)|$))++")
_FIRST_WORD = re.compile(r"[^\W\d_]++(?![.:)])")


def is_plain(text: str) -> bool:
    """Tell whether a text is one paragraph of words alone."""
    return all(map(_is_plain_line, text.split("\n")))


def _is_plain_line(line: str) -> bool:
    return _FIRST_WORD.match(line) is not None and _LINE.fullmatch(line) is not None
