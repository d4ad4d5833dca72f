from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings

from tests.freshness import strategies as some
from tests.freshness.builds import Folder, build, build_afresh
from tests.freshness.outputs import differences, warning_differences
from tests.freshness.workshop import Workshop

if TYPE_CHECKING:
    from tests.freshness.site import Site

# Sphinx uses several processes from six pages on.
large_sites = some.sites(("sphinx_academic", "alabaster"), (5, 7))

few = settings(
    max_examples=5,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.slow
@pytest.mark.parametrize("jobs", [1, 4])
def test_two_clean_builds_are_equal_with_any_number_of_processes(jobs: int) -> None:
    @few
    @given(large_sites)
    def check(site: Site) -> None:
        with Workshop() as workshop:
            workshop.save(site)
            workshop.build_clean()
            other = Folder(workshop.folder / "other")
            built = build(workshop.source, other, jobs=jobs)
            expected = workshop.build_clean()
            found = [
                *warning_differences(built.warnings, expected.warnings),
                *differences(other.output("html"), workshop.clean.output("html")),
            ]
            assert not found, "\n".join([*workshop.script, "", *found])

    check()


@pytest.mark.slow
def test_clean_builds_are_equal_in_whatever_order_python_keeps_sets() -> None:
    @settings(few, max_examples=4)
    @given(large_sites)
    def check(site: Site) -> None:
        with Workshop() as workshop:
            workshop.save(site)
            one, two = (Folder(workshop.folder / name) for name in ("one", "two"))
            build_afresh(workshop.source, one, seed=1)
            build_afresh(workshop.source, two, seed=2)
            found = list(differences(two.output("html"), one.output("html")))
            assert not found, "\n".join([*workshop.script, "", *found])

    check()
