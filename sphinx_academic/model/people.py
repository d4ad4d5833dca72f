"""Who wrote it: author lists as people type them, and the people a site knows."""

from __future__ import annotations

import html
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from .identifiers import orcid
from .values import items
from .venues import as_address, as_text, as_texts, read_entry

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Author:
    """One name of an author list."""

    name: str
    """As it will be shown, "Given Family"; empty for authors left out."""
    marks: tuple[str, ...] = ()
    """Glyphs beside the name, in the order written: what they mean is configured."""

    @property
    def elided(self) -> bool:
        """Whether this stands for authors who are not named."""
        return not self.name

    def __str__(self) -> str:
        return self.name or "et al."


OTHERS: Final = Author("")
"""The authors behind "et al.", "and others" or "…"."""

# Reading the markup around names.  U+0001 encloses a mark that was told by its
# markup, U+0002 stands for authors left out; neither can be typed.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\u200b\u2060\ufeff\ufe0f\u00ad]")
_ENTITY = re.compile(r"&(?:\w{1,32}|#\w{1,8});")
_GLYPHS = (
    "*#^+§¶†‡‖※\uff0a\u204e¹²³"
    "\u2070-\u209f\u2190-\u259f\u25a0-\u2bff\U0001f000-\U0001faff"
)
_SYMBOLS = MappingProxyType(
    {
        **dict.fromkeys(("dagger", "textdagger"), "†"),
        **dict.fromkeys(("ddagger", "textdaggerdbl"), "‡"),
        **dict.fromkeys(("ast", "textasteriskcentered"), "*"),
        "star": "⋆",
        "sharp": "♯",
        "S": "§",
        "P": "¶",
        "Letter": "✉",
    }
)
_SYMBOL = re.compile(rf"\\({'|'.join(_SYMBOLS)})(?![A-Za-z]) ?")
_TAG = re.compile(
    r"</?(?:a|b|big|em|font|i|ins|mark|small|span|strong|u)\b[^<>]*>", re.IGNORECASE
)
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
_RAISED = re.compile(
    r"<sup>([^<>]*)</sup>|\$([^$\n]*)\$|\\textsuperscript\{([^{}]*)\}"
    rf"|\^\{{([^{{}}]*)\}}|\^([{_GLYPHS}\d])|((?:\\[*#+])+)"
    rf"|[(\[] ?([{_GLYPHS}]+) ?[)\]]",
    re.IGNORECASE,
)
_STYLE = re.compile(r"\\(?:textbf|textit|emph|underline|textsc)\{([^{}]*)\}")
_EMPHASIS = re.compile(
    r"(?<![\w*])(?:\*{3}([^*\n]+)\*{3}|\*\*(?![\s,;])([^*\n]+)\*\*"
    r"|\*(?![\s,;])([^*\n,;]*[^*\s,;])\*)"
    r"|(?<![\w_])__([^_\n]+)__(?!\w)|(?<![\w_])_([^_\n]+)_(?!\w)"
)
_INCLUDING = re.compile(r"[\[(] ?including ([^\[\]()]*)[\])]")
_ELISION = re.compile(
    r"\bet ?al\b\.?|(?:…|\.{3})[….]*|(?:^|[,;\n]| and|&) ?others\.?$"
    r"|(?:(?<=[,\uff0c\u3001])|(?<=[,\u3001] ))等$"
)
_MARK = re.compile("\x01([^\x01]*)\x01")
_STAR = "\u2217"
"""A star that is a mark for certain, not emphasis."""
_MARKED = re.compile(rf"\x01|\A[{_GLYPHS}]|[{_GLYPHS}]\Z")
_RUN = re.compile(rf"[{_GLYPHS}\s]*")
_SAME_GLYPH = re.compile(rf"([{_GLYPHS}])\1*")

# Telling one person from the next.
_BRACE = re.compile(r"[{}]")
_QUOTED = re.compile(r"""(?:^|(?<=,)|(?<=, ))(?:"[^"]*"|'[^']*')(?= ?(?:,|$))""")
_LINES = re.compile(r"[;\uff1b\n\u3001]")
_AND = re.compile(r"(?:^| )(?:and|&)(?= |$)")
_COMMA = re.compile("[,\uff0c]")
_SUFFIX = re.compile(r"(?:Jr|Sr|II|III|IV)\.?", re.IGNORECASE)
_EAST_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_PARTICLES = frozenset(
    re.findall(
        r"\w+",
        "af al am auf bin da dal das de del della den der des di do dos du el ibn la "
        "le ten ter van vom von y zu zum zur",
    )
)


