"""An option that is given twice: one of the two values would be lost in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sphinx_academic.lost_options import repeated

if TYPE_CHECKING:
    from .conftest import Site

MISTAKES = [
    (
        ":::{publication} T\n:award: Best Paper\n:award: Test of Time\n:::",
        3,
        "publication: 'award' is given twice, and the last counts; write "
        "`Best Paper; Test of Time`",
    ),
    (
        "~~~{publication} T\n---\ndate: 2020\nnote: |\n  date: x\ndate: 2021\n---\n~~~",
        6,
        "publication: 'date' is given twice, and the last counts; keep one of them",
    ),
    (
        ":::{publication-list}\n:type: book\n:type: article\n\n:::",
        3,
        "publication-list: 'type' is given twice, and the last counts; write "
        "`book; article`",
    ),
    (
        ":::{publication} T\n:award: Best Paper\n:awards: Test of Time\n:::",
        3,
        "publication: 'awards' says again what another option says; write all in one",
    ),
]


@pytest.mark.parametrize(("written", "line", "message"), MISTAKES)
def test_the_second_is_told_with_the_cure(
    site: Site, written: str, line: int, message: str
) -> None:
    (warning,) = site.write(index=f"# A\n\n{written}\n").complaints()
    assert warning.startswith(f"index.md:{line + 2}: WARNING: {message}")


def test_the_lines_of_a_value_are_no_options() -> None:
    lines = [":authors: |", ":  Ann Lee", ":  Ann Lee", ":note: a", "", ":note: b"]
    assert list(repeated(lines)) == []


def test_a_field_of_a_source_that_is_there_twice_is_told(site: Site) -> None:
    site.conf["academic_sources"] = ["p.yml"]
    text = "publications:\n- title: T\n  award: Best Paper\n  award: Test of Time\n"
    site.write({"p.yml": text}, index="# A\n\n:::{publication-list}\n:::\n")
    (warning,) = site.complaints()
    assert warning.startswith(
        "p.yml:4: WARNING: 'award' is already in line 3; write it once, several values "
        "as a list: `[a, b]`"
    )
