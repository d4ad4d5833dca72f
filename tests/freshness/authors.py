"""Authors with habits of their own, and how to have them work."""

from __future__ import annotations

from itertools import cycle
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from tests.freshness.machine import Author

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Publisher(Author):
    """Publishes a site with several builders, which share what was read."""

    builders = ("html", "dirhtml", "text")

    @rule(builder=st.sampled_from(builders))
    def change_builder(self, builder: str) -> None:
        """Build something else from now on."""
        self.builder = builder


class Furo(Author):
    """Uses a theme of others."""

    themes = ("furo",)


class Parallel(Author):
    """Reads and writes in several processes, as Sphinx does from six pages on."""

    size = (5, 7)
    jobs = 4


class Interrupted(Author):
    """Has builds killed, once or twice, before the one that is left to end."""

    killed: ClassVar[list[float]] = []
    """The moments of the builds that were killed, by all authors of a class."""

    plan: Iterator[tuple[list[float], bool]]

    @initialize(
        plan=st.lists(
            st.tuples(st.lists(st.floats(0, 1), max_size=2), st.booleans()),
            min_size=3,
            max_size=3,
        )
    )
    def plan_kills(self, plan: list[tuple[list[float], bool]]) -> None:
        """Choose when to kill, and whether to edit before the next build."""
        self.plan = cycle(plan)

    @invariant()
    def rebuilt_equals_clean(self) -> None:
        """Kill some builds; then build, or do so after the next edit."""
        if not self.history or self._initialize_rules_to_run:
            return
        moments, edit_first = next(self.plan)
        usual = self.workshop.build_clean(self.builder).seconds
        for moment in moments:
            if self.workshop.kill_build(self.builder, after=moment * usual):
                self.killed.append(moment)
        if not (moments and edit_first):
            super().rebuilt_equals_clean()


def run(author: type[Author], *, scripts: int, edits: int, **how: Any) -> None:
    """Run the scripts of an author; raise ``AssertionError`` with the shortest bad one.

    What else hypothesis should do, such as how to choose the scripts, is in *how*.
    """
    chosen = settings(
        max_examples=scripts,
        # To begin a site is a step, too.
        stateful_step_count=edits + 1,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        **how,
    )
    run_state_machine_as_test(author, settings=chosen)


AUTHORS: Mapping[str, type[Author]] = MappingProxyType(
    {
        "html": Author,
        "builders": Publisher,
        "furo": Furo,
        "parallel": Parallel,
        "kills": Interrupted,
    }
)
