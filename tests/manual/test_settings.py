"""The settings of the manual do what it says, and the extension says what it quotes."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.conftest import Page, build
from tests.manual.files import BASE, PUBLISHING, SNIPPETS, source, write_site
from tools.words import catalogues

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = sorted((SNIPPETS / "conf").glob("*/conf.py"))


@pytest.mark.parametrize("path", SETTINGS, ids=lambda path: path.parent.name)
def test_settings_of_the_manual_build_a_site(
    manual: Path, tmp_path: Path, path: Path
) -> None:
    settings = path.read_text("utf-8")
    # The inventory of the other site is here, not on the network.
    inventory = str(manual / "objects.inv")
    settings = settings.replace('/", None)', f'/", {inventory!r})')
    page = path.with_name("index.md")
    page = page if page.exists() else SNIPPETS / "publication.md"
    site = write_site(tmp_path, f"{BASE}{settings}", page.read_text("utf-8"))
    for file in (*path.parent.glob("*.yml"), *path.parent.glob("*.bib")):
        shutil.copy(file, site)
    assert build(site, site / "_build" / "html", "html") == []


def test_the_manual_says_how_to_refer_to_another_site(
    manual: Path, tmp_path: Path
) -> None:
    settings = (SNIPPETS / "conf" / "intersphinx" / "conf.py").read_text("utf-8")
    inventory = str(manual / "objects.inv")
    settings = settings.replace('/", None)', f'/", {inventory!r})')
    (role,) = re.findall(r"\{external\S*`", source("references"))
    site = write_site(tmp_path, f"{BASE}{settings}", role)
    assert build(site, site / "_build" / "html", "html") == []
    text = (site / "_build" / "html" / "index.html").read_text("utf-8")
    assert "https://example.org/noether/publications/noether1918.html" in text


def test_the_link_beside_a_heading_of_the_manual_is_the_only_one(
    tmp_path: Path,
) -> None:
    news = "".join(f":::{{news}} 19{year}\nText.\n:::\n\n" for year in range(10, 16))
    text = (SNIPPETS / "files" / "all-news.md").read_text("utf-8")
    toctree = "```{toctree}\n:hidden:\n\nnews\n```\n"
    site = write_site(tmp_path, BASE, f"{text}\n{toctree}")
    page = f"# News\n\n{news}:::{{news-list}}\n:::\n"
    (site / "news.md").write_text(page, "utf-8")
    out = site / "_build" / "html"
    assert build(site, out, "html") == []
    assert (out / "index.html").read_text("utf-8").count(">All news<") == 1


def test_files_and_old_addresses_are_as_the_manual_says(tmp_path: Path) -> None:
    address = (SNIPPETS / "conf" / "address" / "conf.py").read_text("utf-8")
    news = (SNIPPETS / "news.md").read_text("utf-8")
    site = write_site(tmp_path, f"{BASE}{address}", news)
    for path in PUBLISHING.iterdir():
        shutil.copy(path, site)
    out = site / "_build" / "html"
    with_toctree = {"suppress_warnings": ["toc.not_included"]}
    assert build(site, out, "html", conf=with_toctree) == []
    for page, names in {
        "exports": ("publications.bib", "publications.ris", "publications.json"),
        "feeds": ("news.xml", "news.feed.json"),
    }.items():
        for name in names:
            assert f"`{name}`" in source(page)
            assert (out / name).is_file()
    assert (out / "feeds" / "selected.xml").is_file()
    assert "unlisted" not in (out / "sitemap.xml").read_text("utf-8")
    for old, new in {
        "publication/2009-paper/index.html": "../../moved.html",
        "cv.html": "moved.html",
        "papers/noether1918.html": "../publications/noether1918.html",
    }.items():
        assert f"0; url={new}" in (out / old).read_text("utf-8")
    assert (out / "publications" / "theory-of-ideals.html").is_file()
    said = subprocess.run(
        [sys.executable, "titles.py"], cwd=site, capture_output=True, check=True
    )
    assert said.stdout.decode().split("\n")[0] == "Invariante Variationsprobleme"


class Quoted(NamedTuple):
    """A message that the manual quotes, and what makes the extension say it."""

    page: str
    conf: str
    text: str


QUOTED = [
    Quoted(
        "references",
        "",
        ":::{publication} P\n:key: noether1918\n:::\n\n{pub}`noether1981`\n",
    ),
    Quoted(
        "configuration",
        'academic_owner = ["Emmy Noether"]\n'
        'academic_profile = {"rôle": "Mathematician"}',
        ":::{publication} P\n:::\n",
    ),
    Quoted("reference/warnings", "", ":::{publication} P\n:date: 2025-02-30\n:::\n"),
]


@pytest.mark.parametrize("quoted", QUOTED, ids=lambda quoted: quoted.page)
def test_the_messages_of_the_manual_are_those_of_the_extension(
    tmp_path: Path, quoted: Quoted
) -> None:
    shown = re.findall(r"WARNING: (.*)", source(quoted.page))
    site = write_site(tmp_path, f"{BASE}{quoted.conf}\n", quoted.text)
    warnings = build(site, site / "_build" / "html", "html")
    assert [warning.partition("WARNING: ")[2] for warning in warnings] == shown


def test_the_words_of_the_manual_replace_those_of_the_extension(tmp_path: Path) -> None:
    shutil.copytree(SNIPPETS / "language", tmp_path, dirs_exist_ok=True)
    conf = (tmp_path / "conf.py").read_text("utf-8")
    text = ":::{publication} P\n:key: p\n:venue: ICM 1932\n\nText.\n:::\n"
    news = ":::{news} 1932\n:papers: p\n:event: presented\n:::\n"
    site = write_site(tmp_path, f"{BASE}{conf}", f"{text}\n{news}")
    assert build(site, site / "_build" / "html", "html") == []
    page = Page((site / "_build" / "html" / "index.html").read_text("utf-8"))
    assert page.text("academic-abstract").startswith("Kurzfassung")
    assert page.texts("academic-body")[-1] == "P auf der ICM 1932 vorgetragen."


def test_the_manual_lists_the_languages_that_there_are() -> None:
    listed = re.findall(r"^\| `(\w+)` \|", source("languages"), re.M)
    assert listed == sorted(catalogues())


def test_a_page_is_described_as_the_manual_shows(tmp_path: Path) -> None:
    site = write_site(tmp_path, BASE, "")
    shutil.copy(SNIPPETS / "search-engines" / "described.md", site / "index.md")
    assert build(site, site / "_build" / "html", "html") == []
    text = (site / "_build" / "html" / "index.html").read_text("utf-8")
    assert text.count('name="description"') == 1
    assert 'content="Emmy Noether, mathematician in Göttingen and Bryn Mawr.' in text
