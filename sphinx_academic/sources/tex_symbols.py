"""The commands and signs of TeX, and of HTML in it, and what each stands for."""

from __future__ import annotations

import logging
import re
import unicodedata
from functools import cache, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..model.text import Style

_LONGEST_FORMULA = 200
"""Characters that are put into words, where no mathematics can be shown."""
# What changes from day to day, or asks for a file.
_NO_FORMULA = re.compile(r"\\(?:today|input|include)\b")
# What stands above or below the line.
_SCRIPT = re.compile(r"([\^_]) ?(?:\{([^{}]*)\}|(\\[A-Za-z]++(?!\{) ?|[^\s{}()\\]))")
_SIGNS = "0123456789+-=()in"
_RAISED = MappingProxyType(
    dict(zip(_SIGNS, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁱⁿ", strict=True))
    # These are raised as they are.
    | {sign: sign for sign in "*∗†‡′'°"}
    | {"∘": "°"}
)
_LOWERED = MappingProxyType(dict(zip(_SIGNS, "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ᵢₙ", strict=True)))

STYLES: Final[Mapping[str, Style]] = MappingProxyType(
    {
        **dict.fromkeys(("emph", "textit", "textsl", "it", "em"), "emphasis"),
        **dict.fromkeys(("itshape", "sl", "slshape"), "emphasis"),
        **dict.fromkeys(("textbf", "bf", "bfseries"), "strong"),
        **dict.fromkeys(("texttt", "tt", "ttfamily"), "literal"),
        "textsubscript": "subscript",
        "textsuperscript": "superscript",
    }
)
ELEMENTS: Final[Mapping[str, Style]] = MappingProxyType(
    {
        **dict.fromkeys(("i", "em"), "emphasis"),
        **dict.fromkeys(("b", "strong"), "strong"),
        **dict.fromkeys(("tt", "code"), "literal"),
        "sub": "subscript",
        "sup": "superscript",
    }
)
# Commands that change nothing which we show; their argument is text as any other.
PLAIN = frozenset(
    "textsc sc scshape textrm rm rmfamily textsf sf sffamily textup upshape textmd "
    "textnormal text mbox hbox underline protect relax small footnotesize normalsize "
    "uppercase MakeUppercase lowercase bibinfo natexlab enquote".split()
)
# Symbols that pylatexenc does not know, or says otherwise than people do.
SYMBOLS: Final = MappingProxyType(
    dict(
        pair.split("=", 1)
        for pair in (
            "S=§ P=¶ copyright=© pounds=£ euro=€ TeX=TeX LaTeX=LaTeX BibTeX=BibTeX "
            "textregistered=® texttrademark=™ textless=< textgreater=> textbar=| "
            "textbraceleft={ textbraceright=} "
            "textasciicircum=^ textquotedbl=\" textquotesingle=' textunderscore=_"
        ).split()
    )
    | {"newline": " ", "today": ""}
)
ESCAPED: Final = MappingProxyType(
    {"\\": " ", ",": " ", ";": " ", ":": " ", "/": "", "-": "", "!": "", "@": ""}
)
SPECIALS: Final = MappingProxyType(
    {"~": "\u00a0", "--": "–", "---": "—", "``": "“", "''": "”", "`": "‘"}
)


@lru_cache(maxsize=4096)  # more letters with accents than there are in Unicode
def accented(accent: str, base: str) -> str:
    """Return a letter with its accent; of a tilde or circumflex alone, the sign."""
    if not base:
        return accent if accent in "~^" else ""
    return _composed(str(_converter().latex_to_text(f"\\{accent}{{{base}}}")))


def _composed(letter: str) -> str:
    """Return a letter with two accents in the order in which it is one character."""
    apart = unicodedata.normalize("NFD", letter)
    turned = unicodedata.normalize("NFC", apart[:1] + apart[:0:-1])
    return turned if len(turned) == 1 else letter


@cache
def symbol_of(name: str) -> str | None:
    """Return what a command without arguments stands for, if anybody knows."""
    if name in SYMBOLS:
        return SYMBOLS[name]
    spec = _macros().get_macro_spec(name)
    text = getattr(spec, "simplify_repl", None)
    return text if isinstance(text, str) and "%" not in text else None


# A title is said in several places, far apart: the formulas of some thousand titles.
@lru_cache(maxsize=4096)
def in_words(formula: str) -> str:
    """Return mathematics as far as letters can say it."""
    if len(formula) > _LONGEST_FORMULA or _NO_FORMULA.search(formula):
        return formula
    try:
        # Twice, for what is raised above what is raised.
        raised = _SCRIPT.sub(_raised, _SCRIPT.sub(_raised, formula))
        words = str(_converter().latex_to_text(f"${raised}$")).strip()
    except (ArithmeticError, LookupError, RuntimeError, TypeError, ValueError):
        words = "%"
    # pylatexenc stumbles over commands without their arguments.
    return formula if "%" in words else words


def _raised(match: re.Match[str]) -> str:
    """Return what is raised or lowered: x², C*, n^(3/2)."""
    sign, script = match[1], match[2] if match[3] is None else match[3]
    words = str(_converter().latex_to_text(f"${script}$")).strip()
    letters = _RAISED if sign == "^" else _LOWERED
    if all(letter in letters for letter in words):
        return "".join(letters[letter] for letter in words)
    return f"{sign}{words}" if len(words) == 1 else f"{sign}({words})"


@cache
def _macros() -> Any:
    # Imported where TeX is read: it takes a tenth of a second.
    from pylatexenc.latex2text import get_default_latex_context_db  # noqa: PLC0415

    return get_default_latex_context_db()


@cache
def _converter() -> Any:
    from pylatexenc.latex2text import LatexNodes2Text  # noqa: PLC0415

    # What it cannot read stays as it is.
    logging.getLogger("pylatexenc").setLevel(logging.CRITICAL)
    return LatexNodes2Text(latex_context=_macros())
