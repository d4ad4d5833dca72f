"""What a publication is follows from its record, where its author does not say."""

from __future__ import annotations

from typing import Any

import pytest

from sphinx_academic.exports.bibtex import bibtex
from sphinx_academic.exports.work import Work
from sphinx_academic.model.authors import parse_authors
from sphinx_academic.model.links import link
from sphinx_academic.model.publication import Publication
from sphinx_academic.model.query import PublicationQuery
from sphinx_academic.model.venues import parse_venues
from sphinx_academic.model.work_types import type_of

EDITORS = {"editors": parse_authors("David Hilbert")}
ISBN = {"links": (link("isbn", "9780691145587"),)}


def paper(venue: str, **fields: Any) -> Publication:
    return Publication(venues=parse_venues(venue) if venue else (), **fields)


@pytest.mark.parametrize(
    ("record", "kind"),
    [
        (paper("ICML 2025"), "conference-paper"),
        (paper("In Findings of EMNLP, 2023"), "conference-paper"),
        (paper("Logic Workshop at ICML 2024"), "conference-paper"),
        (paper("Proceedings of the International Congress"), "conference-paper"),
        (paper("arXiv; ICML 2025"), "conference-paper"),
        (paper("Mathematische Annalen"), "article"),
        (paper("Nature"), "article"),
        (paper("JMLR 2024"), "article"),
        (paper("IEEE TPAMI"), "article"),
        (paper("Proceedings of the National Academy of Sciences"), "article"),
        (paper("Proceedings of the London Mathematical Society"), "article"),
        (paper("PhD thesis, University of Göttingen"), "thesis"),
        (paper("Habilitationsschrift; Göttingen", type="thesis"), "thesis"),
        (paper("NBER Working Paper 123"), "report"),
        (paper("Handbook of Algebra", **EDITORS), "chapter"),
        (paper("Princeton University Press"), "book"),
        (paper("", **ISBN), "book"),
        (paper("", publisher="Springer"), "book"),
        (paper("arXiv preprint"), "preprint"),
        (paper("", links=(link("arxiv", "2401.01234"),)), "preprint"),
        (paper("", status="preprint"), "preprint"),
        (paper("", status="technical-report"), "report"),
        (paper(""), "other"),
        (paper("ICML 2025", type="software"), "software"),
    ],
)
def test_the_type_follows_from_the_record(record: Publication, kind: str) -> None:
    assert type_of(record) == kind


def test_lists_and_bibtex_know_the_same_type() -> None:
    records = [paper("ICML 2025", key="a"), paper("Nature", key="b")]
    query = PublicationQuery(type=("article",), group_by="type")
    found = query.select(records).records
    assert [record.key for record in found] == ["b"]
    labels = [group.label for group in query.groups(records)]
    assert labels == ["conference-paper", "article"]
    assert [bibtex(Work(publication=record)).split("{")[0] for record in records] == [
        "@inproceedings",
        "@article",
    ]
