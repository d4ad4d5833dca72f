"""Keys that no record has, and keys that two records claim."""

from __future__ import annotations

from difflib import get_close_matches
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from .domain import AcademicDomain, academic_domain
from .messages import warn
from .model.catalogue import named_keys
from .model.schema import names_of
from .roles import kind_of
from .source import option_line, source_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.domains import Domain
    from sphinx.environment import BuildEnvironment

    from .messages import WarningType
    from .model.query import Query
    from .model.records import Place, Record

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


class Complaint(NamedTuple):
    """What is wrong with a key, and where."""

    kind: WarningType
    message: str
    location: str


def check_consistency(app: Sphinx, env: BuildEnvironment) -> None:
    """Report keys that two records claim, and options that name no record.

    Once, though a file that several pages include is part of each.
    """
    for complaint in dict.fromkeys(complaints(academic_domain(env))):
        warn(*complaint)


def complaints(domain: AcademicDomain) -> Iterator[Complaint]:
    """Yield what is wrong with the keys of a site."""
    for record, first in domain.catalogue.duplicates:
        place = record.place
        location = f"{source_of(place, domain.env)}:{place.line}"
        yield Complaint("duplicate_key", _duplicate(record, first), location)
    for record in domain.catalogue.records:
        if not record.hidden:
            yield from _of_record(domain, record)
    for page in domain.pages.values():
        for query, place in zip(page.facts.queries, page.facts.lists, strict=True):
            yield from _of_list(domain, query, place)


def _duplicate(record: Record, first: Record) -> str:
    here, there = record.place, first.place
    if here.file and (here.file, here.line) == (there.file, there.line):
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


def _of_record(domain: AcademicDomain, record: Record) -> Iterator[Complaint]:
    for key, kind in named_keys(record):
        if domain.catalogue.get(key, kind) is None:
            option = {"publication": "papers", "award": "awards"}[kind]
            names = names_of(type(record), option)
            message = f"{record.kind}: {unknown(domain, kind, key)}"
            yield _of_option(domain, message, record.place, names)


def _of_list(
    domain: AcademicDomain, query: Query[Any], place: Place
) -> Iterator[Complaint]:
    for key in query.key:
        record = domain.catalogue.by_key.get(key)
        if record is None or record.kind != query.kind:  # a hidden one may be meant
            names = names_of(type(query), "key")
            message = f"{query.kind}-list: {unknown(domain, query.kind, key)}"
            yield _of_option(domain, message, place, names)


def _of_option(
    domain: AcademicDomain, message: str, place: Place, names: Iterable[str]
) -> Complaint:
    source = source_of(place, domain.env)
    line = option_line(source, place.line, *names)
    return Complaint("unknown_reference", message, f"{source}:{line}")


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
    if message and node["refwarn"]:
        warn("unknown_reference", message, node)
    return bool(message) or None


def setup(app: Sphinx) -> None:
    """Check keys when all pages are read, and when references are resolved."""
    app.connect("env-check-consistency", check_consistency)
    app.connect("warn-missing-reference", _report_unknown)
