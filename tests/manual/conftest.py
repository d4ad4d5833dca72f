"""The manual, built."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import build
from tests.manual.files import DOCS

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def manual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the manual as it is published."""
    out = tmp_path_factory.mktemp("manual") / "html"
    assert build(DOCS, out, "html") == []
    return out
