"""Who wrote it: author lists as people type them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from .author_markup import complain_of_addresses, split_marks, without_markup
from .braces import BRACE, cut, masked
from .lengths import LONGEST
from .nameless import without_nameless
from .names import (
    DEGREE,
    aside_of,
    is_degree,
    is_east_asian,
    is_group,
    is_particle,
    is_suffix,
    turned,
    without_asides,
    without_degree,
)
from .schema import ItemsError
from .values import items

if TYPE_CHECKING:
    from collections.abc import Iterator


class Author(NamedTuple):
    """One name of an author list."""

    name: str
    """As it will be shown, "Given Family"; empty for authors left out."""
    marks: tuple[str, ...] = ()
    """Glyphs beside the name, in the order written: what they mean is configured."""
    in_braces: bool = False
    """Whether braces say what the name does not: that it is in one piece, a group's."""
    family: str = ""
    """The family name, where the comma behind it told what its words do not."""
    apart: tuple[str, ...] = ()
    """Both sides of a comma read as "Last, First", where it may part two authors."""

    @property
    def is_group(self) -> bool:
        """Whether the name is not that of one person."""
        return self.in_braces or is_group(self.name)

    @property
    def elided(self) -> bool:
        """Whether this stands for authors who are not named."""
        return not self.name

    def __str__(self) -> str:
        return self.name or "et al."


OTHERS: Final = Author("")
"""The authors behind "et al.", "and others" or "…"."""

_FEW = 50

# A list inside a list: "[including Emmy Noether]", "(including …)".
_INCLUDING = re.compile(r"[\[(] ?including ([^\[\]()]*)[\])]")
# A line end after a comma or "and", where the list goes on in the next line.
_CONTINUED = re.compile(r"(,| and)\n(and )?")
_ELISION = re.compile(
    "|".join(
        (
            r"\bet ?al\b\.?",
            r"(?:…|\.{3})[….]*",
            r"(?:^|[,;\n]|(?:^| )and|&) ?others\.?$",
            r"(?:(?<=[,\uff0c\u3001])|(?<=[,\u3001] ))等$",  # Chinese: "and others"
        )
    )
)
_IN_BRACES = re.compile(r"\{[^{}]*\}")
# A quoted item of a bracketed list, from comma to comma.
_QUOTED = re.compile(r"""(?:^|(?<=,)|(?<=, ))(?:"[^"]*"|'[^']*')(?= ?(?:,|$))""")
# What always separates people: semicolons, line ends, the comma of enumerations.
_LINES = re.compile(r"[;\uff1b\n\u3001]")
# "and" or "&" as a word of its own.
_AND = re.compile(r"(?:^| )(?:and|&)(?= |$)")
_COMMA = re.compile("[,\uff0c]")
# The pieces of initials: "J" and "X" of "J.-X.".
_LETTERS = re.compile(r"[^\s.-]+")


# Nothing but words of letters, initials and semicolons; no word is tried in parts, of
# which a list with one mark at its end has more than can be tried …
_PLAIN = re.compile(r"(?:[^\W\d_]++(?:['’-][^\W\d_]+)*+|(?<=\w)\.|[ ;])++")
# … among which no word says more than a name.
_TELLING = re.compile(
    rf"(?:^|[ ;])(?:and|et|al|others|including|{DEGREE})(?=[ .;]|$)",
    re.IGNORECASE,
)


def parse_authors(text: str) -> tuple[Author, ...]:
    """Read an author list as `read_authors` does, all of whom must have a name.

    Raises ``ItemsError``, with the others, for what names nobody, such as ``{,}``.
    """
    authors, fault = without_nameless(read_authors(text))
    if fault:
        raise ItemsError([fault], authors)
    return authors


def parse_people(text: str) -> tuple[Author, ...]:
    """Read the names of people as `parse_authors` does, without their addresses.

    Raises ``ItemsError``, with all who have a name, where there is an address.
    """
    faults: list[str] = []
    try:
        authors = parse_authors(text)
    except ItemsError as error:
        authors, faults = error.kept, [str(error)]
    if fault := complain_of_addresses(text):
        faults.append(fault)
    if faults:
        raise ItemsError(faults, authors)
    return authors


