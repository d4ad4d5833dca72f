"""Edit sites at random, and see that every rebuild equals a clean build.

Each script starts with a fresh site, and after each of its edits compares the output
of the rebuild with that of a clean build, byte for byte.  A script that fails can be
run again by its number.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from benchmarks.corpus import Size, make_site
from benchmarks.writing import write_records
from tools.edits import Author

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZE = Size(publications=12, news=12, awards=4, since=2022)
LONG_AGO = 1_000_000_000


def build(source: Path, output: Path, *, jobs: int) -> str:
    """Build, and return the warnings; raise ``CalledProcessError`` on failure."""
    command = [sys.executable, "-m", "sphinx", "--quiet", "--jobs", str(jobs)]
    run = subprocess.run(
        [*command, source, output],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=True,
        text=True,
    )
    return run.stderr


def contents(output: Path) -> dict[str, Any]:
    """Read what a visitor of the site can get."""
    return {
        name: _meaning(path) if name == "searchindex.js" else path.read_bytes()
        for path in output.rglob("*")
        if path.is_file()
        and not (name := path.relative_to(output).as_posix()).startswith(".")
    }


def _meaning(path: Path) -> Any:
    """Read the search index without the words that no page has any more."""
    text = path.read_text(encoding="utf-8")
    index = json.loads(text.removeprefix("Search.setIndex(").removesuffix(")"))
    for terms in ("terms", "titleterms"):
        index[terms] = {word: pages for word, pages in index[terms].items() if pages}
    return index


def differences(rebuilt: Path, clean: Path) -> Iterator[str]:
    """Yield a sentence for each file that differs."""
    got, expected = contents(rebuilt), contents(clean)
    for name in sorted(got.keys() | expected.keys()):
        if name not in expected:
            yield f"{name} is left over"
        elif name not in got:
            yield f"{name} is missing"
        elif got[name] != expected[name]:
            yield f"{name} is stale"


def run_script(number: int, steps: int, folder: Path) -> list[str]:
    """Run one script; return what went wrong, with the edits that led there."""
    random = Random(number)
    source, rebuilt, clean = (folder / name for name in ("source", "rebuilt", "clean"))
    write_records(make_site(SIZE, seed=number), source)
    author = Author(
        {page.stem: page.read_text("utf-8") for page in source.glob("*.md")}, random
    )
    history = []
    build(source, rebuilt, jobs=1)
    for _ in range(steps):
        before = dict(author.pages)
        history.append(author.edit())
        save(source, before, author.pages, old=random.random() < 0.2)
        build(source, rebuilt, jobs=random.choice((1, 2)))
        shutil.rmtree(clean, ignore_errors=True)
        build(source, clean, jobs=1)
        if found := list(differences(rebuilt, clean)):
            return [*history, *(f"  → {line}" for line in found)]
    return []


def save(
    source: Path, before: dict[str, str], after: dict[str, str], *, old: bool
) -> None:
    """Write what changed; with *old*, dated long ago, as from a backup."""
    for name in before.keys() | after.keys():
        path = source / f"{name}.md"
        if name not in after:
            path.unlink()
        elif before.get(name) != after[name]:
            path.write_text(after[name], encoding="utf-8")
            if old:
                os.utime(path, (LONG_AGO, LONG_AGO))


def main() -> int:
    """Run the scripts; the status tells whether all went well."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scripts", type=int, default=20, help="how many (20)")
    parser.add_argument("--steps", type=int, default=6, help="edits of each (6)")
    parser.add_argument("--first", type=int, default=1, help="number of the first (1)")
    arguments = parser.parse_args()
    failed = 0
    for number in range(arguments.first, arguments.first + arguments.scripts):
        with tempfile.TemporaryDirectory(prefix="academic-") as folder:
            trouble = run_script(number, arguments.steps, Path(folder))
        print(f"script {number}: {'differs' if trouble else 'ok'}", flush=True)
        for line in trouble:
            print(f"  {line}")
        failed += bool(trouble)
    print(f"{failed} of {arguments.scripts} scripts differ")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
