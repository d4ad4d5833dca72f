"""Dates: how people write them, and how pages print them."""

from __future__ import annotations

import contextlib
import pickle
import time
from calendar import monthrange
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_academic.model.dates import (
    NO_DATE,
    Dates,
    PartialDate,
    Period,
    format_date,
    format_dates,
    parse_dates,
)


def shorthand(dates: Dates) -> str:
    """Write dates as `2021-09..2022-03; 2024..`, to keep the tables readable."""

    def point(partial: PartialDate | None) -> str:
        if partial is None:
            return ""
        return " ".join(filter(None, [partial.season, partial.iso]))

    return "; ".join(
        f"{point(period.start)}..{point(period.end)}"
        if period.end or period.ongoing
        else point(period.start)
        for period in dates.periods
    )


SINGLE = [
    ("2025", "2025"),
    ("2025-09", "2025-09"),
    ("2025.09", "2025-09"),
    ("2025/09", "2025-09"),
    ("09/2025", "2025-09"),
    ("2024.9", "2024-09"),
    ("2011-12", "2011-12"),
    ("1998-02", "1998-02"),
    ("2025-09-14", "2025-09-14"),
    ("2022-11-1", "2022-11-01"),
    ("2025.09.14", "2025-09-14"),
    ("２０２５-０９", "2025-09"),
    ("2024-02-29", "2024-02-29"),
    # A day above 12 is no month, and of two that are alike each is either.
    ("14.09.2025", "2025-09-14"),
    ("14/09/2025", "2025-09-14"),
    ("09/14/2025", "2025-09-14"),
    ("01-28-2026", "2026-01-28"),
    ("5.5.2025", "2025-05-05"),
]

WORDS = [
    ("Sep 2025", "2025-09"),
    ("Sept. 2025", "2025-09"),
    ("September, 2025", "2025-09"),
    ("2024 March", "2024-03"),
    ("Sep-2024", "2024-09"),
    ("May 1, 2024", "2024-05-01"),
    ("May 1st, 2024", "2024-05-01"),
    ("1 May 2024", "2024-05-01"),
    ("18 Mar. 2025", "2025-03-18"),
    ("Dec'19", "2019-12"),
    ("Dec’19", "2019-12"),
    ("Dec'98", "1998-12"),
    ("März 2024", "2024-03"),
    ("14. September 2025", "2025-09-14"),
    ("févr. 2018", "2018-02"),
    ("1er août 2024", "2024-08-01"),
    ("14 de septiembre de 2025", "2025-09-14"),
    ("settembre 2025", "2025-09"),
    ("Fall 2024", "fall 2024"),
    ("Autumn 2024", "autumn 2024"),
    ("Herbst 2024", "autumn 2024"),
    ("été 2024", "summer 2024"),
    ("2025年", "2025"),
    ("2025年9月", "2025-09"),
    ("2025 年 9 月 14 日", "2025-09-14"),
]

DECORATED = [
    ("**\\[Feb 2024\\]**", "2024-02"),
    ("[09/2025]", "2025-09"),
    ("(2025-09-14)", "2025-09-14"),
    ("*2025.09*", "2025-09"),
    ('"2025"', "2025"),
    ("'2025'", "2025"),
    ("\ufeff2025\u200b", "2025"),
    ("oct. 2021?", "2021-10"),
    ("2025 (expected)", "2025"),
    ("(expected 2021)", "2021"),
    ("(2026+)", "2026"),
    ("2020a", "2020"),
    ("2023-02-27 07:59:00-0400", "2023-02-27"),
    ("2023-02-27 07:59:00 +08:00", "2023-02-27"),
    ("2023-02-27T07:59:00.5Z", "2023-02-27"),
    ("27 Feb 2023, 10:30 am", "2023-02-27"),
]

