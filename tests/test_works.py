"""Publications as other programs see them: whole addresses, plain text, awards."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from sphinx.util.docutils import docutils_namespace, patch_docutils

from sphinx_academic.domain import academic_domain
from sphinx_academic.model.publication import Publication
from sphinx_academic.works import Works

from .conftest import PICTURE, application

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx_academic.exports.work import Work

    from .conftest import Site

BASE = "https://ada.example/site"
PDF = b"%PDF-1.4"


def works_of(site: Site, builder: str = "html") -> dict[str, Work]:
    """Return the works of a built site by key, in a build that reads nothing."""
    site.build(builder)
    with patch_docutils(), docutils_namespace():
        app = application(site.folder, site.out, builder, io.StringIO())
        app.build()
        domain = academic_domain(app.env)
        works = Works(domain, app.builder)
        records = domain.catalogue.records
        return {r.key: works.of(r) for r in records if isinstance(r, Publication)}


def abstracts(site: Site) -> dict[str, str]:
    return {key: work.abstract for key, work in works_of(site).items()}


def test_addresses_are_whole(new_site: Callable[..., Site]) -> None:
    site = new_site(html_baseurl=BASE)
    site.write(
        {"papers/a b.pdf": PDF, "papers/a.png": PICTURE},
        **{
            "papers/index": """
            # Papers

            :::{publication} Notes
            :key: notes
            :pdf: a b.pdf#page=2
            :image: a.png
            :image-alt: A drawing
            :::
            """,
            "index": "# Ada\n",
        },
    )
    notes = works_of(site)["notes"]
    assert notes.address == f"{BASE}/publications/notes.html"
    assert notes.pdf.startswith(f"{BASE}/_downloads/")
    assert notes.pdf.endswith("/a%20b.pdf#page=2")
    assert notes.publication.image == f"{BASE}/_images/a.png"
    in_folders = works_of(site, "dirhtml")["notes"]
    assert in_folders.address == f"{BASE}/publications/notes/"


def test_without_a_page_of_its_own_a_work_is_at_its_entry(
    new_site: Callable[..., Site],
) -> None:
    site = new_site(html_baseurl=BASE, academic_publication_pages=False)
    site.write(index="# Ada\n\n:::{publication} Notes\n:key: notes\n:::\n")
    address = works_of(site)["notes"].address
    assert address == f"{BASE}/index.html#publication-notes"


@pytest.mark.parametrize("base", ["", "/site/"])
def test_without_a_whole_base_nothing_local_is_published(
    new_site: Callable[..., Site], base: str
) -> None:
    site = new_site(html_baseurl=base)
    site.write(
        {"a.pdf": PDF, "a.png": PICTURE},
        index="""
        # Ada

        :::{publication} Notes
        :key: notes
        :pdf: a.pdf
        :image: a.png
        :image-alt: A drawing
        :::
        """,
    )
    notes = works_of(site)["notes"]
    assert (notes.address, notes.pdf, notes.publication.image) == ("", "", "")


def test_read_the_docs_knows_the_address_of_its_sites(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("READTHEDOCS_CANONICAL_URL", "https://ada.example/en/latest/")
    site.write(index="# Ada\n\n:::{publication} Notes\n:key: notes\n:::\n")
    address = works_of(site)["notes"].address
    assert address == "https://ada.example/en/latest/publications/notes.html"
    assert 'rel="canonical" href="https://ada.example/en/latest/' in site.text(
        "index.html"
    )


def test_an_abstract_is_plain_text(site: Site) -> None:
    site.write(
        index="""
        # Ada

        :::{publication} Notes
        :key: notes

        An *engine* with $n^2$ wheels,
        and `code`.[^1]

        [^1]: A note.

        - one
        - two [words](https://ada.example)

        $$
        a = b
        $$

        % a comment
        :::
        """
    )
    assert abstracts(site)["notes"] == (
        "An engine with $n^2$ wheels, and code.\n\none\n\ntwo words\n\n$a = b$"
    )


def test_an_abstract_says_what_it_refers_to(new_site: Callable[..., Site]) -> None:
    site = new_site(academic_people={"b": {"name": "Charles Babbage"}})
    site.write(
        index="""
        # Ada

        :::{publication} *The* Engine
        :key: engine
        :venue: Notes
        :date: 1842
        :::

        :::{publication} Prose
        :key: prose

        It extends {pub}`engine` in each
        way.
        :::

        :::{publication} Nodes
        :key: nodes

        *It* extends {pub}`engine` of {venue}`engine`, [](#engine), {any}`engine`,
        and {pub}`another <engine>`, with {person}`b`.
        :::
        """
    )
    said = abstracts(site)
    assert said["prose"] == "It extends The Engine in each way."
    assert said["nodes"] == (
        "It extends The Engine of Notes, 1842, The Engine, The Engine, and another, "
        "with Charles Babbage."
    )


def test_an_abstract_may_stand_in_a_source(new_site: Callable[..., Site]) -> None:
    site = new_site(academic_sources=["a.bib"])
    bib = """
        @article{notes, title={Notes}, abstract={An {\\em engine}.\n\n Of $n$ wheels.}}
        @article{both, title={Both}, abstract={What the source says.}}
        """
    page = """
        # Ada

        :::{publication}
        :key: both

        What the *page* says.
        :::

        :::{publication-list}
        :::
        """
    site.write({"a.bib": bib}, index=page)
    assert abstracts(site) == {
        "notes": "An engine.\n\nOf $n$ wheels.",
        "both": "What the page says.",
    }


def test_awards_are_those_of_the_page_and_of_the_record(site: Site) -> None:
    site.write(
        index="""
        # Ada

        :::{publication} Notes
        :key: notes
        :award: Best Notes

        About the engine.
        :::

        :::{award} Medal
        :key: medal
        :date: 1843
        :papers: notes
        :::
        """
    )
    notes = works_of(site)["notes"]
    assert sorted(notes.awards) == ["Best Notes", "Medal"]
    assert notes.abstract == "About the engine."


def test_a_poster_is_the_picture_of_a_video(new_site: Callable[..., Site]) -> None:
    site = new_site(html_baseurl=BASE)
    site.write(
        {"a.mp4": b"", "a.png": PICTURE, "b.png": PICTURE},
        index="""
        # Ada

        :::{publication} Notes
        :key: notes
        :image: a.mp4
        :image-alt: A drawing
        :image-poster: a.png

        ![A drawing](b.png)
        :::
        """,
    )
    assert works_of(site)["notes"].publication.image == f"{BASE}/_images/a.png"
