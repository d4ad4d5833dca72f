"""What the files a page is made of contain, since their time stamps can lie.

A save within the second of the last reading, or a file put back with its old time
stamp (by ``git checkout`` or ``rsync``), changes no time that Sphinx looks at.
"""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sphinx.environment import BuildEnvironment

_CODE: Final = Path(__file__).parent.parent
# By which sources are read.
_READERS: Final = ("bibtexparser", "pylatexenc", "PyYAML")


def digest_of_file(path: Path) -> str:
    """Return a digest of a file's content, empty if there is no such file."""
    try:
        return blake2b(path.read_bytes(), digest_size=16).hexdigest()
    except OSError:
        return ""


def contents_of(
    env: BuildEnvironment,
    docname: str,
    absent: Iterable[str],
    digest: Callable[[Path], str],
) -> dict[str, str]:
    """Return the digests of a document's source and of the files it depends on.

    Among them are those `absent` ones, which would take the place of others.
    """
    source = Path(env.doc2path(docname))
    paths = (*env.dependencies.get(docname, ()), *absent)
    others = (Path(env.srcdir, path) for path in paths)
    return {str(path): digest(path) for path in (source, *sorted(others))}


def digest_of_tree(folders: Iterable[Path], endings: frozenset[str]) -> str:
    """Return a digest of the files in some folders that end in one of `endings`."""
    whole = blake2b(digest_size=16)
    for folder in folders:
        for path in sorted(folder.rglob("*")) if folder.is_dir() else [folder]:
            if path.suffix in endings and (digest := digest_of_file(path)):
                name = path.relative_to(folder).as_posix()
                whole.update(f"{name}\0{digest}\0".encode())
    return whole.hexdigest()


@cache
def digest_of_code() -> str:
    """Return a digest of this extension, and the versions of what it reads sources by.

    An update from a repository may have the version that it had before.
    """
    code = digest_of_tree([_CODE], frozenset({".py"}))
    return " ".join((code, *map(version, _READERS)))
