"""A mistake is answered with file, line, what is wrong and the cure."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from sphinx_academic.messages import WARNINGS, WarningType

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
        ":::{publication} T\n:abstarct: Ada\n:::",
        2,
        "unknown_option",
        "publication: 'abstarct' is not an option here; did you mean 'abstract'?",
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
        ":::{publication} T\n:key: hid\n:note: a\u202eb\n:::",
        3,
        "hidden_character",
        "publication: note: holds the invisible character U+202E, which is dropped",
    ),
    (
        ":::{publication} A\u202eT\n\nAbstract\u2066.\n:::",
        1,
        "hidden_character",
        "publication: holds the invisible character U+202E, which is dropped",
    ),
    (
        ":::{publication} T\n:authors: Ann Lee; {,}; 7\n:::",
        2,
        "invalid_value",
        "publication: authors: ',', '7' names nobody; write `Emmy Noether`, or leave "
        "it out",
    ),
    *(
        (
            f":::{{publication}} T\n:authors: {authors}\n:::",
            2,
            "invalid_value",
            "publication: authors: an address is no part of a name: 'https://a.example"
            f"/~ann'{more}; write it into academic_people, as the person's 'url'",
        )
        for authors, more in (
            ("[Ann Lee](https://a.example/~ann)*; Bo Li", ""),
            ('<a href="https://a.example/~ann">Ann Lee</a>', ""),
            ("Ann Lee <https://a.example/~ann>; Bo Li (b@b.example)", " and 1 more"),
        )
    ),
    (
        ":::{award} A\n:with: Ann Lee https://a.example/\n:::",
        2,
        "invalid_value",
        "award: with: an address is no part of a name: 'https://a.example/'",
    ),
    (
        ":::{publication} T\n:image: dot.png\n:image-alt: A dot\n:::",
        2,
        "missing_file",
        "publication: there is no file 'dot.png' in the source folder; write its path",
    ),
    (
        ":::{publication} T\n:volume: 3\n\n:authors: Ann Lee\n:::",
        4,
        "misplaced_option",
        "publication: ':authors: Ann Lee' stands in the text, and is shown as text; "
        "write `:authors: Ann Lee` right below the first line, with no blank line",
    ),
    (
        ":::{news} 2024-02\nSome text.\n:papers: deita\n:::",
        3,
        "misplaced_option",
        "news: ':papers: deita' stands in the text, and is shown as text; write",
    ),
    (
        ":::publication T\n:key: t\n:::",
        1,
        "misplaced_option",
        "'publication' has no braces, and so is shown as text; write `{publication}`",
    ),
    (
        ":::news-list\n:limit: 3\n:::",
        1,
        "misplaced_option",
        "'news-list' has no braces, and so is shown as text; write `{news-list}`",
    ),
    (
        ":::{publication} T\n:volume: 3\n\nAbstract.\n\n:doi: 10.1/2\n:::",
        6,
        "misplaced_option",
        "publication: ':doi: 10.1/2' stands in the text, and is shown as text; write",
    ),
    (
        ":::{award} Prize\n\n    code\n\nText.\n\n:organization: A\n:::",
        7,
        "misplaced_option",
        "award: ':organization: A' stands in the text, and is shown as text; write",
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
        ":::{publication} T\n:abbr: ;\n:::",
        2,
        "invalid_value",
        "publication: abbr: ';' names no venue: write `ICML 2025`",
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
        ":::{publication} T\n:authors: Ada King^1, Bo Li<sup>1,2</sup>, Cy Ng³\n:::",
        2,
        "unknown_mark",
        "the mark '1' after 'Ada King' stands for no role; where people work is "
        "numbered by itself: leave the mark out, and write their 'affiliations' in "
        "academic_people; what marks mean for this paper alone is written into the "
        "option 'annotation'",
    ),
    (
        ":::{publication} T\n:authors: Ada King; Bo Li\n:equal: Ada Kong; Bo Li\n:::",
        3,
        "unknown_author",
        "publication: 'Ada Kong' is none of the authors; did you mean 'Ada King'?",
    ),
    (
        ":::{publication} T\n:authors: Bo Li\n:corresponding_authors: Xu Zhao\n:::",
        3,
        "unknown_author",
        "'Xu Zhao' is none of the authors; write a name as it stands in the option",
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
        2,
        "missing_file",
        "publication: there is no file 'none.pdf' in the source folder",
    ),
    (
        ":::{publication} T\n:pdf: ../../outside.pdf\n:::",
        2,
        "missing_file",
        "publication: '../../outside.pdf' leaves the source folder, which nothing may "
        "be copied from outside of; put the file into it",
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
    (":::{news-list}\n:feed:\n:::", 2, "file_name", "set html_baseurl in conf.py"),
    (
        ":::{publication} T\n:redirect-from: /index.html\n:::",
        2,
        "redirect",
        "redirect_from: the address '/index.html' is that of a page or file of this ",
    ),
]

# Settings and a page for each subtype that no row above has.
ELSEWHERE: dict[str, tuple[dict[str, object], str]] = {
    "catalogue": ({}, ""),
    "citations": ({"academic_citations": "figures.json"}, ""),
    "configuration": ({"academic_marks": {"*": 5}}, ""),
    "extension": ({"myst_enable_extensions": []}, ":::{publication} T\n:::"),
    "malformed_option": ({}, ":::{publication} T\n:key k\n:::"),
    "malformed_source": ({"academic_sources": ["papers.bib"]}, ""),
    "math": ({"html_math_renderer": "mathml"}, "$\\nonsense$"),
    "page_only": ({"academic_sources": ["papers.yml"]}, ""),
    "tex": ({"academic_sources": ["papers.bib"]}, ""),
    "unsafe_address": (
        {"myst_url_schemes": ["ssh"]},
        ":::{news} 2020\n\n[Go](ssh://example.org).\n:::",
    ),
}

# Files that belong to them.
FILES: dict[str, dict[str, str]] = {
    "catalogue": {"locales/en/LC_MESSAGES/sphinx_academic.po": "nonsense\n"},
    "malformed_source": {"papers.bib": "@article{a\n title = {Rings}}\n"},
    "page_only": {
        "papers.yml": "- {kind: publication, title: Rings, abstract: '[A](/b.pdf)'}\n"
    },
    "tex": {"papers.bib": "@article{a, title = {Rings \\weird{of} words}}\n"},
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
            {**pages, **FILES.get(subtype, {})}, index=f"# Home\n\n{text}\n"
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