RANGES = [
    ("2019-2021", "2019..2021"),
    ("2019--2021", "2019..2021"),
    ("2017~2018", "2017..2018"),
    ("'26 − '27", "2026..2027"),
    ("2019 to 2021", "2019..2021"),
    ("from 2019 to 2021", "2019..2021"),
    ("2019-20", "2019..2020"),
    ("1999-00", "1999..2000"),
    ("1908–99", "1908..1999"),
    ("2011–12", "2011..2012"),
    ("2023/24", "2023..2024"),
    ("2021.09 - 2025.06", "2021-09..2025-06"),
    ("2021-09-2022-03", "2021-09..2022-03"),
    ("2024-03/2024-08", "2024-03..2024-08"),
    ("2021-09-14 – 2022-03-01", "2021-09-14..2022-03-01"),
    ("Sep 2017-Jun 2021", "2017-09..2021-06"),
    ("Mar – Aug 2024", "2024-03..2024-08"),
    ("Mar-Aug 2024", "2024-03..2024-08"),
    ("2024年3月-8月", "2024-03..2024-08"),
    ("14–16 Sep 2025", "2025-09-14..2025-09-16"),
    ("Sep 14-16, 2025", "2025-09-14..2025-09-16"),
    ("14.09.2025 – 16.09.2025", "2025-09-14..2025-09-16"),
    ("30 Sep – 2 Oct 2025", "2025-09-30..2025-10-02"),
    ("Sep 30, 2025 – Oct 2, 2026", "2025-09-30..2026-10-02"),
    ("2019 – Sep 2021", "2019..2021-09"),
    ("2024-09 – 2024", "2024-09..2024"),
    ("Fall 2023 – Spring 2024", "fall 2023..spring 2024"),
    # A term called winter may come first in its year.
    ("Winter 2024 – Spring 2024", "winter 2024..spring 2024"),
    ("[2021.09] - [2022.03]", "2021-09..2022-03"),
    ("until 2020", "..2020"),
    ("– 2020", "..2020"),
]

ONGOING = [
    ("2021 - present", "2021.."),
    ("2021 - Now", "2021.."),
    ("2021 - current", "2021.."),
    ("2021 - ongoing", "2021.."),
    ("2021 - heute", "2021.."),
    ("2021 - aujourd'hui", "2021.."),
    ("2021-present", "2021.."),
    ("2021-09 – now", "2021-09.."),
    ("2021 to present", "2021.."),
    ("2020 bis heute", "2020.."),
    ("2021年至今", "2021.."),
    ("2020.09 - 至今", "2020-09.."),
    ("2020 ~ 現在", "2020.."),
    ("2026-", "2026.."),
    ("2026 –", "2026.."),
    ("since 2019", "2019.."),
    ("depuis septembre 2019", "2019-09.."),
    ("seit März 2019", "2019-03.."),
]

SEVERAL = [
    ("", ""),
    (" ; \n", ""),
    ("2019; 2021-2023", "2019; 2021..2023"),
    ("2019\n2021.09 - present\n", "2019; 2021-09.."),
    ("[2019, 2021]", "2019; 2021"),
    ("Feb 27, 2025; Mar 3, 2025", "2025-02-27; 2025-03-03"),
]


@pytest.mark.parametrize(
    ("text", "value"), [*SINGLE, *WORDS, *DECORATED, *RANGES, *ONGOING, *SEVERAL]
)
def test_dates_are_read_as_people_write_them(text: str, value: str) -> None:
    assert shorthand(parse_dates(text)) == value


