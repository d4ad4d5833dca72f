"""A sentence refers to a record by its key, and the record's own words appear."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .conftest import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import Page, Site

RECORDS = """\
# Records

:::{publication} Idealtheorie in *Ringbereichen*, $n$
:key: rings
:lang: de
:venue: Mathematische Annalen
:date: 1921
:::

:::{publication} A talk
:key: talk
:venue: NeurIPS 2024 D&B Track (Oral)
:date: 2024-12
:::

:::{publication} Unplaced
:key: draft
:::

:::{publication} Unplaced and dated
:key: dated
:date: 2023
:::

:::{news} 2025-09-14
:key: launch

The start.
:::

:::{news}
:key: undated

Some day.
:::

:::{award} Fields Medal
:key: fields
:::
"""
TARGET = "records.html#"
REFERENCES = [
    (
        "{pub}`rings`",
        r"Idealtheorie in Ringbereichen, \(n\)",
        "publications/rings.html",
    ),
    ("{pub}`her paper <rings>`", "her paper", "publications/rings.html"),
    ("{academic:pub}`talk`", "A talk", "publications/talk.html"),
    ("{news}`launch`", "14 Sep 2025", f"{TARGET}news-launch"),
    ("{news}`undated`", "Some day.", f"{TARGET}news-undated"),
    ("{news}`the start <launch>`", "the start", f"{TARGET}news-launch"),
    ("{award}`fields`", "Fields Medal", f"{TARGET}award-fields"),
    ("{award}`it <fields>`", "it", f"{TARGET}award-fields"),
    ("{venue}`here <talk>`", "here", "publications/talk.html"),
    ("{any}`talk`", "A talk", "publications/talk.html"),
    ("{any}`words <talk>`", "words", "publications/talk.html"),
    ("[](#talk)", "A talk", "publications/talk.html"),
    ("[some *words*](#talk)", "some words", "publications/talk.html"),
    ("<project:#fields>", "Fields Medal", f"{TARGET}award-fields"),
    ("{person}`emil`", "Emil Artin", "https://artin.org/"),
    ("{person}`him <emil>`", "him", "https://artin.org/"),
]
PLAIN = [
    ("{venue}`talk`", "NeurIPS 2024"),
    ("{venue}`rings`", "Mathematische Annalen, 1921"),
    ("{venue}`draft`", "Unplaced"),
    ("{venue}`dated`", "2023"),
    ("{person}`grete`", "Grete Hermann"),
]


@pytest.fixture(scope="module")
def site(new_site: Callable[..., Site]) -> Site:
    """Return a site on which each reference above is a paragraph."""
    site = new_site(
        academic_people={
            "emil": {"name": "Emil Artin", "url": "https://artin.org/"},
            "grete": {"name": "Grete Hermann"},
        }
    )
    sentences = [*(row[0] for row in REFERENCES), *(row[0] for row in PLAIN)]
    site.write(
        {"sub/page.md": "# Page\n\n" + "\n\n".join(row[0] for row in REFERENCES)},
        records=RECORDS,
        index="# Home\n\n" + "\n\n".join(sentences),
    )
    return site.build()


def paragraphs(page: Page) -> list[tuple[str, list[str]]]:
    return [
        (said(p), [a.attrib["href"] for a in p.iter("a")]) for p in page.root.iter("p")
    ]


@pytest.mark.parametrize(
    ("number", "reference", "words", "address"),
    [(number, *row) for number, row in enumerate(REFERENCES)],
)
def test_a_reference_links_its_record(
    site: Site, number: int, reference: str, words: str, address: str
) -> None:
    assert paragraphs(site.html())[number] == (words, [address])


@pytest.mark.parametrize(
    ("number", "reference", "words"),
    [(len(REFERENCES) + number, *row) for number, row in enumerate(PLAIN)],
)
def test_a_reference_without_a_place_is_words_alone(
    site: Site, number: int, reference: str, words: str
) -> None:
    assert paragraphs(site.html())[number] == (words, [])


def test_references_find_their_way_out_of_a_folder(site: Site) -> None:
    addresses = [a for _, links in paragraphs(site.html("sub/page")) for a in links]
    assert addresses == [
        address if address.startswith("https:") else f"../{address}"
        for _, _, address in REFERENCES
    ]


def test_words_of_a_reference_are_text_and_not_code(site: Site) -> None:
    # The exception is Sphinx's own role `any`.
    assert [said(code) for code in site.html().root.iter("code")] == ["words"]


def test_titles_keep_their_markup_and_language_in_references(site: Site) -> None:
    link = next(next(site.html().root.iter("p")).iter("a"))
    assert [said(cite) for cite in link.iter("cite")] == [
        r"Idealtheorie in Ringbereichen, \(n\)"
    ]
    assert [said(em) for em in link.iter("em")] == ["Ringbereichen"]


def test_references_in_a_heading_and_in_a_table_lead_there_too(site: Site) -> None:
    site.write(
        {"more.md": "# See {pub}`talk`\n\n| a |\n|---|\n| {award}`fields` |\n"}
    ).build()
    links = site.html("more").links()
    assert ("A talk", "publications/talk.html") in links
    assert ("Fields Medal", "records.html#award-fields") in links


def test_a_title_is_a_link_itself_and_keeps_the_words_of_links_in_it(
    new_site: Callable[..., Site],
) -> None:
    site = new_site()
    title = "A reply to {pub}`Noether <b>` and [Artin](https://artin.org/)"
    site.write(index=f"# A\n\n:::{{publication}} {title}\n:key: a\n:::\n\n{{pub}}`a`\n")
    site.write(b="# B\n\n:::{publication} The question\n:key: b\n:::\n")
    page = site.build().html()
    assert page.titles == ["A reply to Noether and Artin"]
    assert ("A reply to Noether and Artin", "publications/a.html") in page.links()


@pytest.mark.parametrize(
    ("reference", "message"),
    [
        (
            "{pub}`rins`",
            "no publication has the key 'rins'; did you mean 'rings'?",
        ),
        (
            "{pub}`xyz`",
            "no publication has the key 'xyz'; give it to one with `:key: xyz`, or "
            "mend it here",
        ),
        ("{news}`rings`", "'rings' is the key of a publication, not of a news item"),
        ("{venue}`fields`", "'fields' is the key of an award, not of a publication"),
        (
            "{pub}`secret`",
            "the publication 'secret' is hidden; show it, or do not refer to it",
        ),
        (
            "{person}`emill`",
            "no person in academic_people has the key 'emill'; did you mean 'emil'?",
        ),
    ],
)
def test_an_unknown_key_is_reported_where_it_was_written(
    new_site: Callable[..., Site], reference: str, message: str
) -> None:
    site = new_site(academic_people={"emil": {"name": "Emil Artin"}})
    records = RECORDS + "\n:::{publication} Secret\n:key: secret\n:hidden:\n:::\n"
    site.write(records=records, index=f"# Home\n\nText.\n\nSee {reference}.\n")
    site.write({"list.md": "# L\n\n:::{publication-list}\n:::\n"})
    assert site.complaints() == [
        f"index.md:5: WARNING: {message} [academic.unknown_reference]"
    ]
    assert "See" in said(site.html().root)


def test_an_unknown_key_in_a_body_is_reported_once_however_often_it_is_shown(
    new_site: Callable[..., Site],
) -> None:
    site = new_site()
    paper = "# P\n\n:::{publication} A\n\nSee {pub}`b`.\n:::\n"
    lists = "# L\n\n:::{publication-list}\n:::\n"
    site.write(papers=paper, one=lists, two=lists, index="# Home\n")
    assert len(site.complaints()) == 1


def test_a_key_that_is_also_a_label_keeps_leading_to_the_label(
    new_site: Callable[..., Site],
) -> None:
    site = new_site()
    site.write(
        index="""\
        # Home

        (both)=
        ## Part


        :::{publication} Paper
        :key: both
        :::

        {ref}`both` and {pub}`both`.
        """
    )
    links = dict(site.build().html().links())
    assert links["Part"] in {"#both", "#part"}
    assert links["Paper"] == "publications/both.html"
