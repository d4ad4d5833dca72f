"""What people write where a venue should be: a place in a journal, or a state."""

from __future__ import annotations

import pytest

from sphinx_academic.model.publication import Publication
from sphinx_academic.model.schema import read_options
from sphinx_academic.model.work_types import type_of


@pytest.mark.parametrize(
    ("venue", "told"),
    [
        ("Nature, 521(7553):436-444, 2015", "Nature 2015 521 7553 436-444"),
        ("Nature, vol. 521 (7553), 436-444, 2015", "Nature 2015 521 7553 436-444"),
        ("Nature, 521(7553):436-444, 2015; arXiv 2014", "Nature 2015 521 7553 436-444"),
        ("arXiv 2014; Nature 521(7553):436-444, 2015", "Nature 2015 521 7553 436-444"),
        ("Mind, 59:433-460, 1950", "Mind 1950 59  433-460"),
        ("Mind 59: 433 (1950)", "Mind 1950 59  433"),
        ("*PLoS Biology* 7(9):e1002195", "PLoS Biology None 7 9 e1002195"),
        ("Neural Computation 9(8), 1997", "Neural Computation 1997 9 8 "),
        ("Math. Ann. 83(1-2): 24", "Math. Ann. None 83 1-2 24"),
        ("ApJ 900:123, 2020", "ApJ 2020 900  123"),
        ("AER 110:1234-1267, 2020", "AER 2020 110  1234-1267"),
        ("BMJ 368:m1234", "BMJ None 368  m1234"),
        ("Volcanology 5:1-3", "Volcanology None 5  1-3"),
    ],
)
def test_volume_issue_and_pages_may_stand_behind_the_name_of_a_journal(
    venue: str, told: str
) -> None:
    values, _ = read_options(Publication, {"venue": venue})
    name, year = next(v[1:3] for v in values["venues"] if not v.is_preprint)
    places = (values.get(place, "") for place in ("volume", "number", "pages"))
    assert f"{name} {year} {' '.join(places)}" == told


@pytest.mark.parametrize("venue", ["ApJ 900:123, 2020", "BMJ 368:m1234", "Mind 9:1-9"])
def test_what_has_volume_and_pages_behind_its_venue_is_an_article(venue: str) -> None:
    values, _ = read_options(Publication, {"venue": venue})
    assert type_of(Publication(key="k", **values)) == "article"
    values, _ = read_options(Publication, {"venue": venue, "type": "chapter"})
    assert values["type"] == "chapter"


@pytest.mark.parametrize(
    "written",
    [
        {"venue": "Math. Ann. 83 (1921)"},
        {"venue": "Math. Ann. 83 (1921), 24-66"},
        {"venue": "Math. Ann. 83(1): 24-66", "pages": "24"},
        {"venue": "Apollo, 11(2)"},
        {"venue": "ISIT 2019: 100-105"},
        {"venue": "CVPR 23, 1-9"},
        # A standard, a time of day, and a volume of nothing.
        {"venue": "ISO 9001:2015"},
        {"venue": "ISO/IEC 27001:2013"},
        {"venue": "DIN EN 60601:2006"},
        {"venue": "ISO 9001:2015-09"},
        {"venue": "Logic Colloquium, 10:30"},
        {"venue": "Oxford Logic Seminar, 14:15"},
        {"venue": "Vol. 5:1-3"},
        {"venue": "Volume 5:1-3"},
    ],
)
def test_a_venue_that_leaves_doubt_stays_as_written(written: dict[str, str]) -> None:
    values, _ = read_options(Publication, written)
    assert values["venues"][0].name == written["venue"]
    assert "volume" not in values


@pytest.mark.parametrize(
    ("venue", "status", "year"),
    [
        ("Unpublished 2017", "unpublished", 2017),
        ("Under review, 2024", "under-review", 2024),
        ("In preparation (2024)", "in-preparation", 2024),
        ("Unpublished", "unpublished", None),
        ("Published in 2024", "published", 2024),
        ("to appear in 2025", "to-appear", 2025),
        ("Submitted, March 2025", "submitted", 2025),
        ("Accepted in May 2025", "accepted", 2025),
        ("To appear in Spring 2026", "to-appear", 2026),
    ],
)
def test_a_state_for_a_venue_may_have_a_date(
    venue: str, status: str, year: int | None
) -> None:
    values, _ = read_options(Publication, {"venue": venue})
    assert "venues" not in values
    assert values["status"] == status
    assert (values["date"].year if "date" in values else None) == year


