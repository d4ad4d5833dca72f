"""Measure builds of made-up sites against plain Markdown under furo.

Compare figures within one run only, and let the machine rest while it lasts.
"""

from __future__ import annotations

import argparse
import json
import platform
import sys
import tempfile
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.corpus import SIZES, make_site
from benchmarks.measuring import BuildError, System, measure
from benchmarks.report import LIMITS, compare, growth, table

if TYPE_CHECKING:
    from collections.abc import Collection

    from benchmarks.measuring import Cost

LARGE, HUGE = "large", "huge"
GROWING = (System.BIBLIOGRAPHY, System.PAPERS)

PACKAGES = ("sphinx", "myst-parser", "docutils", "furo")


def parse_arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser("benchmarks", description=__doc__)
    parser.add_argument(
        "--sizes", default="small,medium", help=f"some of {','.join(SIZES)}"
    )
    parser.add_argument("--rounds", type=int, default=5, help="builds of each kind")
    parser.add_argument("--out", type=Path, metavar="JSON", help="keep all figures")
    parser.add_argument("--check", action="store_true", help="fail when over a limit")
    arguments = parser.parse_args()
    arguments.sizes = arguments.sizes.split(",")
    if unknown := [name for name in arguments.sizes if name not in SIZES]:
        parser.error(f"no size {unknown[0]!r}: write some of {', '.join(SIZES)}")
    return arguments


def main() -> int:
    """Measure, print a table for each size, and keep the figures."""
    arguments = parse_arguments()
    # Of all sizes, so that no file is deleted before the last build: see `measuring`.
    with tempfile.TemporaryDirectory(prefix="academic-") as folder:
        return _run(arguments, Path(folder))


def _run(arguments: argparse.Namespace, folder: Path) -> int:
    software = {name: version(name) for name in PACKAGES}
    software["python"] = platform.python_version()
    print(", ".join(f"{name} {number}" for name, number in software.items()))
    kept = []
    over = False
    measured: dict[str, list[Cost]] = {}
    for name in arguments.sizes:
        size = SIZES[name]
        costs = measured[name] = _measured(folder, name, arguments.rounds)
        if name == HUGE:
            publications = SIZES[LARGE].publications, size.publications
            large = measured.get(LARGE) or _measured(
                folder, LARGE, arguments.rounds, GROWING
            )
            lines = list(growth(costs, large, publications))
        else:
            limits = LIMITS[name]
            lines = list(compare(costs, limits=limits, publications=size.publications))
        print(
            f"\n{name}: {size.publications} publications, {size.news} news, "
            f"{size.awards} awards\n\n{table(lines)}"
        )
        over |= any(line.verdict == "over" for line in lines)
        kept += [{"size": name, **asdict(cost)} for cost in costs]
    if arguments.out:
        text = json.dumps({"software": software, "builds": kept}, indent=1)
        arguments.out.write_text(text, encoding="utf-8")
    return int(over and arguments.check)


def _measured(
    folder: Path, name: str, rounds: int, systems: Collection[System] | None = None
) -> list[Cost]:
    """Build a size of site; of the huge one, only what is compared."""
    systems = systems or (GROWING if name == HUGE else tuple(System))
    costs = []
    site = make_site(SIZES[name])
    for cost in measure(site, folder / name, rounds=rounds, systems=systems):
        costs.append(cost)
        _progress(f"{name}: round {cost.turn}, {cost.system}, {cost.step}")
    _progress("")
    return costs


def _progress(text: str) -> None:
    """Show where the run is, on a line that is overwritten."""
    if sys.stderr.isatty():
        print(f"\r\N{ESCAPE}[K{text}", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BuildError as failure:
        sys.exit(f"A build failed:\n{failure}")
