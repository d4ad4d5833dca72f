"""A warning is repeated by each build until its cause is mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import build
from tests.freshness.rebuilds import rebuild

if TYPE_CHECKING:
    from tests.conftest import Site

BAD = "# Home\n\n:::{news} 2020\n:::\n\n{pub}`nothing`\n"
SHOWN = {"suppress_warnings": ["toc.not_included"]}
SUPPRESSED = {"suppress_warnings": ["toc.not_included", "academic.*"]}


def test_a_warning_is_repeated_until_its_cause_is_mended(site: Site) -> None:
    site.write(index=BAD, other="# Other\n")
    warnings = rebuild(site)
    assert len(warnings) == 2
    assert rebuild(site) == warnings
    site.write(other="# Edited\n")
    assert rebuild(site) == warnings
    site.write(index="# Home\n")
    assert rebuild(site) == []


def test_a_page_whose_warnings_are_suppressed_is_not_read_again(site: Site) -> None:
    site.conf |= SUPPRESSED
    site.write(index=BAD)
    assert rebuild(site) == []
    doctree = site.folder / "_build" / "doctrees" / "index.doctree"
    read = doctree.stat().st_mtime_ns
    assert rebuild(site) == []
    assert doctree.stat().st_mtime_ns == read


def test_warnings_come_back_when_conf_py_suppresses_them_no_more(site: Site) -> None:
    site.conf |= SUPPRESSED
    site.write(index=BAD)
    assert rebuild(site) == []
    site.conf |= SHOWN
    assert len(rebuild(site)) == 2
    site.conf |= SUPPRESSED
    assert rebuild(site) == []


@pytest.mark.parametrize(
    ("page", "conf"),
    [(BAD, SUPPRESSED), ("# Home\n\n{c:func}`none`\n", {"nitpicky": False})],
)
def test_warnings_come_back_when_the_command_line_silences_them_no_more(
    site: Site, page: str, conf: dict[str, object]
) -> None:
    assert rebuild(site.write(index="# Home\n")) == []
    site.write(index=page)
    assert build(site.folder, site.out, "html", conf=conf) == []
    assert rebuild(site)
    assert build(site.folder, site.out, "html", conf=conf) == []