@pytest.mark.parametrize(
    ("venue", "status", "at"),
    [
        ("Under review at NeurIPS 2025", "under-review", "NeurIPS 2025"),
        ("NeurIPS 2025 (under review)", "under-review", "NeurIPS 2025"),
        (
            "Under review as a conference paper at ICLR 2025",
            "under-review",
            "ICLR 2025",
        ),
        ("*Submitted to Science.*", "submitted", "Science"),
        (
            "Submitted to the Annals of Mathematics",
            "submitted",
            "Annals of Mathematics",
        ),
        ("Submitted to The Lancet", "submitted", "The Lancet"),
        ("R&R at Econometrica", "revise-and-resubmit", "Econometrica"),
        ("Major revision at Science", "revise-and-resubmit", "Science"),
        ("Published as a conference paper at ICLR 2025", "published", "ICLR 2025"),
        ("Submitted to NeurIPS 2025 (under review)", "submitted", "NeurIPS 2025"),
        ("Accepted by Physical Review B", "accepted", "Physical Review B"),
        ("Accepted by IEEE TPAMI", "accepted", "IEEE TPAMI"),
        ("Accepted for publication in Science", "accepted", "Science"),
        ("To appear in ICML 2026", "to-appear", "ICML 2026"),
        ("Science, in press", "to-appear", "Science"),
        ("In press at Mind, 59:433-460, 1950", "to-appear", "Mind 1950"),
        ("Submitted to Science; arXiv 2024", "submitted", "Science, arXiv 2024"),
        ("arXiv 2024; submitted to Science", "submitted", "arXiv 2024, Science"),
        ("Under review, NeurIPS 2025", "under-review", "NeurIPS 2025"),
        ("Under review (ICLR 2026)", "under-review", "ICLR 2026"),
        ("R&R AER", "revise-and-resubmit", "AER"),
        (
            "Forthcoming, American Economic Review",
            "to-appear",
            "American Economic Review",
        ),
        ("Nature, accepted 2024", "accepted", "Nature"),
        ("Nature – R&R", "revise-and-resubmit", "Nature"),
        ("Nature - under review", "under-review", "Nature"),
        ("Nature: under review", "under-review", "Nature"),
        ("Nature, in revision", "revise-and-resubmit", "Nature"),
        ("Nature (minor revisions)", "revise-and-resubmit", "Nature"),
        ("Nature (currently under review)", "under-review", "Nature"),
        ("Currently under review at Nature", "under-review", "Nature"),
        ("ICML 2025 Under Review", "under-review", "ICML 2025"),
        ("ICML 2025 [under review]", "under-review", "ICML 2025"),
        ("[Under review] ICML 2025", "under-review", "ICML 2025"),
        ("ICML 2025 (in review, poster)", "under-review", "ICML 2025"),
        ("ICML 2025 submission", "submitted", "ICML 2025"),
        ("AER R&R", "revise-and-resubmit", "AER"),
        ("Withdrawn from ICML 2025", "withdrawn", "ICML 2025"),
        ("ICML 2025 (rejected)", "unpublished", "ICML 2025"),
        ("ICML 2025 (desk rejected)", "unpublished", "ICML 2025"),
        ("Rejected from ICML 2025", "unpublished", "ICML 2025"),
        # Where no venue is said.
        ("Paper under review", "under-review", ""),
        ("Rejected", "unpublished", ""),
        ("Submitted for publication", "submitted", ""),
        ("Manuscript in preparation", "in-preparation", ""),
        # What has appeared is not submitted, if something more of it is.
        ("ICML 2025; submitted to JMLR", "", "ICML 2025, submitted to JMLR"),
        ("submitted to JMLR; ICML 2025", "", "ICML 2025, submitted to JMLR"),
        (
            "Under review at JMLR; arXiv 2024; ICML 2025",
            "",
            "arXiv 2024, ICML 2025, Under review at JMLR",
        ),
        ("Preprint; ICML 2025", "", "ICML 2025, Preprint"),
        (
            "Accepted at ICML 2025; submitted to JMLR",
            "",
            "Accepted at ICML 2025, submitted to JMLR",
        ),
        # What a work is, and where it was written.
        ("Working paper, ETH Zurich", "", "Working paper, ETH Zurich"),
        ("Technical report, ETH Zurich", "", "Technical report, ETH Zurich"),
        ("Unpublished, ETH Zurich", "", "Unpublished, ETH Zurich"),
        ("The Year in Review", "", "The Year in Review"),
    ],
)
def test_a_state_may_stand_with_the_venue(venue: str, status: str, at: str) -> None:
    values, _ = read_options(Publication, {"venue": venue})
    assert values.get("status", "") == status
    assert ", ".join(one.short for one in values.get("venues", ())) == at


@pytest.mark.parametrize(
    "venue",
    [
        "Accepted in principle",
        "Accepted in May",
        "Accepted with minor revisions",
        "Accepted with minor revisions at JASA",
        "Accepted, to appear in ICML",
        "Accepted to appear in Nature",
        "Accepted, in press",
        "Accepted by the editors",
        "Accepted by Ann Lee",
        "Accepted for inclusion in the Handbook of Rings",
        "Accepted for a poster",
        "Accepted at ICML 2025 as an oral",
        "Under review, second round",
        "Accepted (Oral)",
        "Accepted, Best Paper Award",
        "Forthcoming, second edition",
        "Submitted (2nd round)",
        "Under revision for resubmission to AER",
        "Major revision at MISQ (2nd round)",
        "In press, corrected proof",
        "Published at ICML 2025, presented at RSS",
        "Submitted to VLDB in March 2025",
        "Submitted to a journal",
        "Submitted to Rings, a journal of algebra",
        "Submitted for review",
        "Submitted, preprint available at arXiv",
        "In preparation, draft available upon request",
        "In preparation with Ann Lee",
        "In preparation for ICML 2026",
    ],
)
def test_what_stands_with_a_state_and_is_surely_no_venue_stays_as_written(
    venue: str,
) -> None:
    values, _ = read_options(Publication, {"venue": venue})
    assert [one.name for one in values["venues"]] == [venue]
    assert "status" not in values


def test_how_an_accepted_paper_is_presented_may_stand_before_the_venue() -> None:
    written = {"venue": "Accepted for oral presentation at NeurIPS 2025"}
    values, _ = read_options(Publication, written)
    (venue,) = values["venues"]
    assert values["status"] == "accepted"
    assert venue.badges == ("NeurIPS 2025", "Oral presentation")
