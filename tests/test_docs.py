"""The manual: whatever it shows has been tried."""

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
from sphinx_academic._docs import ROLES, SCHEMAS
from sphinx_academic.config import AcademicConfig
from sphinx_academic.messages import WARNINGS
from sphinx_academic.model.schema import options_of
from sphinx_academic.roles import NAMES
from sphinx_academic.theming import theme_path
from tools.words import catalogues

from .conftest import Page, build, said

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
SNIPPETS = DOCS / "snippets"
PAGES = sorted(path for path in DOCS.rglob("*.md") if SNIPPETS not in path.parents)
EXAMPLES = sorted(path.stem for path in SNIPPETS.glob("*.md"))
SETTINGS = sorted((SNIPPETS / "conf").glob("*/conf.py"))
COMMANDS = ("rebuilds", "builders", "languages")
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


@pytest.fixture(scope="module")
def manual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the manual as it is published."""
    out = tmp_path_factory.mktemp("manual") / "html"
    assert build(DOCS, out, "html") == []
    return out


def page(manual: Path, name: str) -> Page:
    return Page((manual / f"{name}.html").read_text("utf-8"))


# What becomes of the manual ---------------------------------------------------------


def test_the_manual_builds_without_a_warning(manual: Path) -> None:
    assert (manual / "index.html").is_file()
    assert (manual / "404.html").is_file()


@pytest.mark.parametrize("directive", sorted(SCHEMAS))
def test_the_reference_names_every_option_and_alias(
    manual: Path, directive: str
) -> None:
    name = "lists" if directive.endswith("-list") else "records"
    reference = page(manual, f"reference/{name}")
    named = {said(code) for table in reference.find("manual") for code in table.iter()}
    for option in options_of(SCHEMAS[directive]).values():
        assert {option.name, *option.aliases} <= named


def test_the_reference_names_every_setting(manual: Path) -> None:
    reference = page(manual, "reference/configuration")
    names = {f"academic_{name}" for name in AcademicConfig.__annotations__}
    assert {f"confval-{name}" for name in names} <= set(reference.ids)


def test_the_reference_names_every_type_of_warning(manual: Path) -> None:
    table = page(manual, "reference/warnings").one("manual")
    types = [said(row).split()[0] for row in table.iter("tr")][1:]
    assert types == [f"academic.{kind}" for kind in WARNINGS]


def test_the_reference_describes_every_role(manual: Path) -> None:
    assert set(ROLES) == set(NAMES)
    _, table = page(manual, "reference/index").root.iter("table")
    assert [said(row).split()[0] for row in table.iter("tr")][1:] == list(NAMES)


def test_the_reference_explains_every_option_and_property_of_the_theme(
    manual: Path,
) -> None:
    options, *tokens = page(manual, "reference/theme").find("manual")
    assert all(said(row[-1]) for row in options.iter("tr"))
    constant = tokens_of("theme").partition(":root[")[0]
    named = {said(code) for table in tokens for code in table.iter()}
    assert set(re.findall(r"--[\w-]+(?=:)", constant)) <= named


@pytest.mark.parametrize(
    "name",
    [
        "footnote",
        "admonition",
        "sidebar",
        "topic",
        "versionadded",
        "rubric",
        "glossary",
        "field-list",
        "option-list",
        "task-list-item",
        "literal-block-wrapper",
        "linenos",
        "math-block",
        "eqno",
        "epigraph",
        "academic-entry",
    ],
)
def test_the_kitchen_sink_shows(manual: Path, name: str) -> None:
    assert page(manual, "kitchen-sink").find(name)


def test_what_only_restructuredtext_has_is_shown(manual: Path) -> None:
    assert page(manual, "restructuredtext").find("citation")


@pytest.mark.parametrize("tag", ["table", "figure", "img", "math", "dl", "blockquote"])
def test_the_kitchen_sink_has_a(manual: Path, tag: str) -> None:
    assert list(page(manual, "kitchen-sink").root.iter(tag))


def test_the_tables_of_the_manual_are_readable_as_plain_text(tmp_path: Path) -> None:
    assert build(DOCS, tmp_path, "text") == []
    text = (tmp_path / "reference" / "records.txt").read_text("utf-8")
    assert "The record's name, by which others refer to it." in text


def test_an_option_is_in_one_table_of_the_reference(manual: Path) -> None:
    tables = page(manual, "reference/records").find("manual")[:3]
    names = [said(row[0]) for table in tables for row in list(table.iter("tr"))[1:]]
    assert len(names) == len(set(names))


# The README -------------------------------------------------------------------------


def test_the_site_of_the_readme_builds_and_shows_its_paper_once(tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    (conf,) = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    (index,) = re.findall(r"```md\n(.*?)```", readme, re.DOTALL)
    (tmp_path / "conf.py").write_text(conf, "utf-8")
    (tmp_path / "index.md").write_text(index, "utf-8")
    assert build(tmp_path, tmp_path / "_build" / "html", "html") == []
    home = Page((tmp_path / "_build" / "html" / "index.html").read_text("utf-8"))
    assert home.titles == ["Invariante Variationsprobleme"]


# Examples ---------------------------------------------------------------------------


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


# Settings ---------------------------------------------------------------------------


def write_site(folder: Path, conf: str, text: str) -> Path:
    (folder / "conf.py").write_text(conf, "utf-8")
    (folder / "index.md").write_text(f"# Emmy Noether\n\n{text}", "utf-8")
    return folder


def test_the_link_beside_a_heading_of_the_manual_is_the_only_one(
    tmp_path: Path,
) -> None:
    news = "".join(f":::{{news}} 19{year}\nText.\n:::\n\n" for year in range(10, 16))
    text = (SNIPPETS / "files" / "all-news.md").read_text("utf-8")
    folder = write_site(
        tmp_path, BASE, f"{text}\n```{{toctree}}\n:hidden:\n\nnews\n```\n"
    )
    (folder / "news.md").write_text(f"# News\n\n{news}:::{{news-list}}\n:::\n", "utf-8")
    assert build(folder, folder / "_build", "html") == []
    home = (folder / "_build" / "index.html").read_text("utf-8")
    assert home.count(">All news<") == 1


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


# Words ------------------------------------------------------------------------------


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


# Templates and styles ---------------------------------------------------------------


def tokens_of(name: str) -> str:
    """Return the style sheet that reads the properties which users may set."""
    if name == "theme":
        return (theme_path() / "css" / "tokens.css").read_text("utf-8")
    return (ROOT / "sphinx_academic" / "static" / "academic.css").read_text("utf-8")


@pytest.fixture(scope="module")
def styled(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Build a site with the templates and styles of the manual."""
    site = tmp_path_factory.mktemp("styled") / "site"
    shutil.copytree(STYLE, site)
    text = "\n".join(
        (SNIPPETS / f"{name}.md").read_text("utf-8")
        for name in ("publication", "news", "award")
    )
    (site / "index.md").write_text(f"# Emmy Noether\n\n{text}", "utf-8")
    assert build(site, site / "_build" / "html", "html") == []
    return (site / "_build" / "html" / "index.html").read_text("utf-8")


