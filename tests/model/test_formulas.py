"""Formulas between dollar signs are told from sums."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_academic.model.formulas import (
    as_remark,
    parse_remark_in_parts,
    with_formulas,
)
from sphinx_academic.model.text import Run


@pytest.mark.parametrize(
    ("text", "formulas"),
    [
        ("On $x^2$.", ["x^2"]),
        ("H$_2$O and $^{13}$C", ["_2", "^{13}"]),
        (r"$\alpha$, $\beta$", [r"\alpha", r"\beta"]),
        (r"$\$5$", [r"\$5"]),
        ("from $5 to $6", []),
        ("$5-$6", []),
        ("US$3M, AU$2M", []),
        (r"\$x\$", []),
        ("n$\\times$m and $k$-means, the $n$th", [r"\times", "k", "n"]),
        ("US$, AU$ and NZ$", []),
        ("USD$5 (CAD$)", []),
        ("A$AP Rocky, Ke$ha", []),
        ("$HOME/$USER, $PATH:$HOME, ${HOME}/${USER}", []),
        ("saves $5/h & 50% of $100", []),
        ("$ x $", []),
        ("$$x$$", []),
        ("one $", []),
        ("", []),
    ],
)
def test_a_formula_stands_close_between_dollars(text: str, formulas: list[str]) -> None:
    runs = with_formulas(text)
    assert [run.text for run in runs if run.style] == formulas
    said = (f"${run.text}$" if run.style else run.text for run in runs)
    assert "".join(said) == text.replace(r"\$x\$", "$x$")


@pytest.mark.parametrize(
    ("runs", "written"),
    [
        ([Run("On "), Run("x", "math")], "On $x$"),
        ([Run("from $5 to $6")], "from $5 to $6"),
        ([Run("a $x$ b")], r"a \$x\$ b"),
        ([Run("$5 for "), Run("x", "math")], "$5 for $x$"),
    ],
)
def test_a_dollar_is_escaped_where_it_would_begin_a_formula(
    runs: list[Run], written: str
) -> None:
    assert as_remark(tuple(runs)) == written
    assert with_formulas(written) == tuple(runs)


def test_a_remark_that_is_longer_than_texts_may_be_has_no_formulas() -> None:
    text = "$x$ " * 10_000
    assert with_formulas(text) == (Run(text),)


@given(st.lists(st.sampled_from([Run("x", "math"), Run("2")])))
def test_formulas_side_by_side_are_read_again(runs: list[Run]) -> None:
    text = (Run("y", "math"), *runs, Run("."))
    again = with_formulas(as_remark(text))
    formulas = "".join(run.text for run in again if run.style)
    said = "".join(run.text for run in text)
    assert f"{formulas.replace(' ', '')}." == said


@pytest.mark.parametrize("end", ["<br>", "<br/>", " <br /> "])
def test_a_remark_in_parts_has_them_on_one_line(end: str) -> None:
    assert parse_remark_in_parts(f"one{end}two") == "one; two"


@pytest.mark.parametrize("text", [" " * 20_000, ("<br" + " " * 4_900) * 4])
def test_the_longest_remark_is_read_in_a_moment(text: str) -> None:
    begin = time.process_time()
    parse_remark_in_parts(f"a{text}b")
    assert time.process_time() - begin < 0.2
