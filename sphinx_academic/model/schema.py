"""Options are declared once, as fields of a dataclass.

From the same declaration come the parsing of a directive's options, the complaints
about them, and the tables of the manual.
"""

from __future__ import annotations

import dataclasses
import functools
from dataclasses import MISSING, dataclass, field
from difflib import get_close_matches
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from .characters import complain_of_hidden, hidden_in, without_hidden
from .lengths import LONGEST_TEXT, complain_of_length

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

Schema: TypeAlias = Any
"""A dataclass whose fields are declared with `option`."""

Complaint: TypeAlias = Literal[
    "hidden_character",
    "invalid_value",
    "malformed_option",
    "misplaced_option",
    "missing_option",
    "raw_html",
    "unknown_author",
    "unknown_mark",
    "unknown_option",
]


@dataclass(frozen=True, slots=True)
class Option:
    """How one option is written, read and explained."""

    name: str
    """The canonical name, as an author writes it."""
    parse: Callable[[str], Any]
    """Turns the text into a value; raises ``ValueError`` with the cure."""
    summary: str
    """One sentence for the manual."""
    target: str
    """The field that receives the value."""
    aliases: tuple[str, ...] = ()
    """Other names people know it by."""
    flag: bool = False
    """Whether the option may stand without a value, and then means yes."""
    may_be_empty: bool = False
    """Whether it may stand without a value, and then says that there is none."""
    many: bool = False
    """Whether its value is one of several that the field collects."""
    several: bool = False
    """Whether its value is a list, with semicolons between."""
    longest: int = LONGEST_TEXT
    """How many characters its value may have."""
    required: bool = False
    opposite: str = ""
    """The field that collects what ``exclude-…`` says, for what a list can ask."""


class OptionError(ValueError):
    """Something wrong with an option: what kind of complaint, which option, why.

    Without an option it is the record as a whole that is complained of.
    """

    def __init__(
        self, complaint: Complaint, option: str, message: str, *, kept: Any = None
    ) -> None:
        super().__init__(message)
        self.complaint = complaint
        self.option = option
        self.kept = kept
        """What could be read of the value; nothing where all of it is wrong."""


class ItemsError(ValueError):
    """Something wrong with some items of a value, the others of which are kept."""

    def __init__(self, faults: Sequence[str], kept: Any) -> None:
        super().__init__("; ".join(faults))
        self.kept = kept


def option(
    parse: Callable[[str], Any],
    summary: str,
    *,
    default: Any = MISSING,
    aliases: tuple[str, ...] = (),
    name: str = "",
    flag: bool = False,
    may_be_empty: bool = False,
    longest: int = LONGEST_TEXT,
    opposite: str = "",
) -> Any:
    """Declare a dataclass field that an author can set; no default means required."""
    declared = {
        "name": name,
        "parse": parse,
        "summary": summary,
        "aliases": aliases,
        "flag": flag,
        "may_be_empty": may_be_empty,
        "longest": longest,
        "required": default is MISSING,
        "opposite": opposite,
    }
    return field(default=default, metadata={"option": declared})


@functools.cache
def options_of(cls: Schema) -> Mapping[str, Option]:
    """Return the options of a schema class by canonical name, in declared order.

    A class may add options that share one field, such as the many kinds of link,
    in an ``extra_options`` attribute.  Those that have an opposite come with it.
    """
    declared = [
        Option(
            **{**spec, "name": spec["name"] or fld.name.replace("_", "-")},
            target=fld.name,
            several=fld.default == (),
        )
        for fld in dataclasses.fields(cls)
        if (spec := fld.metadata.get("option"))
    ]
    extra: tuple[Option, ...] = getattr(cls, "extra_options", ())
    opposites = [_opposite(opt) for opt in declared if opt.opposite]
    return MappingProxyType({opt.name: opt for opt in (*declared, *extra, *opposites)})


def _opposite(opt: Option) -> Option:
    """Return the option that leaves out what another asks for.

    Its value is the other's field with a value of that.
    """
    return Option(
        name=f"exclude-{opt.name}",
        parse=lambda value: (opt.target, opt.parse(value)),
        summary=f"Leave out what `{opt.name}` would show.",
        target=opt.opposite,
        aliases=tuple(f"exclude-{alias}" for alias in opt.aliases),
        flag=opt.flag,
        many=True,
    )


def option_for(cls: Schema, target: str) -> Option:
    """Return the option that fills a field."""
    return next(opt for opt in options_of(cls).values() if opt.target == target)


def names_of(cls: Schema, name: str) -> tuple[str, ...]:
    """Return the names of an option, this one first."""
    opt = _by_any_name(cls).get(name)
    return (name, opt.name, *opt.aliases) if opt else (name,)


@functools.cache
def _collecting(cls: Schema) -> frozenset[str]:
    """Return the fields that gather the values of several options."""
    return frozenset(opt.target for opt in options_of(cls).values() if opt.many)


@functools.cache
def _by_any_name(cls: Schema) -> Mapping[str, Option]:
    options = options_of(cls).values()
    names = {alias: opt for opt in options for alias in opt.aliases}
    names.update((opt.name, opt) for opt in options)
    return MappingProxyType(names)


