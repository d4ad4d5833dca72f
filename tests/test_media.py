"""The size of a picture or a video is known before it arrives."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from sphinx_academic.media import is_video, size_of

from .conftest import PICTURE

DOCS = Path(__file__).parent.parent / "docs"

UPRIGHT = (1 << 16, 0, 0, 0, 1 << 16, 0, 0, 0, 1 << 30)
TURNED = (0, 1 << 16, 0, -1 << 16, 0, 0, 0, 0, 1 << 30)


def box(kind: bytes, *parts: bytes) -> bytes:
    content = b"".join(parts)
    return struct.pack(">I4s", 8 + len(content), kind) + content


def track(width: int, height: int, matrix: tuple[int, ...] = UPRIGHT) -> bytes:
    header = bytes(40) + struct.pack(">9i2I", *matrix, width << 16, height << 16)
    return box(b"trak", box(b"tkhd", header), box(b"mdia"))


def mp4(*tracks: bytes) -> bytes:
    sound = track(0, 0)
    return box(b"ftyp", b"isom") + box(b"moov", box(b"mvhd"), sound, *tracks)


def svg(attributes: str) -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}></svg>'.encode()


LONG = struct.pack(">I4sQ", 1, b"mdat", 16 + 9) + bytes(9)
"""A box whose length takes eight bytes, as those of large films do."""


@pytest.mark.parametrize(
    ("name", "content", "size"),
    [
        ("dot.png", PICTURE, (1, 1)),
        ("a.svg", svg('width="288" height="180"'), (288, 180)),
        ("a.svg", svg('viewBox="0 0 12.4 20"'), (12, 20)),
        ("a.svg", svg('width="100%" viewBox="-1,-1, 30, 20"'), (30, 20)),
        ("a.svg", svg(""), None),
        ("a.svg", svg('viewBox="0 0 0 0"'), None),
        ("a.svg", b"<svg", None),
        ("a.mp4", mp4(track(640, 360)), (640, 360)),
        ("A.MOV", LONG + mp4(track(640, 360, TURNED)), (360, 640)),
        ("a.mp4", mp4(), None),
        ("a.mp4", mp4(track(640, 360))[:-60], None),
        ("a.mp4", b"", None),
        ("a.mp4", bytes(100), None),
        ("a.mp4", b"\xff" * 100, None),
        ("a.webm", b"", None),
        ("a.webm", b"\x1aE\xdf\xa3" * 40, None),
        ("a.webm", bytes(100), None),
        ("a.ogv", b"OggS", None),
        ("a.png", b"not a picture", None),
    ],
)
def test_the_size_is_read_from_the_file(
    tmp_path: Path, name: str, content: bytes, size: tuple[int, int] | None
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert size_of(path) == size


def test_the_size_of_a_recording_of_a_browser_is_read() -> None:
    assert size_of(DOCS / "images" / "tape.webm") == (288, 180)


def test_a_file_that_is_not_there_has_no_size(tmp_path: Path) -> None:
    for name in ("a.png", "a.svg", "a.mp4", "a.webm"):
        assert size_of(tmp_path / name) is None


def test_videos_are_told_by_their_names() -> None:
    assert is_video("a.MP4")
    assert is_video("sub.dir/a.webm")
    assert not is_video("a.gif")
    assert not is_video("mp4")