MESSAGES = [
    (
        "2025-02-30",
        "'2025-02-30' is not a date: February 2025 has 28 days; "
        "write 2025-02-28, or 2025-02 without a day",
    ),
    ("Feb 29, 2025", "'Feb 29, 2025' is not a date: February 2025 has 28 days"),
    ("2025-09-00", "write 2025-09-01, or 2025-09 without a day"),
    ("13/2025", "there is no month 13; write a month from 01 to 12, or 2025"),
    ("2025-13", "13 is neither a month nor a later year; write a month from 01"),
    ("2024–09", "09 is neither a month nor a later year"),
    ("3025", "years run from 1000 to 2999"),
    ("20255", "'20255' is not a date; write 2025, 2025-09"),
    ("Jan 28", "'Jan 28' has no year; write it, as in Sep 2025"),
    ("9 2024", "has a day but no month"),
    ("Sep – 2024", "'Sep – 2024' leaves open when it starts or ends"),
    ("Sep 2019 – 20", "write both ends in full"),
    (
        "03/04/2025",
        "may mean 3 April or 4 March 2025; write 2025-04-03 or 2025-03-04",
    ),
    ("01-12-2026", "may mean 1 December or 12 January 2026; write 2026-12-01 or"),
    ("13/14/2025", "'13/14/2025' is not a date; write 2025, 2025-09"),
    ("2021 - 2019", "'2021 - 2019' ends before it starts; write 2019 - 2021"),
    ("Sep 2025 - Mar 2025", "write 2025-03 - 2025-09"),
    ("2020 - 2021 - 2022", "more than one dash"),
    ("present", "'present' has no start; write 2021 - present"),
    ("Setpember 2024", "'Setpember' is not a month; did you mean September?"),
    ("jui 2024", "'jui' is not a month"),
    ("soon", "'soon' is not a date; write 2025, 2025-09, 2025-09-14 or Sep 2025"),
    ("- 2019 - 2021", "YAML list that has lost its lines: write `2019; 2021`"),
    ("2019; someday", "'someday' is not a date"),
    ("Mar 3, 2025, Sep 14, 2025", "'Mar 3, 2025, Sep 14, 2025' is not a date"),
]