def read_authors(text: str) -> tuple[Author, ...]:
    """Read an author list, in any of the forms found on pages and in BibTeX.

    People are separated by ``;``, line ends, ``and`` or ``&``, or written
    ``[a, b]``, where quotes protect a comma; braces keep a corporate name
    together.  "Last, First" is turned round, also with ``Jr.`` in between.

    Commas alone separate people ("Ann Lee, Bo Li").  A *single* comma is "Last,
    First" when a side is one word or initials, or the first begins with a
    particle ("van der Berg, Jan Peter"); so is every single comma beside ``;``,
    or when all people around ``and`` have one.  East Asian names are never
    turned.  "Lee, A., Li, B." is read in pairs.

    A group of one word before one person is therefore taken for a family name:
    "OpenAI, Wei Liu" becomes "Wei Liu OpenAI".  The same holds for any group in
    braces, since BibTeX writes family names so.  Write ``OpenAI; Wei Liu``.

    Raises ``ValueError`` if there is no name, if a mark stands without a name,
    for a folded YAML list, for more than 200,000 characters, and for four single
    words or more ("Noether, Emmy, Artin, Emil"), which may be two people or four.
    """
    if len(text) > LONGEST:
        problem = f"{text[:20]!r}… has {len(text):,} characters"
        cure = "name a group, or the first authors and `et al.`"
        raise ValueError(f"{problem}, {LONGEST:,} are the limit: {cure}")
    if _PLAIN.fullmatch(text) and not _TELLING.search(text):
        # What most lists are, and a site has thousands: names and semicolons.
        names = (" ".join(name.split()) for name in text.split(";"))
        if simple := tuple(_shared(name) for name in names if name):
            return simple
    if not items(text):
        raise ValueError(f"{text!r} names no author: write `Emmy Noether; Emil Artin`")
    plain = _CONTINUED.sub(r"\1 \2", without_markup(text))
    plain = _INCLUDING.sub(r", \1", plain)
    bracketed = plain.startswith("[") and plain.endswith("]")
    listed = bracketed or bool(_LINES.search(plain))
    entries = _bracketed(plain[1:-1]) if bracketed else cut(_LINES, plain)
    authors: list[Author] = []
    for entry in entries:
        inverted = " and " in entry and ", and " not in entry
        for number, segment in enumerate(_ELISION.split(entry)):
            if number:
                authors.append(OTHERS)
            authors += _people(segment, listed=listed, inverted=inverted)
    if not authors:
        raise ValueError(f"{text!r} names no author: write `Emmy Noether; Emil Artin`")
    return tuple(authors)


def told_family(written: str) -> str:
    """Return what stands before the comma of "García Márquez, Gabriel".

    Empty for what the words tell: one, that may have particles, or East Asian ones.
    """
    *before, _ = written.split() or [""]
    tells = not all(map(is_particle, before)) and not is_east_asian(written)
    return written if tells else ""


def undivided(name: str, marks: tuple[str, ...] = ()) -> Author:
    """Return an author whose name stood in braces."""
    says_so = " " not in name or is_group(name) or is_east_asian(name)
    return Author(name, marks, in_braces=not says_so)


def parse_few_authors(text: str) -> tuple[Author, ...]:
    """Read the names of some of the authors.

    Raises ``ValueError`` as `parse_people` does, and for more than fifty, each of
    whom must be compared with all authors.
    """
    authors = parse_people(text)
    if len(authors) > _FEW:
        problem = f"{len(authors):,} names are more than {_FEW}"
        raise ValueError(f"{problem}: write a mark after each in the option 'authors'")
    turned = dict(_turned_names(text))
    return tuple(
        author._replace(apart=turned.get(author.name, ())) for author in authors
    )


