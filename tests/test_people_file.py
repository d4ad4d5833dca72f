"""A file beside conf.py says whom, and which venues, the site knows."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import Site

PAPER = """\
# Home

:::{publication} On rings
:authors: Noether, E.; Emil Artin
:venue: ICML 2025
:::
"""
PEOPLE = """\
noether:
  name: Emmy Noether
  me: true
artin:
  name: Emil Artin
  orcid: 0000-0002-1825-0097
"""


@pytest.fixture
def site(new_site: Callable[..., Site]) -> Site:
    return new_site(academic_people="data/people.yml").write(index=PAPER)


def test_people_are_known_from_a_file(site: Site) -> None:
    page = site.write({"data/people.yml": PEOPLE}).build().html()
    assert page.texts("academic-self") == ["E. Noether"]
    assert page.links("academic-authors") == [
        ("Emil Artin", "https://orcid.org/0000-0002-1825-0097")
    ]


def test_coauthors_of_al_folio_are_known_from_their_file(site: Site) -> None:
    coauthors = """\
    "artin":
      - firstname: ["Emil", "E."]
        url: https://artin.example/
    """
    page = site.write({"data/people.yml": coauthors}).build().html()
    assert page.links("academic-authors") == [("Emil Artin", "https://artin.example/")]


def test_venues_are_known_from_a_file(site: Site) -> None:
    site.conf |= {"academic_people": {}, "academic_venues": "venues.yml"}
    page = site.write({"venues.yml": "ICML:\n  name: Machines\n"}).build().html()
    assert page.text("academic-venue").endswith("ICML 2025 Machines")


@pytest.mark.parametrize("builder", ["html", "text"])
def test_an_edit_of_the_file_is_seen_by_the_next_build(
    site: Site, builder: str
) -> None:
    site.write({"data/people.yml": "{}\n"}).build(builder)
    # The other builder reads the pages again, and shares what it has read.
    site.write({"data/people.yml": PEOPLE}).build("dirhtml")
    site.build(builder)
    if builder == "html":
        assert site.html().texts("academic-self") == ["E. Noether"]
        assert site.html().links("academic-authors")
    else:
        assert "**E. Noether**" in site.text("index.txt")


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a:\n  name: Ann\n\nb:\n  nam: Bo\n", 4, "'b'] has no field 'nam': did you"),
        ("a:\n  name: Ann\nb: 5\n", 3, "'b': 5 is not an entry; write"),
        ("a:\n  name: A\na:\n  name: B\n", 3, "'a' is already in line 1; keep one"),
        ("a:\n  name: [A\n", 3, "this is not YAML: "),
        ("a: 'x\n", 1, "this is not YAML: "),
        ("- name: A\n", 1, "the file is not a list of keys; write `key:`, and below"),
        ("a:\n  name: A\n2025:\n  name: B\n", 3, "'2025' is not a key: put it in"),
        ("a:\n  name: No\n", 1, "False is not text: put it in quotes"),
        ("a: &x\n  name: A\nb: *x\n", 3, "references (`*name`) are not read; write"),
        ("a: !!python/object:os.system\n  name: A\n", 1, "there is a tag (`!…`) here"),
        ("[" * 20_000, 1, "there are too many lists in lists; write `key:`"),
        ("# " + "x" * 1_000_000, 1, "the file has more than 1,000,000 bytes"),
        ("a:\n  name: A\nb:\n  name: 2025-13-01\n", 4, "; put it in quotes"),
        ("a: \x07\n", 1, "this is not YAML: "),
        ("a: {name: A}\n--- \nb: {name: B}\n", 2, "this is not YAML: but found"),
    ],
)
def test_a_mistake_in_the_file_is_reported_at_its_line(
    site: Site, text: str, line: int, message: str
) -> None:
    (warning,) = site.write({"data/people.yml": text}).complaints()
    assert warning.startswith(f"data/people.yml:{line}: WARNING: ")
    assert message in warning
    assert warning.endswith(" [academic.configuration]")
    assert site.html().titles == ["On rings"]


def test_a_file_that_is_missing_or_no_text_is_reported(site: Site) -> None:
    (warning,) = site.complaints()
    assert "there is no file 'people.yml'; write its path from conf.py" in warning
    (warning,) = site.write({"data/people.yml": b"\xff\xfe\x00"}).complaints()
    assert "the file is not in UTF-8; save it so" in warning


@pytest.mark.parametrize(
    "mistake",
    [
        "bad:\n  url: 3\n",
        "bad:\n  name: Bo: Li\n",
        'bad: {name: "x}\n\nmore:\n  name: More\n',
        "bad: !!python/name:os.system\n",
        "2025: {name: A}\n",
    ],
)
def test_what_is_right_in_a_file_is_kept(site: Site, mistake: str) -> None:
    site.write({"data/people.yml": PEOPLE + mistake})
    assert len(site.complaints()) == 1
    assert site.html().texts("academic-self") == ["E. Noether"]


def test_one_mistake_in_a_large_file_takes_no_longer(site: Site) -> None:
    people = "".join(f"p{i}:\n  name: Given Family{i}\n" for i in range(2000))
    site.write({"data/people.yml": f"{people}{PEOPLE}z:\n  nme: 3\n"})
    start = time.process_time()
    (warning,) = site.complaints()
    assert "'z'] has no field 'nme': did you mean 'name'?" in warning
    assert site.html().texts("academic-self") == ["E. Noether"]
    assert time.process_time() - start < 10


def test_characters_that_nobody_sees_are_dropped_and_told(site: Site) -> None:
    site.conf["academic_people"] = "data/\0people.yml"
    people = 'emil:\n  name: "Emil\\0 Artin\\ud800"\n  url: https://artin.example/\n'
    named, found = site.write({"data/people.yml": people}).complaints()
    dropped = "which is dropped; type it again [academic.hidden_character]"
    line = 1 + list(site.conf).index("academic_people")
    assert named == (
        f"conf.py:{line}: WARNING: academic_people in conf.py: holds the invisible "
        f"character U+0000, {dropped}"
    )
    assert found == (
        "data/people.yml:1: WARNING: 'emil' holds the invisible character U+0000, "
        f"{dropped}"
    )
    page = site.html()
    assert page.links("academic-authors") == [("Emil Artin", "https://artin.example/")]
