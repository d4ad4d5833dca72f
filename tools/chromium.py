"""Find a Chromium for the browser tests and the pictures, or install one.

``python -m tools.chromium`` prints its path; with ``--install`` it first installs
one where there is none.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import Browser, Playwright, sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"

HELP = """\
There is no Chromium here that starts, and none could be installed. One of these helps:
  - install Chromium or Google Chrome with your system's package manager
    (Debian: apt-get install chromium);
  - set CHROMIUM to the path of one;
  - run `make test-quick`, which needs no browser."""


def launch(playwright: Playwright) -> Browser:
    """Start the Chromium that is here.

    Raises ``FileNotFoundError``, with what to do about it, where there is none.
    """
    if (path := find()) is None:
        raise FileNotFoundError(complaint())
    flags = ["--disable-background-networking", "--disable-gpu"]
    return playwright.chromium.launch(executable_path=path, args=flags)


@cache
def find() -> Path | None:
    """Return the Chromium to use: ``$CHROMIUM``, the system's or Playwright's."""
    if chosen := os.environ.get("CHROMIUM"):
        return Path(chosen) if _starts(Path(chosen)) else None
    return next(filter(_starts, _candidates()), None)


def complaint() -> str:
    """Say why there is no Chromium to use, and what to do about it."""
    if chosen := os.environ.get("CHROMIUM"):
        return f"CHROMIUM is {chosen!r}, which does not start: correct or unset it"
    return HELP


def install() -> None:
    """Install a Chromium: with apt as root on Debian, else with Playwright.

    Failures are left to the caller, who looks for the browser afterwards.
    """
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if root and _is_debian() and shutil.which("apt-get"):
        _run("apt-get", "update", "-qq")
        _run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium")
    else:
        # Only root may install the system libraries that the download needs.
        dependencies = ["--with-deps"] if root and sys.platform == "linux" else []
        _run(sys.executable, "-m", "playwright", "install", *dependencies, "chromium")
    find.cache_clear()


def _starts(path: Path) -> bool:
    """Tell whether the program runs: Ubuntu's ``chromium-browser`` may be a stub."""
    try:
        answer = subprocess.run(
            [path, "--version"], capture_output=True, timeout=60, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0


def _candidates() -> Iterator[Path]:
    yield from (Path(path) for name in NAMES if (path := shutil.which(name)))
    yield Path(MAC)
    with sync_playwright() as playwright:
        yield Path(playwright.chromium.executable_path)


def _is_debian() -> bool:
    release = Path("/etc/os-release")
    return release.is_file() and "ID=debian" in release.read_text().splitlines()


def _run(*command: str) -> None:
    """Run *command*, its output on stderr: stdout is for the path alone."""
    print("+", *command, file=sys.stderr)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=sys.stderr,
        check=False,
    )


def main() -> int:
    """Print the path; the status tells whether there is one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--install", action="store_true", help="install one if need be")
    wanted = parser.parse_args().install and not os.environ.get("CHROMIUM")
    if wanted and find() is None:
        install()
    path = find()
    print(path or complaint(), file=sys.stdout if path else sys.stderr)
    return 0 if path else 1


if __name__ == "__main__":
    sys.exit(main())
