"""The tables “Coming from …” of the manual: each name is read, or told what to do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sphinx_academic._other_systems import (
    ADVICE,
    OTHERWISE,
    PROFILE,
    SCHEMAS,
    SYSTEMS,
    Row,
    rows,
)
from sphinx_academic.config import AcademicConfig
from sphinx_academic.model.kinds import KINDS
from sphinx_academic.model.profile import Profile
from sphinx_academic.model.schema import find_option, read_options

PAGE = Path(__file__).parent.parent / "docs" / "coming-from.md"
TABLES = [(system, subject) for system in SYSTEMS for subject in SYSTEMS[system]]
ROWS = [
    pytest.param(system, subject, row, id=f"{system}-{subject}-{row.name}")
    for system, subject in TABLES
    for row in rows(system, subject)
]


def is_read(subject: str, name: str) -> bool:
    """Tell whether the model takes a name, by giving it a value."""
    if subject == PROFILE:
        for field in ({name: "x"}, {"links": {name: "0000-0002-1825-0097"}}):
            try:
                Profile.from_config(["Ada"], field)
            except ValueError as error:
                if not re.search("is not a (field|known place)", str(error)):
                    return True
            else:
                return True
        return False
    if name == getattr(SCHEMAS[subject], "argument", ""):
        return True
    _, problems = read_options(SCHEMAS[subject], {name: "x"})
    return all(problem.complaint != "unknown_option" for problem in problems)


@pytest.mark.parametrize(("system", "subject", "row"), ROWS)
def test_a_name_is_read_or_told_what_to_do(system: str, subject: str, row: Row) -> None:
    assert row.meaning
    if row.here:
        assert is_read(subject, row.name.rpartition(".")[2])
        assert is_read(subject, row.here)


@pytest.mark.parametrize(("system", "subject", "row"), ROWS)
def test_what_is_told_not_to_be_read_is_not(
    system: str, subject: str, row: Row
) -> None:
    known = subject in SCHEMAS or subject == PROFILE
    if known and not row.here and (system, subject, row.name) not in OTHERWISE:
        assert not is_read(subject, row.name.rpartition(".")[2])


def test_a_name_that_means_something_else_is_in_a_table() -> None:
    for system, subject, name in OTHERWISE:
        assert name in SYSTEMS[system][subject].split()


def test_no_system_says_a_name_twice() -> None:
    for system, subject in TABLES:
        names = SYSTEMS[system][subject].split()
        assert len(names) == len(set(names))


def test_settings_that_are_advised_exist() -> None:
    advised = " ".join(text for texts in ADVICE.values() for text in texts.values())
    named = re.findall(r"`academic_(\w+)`", advised)
    assert named
    assert set(named) <= set(AcademicConfig.__annotations__)


@pytest.mark.parametrize(
    ("name", "setting"),
    [
        ("max_author_limit", "academic_max_author_limit"),
        ("scholar.bibliography", "academic_sources"),
        ("coauthors.yml", "academic_people"),
    ],
)
def test_a_setting_of_al_folio_has_its_own_here(name: str, setting: str) -> None:
    (row,) = (row for row in rows("al-folio", "site") if row.name == name)
    assert row.meaning.startswith(f"`{setting}`")


@pytest.mark.parametrize("subject", ["publications", "lists", "news"])
def test_options_that_are_advised_exist(subject: str) -> None:
    schema = SCHEMAS[subject]
    for text in ADVICE[subject].values():
        for name in re.findall(r"`([a-z-]+)(?:: [^`]*)?`", text):
            # Of other directives and settings, and values.
            others = {*KINDS, "papers", "me", "submitted", "published", "news-list"}
            assert name in others or find_option(schema, name), text


def test_the_manual_shows_each_table_once() -> None:
    shown = re.findall(r"\{academic-coming-from\} (.+)", PAGE.read_text("utf-8"))
    assert shown == [f"{system} {subject}" for system, subject in TABLES]
