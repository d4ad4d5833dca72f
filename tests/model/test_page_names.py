"""Each paper has a page whose name is its slug, its key or its title."""

from __future__ import annotations

from itertools import count
from string import printable
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_academic.model.page_names import file_name, page_names, slug
from sphinx_academic.model.places import Place
from sphinx_academic.model.publication import Publication
from sphinx_academic.model.text import Run

if TYPE_CHECKING:
    from collections.abc import Iterable


def papers(*options: dict[str, Any]) -> list[Publication]:
    """Return publications as they stand on one page, in this order."""
    numbers = count()
    return [
        Publication(
            key=one.get("key", f"index/publication-{number}"),
            title=(Run(one["title"]),) if "title" in one else (),
            slug=one.get("slug", ""),
            place=Place("index", line=number, position=number),
        )
        for one, number in zip(options, numbers, strict=False)
    ]


def names(*options: dict[str, Any], documents: Iterable[str] = ()) -> list[str]:
    """Return the name of each page, or an empty one."""
    stated = papers(*options)
    found = page_names(stated, documents).names
    return [found.get(paper.order, "") for paper in stated]


@pytest.mark.parametrize(
    ("options", "name"),
    [
        ({"key": "noether1918"}, "noether1918"),
        ({"key": "noether1918", "slug": "invariants"}, "invariants"),
        ({"key": "Noether:1918/a b"}, "Noether-1918-a-b"),
        ({"key": "DBLP:journals/corr/abs-1706"}, "DBLP-journals-corr-abs-1706"),
        ({"key": "../../etc/passwd"}, "etc-passwd"),
        ({"key": ".htaccess"}, "htaccess"),
        ({"key": "诺特1918"}, "诺特1918"),
        ({"key": "Gödel"}, "Gödel"),
        ({"key": "Go\N{COMBINING DIAERESIS}del"}, "Gödel"),
        ({"key": "v1.2_final"}, "v1.2_final"),
        ({"title": "Idealtheorie in Ringbereichen"}, "idealtheorie-in-ringbereichen"),
        ({"title": "不变变分问题"}, "不变变分问题"),
        ({"title": "What is a “ring”?"}, "what-is-a-ring"),
        ({"key": "???", "title": "On rings"}, "on-rings"),
        ({"title": "???"}, "untitled"),
        ({}, "untitled"),
    ],
)
def test_a_page_has_the_name_that_its_author_expects(
    options: dict[str, str], name: str
) -> None:
    assert names(options) == [f"publications/{name}"]


def test_a_long_title_is_cut_between_words() -> None:
    (name,) = names({"title": "The word " * 20})
    assert name == "publications/the" + "-word-the" * 6
    assert len(names({"title": "变" * 200})[0]) == len("publications/") + 60


def test_a_long_key_is_cut_to_what_file_systems_take() -> None:
    found = names({"key": "变" * 300}, {"key": "变" * 301}, {"key": "k" * 300})
    assert len({name.casefold() for name in found}) == 3
    assert all(len(f"{name.split('/')[1]}.html".encode()) < 255 for name in found)


def test_papers_of_one_name_are_numbered_in_their_order() -> None:
    rings = {"title": "On rings"}
    assert names(rings, rings, {"key": "on-rings-2"}, rings) == [
        "publications/on-rings",
        "publications/on-rings-2",
        "publications/on-rings-2-2",
        "publications/on-rings-3",
    ]


def test_names_differ_in_more_than_capitals() -> None:
    assert names({"key": "Rings"}, {"key": "rings"}, {"key": "RINGS"}) == [
        "publications/Rings",
        "publications/rings-2",
        "publications/RINGS-3",
    ]


def test_the_folder_itself_is_no_page_of_a_paper() -> None:
    assert names({"key": "Index"}) == ["publications/Index-2"]


def test_a_page_of_the_authors_own_wins() -> None:
    stated = papers({"key": "Rings"}, {"key": "fields"})
    found = page_names(stated, ["index", "publications/rings"])
    assert list(found.names.values()) == ["publications/fields"]
    assert found.collisions == [(stated[0], "publications/Rings")]


def test_who_asks_for_a_name_is_told_of_another() -> None:
    stated = papers({"key": "rings"}, {"key": "fields", "slug": "rings"})
    found = page_names(stated, [])
    assert found.renamed == [(stated[1], "publications/rings-2")]


def test_a_key_that_became_a_name_needs_no_word() -> None:
    found = page_names(papers({"key": "rings"}, {"key": "Rings"}), [])
    assert (found.collisions, found.renamed) == ([], [])


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("invariant-variation", "invariant-variation"),
        (" rings ", "rings"),
        ("/publication/2015-10-01-paper-title-number-3", None),
        ("/publications/rings/", "rings"),
        ("publications/rings.html", "rings"),
        ("https://ada.example/publication/rings", "rings"),
        ("环", "环"),
    ],
)
def test_a_permalink_of_academicpages_is_read(written: str, name: str | None) -> None:
    assert slug(written) == (name or "2015-10-01-paper-title-number-3")


@pytest.mark.parametrize("written", ["", "/", "a b", "../a", "a/b", "a..b", "-", "<b>"])
def test_what_names_no_file_is_refused_with_the_cure(written: str) -> None:
    with pytest.raises(ValueError, match="such as invariant-variation"):
        slug(written)


def test_a_name_that_no_file_system_takes_is_refused() -> None:
    with pytest.raises(ValueError, match="too long for the name of a file; shorten it"):
        slug("变" * 80)


@given(st.text())
def test_no_key_leaves_the_folder(key: str) -> None:
    name = file_name(key)
    assert not set(name) & {"/", "\\", "\0", ":", "?", "*", "<", ">", "|", '"'}
    assert not name.startswith(".")
    assert ".." not in name
    assert name == file_name(name)


@given(st.lists(st.text(alphabet=printable[:70], max_size=3), max_size=12))
def test_no_two_papers_have_one_page(keys: list[str]) -> None:
    found = names(*({"key": key} for key in keys))
    assert len({name.casefold() for name in found}) == len(keys)
    assert all(found)
