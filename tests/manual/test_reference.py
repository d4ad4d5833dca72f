"""The manual builds, and its reference names all that there is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from sphinx_academic._docs import ROLES, SCHEMAS
from sphinx_academic.config import AcademicConfig
from sphinx_academic.messages import WARNINGS
from sphinx_academic.model.schema import options_of
from sphinx_academic.roles import NAMES
from tests.conftest import build, said
from tests.manual.files import DOCS, page, tokens_of

if TYPE_CHECKING:
    from pathlib import Path


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
