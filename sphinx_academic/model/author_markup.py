r"""Markup around the names of an author list: HTML, Markdown, TeX, and marks.

What a markup raises is a mark, even if it looks like a name or a number: the "1"
of ``Ann Lee<sup>1</sup>``.  While the list is still one text, such a mark is kept
in it between two fences, the control character U+0001: `without_markup` puts them,
`split_marks` takes them away.  Nobody can type one, for typed ones are dropped.
"""

from __future__ import annotations

import html
import re
import unicodedata
from types import MappingProxyType

from .characters import without_hidden

_FENCE = "\x01"
_STAR = "\u2217"
"""Stands for the ``*`` of a fenced mark, which must not be read as emphasis."""

# The characters that are marks wherever they stand beside a name: asterisks,
# daggers, raised digits, arrows, mathematical and geometrical signs, emoji.
_GLYPHS = (
    "*#^+§¶†‡‖※\uff0a\u204e¹²³"
    "\u2070-\u209f"  # superscripts and subscripts
    "\u2190-\u2bff"  # from arrows to stars, with dingbats between them
    "\U0001f000-\U0001faff"  # emoji
)
# Control characters, and what joins or hides without being seen: zero-width
# space, word joiner, byte order mark, variation selector, soft hyphen.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\u200b\u2060\ufeff\ufe0f\u00ad]")
# A character by its HTML name or number: "&amp;", "&#8224;".
_ENTITY = re.compile(r"&(?:\w{1,32}|#\w{1,8});")
_SYMBOLS = MappingProxyType(
    {
        "ast": "*",
        "textasteriskcentered": "*",
        "dagger": "†",
        "textdagger": "†",
        "ddagger": "‡",
        "textdaggerdbl": "‡",
        "star": "⋆",
        "sharp": "♯",
        "S": "§",
        "P": "¶",
        "Letter": "✉",
    }
)
# A symbol by its TeX name, and the blank that ends the name: "\dagger ".
_SYMBOL = re.compile(rf"\\({'|'.join(_SYMBOLS)})(?![A-Za-z]) ?")
# The beginning or end of an HTML element that changes the look of words.
_TAG = re.compile(
    r"</?(?:a|b|big|em|font|i|ins|mark|small|span|strong|u)\b[^<>]*>", re.IGNORECASE
)
# A Markdown link: the words in square brackets, the address in parentheses.
_LINK = re.compile(r"\[([^\[\]]*)\]\(([^()\s]*)\)")
# An address behind a name, or an e-mail's: "<https://a.example>", "(ann@a.example)".
# Not in braces: of "\href{…}{…}", the reader of TeX tells.
_ADDRESS = re.compile(
    r"[ ~]?[<(]?(?<![\w.+{-])"
    r"((?:https?://|mailto:)[^\s<>(),;{}]+|[\w.+-]++@[\w-]+\.[\w.-]+)[>)]?",
    re.IGNORECASE,
)
# Without one of these a list has neither an address nor a tag, as most.
_OF_ADDRESSES = re.compile(r"[@<:]|\]\(")
_HREF = re.compile(r"""<a\s[^<>]*\bhref=["']?([^"'<>\s]+)""", re.IGNORECASE)
_RAISED = re.compile(
    "|".join(
        (
            r"<sup>([^<>]*)</sup>",
            r"\$([^$\n]*)\$",
            r"\\textsuperscript\{([^{}]*)\}",
            r"\^\{([^{}]*)\}",
            r" ?\[\^([^\s\[\]]+)\]",  # a footnote: "[^1]"
            rf"\^([{_GLYPHS}\d](?:,[{_GLYPHS}\d](?![\w.-]))*)",  # "^1", "^1,2"
            r"((?:\\[*#+])+)",  # "\*": Markdown is told to leave it alone
            rf"[(\[] ?([{_GLYPHS}]+) ?[)\]]",  # "(†)", "[*]"
        )
    ),
    re.IGNORECASE,
)
# Numbers that were raised before they were copied: "Ann Lee1,2"; but "GPT-4", "X2".
_COPIED = re.compile(
    r"(?<= )(\w*[^\W\d_]{2})(\d{1,2}(?:, ?\d{1,2})*)(?=[,;*\n\u2020]| and |$)"
)
# TeX commands that change the look of words: "\textbf{Ann Lee}".
_STYLE = re.compile(r"\\(?:textbf|textit|emph|underline|textsc)\{([^{}]*)\}")
# Markdown's emphasis.  Stars before a blank or a comma are marks: "Ann Lee**, Bo".
_EMPHASIS = re.compile(
    "|".join(
        (
            r"(?<![\w*])\*{3}([^*\n]+)\*{3}",
            r"(?<![\w*])\*\*(?![\s,;])([^*\n]+)\*\*",
            r"(?<![\w*])\*(?![\s,;])([^*\n,;]*[^*\s,;])\*",  # one name, not a list
            r"(?<![\w_])__([^_\n]+)__(?!\w)",
            r"(?<![\w_])_([^_\n]+)_(?!\w)",
        )
    )
)
# What separates the marks in one raised text: "1,2", "1; *", "{1}".
_BETWEEN_MARKS = re.compile(r"[\s,;\uff0c\uff1b\u3001{}^\\]+")
_FENCED = re.compile(f"{_FENCE}([^{_FENCE}]*){_FENCE}")
# Any mark at all: a fenced one, or a glyph at the beginning or the end.
_MARKED = re.compile(rf"{_FENCE}|\A[{_GLYPHS}]|[{_GLYPHS}]\Z")
# Marks, and then a name in a second script.
_BEFORE_ASIDE = re.compile(rf"(.*[{_GLYPHS}{_FENCE}])\s*(\([^()]*\))", re.DOTALL)
# Glyphs and blanks, as many as there are.
_RUN = re.compile(rf"[{_GLYPHS}\s]*")
# One mark in a run of glyphs: the same glyph once, or repeated ("**").
_SAME_GLYPH = re.compile(rf"([{_GLYPHS}])\1*")
# What stands at the end of a list, in brackets or as a sentence that a mark begins.
_LAST = re.compile(
    rf"(?<=\S)\s*[(\[](?P<aside>[^()\[\]]*)[)\]][\s.]*\Z"
    rf"|\.\s+(?P<sentence>[{_GLYPHS}][^\n]*)\Z"
)
# What the marks of a list mean: "*equal, †corresponding"; not "+20 others", and no
# footnote: "[^note]".
_LEGEND = re.compile(rf"(?!\+ ?\d|\^\w+\Z)[{_GLYPHS}].*?[^\W\d_]{{2}}", re.DOTALL)
# Marks that a markup raises: "^*", "^{1,2}".
_ONLY_MARKS = re.compile(rf"[{_GLYPHS}\d\s,{{}}]+")
# Digits that are raised beside a word: "¹MIT".
_RAISED_DIGITS = re.compile(r"(?<!\w)([⁰¹²³⁴-⁹]+)")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", "^{}\\")


