"""Keys that no record has, and keys that two records claim."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeAlias

from .checks import awaits_authors, of_names
from .citation_figures import line_of_key
from .domain import AcademicDomain, academic_domain
from .known_names import is_name
from .messages import MISSING_TITLE, Complaint, repeat, warn
from .model.base_query import NO_MORE
from .model.catalogue import named_keys
from .model.publication import Publication
from .model.schema import names_of
from .roles import kind_of
from .silent_copies import COPIED
from .source import option_line, source_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.domains import Domain
    from sphinx.environment import BuildEnvironment

    from .facts import Reference
    from .messages import WarningType
    from .model.base_query import Query
    from .model.places import Place
    from .model.record import Record

    Found: TypeAlias = tuple[WarningType, str, str]
    """What is wrong: a warning, and where it belongs."""

_A = MappingProxyType(
    {"publication": "a publication", "news": "a news item", "award": "an award"}
)

# How near a key must be where it may as well be meant for a heading.
_NEAR = 0.75


def unknown(domain: AcademicDomain, role: str, key: str) -> str:
    """Say that a key is unknown, and what may have been meant."""
    what = kind_of(role)
    if what == "person":
        message = f"no person in academic_people has the key {key!r}"
        people = [person.key for person in domain.settings.people.people]
        return message + _cure(key, people, "add the person there")
    record = domain.catalogue.by_key.get(key)
    if record is None:
        message = f"no {what} has the key {key!r}"
        return message + _cure(key, _keys(domain), f"give it to one with `:key: {key}`")
    if record.hidden:
        return _hidden(record)
    return f"{key!r} is the key of {_A[record.kind]}, not of {_A[what]}"


def nowhere(domain: AcademicDomain, target: str) -> str:
    """Say that a link leads nowhere, if it seems to be meant for a record."""
    record = domain.catalogue.by_key.get(target)
    if record is not None:
        return _hidden(record)
    near = get_close_matches(target, _keys(domain), n=1, cutoff=_NEAR)
    return f"{target!r} leads nowhere; did you mean {near[0]!r}?" if near else ""


def _keys(domain: AcademicDomain) -> Iterator[str]:
    records = domain.catalogue.by_key.values()
    return (record.key for record in records if not record.hidden)


def _hidden(record: Record) -> str:
    return f"the {record.kind} {record.key!r} is hidden; show it, or do not refer to it"


def _cure(key: str, known: Iterable[str], otherwise: str) -> str:
    near = get_close_matches(key, known, n=1)
    return f"; did you mean {near[0]!r}?" if near else f"; {otherwise}, or mend it here"


def check_consistency(app: Sphinx, env: BuildEnvironment) -> None:
    """Report keys that two records claim, and options that name no record.

    Once, though a file that several pages include is part of each.
    """
    domain = academic_domain(env)
    found = [
        *complaints(domain, written=True),
        *(c for listed in domain.lists for c in _of_list(domain, *listed)),
        *(c for listed in domain.lists for c in _of_whole_list(domain, *listed)),
    ]
    for kind, message, location in dict.fromkeys(found):
        warn(kind, message, location)


def check_citations(app: Sphinx, env: BuildEnvironment) -> None:
    """Report keys of figures that seem to be slips.

    A program may well have figures of papers that are not on the site.
    """
    domain = academic_domain(env)
    citations = domain.settings.citations
    # Those of Google Scholar are by ids.
    keys = () if citations.scholar else citations.counts
    path = Path(env.srcdir, app.config.academic_citations)
    for key in keys:
        if key not in domain.catalogue.by_key and (message := nowhere(domain, key)):
            warn("citations", message, f"{path}:{line_of_key(path, key)}")


def check_sources(app: Sphinx, env: BuildEnvironment) -> None:
    """Report the same of the records of sources, in every build.

    It is kept in the environment: to find it out, all records must be unpickled.
    """
    domain = academic_domain(env)
    if not domain.sources.state:
        return
    state, found = domain.data["source_complaints"]
    if state != domain.state:
        found = [Complaint("academic", *c) for c in complaints(domain, written=False)]
        domain.data["source_complaints"] = domain.state, found
    for complaint in found:
        repeat(complaint)


def complaints(domain: AcademicDomain, *, written: bool) -> Iterator[Found]:
    """Yield what is wrong with the keys of records, of pages or of sources alone."""
    for record, first in domain.catalogue.duplicates:
        # Of two in one source, its reader has told.
        twice = _source(record) and _source(record) == _source(first)
        if record.is_written == written and not twice:
            location = _location(domain, record.place)
            yield "duplicate_key", _duplicate(record, first), location
    for record in domain.catalogue.records:
        if record.is_written == written and not record.hidden:
            yield from _of_record(domain, record)


def _source(record: Record) -> str:
    return record.origin.source if record.origin else ""


def _location(domain: AcademicDomain, place: Place) -> str:
    return f"{source_of(place, domain.env)}:{place.line}"


def _duplicate(record: Record, first: Record) -> str:
    here, there = record.place, first.place
    twice = (here.file, here.line) == (there.file, there.line)
    if here.file and twice and record.is_written:
        return (
            f"the key {record.key!r} is there twice, since {here.file!r} is included "
            f"in {there.document!r} and in {here.document!r}; include it once, and "
            "show the record elsewhere with a list"
        )
    return (
        f"the key {record.key!r} is already that of the {first.kind} in "
        f"{there.file or there.document!r}, line {there.line}; "
        "give one of them another key"
    )


def _of_record(domain: AcademicDomain, record: Record) -> Iterator[Found]:
    if record.may_be_stated and not record.title and record.argument == "title":
        # Its page could not tell, since a source may have had the title.
        others = (key for key in _keys(domain) if key != record.key)
        near = get_close_matches(record.key, others, n=1)
        message = f"{record.kind}: {MISSING_TITLE}, or its key into a source"
        if near:
            message += f"; did you mean the key {near[0]!r}?"
        yield "missing_title", message, _location(domain, record.place)
    yield from _of_names(domain, record)
    if not record.is_written:
        for reference in domain.body(record).references:
            if message := _unknown_in_source(domain, reference):
                yield "unknown_reference", message, _location(domain, record.place)
    for key, kind in named_keys(record):
        if domain.catalogue.get(key, kind) is None:
            option = {"publication": "papers", "award": "awards"}[kind]
            names = names_of(type(record), option)
            message = f"{record.kind}: {unknown(domain, kind, key)}"
            line = _line_of(domain, record.place, names)
            yield "unknown_reference", message, line


def _of_names(domain: AcademicDomain, record: Record) -> Iterator[Found]:
    """Yield names in the options of a page that are none of a source's authors."""
    if not (isinstance(record, Publication) and awaits_authors(record)):
        return
    for problem in of_names(record):
        if problem.option in record.given:  # else the source's reader has told
            names = names_of(type(record), problem.option)
            message = f"{record.kind}: {problem}"
            yield "unknown_author", message, _line_of(domain, record.place, names)


