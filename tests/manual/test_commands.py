"""The commands of the manual work, on a desk and on hosts."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import sysconfig
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.error import URLError
from urllib.request import urlopen

import pytest
import yaml

import sphinx_academic
from tests.conftest import Page, said
from tests.manual.files import DOCS, PAGES, ROOT, SNIPPETS, source

if TYPE_CHECKING:
    from collections.abc import Mapping

COMMANDS = ("rebuilds", "builders", "languages")

# Stands for pip and the package index, which is not asked: the virtual environment
# sees this checkout, and what this interpreter has installed.
PIP = r"""
set -eu
pip() {
    folder=$(python -c 'import site; print(site.getsitepackages()[0])')
    bin=$(dirname "$(command -v python)")
    case "$*" in
    uninstall*) rm "$folder/here.pth" ;;
    install*)
        printf '%s\n' "$CHECKOUT" "$INSTALLED" >"$folder/here.pth"
        for name in sphinx sphinx_autobuild; do
            script=$bin/$(echo $name | sed 's/^sphinx$/sphinx-build/; s/_/-/')
            printf '#!/bin/sh\nexec %s/python -P -m %s "$@"\n' "$bin" $name >"$script"
            chmod +x "$script"
        done ;;
    *) echo "pip $*: no such command here" >&2; return 1 ;;
    esac
}
"""


def steps(name: str, *, kind: str = "console") -> str:
    """Return the commands of a page in their order, and the files that it shows."""
    script = []
    file = r"\{literalinclude\} (\S+)\n[^`]*:caption: (\S+)\n"
    fence = re.compile(rf"^```(?:{kind}\n(.*?)|{file})```", re.MULTILINE | re.DOTALL)
    for commands, included, target in fence.findall(source(name)):
        if commands:
            script += [line.removeprefix("$ ") for line in commands.splitlines()]
        else:
            text = (DOCS / included).read_text("utf-8")
            script += [f'mkdir -p "$(dirname "{target}")"']
            script += [f"cat >'{target}' <<'END OF FILE'\n{text}END OF FILE"]
    return "\n".join(script)


def environment(folder: Path) -> dict[str, str]:
    """Return a shell's environment in which ``python3`` is this Python, bare."""
    programs = folder / "bin"
    programs.mkdir(exist_ok=True)
    if not (programs / "python3").exists():
        (programs / "python3").symlink_to(getattr(sys, "_base_executable"))  # noqa: B009
    kept = {name: os.environ[name] for name in ("HOME", "LANG") if name in os.environ}
    return {
        **kept,
        "PATH": f"{programs}:/usr/bin:/bin",
        "CHECKOUT": str(ROOT),
        "INSTALLED": sysconfig.get_path("purelib"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def run(script: str, folder: Path, *, env: Mapping[str, str]) -> str:
    """Run commands in a shell; return what they print."""
    result = subprocess.run(
        ["bash", "-c", f"{PIP}\n{script}"],
        cwd=folder,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout
    return result.stdout


class Work(NamedTuple):
    """The site of somebody who has followed the quickstart."""

    site: Path
    env: dict[str, str]
    output: str

    def follow(self, script: str) -> str:
        """Run commands there."""
        return run(f". .venv/bin/activate\n{script}", self.site, env=self.env)


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Work:
    folder = tmp_path_factory.mktemp("work")
    env = environment(folder)
    return Work(folder / "my-site", env, run(steps("quickstart"), folder, env=env))


def test_the_quickstart_leads_to_a_site(work: Work) -> None:
    assert "build succeeded." in work.output
    assert "WARNING" not in work.output
    home = Page((work.site / "_build" / "html" / "index.html").read_text("utf-8"))
    assert home.titles == [
        "On Computable Numbers, with an Application to the Entscheidungsproblem"
    ]
    assert "Computing Machinery and Intelligence appeared in Mind." in said(home.root)


@pytest.mark.slow
def test_the_commands_of_the_installation_work(work: Work) -> None:
    again = "pip install ../sphinx-academic"
    output = run(f"{steps('install')}\n{again}", work.site, env=work.env)
    assert re.fullmatch(r"\d+\.\d+\.\S+", output.strip())


@pytest.mark.slow
@pytest.mark.parametrize("name", COMMANDS)
def test_the_commands_of_the_manual_work(work: Work, name: str) -> None:
    assert "WARNING" not in work.follow(steps(name))


def test_no_other_page_shows_commands() -> None:
    tried = {"quickstart", "install", "hosting", "kitchen-sink", *COMMANDS}
    showing = {p.stem for p in PAGES if "```console" in p.read_text("utf-8")}
    assert showing == tried


def test_links_can_be_checked_as_shown(work: Work) -> None:
    command = steps("builders", kind="sh")
    # Every address is passed over: there is no network here.
    work.follow(f"{command} -D 'linkcheck_ignore=.*'")


@pytest.mark.slow
def test_the_live_preview_shows_the_site(work: Work) -> None:
    pytest.importorskip("sphinx_autobuild")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (command,) = steps("rebuilds", kind="sh").splitlines()
    script = f"{PIP}\n. .venv/bin/activate\nexec {command} --port {port}"
    server = subprocess.Popen(
        ["bash", "-c", script],
        cwd=work.site,
        env=work.env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        assert b"Alan Turing" in answer(f"http://127.0.0.1:{port}/", server)
    finally:
        server.terminate()
        server.wait()


def answer(address: str, server: subprocess.Popen[bytes]) -> bytes:
    """Return what a server says once it has started."""
    for _ in range(200):
        try:
            with urlopen(address, timeout=10) as response:
                text: bytes = response.read()
                return text
        except (URLError, ConnectionError):
            assert server.poll() is None, "the server has stopped"
            time.sleep(0.1)
    raise TimeoutError(address)


@pytest.fixture(scope="module")
def hosted(work: Work) -> Work:
    """Add to the site what the manual says of hosting."""
    assert "WARNING" not in work.follow(steps("hosting"))
    return work


READ_THE_DOCS = "python -P -m sphinx -T -W --keep-going -b html -D language=en"


def test_the_workflow_for_github_publishes_the_site(hosted: Work) -> None:
    text = (hosted.site / ".github" / "workflows" / "pages.yml").read_text("utf-8")
    job = yaml.safe_load(text)["jobs"]["publish"]
    shutil.rmtree(hosted.site / "_build")
    hosted.follow("\n".join(step["run"] for step in job["steps"] if "run" in step))
    (upload,) = (step for step in job["steps"] if "upload" in step.get("uses", ""))
    published = hosted.site / upload["with"]["path"]
    assert {"index.html", "404.html"} <= {path.name for path in published.iterdir()}


def test_the_settings_for_read_the_docs_build_the_site(hosted: Work) -> None:
    settings = yaml.safe_load((hosted.site / ".readthedocs.yaml").read_text("utf-8"))
    (install,) = settings["python"]["install"]
    conf = Path(settings["sphinx"]["configuration"])
    hosted.follow(
        f"pip install -r {install['requirements']}\n"
        f"cat {install['requirements']}\n"
        f"{READ_THE_DOCS} {conf.parent} _build/rtd"
    )
    assert (hosted.site / "_build" / "rtd" / "index.html").is_file()


def test_hosts_install_the_wheel_of_this_version() -> None:
    requirement = (SNIPPETS / "hosting" / "requirements.txt").read_text("utf-8")
    assert f"./sphinx_academic-{sphinx_academic.__version__}-" in requirement


@pytest.mark.slow
def test_read_the_docs_can_build_the_manual(tmp_path: Path) -> None:
    pytest.importorskip("hatchling")
    settings = yaml.safe_load((ROOT / ".readthedocs.yaml").read_text("utf-8"))
    (install,) = settings["python"]["install"]
    assert install["method"] == "pip"
    env = environment(tmp_path)
    run("python3 -m venv --without-pip clean", tmp_path, env=env)
    python = tmp_path / "clean" / "bin" / "python"
    # Dependencies come from here, not from the network; the project is installed.
    folder = run(
        f"{python} -c 'import site; print(site.getsitepackages()[0])'",
        tmp_path,
        env=env,
    ).strip()
    Path(folder, "here.pth").write_text(env["INSTALLED"] + "\n")
    extras = ",".join(install["extra_requirements"])
    project = (ROOT / install["path"]).resolve()
    options = ("--no-index", "--no-deps", "--no-build-isolation", "--quiet")
    pip = (sys.executable, "-m", "pip", "--python", python, "install", *options)
    subprocess.run([*pip, f"{project}[{extras}]"], check=True, cwd=tmp_path)
    conf = ROOT / settings["sphinx"]["configuration"]
    assert settings["sphinx"]["fail_on_warning"]
    run(
        f". clean/bin/activate\n"
        f"python -P -c 'import sphinx_academic; print(sphinx_academic.__file__)'"
        f" | grep -F {folder}\n"
        f"{READ_THE_DOCS} -d doctrees {conf.parent} html",
        tmp_path,
        env=env,
    )
    assert (tmp_path / "html" / "index.html").is_file()