def split_legend(text: str) -> tuple[str, str]:
    """Tell an author list from what stands at its end of the marks in it."""
    last = _LAST.search(text)
    said = (last["aside"] or last["sentence"] or "") if last else ""
    legend = _with_plain_marks(said).strip()
    if not last or not _LEGEND.match(legend):
        return text, ""
    return text[: last.start()], legend


def explains(text: str, mark: str) -> bool:
    """Tell whether a remark says what a mark means: "* equal, 1 MIT".

    A letter may also be a word, which has words before it.
    """
    if not text:
        return False  # as most, and each mark of each list asks
    plain = _normal(_RAISED_DIGITS.sub(r"\1 ", _with_plain_marks(text)))
    sign = re.escape(mark)
    if mark.isalpha():
        pattern = rf"(?:\A|[^\w\s])\s?{sign}(?![\w'’-])"
    elif mark.isalnum():
        pattern = rf"(?<![\w.-]){sign}(?![\w-]|\.\w|,\d{{3}})"
    else:
        pattern = rf"(?<![\w{re.escape(mark[0])}]){sign}(?![{re.escape(mark[-1])}-])"
    return bool(re.search(pattern, plain))


def _with_plain_marks(text: str) -> str:
    return _RAISED.sub(_as_characters, _with_characters(text)).replace("\\", "")


def _as_characters(match: re.Match[str]) -> str:
    """Return marks that a markup raises as raised characters; a formula is none."""
    raised = _enclosed(match)
    is_mark = _ONLY_MARKS.fullmatch(raised.replace("\\", ""))
    return raised.translate(_SUPERSCRIPTS) if is_mark else match[0]


