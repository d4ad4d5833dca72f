"""What is wrong takes nothing along that is right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .conftest import said

if TYPE_CHECKING:
    from .conftest import Site


@pytest.mark.parametrize(
    "option",
    [
        ":autors: Ada",
        ":date: 2025-02-30",
        ":type: novel",
        ":key: two words",
        ":authors: ;",
        ":pdf: none.pdf",
        ":pdf: javascript:alert(1)",
        ":volume:",
    ],
)
def test_the_record_is_kept_without_what_was_wrong(site: Site, option: str) -> None:
    text = f"# A\n\n:::{{publication}} On rings\n{option}\n:note: Kept\n:::\n"
    assert len(site.write(index=text).complaints()) == 1
    page = site.html()
    assert page.titles == ["On rings"]
    assert page.text("academic-note") == "Kept"


@pytest.mark.parametrize(
    ("name", "markup"),
    [
        ("index.md", "# A\n\n\n:::{{publication}} T\n:links: {}\n:::\n"),
        ("index.rst", "A\n=\n\n.. publication:: T\n   :links: {}\n"),
    ],
)
@pytest.mark.parametrize("wrong", ["Paper <>", "Paper", "Code <javascript:x>"])
def test_a_link_without_address_leaves_the_others(
    site: Site, name: str, markup: str, wrong: str
) -> None:
    links = f"Good <https://x.org>; {wrong}; Fine <https://y.org>"
    site.write({name: markup.format(links)})
    (complaint,) = site.complaints()
    assert complaint.startswith(f"{name}:5: WARNING: publication: links: ")
    addresses = [("Good", "https://x.org"), ("Fine", "https://y.org")]
    assert set(addresses) <= set(site.html().links())
    assert wrong.split(maxsplit=1)[0] not in site.html().text("academic-links")


@pytest.mark.parametrize(
    ("name", "markup", "place"),
    [
        ("index.md", "# A\n\n:::{publication} T\n:key rings\n:date: 1921\n:::", 4),
        ("index.md", "# A\n\n:::{publication} T\n:date: 1921\n:key rings\n:::", 5),
        (
            "index.md",
            "# A\n\n```{publication} T\n---\nkey rings\ndate: '1921'\n---\nB\n```",
            5,
        ),
        ("index.rst", "A\n=\n\n.. publication:: T\n   :key rings\n   :date: 1921", 5),
    ],
)
def test_an_option_without_its_colon_is_read_as_it_is_meant(
    site: Site, name: str, markup: str, place: int
) -> None:
    # MyST complains too, at another line and of another thing.
    site.conf["suppress_warnings"] = ["myst.directive_option"]
    site.write({name: f"{markup}\n"})
    assert site.complaints() == [
        f"{name}:{place}: WARNING: publication: an option has a colon after its name: "
        "`:key: rings` [academic.malformed_option]"
    ]
    page = site.html()
    assert page.one("academic-entry").get("id") == "publication-rings"
    assert page.titles == ["T"]
    assert page.text("academic-when") == "1921"


def test_options_that_are_read_again_are_all_there(site: Site) -> None:
    site.conf["suppress_warnings"] = ["myst.directive_option", "academic"]
    site.write(
        index="""\
        # A

        :::{publication} T
        :authors: |
        :   Ada King
        :   Bo Li
        :selected
        :note: "Best: paper"

        Text.
        :::

        :::{publication-list}
        :selected:
        :::
        """
    )
    page = site.build().html()
    assert page.texts("academic-authors") == ["Ada King, Bo Li"] * 2
    assert page.texts("academic-note") == ["Best: paper"] * 2


def test_what_stands_wrongly_in_a_list_or_a_record_is_shown_after_it(
    site: Site,
) -> None:
    site.write(
        index="""\
        # A

        ::::{publication-list}

        :::{publication} In the list
        :::
        Words in the list.
        :::{award} Prize
        :::
        ::::

        ::::{publication} Open

        Abstract.

        :::{publication-list}
        :limit: 1
        :::
        """
    )
    assert len(site.complaints()) == 2
    page = site.html()
    assert page.titles == ["In the list", "Open", "Open", "In the list"]
    shown = said(page.root)
    assert shown.index("In the list") < shown.index("Words") < shown.index("Prize")
    assert "Words" not in said(page.find("academic-list")[0])


def test_words_in_place_of_a_date_are_the_text(site: Site) -> None:
    site.write(index="# A\n\n:::{news} Paper *accepted*!\n:date: 2025-09\n:::\n")
    (warning,) = site.complaints()
    assert warning.startswith("index.md:3: ")
    page = site.html()
    assert page.text("academic-body") == "Paper accepted!"
    assert page.text("academic-when") == "Sep 2025"


def test_without_colon_fences_each_page_says_once_what_to_add(site: Site) -> None:
    site.conf["myst_enable_extensions"] = []
    record = ":::{publication} T\n:key: k\n:::\n"
    site.write(
        {"old.rst": "O\n=\n\n.. publication:: T\n"},
        a=f"# A\n\n{record}\nText.\n\n{record}",
        index="# Home\n\nText\n:::{news-list}\n:::\n",
    )
    assert site.complaints() == [
        "a.md:3: WARNING: ':::{publication}' is shown as text; write in conf.py "
        'myst_enable_extensions = ["colon_fence"] [academic.extension]',
        "index.md:3: WARNING: ':::{news-list}' is shown as text; write in conf.py "
        'myst_enable_extensions = ["colon_fence"] [academic.extension]',
    ]


def test_a_list_with_dashes_is_read_as_it_is_meant(site: Site) -> None:
    site.write(
        index="""\
        # A

        :::{publication} T
        :authors:
        - Ann Lee
        - Bo Li
        :venue: ICML 2020

        Abstract.
        :::

        :::{publication} U
        :authors:

        - A point.
        :::

        :::{publication} V
        :selected:
        - A point.
        :::
        """
    )
    listed, empty = site.complaints()
    assert listed == (
        "index.md:4: WARNING: publication: 'authors' is a list in lines of its own; "
        "write `:authors: Ann Lee; Bo Li` [academic.malformed_option]"
    )
    assert empty.startswith("index.md:13: WARNING: publication: the option 'authors'")
    page = site.html()
    assert page.texts("academic-authors") == ["Ann Lee, Bo Li"]
    assert page.texts("academic-venue") == ["ICML 2020"]
    assert "Abstract." in page.texts("academic-abstract")[0]


def test_a_list_with_dashes_is_read_in_restructuredtext_too(site: Site) -> None:
    record = ".. publication:: T\n   :authors:\n     - Ann Lee\n     - Bo Li"
    site.write({"index.rst": f"A\n=\n\n{record}\n   :date: 2020\n"})
    (complaint,) = site.complaints()
    assert complaint.startswith(
        "index.rst:5: WARNING: publication: 'authors' is a list"
    )
    assert "write `:authors: Ann Lee; Bo Li`" in complaint
    assert site.html().text("academic-authors") == "Ann Lee, Bo Li"
