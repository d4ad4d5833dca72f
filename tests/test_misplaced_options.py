"""Options that stand in the text of a record."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from sphinx_academic.misplaced_options import misplaced_options
from sphinx_academic.model.news import News
from sphinx_academic.model.publication import Publication

if TYPE_CHECKING:
    from .conftest import Site

NO_OPTIONS = {
    "other words": "Some text.\n:smile: and so on.",
    "a role": ":pub:`rings` is out.",
    "a label in a sentence": "We add\nnote: it is hard.",
    "code": "Text.\n\n```\n:papers: rings\n```\n",
    "indented code": "Text.\n\n    :papers: rings\n",
    "what another directive has": "Text.\n\n:::{figure} a.png\n:alt: A\n:::\n",
    "and another in that": "::::{grid}\n:::{card}\n:link: x\n:::\n:links: x\n::::\n",
}


@pytest.mark.parametrize("what", NO_OPTIONS)
def test_nothing_is_said_of(what: str) -> None:
    lines = NO_OPTIONS[what].split("\n")
    for kind in (News, Publication):
        assert list(misplaced_options(kind, lines)) == []


def test_each_option_in_the_text_is_told_with_its_line() -> None:
    text = """\
      Some text.
      :authors: Ann Lee

      :::{note}
      :tags: a
      :::
      :Abstract: Too late.
      :preview:
      """
    found = misplaced_options(Publication, dedent(text).split("\n"))
    assert [line for line, _ in found] == [1, 6, 7]


def test_options_in_the_text_of_restructuredtext_are_told_with_their_line(
    site: Site,
) -> None:
    text = "A\n=\n\n.. news:: 2024-02\n\n   Some text.\n\n   :papers: rings\n"
    (warning,) = site.write({"index.rst": text}).complaints()
    assert warning.startswith("index.rst:8: WARNING: news: ':papers: rings' stands in")


def test_options_in_the_text_of_a_source_are_told(site: Site) -> None:
    site.conf["academic_sources"] = ["news.yml"]
    text = "news:\n- date: 2024-02\n  text: |\n    Some text.\n    :papers: rings\n"
    site.write({"news.yml": text}, index="# A\n\n:::{news-list}\n:::\n")
    (warning,) = site.complaints()
    assert warning.startswith("news.yml:2: WARNING: news: ':papers: rings' stands in")
    assert "write `papers: rings` as a field of its own" in warning
