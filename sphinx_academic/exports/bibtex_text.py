"""Text as BibTeX has it: words with what TeX reads in them escaped, and formulas."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..model.formulas import with_formulas

if TYPE_CHECKING:
    from ..model.text import RichText, Run

# What TeX reads as a command, or as one character: "--" and "''".
_SPECIAL = re.compile(r"[\\{}&%$#_~^<>`]|-{2,}|'{2,}")
# A brace counts for BibTeX also where TeX would print it.
_LONE_BRACES = MappingProxyType({"{": r"\textbraceleft{}", "}": r"\textbraceright{}"})
_BRACES_IN_MATH = MappingProxyType({r"\{": r"\lbrace ", r"\}": r"\rbrace "})
_ESCAPES = MappingProxyType(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        "`": r"\textasciigrave{}",
    }
)
_COMMANDS = MappingProxyType(
    {
        "emphasis": r"\emph",
        "strong": r"\textbf",
        "literal": r"\texttt",
        "subscript": r"\textsubscript",
        "superscript": r"\textsuperscript",
    }
)
# A word, with what may join its parts: "GPT-3.5", "O'Brien".
_WORD = re.compile(r"[^\W_]+(?:[-.'’][^\W_]+)*")


def title_text(text: RichText) -> str:
    """Write a title; braces keep the capitals that styles would lose."""
    return "".join(_run(run) for run in text)


def remark_text(text: str) -> str:
    """Write a remark, in which formulas stand between dollar signs."""
    runs = with_formulas(text)
    return "".join(_run(run) if run.style else escaped(run.text) for run in runs)


def escaped(text: str) -> str:
    """Write words; what TeX would read as a command is escaped."""
    if not _SPECIAL.search(text):
        return text  # as most are
    escapes = _ESCAPES if _is_balanced(text) else {**_ESCAPES, **_LONE_BRACES}

    def escape(special: re.Match[str]) -> str:
        if len(special[0]) > 1:
            return "{}".join(special[0])
        return escapes.get(special[0], f"\\{special[0]}")

    return _SPECIAL.sub(escape, text)


def braced(value: str) -> str:
    """Return a value in its braces, if there is one."""
    return f"{{{_balanced(value)}}}" if value else ""


def _run(run: Run) -> str:
    if run.style == "math":
        return f"${_balanced(run.text)}$"
    words = _with_capitals(run.text)
    return f"{_COMMANDS[run.style]}{{{words}}}" if run.style else words


def _with_capitals(text: str) -> str:
    """Escape words of a title, with braces around those that lose none of theirs.

    Many styles write all but the first letter of a title small.
    """
    written, end = [], 0
    for match in _WORD.finditer(text):
        if _has_capitals(match[0]):
            written += [escaped(text[end : match.start()]), f"{{{match[0]}}}"]
            end = match.end()
    return "".join((*written, escaped(text[end:])))


def _has_capitals(word: str) -> bool:
    """Tell whether a word is LLMs, Llama-3 or VL-Rethinker, and not Self-Attention."""
    if word.islower() or (word.istitle() and word.isalpha()):
        return False
    if any(letter.isdigit() for letter in word) and any(map(str.isupper, word)):
        return True
    return any(letter.isupper() for part in word.split("-") for letter in part[1:])


def _is_balanced(text: str) -> bool:
    """Tell whether each brace is closed after it was opened."""
    depth = 0
    for brace in re.findall("[{}]", text):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return depth == 0


def _balanced(formula: str) -> str:
    """Return a formula of which BibTeX finds the end."""
    for brace, command in _BRACES_IN_MATH.items():
        if _is_balanced(formula):
            break
        formula = formula.replace(brace, command)
    return formula if _is_balanced(formula) else re.sub("[{}]", "", formula)
