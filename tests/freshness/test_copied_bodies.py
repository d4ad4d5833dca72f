"""What is wrong in a body is said where it was written, and not where it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.freshness.rebuilds import rebuild

if TYPE_CHECKING:
    from tests.conftest import Site

NEWS = "# News\n\n:::{{news}} 1918\nSee {}.\n:::\n"
PAPER = "# Papers\n\n:::{{publication}} Rings\nSee {}.\n:::\n"
LISTS = "# {}\n\n:::{{news-list}}\n:::\n\n:::{{publication-list}}\n:::\n"
TO_NOWHERE = ("{term}`ring`", "{ref}`ring`", "{doc}`ring`", "{numref}`ring`", "[](#x)")


@pytest.mark.parametrize("reference", TO_NOWHERE)
def test_a_reference_to_nowhere_is_reported_by_each_build_until_it_is_mended(
    site: Site, reference: str
) -> None:
    site.write(news=NEWS.format(reference), papers=PAPER.format(reference))
    site.write(index=LISTS.format("Home"), more=LISTS.format("More"))
    warnings = rebuild(site)
    places = sorted(warning.split(":")[0] for warning in warnings)
    assert places == ["news.md", "papers.md"]
    assert rebuild(site) == warnings
    site.write(news="# News\n", papers="# Papers\n")
    assert rebuild(site) == []


def test_a_news_item_that_is_moved_takes_its_warning_along(site: Site) -> None:
    item = NEWS.format("{term}`ring`")
    site.write(index=LISTS.format("Home"), news=item, other="# Other\n")
    assert len(rebuild(site)) == 1
    site.write(news="# News\n", other=item)
    warnings = rebuild(site)
    assert [warning.split(":")[0] for warning in warnings] == ["other.md"]
    assert rebuild(site) == warnings


def test_a_reference_in_a_source_is_reported_once_where_its_record_is_at_home(
    site: Site,
) -> None:
    site.conf["academic_sources"] = ["records.yml"]
    site.write({"records.yml": '- {kind: news, date: "1918", body: "{term}`ring`"}\n'})
    part = LISTS.format("More").replace("{news-list}", "{news-list} 1")
    site.write(index=LISTS.format("Home"), more=part)
    (warning,) = rebuild(site)
    assert "term not in glossary: 'ring'" in warning
    doctree = site.folder / "_build" / "doctrees" / "more.doctree"
    read = doctree.stat().st_mtime_ns
    assert rebuild(site) == [warning]
    assert doctree.stat().st_mtime_ns == read