def test_a_template_of_the_manual_replaces_that_of_the_extension(styled: str) -> None:
    (year,) = Page(styled).texts("academic-award-year")
    assert year == "1932"
    assert len(Page(styled).find("academic-entry")) == 3


def test_a_template_of_the_manual_includes_that_of_the_extension(styled: str) -> None:
    (comment,) = re.findall(
        r"<!--.*-->",
        (STYLE / "_templates" / "academic" / "news.html").read_text("utf-8"),
    )
    assert re.search(rf"{comment}\s*<li class=\"academic-entry\"", styled)


def test_a_layout_of_the_manual_extends_that_of_the_theme(styled: str) -> None:
    assert styled.count("The opinions on this site are my own.") == 1


def test_the_style_of_the_manual_is_used_after_that_of_the_theme(styled: str) -> None:
    sheets = re.findall(r'<link rel="stylesheet"[^>]*href="([^"?]+)', styled)
    assert sheets.index("_static/my.css") > sheets.index("_static/site.css")


@pytest.mark.parametrize(
    ("file", "read_by"), [("_static/my.css", "theme"), ("foreign.css", "extension")]
)
def test_the_properties_that_the_manual_sets_exist(file: str, read_by: str) -> None:
    properties = re.findall(r"--[\w-]+(?=:)", (STYLE / file).read_text("utf-8"))
    assert properties
    assert set(properties) <= set(re.findall(r"--[\w-]+", tokens_of(read_by)))


# Commands ---------------------------------------------------------------------------

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


# Hosts ------------------------------------------------------------------------------


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
