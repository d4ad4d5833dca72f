"""Read the dates people write: one or several, single or ranges."""

from __future__ import annotations

import re
import unicodedata

from .date_fields import Fields, date_of, fields_of, unreadable
from .date_values import NO_DATE, Dates, PartialDate, Period, ends_too_early
from .date_words import PRESENT

# A list of dates is short.  Longer text is a mistake (an abstract, a whole file),
# and refusing it first keeps everything below cheap.
_LONGEST_LIST = 2000
_LONGEST_PERIOD = 100

# `05` after 1999 is in the next century; `09` after 2024 must be a slip for a month.
_LONGEST_SPAN = 50

_FOLDED = re.compile(r"-\s+\S")
_ZERO_WIDTH = re.compile("[\u200b-\u200f\u2060\ufeff]")
_APOSTROPHE = re.compile("[‘’ʼ´`]")
_DASH = re.compile("-{2,3}|[–—―−~∼〜]")
_HYPHEN = re.compile("[\u2010\u2011]")
_TIME = re.compile(
    r"(?<=\d)[t\s,]\s?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s?[ap]\.?m\b\.?)?"
    r"(?:\s?(?:z|utc|gmt|aoe|c?est|[cejmp][sd]?t)\b)?"
    r"(?:\s?[+–-]\d{2}:?\d{2}(?![\d./-]))?"
)
_REMARK = re.compile(
    r"[(\[]?\b(?:expected|anticipated|planned|tentative|estimated|voraussichtlich"
    r"|geplant|prévu|previsto)\b[)\]]?"
    r"|(?<=\w)\s?[?+]+"
    r"|(?<=\b\d{4})[a-z](?![^\W_])"  # the letter of `2020a`
)
_SINCE = re.compile(r"(?:since|depuis|seit|desde|dal|from)\b\s?")
_UNTIL = re.compile(r"(?:until|till|bis)\b\s?")
_UNTIL_NOW = re.compile(r"(?:\s?[–-])?\s?至今")
_TO = re.compile(r"\s?–\s?|\s-\s?|-\s|^-|-$|\s(?:to|through|until|till|bis|à|a)\s|至")
_SLASHED = re.compile(r"(\d{4}[-\d]*)/(\d{4}[-\d]*|\d\d)")
_ISO = re.compile(
    r"([12]\d{3})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|1\d|2[0-8]))?)?", re.ASCII
)
_SHORT_YEAR = re.compile(r"\d\d")
_EDGES = ' ()[]{}*_`"\\,'


def parse_dates(text: str) -> Dates:
    """Read single dates and ranges, separated by semicolons or lines.

    A date is as precise as it is written; nothing is filled in.  `2011-12` is a
    month, `2011–12` with a dash and `2011-13` are two years.  Years of two digits
    need an apostrophe (`Dec'19`) and mean 1969 to 2068, as in POSIX.  Times and zones
    are read and dropped, and so are remarks such as `?` and `(expected)`.

    Raises ``ValueError`` for anything else, for dates that do not exist, and for
    ranges that end before they start.
    """
    if len(text) > _LONGEST_LIST:
        raise ValueError(
            f"{text[:40]!r}… has {len(text)} characters, too many for dates; "
            "write something like 2025-09, or 2021 - present"
        )
    if _FOLDED.match(text.strip()):
        raise ValueError(
            f"{text.strip()!r} is a YAML list that has lost its lines: "
            "write `2019; 2021`, or one date per line below `|`"
        )
    if iso := _ISO.fullmatch(text):
        # By far the most frequent form, and a site has thousands of dates.
        year, month, day = iso.groups()
        date = PartialDate(
            int(year), int(month) if month else None, int(day) if day else None
        )
        return Dates((Period(date),))
    pieces = (piece.strip() for piece in re.split("[;；\n]", text))
    periods = [period for piece in pieces if piece for period in _periods(piece)]
    return Dates(tuple(periods)) if periods else NO_DATE


def is_date(text: str) -> bool:
    """Tell whether `parse_dates` can read a text, and finds a date in it."""
    try:
        return bool(parse_dates(text))
    except ValueError:
        return False


