"""Print dates as precisely as they were written, in the language of the site."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from babel import Locale
from babel import dates as babel_dates

from .date_words import DASHES, SEASON_NAMES, SEASONS_OF_YEARS
from .locales import locale_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .date_values import Dates, PartialDate, Period

    Style = Literal["short", "long"]

# Plain English puts the day first, as on most academic pages, but keeps the short
# names of en: CLDR has "Sept" in en_GB.  Write en_US for "Sep 14, 2025".
_ORDER = MappingProxyType({"en": "en_GB"})
_DASH = re.compile(r"\s*–\s*$")
_PRECISIONS = ("year", "month", "day")


@dataclass(frozen=True, slots=True)
class _Spelling:
    """How one language writes dates in one style, as CLDR patterns."""

    locale: Locale
    seasons: Mapping[str, str]
    season_of_year: str
    dash: str
    patterns: Mapping[tuple[str, bool], str]
    """By precision, and by whether the year is left out."""
    ranges: Mapping[tuple[str, bool, str], tuple[str, str]]
    """By precision, by whether the year is left out, and by the coarsest difference."""

    def write(self, pattern: str, partial: PartialDate) -> str:
        when = date(partial.year, partial.month or 1, partial.day or 1)
        return babel_dates.format_date(when, pattern, locale=self.locale)


def format_dates(
    dates: Dates,
    language: str,
    *,
    style: Style = "short",
    omit_year: bool = False,
    present: str = "present",
) -> str:
    """Print dates as in `Mar–Aug 2024`, `1933–35`, `Sep 2017 – Jun 2021`.

    ``language`` is Sphinx's; plain `en` has the day before the month, and a language
    without data is printed in English.  ``style`` `long` spells months and years out.
    ``omit_year`` is for places under a heading that says the year: of a date that is
    a bare year nothing is left.  Dates that reach beyond one year keep their years.
    ``present`` stands for the end of what goes on.
    """
    spelling = _spelling(language, style)
    omit_year = omit_year and _within_a_year(dates)
    parts = [
        _format_period(period, spelling, style, omit_year=omit_year, present=present)
        for period in dates.periods
    ]
    parts = [part for part in parts if part]
    return ("; " if any("," in part for part in parts) else ", ").join(parts)


def format_date(
    partial: PartialDate,
    language: str,
    *,
    style: Style = "short",
    omit_year: bool = False,
) -> str:
    """Print one date; the options are those of `format_dates`."""
    return _format_one(partial, _spelling(language, style), omit_year=omit_year)


def _within_a_year(dates: Dates) -> bool:
    """Tell whether one year says it all: open ends reach into other years."""
    years = set()
    for period in dates.periods:
        end = period.end or period.start
        if period.ongoing or not period.start or not end:
            return False
        years |= {period.start.year, end.year}
    return len(years) == 1


def _format_one(partial: PartialDate, spelling: _Spelling, *, omit_year: bool) -> str:
    if partial.season:
        name = spelling.seasons[partial.season]
        if omit_year:
            return name
        return spelling.season_of_year.format(season=name, year=partial.year)
    pattern = spelling.patterns[_precision(partial), omit_year]
    return spelling.write(pattern, partial)


def _format_period(
    period: Period, spelling: _Spelling, style: Style, *, omit_year: bool, present: str
) -> str:
    start, end = period.start, period.end
    if start and end:
        return _format_range(start, end, spelling, style, omit_year=omit_year)
    if start and period.ongoing:
        since = _format_one(start, spelling, omit_year=omit_year)
        # “至今” says by itself what a dash says.
        if present.startswith("至"):
            return f"{since}{present}"
        return _join(since, present, heads=(since, present), dash=spelling.dash)
    if start:
        return _format_one(start, spelling, omit_year=omit_year)
    if end:
        return spelling.dash + _format_one(end, spelling, omit_year=omit_year)
    return ""


def _format_range(
    start: PartialDate,
    end: PartialDate,
    spelling: _Spelling,
    style: Style,
    *,
    omit_year: bool,
) -> str:
    if start == end:
        return _format_one(start, spelling, omit_year=omit_year)
    kind = _precision(start), omit_year, _difference(start, end)
    if _precision(start) == _precision(end) and kind in spelling.ranges:
        if style == "short" and kind[0] == "year" and _may_be_cut(start, end, spelling):
            return f"{start.year}–{end.year % 100:02}"
        first, last = spelling.ranges[kind]
        left, right = spelling.write(first, start), spelling.write(last, end)
        # A dash follows our own spacing; another language's own sign stays.
        cut = _DASH.sub("", left)
        heads = () if kind[-1] == "d" else (cut,)
        return left + right if cut == left else _join(cut, right, heads=heads)
    left = _format_one(start, spelling, omit_year=omit_year)
    right = _format_one(end, spelling, omit_year=omit_year)
    return _join(left, right, heads=(left, right), dash=spelling.dash)


def _join(left: str, right: str, *, heads: tuple[str, ...], dash: str = "–") -> str:
    """Put a dash between two ends, with spaces if one of the heads has several words.

    The heads are what stands directly at the dash: in `Mar–Aug 2024` the year belongs
    to both ends, so only the left end counts, and in `Sep 14–16, 2025` neither does.
    """
    spaced = any(len(head.split()) > 1 for head in heads)
    return f"{left} {dash} {right}" if spaced else f"{left}{dash}{right}"


def _may_be_cut(start: PartialDate, end: PartialDate, spelling: _Spelling) -> bool:
    same_century = start.year // 100 == end.year // 100
    return same_century and spelling.patterns["year", False] == "y"


def _precision(partial: PartialDate) -> str:
    if partial.season:
        return "season"
    return _PRECISIONS[(partial.month is not None) + (partial.day is not None)]


def _difference(start: PartialDate, end: PartialDate) -> str:
    if start.year != end.year:
        return "y"
    return "M" if start.month != end.month else "d"


@cache
def _spelling(language: str, style: Style) -> _Spelling:
    names = locale_of(language)
    order = Locale.parse(_ORDER.get(str(names), str(names)))
    patterns = _patterns(order, style)
    return _Spelling(
        locale=names,
        seasons=SEASON_NAMES.get(names.language, SEASON_NAMES["en"]),
        season_of_year=SEASONS_OF_YEARS.get(names.language, "{season} {year}"),
        dash=DASHES.get(names.language, "–"),
        patterns=MappingProxyType(patterns),
        ranges=MappingProxyType(_ranges(order, patterns)),
    )


def _patterns(locale: Locale, style: Style) -> dict[tuple[str, bool], str]:
    skeletons = locale.datetime_skeletons
    name = "MMM" if style == "short" else "MMMM"
    month = skeletons[f"y{name}"].pattern
    day = skeletons["yMMMd"].pattern
    if style == "long":
        day = locale.date_formats["long"].pattern
    return {
        ("year", False): skeletons["y"].pattern,
        ("year", True): "",
        ("month", False): month,
        # Not the skeleton of a month alone: its names depend on which languages babel
        # loaded before (zh before nl gives "9月" in Dutch).
        ("month", True): name.replace("M", "L") if "LLL" in month else name,
        ("day", False): day,
        ("day", True): skeletons[f"{name}d"].pattern,
    }


def _ranges(
    locale: Locale, patterns: Mapping[tuple[str, bool], str]
) -> dict[tuple[str, bool, str], tuple[str, str]]:
    """Collect CLDR's patterns for ranges, each cut into its two ends."""
    month = patterns["month", True]
    name = month.replace("L", "M")
    ranges = {("month", True, "M"): (f"{month}–", month)}
    for precision, omit_year, skeleton in (
        ("year", False, "y"),
        ("month", False, f"y{name}"),
        ("day", False, "yMMMd"),
        ("day", True, "MMMd"),
    ):
        whole = locale.datetime_skeletons[skeleton].pattern
        for difference, ends in locale.interval_formats.get(skeleton, {}).items():
            spelt = tuple(_spell_out(end, name) for end in ends)
            # CLDR has no long ranges of days.  The short ones serve, spelt out, in
            # languages that build both alike, so not in Spanish (`14 de septiembre`).
            alike = _spell_out(whole, name) == patterns[precision, omit_year]
            if len(spelt) == 2 and (precision != "day" or alike):
                ranges[precision, omit_year, difference] = (spelt[0], spelt[1])
    return ranges


def _spell_out(pattern: str, name: str) -> str:
    # Italian ranges have two-digit days in CLDR, its single dates have not.
    return re.sub("M{3,}", name, pattern).replace("dd", "d")
