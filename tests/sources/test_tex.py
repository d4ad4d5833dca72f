r"""TeX in BibTeX becomes words, markup and mathematics; nothing of it is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sphinx_academic.model.text import Run
from sphinx_academic.sources import Problem
from sphinx_academic.sources.tex import Reading, read_paragraphs, read_tex, read_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx_academic.sources import Source


@pytest.mark.parametrize(
    ("tex", "words"),
    [
        ("Idealtheorie in Ringbereichen", "Idealtheorie in Ringbereichen"),
        ("{Noether}'s {T}heorem", "Noether's Theorem"),
        ("{{Double Braced}}", "Double Braced"),
        ("two\n   lines", "two lines"),
        (r"G{\"o}del, G\"odel, G{\"{o}}del", "Gödel, Gödel, Gödel"),
        (r"Erd\H{o}s P\'al, \v{S}ime\v{c}ek, \c{c}", "Erdős Pál, Šimeček, ç"),
        (r"Nguy{\~{\^e}}n, L\^{\'{e}}, Tr{\`\^a}n", "Nguyễn, Lế, Trần"),
        (r"na{\"\i}ve, {\'{\i}}, \'{\i}", "naïve, í, í"),
        (r"{\L}ukasiewicz, \O{}rsted, Gau\ss{}, {\ae}", "Łukasiewicz, Ørsted, Gauß, æ"),
        (r"{\relax Ch}arles, {\noopsort{b}}2002", "Charles, 2002"),
        (r"50\% of Q\&A, a\_b, \#1, \$5", "50% of Q&A, a_b, #1, $5"),
        ("Q&A at 50% and #1, a_b^c", "Q&A at 50% and #1, a_b^c"),
        ("costs $5", "costs $5"),
        ("pages 1--3 --- and a hyphen-ated word", "pages 1–3 — and a hyphen-ated word"),
        ("``quoted'' and `single' don't", "“quoted” and ‘single’ don't"),
        ("D.~E. Knuth", "D.\u00a0E. Knuth"),
        (r"thin\,space, line\\break", "thin space, line break"),
        (r"\url{https://example.org/a_b~c}", "https://example.org/a_b~c"),
        (r"\LaTeX{} and \TeX", "LaTeX and TeX"),
        (r"\textsc{Small} \underline{line} {\sc caps}", "Small line caps"),
        ("a &amp; b &lt;c&gt; &#8224;", "a & b <c> †"),
        ("one<br/>two", "one two"),
        (r"\today", ""),
    ],
)  # fmt: skip
def test_words(tex: str, words: str) -> None:
    text, flaws, _ = read_tex(tex)
    assert "".join(run.text for run in text) == words
    assert all(run.style == "" for run in text)
    assert flaws == ()


@pytest.mark.parametrize(
    ("tex", "runs"),
    [
        (r"a \emph{b} c", (Run("a "), Run("b", "emphasis"), Run(" c"))),
        (r"{\it a} b", (Run("a", "emphasis"), Run(" b"))),
        (r"{\em a {\bf b}} c", (Run("a ", "emphasis"), Run("b", "strong"), Run(" c"))),
        (r"\texttt{x}", (Run("x", "literal"),)),
        (
            r"H\textsubscript{2}O\textsuperscript{+}",
            (Run("H"), Run("2", "subscript"), Run("O"), Run("+", "superscript")),
        ),
        ("<i>E. coli</i> in", (Run("E. coli", "emphasis"), Run(" in"))),
        ("CO<sub>2</sub>", (Run("CO"), Run("2", "subscript"))),
        ('<b class="x">a</b>', (Run("a", "strong"),)),
        ("On $x^2$", (Run("On "), Run("x^2", "math"))),
        ("$x$2 of $5", (Run("x", "math"), Run("2 of $5"))),
        (r"On $\{a\}$ and {$\alpha$}", (Run("On "), Run(r"\{a\}", "math"),
                                        Run(" and "), Run(r"\alpha", "math"))),
        (r"\(a\) \[b\] $$c$$", (Run("a", "math"), Run(" "), Run("b", "math"),
                                Run(" "), Run("c", "math"))),
        (r"\ensuremath{n^2}", (Run("n^2", "math"),)),
    ],
)  # fmt: skip
def test_markup_and_mathematics(tex: str, runs: tuple[Run, ...]) -> None:
    assert read_tex(tex) == Reading(runs)


@pytest.mark.parametrize(
    ("tex", "words", "flaw"),
    [
        (r"a \new{b} c", "a b c", r"`\new` is not understood; its words are kept"),
        (r"a \new b", r"a \new b", r"`\new` is not understood, and stays as it is"),
        (r"a \new{} b", r"a \new b", r"`\new` is not understood, and stays as it is"),
        ("a {b", "a b", "a brace is not closed"),
        ("a} b", "a b", "a brace is closed that was not opened"),
        (r"\href{https://example.org}{b}", "b", r"the address in `\href` is left out"),
        (
            r"\input{/etc/passwd}",
            "/etc/passwd",
            r"`\input` is not understood; its words are kept",
        ),
    ],
)
def test_what_is_not_understood_stays_readable_and_is_told(
    tex: str, words: str, flaw: str
) -> None:
    assert read_words(tex) == (words, (flaw,))


@pytest.mark.parametrize(
    ("tex", "words"),
    [
        (r"$O(n^2)$ time", "O(n²) time"),
        (r"$C^*$- and $C^{*}$-algebras", "C*- and C*-algebras"),
        (r"$n^{3/2}$, $10^{-3}$, $H_2O$", "n^(3/2), 10⁻³, H₂O"),
        (r"$x_{ij}$, $L^\infty$, $90^\circ$", "x_(ij), L^∞, 90°"),
        (r"from $\alpha$ to $\mathbb{R}$", "from α to ℝ"),
        (r"$\frac{$ x", r"\frac{ x"),
    ],
)
def test_where_no_mathematics_can_be_shown_it_is_put_into_words(
    tex: str, words: str
) -> None:
    assert read_words(tex) == (words, ())


def test_a_blank_line_divides_paragraphs() -> None:
    paragraphs, flaws, _ = read_paragraphs("One\nline.\n\nTwo \\emph{x}.\\par Three")
    assert paragraphs == (
        (Run("One line."),),
        (Run("Two "), Run("x", "emphasis"), Run(".")),
        (Run("Three"),),
    )
    assert flaws == ()


@pytest.mark.parametrize(
    ("tex", "remark"),
    [
        (r"Cost US\$100, on $x^2$", "Cost US$100, on $x^2$"),
        (r"a \$x\$ b, 50\% off", r"a \$x\$ b, 50% off"),
        (r"\emph{On} $x$", "On $x$"),
        ("The $K$3, $x^2$10 and $y$", "The $K 3$, $x^2 10$ and $y$"),
    ],
)
def test_a_dollar_of_a_remark_does_not_become_a_formula(tex: str, remark: str) -> None:
    assert read_words(tex, formulas=True) == (remark, ())


@pytest.mark.parametrize("field", ["title", "abstract"])
def test_html_that_stands_for_nothing_here_stays_text_and_is_told(
    source: Callable[..., Source], field: str
) -> None:
    html = "On <script>alert(1)</script> H<sub>2</sub>O <u>is</u> <u>it</u>"
    said = {"title": "Rings", field: html}
    fields = "".join(f",\n  {name} = {{{value}}}" for name, value in said.items())
    read = source(f"@misc{{a{fields}\n}}")
    message = (
        f"a: {field}: the HTML '<script>', '<u>' is shown as text; "
        "leave it out, or write `{<}` where the sign is meant"
    )
    line = [*said].index(field) + 2
    assert read.problems == (Problem("raw_html", message, line),)
    (record,) = read.records
    text = record.title if field == "title" else record.body[0]
    assert text[0] == Run("On <script>alert(1)</script> H")


def test_a_sign_that_is_no_html_is_not_told(source: Callable[..., Source]) -> None:
    title = "If a <b and c> d, <i>then</i> {<}mask>, $a<b>c$, <https://e.org>"
    read = source(f"@misc{{a, title = {{{title}}}}}")
    assert read.problems == ()
    assert read.records[0].title[0] == Run("If a <b and c> d, ")
