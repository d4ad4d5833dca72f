"""Names of people: divided into family and given names, and compared."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

_Division: TypeAlias = tuple[list[str], list[str]]
"""The words of the family name, and those of the given names."""

_PARTICLES = frozenset(
    "af al am auf bin da dal das de del della den der des di do dos du el ibn la "
    "le ten ter und van vom von y zu zum zur".split()
)
# Letters that Unicode does not decompose into a plain one and an accent.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th"}
    | {"\u0131": "i"}
)
# Letters that are also written as two: Schrödinger is Schroedinger.
_PAIRS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
# "Jr", "Sr." and the numbers II to IV.
_SUFFIX = re.compile(r"(?:Jr|Sr|II|III|IV)\.?", re.IGNORECASE)
DEGREE: Final = (
    r"(?:Ph\.? ?D|[DM]\.? ?Phil|[BDM]\.? ?Sc|(?:Sc|Ed|Psy|Pharm)\.?D|MBBS|MBChB)\.?"
)
"""A degree behind a name, of which it is no part, as a regular expression."""

_DEGREE = re.compile(DEGREE)
# Degrees that may be initials as well: "Lee, M.D.".
_DEGREE_OR_INITIALS = re.compile(r"MD|M\.D\.?|MPH|M\.P\.H\.?|DDS|DVM")
# What groups call themselves, and what joins words in their names alone: "of", "and",
# and a comma that no "Jr." follows.
_GROUP = re.compile(
    r"\b(?:alliance|association|cent(?:er|re)|collaboration|collective|committee"
    r"|consortium|council|department|experiment|foundation|group|initiative|institute"
    r"|laborator(?:ies|y)|ministry|network|observatory|organi[sz]ation|project|society"
    r"|survey|taskforce|team|university|and)\b"
    r"|\s(?:of|for)\s|,(?!\s*(?:Jr|Sr|II|III|IV)\.?\Z)",
    re.IGNORECASE,
)
# Apostrophes of every kind: "O'Brien" is one word.
_APOSTROPHE = re.compile(r"['`\u2018\u2019\u02bc\u00b4]")
# Words in parentheses, such as the name in a second script.
_ASIDE = re.compile(r"\s?[(\uff08]([^()\uff08\uff09]*)[)\uff09]")
# A letter that no Latin alphabet has: all of these end before U+0250.
_FOREIGN = re.compile(r"[^\W\d_\u0000-\u024f\u1e00-\u1eff]")
# Kana, Chinese characters and Hangul.  No pattern: to compile one of such ranges takes
# milliseconds of every build.
_EAST_ASIAN = (("\u3040", "\u30ff"), ("\u3400", "\u9fff"), ("\uac00", "\ud7af"))
# A word: what stands between blanks, full stops and commas.
_WORD = re.compile(r"[^\s.,]+")
# The hyphen of keyboards, and the one of typographers.
_HYPHEN = re.compile("[-\u2010]")


class Reading(NamedTuple):
    """One way of dividing a name; all parts are folded."""

    family: str
    given: tuple[str, ...]
    suffix: str = ""

    @property
    def spelling(self) -> str:
        """The name in one piece, whatever the order around a comma was."""
        return "".join((*self.given, self.family, self.suffix))


def is_suffix(word: str) -> bool:
    """Return whether the word is "Jr.", "III" or the like."""
    return _SUFFIX.fullmatch(word) is not None


def is_degree(words: str, name: str = "") -> bool:
    """Return whether words behind a name and a comma are a degree: "Ann Lee, PhD".

    "MD" is one behind two words or more, unless a particle begins a family name.
    """
    if _DEGREE_OR_INITIALS.fullmatch(words):
        first, *more = name.split() or [""]
        return bool(more) and not is_particle(first)
    return _DEGREE.fullmatch(words) is not None


def without_degree(name: str) -> str:
    """Return "Ann Lee" for "Ann Lee PhD"."""
    words = name.split()
    while len(words) > 1 and is_degree(words[-1]):
        words.pop()
    return " ".join(words)


def is_particle(word: str) -> bool:
    """Return whether a family name may begin with the word, as in "van der Berg"."""
    return word in _PARTICLES


def is_east_asian(name: str) -> bool:
    """Return whether a name has a letter of Chinese, Japanese or Korean."""
    return not name.isascii() and any(
        first <= letter <= last for letter in name for first, last in _EAST_ASIAN
    )


def is_group(name: str) -> bool:
    """Return whether a name is a group's, which is not divided."""
    return _GROUP.search(name) is not None


def readings(name: str) -> tuple[Reading, ...]:
    """Divide a name in every way that makes sense, the likeliest first."""
    found = _readings(name)
    plain = unicodedata.normalize("NFC", name.casefold())
    pairs = plain.translate(_PAIRS)
    return found if pairs == plain else (*found, *_readings(pairs))


def _readings(name: str) -> tuple[Reading, ...]:
    before, _, after = name.partition(",")
    words = _words(before)
    after_comma = _words(after) if after.strip() else []
    suffixes = [word for word in (*words[1:], *after_comma) if is_suffix(word)]
    suffix = _folded(suffixes[0]) if suffixes else ""
    dropped = frozenset(suffixes)
    words = [word for word in words if word not in dropped]
    after_comma = [word for word in after_comma if word not in dropped]
    if after_comma:
        divisions = [_family_first(words, after_comma)]
    else:
        divisions = [*_divisions(words)]
    return tuple(
        Reading(_folded("".join(family)), _given(given), suffix)
        for family, given in _with_initials(divisions)
    )


