"""A template, a setting of style or a layout of the manual does what it says."""

from __future__ import annotations

import re
import shutil

import pytest

from tests.conftest import Page, build
from tests.manual.files import SNIPPETS, STYLE, tokens_of


@pytest.fixture(scope="module")
def styled(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Build a site with the templates and styles of the manual."""
    site = tmp_path_factory.mktemp("styled") / "site"
    shutil.copytree(STYLE, site)
    text = "\n".join(
        (SNIPPETS / f"{name}.md").read_text("utf-8")
        for name in ("publication", "news", "award")
    )
    (site / "index.md").write_text(f"# Emmy Noether\n\n{text}", "utf-8")
    assert build(site, site / "_build" / "html", "html") == []
    return (site / "_build" / "html" / "index.html").read_text("utf-8")


def test_a_template_of_the_manual_replaces_that_of_the_extension(styled: str) -> None:
    (year,) = Page(styled).texts("academic-award-year")
    assert year == "1932"
    assert len(Page(styled).find("academic-entry")) == 3


def test_a_template_of_the_manual_includes_that_of_the_extension(styled: str) -> None:
    (comment,) = re.findall(
        r"<!--.*-->",
        (STYLE / "_templates" / "academic" / "news.html").read_text("utf-8"),
    )
    assert re.search(rf"{comment}\s*<li class=\"academic-entry\"", styled)


def test_a_layout_of_the_manual_extends_that_of_the_theme(styled: str) -> None:
    assert styled.count("The opinions on this site are my own.") == 1


def test_the_style_of_the_manual_is_used_after_that_of_the_theme(styled: str) -> None:
    sheets = re.findall(r'<link rel="stylesheet"[^>]*href="([^"?]+)', styled)
    assert sheets.index("_static/my.css") > sheets.index("_static/site.css")


@pytest.mark.parametrize(
    ("file", "read_by"), [("_static/my.css", "theme"), ("foreign.css", "extension")]
)
def test_the_properties_that_the_manual_sets_exist(file: str, read_by: str) -> None:
    properties = re.findall(r"--[\w-]+(?=:)", (STYLE / file).read_text("utf-8"))
    assert properties
    assert set(properties) <= set(re.findall(r"--[\w-]+", tokens_of(read_by)))
