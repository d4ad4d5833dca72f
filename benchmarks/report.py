"""Say in a table how far we are from the floor, and from our limits."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from types import MappingProxyType
from typing import TYPE_CHECKING

from benchmarks.measuring import Step, System
from benchmarks.writing import FURTHER_LISTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from benchmarks.measuring import Cost

    Value = Callable[[Cost], float]
    Sizes = tuple[int, int]
    """How many publications there are at the large and at the huge size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a size of site may cost: ratios to the floor, unless said otherwise."""

    cold: float
    unchanged: float
    edited: float
    memory: float
    bib_cold: float
    """Of the site whose papers are in a `.bib`."""

    bib_edited: float
    """The edit of an entry of it, over that of a news item of the floor."""

    papers_cold: float
    """With a page for each paper."""

    papers_edited: float | None
    """One news item edited, with a page for each paper."""

    parallel: float | None
    """The clock time of ``-j auto`` over that of ``-j 1``."""

    further: float = 0.7
    """Milliseconds of CPU for each record that a further list shows."""


LIMITS: Mapping[str, Limits] = MappingProxyType(
    {
        "small": Limits(
            cold=1.00,
            unchanged=1.00,
            edited=1.00,
            memory=1.05,
            bib_cold=1.00,
            bib_edited=1.05,
            papers_cold=1.10,
            papers_edited=None,
            parallel=None,
        ),
        "medium": Limits(
            cold=0.85,
            unchanged=1.00,
            edited=0.90,
            memory=1.00,
            bib_cold=0.85,
            bib_edited=1.00,
            papers_cold=1.05,
            papers_edited=None,
            parallel=1.00,
        ),
        "large": Limits(
            cold=0.75,
            unchanged=0.70,
            edited=0.55,
            memory=0.70,
            bib_cold=0.75,
            bib_edited=0.80,
            papers_cold=1.15,
            papers_edited=0.70,
            parallel=1.00,
        ),
    }
)

PER_RECORD = 1.2
"""The most that a publication may cost at the huge size, over that at the large one."""

HUGE_MEMORY = 1.2
"""The most memory that the huge size may take, in GiB."""

HEAD = ("", "floor", "ours", "value", "limit", "")
WIDTHS = (38, 9, 9, 9, 9, 4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the table."""

    what: str
    floor: str = ""
    ours: str = ""
    value: float
    unit: str = "×"
    limit: float | None = None

    @property
    def verdict(self) -> str:
        """Return ``ok`` or ``over``, or nothing where there is no limit."""
        if self.limit is None:
            return ""
        # As printed: a hundredth more or less is the noise of the machine.
        return "over" if round(self.value, 2) > self.limit else "ok"

    @property
    def cells(self) -> tuple[str, ...]:
        """Return what stands in the columns of `HEAD`."""
        limit = "" if self.limit is None else f"{self.limit:.2f}{self.unit}"
        value = f"{self.value:.2f}{self.unit}"
        return (self.what, self.floor, self.ours, value, limit, self.verdict)


def table(lines: Sequence[Line]) -> str:
    """Set the lines as a Markdown table."""
    rule = tuple("-" * width for width in WIDTHS)
    return "\n".join(map(_row, (HEAD, rule, *(line.cells for line in lines))))