def spelling_of(name: str) -> str:
    """Return the spelling by which a name is looked up."""
    return readings(name)[0].spelling


def words_in_any_order(name: str) -> tuple[str, ...]:
    """Return what "Wei Liu" and "Liu Wei" share; with initials, the order counts."""
    words = [_folded(word) for word in _words(name)]
    return tuple(words if any(map(_is_initial, words)) else sorted(words))


def aside_of(name: str) -> str:
    """Return the name in a second script: what "Wei Liu (刘威)" has in parentheses."""
    match = _in_second_script(unicodedata.normalize("NFKC", name))
    return match[1].strip() if match else ""


def in_scripts(name: str) -> tuple[str, ...]:
    """Divide "Wei Liu (刘威)" into the name and what it is in a second script."""
    if match := _in_second_script(name):
        rest = name[: match.start()] + name[match.end() :]
        return rest.strip(), match[1].strip()
    return (name,)


def _in_second_script(name: str) -> re.Match[str] | None:
    return next((m for m in _ASIDE.finditer(name) if _FOREIGN.search(m[1])), None)


def without_asides(name: str) -> str:
    """Return a name without what it has in parentheses."""
    return _ASIDE.sub("", name).strip() if "(" in name or "\uff08" in name else name


def turned(family: str, given: str) -> str:
    """Put the parts of "Last, First" into reading order; "Jr." comes last.

    So does the name in a second script: "Liu, Wei (刘威)" is "Wei Liu (刘威)".
    """
    family, *of_family = in_scripts(family)
    given, *of_given = in_scripts(given)
    words = [given, family]
    first, _, suffix = given.rpartition(" ")
    if first and is_suffix(suffix):
        words = [first, family, suffix]
    return " ".join((*words, *(f"({aside})" for aside in (*of_family, *of_given))))


def agree(written: Reading, known: Reading) -> bool:
    """Return whether two names of one family may be the same person's.

    The given names of the shorter must be found in the longer, in order and from
    the first on, where an initial matches a name.  What the longer has besides must
    be initials after a first name in full ("Derek F. Wong", but not "D. F.", for
    "Derek Wong"), unless the shorter has initials only.  "Jr." may be left out, but
    is not added.
    """
    if written.suffix and written.suffix != known.suffix:
        return False
    short, long = sorted((written.given, known.given), key=len)
    if "".join(short) == "".join(long):
        return True
    if not short or not _same(short[0], long[0]):
        return False
    to_find, left_out = list(short), []
    for name in long:
        if to_find and _same(to_find[0], name):
            to_find.pop(0)
        else:
            left_out.append(name)
    if to_find:
        return False
    in_full = short[0] == long[0] and not _is_initial(short[0])
    added = all(map(_is_initial, left_out)) and (in_full or not left_out)
    return added or all(map(_is_initial, short))


def _same(one: str, other: str) -> bool:
    if _is_initial(one) or _is_initial(other):
        return one[0] == other[0]
    return one == other


def _is_initial(word: str) -> bool:
    # One letter, of a script that has capitals: a Chinese name may be one letter.
    return len(word) == 1 and word.upper() != word.lower()


def _folded(text: str) -> str:
    """Drop case, accents and hyphens."""
    letters = unicodedata.normalize("NFKD", text)
    bare = "".join(c for c in letters if not unicodedata.combining(c))
    return _HYPHEN.sub("", bare.casefold().translate(_LETTERS))


def _words(text: str) -> list[str]:
    text = _ASIDE.sub(" ", unicodedata.normalize("NFKC", text))
    return _WORD.findall(_APOSTROPHE.sub("", text)) or [text]


def _family_first(family: list[str], given: list[str]) -> _Division:
    """Move a particle at the end to the family name: "Berg, Jan van der"."""
    cut = len(given)
    while cut > 1 and is_particle(given[cut - 1]):
        cut -= 1
    return given[cut:] + family, given[:cut]


def _divisions(words: list[str]) -> Iterator[_Division]:
    """Divide a name without a comma."""
    # "Jan van der Berg"; without a particle, the family name is the last word …
    particles = [at for at, word in enumerate(words) if at and is_particle(word)]
    cut = particles[0] if particles else len(words) - 1
    yield words[cut:], words[:cut]
    # … perhaps "Jan Van der Berg" …
    if particles and cut > 1 and is_particle(words[cut - 1].lower()):
        yield words[cut - 1 :], words[: cut - 1]
    # … or the last two: "Gabriel García Márquez".
    if len(words) > 2:
        yield words[-2:], words[:-2]
    # "Noether E A": the family name comes first.
    cut = len(words)
    while cut and _are_initials(words[cut - 1 : cut]):
        cut -= 1
    if 0 < cut < len(words):
        yield words[:cut], words[cut:]


def _are_initials(words: list[str]) -> bool:
    return all(len(word) <= 3 and word.isupper() for word in words)


def _with_initials(divisions: list[_Division]) -> Iterator[_Division]:
    """Add "J X" where "JX" is written, unless the whole name is in capitals."""
    yield from divisions
    for family, given in divisions:
        together = "".join(given)
        if together and _are_initials(given) and not "".join(family).isupper():
            yield family, [*together]


def _given(words: list[str]) -> tuple[str, ...]:
    pieces = [piece for word in words for piece in _HYPHEN.split(word)]
    return tuple(filter(None, map(_folded, pieces)))
