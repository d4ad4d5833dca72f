"""What a user gets from the package index."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import tomllib
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent
THEME = ROOT / "theme" / "sphinx_academic"

pytestmark = pytest.mark.slow


def build(source: Path, target: Path, kind: str) -> Path:
    """Build offline, with the build backend that is installed."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", kind]
    subprocess.run([*command, "--directory", target], cwd=source, check=True)
    (distribution,) = target.iterdir()
    return distribution


def contents(wheel: Path) -> dict[str, bytes]:
    """Read all files of a wheel but the list of their hashes."""
    with ZipFile(wheel) as archive:
        return {
            name: archive.read(name)
            for name in archive.namelist()
            if not name.endswith("/RECORD")
        }


def shipped(folder: Path) -> set[str]:
    """List the files of *folder*, relative to it, as version control sees them."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(ROOT, tmp_path_factory.mktemp("wheel"), "wheel")


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(ROOT, tmp_path_factory.mktemp("sdist"), "sdist")


def test_the_wheel_contains_the_theme_inside_the_package(wheel: Path) -> None:
    expected = {f"sphinx_academic/theme/sphinx_academic/{n}" for n in shipped(THEME)}
    assert expected
    assert expected <= contents(wheel).keys()


def test_the_wheel_contains_all_of_the_package(wheel: Path) -> None:
    package = shipped(ROOT / "sphinx_academic")
    assert {f"sphinx_academic/{name}" for name in package} <= contents(wheel).keys()


@pytest.mark.parametrize(
    "file",
    [
        "sphinx_academic/py.typed",
        "sphinx_academic/static/academic.css",
        "sphinx_academic/theme/sphinx_academic/theme.toml",
    ],
)
def test_the_wheel_contains(wheel: Path, file: str) -> None:
    assert file in contents(wheel)


@pytest.mark.parametrize("folder", ["icons", "static", "templates"])
def test_the_wheel_contains_files_of(wheel: Path, folder: str) -> None:
    prefix = f"sphinx_academic/{folder}/"
    assert any(name.startswith(prefix) for name in contents(wheel))


def test_the_wheel_contains_nothing_else(wheel: Path) -> None:
    roots = {name.partition("/")[0] for name in contents(wheel)}
    assert {root.partition("-")[0] for root in roots} == {"sphinx_academic"}


def test_the_wheel_announces_the_theme_to_sphinx(wheel: Path) -> None:
    (text,) = (
        text
        for name, text in contents(wheel).items()
        if name.endswith("entry_points.txt")
    )
    assert text.decode().split() == [
        "[sphinx.html_themes]",
        "sphinx_academic",
        "=",
        "sphinx_academic.theming",
    ]


def test_the_wheel_carries_the_licence(wheel: Path) -> None:
    text = (ROOT / "LICENSE").read_bytes()
    assert text in contents(wheel).values()


def test_a_wheel_made_from_the_source_distribution_is_the_same(
    wheel: Path, sdist: Path, tmp_path: Path
) -> None:
    with tarfile.open(sdist) as archive:
        # Early releases of Python 3.11 have no filters.
        archive.extraction_filter = getattr(tarfile, "data_filter", None)
        archive.extractall(tmp_path / "source")
    (source,) = (tmp_path / "source").iterdir()
    assert contents(build(source, tmp_path / "again", "wheel")) == contents(wheel)


def test_the_source_distribution_can_be_tested(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        top = {name.split("/")[1] for name in archive.getnames() if "/" in name}
    assert {"Makefile", "example_site", "pyproject.toml", "tests", "tools"} <= top


def test_users_install_what_pages_and_sources_need_and_nothing_more() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    names = {dependency.partition(">")[0] for dependency in project["dependencies"]}
    pages = {"docutils", "myst-parser", "sphinx"}
    assert names == pages | {"bibtexparser", "pylatexenc", "PyYAML"}
