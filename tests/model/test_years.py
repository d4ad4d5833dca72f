"""Spans of years, as people write them into a list's options."""

from __future__ import annotations

import pytest

from sphinx_academic.model.years import Years, parse_years


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020", [(2020, 2020)]),
        ("2018-2021", [(2018, 2021)]),
        ("2018 – 2021", [(2018, 2021)]),
        ("2018-", [(2018, None)]),
        ("-2021", [(None, 2021)]),
        ("2018, 2020-", [(2018, 2018), (2020, None)]),
        ("[2018, 2020]", [(2018, 2018), (2020, 2020)]),
        ("2018; 2020", [(2018, 2018), (2020, 2020)]),
    ],
)
def test_years_are_read(
    text: str, expected: list[tuple[int | None, int | None]]
) -> None:
    assert parse_years(text) == tuple(Years(*span) for span in expected)


@pytest.mark.parametrize("text", ["last year", "20", "20188", "-", "2018--2020"])
def test_what_is_no_year_is_refused_with_the_cure(text: str) -> None:
    with pytest.raises(
        ValueError, match=f"'{text}' is not a year .* write 2020, 2018-"
    ):
        parse_years(text)


@pytest.mark.parametrize(
    ("span", "inside", "outside"),
    [
        (Years(2018, 2020), (2018, 2019, 2020), (2017, 2021, None)),
        (Years(2018, None), (2018, 3000), (2017, None)),
        (Years(None, 2020), (1, 2020), (2021, None)),
    ],
)
def test_a_span_holds_its_ends_but_nothing_undated(
    span: Years, inside: tuple[int, ...], outside: tuple[int | None, ...]
) -> None:
    assert all(year in span for year in inside)
    assert not any(year in span for year in outside)


@pytest.mark.parametrize("text", ["2021-2018", "2020, 2021-2018"])
def test_a_span_that_ends_before_it_begins_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="'2021-2018' ends before it begins; write "):
        parse_years(text)
