"""Bodies of records that other pages show are kept from one build to the next."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest
from sphinx.environment import BuildEnvironment

from sphinx_academic import pickles, stock

if TYPE_CHECKING:
    from docutils import nodes

    from tests.conftest import Site

PAPERS = "".join(
    f"""
:::{{publication}} Paper {number}
:key: paper{number}
:date: 192{number}

The *abstract* of {{pub}}`paper{number}`.
:::
"""
    for number in range(3)
)
LIST = ":::{publication-list}\n:::"


@pytest.fixture
def built(site: Site) -> Site:
    site.write(index=f"# Ada\n\n{LIST}\n", papers=f"# Papers\n{PAPERS}").build()
    return site


def abstracts(site: Site) -> list[str]:
    return site.html().texts("academic-fold")[::2]


def test_a_page_shows_abstracts_without_opening_the_page_they_are_from(
    built: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = []
    get_doctree = BuildEnvironment.get_doctree

    def note(env: BuildEnvironment, docname: str) -> nodes.document:
        opened.append(docname)
        return get_doctree(env, docname)

    monkeypatch.setattr(BuildEnvironment, "get_doctree", note)
    before = abstracts(built)
    built.write(index=f"# Ada\n\nWelcome.\n\n{LIST}\n").build()
    assert abstracts(built) == before
    assert before == [f"The abstract of Paper {number}." for number in (2, 1, 0)]
    assert "papers" not in opened


def test_an_abstract_that_is_edited_is_shown_as_it_is_now(built: Site) -> None:
    papers = PAPERS.replace("*abstract* of {pub}`paper1`", "new abstract")
    built.write(papers=f"# Papers\n{papers}").build()
    assert abstracts(built)[1] == "The new abstract."


@pytest.mark.parametrize("content", [b"", b"nothing of ours", pickle.dumps([1])])
def test_copies_that_cannot_be_read_are_made_again(built: Site, content: bytes) -> None:
    (kept,) = built.folder.rglob("academic-copies.pickle")
    kept.write_bytes(content)
    before = abstracts(built)
    built.write(index=f"# Ada Lovelace\n\n{LIST}\n").build()
    assert abstracts(built) == before
    assert kept.read_bytes() != content


def test_of_a_long_list_only_a_few_copies_are_kept(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stock, "FEW", 2)
    site.conf["academic_publication_pages"] = False  # which show others
    site.write(index=f"# Ada\n\n{LIST}\n", papers=f"# Papers\n{PAPERS}").build()
    (kept,) = site.folder.rglob("academic-copies.pickle")
    assert len(pickles.load(kept)) == 2
    assert len(abstracts(site)) == 3


def test_copies_of_what_is_no_more_are_thrown_away(built: Site) -> None:
    built.write(index="# Ada\n", papers="# Papers\n").build()
    built.write(index=f"# Ada\n\n{LIST}\n", papers=f"# Papers\n{PAPERS}").build()
    (kept,) = built.folder.rglob("academic-copies.pickle")
    assert len(pickle.loads(kept.read_bytes())) == 3


def test_copies_do_not_outlive_the_environment_they_are_from(built: Site) -> None:
    (kept,) = built.folder.rglob("academic-copies.pickle")
    pickles.save(kept, dict.fromkeys(pickles.load(kept), pickle.dumps([])))
    (environment,) = built.folder.rglob("environment.pickle")
    environment.unlink()
    built.build()
    assert abstracts(built)[0] == "The abstract of Paper 2."


def test_a_heading_in_restructuredtext_within_a_body_is_copied_without_an_address(
    site: Site,
) -> None:
    news = (
        "# News\n\n::::{news} 1918\n```{eval-rst}\nRings\n=====\n\nWords\n```\n::::\n"
    )
    site.write(index="# Ada\n\n:::{news-list}\n:::\n", news=news).build()
    assert "Rings Words" in site.html().text("academic-entry")
    assert "rings" not in site.html().ids
