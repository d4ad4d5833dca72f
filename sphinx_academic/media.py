"""Sizes of pictures and videos, so that a page does not move when they arrive."""

from __future__ import annotations

import re
import struct
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, TypeAlias

from sphinx.util.images import get_image_size

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Size: TypeAlias = tuple[int, int]
"""Width and height in pixels."""

VIDEOS: Final = frozenset({".m4v", ".mov", ".mp4", ".ogv", ".webm"})
"""Ends of the names of files that a browser plays."""


def is_video(path: str) -> bool:
    """Tell whether a file is a video, by the end of its name."""
    return Path(path).suffix.lower() in VIDEOS


def size_of(path: Path) -> Size | None:
    """Return the size of a picture or a video, where its file says so."""
    read = _READERS.get(path.suffix.lower(), _picture)
    try:
        width, height = read(path) or (0, 0)
    except (OSError, ValueError, struct.error):
        return None
    size = round(width), round(height)
    return size if min(size) > 0 else None


def _picture(path: Path) -> tuple[float, float] | None:
    return get_image_size(path)


def _drawing(path: Path) -> tuple[float, float] | None:
    """Read an SVG: its own size, else that of what it shows."""
    if size := get_image_size(path):
        return size
    head = path.read_bytes()[:4000].decode("utf-8", "replace")
    number = r"[-+\d.eE]+"
    shown = rf"\sviewBox=[\"']\s*{number}[\s,]+{number}[\s,]+({number})[\s,]+({number})"
    found = re.search(shown, head)
    return (float(found[1]), float(found[2])) if found else None


def _mp4(path: Path) -> tuple[float, float] | None:
    with path.open("rb") as file:
        return _in_boxes(file, path.stat().st_size, (b"moov", b"trak"))


def _in_boxes(file: BinaryIO, end: int, path: tuple[bytes, ...]) -> Size | None:
    """Read the size in the first track with one (ISO/IEC 14496-12, 8.3.2)."""
    while (start := file.tell()) + 8 <= end:
        length, kind = struct.unpack(">I4s", file.read(8))
        if length == 1:
            (length,) = struct.unpack(">Q", file.read(8))
        stop = min(start + length, end) if length else end
        if stop < file.tell():
            return None
        if path and kind == path[0]:
            if size := _in_boxes(file, stop, path[1:]):
                return size
        elif kind == b"tkhd":
            file.seek(stop - 44)
            *matrix, width, height = struct.unpack(">9i2I", file.read(44))
            if width and height:
                size = width >> 16, height >> 16
                # A telephone held upright turns its pictures only when they are shown.
                return size if matrix[0] else size[::-1]
        file.seek(stop)
    return None


_SEGMENT, _TRACKS, _TRACK, _VIDEO = 0x18538067, 0x1654AE6B, 0xAE, 0xE0
_WIDTH, _HEIGHT = 0xB0, 0xBA


def _webm(path: Path) -> tuple[float, float] | None:
    with path.open("rb") as file:
        found: dict[int, int] = {}
        nested = (_SEGMENT, _TRACKS, _TRACK, _VIDEO)
        _in_elements(file, path.stat().st_size, nested, found)
        return found.get(_WIDTH, 0), found.get(_HEIGHT, 0)


def _in_elements(
    file: BinaryIO, end: int, path: tuple[int, ...], found: dict[int, int]
) -> None:
    """Read width and height of the video track (RFC 8794, RFC 9559)."""
    while file.tell() < end and len(found) < 2:
        name, _ = _number(file)
        length, mask = _number(file)
        length &= mask
        start = file.tell()
        stop = end if length == mask else min(start + length, end)
        if path and name == path[0]:
            _in_elements(file, stop, path[1:], found)
        elif not path and name in {_WIDTH, _HEIGHT}:
            found[name] = int.from_bytes(file.read(length), "big")
        file.seek(stop)


def _number(file: BinaryIO) -> tuple[int, int]:
    """Read a number of one to eight bytes, and what masks the mark of its length."""
    first = file.read(1)
    if not first or not first[0]:
        raise ValueError("no number")
    more = 8 - first[0].bit_length()
    number = int.from_bytes(first + file.read(more), "big")
    return number, (1 << 7 * (more + 1)) - 1


_READERS: Mapping[str, Callable[[Path], tuple[float, float] | None]] = {
    ".svg": _drawing,
    ".m4v": _mp4,
    ".mov": _mp4,
    ".mp4": _mp4,
    ".ogv": lambda _: None,
    ".webm": _webm,
}
