"""Building fast: each build runs in a fork of this process, which has it all loaded.

A fork begins as every build from the command line does, with no state of another
build, but need not import Sphinx and all that belongs to it.
"""

from __future__ import annotations

import gc
import importlib
import io
import itertools
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jinja2
from babel import localedata
from sphinx.application import Sphinx
from sphinx.util.console import strip_colors

if TYPE_CHECKING:
    from collections.abc import Callable

    from docutils import nodes

DAY = 1_700_000_000
"""The moment at which every build claims to take place."""


LANGUAGES = ("de", "en", "en_GB", "es", "fr", "it")
"""Whose names of months builds read."""

THEMES = ("alabaster", "furo", "sphinx_academic")

CONF = """
extensions = ["myst_parser", "sphinx_academic"]
myst_enable_extensions = ["colon_fence", "dollarmath"]
html_theme = "{theme}"
"""

EVERYTHING = """
# Home

Words,[^1] $x^2$, {pub}`key`, {doc}`nowhere`, [](nowhere.md), ![](nowhere.svg).

[^1]: A note.

::::{publication-list}
:::{publication} Title
:key: key
:authors: Omega Owner*
:date: 2024-05
:venue: ICML 2025
:doi: 10.1000/182

Abstract
:::
::::

:::{figure} nowhere.svg
:::

```json
{}
```
"""
"""A page that makes a build load whatever any build may."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build says and does, besides its files."""

    warnings: tuple[str, ...]
    pages: frozenset[str]
    """The pages that were written."""
    seconds: float


@dataclass(frozen=True, slots=True)
class Folder:
    """Where a builder writes, and where it keeps what it has read."""

    root: Path

    @property
    def doctrees(self) -> Path:
        """The folder that all builders share, as under ``sphinx-build -M``."""
        return self.root / "doctrees"

    def output(self, builder: str) -> Path:
        """Return the folder of what visitors get."""
        return self.root / builder


def build(
    source: Path,
    folder: Folder,
    *,
    builder: str = "html",
    jobs: int = 1,
    everything: bool = False,
) -> Built:
    """Build a site as ``sphinx-build -n`` does; raise ``RuntimeError`` if it breaks."""
    prepare()
    begun = time.monotonic()
    with tempfile.TemporaryFile("w+") as report:
        work = partial(_build, source, folder, builder, jobs, report, everything)
        child = _fork(work)
        _, status = os.waitpid(child, 0)
        seconds = time.monotonic() - begun
        report.seek(0)
        said = report.read()
    if status:
        raise RuntimeError(f"the build broke (status {status}):\n{said}")
    facts = json.loads(said)
    return Built(tuple(facts["warnings"]), frozenset(facts["pages"]), seconds)


def build_afresh(source: Path, folder: Folder, *, seed: int) -> None:
    """Build in a new process, whose sets have an order of their own."""
    command = [sys.executable, "-m", "sphinx", "--quiet", "-d", str(folder.doctrees)]
    subprocess.run(
        [*command, str(source), str(folder.output("html"))],
        check=True,
        capture_output=True,
        env={
            **os.environ,
            "PYTHONHASHSEED": str(seed),
            "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
            "SOURCE_DATE_EPOCH": str(DAY),
        },
    )


def build_and_kill(
    source: Path, folder: Folder, *, after: float, builder: str = "html", jobs: int = 1
) -> bool:
    """Begin a build and kill it after some seconds; tell whether it was in time."""
    prepare()
    with tempfile.TemporaryFile("w+") as report:
        child = _fork(partial(_build, source, folder, builder, jobs, report))
        time.sleep(after)
        with suppress(ProcessLookupError):
            os.killpg(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


@cache
def prepare() -> None:
    """Load whatever builds load, once."""
    for language in LANGUAGES:
        localedata.load(language)
    _keep_compiled_templates()
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile("w+") as names:
        child = _fork(partial(_name_modules, Path(folder), names))
        os.waitpid(child, 0)
        names.seek(0)
        for name in names.read().split():
            # Some modules appear only as a side effect of others.
            with suppress(ImportError):
                importlib.import_module(name)
    gc.collect()
    gc.freeze()


def _keep_compiled_templates() -> None:
    """Let forks find templates compiled; a cached one is found by its whole text."""
    folder = tempfile.mkdtemp(prefix="templates-")
    compiled = jinja2.FileSystemBytecodeCache(folder)
    original = jinja2.Environment.__init__

    def init(self: jinja2.Environment, *args: Any, **options: Any) -> None:
        options.setdefault("bytecode_cache", compiled)
        original(self, *args, **options)

    jinja2.Environment.__init__ = init  # type: ignore[method-assign]


def _name_modules(folder: Path, names: Any) -> None:
    source = folder / "source"
    source.mkdir()
    (source / "index.md").write_text(EVERYTHING, encoding="utf-8")
    for theme, builder in itertools.product(THEMES, ("html", "dirhtml", "text")):
        (source / "conf.py").write_text(CONF.format(theme=theme), encoding="utf-8")
        # A theme that is not installed is none to prepare for.
        with suppress(Exception):
            _run(source, Folder(folder / theme), builder, 1, io.StringIO())
    names.write("\n".join(sys.modules))


def _fork(work: Callable[[], None]) -> int:
    """Run *work* in a child that leads a group of its own, and that leaves no other."""
    sys.stdout.flush()
    sys.stderr.flush()
    if child := os.fork():
        with suppress(PermissionError, ProcessLookupError):
            os.setpgid(child, child)
        return child
    status = 1
    # Nothing that lives as long as a build is worth looking for garbage.
    gc.disable()
    try:
        os.setpgid(0, 0)
        work()
        status = 0
    finally:
        os._exit(status)


def _build(
    source: Path,
    folder: Folder,
    builder: str,
    jobs: int,
    report: Any,
    everything: bool = False,
) -> None:
    quiet = os.open(os.devnull, os.O_RDWR)
    for stream in (1, 2):
        os.dup2(quiet, stream)
    warning = io.StringIO()
    try:
        pages = _run(source, folder, builder, jobs, warning, everything=everything)
    except BaseException:
        report.write(traceback.format_exc())
        report.flush()
        raise
    lines = strip_colors(warning.getvalue()).splitlines()
    facts = {
        "warnings": sorted(filter(None, (line.strip() for line in lines))),
        "pages": sorted(pages),
    }
    json.dump(facts, report)
    report.flush()


def _run(
    source: Path,
    folder: Folder,
    builder: str,
    jobs: int,
    warning: io.StringIO,
    *,
    everything: bool = False,
) -> set[str]:
    os.environ["SOURCE_DATE_EPOCH"] = str(DAY)
    app = Sphinx(
        source,
        source,
        folder.output(builder),
        folder.doctrees,
        builder,
        confoverrides={"nitpicky": True},
        status=None,
        warning=warning,
        parallel=jobs,
    )
    pages: set[str] = set()

    def note(_app: Sphinx, _tree: nodes.document, page: str) -> None:
        pages.add(page)

    app.connect("doctree-resolved", note)
    app.build(force_all=everything)
    if app.statuscode:
        raise RuntimeError(f"status {app.statuscode}")
    return pages