def parse_authors(text: str) -> tuple[Author, ...]:
    """Read an author list, in any of the forms found on pages and in BibTeX.

    People are separated by ``;``, line ends, ``and`` or ``&``, or written
    ``[a, b]``, where quotes protect a comma; braces keep a corporate name
    together.  "Last, First" is turned round, also with ``Jr.`` in between.

    Commas alone separate people ("Ann Lee, Bo Li").  A *single* comma is "Last,
    First" when a side is one word or initials, or the first begins with a
    particle ("van der Berg, Jan Peter"); so is every single comma beside ``;``,
    or when all people around ``and`` have one.  East Asian names are never
    turned.  "Lee, A., Li, B." is read in pairs.

    Raises ``ValueError`` if there is no name, if a mark stands without a name,
    for a folded YAML list, and for four single words or more ("Noether, Emmy,
    Artin, Emil"), which may be two people or four.
    """
    if not items(text):
        raise ValueError(f"{text!r} names no author: write `Emmy Noether; Emil Artin`")
    plain = _plain(text)
    bracketed = plain.startswith("[") and plain.endswith("]")
    listed = bracketed or bool(_LINES.search(plain))
    entries = _bracketed(plain[1:-1]) if bracketed else _cut(_LINES, plain)
    authors: list[Author] = []
    for entry in entries:
        inverted = " and " in entry and ", and " not in entry
        for number, segment in enumerate(_ELISION.sub("\x02", entry).split("\x02")):
            if number:
                authors.append(OTHERS)
            authors += _people(segment, listed=listed, inverted=inverted)
    if not authors:
        raise ValueError(f"{text!r} names no author: write `Emmy Noether; Emil Artin`")
    return tuple(authors)


def _plain(text: str) -> str:
    """Take the markup away, but for the marks it encloses."""
    text = _UNSEEN.sub("", text.replace("~", " ").replace("\r", "\n"))
    text = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
    text = _SYMBOL.sub(lambda match: _SYMBOLS[match[1]], text)
    text = _LINK.sub(r"\1", _TAG.sub("", text)).replace(r"\&", "&")
    text = _RAISED.sub(_enclosed, text)
    for markup in (_STYLE, _STYLE, _EMPHASIS, _EMPHASIS):
        text = markup.sub(lambda match: match[match.lastindex or 0], text)
    lines = (" ".join(line.split()) for line in text.splitlines())
    text = "\n".join(line for line in lines if line)
    # A line that ends in a comma or in "and" goes on in the next one.
    return _INCLUDING.sub(r", \1", re.sub(r"(,| and)\n(and )?", r"\1 \2", text))


def _enclosed(match: re.Match[str]) -> str:
    words = re.split(
        r"[\s,;\uff0c\uff1b\u3001{}^\\]+",
        match[match.lastindex or 0].replace("*", _STAR),
    )
    return "".join(f"\x01{word}\x01" for word in words if word)


def _cut(separator: re.Pattern[str], text: str, masked: str = "") -> Iterator[str]:
    """Split at a separator that is outside braces."""
    start = 0
    if not separator.search(text):
        yield text.strip()
        return
    for match in separator.finditer(masked or _masked(text)):
        yield text[start : match.start()].strip()
        start = match.end()
    yield text[start:].strip()


def _masked(text: str) -> str:
    """Blank what braces enclose; the length stays."""
    pieces, depth, start = [], 0, 0
    for match in _BRACE.finditer(text):
        opens = match[0] == "{"
        if opens and not depth:
            pieces.append(text[start : match.end()])
            start = match.end()
        elif depth == 1 and not opens:
            pieces.append("x" * (match.start() - start))
            start = match.start()
        depth = max(depth + (1 if opens else -1), 0)
    return "".join((*pieces, text[start:]))


def _bracketed(text: str) -> Iterator[str]:
    if _LINES.search(text):
        return _cut(_LINES, text)
    masked = _QUOTED.sub(lambda match: "x" * len(match[0]), _masked(text))
    entries = _cut(_COMMA, text, masked)
    return (e[1:-1] if e[:1] in {'"', "'"} and e[:1] == e[-1:] else e for e in entries)


