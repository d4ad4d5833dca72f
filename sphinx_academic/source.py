"""The files that authors write, and the lines of options in them."""

from __future__ import annotations

import re
from pathlib import Path


def option_line(source: str, line: int, option: str) -> int:
    """Return the line of an option of the directive that begins at `line`.

    Neither MyST nor docutils tells a directive where its options stand, so the
    source is read again; this happens only for a message.  Where the option is
    not found, the directive's own line is returned.
    """
    try:
        text = Path(source).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return line
    pattern = re.compile(rf"\s*:?{re.escape(option)}\s*:")
    for number, content in enumerate(text.splitlines()[line:], start=line + 1):
        if pattern.match(content):
            return number
        if not content.strip() and number > line + 1:
            break
    return line


def is_file_in(path: Path, folder: Path) -> bool:
    """Tell whether there is such a file, and whether it lies in the folder."""
    try:
        return path.is_file() and path.resolve().is_relative_to(folder.resolve())
    except OSError:  # such as a name that is too long
        return False
