"""Formulas in titles and texts: what pages show of them, and what is said of slips."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.conftest import said
from tests.freshness.rebuilds import rebuild

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Site


@pytest.fixture
def site(new_site: Callable[..., Site]) -> Site:
    """Return a site in the theme, which writes formulas itself."""
    return new_site(html_theme="sphinx_academic", academic_sources=["p.bib"])


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("H$_2$O", "<msub><mrow></mrow><mn>2</mn></msub>"),
        ("$^{13}$C", "<msup><mrow></mrow><mn>13</mn></msup>"),
        (r"5$^\circ$", "<msup><mrow></mrow><mo>∘</mo></msup>"),
        (r"${\cal N}=4$", "<mi>𝒩</mi><mo>=</mo><mn>4</mn>"),
        (r"$\cal N$", "<mi>𝒩</mi>"),
        (r"{${\rm d} x$}", '<mi mathvariant="normal">d</mi><mi>x</mi>'),
        (r"$\Bbb R$", "<mi>ℝ</mi>"),
        (r"$\hbox{Tr}$", "<mtext>Tr</mtext>"),
    ],
)
def test_formulas_as_bibliographies_write_them_are_shown(
    site: Site, title: str, shown: str
) -> None:
    site.write({"p.bib": f"@misc{{a, title = {{{title}}}}}"})
    site.write(index="# Home\n\n:::{publication-list}\n:::\n").build()
    assert shown in site.text("index.html")


@pytest.mark.parametrize("name", ["note", "annotation", "tldr", "additional_info"])
def test_formulas_in_remarks_are_shown_as_those_in_titles(
    site: Site, name: str
) -> None:
    site.conf["academic_sources"] = ["p.bib", "p.yml"]
    remark = "Of $x^2$, for $5 to $6"
    in_bibtex = remark.replace("$5", r"\$5").replace("$6", r"\$6")
    site.write(
        {
            "p.bib": f"@misc{{a, title = {{A}}, {name} = {{{in_bibtex}}}}}",
            "p.yml": f"publications:\n- title: B\n  {name}: {remark}\n",
        },
        index=f"""\
        # Home

        :::{{publication}} C
        :{name}: {remark}
        :::

        :::{{award}} Prize
        :note: {remark}
        :::

        :::{{publication-list}}
        :::
        """,
    ).build()
    shown = "Of <math"
    assert site.text("index.html").count(shown) == 5
    assert site.text("index.html").count("</math>, for $5 to $6") == 5


def test_the_bibtex_of_a_remark_has_its_formulas(site: Site) -> None:
    site.write(
        {"p.bib": "@misc{a, title = {A}, note = {Of $\\frac{1}{2}$ \\& all}}\n"},
        index="# Home\n\n:::{publication-list}\n:::\n",
    ).build()
    note = r"note = {Of $\frac{1}{2}$ \& all}"
    assert note in said(site.html().root)


def test_where_no_formula_can_be_shown_it_is_said_in_words(site: Site) -> None:
    paper = r"title = {$\frac{1}{2}$-moments of $L^2$ and $\alpha$}, abstract = {A.}"
    site.write(
        {
            "p.bib": f"@misc{{a, {paper}}}\n@misc{{b, title = {{B}}, year = 2020}}",
            "half/index.md": "# $x^2$-half\n\n```{toctree}\none\ntwo\n```\n",
            "half/one.md": r"# On $\frac{1}{2}$ and $x^2$ < *it*",
            "half/two.md": "# Two",
        },
        index=(
            "# Home\n\n:::{publication-list}\n:::\n\n```{toctree}\nhalf/index\n```\n"
        ),
    )
    site.build()
    words = "1/2-moments of L² and α"
    labels = [e.get("aria-label") for e in site.html().root.iter("summary")]
    assert f"Abstract: {words}" in labels
    assert f"BibTeX: {words}" in labels
    assert site.html().links("site-nav") == [("x²-half", "half/index.html")]
    paper_page, page = site.html("publications/a"), site.html("half/one")
    assert said(next(paper_page.root.iter("title"))) == f"{words} · Ada"
    assert said(next(page.root.iter("title"))) == "On 1/2 and x² < it · Ada"
    (title,) = (e for e in page.root.iter("meta") if e.get("property") == "og:title")
    assert title.get("content") == "On 1/2 and x² < it"
    for name, rel in (("publications/b", "next"), ("half/two", "prev")):
        leads = [e for e in site.html(name).root.iter("link") if e.get("rel") == rel]
        assert leads[0].get("title") in {words, "On 1/2 and x² < it"}


def test_feeds_and_redirects_say_formulas_in_words_and_files_between_dollar_signs(
    site: Site,
) -> None:
    site.conf["html_baseurl"] = "https://ada.org/"
    site.write(
        {"p.bib": r"@misc{a, title = {Learning $\alpha$-stable}, year = 2020}"},
        index="""\
        ---
        redirect_from: /old/page/
        ---
        # On $x^2$

        :::{publication-list}
        :feed:
        :::

        :::{publication}
        :key: a
        :redirect-from: /old/paper/
        :::

        :::{news} 2021
        See {pub}`a`.
        :::

        :::{news-list}
        :feed: news
        :::

        :::{news} 2020
        :papers: a
        :event: released
        :::
        """,
    ).build()
    title = r"Learning $\alpha$-stable"
    (paper,) = json.loads(site.text("index.feed.json"))["items"]
    words = "Learning α-stable"
    assert paper["title"] == words
    told, seen = json.loads(site.text("news.feed.json"))["items"][::-1]
    assert (told["title"], seen["title"]) == (f"{words} released.", f"See {words}.")
    records = json.loads(site.text("academic.json"))
    assert f"See {title}." in [one.get("text") for one in records["records"]]
    for path, name in (("old/page", "On x²"), ("old/paper", words)):
        page = site.html(f"{path}/index")
        assert said(next(page.root.iter("title"))) == name
        assert page.links()[0][0] == name


def test_a_formula_that_cannot_be_shown_is_reported_once_where_it_is_written(
    site: Site,
) -> None:
    papers = "\n".join(
        f"@misc{{k{n}, title = {{T{n}}}, year = 202{n}}}" for n in (1, 3)
    )
    site.write(
        {
            "p.bib": (
                f"{papers}\n@misc{{bad, year = 2022, author = {{A}},\n"
                "title = {On\n$\\stated\n{x}$ and $\\stated {x}$},\n"
                "abstract = {Of $\\abstract$.},\nnote = {On $\\noted$}}\n"
            )
        },
        index="""\
        # Home

        :::{publication} On $\\own$
        :key: own
        :date: 2024

        In $\\words$.
        :::

        :::{award} Prize $\\prize$
        :papers: bad
        :note: $\\remark$ and $\\remark$
        :::

        :::{publication-list}
        :::

        {pub}`bad`
        """,
        more="# More $\\page$\n\n:::{publication-list}\n:::\n\n{pub}`own`\n",
    )
    places = [
        (
            "p.bib:5:",
            r"publication 'bad': the formula '\\stated {x}' is shown as TeX: ",
        ),
        ("p.bib:7:", r"publication 'bad': the formula '\\abstract' is shown as TeX: "),
        ("p.bib:8:", r"publication 'bad': the formula '\\noted' is shown as TeX: "),
        ("index.md:12:", r"award: the formula '\\remark' is shown as TeX: "),
        ("index.md:3:", r"the formula '\\own' is shown as TeX: "),
        ("index.md:7:", r"the formula '\\words' is shown as TeX: "),
        ("index.md:10:", r"the formula '\\prize' is shown as TeX: "),
        ("more.md:1:", r"the formula '\\page' is shown as TeX: "),
    ]
    expected = sorted(f"{place} WARNING: {words}" for place, words in places)
    for warnings in (rebuild(site), rebuild(site)):
        assert not [w for w in warnings if not w.endswith("[academic.math]")]
        for warning, beginning in zip(sorted(warnings), expected, strict=True):
            assert warning.startswith(beginning)
    assert r"\stated {x}" in said(site.html("publications/bad").root)
    assert site.complaints("text") == [], "it shows TeX anyway"


def test_a_remark_that_cannot_be_shown_is_reported_where_pages_are_one(
    site: Site,
) -> None:
    paper = "# P\n\n:::{publication} T\n:year: 2020\n:note: On $\\noted$\n:::\n"
    site.write(
        {"p.bib": "", "papers.md": paper},
        index="# Home\n\n```{toctree}\npapers\n```\n\n:::{publication-list}\n:::\n",
    )
    (warning,) = site.complaints("singlehtml")
    assert "papers.md:5: WARNING: publication: the formula" in warning
