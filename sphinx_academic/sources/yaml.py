"""YAML and JSON files: records of any kind.

Either lists by kind (``publications:``, ``news:``, ``awards:``), or one list whose
items say their ``kind``.  Fields have the names and the aliases of options.
"""

from __future__ import annotations

from difflib import get_close_matches
from hashlib import blake2b
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from ..model.authors import parse_people
from ..model.characters import complain_of_hidden, hidden_in, without_hidden
from ..model.kinds import KINDS
from ..model.lengths import LONGEST_TEXT, LONGEST_TITLE, shorten
from ..model.schema import names_of, options_of, read_options
from ..model.values import topics
from ..model.venues import parse_venues
from .records import Part, Problem, Source, SourceRecord, lines_of_files
from .yaml_nodes import Items, Pairs, Scalar, read_nodes
from .yaml_people import read_people
from .yaml_values import links, plain_texts, venues

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .records import Complaint
    from .yaml_nodes import Node
    from .yaml_values import Links, Venues

TITLES: Final = ("title", "name")
BODIES: Final = (
    *("abstract", "summary", "excerpt"),
    *("body", "text", "content", "description"),
)
KEYS: Final = ("key", "id")
LISTS: Mapping[str, str] = MappingProxyType(
    {name: kind for kind in KINDS for name in (kind, f"{kind.removesuffix('s')}s")}
)
"""The kind of the records in a list, by its name."""

_MOST_FIELDS = 200
_LISTS = "expected publications, news or awards"
_KIND = "write `kind: publication`, `news` or `award` in each record of a list"


def read_yaml(text: str, before: Source) -> Source:
    """Read the text of a file, unless it is as it was before."""
    digest = blake2b(text.encode(errors="surrogatepass"), digest_size=16).digest()
    if before.parts and before.parts[0].digest == digest:
        part = before.parts[0]
        return Source(before.records, before.problems[: part.problems], before.parts)
    reader = _Reader()
    if hidden := hidden_in(text):
        line = 1 + text.count("\n", 0, text.index(chr(int(hidden[2:], 16))))
        reader.complain("hidden_character", complain_of_hidden(hidden), line)
        text = without_hidden(text)
    documents, problems = read_nodes(text)
    reader.problems += problems
    for document in documents:
        reader.document(document)
    records, found = (*reader.records,), (*reader.problems,)
    ignored = (*sorted(reader.ignored),)
    part = Part(digest, 1, len(records), len(found), ignored)
    return Source(records, found, (part,))


