"""The sites that the files of whole sites are tested on."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import NamedTuple

from tests.conftest import build

ROOT = Path(__file__).parent.parent.parent
SITES = {
    "example": ROOT / "example_site",
    **{name: ROOT / "tests/sites" / name for name in ("cv", "onepage", "phd")},
}
BASE = "https://site.example/~me/"

_OFFERED = re.compile(r"^[ \t]*:(?:feed|download):.*\n", re.MULTILINE)
_LIST = re.compile(r"^([ \t]*)((?::{3,}|`{3,})\{\w+-list\}.*)$", re.MULTILINE)


class Built(NamedTuple):
    """A site that was built, with all that its lists can offer."""

    source: Path
    out: Path

    def text(self, name: str) -> str:
        """Return a file."""
        return (self.out / name).read_bytes().decode()

    def names(self, pattern: str) -> list[str]:
        """Return the files of a form, of which there must be some."""
        found = sorted(
            p.relative_to(self.out).as_posix() for p in self.out.rglob(pattern)
        )
        assert found, pattern
        return found


def publish(name: str, folder: Path) -> Built:
    """Build a site at an address, its lists offering feeds and downloads."""
    source = folder / "source"
    shutil.copytree(SITES[name], source, ignore=shutil.ignore_patterns("_build"))
    for page in source.rglob("*.md"):
        written = page.read_text(encoding="utf-8")
        asked = _LIST.sub(_asking, _OFFERED.sub("", written))
        page.write_text(asked, encoding="utf-8")
    out = folder / "html"
    assert build(source, out, "html", conf={"html_baseurl": BASE}) == []
    return Built(source, out)


def _asking(found: re.Match[str]) -> str:
    blank, directive = found.groups()
    return f"{blank}{directive}\n{blank}:feed:\n{blank}:download:"
