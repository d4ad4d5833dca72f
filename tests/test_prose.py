"""Records that are words and references alone are kept without nodes, as if not."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from sphinx.util.docutils import docutils_namespace, patch_docutils

from sphinx_academic.domain import academic_domain
from sphinx_academic.prose import Mention, pieces_of
from tests.conftest import application

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Site

PAPERS = """\
# Papers

::::{publication-list}

:::{publication} Invariant variation problems
:key: noether1918
:date: 1918-07

Of the theorems, see {news}`read`; the
second is {pub}`ideals`.
:::

:::{publication} Theory of *ideals* in $R$
:key: ideals
:date: 1921
:open:

In *ring domains*.
:::
::::
"""
NEWS = """\
# News

:::{news} 1918-07-26
:key: read

{pub}`noether1918` is presented by Felix Klein, and {pub}`ideals` will follow.
:::

:::{award} Ackermann–Teubner Memorial Award
:date: 1932

With Emil Artin, for {pub}`ideals`.
:::
"""
HOME = """\
# Home

:::{news-list}
:::

:::{publication-list}
:::
"""
IN_RST = """\
Lectures
========

.. publication:: Hyperkomplexe Zahlen
   :date: 1933

   On representation theory,
   in two lines.
"""
PAGES: dict[str, str | bytes] = {
    "papers.md": PAPERS,
    "news.md": NEWS,
    "index.md": HOME,
    "lectures.rst": IN_RST,
}
CATALOGUE = "locales/de/LC_MESSAGES/other.mo"


@pytest.fixture
def parsed(new_site: Callable[..., Site]) -> Site:
    """Return a site in which everything is parsed, since it may be translated."""
    return new_site().write({CATALOGUE: b""})


def bare(site: Site, docname: str) -> list[bool]:
    """Tell of each record of a page whether it is kept without nodes."""
    with patch_docutils(), docutils_namespace():
        app = application(site.folder, site.out, site.builder, io.StringIO())
    return [body.bare for body in academic_domain(app.env).facts(docname).bodies]


def files(site: Site) -> dict[str, str]:
    """Return what was built, in which some builders say where the sources are."""
    endings = {".html", ".tex", ".txt", ".xml", ".1"}
    return {
        path.name: path.read_text(encoding="utf-8").replace(str(site.folder), "")
        for path in site.out.rglob("*")
        if path.suffix in endings
    }


@pytest.mark.parametrize(
    "builder", ["html", "singlehtml", "latex", "text", "man", "xml"]
)
def test_a_site_is_the_same_whether_it_is_parsed_or_not(
    site: Site, parsed: Site, builder: str
) -> None:
    site.write(PAGES).build(builder)
    parsed.write(PAGES).build(builder)
    assert bare(site, "papers") == [True, False]
    assert bare(parsed, "papers") == [False, False]
    assert files(site) == files(parsed)


def test_a_reference_that_leads_nowhere_is_reported_at_its_line(
    site: Site, parsed: Site
) -> None:
    pages = {**PAGES, "news.md": NEWS.replace("`noether1918`", "`noether1819`")}
    told = site.write(pages).complaints()
    assert told == parsed.write(pages).complaints()
    (warning,) = told
    assert warning.startswith("news.md:6: ")
    assert "did you mean 'noether1918'?" in warning
    shown = site.html("news").texts("academic-body")
    assert shown == parsed.html("news").texts("academic-body")


def test_words_of_prose_are_found_by_the_search(site: Site) -> None:
    site.write(PAGES).build()
    assert '"theorem"' in site.text("searchindex.js")


@pytest.mark.parametrize("text", ["It's new", "See [this](#key)", "Two\n\nparagraphs"])
def test_whatever_may_become_something_else_is_parsed(site: Site, text: str) -> None:
    site.write(index=f"# Ada\n\n:::{{news}} 1843\n:key: key\n\n{text}\n:::\n").build()
    assert bare(site, "index") == [False]


SHOUTING = """\
from docutils import nodes
from sphinx.transforms import SphinxTransform

class Shout(SphinxTransform):
    default_priority = 500

    def apply(self):
        for text in list(self.document.findall(nodes.Text)):
            text.parent.replace(text, nodes.Text(text.upper()))

def setup(app):
    app.add_transform(Shout)
"""


def test_another_extension_may_transform_the_words_of_a_record(
    new_site: Callable[..., Site], monkeypatch: pytest.MonkeyPatch
) -> None:
    site = new_site(extensions=["myst_parser", "sphinx_academic", "shouting"])
    monkeypatch.syspath_prepend(site.folder)
    site.write({"shouting.py": SHOUTING, "index.md": ":::{news} 1843\n\nNotes.\n:::\n"})
    assert site.build().html().text("academic-body") == "NOTES."


def test_a_text_is_words_and_references_in_turns() -> None:
    assert list(pieces_of("By {pub}`a`, {news}`b-1`")) == [
        "By ",
        Mention("pub", "a"),
        ", ",
        Mention("news", "b-1"),
        "",
    ]