class _Reader:
    """Reads the records of a file."""

    def __init__(self) -> None:
        self.records: list[SourceRecord] = []
        self.problems: list[Problem] = []
        self.ignored: set[str] = set()

    def complain(self, complaint: Complaint, message: str, line: int) -> None:
        """Note what is wrong."""
        self.problems.append(Problem.of(complaint, message, line))

    def document(self, node: Node) -> None:
        """Read the lists of a file."""
        match node:
            case Items():
                for item in node.items:
                    self.item(item, "")
            case Pairs() if "kind" in node.pairs:
                self.item(node, "")
            case Pairs():
                for name, records, line in node.lists:
                    self.list(name, records, line)
            case Scalar() if not node.is_null:
                message = f"{node.text[:80]!r} is no record; {_KIND}"
                self.complain("malformed_source", message, node.line)

    def list(self, name: str, records: Node, line: int) -> None:
        """Read the records of one kind, in a list or by their keys."""
        kind = LISTS.get(name.strip().lower())
        if kind is None:
            close = get_close_matches(name[:80], LISTS, n=1)
            cure = f"did you mean {close[0]!r}?" if close else _LISTS
            self.complain(
                "unknown_option", f"{name!r} is no kind of record; {cure}", line
            )
        elif isinstance(records, Items):
            for item in records.items:
                self.item(item, kind)
        elif isinstance(records, Pairs):
            for key, item, _ in records.lists:
                self.item(item, kind, key)
        elif not records.is_null:
            message = f"{name!r} has a text where a list of records should be"
            self.complain("malformed_source", message, records.line)

    def item(self, node: Node, kind: str, key: str = "") -> None:
        """Read one record; of a kind that is not said, take a publication for it.

        What says that it is of another kind is none, and is left out.
        """
        if not isinstance(node, Pairs):
            said = node.text[:80] if isinstance(node, Scalar) else "a list"
            message = f"{said!r} is no record; write its fields, such as `title: …`"
            self.complain("malformed_source", message, node.line)
            return
        stated = node.pairs.get("kind")
        if isinstance(stated, Scalar) and stated.is_null:
            stated = None
        if stated:
            kind = self.kind(stated, kind)
            if not kind:
                return
        if not kind:
            kind = next((name for name in node.pairs if name in KINDS), "")
            node, cure = _as_directives_say(node, kind) if kind else (node, _KIND)
            self.complain("missing_option", cure, node.line)
            kind = kind or "publication"
        reader = _RecordReader(kind, node, key)
        self.records.append(reader.read())
        self.problems += reader.problems
        self.ignored |= reader.ignored

    def kind(self, stated: Node, of_list: str) -> str:
        """Return the kind that a record says it is of, else that of its list."""
        text = stated.text.strip() if isinstance(stated, Scalar) else "a list"
        kind = LISTS.get(text.lower(), "")
        if not kind:
            close = get_close_matches(text[:80], KINDS, n=1)
            kind = of_list or next(iter(close), "")
            cure = f"did you mean {close[0]!r}?" if close else _KIND
            left_out = "" if kind else "; it is left out"
            message = f"{text[:80]!r} is no kind of record; {cure}{left_out}"
            self.complain("missing_option", message, stated.line)
        return kind


def _as_directives_say(node: Pairs, kind: str) -> tuple[Pairs, str]:
    """Return a record that begins as a directive does, and how to write it."""
    argument = KINDS[kind].argument
    pairs = {argument if n == kind else n: value for n, value in node.pairs.items()}
    names = {argument if n == kind else n: line for n, line in node.names.items()}
    cure = f"write `kind: {kind}` and `{argument}: …` instead of `{kind}: …`"
    return node._replace(pairs=pairs, names=names), cure


