"""A slip in BibTeX is one problem, and costs no record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sphinx_academic.sources import Source

if TYPE_CHECKING:
    from collections.abc import Callable

BROKEN = [
    # What is written, how many records, and what is said of it in which line.
    ("@article{a, title = {T}, year 1918}", 1, "a comma is missing", 1),
    ("@article{a\n  title = {T},\n  year = {1918}\n}", 1, "a comma is missing", 1),
    ("@article{a,\n title = {T}\n year = {1918}\n}", 1, "comma is missing before", 3),
    ("@article{a,\n title = \"T,\n year = {1918}\n}\n", 1, "a quote or a comma", 1),
    ("@article{a,\n title = {T}", 1, "a brace, a quote or a comma is missing", 1),
    ("@article{\n title = {T},\n year = {1918}\n}", 1, "a comma is missing", 1),
    ("article{a,\n title = {T}\n}", 0, "'article{a,' is no entry", 1),
    ("\n@article a,\n title = {T}\n}", 0, "is no entry; one begins as in", 2),
    ("@article{a, title = {T}, journal = jmlr}", 1, "no @string defines 'jmlr'", 1),
    ("@article{a, title = {T}, note = in press}", 1, "text outside its braces", 1),
    ("@article{a, title = {T}, crossref = {b}}", 1, "no entry of this file is 'b'", 1),
    ("@article{a,\n year = {1918}}", 1, "a title is missing", 1),
    ("@article{a, title = {},\n year = {1918}}", 1, "a title is missing", 1),
    ("@misc{a}", 1, "a title is missing", 1),
    ("@article{a b, title = {T}}", 1, "a key is one word", 1),
    ("@article{a, title = {T},\n year = {someday}}", 1, "'someday' is not a date", 2),
    ("@article{a, title = {T},\n year = {1918},\n month = {May 1919}}", 1,
     "'May 1919' is not a date; the year is kept", 2),
    ("@article{a, title = {T},\n year = {03/04/2025}}", 1,
     "3 April or 4 March 2025; write 2025-04-03 or 2025-03-04; the year is kept", 2),
    ("@article{a, title = {T},\n year = {1918},\n month = {Smarch}}", 1, "Smarch", 2),
    ("@article{a, title = {T},\n doi = {nonsense}}", 1, "cannot be read as DOI", 2),
    ("@article{a, title = {T},\n isbn = {1}}", 1, "cannot be read as ISBN", 2),
    ("@article{a, title = {T},\n volume = {1},\n volume = {2}}", 1, "there twice", 2),
    ("@article{a,\n title = {T},\n title = {U}}", 1, "there twice; the first", 2),
    ("@article{a, title = {\\foo{T}}}", 1, "`\\foo` is not understood", 1),
    ("@misc{a, title = {T}, author = {Lee, Ann, Li, Bo}}", 1, "2 people or 4", 1),
]  # fmt: skip


@pytest.mark.parametrize(("text", "records", "message", "line"), BROKEN)
def test_a_slip_is_one_problem_and_loses_no_record(
    source: Callable[..., Source], text: str, records: int, message: str, line: int
) -> None:
    found = source(text)
    assert len(found.records) == records
    (problem,) = found.problems
    assert message in problem.message
    assert problem.line == line


@pytest.mark.parametrize(("text", "records", "message", "line"), BROKEN)
def test_a_slip_leaves_the_entries_around_it(
    source: Callable[..., Source], text: str, records: int, message: str, line: int
) -> None:
    around = "@book{{{}, title = {{Algebra}}, year = {{1930}}}}\n"
    found = source(f"{around.format('x')}{text}\n{around.format('y')}")
    keys = [record.values.get("key") for record in found.records]
    assert (keys[0], keys[-1]) == ("x", "y")
    assert len(keys) == records + 2
    assert [problem.line for problem in found.problems] == [line + 1]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "% nothing here",
        "---\n---\n",
        "Kept by me @ home (mostly).",
        "@comment{jabref-meta: databaseType:bibtex;}",
        "@preamble{ \"\\newcommand{\\noop}[1]{}\" }",
        "@string{a = {b}}",
        "% @article{a, title = {T}}",
    ],
)  # fmt: skip
def test_a_file_without_entries_is_no_mistake(
    source: Callable[..., Source], text: str
) -> None:
    assert source(text) == Source((), (), source(text).parts)
