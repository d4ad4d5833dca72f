"""Whatever a record says, it is text; whatever it links, it is safe to follow."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from .conftest import PICTURE, said

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import Site

HOSTILE = """<script>alert(1)</script> & "O'Neil" </title> &lt;b&gt; {{ 7 * 7 }} ]]>"""
# A Markdown title shows what is escaped in it, and drops no word.
TITLE = HOSTILE.replace("<", r"\<").replace("&", r"\&")
NAME = "Eve \"'><img src=x onerror=alert(1)> & {{ 7 * 7 }}"
UNSAFE = [
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "java%73cript:alert(1)",
    "&#106;avascript:alert(1)",
    "data:text/html;base64,PHNjcmlwdD4=",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "//evil.example/x",
    "https:evil",
]
SAFE = [
    "https://example.org/a?b=c&d=e#f",
    "http://example.org/",
    "mailto:ada@example.org",
    "tel:+49-551-390",
    "ftp://example.org/a",
]


def quoted(value: str) -> str:
    """Return a value as YAML writes one that holds every sort of character."""
    return json.dumps(value)


@pytest.fixture(scope="module")
def hostile(new_site: Callable[..., Site]) -> Site:
    """Return a site on which every value is an attack."""
    site = new_site(
        academic_marks={"*": HOSTILE},
        academic_owner=[NAME],
        academic_people={"x": {"name": "Mal Lory", "url": "https://e.org/?a=1&b=2"}},
        academic_venues={"ICML": {"name": NAME, "url": "https://e.org/?a=1&b=2"}},
        suppress_warnings=["academic", "toc.not_included"],
    )
    site.write(
        {"dot.png": PICTURE},
        index=f"""\
        # Home

        ```{{publication}} {TITLE}
        ---
        key: evil
        authors: {quoted(f"{NAME}; Mal Lory*")}
        venue: {quoted(f"{HOSTILE}; ICML 2025")}
        note: {quoted(HOSTILE)}
        publisher: {quoted(HOSTILE)}
        volume: {quoted(HOSTILE)}
        pages: {quoted(HOSTILE)}
        image: dot.png
        image-alt: {quoted(HOSTILE)}
        keywords: {quoted(HOSTILE)}
        url: https://e.org/?a=1&b=2
        links: '"><script>alert(1)</script> <https://e.org/?a=1&b=2>'
        ---
        ```

        ```{{award}} {TITLE}
        ---
        key: prize
        awarder: {quoted(HOSTILE)}
        amount: {quoted(HOSTILE)}
        note: {quoted(HOSTILE)}
        papers: evil
        url: https://e.org/?a=1&b=2
        ---
        ```

        ```{{news}} 2025
        ---
        key: news
        papers: evil
        awards: prize
        event: accepted
        ---
        ```

        ```{{publication-list}}
        ---
        group-by: venue
        ---
        ```

        ```{{award-list}}
        ---
        year: 1800
        empty: {quoted(HOSTILE)}
        ---
        ```

        See {{pub}}`evil`, {{venue}}`evil`.
        """,
    )
    assert not site.complaints()
    return site


def test_no_value_becomes_an_element_or_an_attribute(hostile: Site) -> None:
    root = hostile.html().root
    assert not [e for e in root.iter("script") if "alert" in said(e)]
    assert not any(name.startswith("on") for e in root.iter() for name in e.attrib)
    assert len(list(root.iter("title"))) == 1
    assert not list(root.iter("b"))


def test_what_was_written_is_what_is_shown(hostile: Site) -> None:
    page = hostile.html()
    shown = " ".join(HOSTILE.split())
    title = shown.replace('"O\'Neil"', "“O’Neil”")
    assert said(page.find("academic-title")[0]) == title
    assert said(page.find("academic-note")[0]) == shown
    assert page.texts("academic-role") == [title]
    assert page.text("academic-empty") == shown
    assert page.find("academic-teaser")[0].get("alt") == shown
    assert page.find("academic-mark")[-1].get("title") == shown


def test_templates_do_not_run_what_records_say(hostile: Site) -> None:
    assert "{{ 7 * 7 }}" in hostile.html().source
    assert "49" not in said(hostile.html().root)


def test_a_page_called_by_a_hostile_title_is_safe_too(site: Site) -> None:
    site.write(index=f"# {TITLE}\n\n:::{{publication}} A\n:key: a\n:::\n").build()
    (title,) = site.html().root.iter("title")
    assert said(title).startswith("<script>alert(1)</script> &")


@pytest.mark.parametrize("address", UNSAFE)
@pytest.mark.parametrize("option", ["url", "pdf", "code", "links"])
def test_an_address_that_is_not_safe_is_refused(
    site: Site, option: str, address: str
) -> None:
    value = f"Label <{address}>" if option == "links" else address
    text = f'# A\n\n```{{publication}} T\n---\n{option}: "{value}"\n---\n```\n'
    (warning,) = site.write(index=text).complaints()
    assert warning.startswith("index.md:5: WARNING: ")
    assert "[academic.invalid_value]" in warning
    page = site.html()
    assert page.titles == ["T"]
    assert not [a for a in page.root.iter("a") if "alert" in a.get("href", "")]


@pytest.mark.parametrize("address", UNSAFE)
def test_an_award_does_not_lead_there_either(site: Site, address: str) -> None:
    text = f'# A\n\n```{{award}} T\n---\nurl: "{address}"\n---\n```\n'
    (warning,) = site.write(index=text).complaints()
    assert "[academic.invalid_value]" in warning
    assert site.html().links("academic-role") == []


@pytest.mark.parametrize("address", SAFE)
def test_safe_addresses_arrive_unchanged(site: Site, address: str) -> None:
    text = f'# A\n\n```{{publication}} T\n---\ncode: "{address}"\n---\n```\n'
    page = site.write(index=text).build().html()
    assert page.links("academic-links") == [("Code", address)]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("academic_people", {"x": {"name": "Mal", "url": "javascript:alert(1)"}}),
        ("academic_venues", {"X": {"url": "javascript:alert(1)"}}),
        ("academic_profile", {"links": {"website": "javascript:alert(1)"}}),
    ],
)
def test_conf_py_cannot_lead_astray(site: Site, name: str, value: object) -> None:
    site.conf |= {name: value, "academic_owner": ["Ada"]}
    site.conf["html_theme"] = "sphinx_academic"
    site.write(index="# A\n\n:::{publication} T\n:authors: Mal\n:venue: X\n:::\n")
    (warning,) = site.complaints()
    assert "'javascript:alert(1)' has the scheme 'javascript'" in warning
    assert "javascript:" not in site.html().source


def test_a_link_in_a_body_that_is_not_safe_keeps_its_words(site: Site) -> None:
    site.write(
        {
            "index.rst": """\
            A
            =

            .. publication:: On `rings <javascript:alert(1)>`__

               See `the proof <JavaScript:alert(2)>`__ and `Ada <https://ada.org/>`__.

            .. publication-list::
            """
        }
    )
    warnings = site.complaints()
    assert [warning.split(" ")[0] for warning in warnings] == [
        "index.rst:4:",
        "index.rst:6:",
    ]
    assert all(w.endswith(" [academic.unsafe_address]") for w in warnings)
    assert "'JavaScript:alert(2)' has the scheme 'JavaScript'" in warnings[1]
    page = site.html()
    assert page.titles == ["On rings"] * 2
    assert "See the proof and Ada." in said(page.root)
    assert "alert(" not in page.source


UNSAFE_BODY = """\
[*a*](javascript:alert(document.cookie)) `[x](javascript:alert(1))`

