"""Directives of the manual: its tables are made of the declarations they describe.

Only ``docs/conf.py`` loads this; the tables expect pages written in Markdown.
"""

from __future__ import annotations

import dataclasses
import re
import tomllib
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Final

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from ._other_systems import rows as rows_of_system
from .config import AcademicConfig
from .messages import WARNINGS
from .model.kinds import KINDS
from .model.link_kinds import LINK_KINDS
from .model.networks import NETWORKS
from .model.query import QUERIES
from .model.schema import options_of
from .model.schemes import SCHEMES
from .rendering.templates import TEMPLATES
from .roles import NAMES
from .theming import theme_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

    from .model.schema import Option, Schema

SCHEMAS: Final[Mapping[str, Schema]] = MappingProxyType(
    {**KINDS, **{f"{kind}-list": query for kind, query in QUERIES.items()}}
)
"""What has options, by the name of its directive."""

ROLES: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "pub": ("a publication", "its title, with a link"),
        "news": ("a news item", "its date, with a link"),
        "award": ("an award", "its name, with a link"),
        "venue": ("a publication", "its venue and year, such as “CVPR 2016”"),
        "person": (
            "somebody in `academic_people`",
            "the name, with a link if there is an address",
        ),
        "citations": (
            "a publication, or `total` for all of them",
            "how often it is cited, who says so and when; nothing if that is not known",
        ),
    }
)
"""What each role refers to, and what it prints without words of its own."""

_LINKING: Final = frozenset(kind.name for kind in (*LINK_KINDS, *SCHEMES))
"""The options that each make a link."""

LINE: Final = 70
"""Characters of a line where tables are drawn with them."""


class Table(SphinxDirective):
    """A table of the manual; its cells are Markdown."""

    headings: ClassVar[Sequence[str]]
    rows: ClassVar[Callable[..., Iterable[Sequence[str]]]]
    """Yields the cells of the body; takes the directive's arguments."""

    def run(self) -> list[nodes.Node]:
        """Return the table."""
        return [self.table(type(self).rows(*self.arguments))]

    def table(self, rows: Iterable[Sequence[str]], caption: str = "") -> nodes.table:
        """Make a table, with a caption if there is one."""
        cells = [self.headings, *rows]
        head = nodes.thead("", self._row(cells[0]))
        body = nodes.tbody("", *map(self._row, cells[1:]))
        widths = _widths(cells)
        group = nodes.tgroup("", cols=len(widths))
        group += [nodes.colspec(colwidth=width) for width in widths]
        group += [head, body]
        title = [nodes.title("", caption)] if caption else []
        table = nodes.table("", *title, group, classes=["manual"])
        self.set_source_info(table)
        return table

    def _row(self, cells: Sequence[str]) -> nodes.row:
        return nodes.row("", *(nodes.entry("", *self._cell(cell)) for cell in cells))

    def _cell(self, text: str) -> list[nodes.Node]:
        content, messages = self.parse_inline(text, lineno=self.lineno)
        paragraph = nodes.paragraph(text, "", *content)
        self.set_source_info(paragraph)
        return [paragraph, *messages]


class Tokens(Table):
    """The CSS custom properties of the theme, a table for each group."""

    headings = ("Property", "Value")

    def run(self) -> list[nodes.Node]:
        """Return the tables."""
        css = (theme_path() / "css" / "tokens.css").read_text("utf-8")
        return [self.table(rows, caption) for caption, rows in _tokens(css)]


class Configuration(SphinxDirective):
    """The values of ``conf.py``, as targets of ``{confval}``."""

    def run(self) -> list[nodes.Node]:
        """Return the description of each value."""
        values = dataclasses.fields(AcademicConfig)
        text = "\n".join(_confval(value.name, value.metadata) for value in values)
        return self.parse_text_to_nodes(text)


def options(directive: str) -> Iterator[Sequence[str]]:
    """Yield the options of a directive, but for those with a table of their own."""
    schema = SCHEMAS[directive]
    defaults = {fld.name: fld.default for fld in dataclasses.fields(schema)}
    for opt in options_of(schema).values():
        if opt.target != "links" or opt.name not in _LINKING:
            yield _code(opt.name), _meaning(opt, defaults.get(opt.target))


def links() -> Iterator[Sequence[str]]:
    """Yield the options of a publication that each make a link."""
    return ((_code(k.name), k.label, _codes(k.aliases)) for k in LINK_KINDS)


def identifiers() -> Iterator[Sequence[str]]:
    """Yield the options of a publication that take an identifier."""
    return ((_code(s.name), s.label, _codes(s.aliases)) for s in SCHEMES)


def roles() -> Iterator[Sequence[str]]:
    """Yield the roles."""
    return ((_code(name), *ROLES[name]) for name in NAMES)


def warnings() -> Iterator[Sequence[str]]:
    """Yield the types of warnings, as `suppress_warnings` takes them."""
    return ((_code(f"academic.{kind}"), text) for kind, text in WARNINGS.items())


def networks() -> Iterator[Sequence[str]]:
    """Yield the places on the web that a profile knows by name."""
    for network in NETWORKS:
        address = network.template.format("id")
        shown = f"{network.label}: {_code(address)}" if address else network.label
        yield _code(network.name), f"{shown}. {_also(network.aliases)}".strip()


def other_systems(system: str, subject: str) -> Iterator[Sequence[str]]:
    """Yield what the names of another system are here."""
    for row in rows_of_system(system, subject):
        here = f"→ {_code(row.here)}: " if row.here else ""
        yield _code(row.name), f"{here}{row.meaning}"


