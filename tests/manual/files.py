"""The files of the manual, and what is read of them."""

from __future__ import annotations

from pathlib import Path

from sphinx_academic.theming import theme_path
from tests.conftest import Page

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
SNIPPETS = DOCS / "snippets"
PAGES = sorted(path for path in DOCS.rglob("*.md") if SNIPPETS not in path.parents)
QUICKSTART = SNIPPETS / "quickstart"
STYLE = SNIPPETS / "style"
PUBLISHING = SNIPPETS / "publishing"

BASE = """\
project = "Emmy Noether"
extensions = ["myst_parser", "sphinx_academic"]
myst_enable_extensions = ["attrs_block", "colon_fence", "deflist", "dollarmath"]
exclude_patterns = ["_build"]
html_theme = "sphinx_academic"
"""


def source(page: str) -> str:
    return (DOCS / f"{page}.md").read_text("utf-8")


def page(manual: Path, name: str) -> Page:
    return Page((manual / f"{name}.html").read_text("utf-8"))


def write_site(folder: Path, conf: str, text: str) -> Path:
    (folder / "conf.py").write_text(conf, "utf-8")
    (folder / "index.md").write_text(f"# Emmy Noether\n\n{text}", "utf-8")
    return folder


def tokens_of(name: str) -> str:
    """Return the style sheet that reads the properties which users may set."""
    if name == "theme":
        return (theme_path() / "css" / "tokens.css").read_text("utf-8")
    return (ROOT / "sphinx_academic" / "static" / "academic.css").read_text("utf-8")
