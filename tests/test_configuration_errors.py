"""A mistake in the configuration is reported at its line, and the site is built."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import Site


def test_a_name_in_conf_py_that_there_is_not_is_reported_at_its_line(
    site: Site,
) -> None:
    site.conf |= {"academic_onwer": "Ada", "academic_xyz": 1}
    line = 1 + list(site.conf).index("academic_onwer")
    near, far = site.write(index="# A\n").complaints()
    assert near == (
        f"conf.py:{line}: WARNING: academic_onwer in conf.py: there is no such value; "
        "did you mean 'academic_owner'? [academic.configuration]"
    )
    assert "academic_xyz in conf.py: there is no such value; take it out" in far


def test_a_registry_keeps_what_is_right_in_it(site: Site) -> None:
    site.conf["academic_people"] = {
        "ada": {"name": "Ada King", "url": "https://ada.org/"},
        "bad": {"nam": "Bo Li"},
        "other": 5,
        "twin": {"name": "Ada King"},
        "cy": {"name": "Cy Ng", "url": "https://cy.org/"},
    }
    site.conf["academic_venues"] = {"A": {"nmae": "X"}, "ICML": {"name": "Machines"}}
    paper = ":::{publication} T\n:authors: Ada King; Cy Ng\n:venue: ICML\n:::\n"
    site.write(index=f"# A\n\n{paper}")
    warnings = site.complaints()
    assert len(warnings) == 4
    for words in (
        "academic_people['bad'] has no field 'nam'",
        "'other': 5 is not an entry",
        "'Ada King' is a name of both 'ada' and 'twin'",
        "academic_venues['A'] has no field 'nmae'",
    ):
        assert sum(words in warning for warning in warnings) == 1
    page = site.html()
    assert [a for _, a in page.links("academic-authors")] == [
        "https://ada.org/",
        "https://cy.org/",
    ]
    assert "Machines" in page.text("academic-venue")


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        (
            "academic_profile",
            {"roel": "Mathematician"},
            "academic_profile in conf.py: 'roel' is ",
        ),
        (
            "academic_people",
            {"emil": {"nam": "Emil Artin"}},
            "academic_people['emil'] has no field 'nam': did you mean 'name'?",
        ),
        (
            "academic_venues",
            {"ICML": {"nam": "Machine Learning"}},
            "academic_venues['ICML'] has no field 'nam': did you mean 'name'?",
        ),
    ],
)
def test_a_mistake_in_the_configuration_is_reported_and_the_site_built(
    site: Site, name: str, value: object, message: str
) -> None:
    site.conf |= {name: value, "academic_owner": ["Ada"]}
    site.conf["html_theme"] = "sphinx_academic"
    site.write(index="# A\n\n:::{publication} T\n:authors: Ada\n:venue: X\n:::\n")
    (warning,) = site.complaints()
    line = 1 + list(site.conf).index(name)
    assert warning.startswith(f"conf.py:{line}: WARNING: ")
    assert message in warning
    assert warning.endswith(" [academic.configuration]")
    assert site.html().titles == ["T"]
