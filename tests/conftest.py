"""Small sites, built in a temporary folder and asked what they say."""

from __future__ import annotations

import io
import textwrap
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from sphinx.application import Sphinx
from sphinx.locale import translators
from sphinx.util.console import strip_colors
from sphinx.util.docutils import docutils_namespace, patch_docutils

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from docutils import nodes

# How long a draw takes says more of the machine than of what is tested.
settings.register_profile(
    "steady", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("steady")

VOID = frozenset("area base br col hr img input link meta source wbr".split())

# One grey pixel.
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d494844520000000100000001080000000"
    "03a7e9b550000000a49444154789c6368000000820081778da2a20000000049454e44ae426082"
)


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tree = ET.TreeBuilder()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tree.start(tag, {name: value or "" for name, value in attrs})
        if tag in VOID:
            self.tree.end(tag)
        else:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tree.start(tag, {name: value or "" for name, value in attrs})
        self.tree.end(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag, f"</{tag}> at line {self.getpos()[0]}"
        self.tree.end(tag)

    def handle_data(self, data: str) -> None:
        if self.open:
            self.tree.data(data)


@dataclass
class Page:
    """A page of HTML, in which elements are found by a class that they have.

    Reading it fails where an element is not closed, or where it should not be.
    """

    source: str
    root: ET.Element = field(init=False)

    def __post_init__(self) -> None:
        builder = _Builder()
        builder.feed(self.source)
        builder.close()
        assert not builder.open, f"never closed: {builder.open}"
        self.root = builder.tree.close()

    def find(self, name: str, within: ET.Element | None = None) -> list[ET.Element]:
        """Return the elements of a class, in the order of the page."""
        elements = (self.root if within is None else within).iter()
        return [e for e in elements if name in e.get("class", "").split()]

    def one(self, name: str) -> ET.Element:
        """Return the only element of a class."""
        (element,) = self.find(name)
        return element

    def texts(self, name: str) -> list[str]:
        """Return what the elements of a class say."""
        return [said(element) for element in self.find(name)]

    def text(self, name: str) -> str:
        """Return what the only element of a class says."""
        return said(self.one(name))

    def links(self, name: str = "") -> list[tuple[str, str]]:
        """Return words and address of each link, or of those inside a class."""
        within = self.find(name) if name else [self.root]
        return [(said(a), a.get("href", "")) for e in within for a in e.iter("a")]

    @property
    def ids(self) -> list[str]:
        """Every id on the page."""
        return [e.attrib["id"] for e in self.root.iter() if "id" in e.attrib]

    @property
    def titles(self) -> list[str]:
        """The titles of the publications, in the order in which they are shown."""
        return self.texts("academic-title")


def said(element: ET.Element) -> str:
    """Return the words of an element, with single blanks."""
    return " ".join("".join(element.itertext()).split())


@dataclass
class Site:
    """A site in a folder of its own."""

    folder: Path
    conf: dict[str, object]
    builder: str = "html"
    warnings: list[str] = field(default_factory=list)

    def write(self, files: Mapping[str, str | bytes] = {}, **pages: str) -> Site:
        """Write files, and pages in Markdown by their names alone."""
        pages_ = {f"{name}.md": page for name, page in pages.items()}
        for name, content in {**files, **pages_}.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(content, bytes):
                path.write_bytes(content)
            else:
                path.write_text(textwrap.dedent(content), encoding="utf-8")
        return self

    def complaints(self, builder: str = "html", *, jobs: int = 1) -> list[str]:
        """Build as ``sphinx-build -n`` does; return the warnings.

        As from the command line, every build begins without the registered nodes,
        directives and roles of another.
        """
        conf = "".join(f"{name} = {value!r}\n" for name, value in self.conf.items())
        path = self.folder / "conf.py"
        if not path.exists() or path.read_text(encoding="utf-8") != conf:
            path.write_text(conf, encoding="utf-8")
        self.builder = builder
        self.warnings = build(self.folder, self.out, builder, jobs=jobs)
        return self.warnings

    def build(self, builder: str = "html", *, jobs: int = 1) -> Site:
        """Build; a warning is an error."""
        assert self.complaints(builder, jobs=jobs) == []
        return self

    @property
    def out(self) -> Path:
        """The folder of what the last builder has written."""
        return self.folder / "_build" / self.builder

    def text(self, name: str) -> str:
        """Return a file that the last builder has written."""
        return (self.out / name).read_text(encoding="utf-8")

    def html(self, name: str = "index") -> Page:
        """Return a page that the last builder has written."""
        return Page(self.text(f"{name}.html"))

    def doctree(self, name: str = "index") -> nodes.document:
        """Return a page as the last builder sees it, references resolved."""
        with patch_docutils(), docutils_namespace():
            app = application(self.folder, self.out, self.builder, io.StringIO())
            app.build()
            document = app.env.get_doctree(name)
            app.env.apply_post_transforms(document, name)
            return document


def application(
    source: Path,
    out: Path,
    builder: str,
    warning: io.StringIO,
    *,
    jobs: int = 1,
    conf: Mapping[str, object] = {},
) -> Sphinx:
    """Return an application that keeps what it reads beside what it writes.

    As under ``sphinx-build -M``, all builders share it but gettext, which cannot.
    Sphinx would add the words of a site to those of the last one.
    """
    translators.clear()
    return Sphinx(
        source,
        source,
        out,
        out.parent / ("doctrees-gettext" if builder == "gettext" else "doctrees"),
        builder,
        confoverrides={"nitpicky": True, **conf},
        status=None,
        warning=warning,
        parallel=jobs,
    )


def build(
    source: Path,
    out: Path,
    builder: str,
    *,
    jobs: int = 1,
    conf: Mapping[str, object] = {},
) -> list[str]:
    """Build a site; return its warnings, each with the path from the site."""
    warning = io.StringIO()
    with patch_docutils(), docutils_namespace():
        app = application(source, out, builder, warning, jobs=jobs, conf=conf)
        app.build()
    said = strip_colors(warning.getvalue()).replace(f"{source}/", "")
    return [line for line in said.splitlines() if line.strip()]


@pytest.fixture(scope="session")
def new_site(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Site]:
    """Return a function that makes a site, with settings for its ``conf.py``."""

    def make(**conf: object) -> Site:
        settings = {
            "project": "Ada",
            "copyright": "Ada",
            "extensions": ["myst_parser", "sphinx_academic"],
            "myst_enable_extensions": ["colon_fence", "dollarmath"],
            "html_theme": "basic",
            "exclude_patterns": ["_build"],
            "suppress_warnings": ["toc.not_included"],
        }
        return Site(tmp_path_factory.mktemp("site"), {**settings, **conf})

    return make


@pytest.fixture
def site(new_site: Callable[..., Site]) -> Site:
    """Return an empty site in Markdown."""
    return new_site()
