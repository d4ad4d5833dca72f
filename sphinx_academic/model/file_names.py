"""Names that authors give to files which a build writes."""

from __future__ import annotations

import re
from typing import Final

BY_ITSELF: Final = "yes"
"""Instead of a name: that of the page."""

MOST_BYTES: Final = 200
"""In the name of a file or folder; file systems take 255, of which a number and an
ending need some."""

MOST_BYTES_OF_PATH: Final = 1000
"""In names of folders and a file together; macOS takes 1,024, Linux 4,096, the folders
before them included."""

_NAME = re.compile(r"/?[\w-]+(/[\w-]+)*")


def file_name(value: str) -> str:
    """Read the name of a file without its ending, `BY_ITSELF`, or nothing for ``no``.

    It begins at the folder of its page, with a leading ``/`` at that of the site, and
    can lead nowhere else.
    """
    word = value.lower()
    if word in {"yes", "true", "on"}:
        return BY_ITSELF
    if word in {"no", "false", "off"}:
        return ""
    if not _NAME.fullmatch(value):
        raise ValueError(
            f"{value[:80]!r} is not the name of a file without its ending; write "
            "letters, digits and dashes, such as talks or /feeds/talks"
        )
    if is_too_long(value):
        message = f"{value[:80]!r}… is too long for the name of a file; shorten it"
        raise ValueError(message)
    return value


def is_too_long(path: str) -> bool:
    """Return whether file systems may have no room for the names in a path."""
    whole = path.encode()
    longest = max(map(len, whole.split(b"/")))
    return longest > MOST_BYTES or len(whole) > MOST_BYTES_OF_PATH
