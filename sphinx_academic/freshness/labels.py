"""Labels, terms, equations and citations: which page has a name that two pages use.

Sphinx keeps one table of each for all pages, in which the page that is read last has
the name (with options of programs, the first), and warns while it reads.  So who has
it, and who is blamed, would depend on what was edited last; with ``-j`` it depends on
which process is done first, and pages read by two processes get no warning.

Therefore each page is read into empty tables, and what it wrote there is kept by page.
Once all are read, the tables are filled in the order of the names of pages, in which a
clean build reads, and each name that another page has is reported, by every build.

There is no public way to fill these tables; they are the same in Sphinx 8.2 to 9.2.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeAlias

from docutils import nodes
from sphinx.locale import __
from sphinx.util import logging
from sphinx.util.logging import get_node_location

from ..domain import academic_domain
from ..messages import REPEATED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sphinx.environment import BuildEnvironment

logger = logging.getLogger(__name__)

Table: TypeAlias = tuple[str, str]
"""The name of a domain, and that of a table in its data."""

LABELS: Table = ("std", "labels")
ANCHORS: Table = ("std", "anonlabels")
OBJECTS: Table = ("std", "objects")
TERMS: Table = ("std", "terms")
OPTIONS: Table = ("std", "progoptions")
EQUATIONS: Table = ("math", "objects")
CITATIONS: Table = ("citation", "citations")

# Anchors come first: Sphinx reports an anchor that is a label already.
TABLES = (ANCHORS, LABELS, OBJECTS, TERMS, OPTIONS, EQUATIONS, CITATIONS)


@dataclass(frozen=True, slots=True)
class Report:
    """What Sphinx says of a name that another page has, so that it is translated."""

    message: str
    taken: Table
    """Where such names are."""
    type: str = ""
    subtype: str = ""
    by_path: bool = False
    """Whether the other page is called by the path of its file."""


_REPORTS: Mapping[Table, Report] = MappingProxyType(
    {
        ANCHORS: Report(
            "duplicate label %s, other instance in %s", LABELS, by_path=True
        ),
        OBJECTS: Report(
            "duplicate %s description of %s, other instance in %s", OBJECTS
        ),
        EQUATIONS: Report(
            "duplicate label of equation %s, other instance in %s",
            EQUATIONS,
            "ref",
            "equation",
        ),
        CITATIONS: Report(
            "duplicate citation %s, other instance in %s",
            CITATIONS,
            "ref",
            "citation",
            by_path=True,
        ),
    }
)


@dataclass(frozen=True, slots=True)
class Named:
    """What a page wrote under a name."""

    entry: tuple[Any, ...]
    """As Sphinx keeps it."""
    location: str | None
    """Where to look when it is reported."""
    explicit: bool
    """Whether the author chose the name, and not an extension."""


Names: TypeAlias = dict[Table, dict[Any, Named]]
"""What a page wrote into each table."""


class Labels:
    """The tables of one build, from before the first page is read to after the last."""

    def __init__(self) -> None:
        self._others: dict[Table, dict[Any, Any]] = {}

    def set_aside(self, env: BuildEnvironment) -> None:
        """Empty the tables; remember what is in them that no page wrote."""
        for table, entries in _tables(env).items():
            for written in academic_domain(env).names.values():
                for name, named in written[table].items():
                    if entries.get(name) == named.entry:
                        del entries[name]
            # A page may have had a name such as "search", which Sphinx uses.
            initial = env.domains[table[0]].initial_data.get(table[1], {})
            self._others[table] = {**initial, **entries}
            entries.clear()

    def keep(
        self, env: BuildEnvironment, docname: str, document: nodes.document
    ) -> None:
        """Keep what a page wrote, and empty the tables for the next."""
        written: Names = {}
        for table, entries in _tables(env).items():
            written[table] = {
                name: Named(
                    entry,
                    _location(document, table, name, entry),
                    bool(document.nametypes.get(name)),
                )
                for name, entry in entries.items()
            }
            entries.clear()
        academic_domain(env).names[docname] = written

    def fill(self, env: BuildEnvironment) -> None:
        """Fill the tables, and report each name that more than one page has."""
        tables = _tables(env)
        for table, entries in tables.items():
            entries.update(self._others[table])
        for docname, written in sorted(academic_domain(env).names.items()):
            for table, names in written.items():
                report = _REPORTS.get(table)
                for name, named in names.items():
                    if report and name in tables[report.taken]:
                        other = tables[report.taken][name][0]
                        _warn(env, report, docname, name, named, other=other)
                    if table != OPTIONS or name not in tables[table]:
                        tables[table][name] = named.entry


def _tables(env: BuildEnvironment) -> dict[Table, dict[Any, Any]]:
    return {
        (domain, table): env.domaindata[domain].setdefault(table, {})
        for domain, table in TABLES
    }


def _location(
    document: nodes.document, table: Table, name: Any, entry: tuple[Any, ...]
) -> str | None:
    if table not in _REPORTS:
        return None
    anchor = nodes.make_id(f"equation-{name}") if table == EQUATIONS else entry[1]
    # Of some labels Sphinx keeps another name of their element, and not its id.
    other = document.nameids.get(anchor) or ""
    node = document.ids.get(anchor) or document.ids.get(other)
    return node and get_node_location(node)


def _warn(
    env: BuildEnvironment,
    report: Report,
    docname: str,
    name: Any,
    named: Named,
    *,
    other: str,
) -> None:
    kind, subtype = report.type, report.subtype
    if report.taken == LABELS and not named.explicit:
        # Only this extension makes labels of headings; many sites suppress it.
        kind, subtype = "autosectionlabel", docname
    logger.warning(
        __(report.message),
        *(name if isinstance(name, tuple) else (name,)),
        env.doc2path(other) if report.by_path else other,
        location=named.location or docname,
        type=kind,
        subtype=subtype,
        extra={REPEATED: True},
    )
