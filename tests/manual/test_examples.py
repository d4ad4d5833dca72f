"""Whatever code the manual and the README show has been tried."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.conftest import Page, build
from tests.manual.files import DOCS, PAGES, QUICKSTART, ROOT, SNIPPETS

if TYPE_CHECKING:
    from pathlib import Path

EXAMPLES = sorted(path.stem for path in SNIPPETS.glob("*.md"))


def test_the_site_of_the_readme_builds_and_shows_its_paper_once(tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    (conf,) = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    (index,) = re.findall(r"```md\n(.*?)```", readme, re.DOTALL)
    (tmp_path / "conf.py").write_text(conf, "utf-8")
    (tmp_path / "index.md").write_text(index, "utf-8")
    assert build(tmp_path, tmp_path / "_build" / "html", "html") == []
    home = Page((tmp_path / "_build" / "html" / "index.html").read_text("utf-8"))
    assert home.titles == ["Invariante Variationsprobleme"]


def test_each_example_is_shown_once_and_in_both_markups() -> None:
    text = "\n".join(path.read_text("utf-8") for path in PAGES)
    assert sorted(re.findall(r"\{academic-example\} (\S+)", text)) == EXAMPLES
    assert sorted(path.stem for path in SNIPPETS.glob("*.rst")) == EXAMPLES


def test_no_page_shows_code_that_is_not_tried() -> None:
    for path in PAGES:
        if path.stem != "kitchen-sink":
            languages = re.findall(r"^```([^`{\s]\S*)", path.read_text("utf-8"), re.M)
            assert set(languages) <= {"console", "sh", "text"}, path


def test_every_file_of_code_is_shown() -> None:
    shown = {
        (path.parent / name).resolve()
        for path in PAGES
        for name in re.findall(r"literalinclude\} (\S+)", path.read_text("utf-8"))
    }
    for folder in SNIPPETS.iterdir():
        if folder.is_dir() and folder != QUICKSTART:
            assert {path for path in folder.rglob("*") if path.is_file()} <= shown


@pytest.fixture(scope="module")
def twins(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """Write the examples as plain text, from Markdown and from reStructuredText."""
    return tuple(
        examples(tmp_path_factory.mktemp(suffix), suffix) for suffix in ("md", "rst")
    )


def examples(folder: Path, suffix: str) -> Path:
    """Build one site of all examples, each on a page of its own."""
    shutil.copy(DOCS / "conf.py", folder)
    for name in ("_static", "files", "images"):
        shutil.copytree(DOCS / name, folder / name)
    for name in EXAMPLES:
        text = (SNIPPETS / f"{name}.{suffix}").read_text("utf-8")
        head = f"# {name}" if suffix == "md" else f"{name}\n{'=' * len(name)}"
        (folder / f"{name}.{suffix}").write_text(f"{head}\n\n{text}", "utf-8")
    contents = "Examples\n========\n\n.. toctree::\n   :glob:\n\n   *\n"
    (folder / "index.rst").write_text(contents)
    assert build(folder, folder / "_build" / "text", "text") == []
    return folder / "_build" / "text"


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_says_the_same_in_both_markups(
    twins: tuple[Path, ...], name: str
) -> None:
    markdown, restructured = ((out / f"{name}.txt").read_text() for out in twins)
    assert markdown == restructured


def test_the_quickstart_says_the_same_in_both_markups(tmp_path: Path) -> None:
    said_by = {}
    for suffix in ("md", "rst"):
        folder = tmp_path / suffix
        folder.mkdir()
        for path in (QUICKSTART / "conf.py", *QUICKSTART.glob(f"*.{suffix}")):
            shutil.copy(path, folder)
        assert build(folder, folder / "_build" / "text", "text") == []
        pages = sorted((folder / "_build" / "text").glob("*.txt"))
        said_by[suffix] = {path.name: path.read_text("utf-8") for path in pages}
    assert said_by["md"] == said_by["rst"]
    assert len(said_by["md"]) == 3
