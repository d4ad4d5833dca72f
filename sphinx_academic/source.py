"""The files that authors write, and the lines of options in them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sphinx.environment import BuildEnvironment

    from .model.places import Place


_LONGEST_RECORD = 500
"""Lines in which something is looked for."""

_OPTION = re.compile(r"\s*:?([A-Za-z][\w-]*)\s*:")


def option_line(source: str, line: int, *names: str) -> int:
    """Return the line of an option of the directive that begins at `line`.

    Neither MyST nor docutils tells a directive where its options stand, so the
    source is read again; this happens only for a message.  Of the names that the
    option may have, the first that is found counts.  Where none is, the directive's
    own line is returned.
    """
    found: dict[str, int] = {}
    for number, content in enumerate(lines_from(source, line), start=line):
        if option := _OPTION.match(content):
            found.setdefault(_folded(option[1]), number)
        if not content.strip() and number > line + 1:
            break
    return next((found[n] for n in map(_folded, names) if n in found), line)


def line_of(words: str, source: str, line: int) -> int:
    """Return the line of words that stand in a file after a mark, from `line` on.

    Blanks between them may be others.  Where they are not found, `line` is returned.
    """
    text = "\n".join(lines_from(source, line)[:_LONGEST_RECORD])
    blanks = r"\s+".join(map(re.escape, words.split()))
    found = re.search(rf"[^\w\s]\s*({blanks})", text)
    return line + text.count("\n", 0, found.start(1)) if found else line


def _folded(option: str) -> str:
    return option.lower().replace("_", "-")


def lines_from(source: str, line: int) -> Sequence[str]:
    """Return the lines of a file from this one on; none if it cannot be read."""
    try:
        text = Path(source).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ()
    return text.split("\n")[line - 1 :]


def included_file(source: str, folder: Path) -> str:
    """Return the path of a file that a page includes from the source folder."""
    # docutils names an included file by its path from where the build was started.
    path, folder = Path(source).resolve(), folder.resolve()
    inside = path.is_relative_to(folder)
    return (path.relative_to(folder) if inside else path).as_posix()


def source_of(place: Place, env: BuildEnvironment) -> str:
    """Return the path of the file in which a record is written."""
    if place.file:
        return str(Path(env.srcdir, place.file))
    return str(env.doc2path(place.document))


def is_file_in(path: Path, folder: Path) -> bool:
    """Tell whether there is such a file, and whether it lies in the folder."""
    try:
        return path.is_file() and path.resolve().is_relative_to(folder.resolve())
    except OSError:  # such as a name that is too long
        return False