def _people(segment: str, *, listed: bool, inverted: bool) -> Iterator[Author]:
    chunks = [_parts(chunk) for chunk in _cut(_AND, segment)]
    chunks = [chunk for chunk in chunks if chunk]
    single = listed or (inverted and all(len(chunk) == 2 for chunk in chunks))
    for chunk in chunks:
        for author in _grouped(chunk, single=single):
            name = " ".join(_BRACE.sub("", author.name).split())
            if name:
                yield Author(name, tuple(dict.fromkeys(author.marks)))


def _parts(chunk: str) -> list[Author]:
    """Split at commas; a suffix or a lone mark belongs to the name before it."""
    parts: list[Author] = []
    for part in _cut(_COMMA, chunk):
        author = _marked(part)
        if parts and (not author.name or _SUFFIX.fullmatch(author.name)):
            name = f"{parts[-1].name} {author.name}".strip()
            parts[-1] = Author(name, parts[-1].marks + author.marks)
        elif author.name:
            parts.append(author)
        elif author.marks:
            cure = "write it after a name, as in `Emmy Noether*`"
            raise ValueError(f"{author.marks[0]!r} is a mark without a name: {cure}")
    return parts


def _marked(part: str) -> Author:
    """Tell a name from the marks around it."""
    if not _MARKED.search(part):
        return Author(part)
    bare = _MARK.sub(" ", part).replace("\x01", "").strip()
    head = _run(bare)
    tail = _run(bare[len(head) :][::-1])
    runs = [match[0] for match in _SAME_GLYPH.finditer(f"{head} {tail[::-1]}")]
    glyphs = [*runs, *_MARK.findall(part)] if head else [*_MARK.findall(part), *runs]
    marks = (unicodedata.normalize("NFKC", glyph) for glyph in glyphs)
    marks = (mark.replace(_STAR, "*").replace("\u204e", "*") for mark in marks)
    return Author(bare[len(head) : len(bare) - len(tail)].strip(), tuple(marks))


def _run(text: str) -> str:
    match = _RUN.match(text)
    return match[0] if match else ""


def _grouped(parts: list[Author], *, single: bool) -> list[Author]:
    """Turn "Last, First" round, where the commas say so."""
    names = [part.name for part in parts]
    if any(_EAST_ASIAN.search(name) for name in names):
        return parts
    if len(parts) == 2 and (single or _is_inverted(*names)):
        return [_turned(*parts)]
    if len(parts) >= 4 and len(parts) % 2 == 0:
        if all(_is_initials(name) for name in names[1::2]):
            return [
                _turned(*pair) for pair in zip(parts[::2], parts[1::2], strict=True)
            ]
        if all(_is_word(name) for name in names):
            problem = (
                f"{', '.join(names)!r} may be {len(parts) // 2} people or {len(parts)}"
            )
            raise ValueError(f"{problem}: write `{names[1]} {names[0]}; …`")
    return parts


def _is_inverted(family: str, given: str) -> bool:
    particle = family.split(maxsplit=1)[0] in _PARTICLES
    return particle or _is_initials(given) or _is_word(family) or _is_word(given)


def _is_initials(name: str) -> bool:
    letters = re.findall(r"[^\s.-]+", name)
    longest = 3 if len(letters) == 1 else 1
    return name.isupper() and all(len(run) <= longest for run in letters)


def _is_word(name: str) -> bool:
    words = [word for word in name.split() if not _SUFFIX.fullmatch(word)]
    return len(words) < 2 or (name.startswith("{") and name.endswith("}"))


