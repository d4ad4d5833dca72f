"""Ids of papers in Google Scholar, as people paste them."""

from __future__ import annotations

import pytest

from sphinx_academic.model.scholar import scholar_paper

SHOWN = (
    "https://scholar.google.com/citations?view_op=view_citation&hl=de&user=qc6CJjYAAAAJ"
)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("D_sINldO8mEC", "D_sINldO8mEC"),
        ("qc6CJjYAAAAJ:D_sINldO8mEC", "qc6CJjYAAAAJ:D_sINldO8mEC"),
        (
            f"{SHOWN}&citation_for_view=qc6CJjYAAAAJ:D_sINldO8mEC",
            "qc6CJjYAAAAJ:D_sINldO8mEC",
        ),
        (
            f"{SHOWN}&citation_for_view=qc6CJjYAAAAJ%3AD_sINldO8mEC#top",
            "qc6CJjYAAAAJ:D_sINldO8mEC",
        ),
    ],
)
def test_an_id_is_read_alone_or_in_an_address(written: str, read: str) -> None:
    assert scholar_paper(written) == read


@pytest.mark.parametrize(
    "written",
    [
        "",
        "a:b:c",
        "D sI",
        SHOWN,
        'x" onclick="alert(1)',
        "D_sINldO8mEC&user=other",
        "Ⅻ㋿ⅻ㍻",
        "x" * 1_000_000,
    ],
)
def test_what_is_no_id_is_refused_with_the_cure(written: str) -> None:
    with pytest.raises(
        ValueError, match="write what follows `citation_for_view=`"
    ) as e:
        scholar_paper(written)
    assert len(str(e.value)) < 300
