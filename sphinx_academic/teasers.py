"""The picture or the silent video beside an entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .media import is_video, size_of
from .nodes import academic_teaser, academic_video

if TYPE_CHECKING:
    from pathlib import Path


def teaser(image: str, poster: str, *, alt: str, folder: Path) -> academic_teaser:
    """Return what stands beside an entry; all paths begin at the source folder.

    It holds its size, since that is written into every page that shows it.
    """
    if not is_video(image):
        return _picture(image, alt, folder)
    video = academic_video(uri=f"/{image}", alt=alt)
    still = _picture(poster, "", folder) if poster else None
    if still:
        video += still
    if size := size_of(folder / image) or (still and still.get("size")):
        video["size"] = size
    return video


def _picture(path: str, alt: str, folder: Path) -> academic_teaser:
    picture = academic_teaser(uri=f"/{path}", alt=alt)
    if size := size_of(folder / path):
        picture["size"] = size
    return picture
