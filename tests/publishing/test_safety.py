"""What nobody should trust cannot leave its place in any file."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
import rispy
from pybtex.database import parse_string

from sphinx_academic.exports.bibtex import bibtex
from sphinx_academic.model.text import Run
from sphinx_academic.sources.bibtex import read_bibtex
from sphinx_academic.sources.records import Source
from tests.exports.papers import work

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sphinx_academic.model.text import RichText
    from tests.conftest import Site

BASE = "https://ada.example/"
EVIL = (
    "</title><script>alert(1)</script>]]>&amp;\"'<!--",
    "ER  - \\r\\nTY  - BOOK",
    "{{{{ a }}",
    "},\\n@book{x, title = {y}}",
    "\\u0000\\u0007\\u001b[31m\\ufffe\\uffff",
    "\\u202e\\u2066\\u200b",
    "\\u2028\\u2029",
)
RECORDS = """\
publications:
- key: "k{number}"
  title: "{text}"
  authors: ["{text}", "Ada Ash"]
  venue: "{text}"
  note: "{text}"
  keywords: ["{text}"]
  publisher: "{text}"
  abstract: "{text}"
  redirect-from: "/old/{number}"
news:
- key: "n{number}"
  date: 2024
  body: "{text}"
- key: "m{number}"
  date: 2024
  papers: "k{number}"
  event: released
awards:
- key: "a{number}"
  title: "{text}"
  note: "{text}"
"""
PAGE = """\
# Records

:::{publication-list}
:feed: papers
:download:
:limit: 9
:::
:::{news-list}
:feed: news
:download: news
:::
:::{award-list}
:feed: awards
:::
"""


@pytest.fixture(params=range(len(EVIL)))
def out(request: pytest.FixtureRequest, new_site: Callable[..., Site]) -> Path:
    """Return what is written of records that hold what they should not."""
    site = new_site(html_baseurl=BASE, academic_sources=["records.yml"])
    text = EVIL[request.param].replace('"', '\\"')
    records = RECORDS.format(text=text, number=request.param)
    site.write({"records.yml": records}, index=PAGE)
    site.complaints()  # of what was dropped
    return site.out


def test_every_file_can_be_read_and_holds_nothing_else(out: Path) -> None:
    names = [path for path in out.rglob("*") if path.suffix == ".xml"]
    assert len(names) == 4
    for path in names:
        ET.parse(path)
    assert (
        len(
            parse_string(
                (out / "publications.bib").read_text("utf-8"), "bibtex"
            ).entries
        )
        == 1
    )
    assert len(rispy.loads((out / "publications.ris").read_bytes().decode())) == 1
    for path in out.glob("*.json"):
        json.loads(path.read_bytes())
    for path in out.glob("*.feed.json"):
        for item in json.loads(path.read_bytes())["items"]:
            assert "<script" not in item["content_html"]


def test_an_old_address_leads_on_and_runs_nothing(out: Path) -> None:
    (path,) = (out / "old").rglob("index.html")
    text = path.read_text("utf-8")
    assert "<script" not in text
    assert text.count("<title>") == text.count("</title>") == 1
    assert not re.search("[\0-\b\v-\x1f]", text)


@pytest.mark.parametrize(
    "title",
    [
        (Run("a } b { c {"),),
        (Run("{a} b"),),
        (Run("of "), Run("}", "emphasis")),
        (Run("of "), Run(r"\left\{ x \right.", "math")),
    ],
)
def test_a_brace_that_is_never_closed_ends_no_entry(title: RichText) -> None:
    written = bibtex(work(title, publisher="Sprin{ger", key="a"))
    assert list(parse_string(written, "bibtex").entries) == ["a"]
    read = read_bibtex(written, Source())
    assert read.problems == ()
    assert read.records[0].values["publisher"] == "Sprin{ger"
    if not any(run.style == "math" for run in title):
        assert read.records[0].title == title