def compare(
    costs: Sequence[Cost], *, limits: Limits, publications: int
) -> Iterator[Line]:
    """Compare what the systems took: medians, and medians of each round's ratio."""

    def take(system: System, step: Step, value: Value) -> list[float]:
        found = (cost for cost in costs if (cost.system, cost.step) == (system, step))
        return [value(cost) for cost in sorted(found, key=lambda cost: cost.turn)]

    def line(
        what: str,
        step: Step,
        value: Value,
        form: str,
        limit: float | None = None,
        *,
        other: tuple[System, Step] | None = None,
    ) -> Line:
        floor = take(System.FLOOR, step, value)
        ours = take(*(other or (System.OURS, step)), value)
        return Line(
            what=what,
            floor=form.format(median(floor)),
            ours=form.format(median(ours)),
            value=_ratio(ours, floor),
            limit=limit,
        )

    for step, limit in (
        (Step.COLD, limits.cold),
        (Step.UNCHANGED, limits.unchanged),
        (Step.EDITED, limits.edited),
        (Step.PARALLEL, None),
    ):
        yield line(f"{step}: CPU", step, lambda cost: cost.cpu, "{:.2f} s", limit)
    bib, papers = System.BIBLIOGRAPHY, System.PAPERS
    for what, step, other, limit in (
        (".bib, cold build", Step.COLD, (bib, Step.COLD), limits.bib_cold),
        (".bib, one entry edited", Step.EDITED, (bib, Step.ENTRY), limits.bib_edited),
        ("pages, cold build", Step.COLD, (papers, Step.COLD), limits.papers_cold),
        ("pages, nothing changed", Step.UNCHANGED, (papers, Step.UNCHANGED), None),
        (
            "pages, one news item edited",
            Step.EDITED,
            (papers, Step.EDITED),
            limits.papers_edited,
        ),
    ):
        yield line(
            f"{what}: CPU", step, lambda cost: cost.cpu, "{:.2f} s", limit, other=other
        )
    yield line(
        "peak memory",
        Step.COLD,
        lambda cost: cost.memory / 2**20,
        "{:.0f} MiB",
        limits.memory,
    )
    yield line(
        "size of the site", Step.COLD, lambda cost: cost.output / 1e3, "{:.0f} kB"
    )

    serial = take(System.OURS, Step.COLD, lambda cost: cost.wall)
    parallel = take(System.OURS, Step.PARALLEL, lambda cost: cost.wall)
    yield Line(
        what="-j auto over -j 1: clock",
        ours=f"{median(parallel):.2f} s",
        value=_ratio(parallel, serial),
        limit=limits.parallel,
    )
    once = take(System.OURS, Step.COLD, lambda cost: cost.cpu)
    again = take(System.FURTHER, Step.COLD, lambda cost: cost.cpu)
    shown = FURTHER_LISTS * publications
    more = [1e3 * (b - a) / shown for a, b in zip(once, again, strict=True)]
    yield Line(
        what="a further list, each record shown: CPU",
        ours=f"{median(more):.2f} ms",
        value=median(more),
        unit=" ms",
        limit=limits.further,
    )


def growth(
    costs: Sequence[Cost], large: Sequence[Cost], sizes: Sizes
) -> Iterator[Line]:
    """Tell how the cost of a publication grows from large to huge."""

    def each(found: Sequence[Cost], mine: tuple[System, Step], number: int) -> float:
        cpu = [cost.cpu for cost in found if (cost.system, cost.step) == mine]
        return 1e3 * median(cpu) / number

    for what, system, step in (
        (".bib", System.BIBLIOGRAPHY, Step.COLD),
        (".bib", System.BIBLIOGRAPHY, Step.ENTRY),
        ("pages", System.PAPERS, Step.COLD),
        ("pages", System.PAPERS, Step.EDITED),
    ):
        mine = system, step
        before, now = each(large, mine, sizes[0]), each(costs, mine, sizes[1])
        yield Line(
            what=f"{what}, {step}: CPU of each",
            floor=f"{before:.2f} ms",
            ours=f"{now:.2f} ms",
            value=now / before,
            limit=PER_RECORD,
        )
    yield Line(
        what="peak memory",
        value=max(cost.memory for cost in costs) / 2**30,
        unit=" GiB",
        limit=HUGE_MEMORY,
    )


def _ratio(ours: Sequence[float], base: Sequence[float]) -> float:
    return median(mine / theirs for mine, theirs in zip(ours, base, strict=True))


def _row(cells: Sequence[str]) -> str:
    first, *rest = zip(cells, WIDTHS, strict=True)
    padded = [first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in rest)]
    return f"| {' | '.join(padded)} |"
