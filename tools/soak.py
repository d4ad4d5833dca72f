"""Edit sites at random, and see that every rebuild equals a clean build.

`--scripts` begins that many random sites and edits each `--steps` times; after every
edit the rebuilt output, byte for byte, and the warnings must be those of a clean build.
`--kills` kills that many builds at random moments; what is built after them must equal
a clean build, too.  A divergence is reported with the shortest script that leads to it.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import time
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from hypothesis import Phase, seed

from tests.freshness import builds
from tests.freshness.authors import AUTHORS, run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CHUNK: Final = 25
"""Scripts that share a seed; a divergence ends its chunk, not the others."""

KILLS_OF_A_SCRIPT: Final = 4
"""A cautious guess: the soak goes on until there are as many as were asked for."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the scripts of one seed."""

    number: int
    kills: int
    trouble: str


def run_chunk(
    number: int, *, author: str, scripts: int, edits: int, shrink: bool
) -> Outcome:
    """Run the scripts of one seed, until one of them diverges."""
    killed: list[float] = []
    chosen = seed(number)(type("Author", (AUTHORS[author],), {"killed": killed}))
    phases = [Phase.generate, Phase.shrink] if shrink else [Phase.generate]
    trouble = ""
    try:
        run(chosen, scripts=scripts, edits=edits, phases=phases)
    except Exception as error:
        trouble = "\n".join(_messages(error))
    return Outcome(number, len(killed), trouble)


def _messages(error: BaseException) -> Iterator[str]:
    """Yield what went wrong, also where a second try went well, as after a kill."""
    if isinstance(error, BaseExceptionGroup):
        for part in error.exceptions:
            yield from _messages(part)
    else:
        yield f"{type(error).__name__}: {error}"


def soak(arguments: argparse.Namespace) -> Iterator[Outcome]:
    """Run all scripts, in several processes; yield what became of them."""
    work = partial(
        run_chunk,
        author="kills" if arguments.kills else arguments.author,
        scripts=arguments.chunk,
        edits=arguments.steps,
        shrink=arguments.shrink,
    )
    scripts = arguments.scripts or -(-arguments.kills // KILLS_OF_A_SCRIPT)
    numbers = range(arguments.seed, arguments.seed - (-scripts // arguments.chunk))
    fork = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(arguments.jobs, mp_context=fork) as pool:
        for done in as_completed([pool.submit(work, number) for number in numbers]):
            yield done.result()


def main(words: Sequence[str] | None = None) -> int:
    """Run the scripts; the status tells whether all went well."""
    arguments = read_arguments(words)
    builds.prepare()
    begun = time.monotonic()
    outcomes = []
    for outcome in soak(arguments):
        outcomes.append(outcome)
        word = "diverges" if outcome.trouble else "ok"
        print(f"seed {outcome.number}: {word}", flush=True)
        if outcome.trouble:
            print(outcome.trouble, flush=True)
    failed = sum(bool(outcome.trouble) for outcome in outcomes)
    print(
        f"{len(outcomes) * arguments.chunk} scripts of {arguments.steps} edits, "
        f"{sum(outcome.kills for outcome in outcomes)} builds killed: "
        f"{failed} seeds diverge; {time.monotonic() - begun:.0f} s"
    )
    return int(failed > 0)


def read_arguments(words: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    number = partial(parser.add_argument, type=int)
    number("--scripts", default=0, help="how many scripts (100)")
    number("--steps", default=6, help="edits of each (6)")
    number("--kills", default=0, help="how many builds to kill (0)")
    number("--seed", default=1, help="number of the first chunk of scripts (1)")
    number("--chunk", default=CHUNK, help=f"scripts of a seed ({CHUNK})")
    number("--jobs", default=1, help="processes that run scripts (1)")
    parser.add_argument("--author", choices=sorted(AUTHORS), default="html")
    parser.add_argument(
        "--no-shrink",
        dest="shrink",
        action="store_false",
        help="report the first bad script of a seed, not the shortest",
    )
    arguments = parser.parse_args(words)
    if not (arguments.scripts or arguments.kills):
        arguments.scripts = 100
    if arguments.scripts:
        arguments.chunk = min(arguments.chunk, arguments.scripts)
    return arguments


if __name__ == "__main__":
    sys.exit(main())
