"""A mistake in the configuration is reported at its line, and the site is built."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sphinx_academic.model.characters import hidden_in

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


def test_of_several_values_those_that_are_right_are_kept(site: Site) -> None:
    site.conf |= {
        "academic_owner": ["Ada King", None],
        "academic_marks": {"*": "equal", "†": 5},
        "academic_sources": ["a.yml", "b.txt"],
    }
    paper = "- kind: publication\n  title: T\n  authors: Ada King*; Bo Li*\n"
    site.write({"a.yml": paper}, index="# A\n\n:::{publication-list}\n:::\n")
    warnings = "\n".join(site.complaints())
    for words in (
        "None is not a name",
        "'†': 5 is not a mark",
        "'b.txt' is not a file",
    ):
        assert warnings.count(words) == 1
    page = site.html()
    assert page.texts("academic-self") == ["Ada King"]
    assert "equal" in page.text("academic-legend")


def test_a_link_in_the_header_that_cannot_be_is_told_and_left_out(site: Site) -> None:
    site.conf["html_theme"] = "sphinx_academic"
    site.conf["html_theme_options"] = {
        "nav_links": [
            {"title": "Bad", "url": "javascript:alert(1)"},
            {"title": "No address"},
            "https://example.org/",
            {"title": "Group", "url": "https://example.org/"},
        ]
    }
    warnings = site.write(index="# A\n").complaints()
    assert len(warnings) == 3
    assert all(
        "html_theme_options in conf.py: nav_links: " in text for text in warnings
    )
    assert site.html().links("site-nav") == [("Group", "https://example.org/")]


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


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("academic_owner", ["Ada\ud800"]),
        ("academic_profile", {"role": "x\0y", "links": {"cv": "https://a.org\0/"}}),
        ("academic_marks", {"*": "equal\ud800"}),
        ("academic_people", {"bo\0": {"name": "Bo\0 Li"}}),
        ("academic_venues", {"X": {"name": "Exx\ud800"}}),
        ("academic_sources", ["a\0.bib"]),
    ],
)
def test_characters_that_nobody_sees_are_dropped_and_told(
    site: Site, name: str, value: object
) -> None:
    site.conf |= {"academic_owner": ["Ada"], "html_baseurl": "https://example.org/"}
    site.conf |= {"html_theme": "sphinx_academic", name: value}
    paper = ":::{publication} T\n:authors: Ada*; Bo Li*\n:venue: X\n:::\n"
    feed = "\n:::{publication-list}\n:feed: papers\n:::\n"
    site.write({"a.bib": "@misc{b, title={B}, date={1918}}"}, index=f"# A\n\n{paper}")
    (warning,) = site.write(papers=f"# P\n{feed}").complaints()
    line = 1 + list(site.conf).index(name)
    assert warning.startswith(f"conf.py:{line}: WARNING: {name} in conf.py: holds the ")
    assert warning.endswith(
        " which is dropped; type it again [academic.hidden_character]"
    )
    assert site.html().titles == ["T"]
    assert not hidden_in(site.text("index.html"))


@pytest.mark.parametrize("value", [["page"], {}, "pages", None])
def test_where_references_lead_is_one_of_two_words(site: Site, value: object) -> None:
    site.conf["academic_publication_links"] = value
    site.write(index="# A\n")
    ours = [w for w in site.complaints() if w.endswith("[academic.configuration]")]
    assert len(ours) == 1
    assert f"{value!r} is neither 'page' nor 'list'; write one of them" in ours[0]


def test_a_source_that_is_named_twice_is_read_once(site: Site) -> None:
    (site.folder / "sub").mkdir()
    whole = str(site.folder / "a.bib")
    site.conf["academic_sources"] = ["a.bib", "sub/../a.bib", whole]
    site.write({"a.bib": "@misc{b, title={B}, date={1918}}"})
    site.write(index="# A\n\n:::{publication-list}\n:::\n")
    assert site.build().html().titles == ["B"]


PAPERS = """\
# A

:::{publication} T
:key: t
:pdf: https://example.net/t.pdf
:::
"""


@pytest.mark.parametrize(
    "base",
    [
        *("http://[::1", "https://", "https:///x", "https://example.org:x/"),
        *("https://example.org/a?q=1", "https://example.org/#f", "example.org"),
        *("ftp://example.org/", "//example.org/", "https://example .org/", 3),
    ],
)
def test_what_is_no_address_of_a_site_is_told_and_the_site_has_none(
    site: Site, base: object
) -> None:
    site.conf |= {"html_theme": "sphinx_academic", "html_baseurl": base}
    site.conf["academic_owner"] = ["Ada"]
    site.write({"404.md": "# Not found\n"}, index=PAPERS)
    (warning,) = [w for w in site.complaints() if "html_baseurl in conf.py: " in w]
    line = 1 + list(site.conf).index("html_baseurl")
    assert warning == (
        f"conf.py:{line}: WARNING: html_baseurl in conf.py: {base!r} is not the "
        'address of a site; write it as "https://example.org/path/" '
        "[academic.configuration]"
    )
    assert "canonical" not in site.text("index.html")
    assert not (site.out / "sitemap.xml").exists()


def test_the_address_of_a_site_may_be_in_capitals(site: Site) -> None:
    site.conf["html_baseurl"] = "HTTPS://EXAMPLE.ORG"
    address = "<loc>https://EXAMPLE.ORG/publications/t.html</loc>"
    assert address in site.write(index=PAPERS).build().text("sitemap.xml")