@pytest.mark.parametrize(("text", "message"), MESSAGES)
def test_what_is_no_date_is_answered_with_the_cure(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        parse_dates(text)
    assert message in str(caught.value)


HOSTILE = [
    "2020;" * 10**5,
    "-" * 10**6,
    "2020;" * 390,
    ("-" * 99 + ";") * 20,
    ("2," * 49 + ";") * 20,
    "1-" * 50,
    "1:1" * 33,
    "\ufdfa" * 100,
    "'" * 100,
    " " * 2000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_answered_at_once(text: str) -> None:
    start = time.perf_counter()
    with contextlib.suppress(ValueError):
        parse_dates(text)
    assert time.perf_counter() - start < 1


def test_long_text_is_not_repeated_in_the_message() -> None:
    with pytest.raises(ValueError, match="has 500000 characters, too many") as caught:
        parse_dates("2020;" * 10**5)
    assert len(str(caught.value)) < 200


IMPOSSIBLE = [
    ((2025, 2, 30), "February 2025 has 28 days"),
    ((2025, None, 3), "has a day but no month"),
    ((999,), "years run from 1000"),
    ((2025, None, None, "monsoon"), "'monsoon' is not a season"),
    ((2025, 9, None, "fall"), "has a month and a season"),
]


@pytest.mark.parametrize(("parts", "message"), IMPOSSIBLE)
def test_impossible_dates_cannot_be_made(parts: tuple[int], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        PartialDate(*parts)


def test_impossible_periods_cannot_be_made() -> None:
    old, new = PartialDate(2020), PartialDate(2021)
    with pytest.raises(ValueError, match="write 2020 - 2021"):
        Period(new, old)
    with pytest.raises(ValueError, match="no end"):
        Period(old, new, ongoing=True)
    with pytest.raises(ValueError, match="a start or an end"):
        Period(None)


def test_newest_first_puts_what_goes_on_before_months_before_bare_years() -> None:
    texts = ["2021 - present", "2020 - present", "2025-09-14", "2025-09", "2025"]
    texts += ["2021-09 - 2024", "2019 - 2024", "Winter 2023", "2023-11", ""]
    oldest_first = sorted(texts, key=lambda text: parse_dates(text).sort_key)
    assert oldest_first == texts[::-1]


GROUPED = [
    ("", None, None),
    ("2025-09", 2025, PartialDate(2025, 9)),
    ("2019 - 2023", 2019, PartialDate(2019)),
    ("2019; 2021 - present; 2020", 2021, PartialDate(2019)),
    ("until 2020", 2020, PartialDate(2020)),
]


@pytest.mark.parametrize(("text", "year", "first"), GROUPED)
def test_dates_are_grouped_by_their_latest_start(
    text: str, year: int | None, first: PartialDate | None
) -> None:
    dates = parse_dates(text)
    assert (dates.year, dates.first) == (year, first)


def test_the_undated_is_false_and_the_same_everywhere() -> None:
    assert not parse_dates("")
    assert parse_dates("") == NO_DATE
    assert parse_dates("2025")


def test_dates_survive_pickling_and_have_a_stable_repr() -> None:
    dates = parse_dates("Fall 2023 - present; 2021-09-14")
    assert pickle.loads(pickle.dumps(dates)) == dates
    assert repr(PartialDate(2025, 9)) == (
        "PartialDate(year=2025, month=9, day=None, season=None)"
    )


PRINTED = [
    # text, language, short, long
    ("2025", "en", "2025", "2025"),
    ("2025-09", "en", "Sep 2025", "September 2025"),
    ("2024-09-14", "en", "14 Sep 2024", "14 September 2024"),
    ("2024-09-14", "en_US", "Sep 14, 2024", "September 14, 2024"),
    ("2024-09-14", "en-GB", "14 Sept 2024", "14 September 2024"),
    ("1933-1935", "en", "1933–35", "1933–1935"),
    ("1999-2005", "en", "1999–2005", "1999–2005"),
    ("2024-03 - 2024-08", "en", "Mar–Aug 2024", "March–August 2024"),
    ("14-16 Sep 2025", "en", "14–16 Sep 2025", "14–16 September 2025"),
    ("14-16 Sep 2025", "en_US", "Sep 14–16, 2025", "September 14–16, 2025"),
    ("Sep 2017 - Jun 2021", "en", "Sep 2017 – Jun 2021", "September 2017 – June 2021"),
    ("2019 - Sep 2021", "en", "2019 – Sep 2021", "2019 – September 2021"),
    ("2021 - present", "en", "2021–present", "2021–present"),
    ("Sep 2021 - now", "en", "Sep 2021 – present", "September 2021 – present"),
    ("until 2020", "en", "–2020", "–2020"),
    ("Fall 2024", "en", "Fall 2024", "Fall 2024"),
    ("Fall 2024", "de", "Herbst 2024", "Herbst 2024"),
    ("2019; 2021-2023", "en", "2019, 2021–23", "2019, 2021–2023"),
    (
        "Feb 27, 2025; 2026",
        "en_US",
        "Feb 27, 2025; 2026",
        "February 27, 2025; 2026",
    ),
    ("2025-09", "de", "Sept. 2025", "September 2025"),
    ("2024-09-14", "fr", "14 sept. 2024", "14 septembre 2024"),
    (
        "14-16 Sep 2025",
        "es",
        "14–16 sept 2025",
        "14 de septiembre de 2025 – 16 de septiembre de 2025",
    ),
    (
        "30 Sep - 2 Oct 2025",
        "it",
        "30 set – 2 ott 2025",
        "30 settembre – 2 ottobre 2025",
    ),
    ("2025-09", "zh_CN", "2025年9月", "2025年9月"),
    ("Fall 2024", "zh_CN", "2024年秋季", "2024年秋季"),
    ("Fall 2024", "ja", "2024年秋", "2024年秋"),
    ("Fall 2024", "pt_BR", "outono de 2024", "outono de 2024"),
    ("Fall 2024", "nl", "herfst 2024", "herfst 2024"),
    ("2019 - Sep 2021", "ja", "2019年～2021年9月", "2019年～2021年9月"),
    ("2019-2021", "ja", "2019年～2021年", "2019年～2021年"),
    ("2024-09-14", "tlh", "14 Sep 2024", "14 September 2024"),
    ("", "en", "", ""),
]


@pytest.mark.parametrize(("text", "language", "short", "long"), PRINTED)
def test_dates_print_as_precisely_as_written_in_the_language_of_the_site(
    text: str, language: str, short: str, long: str
) -> None:
    dates = parse_dates(text)
    assert format_dates(dates, language) == short
    assert format_dates(dates, language, style="long") == long


WITHOUT_YEAR = [
    ("1934-02", "Feb"),
    ("1934-02-03", "3 Feb"),
    ("1934", ""),
    ("Fall 2024", "Fall"),
    ("Mar - Aug 2024", "Mar–Aug"),
    ("14-16 Sep 2025", "14–16 Sep"),
    ("Feb 2024; Apr 2024", "Feb, Apr"),
    # More than one year, so that one heading does not say them all.
    ("Feb 2024; Apr 2025", "Feb 2024, Apr 2025"),
    ("Sep 2017 - Jun 2021", "Sep 2017 – Jun 2021"),
    ("Sep 2021 - present", "Sep 2021 – present"),
    ("until 2020", "–2020"),
]


@pytest.mark.parametrize(("text", "printed"), WITHOUT_YEAR)
def test_below_a_year_the_year_is_left_out(text: str, printed: str) -> None:
    assert format_dates(parse_dates(text), "en", omit_year=True) == printed


def test_one_date_prints_alone_and_the_present_can_be_translated() -> None:
    assert format_date(PartialDate(2025, 9, 14), "en", omit_year=True) == "14 Sep"
    ongoing = parse_dates("2021 -")
    assert format_dates(ongoing, "de", present="heute") == "2021–heute"
    assert format_dates(ongoing, "zh_CN", present="至今") == "2021年至今"
    assert format_dates(ongoing, "ja", present="現在") == "2021年～現在"


@pytest.mark.parametrize(
    ("language", "present"),
    [
        *(("de", "heute"), ("fr", "aujourd’hui"), ("es", "actualidad")),
        *(("it", "oggi"), ("pt_BR", "presente"), ("nl", "heden")),
        *(("zh_CN", "至今"), ("ja", "現在")),
    ],
)
@pytest.mark.parametrize("style", ["short", "long"])
def test_what_is_printed_in_a_language_is_also_read(
    language: str, present: str, style: Literal["short", "long"]
) -> None:
    months = [f"2024-{month:02}" for month in range(1, 13)]
    seasons = ["Spring 2024", "Summer 2024", "Autumn 2024", "Winter 2024"]
    for text in (*months, *seasons, "2024-09-14", "Sep 2021 - present"):
        dates = parse_dates(text)
        printed = format_dates(dates, language, style=style, present=present)
        assert parse_dates(printed) == dates


def test_a_language_prints_the_same_whatever_was_printed_before() -> None:
    """In Babel, names of lone months depend on the languages loaded before."""
    month = PartialDate(2025, 9)
    format_date(month, "zh_CN", omit_year=True)
    assert format_date(month, "nl", omit_year=True) == "sep"


def _dates_of(year: int, month: int) -> st.SearchStrategy[PartialDate]:
    days = st.integers(1, monthrange(year, month)[1])
    return st.one_of(
        st.builds(PartialDate, st.just(year)),
        st.builds(PartialDate, st.just(year), st.just(month)),
        st.builds(PartialDate, st.just(year), st.just(month), days),
    )


PARTIAL = st.tuples(st.integers(1000, 2999), st.integers(1, 12)).flatmap(
    lambda parts: _dates_of(*parts)
)
SEASONAL = st.builds(
    PartialDate,
    st.integers(1000, 2999),
    season=st.sampled_from(["spring", "summer", "autumn", "fall", "winter"]),
)


@st.composite
def periods(draw: st.DrawFn, points: st.SearchStrategy[PartialDate]) -> Period:
    """Draw a single date, an ongoing period or a range."""
    start, end = sorted(
        (draw(points), draw(points)), key=lambda partial: partial.sort_key
    )
    if draw(st.booleans()) and start != end:
        return Period(start, end)
    return Period(start, ongoing=draw(st.booleans()))


@given(periods(PARTIAL))
def test_the_iso_form_reads_back_as_itself(period: Period) -> None:
    text = period.start.iso if period.start else ""
    if period.ongoing:
        text += " - present"
    elif period.end:
        text += f" - {period.end.iso}"
    assert parse_dates(text) == Dates((period,))


@given(st.lists(periods(PARTIAL | SEASONAL), max_size=4))
def test_what_english_pages_print_reads_back_as_itself(listed: list[Period]) -> None:
    dates = Dates(tuple(listed))
    for style in ("short", "long"):
        assert parse_dates(format_dates(dates, "en", style=style)) == dates


@given(st.text(max_size=120))
def test_any_text_is_dates_or_a_value_error(text: str) -> None:
    try:
        dates = parse_dates(text)
    except ValueError:
        return
    assert format_dates(dates, "en") or not dates
