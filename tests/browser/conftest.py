"""One browser and one set of sites for all tests; a tab of its own for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.websites import Website, Websites, published
from tools.chromium import launch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return the Chromium that is here."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def websites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Websites]:
    """Return all sites, by name."""
    with published(tmp_path_factory.mktemp("websites")) as sites:
        yield sites


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """Return an empty tab of a reader who has never been here."""
    with browser.new_context() as context:
        yield context.new_page()


@pytest.fixture
def plain_tab(browser: Browser) -> Iterator[Page]:
    """Return a tab without JavaScript."""
    with browser.new_context(java_script_enabled=False) as context:
        yield context.new_page()


@pytest.fixture
def example(websites: Websites) -> Website:
    """Return the example site."""
    return websites["example"]