class _RecordReader:
    """Reads one record."""

    def __init__(self, kind: str, node: Pairs, key: str) -> None:
        self.kind = kind
        self.schema: Any = KINDS[kind]
        self.node = node
        self.written: dict[str, str | None] = {"key": key} if key else {}
        self.texts: dict[str, str] = {}
        self.problems: list[Problem] = []
        self.ignored: set[str] = set()

    def read(self) -> SourceRecord:
        """Return the record; the reader then knows what is wrong with it."""
        fields = dict(self.node.pairs)
        fields.pop("kind", None)
        if len(fields) > _MOST_FIELDS:
            message = f"{len(fields):,} fields, {_MOST_FIELDS} are the most"
            self.complain("malformed_source", message, self.node.line)
            fields = dict([*fields.items()][:_MOST_FIELDS])
        for name, value in fields.items():
            try:
                self.field(name, value)
            except ValueError as error:
                self.complain("invalid_value", f"{name[:80]}: {error}", self.line(name))
        values, problems = read_options(self.schema, self.written)
        for problem in problems:
            line = self.line_of(problem.option)
            self.complain(problem.complaint, str(problem), line)
        title = self.texts.pop("title", "")
        if self.schema.argument == "title" and not title:
            message = "a title is missing; write `title: …`"
            self.complain("missing_title", message, self.node.line)
        body = "\n\n".join(filter(None, self.texts.values()))
        first = self.node.line
        files = lines_of_files(self.written, lambda name: self.line(name) - first)
        return SourceRecord(self.kind, values, title, body, first, files)

    def complain(self, complaint: Complaint, message: str, line: int) -> None:
        """Note what is wrong, with what the record is called."""
        found = (self.node.pairs.get(name) for name in (*KEYS, *TITLES, "date"))
        names = (" ".join(n.text.split()) for n in found if isinstance(n, Scalar))
        name = next(filter(None, names), self.kind)
        self.problems.append(Problem.of(complaint, f"{name[:80]}: {message}", line))

    def line(self, name: str) -> int:
        """Return where a field is written."""
        return self.node.names.get(name, self.node.line)

    def line_of(self, option: str) -> int:
        """Return where an option is written, by whichever of its names."""
        names = names_of(self.schema, option)
        return next(
            (self.line(n) for n in names if n in self.node.names), self.node.line
        )

    def field(self, name: str, value: Node) -> None:
        """Read one field."""
        plain = name.strip().lower().replace("-", "_")
        option = (
            names_of(self.schema, plain)[1:2]
            or names_of(self.schema, plain.replace("_", "-"))[1:2]
        )
        if plain in TITLES and self.schema.argument == "title":
            self.texts.setdefault("title", self.text(name, value, LONGEST_TITLE))
        elif option:
            self.option(name, option, value)
        elif plain in KEYS:
            self.option("key", ("key",), value)
        elif plain in BODIES:
            self.texts[plain] = self.text(name, value, LONGEST_TEXT)
        else:
            # So that it is answered with what may have been meant.
            self.written[name] = value.text if isinstance(value, Scalar) else "…"

    def text(self, name: str, value: Node, longest: int) -> str:
        """Read Markdown; of a long text only the beginning."""
        if not isinstance(value, Scalar):
            raise ValueError("a text is expected here, not a list")
        if value.is_null:
            return ""
        text = value.text.strip()
        if hidden := hidden_in(text):
            message = f"{name}: {complain_of_hidden(hidden)}"
            self.complain("hidden_character", message, self.line(name))
            text = without_hidden(text)
        text, fault = shorten(name, text, longest)
        if fault:
            self.complain("invalid_value", fault, self.line(name))
        return text

    def option(self, name: str, option: tuple[str, ...], value: Node) -> None:
        """Read a field that is an option."""
        declared = options_of(self.schema).get(option[0]) if option else None
        if isinstance(value, Scalar):
            says_yes = declared and (declared.flag or declared.may_be_empty)
            if value.is_null and not says_yes:
                return
            self.written[name] = None if value.is_null else value.text
        elif declared and declared.parse is parse_people:
            people = read_people(value)
            self.written[name] = people.text
            self.ignored |= {f"{name}.{field}" for field in people.ignored}
            for role, person in people.roles:
                if role in options_of(self.schema):
                    said = self.written.get(role)
                    self.written[role] = f"{said}; {person}" if said else person
                else:
                    self.ignored.add(f"{name}.{role}")
        elif declared and declared.target == "links":
            found = links(value)
            self.mapped(name, found)
            self.ignored |= {f"{name}.{field}" for field in found.ignored}
        elif declared and declared.parse is parse_venues:
            places = venues(value)
            self.mapped(name, places)
            self.abbreviation(name, places.short)
        else:
            texts = "; ".join(plain_texts(value))
            # Not at the commas of the only one of a list.
            end = ";" if declared and declared.parse is topics else ""
            self.written[name] = f"{texts}{end}"

    def mapped(self, name: str, found: Links | Venues) -> None:
        """Take what mappings say, and tell what of it is lost."""
        self.written[name] = found.text
        for fault in found.faults:
            self.complain(fault.complaint, f"{name}: {fault.message}", fault.line)

    def abbreviation(self, name: str, short: str) -> None:
        """Take what a venue is called for short, unless that is said elsewhere."""
        own = [n for n in names_of(self.schema, "abbr") if n in self.node.names]
        if short and own:
            again = f"{short[:80]!r} says again what {own[0]!r} says; keep one of them"
            self.complain("invalid_value", f"{name}: {again}", self.line(own[0]))
        elif short:
            self.written["abbr"] = short
