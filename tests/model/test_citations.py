"""Files of citation figures: what is read of them, and what is wrong with them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_academic.model.citation_file import MOST, read_citations
from sphinx_academic.model.citations import Citations
from sphinx_academic.model.dates import PartialDate
from sphinx_academic.model.links import link
from sphinx_academic.model.publication import Publication

OWN: dict[str, Any] = {
    "provider": "OpenAlex",
    "date": "2026-01-05",
    "total": 123,
    "counts": {"ideals": 12, "rings": 0},
}
# As scholarly writes it, without what is of no use here.
SCHOLAR: dict[str, Any] = {
    "container_type": "Author",
    "scholar_id": "qc6CJjYAAAAJ",
    "name": "Albert Einstein",
    "citedby": 123,
    "hindex": 5,
    "cites_per_year": {"2024": 20},
    "publications": {
        "qc6CJjYAAAAJ:D_sINldO8mEC": {
            "container_type": "Publication",
            "bib": {"title": "Kann man es messen?", "pub_year": "1935"},
            "author_pub_id": "qc6CJjYAAAAJ:D_sINldO8mEC",
            "num_citations": 12,
        },
        "qc6CJjYAAAAJ:qyhmnyLat1gC": {"num_citations": 0},
    },
    "updated": "2026-01-05 08:13:22.123456",
}


def written(data: Any, **changes: Any) -> bytes:
    return json.dumps({**data, **changes}, indent=1).encode()


def read(data: Any, **changes: Any) -> Citations:
    citations, flaws = read_citations(written(data, **changes))
    assert flaws == ()
    return citations


def paper(key: str = "", scholar: str = "", **links: str) -> Publication:
    found = tuple(link(kind, address) for kind, address in links.items())
    return Publication(key=key, google_scholar_id=scholar, links=found)


def test_counts_are_found_by_key() -> None:
    figure = read(OWN).of(paper("ideals"))
    assert figure is not None
    assert figure == (12, "OpenAlex", PartialDate(2026, 1, 5), "")


@pytest.mark.parametrize("scholar", ["D_sINldO8mEC", "qc6CJjYAAAAJ:D_sINldO8mEC"])
def test_counts_of_google_scholar_are_found_by_either_form_of_its_id(
    scholar: str,
) -> None:
    figure = read(SCHOLAR).of(paper("any", scholar))
    assert figure is not None
    assert figure[:3] == (12, "Google Scholar", PartialDate(2026, 1, 5))
    assert figure.address == (
        "https://scholar.google.com/citations?view_op=view_citation"
        "&user=qc6CJjYAAAAJ&citation_for_view=qc6CJjYAAAAJ:D_sINldO8mEC"
    )


def test_the_id_that_a_paper_has_in_another_profile_is_not_that_of_this_one() -> None:
    # The second half is not unique: the profiles of two people share many.
    assert read(SCHOLAR).of(paper("any", "AAAAAAAAAAAJ:D_sINldO8mEC")) is None


@pytest.mark.parametrize(
    ("data", "publication"),
    [
        (OWN, paper("rings")),
        (OWN, paper("fields")),
        (SCHOLAR, paper("any", "qyhmnyLat1gC")),
        (SCHOLAR, paper("D_sINldO8mEC")),
    ],
    ids=["zero", "unknown", "zero in Scholar", "no id"],
)
def test_there_is_no_figure_where_nothing_was_counted(
    data: Any, publication: Publication
) -> None:
    assert read(data).of(publication) is None


def test_the_totals_are_those_of_the_provider() -> None:
    figure = read(OWN).of_all
    assert figure is not None
    assert (figure.number, figure.address) == (123, "")
    figure = read(SCHOLAR).of_all
    assert figure is not None
    address = "https://scholar.google.com/citations?user=qc6CJjYAAAAJ"
    assert (figure.number, figure.address) == (123, address)
    assert read(OWN, total=0).of_all is None
    without = {name: value for name, value in OWN.items() if name != "total"}
    assert read(without).of_all is None


def test_the_profile_is_told_by_the_papers_where_it_is_not_named() -> None:
    data = {name: value for name, value in SCHOLAR.items() if name != "scholar_id"}
    assert read(data).of(paper("", "D_sINldO8mEC")) is not None


@pytest.mark.parametrize(
    ("provider", "address"),
    [
        ("INSPIRE", "https://inspirehep.net/literature/451647"),
        ("inspire-hep", "https://inspirehep.net/literature/451647"),
        ("DBLP", "https://dblp.org/rec/conf/nips/VaswaniSPUJGKP17"),
        ("Google Scholar", ""),
        ("Elsewhere", ""),
        # A word for a link, but nobody who counts.
        ("PDF", ""),
    ],
)
def test_a_figure_leads_to_the_paper_where_an_identifier_tells(
    provider: str, address: str
) -> None:
    known = paper(
        "ideals",
        inspire="451647",
        dblp="conf/nips/VaswaniSPUJGKP17",
        pdf="https://example.org/a.pdf",
    )
    figure = read(OWN, provider=provider).of(known)
    assert figure is not None
    assert figure.address == address


def test_a_file_may_begin_as_windows_begins_it() -> None:
    citations, flaws = read_citations(b"\xef\xbb\xbf" + written(OWN))
    assert citations.total == 123
    assert flaws == ()


# What is wrong ----------------------------------------------------------------------

BROKEN: list[tuple[bytes, int, str]] = [
    (b"", 1, "this is not JSON: Expecting value, in column 1; let the program"),
    (b'{\n "date": 2026-01-05\n}', 2, "this is not JSON: "),
    (b'{"counts"', 1, "this is not JSON: "),
    (b"{}", 1, "there is neither 'counts' nor 'publications'; write {"),
    (b"[1]", 1, "[1] is not an object; write {"),
    (b"5", 1, "5 is not an object; write {"),
    (b"{\n\n\xff", 3, "this is not UTF-8"),
    (b"[" * 200_000, 1, "this is nested too deeply"),
    (b'{"counts":' * 200_000, 1, "this is nested too deeply"),
    (written(OWN, provider=""), 2, "the provider is ''; name it, such as 'OpenAlex'"),
    (written(OWN, provider=["X"]), 2, "the provider is ['X']; name it"),
    (written(OWN, provider="x" * 90), 2, "the provider is 'xxx"),
    (written(OWN, provider="Open\u202eAlex"), 2, r"the provider is 'Open\u202eAlex'"),
    (written(OWN, provider="a\nb"), 2, r"the provider is 'a\nb'"),
    (written(OWN, date=None), 3, "'date' is None; write a date such as '2026-01-05'"),
    (written(OWN, date=2026), 3, "'date' is 2026; write a date"),
    (written(OWN, date="2026-13"), 3, "'date' is '2026-13'; write a date"),
    (written(OWN, date="2025 - 2026"), 3, "'date' is '2025 - 2026'; write a date"),
    (written(OWN, date="9" * 100_000), 3, "'date' is '9999"),
    (written(OWN, counts=[12]), 5, "'counts' is [12]; write an object, {…}"),
    (written(SCHOLAR, updated=""), 24, "'updated' is ''; write a date"),
    (written(SCHOLAR, publications=None), 10, "'publications' is None; write an obj"),
    (written(SCHOLAR, scholar_id="x y"), 3, "'scholar_id' is 'x y'; it is no id of"),
    (written(SCHOLAR, scholar_id={"a": 1}), 3, "'scholar_id' is {'a': 1}; it is no"),
]


@pytest.mark.parametrize(
    ("content", "line", "message"), BROKEN, ids=[row[2][:40] for row in BROKEN]
)
def test_of_a_broken_file_nothing_is_used(
    content: bytes, line: int, message: str
) -> None:
    citations, (flaw,) = read_citations(content)
    assert citations == Citations()
    assert flaw.message.startswith(message)
    assert flaw.line == line
    assert len(flaw.message) < 300


NO_COUNTS = [
    ("-1", "-1"),
    ('"12"', "'12'"),
    ("12.5", "12.5"),
    ("1e400", "inf"),
    ("NaN", "nan"),
    ("Infinity", "inf"),
    ("true", "True"),
    ("null", "None"),
    ("[12]", "[12]"),
    ('{"a": {"b": 1}}', "{'a': {'b': 1}}"),
    (str(MOST + 1), "100000000"),
    ("9" * 10_000, "inf"),
    ("[" * 800 + "]" * 800, "[[[[[["),
]


@pytest.mark.parametrize(("value", "shown"), NO_COUNTS, ids=[n[1] for n in NO_COUNTS])
def test_what_is_no_count_is_left_out_and_reported(value: str, shown: str) -> None:
    text = written(OWN).decode().replace('"rings": 0', f'"rings": {value}')
    citations, (flaw,) = read_citations(text.encode())
    assert citations.counts == {"ideals": 12}
    assert flaw.line == 7
    assert flaw.message.startswith(f"the count of 'rings' is {shown}")
    assert flaw.message.endswith("; write a whole number, such as 12")


@pytest.mark.parametrize("entry", [None, "12", [], {}, {"num_citations": "many"}])
def test_a_paper_of_google_scholar_without_a_count_is_reported(entry: Any) -> None:
    papers = {**SCHOLAR["publications"], "qc6CJjYAAAAJ:bad": entry}
    citations, (flaw,) = read_citations(written(SCHOLAR, publications=papers))
    assert "qc6CJjYAAAAJ:bad" not in citations.counts
    assert len(citations.counts) == 2
    assert flaw.message.startswith("the count of 'qc6CJjYAAAAJ:bad' is ")


def test_each_kind_of_flaw_is_reported_once_and_counted() -> None:
    counts = {"ideals": 12, **{f"bad{number}": "x" for number in range(5000)}}
    citations, flaws = read_citations(written(OWN, total="y", counts=counts))
    assert citations.counts == {"ideals": 12}
    assert citations.total == 0
    assert [flaw.line for flaw in flaws] == [4, 7]
    assert flaws[0].message == "'total' is 'y'; write a whole number, such as 12"
    assert flaws[1].message == (
        "the count of 'bad0' is 'x'; write a whole number, such as 12 "
        "(and 4999 more like it)"
    )


values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.sampled_from(["", "12", "2026-01", "x y", "\u202e", "\ud800"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["ideals", "num_citations", "a:b", "\ud800", ""]), inner
        )
    ),
    max_leaves=8,
)


@given(st.sampled_from([OWN, SCHOLAR]), st.data())
def test_whatever_stands_in_a_file_it_is_read_or_reported(
    whole: dict[str, Any], data: st.DataObject
) -> None:
    names = data.draw(st.lists(st.sampled_from(sorted(whole)), unique=True))
    changes = {name: data.draw(values) for name in names}
    citations, flaws = read_citations(written(whole, **changes))
    for flaw in flaws:
        assert flaw.line >= 1
        assert flaw.message.encode().isascii() or "…" in flaw.message
    for number in citations.counts.values():
        assert 0 <= number <= MOST
    for publication in (paper("ideals"), paper("", "D_sINldO8mEC")):
        figure = citations.of(publication)
        assert figure is None or figure.number > 0


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_reported(content: bytes) -> None:
    citations, flaws = read_citations(content)
    assert citations == Citations() or flaws == ()
