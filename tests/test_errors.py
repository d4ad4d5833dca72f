"""A mistake is answered with file, line, what is wrong and the cure."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest

from sphinx_academic.messages import WARNINGS, WarningType
from sphinx_academic.source import option_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import Site

# What is written, the line of the warning, its subtype, and what it says.
MISTAKES = [
    (
        ":::{publication} T\n:autors: Ada\n:::",
        2,
        "unknown_option",
        "publication: 'autors' is not an option here; did you mean 'authors'?",
    ),
    (
        ":::{publication} T\n:xyzzy: Ada\n:::",
        2,
        "unknown_option",
        "publication: 'xyzzy' is not an option here; expected one of ",
    ),
    (
        ":::{publication-list}\n:limit: 3\n:sorted: title\n:::",
        3,
        "unknown_option",
        "publication-list: 'sorted' is not an option here; did you mean 'sort'?",
    ),
    (
        ":::{publication} T\n:key: dated\n:date: 2025-02-30\n:::",
        3,
        "invalid_value",
        "publication: date: '2025-02-30' is not a date: February 2025 has 28 days; "
        "write 2025-02-28, or 2025-02 without a day",
    ),
    (
        ":::{publication} T\n:date: soonish\n:::",
        2,
        "invalid_value",
        "publication: date: 'soonish' is not a date; write 2025, 2025-09, ",
    ),
    (
        ":::{publication} T\n:year: 2025-13\n:::",
        2,
        "invalid_value",
        "publication: year: '2025-13' is not a date: ",
    ),
    (
        ":::{news} 2025-13-01\n\nText.\n:::",
        1,
        "invalid_value",
        "news: '2025-13-01' is not a date: ",
    ),
    (
        ":::{news} 2020\n:::",
        1,
        "missing_option",
        "news: there is nothing to say; write text below, or name papers or awards",
    ),
    (
        ":::{publication} T\n:image: dot.png\n:image-alt: A dot\n:::",
        1,
        "missing_file",
        "publication: there is no file 'dot.png' in the source folder; write its path",
    ),
    (
        ":::{publication} T\n:volume: 3\n\n:authors: Ann Lee\n:::",
        1,
        "misplaced_option",
        "publication: ':authors: Ann Lee' stands in the text; options begin with a",
    ),
    (
        "::::{publication} T\n:::{publication} U\n:::\n::::",
        1,
        "nested_record",
        "publication: a record cannot hold records or lists; end it with `:::`",
    ),
    (
        ":::{publication} T\n:date: 2020\n:year: 2021\n:::",
        3,
        "invalid_value",
        "publication: 'year' says again what another option says; keep one of them",
    ),
    (
        ":::{publication}\n:title: T\n:volume: 3\n:::",
        2,
        "unknown_option",
        "publication: the title stands after the directive's name, not in an option",
    ),
    (
        ":::{publication} T\n:type: novel\n:::",
        2,
        "invalid_value",
        "publication: type: 'novel' is not one of article, ",
    ),
    (
        ":::{publication} T\n:status: acepted\n:::",
        2,
        "invalid_value",
        "did you mean 'accepted'?",
    ),
    (
        ":::{publication} T\n:weight: heavy\n:::",
        2,
        "invalid_value",
        "publication: weight: 'heavy' is not a whole number; write e.g. 5",
    ),
    (
        ":::{publication} T\n:selected: perhaps\n:::",
        2,
        "invalid_value",
        "'perhaps' is neither true nor false; write true or false",
    ),
    (
        ":::{publication} T\n:key: two words\n:::",
        2,
        "invalid_value",
        "'two words' is not a key: a key is one word",
    ),
    (
        ":::{publication} T\n:lang: German!\n:::",
        2,
        "invalid_value",
        "'German!' is not a language tag; write e.g. de",
    ),
    (
        ":::{publication} T\n:volume:\n:::",
        2,
        "invalid_value",
        "the option 'volume' has no value; write it on the same line",
    ),
    (
        ":::{publication} T\n:doi: nonsense\n:::",
        2,
        "invalid_value",
        "publication: doi: 'nonsense' ",
    ),
    (
        "```{publication} T\n---\nauthors:\n  - Ann Lee\n  - Bo Li\n---\n```",
        3,
        "invalid_value",
        "'- Ann Lee - Bo Li' is a YAML list that has lost its lines: write `a; b`",
    ),
    (
        ":::{publication-list}\n:limit: many\n:::",
        2,
        "invalid_value",
        "publication-list: limit: 'many' is not a whole number",
    ),
    (
        ":::{publication-list} -1\n:::",
        1,
        "invalid_value",
        "publication-list: limit: '-1' is negative; write 0 or more",
    ),
    (
        ":::{publication-list}\n:year: last\n:::",
        2,
        "invalid_value",
        "'last' is not a year or a span of years; write 2020, 2018-2021",
    ),
    (
        ":::{news-list}\n:event: party\n:::",
        2,
        "invalid_value",
        "news-list: event: 'party' is not one of released, accepted",
    ),
    (
        ":::{publication}\n:key: bare\n:::",
        1,
        "missing_title",
        "publication: a title is missing; write it after the directive's name",
    ),
    (
        ":::{award}\n:::",
        1,
        "missing_title",
        "award: a title is missing; write it after the directive's name",
    ),
    (
        ":::{publication} T\n:authors: Ada‡\n:::",
        1,
        "unknown_mark",
        "the mark '‡' after 'Ada' stands for no role; give it one in conf.py, such "
        'as academic_marks = {"‡": "equal"}',
    ),
    (
        ":::{publication} A\n:key: twice\n:::\n\n:::{award} B\n:key: twice\n:::",
        5,
        "duplicate_key",
        "the key 'twice' is already that of the publication in 'page",
    ),
    (
        ":::{news} 2025\n:papers: nowhere\n:::",
        1,
        "unknown_reference",
        "news: no publication has the key 'nowhere'",
    ),
    (
        ":::{publication} T\n:key: paper\n:::\n\n:::{news}\n:awards: paper\n:::",
        5,
        "unknown_reference",
        "news: 'paper' is the key of a publication, not of an award",
    ),
    (
        ":::{publication} Titel\n:key: titel\n:::\n\n{pub}`tittel`",
        5,
        "unknown_reference",
        "no publication has the key 'tittel'; did you mean 'titel'?",
    ),
    (
        ":::{publication} T\n:pdf: none.pdf\n:::",
        1,
        "missing_file",
        "publication: there is no file 'none.pdf' in the source folder",
    ),
    (
        ":::{publication} T\n:pdf: ../../outside.pdf\n:::",
        1,
        "missing_file",
        "there is no file '../../outside.pdf' in the source folder",
    ),
    (
        ":::{publication} T\n\nSee [the code]().\n:::",
        3,
        "empty_link",
        "the code",
    ),
]


def page_with(mistake: tuple[str, int, str, str]) -> str:
    return f"# A\n\n{mistake[0]}\n"


@pytest.fixture(scope="module")
def warnings(new_site: Callable[..., Site]) -> dict[str, list[str]]:
    """Return the warnings of a site with every mistake, by page."""
    found: dict[str, list[str]] = {}
    pages = {f"page{n}.md": page_with(m) for n, m in enumerate(MISTAKES)}
    for warning in new_site().write(pages, index="# Home\n").complaints():
        page, _, rest = warning.partition(".md:")
        found.setdefault(page, []).append(rest)
    return found


@pytest.mark.parametrize(
    ("number", "markup", "line", "subtype", "message"),
    [(number, *mistake) for number, mistake in enumerate(MISTAKES)],
)
def test_a_mistake_is_reported_where_it_is_with_its_cure(
    warnings: dict[str, list[str]],
    number: int,
    markup: str,
    line: int,
    subtype: str,
    message: str,
) -> None:
    (warning,) = warnings[f"page{number}"]
    assert warning.startswith(f"{line + 2}: WARNING: ")
    assert message in warning
    assert warning.endswith(f" [academic.{subtype}]")


@pytest.mark.parametrize("subtype", sorted({row[2] for row in MISTAKES}))
def test_every_kind_of_warning_can_be_suppressed(site: Site, subtype: str) -> None:
    site.conf["suppress_warnings"] = [f"academic.{subtype}", "toc.not_included"]
    pages = {
        f"page{number}.md": page_with(mistake)
        for number, mistake in enumerate(MISTAKES)
        if mistake[2] == subtype
    }
    site.write(pages, index="# Home\n").build()


def test_all_kinds_are_suppressed_at_once(site: Site) -> None:
    site.conf["suppress_warnings"] = ["academic", "toc.not_included"]
    pages = {f"page{n}.md": page_with(m) for n, m in enumerate(MISTAKES)}
    site.write(pages, index="# Home\n").build()


def test_every_kind_of_warning_is_explained_and_tested() -> None:
    assert set(WARNINGS) == set(get_args(WarningType))
    elsewhere = {"configuration", "extension", "math", "unsafe_address"}
    assert {row[2] for row in MISTAKES} | elsewhere >= set(WARNINGS)


@pytest.mark.parametrize(
    "option",
    [
        ":autors: Ada",
        ":date: 2025-02-30",
        ":type: novel",
        ":key: two words",
        ":authors: ;",
        ":pdf: none.pdf",
        ":pdf: javascript:alert(1)",
        ":volume:",
    ],
)
def test_the_record_is_kept_without_what_was_wrong(site: Site, option: str) -> None:
    text = f"# A\n\n:::{{publication}} On rings\n{option}\n:note: Kept\n:::\n"
    assert len(site.write(index=text).complaints()) == 1
    page = site.html()
    assert page.titles == ["On rings"]
    assert page.text("academic-note") == "Kept"


def test_several_mistakes_are_reported_each_at_its_line(site: Site) -> None:
    site.write(
        index="""\
        # A

        :::{publication} T
        :autors: Ada
        :date: 2025-02-30
        :selected: perhaps
        :::
        """
    )
    lines = [warning.split(" ")[0] for warning in site.complaints()]
    assert lines == ["index.md:4:", "index.md:5:", "index.md:6:"]


@pytest.mark.parametrize("markup", ["md", "rst"])
def test_a_mistake_in_an_included_file_is_reported_there(
    site: Site, markup: str
) -> None:
    if markup == "md":
        site.write(index="# A\n\n```{include} part.txt\n```\n")
        part = "\n:::{publication}\n:autors: Ada\n:::\n"
    else:
        site.write({"index.rst": "A\n=\n\n.. include:: part.txt\n"})
        part = "\n.. publication::\n   :autors: Ada\n"
    warnings = site.write({"part.txt": part}).complaints()
    # docutils names an included file by its path from where the build was started.
    places = [Path(warning.split(" ")[0]).name for warning in warnings[:2]]
    assert places[0] == "part.txt:3:"
    assert "publication: 'autors'" in warnings[0]
    # MyST 4 counts the lines of an included file from one too many.
    assert places[1] in {"part.txt:2:", "part.txt:3:"}


def test_where_a_source_cannot_be_read_the_line_of_the_directive_is_told() -> None:
    assert option_line("ada.py:docstring of ada", 7, "date") == 7


def test_a_duplicate_key_leads_to_the_first_record(site: Site) -> None:
    paper = ":::{publication} {}\n:key: k\n:::\n"
    site.write(
        a="# A\n\n" + paper.replace("{}", "First"),
        b="# B\n\n" + paper.replace("{}", "Second"),
        index="# Home\n\n{pub}`k`\n\n:::{publication-list}\n:sort: title\n:::\n",
    )
    assert site.complaints() == [
        "b.md:3: WARNING: the key 'k' is already that of the publication in 'a', "
        "line 3; give one of them another key [academic.duplicate_key]"
    ]
    page = site.html()
    assert ("First", "a.html#publication-k") in page.links()
    assert page.titles == ["First", "Second"]


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
    assert warning.startswith("WARNING: ")
    assert message in warning
    assert warning.endswith(" [academic.configuration]")
    assert site.html().titles == ["T"]