def _turned_names(text: str) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield what each "Last, First" is read as, with both sides of the comma."""
    for entry in _LINES.split(text):
        for chunk in _AND.split(entry):
            sides = tuple(" ".join(side.split()) for side in _COMMA.split(chunk))
            if len(sides) == 2 and all(sides):
                yield _turned(*map(Author, sides)).name, sides


@lru_cache(maxsize=4096)
def _shared(name: str) -> Author:
    """Return an author of whom nothing else is said.

    Coauthors recur: one object for all their papers is stored and read back once.
    """
    return Author(name)


def _bracketed(text: str) -> Iterator[str]:
    """Split what stood in square brackets; the quotes of an item are dropped."""
    if _LINES.search(text):
        yield from cut(_LINES, text)
        return
    quotes = _QUOTED.sub(lambda match: "x" * len(match[0]), masked(text))
    for entry in cut(_COMMA, text, quotes):
        quoted = entry[:1] in {'"', "'"} and entry[:1] == entry[-1:]
        yield entry[1:-1] if quoted else entry


def _people(segment: str, *, listed: bool, inverted: bool) -> Iterator[Author]:
    """Read the people between two separators that leave no doubt.

    `listed` says that a single comma is "Last, First", and `inverted` that it is
    so if everybody around "and" has one.
    """
    chunks = [_parts(chunk) for chunk in cut(_AND, segment)]
    chunks = [chunk for chunk in chunks if chunk]
    single = listed or (inverted and all(len(chunk) == 2 for chunk in chunks))
    for chunk in chunks:
        for author in _grouped(chunk, single=single):
            name = " ".join(BRACE.sub("", author.name).split())
            if name:
                marks = tuple(dict.fromkeys(author.marks))
                in_braces = _IN_BRACES.fullmatch(author.name.strip())
                person = author._replace(name=name, marks=marks)
                yield undivided(name, marks) if in_braces else person


def _parts(chunk: str) -> list[Author]:
    """Split at commas; a suffix or a lone mark belongs to the name before it.

    Degrees are left out, behind "Last, First" too.
    """
    parts: list[Author] = []
    for part in cut(_COMMA, chunk):
        name, marks = split_marks(part)
        before = parts[-1:] if len(parts) % 2 else parts[-2:]
        is_left_out = is_degree(name, " ".join(one.name for one in before))
        author = Author("" if is_left_out else without_degree(name), marks)
        if parts and (not author.name or is_suffix(author.name)):
            name = f"{parts[-1].name} {author.name}".strip()
            parts[-1] = Author(name, parts[-1].marks + author.marks)
        elif author.name:
            parts.append(author)
        elif author.marks:
            cure = "write it after a name, as in `Emmy Noether*`"
            raise ValueError(f"{author.marks[0]!r} is a mark without a name: {cure}")
    return parts


def _grouped(parts: list[Author], *, single: bool) -> list[Author]:
    """Turn "Last, First" round, where the commas say so."""
    # In a second script a name is whole, and stands behind all of a person's.
    names = [without_asides(part.name) for part in parts]
    is_whole = [bool(aside_of(part.name)) for part in parts]
    if any(map(is_east_asian, names)):
        return parts
    if len(parts) == 2 and (single or (_is_inverted(*names) and not is_whole[0])):
        return [_turned(*parts)]
    if len(parts) < 4 or len(parts) % 2:
        return parts
    are_pairs = all(map(_is_word, names)) and is_whole == [False, True] * (
        len(parts) // 2
    )
    if are_pairs or all(_is_initials(name) for name in names[1::2]):
        return [_turned(*pair) for pair in zip(parts[::2], parts[1::2], strict=True)]
    if all(_is_word(name) for name in names):
        counts = f"{len(parts) // 2} people or {len(parts)}"
        cure = f"write `{names[1]} {names[0]}; …`"
        raise ValueError(f"{', '.join(names)!r} may be {counts}: {cure}")
    return parts


def _is_inverted(family: str, given: str) -> bool:
    return (
        is_particle(family.split(maxsplit=1)[0])
        or _is_initials(given)
        or _is_word(family)
        or _is_word(given)
    )


def _is_initials(name: str) -> bool:
    """Return whether this is "E", "E. A.", "J.-X.", or up to three letters: "EAN"."""
    letters = _LETTERS.findall(name)
    longest = 3 if len(letters) == 1 else 1
    return name.isupper() and all(len(run) <= longest for run in letters)


def _is_word(name: str) -> bool:
    """Return whether this is one word, not counting "Jr.", or stands in braces."""
    words = [word for word in name.split() if not is_suffix(word)]
    return len(words) < 2 or (name.startswith("{") and name.endswith("}"))


def _turned(family: Author, given: Author) -> Author:
    name = turned(family.name, given.name)
    told = told_family(" ".join(BRACE.sub("", without_asides(family.name)).split()))
    return Author(name, family.marks + given.marks, family=told)
