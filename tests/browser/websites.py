"""The sites that the browser opens: built once, and served by a strict host."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

HERE = Path(__file__).parent
ROOT = HERE.parent.parent

OURS = ("example", "onepage", "docs")
FOREIGN = ("alabaster", "furo", "pydata_sphinx_theme", "sphinx_book_theme")

# Folders of sources, in the order in which they are built, with their settings.
SOURCES: Mapping[str, tuple[Path, tuple[str, ...]]] = MappingProxyType(
    {
        "example": (ROOT / "example_site", ()),
        "docs": (ROOT / "docs", ()),
        "onepage": (ROOT / "tests" / "sites" / "onepage", ()),
        "lists": (
            HERE / "sites" / "lists",
            ("-D", "html_theme=sphinx_academic"),
        ),
        "arabic": (HERE / "sites" / "arabic", ()),
        **{
            theme: (HERE / "sites" / "entries", ("-D", f"html_theme={theme}"))
            for theme in FOREIGN
        },
        **{
            f"lists-{theme}": (
                HERE / "sites" / "lists",
                ("-D", f"html_theme={theme}"),
            )
            for theme in FOREIGN
        },
    }
)


@dataclass(frozen=True, slots=True)
class Website:
    """A site, in a folder and at an address."""

    folder: Path
    host: str

    def url(self, page: str = "index", rest: str = "") -> str:
        """Return the address of a page; *rest* is a query or an anchor."""
        return f"{self.host}/{self.folder.name}/{page}.html{rest}"

    def file(self, page: str = "index", rest: str = "") -> str:
        """Return the address of a page on the disk."""
        return (self.folder / f"{page}.html").as_uri() + rest

    @property
    def pages(self) -> list[str]:
        """The names of all pages."""
        paths = sorted(self.folder.rglob("*.html"))
        return [p.relative_to(self.folder).with_suffix("").as_posix() for p in paths]


class Websites:
    """All sites, by name; to ask for one is to wait until it is built."""

    def __init__(self, folder: Path, host: str, builders: ThreadPoolExecutor) -> None:
        self.host = host
        self._built: dict[str, Future[Path]] = {
            name: builders.submit(build, source, folder / name, settings)
            for name, (source, settings) in SOURCES.items()
        }

    def __getitem__(self, name: str) -> Website:
        return Website(self._built[name].result(), self.host)


def build(source: Path, out: Path, settings: tuple[str, ...]) -> Path:
    """Build a site as from the command line; return its folder.

    Raises ``AssertionError``, with what Sphinx said, where there is a warning.
    """
    doctrees = out.parent / "doctrees" / out.name
    options = ("-qnW", "--keep-going", "-d", str(doctrees), *settings)
    command = (sys.executable, "-m", "sphinx", *options, str(source), str(out))
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return out


class _Strict(SimpleHTTPRequestHandler):
    """A host that allows a page what comes from its own place, and no more."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", "default-src 'self'")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine alone; give the address."""
    with ThreadingHTTPServer(
        ("127.0.0.1", 0), partial(_Strict, directory=str(folder))
    ) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def published(folder: Path) -> Iterator[Websites]:
    """Build and serve all sites."""
    builders = ThreadPoolExecutor(max_workers=2)
    try:
        with serving(folder) as host:
            yield Websites(folder, host, builders)
    finally:
        builders.shutdown(cancel_futures=True)