- [b](data:text/html,x)

:::{note}
[c](file:///etc/passwd) <vbscript:d>
:::

[e][e] ![f](data:image/png;base64,AAAA) [g](https://example.org/)

[e]: javascript:alert(2)
"""
UNSAFE_LINES = [1, 3, 6, 6, 9, 9]


def test_markdown_in_a_record_keeps_the_words_of_links_that_are_not_safe(
    site: Site,
) -> None:
    body = UNSAFE_BODY.replace(":::", "```")
    site.write(
        index=(
            "# A\n\n:::{publication} On [rings](javascript:alert(3))\n:key: a\n\n"
            f"{body}:::\n\n:::{{publication-list}}\n:::\n"
        )
    )
    warnings = site.complaints()
    places = [warning.partition(": ")[0] for warning in warnings]
    assert sorted(places) == sorted(
        f"index.md:{line}" for line in (3, *(5 + line for line in UNSAFE_LINES))
    )
    assert all(w.endswith(" [academic.unsafe_address]") for w in warnings)
    assert any("'vbscript:d' has the scheme 'vbscript'" in w for w in warnings)
    page = site.html()
    assert page.titles == ["On rings"] * 2
    shown = said(page.root)
    assert shown.count("a [x](javascript:alert(1))") == 2, "a program stays as it is"
    assert "c vbscript:d" in shown
    assert "e f g" in shown
    for attribute in ("href", "src"):
        addresses = [e.get(attribute, "") for e in page.root.iter()]
        assert not [
            a for a in addresses if a.startswith(("javascript", "data", "file"))
        ]


def test_markdown_in_a_source_keeps_the_words_of_links_that_are_not_safe(
    site: Site,
) -> None:
    body = UNSAFE_BODY.partition("[e][e]")[0]
    site.conf["academic_sources"] = ["p.yml"]
    papers = [{"kind": "publication", "title": "[T](file:x)", "key": "a", "body": body}]
    site.write({"p.yml": json.dumps(papers)})
    site.write(index="# A\n\n:::{publication-list}\n:::\n")
    warnings = site.complaints()
    assert len(warnings) == 5
    assert all(w.startswith("p.yml:") for w in warnings)
    assert all(w.endswith(" [academic.unsafe_address]") for w in warnings)
    page = site.html()
    assert page.titles == ["T"]
    assert "c vbscript:d" in said(page.root)


def test_links_outside_of_records_are_left_to_markdown(site: Site) -> None:
    site.write(index="# A\n\n:::{news} 2020\n\n*B*\n:::\n\n[c](javascript:d)\n")
    assert "[c](javascript:d)" in said(site.build().html().root)


@pytest.mark.parametrize(
    ("picture", "subtype", "cure"),
    [
        ("![a ring](data:image/png;base64,AAAA)", "unsafe_address", "write its path"),
        ("![a ring](file:///a.png)", "unsafe_address", "write its path"),
        ("![a ring]()", "empty_link", "or the words alone"),
    ],
)
def test_a_picture_that_no_page_can_show_keeps_its_words(
    site: Site, picture: str, subtype: str, cure: str
) -> None:
    site.write(index=f"# A\n\n:::{{news}} 2020\n\nSee {picture}.\n:::\n")
    (warning,) = site.complaints()
    assert warning.startswith("index.md:5: WARNING: news: the picture ")
    assert cure in warning
    assert warning.endswith(f" [academic.{subtype}]")
    page = site.html()
    assert "See a ring." in said(page.root)
    assert not list(page.root.iter("img"))


def test_html_in_a_record_is_text_wherever_it_is_shown(site: Site) -> None:
    attack = "<script>alert(1)</script>"
    site.write(
        {
            "old.rst": f"""\
            Old
            ===

            .. publication:: From reStructuredText

               .. raw:: html

                  {attack}
            """
        },
        index=f"""\
        # Home

        :::{{publication}} On {attack}
        :key: evil

        H<sub>2</sub>O and <img src=x onerror=alert(1)>.

        <div onclick="alert(1)">

        {attack}

        ```{{raw}} html
        {attack}
        ```
        :::

        :::{{award}} Prize <b onclick="alert(1)">of</b>

        Given <i>to</i>.
        :::

        :::{{news}} 2020

        {attack} {{pub}}`evil`
        :::
        """,
        lists="""\
        # Lists

        :::{publication-list}
        :::

        :::{award-list}
        :::

        :::{news-list}
        :::
        """,
    )
    warnings = site.complaints()
    assert all(warning.endswith(" [academic.raw_html]") for warning in warnings)
    assert [warning.partition(": ")[0] for warning in warnings] == [
        f"index.md:{line}" for line in (3, 6, 8, 10, 12, 17, 19, 24)
    ] + ["old.rst:6"]
    assert (
        "publication: the HTML '<sub>' is shown as text; write {sub}`2`"
        in (warnings[1])
    )
    for name in ("index", "lists", "old"):
        page = site.html(name)
        body = page.find("body")[0]
        assert not list(body.iter("script"))
        assert not any(tag for tag in ("sub", "b", "i") if list(body.iter(tag)))
        assert not any(name.startswith("on") for e in body.iter() for name in e.attrib)
    shown = said(site.html("lists").root)
    for words in (
        f"On {attack}",
        "H<sub>2</sub>O and <img src=x onerror=alert(1)>.",
        '<div onclick="alert(1)">',
        'Prize <b onclick="alert(1)">of</b>',
        "Given <i>to</i>.",
    ):
        assert words in shown


@pytest.mark.parametrize("builder", ["text", "latex", "epub", "gettext"])
def test_html_in_a_record_is_text_for_every_builder(site: Site, builder: str) -> None:
    site.conf["version"] = "1"  # which EPUB asks for
    site.write(index="# A\n\n:::{award} Prize\n\nH<sub>2</sub>O.\n:::\n")
    (warning,) = site.complaints(builder)
    assert warning.startswith("index.md:5: ")
    if builder == "text":
        assert "H<sub>2</sub>O." in site.text("index.txt")


def test_what_markdown_can_say_itself_stays(site: Site) -> None:
    site.conf["myst_enable_extensions"] = ["colon_fence", "tasklist", "strikethrough"]
    site.conf["suppress_warnings"] = ["myst.strikethrough"]
    site.write(
        index="""\
        # A

        <b>Outside of records</b> HTML is yours.

        :::{publication} T
        :open:

        One\\
        two ~~three~~ <!-- not for readers -->

        <!-- nor
        this -->

        - [x] done
        :::
        """
    )
    page = site.build().html()
    body = page.one("academic-body")
    assert [tag for tag in ("br", "s", "input") if list(body.iter(tag))] == [
        "br",
        "s",
        "input",
    ]
    assert list(page.root.iter("b"))
    assert "readers" not in page.source
    assert "nor" not in said(body)


def test_an_empty_link_keeps_its_words(site: Site) -> None:
    site.write(
        index="""\
        # A

        :::{publication} On [rings]()
        :key: rings

        See [the *code*]().
        :::

        :::{news} 2025

        About [it]().
        :::

        :::{publication-list}
        :::
        """
    )
    warnings = site.complaints()
    assert [warning.split(" ")[0] for warning in warnings] == [
        "index.md:3:",
        "index.md:6:",
        "index.md:11:",
    ]
    assert all(warning.endswith(" [academic.empty_link]") for warning in warnings)
    page = site.html()
    assert page.titles == ["On rings"] * 2
    assert "See the code." in said(page.root)
    assert "About it." in said(page.root)
    assert all(address for _, address in page.links("academic-body"))


@pytest.mark.parametrize(
    "name",
    [
        "../outside.txt",
        "/../outside.txt",
        "sub/../../outside.txt",
        "../../../etc/hosts",
    ],
)
def test_files_outside_the_site_are_not_published(site: Site, name: str) -> None:
    (site.folder / "site").mkdir()
    (site.folder / "outside.txt").write_text("secret", encoding="utf-8")
    inner = type(site)(site.folder / "site", site.conf)
    inner.write(index=f"# A\n\n:::{{publication}} T\n:pdf: {name}\n:::\n")
    (warning,) = inner.complaints()
    assert "[academic.missing_file]" in warning
    assert not list(inner.out.rglob("outside.txt"))


def test_html_in_a_note_is_told_wherever_it_is_written(
    new_site: Callable[..., Site],
) -> None:
    note = "A <u>remark</u> <!> of <span class=x>two</span>, $a<b>c$, <https://e.org>"
    files = {
        "a.bib": f"@misc{{a, title = {{Rings}},\n note = {{{note}}}}}",
        "b.yml": f"publications:\n- title: Rings\n  key: b\n  note: {note}\n",
    }
    record = f":::{{publication}} Rings\n:key: c\n:tldr: {note}\n:::\n"
    page = f"# Home\n\n:::{{publication-list}}\n:::\n\n{record}"
    site = new_site(academic_sources=[*files])
    site.write(files, index=page)
    told = "the HTML '<u>', '<span class=x>' is shown as text; leave it out"
    for warning, place in zip(
        site.complaints(), ("a.bib:1", "b.yml:2", "index.md:8"), strict=True
    ):
        assert warning.startswith(f"{place}: ")
        assert told in warning
        assert warning.endswith(" [academic.raw_html]")


@pytest.mark.parametrize(
    "note", ["A vector<int>", "List<String>", "if a <b and c> d", "n <m>"]
)
def test_what_only_looks_like_html_is_not_told(
    new_site: Callable[..., Site], note: str
) -> None:
    record = f":::{{publication}} Rings\n:note: {note}\n:::\n"
    site = new_site().write(index=f"# Home\n\n{record}")
    assert site.complaints() == []
    assert site.html().text("academic-note") == note


def test_a_sign_that_tex_protects_begins_no_html(new_site: Callable[..., Site]) -> None:
    entry = "@misc{a, title = {Rings},\n note = {A vector{<}int>}}"
    site = new_site(academic_sources=["a.bib"])
    site.write({"a.bib": entry}, index="# Home\n\n:::{publication-list}\n:::\n")
    assert site.complaints() == []
    assert site.html().text("academic-note") == "A vector<int>"