def _turned(family: Author, given: Author) -> Author:
    first, _, suffix = given.name.rpartition(" ")
    if first and _SUFFIX.fullmatch(suffix):
        name = f"{first} {family.name} {suffix}"
    else:
        name = f"{given.name} {family.name}"
    return Author(name, family.marks + given.marks)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the site knows by name."""

    key: str
    name: str
    """As it is shown."""
    aliases: tuple[str, ...] = ()
    """Other spellings that appear in author lists."""
    native: str = ""
    """The name in a second script."""
    url: str = ""
    orcid: str = ""
    me: bool = False
    """Whether the site is, or is also, this person's."""

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way of writing the name."""
        return tuple(filter(None, (self.name, *self.aliases, self.native)))


class _Reading(NamedTuple):
    """One way of dividing a name; all parts are folded."""

    family: str
    given: tuple[str, ...]
    suffix: str = ""

    @property
    def spelling(self) -> str:
        return "".join((*self.given, self.family, self.suffix))


@dataclass(frozen=True, slots=True)
class People:
    """The registry of people; looks names up as they are found in author lists.

    A name fits a person if it is one of the spellings, whatever the accents, the
    case, the hyphens, and the order around a comma; or the same words in another
    order ("Liu Wei"); or if it differs in initials only: "E. Noether", "Noether
    E.", "Emmy A. Noether".  A name that fits two people is nobody's, unless it is
    exactly a spelling of one.
    """

    people: tuple[Person, ...] = ()
    _exact: dict[str, Person] = field(init=False, repr=False, compare=False)
    _unordered: dict[tuple[str, ...], set[Person]] = field(
        init=False, repr=False, compare=False
    )
    _families: dict[str, set[tuple[_Reading, Person]]] = field(
        init=False, repr=False, compare=False
    )
    _found: dict[str, Person | None] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index every spelling.

        Raises ``ValueError`` if two people share one.
        """
        exact: dict[str, Person] = {}
        unordered: defaultdict[tuple[str, ...], set[Person]] = defaultdict(set)
        families: defaultdict[str, set[tuple[_Reading, Person]]] = defaultdict(set)
        for person in self.people:
            for spelling in person.spellings:
                main, *others = _readings(spelling)
                other = exact.setdefault(main.spelling, person)
                if other != person:
                    both = f"{other.key!r} and {person.key!r}"
                    clash = f"{spelling!r} is a name of both {both}"
                    raise ValueError(f"{clash}: keep it with one of them")
                unordered[_words_of(spelling)].add(person)
                for reading in (main, *others):
                    families[reading.family].add((reading, person))
        object.__setattr__(self, "_exact", exact)
        object.__setattr__(self, "_unordered", dict(unordered))
        object.__setattr__(self, "_families", dict(families))
        object.__setattr__(self, "_found", {})

    def __reduce__(self) -> tuple[type[People], tuple[tuple[Person, ...]]]:
        """Pickle the people only: the indexes follow from them."""
        return type(self), (self.people,)

    @classmethod
    def from_config(
        cls,
        owner: Sequence[str],
        people: Mapping[str, Mapping[str, object]],
    ) -> People:
        """Read ``academic_owner`` and ``academic_people``.

        An entry that shares a spelling with the owner is the owner: it keeps its
        key and gains the owner's names, the first of which is shown.

        Raises ``ValueError`` for a field that is unknown, missing or misused, and
        if two people share a spelling.
        """
        registered = [_person(key, values) for key, values in people.items()]
        try:
            names = as_texts(owner)
        except ValueError as error:
            raise ValueError(f"academic_owner: {error}") from None
        if "" in names:
            raise ValueError("academic_owner holds an empty name: leave it out")
        if not names:
            return cls(tuple(registered))
        spellings = {_main(name) for name in names}
        for position, person in enumerate(registered):
            if not spellings.isdisjoint(map(_main, person.spellings)):
                aliases = dict.fromkeys((*names[1:], person.name, *person.aliases))
                aliases.pop(names[0], None)
                registered[position] = replace(
                    person, name=names[0], aliases=tuple(aliases), me=True
                )
                return cls(tuple(registered))
        return cls((Person("owner", names[0], names[1:], me=True), *registered))

    @property
    def owners(self) -> tuple[Person, ...]:
        """Whose site it is."""
        return tuple(person for person in self.people if person.me)

    def find(self, name: str) -> Person | None:
        """Return the one person whom the name fits."""
        if name not in self._found:
            self._found[name] = self._find(name)
        return self._found[name]

    def is_owner(self, name: str) -> bool:
        """Return whether the name is that of the site's owner, or of one of them."""
        person = self.find(name)
        return person is not None and person.me

    def _find(self, name: str) -> Person | None:
        wanted = _readings(name)
        if person := self._exact.get(wanted[0].spelling):
            return person
        fitting = set(self._unordered.get(_words_of(name), ()))
        if not fitting:
            fitting = {
                person
                for reading in wanted
                for known, person in self._families.get(reading.family, ())
                if _agree(reading, known)
            }
        return fitting.pop() if len(fitting) == 1 else None


