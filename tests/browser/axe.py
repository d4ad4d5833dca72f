"""What axe-core says of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from axe_playwright_python.base import AXE_SCRIPT  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import Page

WCAG_22_AA = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")

RUN = """async ([within, runOnly]) => {
    const options = { runOnly, resultTypes: ["violations"] };
    const { violations } = await axe.run(within, options);
    const report = (id, node) => [id, node.html, node.failureSummary].join("\\n");
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => report(id, node)));
}"""


def violations(
    tab: Page, rules: Sequence[str] = WCAG_22_AA, within: str = "html"
) -> list[str]:
    """Return rule, element and remedy of each violation of rules, or of their tags."""
    if not tab.evaluate("() => 'axe' in window"):
        tab.evaluate(AXE_SCRIPT)
    found: list[str] = tab.evaluate(RUN, [within, list(rules)])
    return found