def _periods(piece: str) -> list[Period]:
    """Read one piece, which is several dates if every comma parts two of them."""
    try:
        return [_period(piece)]
    except ValueError:
        parts = piece.split(",")
        if len(parts) == 1:
            raise
        try:
            return [_period(part) for part in parts]
        except ValueError:
            pass  # the whole piece, not its fragment, is what the author wrote
        raise


def _period(text: str) -> Period:
    if len(text) > _LONGEST_PERIOD:
        raise ValueError(
            f"{text[:40]!r}… has {len(text)} characters, too many for one date; "
            "put a semicolon between dates"
        )
    plain = _plain(text)
    if since := _SINCE.match(plain):
        plain = plain[since.end() :]
    elif until := _UNTIL.match(plain):
        return Period(None, date_of(fields_of(plain[until.end() :]), text))
    ends = _ends(plain, text)
    if ends is None:
        return Period(date_of(fields_of(plain), text), ongoing=bool(since))
    start, end = ends
    if end in PRESENT or not end:
        return Period(date_of(fields_of(start), text), ongoing=True)
    if not start:
        return Period(None, date_of(fields_of(end), text))
    return _range(start, end, text)


def _plain(text: str) -> str:
    """Unify widths, dashes and spaces; drop decoration, times and remarks."""
    plain = unicodedata.normalize("NFKC", _APOSTROPHE.sub("'", text)).lower()
    plain = " ".join(_ZERO_WIDTH.sub("", plain).split())
    plain = _HYPHEN.sub("-", _DASH.sub("–", plain))
    plain = _bare(_REMARK.sub("", _TIME.sub("", plain)))
    return _UNTIL_NOW.sub("–present", plain)


def _bare(text: str) -> str:
    text = text.strip(_EDGES)
    quoted = len(text) > 1 and text[0] == text[-1] == "'"
    return text[1:-1].strip(_EDGES) if quoted else text


def _ends(plain: str, text: str) -> tuple[str, str] | None:
    """Split a range at its dash, if it has one."""
    parts = [_bare(part) for part in _TO.split(plain)]
    if len(parts) > 2:
        raise ValueError(
            f"{text!r} has more than one dash; write a range as 2021-09 - 2022-03, "
            "and put a semicolon between ranges"
        )
    if len(parts) == 2:
        return parts[0], parts[1]
    if fields_of(plain):
        return None
    if slashed := _SLASHED.fullmatch(plain):
        return slashed[1], slashed[2]
    return _ends_at_hyphen(plain)


def _ends_at_hyphen(plain: str) -> tuple[str, str] | None:
    """Split at the hyphen that parts two dates which may contain hyphens themselves."""
    hyphens = [place.start() for place in re.finditer("-", plain)]
    if not hyphens:
        return None
    if plain[hyphens[-1] + 1 :] in PRESENT:
        middle = hyphens[-1]
    elif len(hyphens) % 2:
        middle = hyphens[len(hyphens) // 2]
    else:
        return None
    return _bare(plain[:middle]), _bare(plain[middle + 1 :])


def _range(start: str, end: str, text: str) -> Period:
    first = fields_of(start)
    last = fields_of(end)
    if first and first.precision == "year" and _SHORT_YEAR.fullmatch(end):
        last = Fields(year=_year_after(first.year or 0, int(end), text))
    if not first or not last:
        raise unreadable(text)
    first, last = first.completed_by(last), last.completed_by(first)
    if not first.year or not last.year:
        raise ValueError(
            f"{text!r} leaves open when it starts or ends; "
            "write both ends in full, as in 2021-09 - 2022-03"
        )
    period_start, period_end = date_of(first, text), date_of(last, text)
    if ends_too_early(period_start, period_end):
        raise ValueError(
            f"{text!r} ends before it starts; "
            f"write {period_end.iso} - {period_start.iso}"
        )
    return Period(period_start, period_end)


def _year_after(start: int, digits: int, text: str) -> int:
    """Find the year that the last two digits of `1998-99` or `1999–05` mean."""
    year = start - start % 100 + digits
    if year >= start:
        return year
    if year + 100 - start > _LONGEST_SPAN:
        raise ValueError(
            f"{text!r} is not a date: {digits:02} is neither a month nor a later year; "
            f"write a month from 01 to 12, or both years in full, as in 2021 - 2025"
        )
    return year + 100
