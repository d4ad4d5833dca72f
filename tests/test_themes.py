"""Records look right in themes that know nothing of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import Site

PAGE = """\
# Home

## Papers

:::{publication} On rings
:key: rings
:authors: Ada King*; Bo Li
:venue: ICML 2025
:date: 2025
:doi: 10.1000/1

The abstract.
:::

## News

:::{news} 2025-09
:papers: rings
:event: accepted
:::

## List

:::{publication-list}
:group-by: year
:::
"""


@pytest.mark.parametrize(
    "theme", ["alabaster", "furo", "pydata_sphinx_theme", "sphinx_book_theme"]
)
# What the themes themselves read from Sphinx is not ours to mend.
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.filterwarnings("ignore::PendingDeprecationWarning")
def test_a_foreign_theme_shows_records_in_our_style(site: Site, theme: str) -> None:
    site.conf["html_theme"] = theme
    site.write({"sub/page.md": PAGE.replace(":key: rings", ":key: rings2")}, index=PAGE)
    site.build()
    for name, root in (("index", ""), ("sub/page", "../")):
        source = site.text(f"{name}.html")
        sheets = re.findall(r'<link[^>]*href="([^"?]*academic\.css)', source)
        assert sheets == [f"{root}_static/academic.css"]
        assert source.count('<p class="academic-title">') == 3
        assert source.count("academic-sprite") == 1
        assert '<h3 class="academic-divider"' in source
    assert (site.out / "_static" / "academic.css").stat().st_size > 1000


def test_the_style_names_no_theme_and_loads_nothing(site: Site) -> None:
    site.write(index=PAGE).build()
    style = site.text("_static/academic.css")
    assert not re.findall(r"@import|https?:|url\(", style)
    assert not re.findall(r"furo|pydata|alabaster|\bbd-", style)
    selectors = re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)
    classes = set(re.findall(r"\.([a-z][\w-]*)(?=[^{}]*\{)", selectors))
    assert {name for name in classes if not name.startswith("academic-")} == set()


def test_every_class_of_the_templates_is_styled_or_meant_for_others(site: Site) -> None:
    site.write(index=PAGE).build()
    style = site.text("_static/academic.css")
    used = {
        name
        for e in site.html().root.iter()
        for name in e.get("class", "").split()
        if name.startswith("academic-")
    }
    assert {name for name in used if f".{name}" not in style} <= {
        "academic-body",
        "academic-year",
        "academic-abstract",
        "academic-bibtex",
        "academic-sprite",
    }