def _of_list(
    domain: AcademicDomain, place: Place, query: Query[Any]
) -> Iterator[Found]:
    for key in query.key:
        record = domain.catalogue.by_key.get(key)
        if record is None or record.kind != query.kind:  # a hidden one may be meant
            names = names_of(type(query), "key")
            message = f"{query.kind}-list: {unknown(domain, query.kind, key)}"
            yield "unknown_reference", message, _line_of(domain, place, names)


def _of_whole_list(
    domain: AcademicDomain, place: Place, query: Query[Any]
) -> Iterator[Found]:
    pages = domain.env.found_docs
    if query.more and query.more != NO_MORE and query.more not in pages:
        near = get_close_matches(query.more, pages, n=1)
        cure = f"did you mean {near[0]!r}?" if near else "write its path from this page"
        message = f"{query.kind}-list: there is no page {query.more!r}; {cure}"
        yield "unknown_reference", message, _line_of(domain, place, ("more",))


def _line_of(domain: AcademicDomain, place: Place, names: Iterable[str]) -> str:
    """Return the line of an option that has one of these names."""
    source = source_of(place, domain.env)
    return f"{source}:{option_line(source, place.line, *names)}"


def _is_known(domain: AcademicDomain, reference: Reference) -> bool:
    if reference.type == "person":
        return domain.settings.person(reference.target) is not None
    return domain.catalogue.get(reference.target, kind_of(reference.type)) is not None


def _unknown_in_source(domain: AcademicDomain, reference: Reference) -> str:
    """Say that a reference leads nowhere, which no page that shows it says."""
    key = reference.target
    if reference.domain == domain.name and not _is_known(domain, reference):
        return unknown(domain, reference.type, key)
    if reference.is_by_name and not is_name(domain, key):
        cure = "write the key of a record or the label of a page"
        return nowhere(domain, key) or f"{key!r} leads nowhere; {cure}"
    return ""


def _report_unknown(
    app: Sphinx, domain: Domain | None, node: pending_xref
) -> bool | None:
    """Say in our own words that a key is unknown, once: where it was written."""
    if isinstance(domain, AcademicDomain):
        message = unknown(domain, node["reftype"], node["reftarget"])
    elif node["reftype"] == "any":
        message = nowhere(academic_domain(app.env), node["reftarget"])
    else:
        return None
    if message and not node.get(COPIED):
        warn("unknown_reference", message, node)
    return bool(message) or None


def setup(app: Sphinx) -> None:
    """Check keys when all pages are read, and when references are resolved."""
    app.connect("env-updated", check_sources)
    app.connect("env-check-consistency", check_consistency)
    app.connect("env-check-consistency", check_citations)
    app.connect("warn-missing-reference", _report_unknown)
