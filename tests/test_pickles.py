"""What is kept between builds serves the code that kept it, and no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx_academic import pickles

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_what_other_code_has_kept_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "kept"
    pickles.save(path, [1, 2])
    assert pickles.load(path) == [1, 2]
    monkeypatch.setattr(pickles, "digest_of_code", lambda: "edited")
    assert pickles.load(path) is None
