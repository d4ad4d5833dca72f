"""Preprints as programs write them: Google Scholar, DBLP, arXiv and ADS."""

from __future__ import annotations

import pytest

from sphinx_academic.exports.bibtex import bibtex
from sphinx_academic.exports.work import Work
from sphinx_academic.model.publication import Publication
from sphinx_academic.model.work_types import type_of
from sphinx_academic.sources.bibtex import read_bibtex
from sphinx_academic.sources.records import Source

NUMBER = "2504.08837"
SCHOLAR = f"@article{{k, title={{T}}, journal={{arXiv preprint arXiv:{NUMBER}}}}}"


def read(text: str) -> Publication:
    """Return the publication that an entry is."""
    (record,) = (source := read_bibtex(text, Source())).records
    assert source.problems == ()
    return Publication(title=record.title, **record.values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "fields",
    [
        f"journal = {{arXiv preprint arXiv:{NUMBER}}}",  # Google Scholar
        f"journal = {{CoRR}}, volume = {{abs/{NUMBER}}}",  # DBLP
        f"eprint = {{{NUMBER}}}, archivePrefix = {{arXiv}}",  # arXiv
        f"journal = {{arXiv e-prints}}, pages = {{arXiv:{NUMBER}}}",  # ADS
        f"publisher = {{arXiv}}, doi = {{10.48550/arXiv.{NUMBER}}}, "
        f"howpublished = {{arXiv:{NUMBER}}}",
    ],
)
@pytest.mark.parametrize("entry", ["article", "misc", "online"])
def test_a_preprint_is_one_whatever_program_wrote_it(entry: str, fields: str) -> None:
    preprint = read(f"@{entry}{{k, title = {{T}}, {fields}}}")
    assert type_of(preprint) == "preprint"
    assert [venue.name for venue in preprint.venues] == ["arXiv"]
    assert Work(publication=preprint).identifier("arxiv") == NUMBER
    assert (preprint.when.iso, preprint.volume, preprint.pages) == ("2025", "", "")
    written = bibtex(Work(publication=preprint))
    assert written.startswith("@misc{")
    assert f"eprint = {{{NUMBER}}}" in written
    again = read(written)
    assert (type_of(again), {*again.links}) == ("preprint", {*preprint.links})


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (SCHOLAR.replace("title", "type = {article}, title"), "article"),
        (SCHOLAR.replace("title", "type = {other}, title"), "other"),
        (SCHOLAR.replace("@article", "@techreport"), "report"),
        (SCHOLAR.replace("journal", "journal = {Nature}, howpublished"), "article"),
    ],
)
def test_a_preprint_that_is_said_to_be_something_else_is_that(
    text: str, kind: str
) -> None:
    publication = read(text)
    assert type_of(publication) == kind
    written = bibtex(Work(publication=publication))
    assert not ("@article" in written and "howpublished" in written)
    assert type_of(read(written)) == kind


def test_a_number_that_is_given_counts_for_more_than_that_of_the_venue() -> None:
    given = read(SCHOLAR.replace("title", "arxiv = {2501.01234}, title"))
    assert [one.address for one in given.links] == ["https://arxiv.org/abs/2501.01234"]


@pytest.mark.parametrize("number", ["2599.12345", "2501.123456", "none"])
def test_what_is_no_number_of_arxiv_is_left_as_it_is(number: str) -> None:
    assert read(SCHOLAR.replace(NUMBER, number)).links == ()
