"""A folder in which one site is written, built, edited, built again and compared."""

from __future__ import annotations

import difflib
import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from tests.freshness.builds import Built, Folder, build, build_and_kill
from tests.freshness.outputs import differences, warning_differences

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from tests.freshness.site import Site

Stamp: TypeAlias = Literal["now", "same", "old"]
"""The time of a saved file: now, that of the file it replaces, or long ago."""

LONG_AGO = 1_000_000_000


class Workshop:
    """Remembers what was done, so that a divergence can be told with its script."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="academic-"))
        self.source = self.folder / "source"
        self.rebuilt = Folder(self.folder / "rebuilt")
        self.clean = Folder(self.folder / "clean")
        self.script: list[str] = []
        self._texts: dict[str, str] = {}
        self._expected: tuple[str, dict[str, str], Built] | None = None

    def __enter__(self) -> Workshop:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Remove all files."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def save(self, site: Site, stamp: Stamp = "now") -> None:
        """Write the files that differ from those of the last call."""
        before, after = self._texts, site.texts()
        for path in sorted(before.keys() - after.keys()):
            (self.source / path).unlink()
            self.script.append(f"delete {path}")
        for path, text in after.items():
            if before.get(path) != text:
                _save(self.source / path, text, stamp)
                self.script.append(_told(path, before.get(path, ""), text, stamp))
        self._texts = after

    def build(
        self, builder: str = "html", *, jobs: int = 1, everything: bool = False
    ) -> Built:
        """Build into the folder of all builds before."""
        self.script.append(f"build {builder}{' -a' * everything}")
        return build(
            self.source, self.rebuilt, builder=builder, jobs=jobs, everything=everything
        )

    def output(self, builder: str) -> list[str]:
        """Return the files that a builder has written, by their paths."""
        folder = self.rebuilt.output(builder)
        paths = (path for path in folder.rglob("*") if path.is_file())
        return sorted(path.relative_to(folder).as_posix() for path in paths)

    def lose(self, builder: str, path: str) -> None:
        """Delete such a file, or without a path all of them."""
        self.script.append(f"lose {path or 'all'} that {builder} has written")
        found = self.rebuilt.output(builder) / path
        if path:
            found.unlink()
        else:
            shutil.rmtree(found, ignore_errors=True)

    def kill_build(self, builder: str = "html", *, after: float) -> bool:
        """Begin such a build and kill it; tell whether it was still under way."""
        self.script.append(f"build {builder}, killed after {after:.3f} s")
        return build_and_kill(self.source, self.rebuilt, after=after, builder=builder)

    def build_clean(self, builder: str = "html") -> Built:
        """Build into an empty folder, unless the same stands there already."""
        if self._expected and self._expected[:2] == (builder, self._texts):
            return self._expected[2]
        shutil.rmtree(self.clean.root, ignore_errors=True)
        expected = build(self.source, self.clean, builder=builder)
        self._expected = builder, self._texts, expected
        return expected

    def compare(self, builder: str = "html", *, jobs: int = 1) -> Built:
        """Build, and raise ``AssertionError`` if a clean build gives anything else."""
        found = list(self._differences(builder, jobs))
        if found:
            raise AssertionError("\n".join([*self.script, "", *found]))
        return self.build_clean(builder)

    def _differences(self, builder: str, jobs: int) -> Iterator[str]:
        rebuilt = self.build(builder, jobs=jobs)
        expected = self.build_clean(builder)
        yield from warning_differences(rebuilt.warnings, expected.warnings)
        yield from differences(self.rebuilt.output(builder), self.clean.output(builder))


def _save(path: Path, text: str, stamp: Stamp) -> None:
    before = path.stat().st_mtime_ns if path.exists() else None
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    if stamp == "old":
        os.utime(path, (LONG_AGO, LONG_AGO))
    elif stamp == "same" and before is not None:
        os.utime(path, ns=(before, before))


def _told(path: str, before: str, after: str, stamp: Stamp) -> str:
    if not before:
        lines = [f"  {line}" for line in after.splitlines()]
        return "\n".join([f"write {path} (time: {stamp})", *lines])
    diff = difflib.unified_diff(
        before.splitlines(), after.splitlines(), n=1, lineterm=""
    )
    lines = [f"  {line}" for line in list(diff)[2:]]
    return "\n".join([f"edit {path} (time: {stamp})", *lines])
