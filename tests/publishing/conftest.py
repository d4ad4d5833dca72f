"""Sites as they are published, each built once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.publishing.sites import SITES, publish

if TYPE_CHECKING:
    from tests.publishing.sites import Built


@pytest.fixture(scope="session", params=SITES)
def published(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Built:
    """Return each of the sites."""
    return publish(request.param, tmp_path_factory.mktemp(request.param))