def read_options(
    cls: Schema, written: Mapping[str, str | None]
) -> tuple[dict[str, Any], list[OptionError]]:
    """Read options as written into field values, with what is wrong about them.

    A bad option is left out, so that the rest of the record is kept; of a list, the bad
    items are.  Characters that
    nobody sees are dropped from its value (`characters`).  A class may have a method
    ``together``, for options that are written apart, and a method ``completed``, for
    what the value of one option tells of others.
    """
    written = getattr(cls, "together", dict)(written)
    values: dict[str, Any] = {}
    problems: list[OptionError] = []
    for name, text in written.items():
        hidden = hidden_in(text or "")
        if hidden:
            message = f"{name}: {complain_of_hidden(hidden)}"
            problems.append(OptionError("hidden_character", name, message))
        try:
            opt = _find(cls, name)
            value = _read(opt, name, without_hidden(text or "") if hidden else text)
        except OptionError as problem:
            problems.append(problem)
            if not problem.kept:
                continue
            value = problem.kept
        if opt.target in values and opt.target not in _collecting(cls):
            cure = "write all in one, as `a; b`" if opt.several else "keep one of them"
            message = f"{name!r} says again what another option says; {cure}"
            problems.append(OptionError("invalid_value", name, message))
            continue
        if opt.target in _collecting(cls):
            value = (*values.get(opt.target, ()), *((value,) if opt.many else value))
        values[opt.target] = value
    problems += [
        OptionError("missing_option", opt.name, f"the option {opt.name!r} is required")
        for opt in options_of(cls).values()
        if opt.required and opt.target not in values
    ]
    completed = getattr(cls, "completed", dict)
    return completed(values), problems


def find_option(cls: Schema, name: str) -> Option | None:
    """Return the option that has a name, whatever its case and its dashes."""
    names = _by_any_name(cls)
    canonical = _canonical(name)
    candidates = (name, canonical, canonical.replace("-", "_"))
    return next((names[one] for one in candidates if one in names), None)


def _canonical(name: str) -> str:
    return name.strip().lower().replace("_", "-")


def _find(cls: Schema, name: str) -> Option:
    if found := find_option(cls, name):
        return found
    canonical = _canonical(name)
    if canonical == getattr(cls, "argument", ""):
        message = f"the {canonical} stands after the directive's name, not in an option"
        raise OptionError("unknown_option", name, message)
    message = f"{name!r} is not an option here"
    texts = getattr(cls, "texts", ())
    if close := get_close_matches(canonical, (*texts, *_by_any_name(cls)), n=1):
        message += f"; did you mean {close[0]!r}?"
    else:
        message += "; expected one of " + ", ".join(sorted((*texts, *options_of(cls))))
    raise OptionError("unknown_option", name, message)


def _read(opt: Option, name: str, text: str | None) -> Any:
    if not (text and text.strip()):
        if opt.flag:
            return opt.parse("yes")
        if opt.may_be_empty:
            return opt.parse("")
        raise OptionError("invalid_value", name, _empty(name))
    if message := complain_of_length(name, text, opt.longest):
        raise OptionError("invalid_value", name, message)
    try:
        return opt.parse(text.strip())
    except ValueError as error:
        message, kept = f"{name}: {error}", getattr(error, "kept", None)
        raise OptionError("invalid_value", name, message, kept=kept) from error


def _empty(name: str) -> str:
    return (
        f"the option {name!r} has no value; write it on the same line, or leave the "
        "option out (below `|`, each line begins with a colon)"
    )


# Readers of simple values ---------------------------------------------------------


def text(value: str) -> str:
    """Return the text on one line."""
    return " ".join(value.split())


def yes_or_no(value: str) -> bool:
    """Read a flag: ``true``, ``yes``, ``false`` … as people carry them over."""
    word = value.lower()
    if word in {"true", "yes", "on", "1"}:
        return True
    if word in {"false", "no", "off", "0"}:
        return False
    raise ValueError(f"{value!r} is neither true nor false; write true or false")


def whole_number(value: str) -> int:
    """Read a whole number, which may be negative."""
    try:
        return int(value)
    except ValueError:
        raise ValueError(
            f"{value[:40]!r} is not a whole number; write e.g. 5"
        ) from None


def count(value: str) -> int:
    """Read how many of something."""
    number = whole_number(value)
    if number < 0:
        raise ValueError(f"{value!r} is negative; write 0 or more")
    return number


def _dashed(words: str) -> str:
    return "-".join(words.lower().replace("_", " ").split())


@dataclass(frozen=True)
class Vocabulary:
    """Reads one word of a closed vocabulary."""

    words: tuple[str, ...]
    aliases: Mapping[str, str]
    """What else people write, and the word that it means."""

    def __call__(self, value: str) -> str:
        """Return the word that is written, in whatever case and with any dashes."""
        if word := self.find(value):
            return word
        message = f"{value[:80]!r} is not one of {', '.join(self.words)}"
        known = (*self.words, *self.aliases)
        if close := get_close_matches(_dashed(value), known, n=1):
            message += f"; did you mean {close[0]!r}?"
        raise ValueError(message)

    def find(self, value: str) -> str:
        """Return the word that is written, or nothing where it is none of these."""
        word = _dashed(value)
        word = self.aliases.get(word, word)
        return word if word in self.words else ""


def one_of(
    *words: str, aliases: Mapping[str, str] = MappingProxyType({})
) -> Vocabulary:
    """Return a reader for one word of a closed vocabulary."""
    return Vocabulary(words, aliases)