def templates() -> Iterator[Sequence[str]]:
    """Yield the templates, each with the comment at its head."""
    for path in sorted(TEMPLATES.glob("academic/*.html")):
        comment = re.match(r"\{#-?(.*?)-?#\}", path.read_text("utf-8"), re.DOTALL)
        text = " ".join(comment[1].split()) if comment else ""
        yield _code(f"academic/{path.name}"), text


def theme_options() -> Iterator[Sequence[str]]:
    """Yield the options that ``theme.toml`` declares, each with its comment."""
    text = (theme_path() / "theme.toml").read_text("utf-8")
    comments = _comments(text.partition("[options]")[2])
    for name, default in tomllib.loads(text)["options"].items():
        yield _code(name), _code(repr(default)), comments.get(name, "")


TABLES: Final = (
    ("options", options, ("Option", "Meaning"), 1),
    ("links", links, ("Option", "Word shown", "Also written"), 0),
    ("identifiers", identifiers, ("Option", "Word shown", "Also written"), 0),
    ("roles", roles, ("Role", "Refers to", "Prints"), 0),
    ("warnings", warnings, ("Type", "Meaning"), 0),
    ("networks", networks, ("Key", "Word shown and address"), 0),
    ("coming-from", other_systems, ("There", "Here"), 2),
    ("templates", templates, ("Template", "Content"), 0),
    ("theme-options", theme_options, ("Option", "Default", "Meaning"), 0),
)
"""The name of each table, its rows, its headings, and how many arguments it has."""


class academic_twin(nodes.General, nodes.Element):  # noqa: N801 - docutils' manner
    """The same example in the other markup, folded away where that is possible."""


class Example(SphinxDirective):
    """An example from ``snippets/``: its source, what it becomes, and its twin."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return the source, the result and the source in reStructuredText."""
        markdown, restructured = map(self.source, ("md", "rst"))
        shown: list[nodes.Node] = [_literal(markdown, "markdown")]
        if result := self.parse_text_to_nodes(markdown):
            shown.append(nodes.container("", *result, classes=["example-result"]))
        return [*shown, academic_twin("", _literal(restructured, "rst"))]

    def source(self, suffix: str) -> str:
        """Return the text of the example in one markup."""
        relative, path = self.env.relfn2path(f"/snippets/{self.arguments[0]}.{suffix}")
        self.env.note_dependency(relative)
        return Path(path).read_text("utf-8")


def _widths(rows: Iterable[Sequence[str]]) -> list[int]:
    """Return how wide columns are: as their longest cells; the last has the rest."""
    *columns, _ = zip(*rows, strict=True)
    widths = [max(map(len, column)) for column in columns]
    return [*widths, max(LINE - sum(widths), LINE // 2)]


def _code(text: str) -> str:
    return f"`{text}`"


def _codes(names: Iterable[str]) -> str:
    return ", ".join(map(_code, names))


def _meaning(opt: Option, default: Any) -> str:
    parts = [opt.summary]
    if opt.flag and not default:
        parts.append("Needs no value.")
    if isinstance(default, str) and default:
        parts.append(f"Default: `{default}`.")
    return " ".join(filter(None, (*parts, _also(opt.aliases))))


def _also(aliases: Sequence[str]) -> str:
    return f"Also written {_codes(aliases)}." if aliases else ""


def _confval(name: str, declared: Mapping[str, Any]) -> str:
    types = " or ".join(_code(kind.__name__) for kind in declared["types"])
    default = _code(repr(declared["default"]))
    head = f"```{{confval}} academic_{name}\n:type: {types}\n:default: {default}"
    return f"{head}\n\n{declared['summary']}\n```\n"


def _comments(toml: str) -> dict[str, str]:
    """Return the comments above the keys of a table."""
    found = re.findall(r"((?:^#.*\n)+)(\w+) *=", toml, re.MULTILINE)
    return {
        name: " ".join(re.sub(r"^# ?", "", c, flags=re.M).split()) for c, name in found
    }


def _tokens(css: str) -> Iterator[tuple[str, list[Sequence[str]]]]:
    """Yield the groups of properties in the first ``:root``, each under its comment."""
    block = re.search(r":root \{(.*?)\n\}", css, re.DOTALL)
    groups = re.split(r"/\*\s*(.*?)\s*\*/", block[1] if block else "", flags=re.DOTALL)
    for caption, group in zip(groups[1::2], groups[2::2], strict=True):
        found = re.findall(r"(--[\w-]+):\s*([^;]+);", group)
        rows = [(_code(name), _code(" ".join(value.split()))) for name, value in found]
        yield caption, list(rows)


def _literal(text: str, language: str) -> nodes.literal_block:
    return nodes.literal_block(text, text, language=language)


def _open_twin(writer: Any, node: academic_twin) -> None:
    summary = "<summary>The same in reStructuredText</summary>"
    writer.body.append(f'<details class="example-twin">{summary}')


def _close_twin(writer: Any, node: academic_twin) -> None:
    writer.body.append("</details>\n")


def _pass(writer: Any, node: academic_twin) -> None:
    """Let the content stand for itself."""


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register what the manual is made with."""
    for name, rows, headings, arguments in TABLES:
        members = {"rows": rows, "headings": headings, "required_arguments": arguments}
        app.add_directive(f"academic-{name}", type("Table", (Table,), members))
    app.add_directive("academic-config", Configuration)
    app.add_directive("academic-tokens", Tokens)
    app.add_directive("academic-example", Example)
    plain = (_pass, _pass)
    app.add_node(
        academic_twin,
        html=(_open_twin, _close_twin),
        latex=plain,
        text=plain,
        man=plain,
        texinfo=plain,
    )
    return {"parallel_read_safe": True, "parallel_write_safe": True}