def _with_characters(text: str) -> str:
    """Put characters for what HTML and TeX call by name."""
    text = _ENTITY.sub(_named, text)
    return _SYMBOL.sub(lambda match: _SYMBOLS[match[1]], text)


def complain_of_addresses(text: str) -> str:
    """Say where the addresses that an author list has belong, if there is one."""
    _, addresses = _without_addresses(text)
    if not addresses:
        return ""
    more = f" and {len(addresses) - 1:,} more" if addresses[1:] else ""
    fault = f"an address is no part of a name: {addresses[0][:80]!r}{more}"
    return f"{fault}; write it into academic_people, as the person's 'url'"


def _without_addresses(text: str) -> tuple[str, tuple[str, ...]]:
    """Tell an author list from the addresses in it."""
    if not _OF_ADDRESSES.search(text):
        return text, ()
    hrefs = _HREF.findall(text)
    text = _TAG.sub("", text)
    links = [address for _, address in _LINK.findall(text)]
    text = _LINK.sub(r"\1", text)
    addresses = (*hrefs, *filter(None, links), *_ADDRESS.findall(text))
    return _ADDRESS.sub("", text), addresses


def without_markup(text: str) -> str:
    """Take the markup away, addresses, blanks at the ends of lines, and empty lines.

    The marks that the markup encloses stay, for `split_marks` to find.
    """
    text, _ = _without_addresses(_UNSEEN.sub("", text))
    text = _with_characters(text.replace("~", " ").replace("\r", "\n"))
    text = _TAG.sub("", text).replace(r"\&", "&")
    text = _RAISED.sub(_fenced, text)
    if not _are_counted(text):
        text = _COPIED.sub(_raised, text)
    # Twice each, for one style inside another.
    for markup in (_STYLE, _STYLE, _EMPHASIS, _EMPHASIS):
        text = markup.sub(_enclosed, text)
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def _named(match: re.Match[str]) -> str:
    return without_hidden(html.unescape(match[0]))


def _enclosed(match: re.Match[str]) -> str:
    """Return what the markup encloses: each of its forms captures one group."""
    return match[match.lastindex or 0]


def _are_counted(text: str) -> bool:
    """Tell whether numbers alone tell names apart: "Ada Author1; Ada Author2"."""
    pieces = (piece.strip() for piece in re.split(r"[,;\n]", text))
    bare = ((piece, piece.rstrip("0123456789")) for piece in pieces)
    names = [name for piece, name in bare if " " in name and name != piece]
    return len(names) > len(set(names))


def _raised(match: re.Match[str]) -> str:
    """Fence the numbers behind a name, whose last letter is a small one."""
    name, numbers = match.groups()
    fenced = (f"{_FENCE}{number}{_FENCE}" for number in _BETWEEN_MARKS.split(numbers))
    return name + "".join(fenced) if name[-1].islower() else match[0]


def _fenced(match: re.Match[str]) -> str:
    marks = _BETWEEN_MARKS.split(_enclosed(match).replace("*", _STAR))
    return "".join(f"{_FENCE}{mark}{_FENCE}" for mark in marks if mark)


def split_marks(part: str) -> tuple[str, tuple[str, ...]]:
    """Tell a name, which may be empty, from the marks around it.

    They may also stand before what is in parentheses: "Wei Liu* (刘威)".
    """
    if part.endswith(")") and (match := _BEFORE_ASIDE.fullmatch(part)):
        name, around = split_marks(match[1])
        return f"{name} {match[2]}".lstrip(), around
    if not _MARKED.search(part):
        return part, ()
    fenced = _FENCED.findall(part)
    bare = _FENCED.sub(" ", part).replace(_FENCE, "").strip()
    before = _run(bare)
    after = _run(bare[len(before) :][::-1])[::-1]
    typed = [match[0] for match in _SAME_GLYPH.finditer(f"{before} {after}")]
    # Fenced marks have lost their place among the others: they mostly come last.
    marks = [*typed, *fenced] if before else [*fenced, *typed]
    name = bare[len(before) : len(bare) - len(after)].strip()
    return name, tuple(map(_normal, marks))


def _run(text: str) -> str:
    match = _RUN.match(text)
    return match[0] if match else ""


def _normal(mark: str) -> str:
    """Write a mark in its plainest form: "¹" as "1", every asterisk as ``*``."""
    plain = unicodedata.normalize("NFKC", mark)
    return plain.replace(_STAR, "*").replace("\u204e", "*")
