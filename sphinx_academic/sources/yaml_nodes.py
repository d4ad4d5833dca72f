"""YAML as a tree of texts with their lines; nothing in it is ever made an object.

PyYAML tells what the file says, event by event.  Values stay as they are written, for
options are read from text: so ``number: 010`` keeps its zero, and ``venue: NO`` is no
boolean.  Depth and size have limits, since a short file can name itself many times.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from .records import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST: Final = 20
LARGEST: Final = 2_000_000
"""Texts in a file, counted as often as they are named."""

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_CORE = "tag:yaml.org,2002:"
_TAGS = frozenset("! str int float bool null timestamp seq map".split())
_FLOW = re.compile(r"\s*[\[{]")
_TABS = re.compile(r"^[ \t]*\t[ \t]*", re.MULTILINE)
# A character outside the first plane, as JSON writes it.
_PAIR = re.compile(r"\\u([dD][89abAB][\da-fA-F]{2})\\u([dD][c-fC-F][\da-fA-F]{2})")


class Scalar(NamedTuple):
    """A single value, as written."""

    text: str
    line: int
    plain: bool = False
    """Whether it stands without quotes."""
    size: int = 1

    @property
    def is_null(self) -> bool:
        """Whether there is no value."""
        return self.plain and self.text in _NULLS


class Items(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    line: int
    size: int


class Pairs(NamedTuple):
    """A mapping; of a name that is there twice, the last value counts."""

    pairs: dict[str, Node]
    names: dict[str, int]
    """The lines of the names."""
    line: int
    size: int
    earlier: tuple[tuple[str, Node, int], ...] = ()
    """Values whose names are there again below, each with its name and line."""

    @property
    def lists(self) -> Iterator[tuple[str, Node, int]]:
        """All values, where each is a list of its own or a record of its own."""
        yield from self.earlier
        for name, value in self.pairs.items():
            yield name, value, self.names[name]


Node: TypeAlias = Scalar | Items | Pairs


class _Open:
    """A list or mapping whose end was not reached yet."""

    def __init__(self, line: int, anchor: str | None, *, is_mapping: bool) -> None:
        self.line = line
        self.anchor = anchor
        self.is_mapping = is_mapping
        self.children: list[Node] = []

    def close(self, problems: list[Problem]) -> Node:
        """Return what it holds so far, after a problem for each name that recurs."""
        size = 1 + sum(child.size for child in self.children)
        if not self.is_mapping:
            return Items((*self.children,), self.line, size)
        pairs: dict[str, Node] = {}
        names: dict[str, int] = {}
        own: set[str] = set()
        earlier: list[tuple[str, Node, int]] = []
        for name, value in zip(self.children[::2], self.children[1::2], strict=False):
            if isinstance(name, Scalar) and name.text == "<<" and name.plain:
                for base in value.items if isinstance(value, Items) else (value,):
                    if isinstance(base, Pairs):
                        pairs = {**base.pairs, **pairs}
                        names = {**base.names, **names}
            elif isinstance(name, Scalar):
                if name.text in own:
                    earlier.append((name.text, pairs[name.text], names[name.text]))
                own.add(name.text)
                pairs[name.text], names[name.text] = value, name.line
        first: dict[str, int] = {}
        for again, _, line in earlier:
            first.setdefault(again, line)
        for again, line in first.items():
            message = (
                f"{again[:80]!r} is already in line {line}; write it once, several "
                "values as a list: `[a, b]`"
            )
            problems.append(Problem.of("malformed_source", message, names[again]))
        return Pairs(pairs, names, self.line, size, (*earlier,))


class _Stop(Exception):  # noqa: N818  it is no error but the end of what is read
    """Ends the reading, with the reason."""


def read_nodes(text: str) -> tuple[tuple[Node, ...], tuple[Problem, ...]]:
    """Return the documents of a file, as far as they can be read."""
    composer = _Composer()
    try:
        for event in _events(text):
            composer.take(event)
    except _Stop as stop:
        problem = Problem.of("malformed_source", str(stop), composer.line)
        return composer.finish(), (*composer.problems, problem)
    except _errors() as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else composer.line
        reason = getattr(error, "problem", "") or str(error)
        message = f"this is not YAML ({reason}); nothing is read from here on"
        if reason.startswith("mapping values"):
            message += ": put a text with a colon in quotes, or below `|`"
        if cut := composer.drop_last():
            message += f"; {cut[:80]!r} may be cut, and is left out"
        problem = Problem.of("malformed_source", message, line)
        return composer.finish(), (*composer.problems, problem)
    return composer.finish(), (*composer.problems,)


class _Composer:
    """Makes a tree of events, without recursion."""

    def __init__(self) -> None:
        self.open: list[_Open] = []
        self.documents: list[Node] = []
        self.anchors: dict[str, Node] = {}
        self.problems: list[Problem] = []
        self.line = 1
        self.size = 0

    def take(self, event: Any) -> None:
        """Add what an event says."""
        self.line = event.start_mark.line + 1
        match type(event).__name__:
            case "ScalarEvent":
                self.check_tag(event.tag)
                plain = not event.style
                self.add(Scalar(event.value, self.line, plain), event.anchor)
            case "AliasEvent":
                self.add(self.named(event.anchor), None)
            case "SequenceStartEvent" | "MappingStartEvent" as name:
                self.check_tag(event.tag)
                if len(self.open) >= DEEPEST:
                    reason = f"lists in lists are at most {DEEPEST} deep"
                    raise _Stop(f"{reason}; nothing is read from here on")
                is_mapping = name == "MappingStartEvent"
                self.open.append(_Open(self.line, event.anchor, is_mapping=is_mapping))
            case "SequenceEndEvent" | "MappingEndEvent":
                ended = self.open.pop()
                self.add(ended.close(self.problems), ended.anchor, is_new=False)

    def add(self, node: Node, anchor: str | None, *, is_new: bool = True) -> None:
        """Add a node to the innermost that is open."""
        self.size += node.size if is_new else 1
        if self.size > LARGEST:
            reason = f"{self.size:,} values, counted as often as they are named"
            raise _Stop(f"{reason}; {LARGEST:,} are the most, the rest is not read")
        if anchor:
            self.anchors[anchor] = node
        (self.open[-1].children if self.open else self.documents).append(node)

    def named(self, anchor: str) -> Node:
        """Return what an alias names."""
        if anchor in self.anchors:
            return self.anchors[anchor]
        message = f"'*{anchor}' names nothing that stands before it; it is left out"
        self.problems.append(Problem.of("malformed_source", message, self.line))
        return Scalar("", self.line, plain=True)

    def check_tag(self, tag: str | None) -> None:
        """Report a tag that asks for more than text."""
        if tag and tag.removeprefix(_CORE) not in _TAGS:
            message = f"the tag {tag!r} is not used here; it is left out"
            self.problems.append(Problem.of("malformed_source", message, self.line))

    def drop_last(self) -> str:
        """Drop the value in front of an error, of which the rest may be missing.

        Return its name, or what it says itself where it is one of a list.
        """
        inner = self.open[-1].children if self.open else []
        if not inner or not isinstance(inner[-1], Scalar):
            return ""
        last = inner.pop()
        if self.open[-1].is_mapping and len(inner) % 2:
            last = inner.pop()
        return last.text if isinstance(last, Scalar) else ""

    def finish(self) -> tuple[Node, ...]:
        """Close what is still open, and return all documents."""
        while self.open:
            ended = self.open.pop().close(self.problems)
            (self.open[-1].children if self.open else self.documents).append(ended)
        return (*self.documents,)


def _events(text: str) -> Iterator[Any]:
    """Yield what PyYAML finds; ten times faster with libyaml, where it is there."""
    import yaml  # noqa: PLC0415  loaded where a file is read

    if _FLOW.match(text):
        # JSON, which may be indented with tabs.
        text = _TABS.sub(lambda match: match[0].replace("\t", "  "), text)
        text = _PAIR.sub(_joined, text)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    yield from yaml.parse(text, Loader=loader)


def _joined(pair: re.Match[str]) -> str:
    halves = "".join(chr(int(half, 16)) for half in pair.groups())
    return halves.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _errors() -> type[Exception]:
    import yaml  # noqa: PLC0415

    return yaml.YAMLError