def _flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise ValueError(f"{value!r} is neither yes nor no: write True or False")


_FIELDS: Final = MappingProxyType(
    {
        "name": as_text,
        "aliases": as_texts,
        "native": as_text,
        "url": as_address,
        "orcid": lambda value: orcid(as_text(value)),
        "me": _flag,
    }
)


def _person(key: str, values: Mapping[str, object]) -> Person:
    setting = f"academic_people[{key!r}]"
    fields = read_entry(setting, values, _FIELDS)
    if not fields.get("name"):
        raise ValueError(f'{setting} has no name: add "name": "Given Family"')
    return Person(key, **fields)


# Comparing names.  Letters that Unicode does not decompose are given by hand.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "\u0131": "i"}
)
_JOINED = re.compile(r"['`\u2018\u2019\u02bc\u00b4]")
_ASIDE = re.compile(r"\([^()]*\)")
_WORD = re.compile(r"[^\s.,]+")


def _folded(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text)
    bare = "".join(c for c in letters if not unicodedata.combining(c))
    return bare.casefold().translate(_LETTERS).replace("-", "").replace("\u2010", "")


def _words(text: str) -> list[str]:
    text = _ASIDE.sub(" ", unicodedata.normalize("NFKC", text))
    return _WORD.findall(_JOINED.sub("", text)) or [text]


def _words_of(name: str) -> tuple[str, ...]:
    """Return the words whatever their order; with initials, only as written."""
    words = [_folded(word) for word in _words(name)]
    return tuple(words if any(map(_is_initial, words)) else sorted(words))


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.upper() != word.lower()


def _main(name: str) -> str:
    return _readings(name)[0].spelling


def _readings(name: str) -> list[_Reading]:
    """Divide a name in every way that makes sense, the likeliest first."""
    before, comma, after = name.partition(",")
    words = _words(before)
    last = [word for word in _words(after) if after.strip()]
    suffixes = [word for word in (*words[1:], *last) if _SUFFIX.fullmatch(word)]
    suffix = _folded(suffixes[0]) if suffixes else ""
    words, last = ([w for w in part if w not in suffixes] for part in (words, last))
    if comma and last:
        while len(last) > 1 and last[-1] in _PARTICLES:
            words.insert(0, last.pop())
        return [_reading(*each, suffix) for each in _with_initials([(words, last)])]
    starts = (at for at, word in enumerate(words) if at and word in _PARTICLES)
    cuts = [next(starts, len(words) - 1)]
    cuts += [len(words) - 2] if len(words) > 2 else []
    divisions = [(words[cut:], words[:cut]) for cut in cuts]
    first = next((at for at in range(len(words)) if _all_initials(words[at:])), 0)
    if first:
        divisions.append((words[:first], words[first:]))
    return [_reading(*each, suffix) for each in _with_initials(divisions)]


def _all_initials(words: list[str]) -> bool:
    return all(len(word) <= 3 and word.isupper() for word in words)


def _with_initials(
    divisions: list[tuple[list[str], list[str]]],
) -> Iterator[tuple[list[str], list[str]]]:
    """Add "J X" where "JX" is written, unless the whole name is in capitals."""
    yield from divisions
    for family, given in divisions:
        together = "".join(given)
        if together and _all_initials(given) and not "".join(family).isupper():
            yield family, [*together]


def _reading(family: list[str], given: list[str], suffix: str) -> _Reading:
    pieces = [piece for word in given for piece in re.split("[-\u2010]", word)]
    names = tuple(filter(None, map(_folded, pieces)))
    return _Reading(_folded("".join(family)), names, suffix)


def _agree(one: _Reading, other: _Reading) -> bool:
    """Return whether two names of one family may be the same person's."""
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return False
    short, long = sorted((one.given, other.given), key=len)
    if "".join(short) == "".join(long):
        return True
    if not short or not _same(short[0], long[0]):
        return False
    rest, left_out = list(short), []
    for name in long:
        if rest and _same(rest[0], name):
            rest.pop(0)
        else:
            left_out.append(name)
    only_initials = all(map(_is_initial, short))
    return not rest and (only_initials or all(map(_is_initial, left_out)))


def _same(one: str, other: str) -> bool:
    if _is_initial(one) or _is_initial(other):
        return one[0] == other[0]
    return one == other
