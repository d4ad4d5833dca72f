"""The texts of records in sources: Markdown that needs no page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.conftest import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Site

LISTS = "# Home\n\n:::{publication-list}\n:::\n\n:::{news-list}\n:::\n"


@pytest.fixture
def site(new_site: Callable[..., Site]) -> Site:
    """Return a site that shows the records of a source."""
    extensions = ["amsmath", "colon_fence", "dollarmath", "substitution"]
    site = new_site(academic_sources=["records.yml"], myst_enable_extensions=extensions)
    return site.write(index=LISTS)


def shown(site: Site, text: str) -> tuple[str, list[str]]:
    """Return what a page shows of a text, and the warnings."""
    paper = {"kind": "publication", "title": "Rings", "key": "rings", "body": text}
    news = {"kind": "news", "date": "1921", "body": text}
    site.write({"records.yml": json.dumps([paper, news])})
    warnings = site.complaints()
    return said(site.html().root), warnings


PAGE_ONLY = {
    "a picture": ("![a ring](/ring.svg)", "a ring"),
    "a figure": (":::{figure} ring.svg\nA ring\n:::", "A ring"),
    "a file": ("[the proof](/proof.pdf)", "the proof"),
    "a download": ("{download}`the proof <proof.pdf>`", "the proof"),
    "another file": ("```{include} conf.py\n```", "conf.py"),
    "a glossary": ("```{glossary}\nring\n  A set.\n```", "A set."),
    "a label": ("(ring)=\nA ring.", "A ring."),
    "a numbered formula": ("$$\nx^2\n$$ (law)", ""),
    "a formula by directive": ("```{math}\n:label: law\nx^2\n```", ""),
    "a labelled program": ("```{code-block}\n:name: law\n\nx = 2\n```", "x = 2"),
    "a labelled note": (":::{note}\n---\nname: law\n---\nA ring.\n:::", "A ring."),
    "a labelled table": (":::{table} T\n:name: law\n| a |\n|---|\n| b |\n:::", "b"),
    "navigation": ("```{toctree}\nindex\n```", "index"),
    "a record": (":::{news} 1921\nA ring.\n:::", "A ring."),
    "a list": (":::{news-list}\n:::", ""),
    "a citation": ("```{eval-rst}\nSee [Noether21]_.\n```", "See [Noether21]_."),
    "a name": ("```{eval-rst}\nSee ring_ and |ring|.\n```", "See ring_ and |ring|."),
    "HTML alone": ("A {raw}`ring`.", "A ring."),
    "a program": ("A ring {{ env.srcdir }}.", "A ring {{ env.srcdir }}."),
}


@pytest.mark.parametrize("what", PAGE_ONLY)
def test_what_needs_a_page_is_shown_as_written_with_a_warning_for_each_record(
    site: Site, what: str
) -> None:
    text, words = PAGE_ONLY[what]
    page, warnings = shown(site, text)
    assert words in page
    assert [w.rpartition("[")[2] for w in warnings] == ["academic.page_only]"] * 2
    assert all("has no place in a source; write" in warning for warning in warnings)


def test_a_file_that_a_text_names_is_not_read(site: Site) -> None:
    for text in ("```{include} secret.txt\n```", "```{literalinclude} secret.txt\n```"):
        page, _ = shown(site.write({"secret.txt": "The secret"}), text)
        assert "The secret" not in page


def test_what_looks_like_a_label_in_a_program_is_of_the_program(site: Site) -> None:
    page, warnings = shown(site, "```{code-block} yaml\n\nname: law\n```")
    assert "name: law" in page
    assert warnings == []


def test_headings_footnotes_and_notes_need_no_page(site: Site) -> None:
    text = "# On rings\n\nA ring[^a]\n\n[^a]: And its ideals.\n\n:::{note}\nNew\n:::"
    page, warnings = shown(site, text)
    assert warnings == []
    for words in ("On rings", "A ringa", "a And its ideals.", "New"):
        assert words in page


def test_a_numbered_formula_is_shown_without_a_number(site: Site) -> None:
    text = "\\begin{equation}\nx^2\n\\end{equation}"
    _, warnings = shown(site, text)
    assert warnings == []
    assert "eqno" not in site.text("index.html")


@pytest.mark.parametrize("builder", ["html", "latex", "text", "epub", "man"])
def test_every_builder_writes_them(site: Site, builder: str) -> None:
    text = "\n\n".join(written for written, _ in PAGE_ONLY.values())
    site.conf["html_baseurl"] = "https://example.org/"
    site.write(index=LISTS.replace(":::\n", ":feed:\n:::\n", 1))
    shown(site, text)
    assert len(site.complaints(builder)) >= len(PAGE_ONLY)


def test_a_role_that_there_is_not_is_told_at_its_line(site: Site) -> None:
    text = "kind: publication\ntitle: Rings\nabstract: two {nosuch}`rings`\n"
    (warning,) = site.write({"records.yml": text}).complaints()
    assert warning.startswith("records.yml:1: WARNING: ")
    assert '"nosuch"' in warning


NAMES = """\
- {kind: publication, title: Rings, key: rings2021}
- kind: news
  date: 1921
  text: |
    [A ring](#rings2021), [](#rings2021), [a label](#here), [a page](#other),
    <project:#here>%s
"""


def test_links_by_name_lead_to_records_labels_and_pages(site: Site) -> None:
    site.write({"records.yml": NAMES % ""}, other=f"(here)=\n{LISTS}", index=LISTS)
    links = site.build().html().links("academic-body")
    assert {
        ("A ring", "publications/rings2021.html"),
        ("Rings", "publications/rings2021.html"),
        ("a label", "other.html#here"),
        ("a page", "other.html"),
        ("Home", "other.html#here"),
    } <= {*links}


def test_a_name_that_leads_nowhere_is_told_once_for_each_text(site: Site) -> None:
    site.conf["html_baseurl"] = "https://ada.org/"
    site.conf["suppress_warnings"] = ["toc.not_included"]
    dead = ", [a ring](#rings2022), [that](#nothing) and [a page](missing.md)."
    home = LISTS.replace("news-list}", "news-list}\n:feed:")
    site.write({"records.yml": NAMES % dead}, other=f"(here)=\n{LISTS}", index=home)
    for _ in range(2):
        near, nothing, page = site.complaints()
        assert near.startswith(
            "records.yml:2: WARNING: 'rings2022' leads nowhere; did you mean "
            "'rings2021'? [academic.unknown_reference]"
        )
        assert "'nothing' leads nowhere; write the key of a record" in nothing
        assert "Unknown source document 'missing'" in page
