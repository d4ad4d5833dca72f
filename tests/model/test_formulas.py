"""Formulas between dollar signs are told from sums."""

from __future__ import annotations

import pytest

from sphinx_academic.model.formulas import with_formulas


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
    assert "".join(said) == text
