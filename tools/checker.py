"""Find the Nu checker, which tells whether pages are HTML, or install it.

``python -m tools.checker`` prints its path; with ``--install`` it first installs it
where it is missing, and Java, which runs it.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

FOLDER = Path(__file__).parent.parent / "tests" / "conformance"
PACKAGE = FOLDER / "node_modules" / "vnu-jar"
JAR = PACKAGE / "build" / "dist" / "vnu.jar"

HELP = """\
The checker of HTML is not here, and could not be installed. It needs Java 11 or newer,
and npm fetches it. One of these helps:
  - install both with your system's package manager
    (Debian: apt-get install default-jre-headless npm);
  - run `make test-quick`, which checks no pages."""


class Flaw(NamedTuple):
    """What is wrong, and where."""

    page: str
    line: int
    message: str
    extract: str


def flaws_in(folders: Iterable[Path]) -> list[Flaw]:
    """Return what is wrong with the pages in some folders; Java starts once.

    Raises ``FileNotFoundError``, with what to do about it, without the checker.
    """
    if not is_here():
        raise FileNotFoundError(HELP)
    answer = ("--errors-only", "--exit-zero-always", "--format", "json")
    # Java's own limit is too low for pages of thousands of entries.
    java = ("java", "-Xss8m", "-jar", str(JAR))
    command = (*java, *answer, "--skip-non-html", *map(str, folders))
    done = subprocess.run(command, capture_output=True, check=True)
    return [
        Flaw(
            message["url"].removeprefix("file:"),
            message.get("lastLine", 0),
            message["message"],
            message.get("extract", ""),
        )
        for message in json.loads(done.stderr)["messages"]
    ]


def is_here() -> bool:
    """Tell whether there is the checker that is asked for, and what runs it."""
    if not (JAR.is_file() and shutil.which("java")):
        return False
    wanted = json.loads((FOLDER / "package.json").read_text("utf-8"))
    found = json.loads((PACKAGE / "package.json").read_text("utf-8"))
    return bool(found["version"] == wanted["devDependencies"][found["name"]])


def install() -> None:
    """Install what is missing, with apt as root, and the checker with npm.

    Failures are left to the caller, who looks for it afterwards.
    """
    packages = {"java": "default-jre-headless", "npm": "npm"}
    missing = [packages[name] for name in packages if not shutil.which(name)]
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if missing and root and shutil.which("apt-get"):
        _run("apt-get", "update", "-qq")
        _run("apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing)
    if npm := shutil.which("npm"):
        _run(npm, "ci", "--silent", f"--prefix={FOLDER}")


def _run(*command: str) -> None:
    """Run *command*, its output on stderr: stdout is for the path alone."""
    print("+", *command, file=sys.stderr)
    subprocess.run(
        command,
        cwd=FOLDER,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=sys.stderr,
        check=False,
    )


def main() -> int:
    """Print the path; the status tells whether there is one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--install", action="store_true", help="install it if need be")
    if parser.parse_args().install and not is_here():
        install()
    print(JAR if is_here() else HELP, file=sys.stdout if is_here() else sys.stderr)
    return 0 if is_here() else 1


if __name__ == "__main__":
    sys.exit(main())
