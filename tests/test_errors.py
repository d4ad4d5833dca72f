"""A mistake is answered with file, line, what is wrong and the cure."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest

from sphinx_academic.messages import WARNINGS, WarningType
from sphinx_academic.source import option_line

from .conftest import said

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
        ":::{publication-list}\n:group-by: type\n:group-order: artcle\n:::",
        3,
        "invalid_value",
        "publication-list: group-order: 'artcle' is not one of article, ",
    ),
    (
        ":::{publication-list}\n:exclude-author: me\n:::",
        2,
        "invalid_value",
        "publication-list: exclude-author: 'me' is nobody yet; set ",
    ),
    (
        ":::{publication-list}\n:more: indx\n:::",
        2,
        "unknown_reference",
        "publication-list: there is no page 'indx'; did you mean 'index'?",
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
        2,
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
        2,
        "unknown_reference",
        "news: no publication has the key 'nowhere'; give it to one with "
        "`:key: nowhere`, or mend it here",
    ),
    (
        ":::{publication} T\n:key: paper\n:::\n\n:::{news}\n:awards: paper\n:::",
        6,
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
    (
        ":::{award} T\n:note: N\n:paper: nowhere\n:::",
        3,
        "unknown_reference",
        "award: no publication has the key 'nowhere'",
    ),
    (
        ":::{publication-list}\n:limit: 2\n:keys: nosuch\n:::",
        3,
        "unknown_reference",
        "publication-list: no publication has the key 'nosuch'; give it to one with "
        "`:key: nosuch`, or mend it here",
    ),
    (
        ":::{publication} T\n:key: conserved\n:::\n\nSee [it](#conserve).",
        5,
        "unknown_reference",
        "'conserve' leads nowhere; did you mean 'conserved'?",
    ),
    (
        ":::{publication} T\n:key: invariant\n:::\n\nSee {any}`invariants`.",
        5,
        "unknown_reference",
        "'invariants' leads nowhere; did you mean 'invariant'?",
    ),
    (
        ":::{publication} T\n:key: sealed\n:hidden:\n:::\n\nSee [it](#sealed).",
        6,
        "unknown_reference",
        "the publication 'sealed' is hidden; show it, or do not refer to it",
    ),
    (
        ":::{news} Paper accepted at ICML 2025!\n:::",
        1,
        "invalid_value",
        "news: 'Paper accepted at ICML 2025!' is not a date; write the date here, such "
        "as 2025-09-14, and the text below",
    ),
    (
        ":::{publication} T\n\nText.\n\n## Talks\n\nMore.\n\n:::{news} 2020\nN\n:::",
        1,
        "unclosed_record",
        "publication: 'Talks' stands in its text; end the record with `:::` before it",
    ),
    (
        ":::{publication} T\n:hidden:\n\nText.\n\n:::{news} 2020\nN\n:::",
        1,
        "unclosed_record",
        "publication: ':::{news} 2020' stands in its text; end the record with `:::`",
    ),
    (
        "```{publication} T\n\nText.\n\nThe rest of the page.",
        1,
        "unclosed_record",
        "publication: the record has no end, and holds the rest of the page; write "
        "````` below its text",
    ),
    (
        "::::{publication-list}\n\n:::{publication} T\n:::\nWords.\n::::",
        5,
        "misplaced_content",
        "publication-list: 'Words.' is not a record of this list; end the list before",
    ),
    (
        "::::{award-list}\n:limit: 1\n\n:::{news} 2020\nNews.\n:::\n::::",
        4,
        "misplaced_content",
        "award-list: 'News.' is not a record of this list; end the list before it",
    ),
    (
        ":::::{award-list}\n\n::::{publication-list}\n::::\n:::::",
        3,
        "misplaced_content",
        "award-list: 'publication-list' is not a record of this list",
    ),
    (
        ":::{award} A <b>prize</b>\n:::",
        1,
        "raw_html",
        "award: the HTML '<b>' is shown as text; write **words** instead",
    ),
    (
        ":::{news} 2020\n\n<div>Text</div>\n:::",
        3,
        "raw_html",
        "news: the HTML '<div>Text</div>' is shown as text; write Markdown instead, "
        r"or `\<` where the sign is meant",
    ),
]

# Settings and a page for each subtype that no row above has.
ELSEWHERE: dict[str, tuple[dict[str, object], str]] = {
    "configuration": ({"academic_marks": {"*": 5}}, ""),
    "extension": ({"myst_enable_extensions": []}, ":::{publication} T\n:::"),
    "malformed_option": ({}, ":::{publication} T\n:key k\n:::"),
    "math": ({"html_math_renderer": "mathml"}, "$\\nonsense$"),
    "unsafe_address": (
        {"myst_url_schemes": ["ssh"]},
        ":::{news} 2020\n\n[Go](ssh://example.org).\n:::",
    ),
}


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


@pytest.mark.parametrize("subtype", sorted(WARNINGS))
def test_every_kind_of_warning_can_be_suppressed(
    new_site: Callable[..., Site], subtype: str
) -> None:
    rows = [mistake for mistake in MISTAKES if mistake[2] == subtype]
    conf, text = ELSEWHERE.get(subtype, ({}, ""))
    assert bool(rows) != (subtype in ELSEWHERE), "each subtype has an example"
    pages = {f"page{number}.md": page_with(row) for number, row in enumerate(rows)}
    # What MyST says itself is another matter.
    silent = ["toc.not_included", "myst.directive_option"]
    sites = [
        new_site(**{**conf, "suppress_warnings": silent + more}).write(
            pages, index=f"# Home\n\n{text}\n"
        )
        for more in ([], [f"academic.{subtype}"])
    ]
    told, silenced = (site.complaints() for site in sites)
    assert told
    assert all(warning.endswith(f" [academic.{subtype}]") for warning in told)
    assert silenced == []


def test_all_kinds_are_suppressed_at_once(site: Site) -> None:
    site.conf["suppress_warnings"] = ["academic", "toc.not_included"]
    pages = {f"page{n}.md": page_with(m) for n, m in enumerate(MISTAKES)}
    site.write(pages, index="# Home\n").build()


def test_every_kind_of_warning_is_explained() -> None:
    assert set(WARNINGS) == set(get_args(WarningType))


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


@pytest.mark.parametrize("markup", ["md", "rst"])
def test_a_key_in_an_included_file_is_reported_there(site: Site, markup: str) -> None:
    if markup == "md":
        site.write(index="# A\n\n```{include} parts/part.txt\n```\n")
        first = "\n\n:::{award} T\n:key: k\n:::\n\n"
        second = ":::{news}\n:key: k\n:paper: none\n:::\n"
    else:
        site.write({"index.rst": "A\n=\n\n.. include:: parts/part.txt\n"})
        first = "\n\n.. award:: T\n   :key: k\n\n\n"
        second = ".. news::\n   :key: k\n   :paper: none\n"
    duplicate, unknown = site.write({"parts/part.txt": first + second}).complaints()
    # MyST 4 counts the lines of an included file from one too many.
    where = r"parts/part\.txt:[78]: .* in 'parts/part\.txt', line [34]; give one"
    assert re.match(where, duplicate)
    assert unknown.startswith("parts/part.txt:9: WARNING: news: no publication has")


def test_a_file_that_two_pages_include_is_told_of_once(site: Site) -> None:
    page = "# A\n\n```{include} part.txt\n```\n"
    part = "\n:::{publication} T\n:key: k\n:::\n\n:::{news}\n:papers: none\n:::\n"
    site.write({"part.txt": part}, a=page, index=page)
    duplicate, unknown = site.complaints()
    assert "'part.txt' is included in 'a' and in 'index'; include it once" in duplicate
    assert unknown.startswith("part.txt:7: ")


def test_a_link_that_is_near_no_record_is_left_to_myst(site: Site) -> None:
    site.write(
        list="# L\n\n:::{publication-list}\n:::\n",
        index="# A\n\n:::{publication} T\n:key: rings\n\n[x](#else) [y](#ring)\n:::\n",
    )
    assert site.complaints() == [
        "index.md:6: WARNING: 'myst' cross-reference target not found: 'else' "
        "[myst.xref_missing]",
        "index.md:6: WARNING: 'ring' leads nowhere; did you mean 'rings'? "
        "[academic.unknown_reference]",
    ]


def test_who_silences_links_of_myst_silences_these_too(site: Site) -> None:
    site.conf["suppress_warnings"] = ["myst.xref_missing"]
    site.write(index="# A\n\n:::{publication} T\n:key: rings\n:::\n\n[y](#ring)\n")
    site.build()


@pytest.mark.parametrize(
    ("name", "markup", "place"),
    [
        ("index.md", "# A\n\n:::{publication} T\n:key rings\n:date: 1921\n:::", 4),
        ("index.md", "# A\n\n:::{publication} T\n:date: 1921\n:key rings\n:::", 5),
        (
            "index.md",
            "# A\n\n```{publication} T\n---\nkey rings\ndate: '1921'\n---\nB\n```",
            5,
        ),
        ("index.rst", "A\n=\n\n.. publication:: T\n   :key rings\n   :date: 1921", 5),
    ],
)
def test_an_option_without_its_colon_is_read_as_it_is_meant(
    site: Site, name: str, markup: str, place: int
) -> None:
    # MyST complains too, at another line and of another thing.
    site.conf["suppress_warnings"] = ["myst.directive_option"]
    site.write({name: f"{markup}\n"})
    assert site.complaints() == [
        f"{name}:{place}: WARNING: publication: an option has a colon after its name: "
        "`:key: rings` [academic.malformed_option]"
    ]
    page = site.html()
    assert page.one("academic-entry").get("id") == "publication-rings"
    assert page.titles == ["T"]
    assert page.text("academic-when") == "1921"


def test_options_that_are_read_again_are_all_there(site: Site) -> None:
    site.conf["suppress_warnings"] = ["myst.directive_option", "academic"]
    site.write(
        index="""\
        # A

        :::{publication} T
        :authors: |
        :   Ada King
        :   Bo Li
        :selected
        :note: "Best: paper"

        Text.
        :::

        :::{publication-list}
        :selected:
        :::
        """
    )
    page = site.build().html()
    assert page.texts("academic-authors") == ["Ada King, Bo Li"] * 2
    assert page.texts("academic-note") == ["Best: paper"] * 2


def test_what_stands_wrongly_in_a_list_or_a_record_is_shown_after_it(
    site: Site,
) -> None:
    site.write(
        index="""\
        # A

        ::::{publication-list}

        :::{publication} In the list
        :::
        Words in the list.
        :::{award} Prize
        :::
        ::::

        ::::{publication} Open

        Abstract.

        :::{publication-list}
        :limit: 1
        :::
        """
    )
    assert len(site.complaints()) == 2
    page = site.html()
    assert page.titles == ["In the list", "Open", "Open", "In the list"]
    shown = said(page.root)
    assert shown.index("In the list") < shown.index("Words") < shown.index("Prize")
    assert "Words" not in said(page.find("academic-list")[0])


def test_words_in_place_of_a_date_are_the_text(site: Site) -> None:
    site.write(index="# A\n\n:::{news} Paper *accepted*!\n:date: 2025-09\n:::\n")
    (warning,) = site.complaints()
    assert warning.startswith("index.md:3: ")
    page = site.html()
    assert page.text("academic-body") == "Paper accepted!"
    assert page.text("academic-when") == "Sep 2025"


def test_without_colon_fences_each_page_says_once_what_to_add(site: Site) -> None:
    site.conf["myst_enable_extensions"] = []
    record = ":::{publication} T\n:key: k\n:::\n"
    site.write(
        {"old.rst": "O\n=\n\n.. publication:: T\n"},
        a=f"# A\n\n{record}\nText.\n\n{record}",
        index="# Home\n\nText\n:::{news-list}\n:::\n",
    )
    assert site.complaints() == [
        "a.md:3: WARNING: ':::{publication}' is shown as text; write in conf.py "
        'myst_enable_extensions = ["colon_fence"] [academic.extension]',
        "index.md:3: WARNING: ':::{news-list}' is shown as text; write in conf.py "
        'myst_enable_extensions = ["colon_fence"] [academic.extension]',
    ]


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


def test_an_option_is_found_by_each_of_its_spellings(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text(":::{publication} T\n:date: 1\n:Image_Alt: x\n:::\n")
    assert option_line(str(file), 1, "image", "image-alt") == 3


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
    line = 1 + list(site.conf).index(name)
    assert warning.startswith(f"conf.py:{line}: WARNING: ")
    assert message in warning
    assert warning.endswith(" [academic.configuration]")
    assert site.html().titles == ["T"]
