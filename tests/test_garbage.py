"""A build has Python look for garbage less often, and leaves it as it was."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from sphinx_academic import garbage

if TYPE_CHECKING:
    import pytest
    from sphinx.application import Sphinx

    from tests.conftest import Site


def test_after_a_build_garbage_is_looked_for_as_before(site: Site) -> None:
    site.write(index="# Home\n").build()
    assert gc.get_threshold() == garbage.BEFORE


def test_what_a_build_has_left_is_collected_when_the_next_begins(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    spared: list[int] = []
    setup = garbage.setup

    def noted(app: Sphinx) -> None:
        setup(app)
        spared.append(gc.get_freeze_count())

    monkeypatch.setattr(garbage, "setup", noted)
    site.write(index="# Home\n").build()
    site.build()
    assert spared == [0, 0]
