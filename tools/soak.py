"""Edit sites at random, and see that every rebuild equals a clean build.

`--scripts` begins that many random sites and edits each `--steps` times; after every
edit the rebuilt output, byte for byte, and the warnings must be those of a clean build.
`--kills` kills that many builds at random moments; the next build must equal a clean
one.  A divergence is reported with the shortest script that leads to it.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import time
from concurrent.futures import ProcessPoolExecutor, as_completed
from functools import partial
from typing import TYPE_CHECKING, Final

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.freshness import builds
from tests.freshness.machine import MACHINES

if TYPE_CHECKING:
    from collections.abc import Sequence

CHUNK: Final = 25
"""Scripts that share a seed; a divergence ends its chunk, not the others."""


def run_chunk(machine: str, number: int, count: int, steps: int, shrink: bool) -> str:
    """Run some scripts; return the divergence found, or nothing."""
    phases = [Phase.generate, Phase.shrink] if shrink else [Phase.generate]
    how = settings(
        max_examples=count,
        # Beginning the site is a step too.
        stateful_step_count=steps + 1,
        database=None,
        deadline=None,
        phases=phases,
        suppress_health_check=list(HealthCheck),
        report_multiple_bugs=False,
    )
    author = seed(number)(type("Author", (MACHINES[machine],), {}))
    try:
        run_state_machine_as_test(author, settings=how)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return ""


def soak(arguments: argparse.Namespace) -> int:
    """Run all scripts; return how many chunks diverged."""
    chunks = -(-arguments.scripts // arguments.chunk)
    run = partial(
        run_chunk,
        arguments.machine,
        count=arguments.chunk,
        steps=arguments.steps,
        shrink=arguments.shrink,
    )
    failed = 0
    with ProcessPoolExecutor(
        arguments.jobs, mp_context=multiprocessing.get_context("fork")
    ) as pool:
        numbers = range(arguments.seed, arguments.seed + chunks)
        futures = {pool.submit(run, number): number for number in numbers}
        for done in as_completed(futures):
            trouble = done.result()
            failed += bool(trouble)
            word = "differs" if trouble else "ok"
            print(f"seed {futures[done]}: {arguments.chunk} scripts, {word}", flush=True)
            if trouble:
                print(trouble, flush=True)
    return failed


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the scripts; the status tells whether all went well."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scripts", type=int, default=100, help="how many (100)")
    parser.add_argument("--steps", type=int, default=6, help="edits of each (6)")
    parser.add_argument("--seed", type=int, default=1, help="first seed (1)")
    parser.add_argument("--jobs", type=int, default=1, help="scripts at a time (1)")
    parser.add_argument("--chunk", type=int, default=CHUNK, help="scripts of a seed")
    parser.add_argument("--machine", choices=sorted(MACHINES), default="html")
    parser.add_argument("--no-shrink", dest="shrink", action="store_false")
    chosen = parser.parse_args(arguments)
    builds.prepare()
    begun = time.monotonic()
    failed = soak(chosen)
    spent = time.monotonic() - begun
    print(f"{failed} divergences in {chosen.scripts} scripts, {spent:.0f} s")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
