"""Local files that records name: where they are looked for, and what is wrong."""

from __future__ import annotations

import posixpath
from contextlib import suppress
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import unquote

from .model.links import is_local
from .source import is_file_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PLACES: Final = ("assets/pdf", "assets/html", "assets/img/publication_preview")
"""Where the files lie that al-folio names without a folder."""


class LocalFile(NamedTuple):
    """A file, found."""

    path: str
    """Its path from the source folder."""
    before: tuple[str, ...] = ()
    """Paths that count for more; a file that appears at one takes the place of this."""


def find_file(
    written: str,
    *,
    base: str,
    folder: Path,
    places: Sequence[str] = PLACES,
    beside: str = "this page",
) -> LocalFile:
    """Find a file that an author names.

    A path begins at `base`, with a leading ``/`` at the source folder; both, and
    `places`, are paths from the source folder, which is `folder`.  What ``%20`` and
    the like stand for is tried too.  `beside` is what a message calls what names it.

    Raises ``ValueError`` for an address, for a path that leaves the source folder, and
    where there is no such file.
    """
    if not is_local(written):
        raise ValueError(
            f"{written[:200]!r} is elsewhere, and pages load nothing from other sites; "
            f"put a copy of the file beside {beside} and write its path"
        )
    meant = list(dict.fromkeys(_meant(written, base, places)))
    candidates = [path for path in meant if not _is_outside(path)]
    for number, path in enumerate(candidates):
        if is_file_in(folder / path, folder):
            return LocalFile(path, tuple(candidates[:number]))
    # A file that is there and not in the folder: a link of the file system led out.
    anywhere = Path(folder.anchor)
    if meant[0] not in candidates or any(
        is_file_in(folder / path, anywhere) for path in candidates
    ):
        raise ValueError(
            f"{written[:200]!r} leaves the source folder, which nothing may be copied "
            "from outside of; put the file into it and write its path from there"
        )
    near = _near(candidates, folder)
    cure = (
        f"did you mean {posixpath.join(posixpath.dirname(written), near)!r}?"
        if near
        else f"write its path from {beside}, or from the source folder with a "
        "leading `/`"
    )
    raise ValueError(f"there is no file {written[:200]!r} in the source folder; {cure}")


def _meant(written: str, base: str, places: Sequence[str]) -> Iterator[str]:
    """Yield the paths from the source folder that may be meant."""
    for name in (written, unquote(written)):
        for start in [""] if name.startswith("/") else [base, *places]:
            path = posixpath.join(start, name.lstrip("/")).replace("\0", "")
            yield posixpath.normpath(path)


def _is_outside(path: str) -> bool:
    return path == ".." or path.startswith(("../", "/"))


def _near(candidates: Sequence[str], folder: Path) -> str:
    """Return the name of a file that may be meant, beside any of those looked for."""
    names: dict[str, str] = {}
    for parent in dict.fromkeys(map(posixpath.dirname, candidates)):
        with suppress(OSError):  # no such folder, or none that can be read
            files = (
                file.name for file in (folder / parent).iterdir() if file.is_file()
            )
            names.update((name.lower(), name) for name in sorted(files))
    wanted = posixpath.basename(candidates[0]).lower() if candidates else ""
    near = get_close_matches(wanted, names, n=1, cutoff=0.7)
    return names[near[0]] if near else ""
