"""Build sites in turns and take the time of each build."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from benchmarks import writing

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
    from pathlib import Path

    from benchmarks.corpus import Site


class Step(StrEnum):
    """What is built."""

    COLD = "cold build"
    PARALLEL = "cold build, -j auto"
    UNCHANGED = "nothing changed"
    EDITED = "one news item edited"
    ENTRY = "one .bib entry edited"


class System(StrEnum):
    """Who builds it."""

    FLOOR = "floor"
    OURS = "ours"
    PAPERS = "ours, a page per paper"
    FURTHER = "ours, further lists"
    BIBLIOGRAPHY = "ours, .bib"


COMMON = tuple(step for step in Step if step is not Step.ENTRY)

WRITERS: tuple[tuple[System, Callable[[Site, Path], None], tuple[Step, ...]], ...] = (
    (System.FLOOR, writing.write_plain, COMMON),
    (System.OURS, writing.write_records, COMMON),
    (System.PAPERS, writing.write_papers, (Step.COLD, Step.UNCHANGED, Step.EDITED)),
    (System.FURTHER, writing.write_further_lists, (Step.COLD,)),
    (System.BIBLIOGRAPHY, writing.write_bibliography, (Step.COLD, Step.ENTRY)),
)


SHOWN_ON: Mapping[str, str] = MappingProxyType(
    {"news.md": "news.html", "papers.bib": "publications.html"}
)
"""The pages on which the records of files are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one build took."""

    system: System
    step: Step
    turn: int
    cpu: float
    """Seconds, user and system, of the process and its children."""

    wall: float
    """Seconds on the clock."""

    memory: int
    """Bytes, of the largest process at its peak."""

    output: int
    """Bytes that the site occupies."""


class BuildError(RuntimeError):
    """A build ended with an error, warned, or lost the edit."""


@dataclass(slots=True)
class Case:
    """One site of one system, built again and again."""

    system: System
    steps: tuple[Step, ...]
    folder: Path
    marks: dict[str, str] = field(default_factory=dict)
    """The word that the last edit of each file has left in it."""

    @property
    def source(self) -> Path:
        """Return the folder the site is written in."""
        return self.folder / "source"

    @property
    def output(self) -> Path:
        """Return the folder the site is built in."""
        return self.folder / "site"

    def build(self, step: Step, turn: int) -> Cost:
        """Bring the folders into the state the step starts from, then build.

        Raises `BuildError`.
        """
        if step in {Step.COLD, Step.PARALLEL}:
            self._put_aside()
        elif step is Step.EDITED:
            self._edit("news.md", f"edited{turn}")
        elif step is Step.ENTRY:
            self._edit("papers.bib", f"edited{turn}")
        jobs = "auto" if step is Step.PARALLEL else "1"
        options = ("--quiet", "--fail-on-warning", "--jobs", jobs)
        cpu, wall, memory = _timed(
            [sys.executable, "-m", "sphinx", *options, self.source, self.output],
            log=self.folder / "log.txt",
        )
        self._check()
        return Cost(
            system=self.system,
            step=step,
            turn=turn,
            cpu=cpu,
            wall=wall,
            memory=memory,
            output=_size(self.output),
        )

    def _put_aside(self) -> None:
        """Let the next build begin with nothing.

        What was built is not deleted before the last build: ext4 does not use again
        what was freed a minute ago, and passes over all of it for each file it makes.
        """
        if self.output.exists():
            self.output.rename(tempfile.mkdtemp(prefix="before-", dir=self.folder))

    def _edit(self, name: str, mark: str) -> None:
        file = self.source / name
        text = file.read_text(encoding="utf-8")
        before = self.marks.get(name, writing.MARK)
        file.write_text(text.replace(before, mark, 1), encoding="utf-8")
        self.marks[name] = mark

    def _check(self) -> None:
        """See that the newest record of each file is in the site as last edited."""
        for name, mark in {"news.md": writing.MARK, **self.marks}.items():
            page = self.output / SHOWN_ON[name]
            if mark not in page.read_text(encoding="utf-8"):
                raise BuildError(f"{page} lacks the word {mark!r} of {name}")


def measure(
    site: Site,
    folder: Path,
    *,
    rounds: int,
    systems: Collection[System] = tuple(System),
) -> Iterator[Cost]:
    """Build the site *rounds* times with every one of the systems.

    The systems take turns at each step, and another one begins in each round, so
    that a slow spell of the machine hits all alike.
    """
    cases = []
    for system, write, steps in WRITERS:
        if system not in systems:
            continue
        case = Case(system, steps, folder / system.name.lower())
        write(site, case.source)
        case.build(Step.COLD, 0)  # not counted: fills the caches of the file system
        cases.append(case)
    for turn in range(1, rounds + 1):
        first = turn % len(cases)
        in_turn = cases[first:] + cases[:first]
        for step in Step:
            yield from (
                case.build(step, turn) for case in in_turn if step in case.steps
            )


def _timed(command: Sequence[str | Path], *, log: Path) -> tuple[float, float, int]:
    """Run *command*; return CPU seconds, wall seconds and bytes of memory."""
    environment = {
        **os.environ,
        "LC_ALL": "C.UTF-8",
        # Compiled once, by the build that is not counted, whatever is installed how.
        "PYTHONPYCACHEPREFIX": str(log.with_name("bytecode")),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.perf_counter()
    with log.open("wb") as messages:
        process = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=messages,
        )
        # The one call that also tells what the children of the process used.
        _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        text = log.read_text(encoding="utf-8", errors="replace")
        raise BuildError(f"{' '.join(map(str, command))}\n{text[-2000:]}")
    unit = 1 if sys.platform == "darwin" else 1024
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * unit


def _size(folder: Path) -> int:
    files = (path for path in folder.rglob("*") if path.is_file())
    return sum(path.stat().st_size for path in files if ".doctrees" not in path.parts)
