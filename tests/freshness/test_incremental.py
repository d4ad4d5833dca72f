from __future__ import annotations

import pytest

from tests.freshness.authors import Interrupted, Parallel, Publisher, run
from tests.freshness.machine import Author

pytestmark = pytest.mark.slow


def test_after_any_edits_a_rebuild_equals_a_clean_build() -> None:
    run(Author, scripts=8, edits=5, derandomize=True)


def test_builders_that_share_doctrees_do_not_take_each_others_pages_for_theirs() -> (
    None
):
    run(Publisher, scripts=4, edits=5, derandomize=True)


def test_after_a_build_was_killed_the_next_equals_a_clean_build() -> None:
    run(Interrupted, scripts=4, edits=4, derandomize=True)


def test_rebuilding_in_several_processes_changes_nothing() -> None:
    run(Parallel, scripts=3, edits=3, derandomize=True)
