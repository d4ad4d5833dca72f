"""The facts of a page, between two builds."""

from __future__ import annotations

import pickle

from sphinx_academic.facts import Body, Page
from sphinx_academic.model.places import Place
from sphinx_academic.model.publication import Publication
from sphinx_academic.model.text import Run

PAPER = Publication(
    key="noether1918", title=(Run("Variations"),), place=Place("papers", 0, 3, "p")
)
DRAFT = Publication(key="draft", hidden=True, place=Place("papers", 1, 9, "d"))


def page_of(*records: Publication) -> Page:
    page = Page()
    page.facts.records.extend(records)
    page.facts.bodies.extend(Body() for _ in records)
    return page


def test_names_are_known_without_the_facts() -> None:
    page = pickle.loads(pickle.dumps(page_of(PAPER, DRAFT)))
    page._packed = b"not even readable"
    assert [name.key for name in page.names] == ["noether1918", "draft"]
    assert page.hides


def test_facts_are_the_same_after_two_builds() -> None:
    once = pickle.loads(pickle.dumps(page_of(PAPER)))
    twice = pickle.loads(pickle.dumps(once))
    assert twice.facts == page_of(PAPER).facts


def test_a_page_without_records_hides_nothing() -> None:
    assert not pickle.loads(pickle.dumps(page_of())).hides
