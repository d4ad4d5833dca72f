"""What Markdown can do, reStructuredText can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .conftest import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import Site

MARKDOWN = """\
# Home

:::{publication} On *rings*, $n>1$
:key: rings
:authors: Ada King*; Bo Li
:venue: ICML 2025
:date: 2025-03
:selected:
:links: Errata <https://example.org/errata>
:code: soon

The *abstract*.

- A list.
:::

:::{news} 2025-09
:papers: rings
:event: accepted
:::

:::{news} 2024
:pin:

About {pub}`the rings <rings>` at {venue}`rings`.
:::

::::{award-list}

:::{award} Prize
:key: prize
:papers: rings
:date: 2026
:::
::::

:::{publication-list} 5
:group-by: year
:::

See {pub}`rings`, {award}`prize`, {person}`emil`, {academic:pub}`rings`, {any}`prize`.
"""
RESTRUCTURED = """\
Home
====

.. publication:: On *rings*, :math:`n>1`
   :key: rings
   :authors: Ada King*; Bo Li
   :venue: ICML 2025
   :date: 2025-03
   :selected:
   :links: Errata <https://example.org/errata>
   :code: soon

   The *abstract*.

   - A list.

.. news:: 2025-09
   :papers: rings
   :event: accepted

.. news:: 2024
   :pin:

   About :pub:`the rings <rings>` at :venue:`rings`.

.. award-list::

   .. award:: Prize
      :key: prize
      :papers: rings
      :date: 2026

.. publication-list:: 5
   :group-by: year

See :pub:`rings`, :award:`prize`, :person:`emil`, :academic:pub:`rings`, :any:`prize`.
"""
CONF = {"academic_people": {"emil": {"name": "Emil Artin"}}}


def main(site: Site) -> str:
    """Return the body of the page, without what a theme adds."""
    source = site.build().text("index.html")
    body = source[source.index('<div class="body"') :]
    body = body[: body.index('<div class="sphinxsidebar"')]
    # MyST marks its sections as having mathematics by itself.
    return body.replace(' class="tex2jax_ignore mathjax_ignore"', "")


def test_the_same_words_make_the_same_page(new_site: Callable[..., Site]) -> None:
    markdown = new_site(**CONF).write(index=MARKDOWN)
    restructured = new_site(**CONF).write({"index.rst": RESTRUCTURED})
    restructured.conf["extensions"] = ["sphinx_academic"]
    del restructured.conf["myst_enable_extensions"]
    assert main(markdown) == main(restructured)


def test_several_values_stand_one_per_line(site: Site) -> None:
    site.write(
        {
            "index.rst": """\
            Home
            ====

            .. publication:: A title that goes on
               in a second line
               :authors: Ada King
                  Bo Li
               :links:
                  Errata <https://example.org/errata>
                  Poem <https://example.org/poem>
            """
        }
    )
    page = site.build().html()
    assert page.titles == ["A title that goes on in a second line"]
    assert page.text("academic-authors") == "Ada King, Bo Li"
    assert [words for words, _ in page.links("academic-links")] == ["Errata", "Poem"]


@pytest.mark.parametrize(
    ("option", "line", "message"),
    [
        (":autors: Ada", 6, "'autors' is not an option here; did you mean 'authors'?"),
        (":date: 2025-02-30", 6, "'2025-02-30' is not a date: February 2025 has 28"),
        (":key: a b", 6, "'a b' is not a key"),
    ],
)
def test_a_mistake_is_reported_at_its_line_and_the_record_kept(
    site: Site, option: str, line: int, message: str
) -> None:
    text = (
        f"Home\n====\n\n.. publication:: T\n   :note: Kept\n   {option}\n\n   Body.\n"
    )
    (warning,) = site.write({"index.rst": text}).complaints()
    assert warning.startswith(f"index.rst:{line}: WARNING: publication: ")
    assert message in warning
    page = site.html()
    assert page.titles == ["T"]
    assert page.text("academic-note") == "Kept"


def test_notes_inside_a_body_stay_where_they_were_written(site: Site) -> None:
    site.write(
        {
            "p.rst": """\
            P
            =

            .. publication:: Rings
               :key: rings

               Text [1]_ and [#more]_, after [CIT]_.

               .. [1] One.
               .. [#more] More.
               .. [CIT] Cited.
            """
        },
        index="# H\n\n```{toctree}\np\n```\n\n:::{publication-list}\n:::\n",
    )
    page = site.build().html()
    assert "One." not in said(page.root)
    links = page.links("academic-abstract")
    assert [words for words, _ in links] == ["1", "2", "[CIT]"]
    assert all(address.startswith("p.html#") for _, address in links)
    tex = site.build("latex").text("ada.tex")
    assert tex.count("One.") == 1


def test_an_unknown_key_is_reported_at_its_line(site: Site) -> None:
    site.write({"index.rst": "Home\n====\n\nText.\n\nSee :pub:`nothing`.\n"})
    assert site.complaints() == [
        "index.rst:6: WARNING: no publication has the key 'nothing'; give it to one "
        "with `:key: nothing`, or mend it here [academic.unknown_reference]"
    ]


def test_both_markups_share_one_site(site: Site) -> None:
    site.write(
        {"more.rst": "More\n====\n\n.. publication-list::\n\nSee :pub:`rings`.\n"},
        index="# A\n\n:::{publication} On rings\n:key: rings\n\nIn *Markdown*.\n:::\n",
    )
    page = site.build().html("more")
    assert page.titles == ["On rings"]
    assert "In Markdown." in said(page.root)
    assert ("On rings", "publications/rings.html") in page.links()
