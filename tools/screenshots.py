"""Build the sites of this repository and take pictures of their pages.

Each page at three widths, in light and dark, and as it prints; into
build/screenshots/.  The pages are opened from disk, as people open their own build.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from playwright.sync_api import sync_playwright

from tools import chromium

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from playwright.sync_api import Browser

    Scheme = Literal["light", "dark"]

ROOT = Path(__file__).parent.parent
BUILD = ROOT / "build"
SITES: Mapping[str, str] = MappingProxyType({"example": "example_site", "docs": "docs"})

WIDTHS = (360, 768, 1440)
HEIGHT = 900
SCHEMES: tuple[Scheme, ...] = ("light", "dark")

LOAD_PICTURES = """() => Promise.all([...document.images].map((picture) => {
    picture.loading = "eager";
    return picture.decode();
}))"""
"""Browsers wait with a picture until it is in view; a photograph shows a whole page."""

MADE_BY_SPHINX = frozenset({"genindex", "search", "py-modindex"})

README_PICTURE = ROOT / "docs" / "images" / "example-home.png"
README_SIZE = (1280, 800)


def build(source: Path, output: Path) -> None:
    """Build a site; raise ``CalledProcessError`` when that fails."""
    options = ("--quiet", "--jobs", "auto")
    subprocess.run(
        [sys.executable, "-m", "sphinx", *options, source, output], check=True
    )


def pages(site: Path) -> Iterator[Path]:
    """Yield the pages at the top of the site, and one of each folder below it."""
    for folder in (site, *sorted(path for path in site.iterdir() if path.is_dir())):
        found = sorted(
            page for page in folder.glob("*.html") if page.stem not in MADE_BY_SPHINX
        )
        yield from found if folder == site else found[:1]


def photograph(browser: Browser, page: Path, target: Path) -> None:
    """Take all pictures of one page: *target* with the kind of picture at its end."""
    for scheme in SCHEMES:
        context = browser.new_context(color_scheme=scheme)
        tab = context.new_page()
        tab.goto(page.as_uri())
        tab.evaluate(LOAD_PICTURES)
        for width in WIDTHS:
            tab.set_viewport_size({"width": width, "height": HEIGHT})
            tab.screenshot(path=f"{target}-{width}-{scheme}.png", full_page=True)
        if scheme == "light":
            tab.pdf(path=f"{target}-print.pdf", prefer_css_page_size=True)
        context.close()
    if shutil.which("pdftoppm"):
        command = ("pdftoppm", "-png", "-r", "80", f"{target}-print.pdf")
        subprocess.run([*command, f"{target}-print"], check=True)


def photograph_for_readme(browser: Browser, home: Path) -> None:
    """Take the picture that README.md shows."""
    width, height = README_SIZE
    context = browser.new_context(viewport={"width": width, "height": height})
    tab = context.new_page()
    tab.goto(home.as_uri())
    README_PICTURE.parent.mkdir(parents=True, exist_ok=True)
    tab.screenshot(path=README_PICTURE)
    context.close()


def main() -> None:
    """Build, take the pictures and say where they are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--readme", action="store_true", help="renew the picture of README.md too"
    )
    arguments = parser.parse_args()
    target = BUILD / "screenshots"
    shutil.rmtree(target, ignore_errors=True)
    with sync_playwright() as playwright:
        browser = chromium.launch(playwright)
        for name, source in SITES.items():
            site = BUILD / f"screenshots-{name}"
            if not (ROOT / source / "conf.py").is_file():
                continue
            build(ROOT / source, site)
            for page in pages(site):
                path = target / name / page.relative_to(site).with_suffix("")
                path.parent.mkdir(parents=True, exist_ok=True)
                photograph(browser, page, path)
        if arguments.readme:
            photograph_for_readme(browser, BUILD / "screenshots-example/index.html")
        browser.close()
    print(target.as_uri())


if __name__ == "__main__":
    main()
