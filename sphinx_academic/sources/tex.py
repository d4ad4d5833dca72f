r"""TeX as people write it into BibTeX: words, a little markup, and mathematics.

What is a command and what is a group is decided here, in one pass and without
recursion, for a file may hold anything.  What a single accent or symbol means,
pylatexenc knows.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, NamedTuple

from ..model.characters import without_hidden
from ..model.formulas import as_remark
from ..model.html_tags import TAG
from ..model.text import RichText, Run, Style
from .tex_symbols import (
    ELEMENTS,
    ESCAPED,
    PLAIN,
    SPECIALS,
    STYLES,
    accented,
    in_words,
    symbol_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_FLAWS = 3
# Without one of these a text is words alone.
_TELLING = re.compile(r"[\\{}$~`<&]|--|''")
# Braces around words; others may keep two hyphens apart.
_KEEPING = re.compile(r"\{(\w(?:[^{}]*\w)?)\}")
# Blanks that are not one blank already.
_BLANKS = re.compile(r"[ \t\r\n]{2,}|[\t\r\n]")
_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*|\\par(?![A-Za-z])\s*")
_SIGN = r"""["'`^~=.]|[uvHtcdbrk](?![A-Za-z])"""
_ACCENT = (
    rf"\\(?P<accent>{_SIGN})\s*"
    r"(?:\{\s*(?P<base>\\[ij]|[^\W\d_]{0,2})\s*\}"
    r"|(?P<bare>\\[ij](?![A-Za-z])\s?|[^\W\d_]))"
)
_NOTHING = re.compile(r"\{\s*\}")
_ACCENTED = re.compile(_ACCENT)
# An accent on a letter that has one: "\~{\^e}", "\~\^e".
_STACKED = re.compile(
    rf"(?P<outer>\\(?:{_SIGN}))\s*(?P<first>\{{\s*)?(?P<second>\{{\s*)?"
    rf"{_ACCENT}(?(second)\s*\}})(?(first)\s*\}})"
)
_TOKEN = re.compile(
    r"""
      \$\$(?P<display>[^$]+)\$\$
    | \$(?P<inline>(?:[^$\\]|\\.)+)\$
    | \\\((?P<round>(?:(?!\\[()]).)+)\\\)
    | \\\[(?P<square>(?:(?!\\[\[\]]).)+)\\\]
    | \\(?:url|path)\s*\{(?P<url>[^{}]*)\}
    | \\ensuremath\s*\{(?P<ensured>[^{}]*)\}
    | \\(?P<dropped>href|noopsort)\s*\{[^{}]*\}
    | ACCENT
    | \\(?P<command>[A-Za-z]+)\*?[ \t\r\n]*
    | \\(?P<escaped>.)
    | (?P<group>[{}])
    | `(?P<quoted>[^`'{}\\$]{1,200})'(?!['\w])
    | (?P<special>~|---?|``|''|`)
    | <(?P<end>/?)(?P<tag>i|em|b|strong|sub|sup|tt|code)
      (?:\s[^<>=]{0,99}=[^<>]{0,200}|\s*/?)>
    | (?P<line><br\b[^<>]{0,200}>)
    | (?P<html>HTML)
    | (?P<entity>&(?:[A-Za-z]{2,31}|\#\d{1,7}|\#[xX][0-9A-Fa-f]{1,6});)
    | (?P<words>[^\\{}$~`<&'-]+(?:[-'][^\\{}$~`<&'-]+)*+|.)
    """.replace("ACCENT", _ACCENT).replace("HTML", TAG),
    re.VERBOSE | re.DOTALL,
)
_FORMULAS = frozenset({"display", "inline", "round", "square", "ensured"})


class Reading(NamedTuple):
    """What a text says, and what of its TeX was not understood."""

    text: RichText
    flaws: tuple[str, ...] = ()
    html: tuple[str, ...] = ()
    """The tags of HTML that are shown as text."""


def read_tex(tex: str) -> Reading:
    """Read a line of text, such as a title."""
    if "{" in tex and "\\" not in tex and "$" not in tex:
        # Braces that only keep capitals, as in most titles.
        tex = _KEEPING.sub(r"\1", _KEEPING.sub(r"\1", tex))
    if not _TELLING.search(tex):
        words = _squeezed(tex).strip(" \t\r\n")
        return Reading((Run(words),) if words else ())
    return _Reader().read(_unstacked(tex))


class Paragraphs(NamedTuple):
    """The same of a text of several paragraphs."""

    texts: tuple[RichText, ...]
    flaws: tuple[str, ...]
    html: tuple[str, ...]


def read_paragraphs(tex: str) -> Paragraphs:
    """Read a text of several paragraphs, such as an abstract."""
    readings = [read_tex(paragraph) for paragraph in _PARAGRAPH.split(tex)]
    flaws = dict.fromkeys(flaw for reading in readings for flaw in reading.flaws)
    html = tuple(tag for reading in readings for tag in reading.html)
    return Paragraphs(tuple(r.text for r in readings if r.text), (*flaws,), html)


def read_words(tex: str, *, formulas: bool = False) -> tuple[str, tuple[str, ...]]:
    """Read a text that can have no markup, such as the name of a journal.

    It may have formulas between dollar signs, as remarks do; else letters say them.
    """
    if not _TELLING.search(tex):
        return _squeezed(tex).strip(" \t\r\n"), ()
    text, flaws, _ = read_tex(tex)
    if formulas:
        return as_remark(text), flaws
    runs = (in_words(run.text) if run.style == "math" else run.text for run in text)
    return "".join(runs), flaws


def _squeezed(text: str) -> str:
    """Return a text with one blank between words."""
    if "  " in text or "\n" in text or "\t" in text or "\r" in text:
        return _BLANKS.sub(" ", text)
    return text


def with_accents(tex: str) -> str:
    """Return TeX with the accents of its letters put on; all else stays."""
    if "\\" not in tex:
        return tex
    return _ACCENTED.sub(_with_accent, _unstacked(tex))


def _unstacked(tex: str) -> str:
    """Return TeX with the inner of two accents put on."""
    return _STACKED.sub(_with_inner_accent, tex)


def _with_inner_accent(match: re.Match[str]) -> str:
    letter = _with_accent(match)
    return f"{match['outer']}{{{letter}}}" if letter.isalpha() else match[0]


def _with_accent(match: re.Match[str]) -> str:
    return accented(match["accent"], (match["base"] or match["bare"] or "").strip())


class _Reader:
    """Reads one text, from left to right."""

    def __init__(self) -> None:
        self.runs: list[Run] = []
        self.open: list[tuple[str, Style]] = []
        """What ends each group or element, and the style outside of it."""
        self.style: Style = ""
        self.flaws: dict[str, None] = {}
        self.tags: list[str] = []

    def read(self, tex: str) -> Reading:
        """Return the whole text."""
        at = 0
        while at < len(tex):
            token = _TOKEN.match(tex, at)
            if token is None:  # no text is without a token
                break
            at = token.end()
            kind = str(token.lastgroup)
            value = token[kind]
            if kind == "command":
                at = self.command(value, tex, at, token[0])
            elif kind == "tag":
                self.element(value, ends=bool(token["end"]))
            elif kind in {"base", "bare"}:
                self.say(_with_accent(token))
            elif kind in _FORMULAS:
                self.formula(value)
            else:
                getattr(self, kind)(value)
        if any(closer == "}" for closer, _ in self.open):
            self.flaw("a brace is not closed")
        flaws = (*self.flaws,)[:_MOST_FLAWS]
        return Reading((*_tidy(self.runs),), flaws, (*self.tags,))

    def flaw(self, what: str) -> None:
        """Note what was not understood."""
        self.flaws.setdefault(what)

    def say(self, words: str) -> None:
        """Add words in the style of the place."""
        self.runs.append(Run(words, self.style))

    words = say

    def formula(self, tex: str) -> None:
        """Add mathematics."""
        self.runs.append(Run(" ".join(tex.split()), "math"))

    def command(self, name: str, tex: str, at: int, written: str) -> int:
        """Follow a command; return where the text goes on."""
        has_argument = tex[at : at + 1] == "{"
        is_empty = _NOTHING.match(tex, at) is not None
        if name in STYLES:
            if has_argument:
                self.open.append(("}", self.style))
                at += 1
            self.style = STYLES[name]
        elif name in PLAIN:
            pass
        elif (symbol := symbol_of(name)) is not None:
            self.say(symbol)
        elif has_argument and not is_empty:
            self.flaw(f"`\\{name}` is not understood; its words are kept")
        else:
            self.flaw(f"`\\{name}` is not understood, and stays as it is")
            self.say(written)
        return at

    def group(self, brace: str) -> None:
        """Begin or end a group."""
        if brace == "{":
            self.open.append(("}", self.style))
        elif not self.close("}"):
            self.flaw("a brace is closed that was not opened")

    def element(self, tag: str, *, ends: bool) -> None:
        """Begin or end an element of HTML."""
        if not ends:
            self.open.append((tag, self.style))
            self.style = ELEMENTS[tag]
        elif self.open and self.open[-1][0] == tag:
            self.close(tag)

    def close(self, closer: str) -> bool:
        """Return to the style before a group, and before elements left open in it."""
        while self.open:
            found, self.style = self.open.pop()
            if found == closer:
                return True
        return False

    def dropped(self, command: str) -> None:
        """Leave out an argument that is not text."""
        if command == "href":
            self.flaw("the address in `\\href` is left out")

    def escaped(self, character: str) -> None:
        """Add a character that has a backslash before it."""
        self.say(ESCAPED.get(character, character))

    def special(self, characters: str) -> None:
        """Add a quote, a dash or a tie."""
        self.say(SPECIALS[characters])

    def quoted(self, words: str) -> None:
        """Add words in single quotes."""
        self.say(f"‘{words}’")

    def url(self, address: str) -> None:
        """Add an address as it is."""
        self.say(address)

    def line(self, _tag: str) -> None:
        """Add a blank where a line ends."""
        self.say(" ")

    def html(self, tag: str) -> None:
        """Add an element of HTML that stands for nothing here as it is written."""
        self.tags.append(tag)
        self.say(tag)

    def entity(self, entity: str) -> None:
        """Add a character by its HTML name or number."""
        self.say(without_hidden(html.unescape(entity)))


def _tidy(runs: list[Run]) -> Iterator[Run]:
    """Join runs of one style; leave one blank between words, none at the ends."""
    joined: list[tuple[list[str], Style]] = []
    for run in runs:
        if run.style != "math" and joined and joined[-1][1] == run.style:
            joined[-1][0].append(run.text)
        elif run.text:
            joined.append(([run.text], run.style))
    blank = True
    tidy: list[Run] = []
    for pieces, style in joined:
        text = _squeezed("".join(pieces))
        text = text.removeprefix(" ") if blank else text
        if text:
            tidy.append(Run(text, style))
            blank = text.endswith(" ")
    while tidy and not (last := tidy.pop()).text.isspace():
        tidy.append(last._replace(text=last.text.rstrip(" ")))
        break
    yield from tidy
