"""What sources state: records as on a page, from what was read of a file."""

from __future__ import annotations

import pickle
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sphinx.addnodes import pending_xref

from .checks import complaints
from .facts import Body, Reference, words_in
from .mathml import complaint_of, formulas_in
from .messages import Complaint, repeat
from .misplaced_options import misplaced_options
from .model.formulas import formulas_in_remarks
from .model.kinds import KINDS
from .model.links import is_local
from .model.places import NOWHERE, Origin
from .model.publication import Publication
from .source import line_of
from .source_texts import Texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sphinx.environment import BuildEnvironment

    from .model.record import Record
    from .nodes import academic_body
    from .sources import Source, SourceRecord


class NamedFile(NamedTuple):
    """A local file that a record names, by a path from its source."""

    written: str
    record: str
    """What the record is called."""
    line: int
    is_image: bool


@dataclass
class Stated:
    """What one source states, in the order of the file."""

    records: list[Record] = field(default_factory=list)
    bodies: list[Body] = field(default_factory=list)
    texts: list[bytes] = field(default_factory=list)
    """The nodes of each body, pickled apart; most are never asked for."""
    files: list[NamedFile] = field(default_factory=list)

    def bare(self, source: Source) -> dict[int, tuple[Record, Body]]:
        """Return what is said in TeX, without nodes, by the identity of its values.

        Of an entry that has not changed the next reading has the same values.
        """
        read = zip(source.records, self.records, self.bodies, strict=True)
        return {
            id(written.values): (record, body)
            for written, record, body in read
            if body.bare and not isinstance(written.title, str)
            if "key" in written.values  # else it has one by its position
        }


class Reading:
    """Makes records of what was read of one source.

    `known` are those of the last reading whose values are still the same.
    """

    def __init__(
        self,
        env: BuildEnvironment,
        marks: Mapping[str, str],
        name: str,
        known: Mapping[int, tuple[Record, Body]],
    ) -> None:
        self._path = Path(env.srcdir, name)
        self._marks = marks
        self._name = name
        self._known = known
        self._texts = Texts(env, self._path)
        self._stated = Stated()

    def of(self, source: Source) -> Stated:
        """Return what a source states, after a warning for each problem."""
        for problem in source.problems:
            self._warn(problem.complaint, problem.message, problem.line)
        for position, written in enumerate(source.records):
            origin = Origin(self._name, position, written.line)
            if known := self._known.get(id(written.values)):
                self._state_again(*known, origin)
            else:
                self._state(written, origin)
            for file in files_of(self._stated.records[-1]):
                line = file.line + dict(written.lines).get(file.written, 0)
                self._stated.files.append(file._replace(line=line))
        return self._stated

    def _state_again(self, record: Record, body: Body, origin: Origin) -> None:
        """Add a record that has not changed, though it may have moved."""
        if record.origin != origin:
            record = replace(record, origin=origin)
        self._check_formulas(record)
        self._add(record, body, [body.prose] if body.prose else [])

    def _state(self, written: SourceRecord, origin: Origin) -> None:
        """Add a record that has changed."""
        values = {"key": f"{origin.source}/{origin.position + 1}", **written.values}
        title = self._texts.title(written)
        record = KINDS[written.kind](
            place=NOWHERE, origin=origin, title=title, **values
        )
        prose = self._texts.prose(written)
        body = None if prose else self._texts.body(written)
        text = [body.astext()] if body else [prose] if prose else []
        self._check_formulas(record, body)
        pickled = pickle.dumps(body) if body else b""
        if isinstance(written.body, str):  # and not TeX
            lines = written.body.split("\n")
            for option in misplaced_options(type(record), lines):
                message = f"{called(record)}: {option.message_of_source}"
                self._warn("misplaced_option", message, written.line)
        self._add(record, _body(record, body, prose), text, pickled)

    def _add(
        self, record: Record, body: Body, text: Sequence[str], pickled: bytes = b""
    ) -> None:
        """Add a record, after a warning for each thing that is wrong with it."""
        for problem in complaints(record, text, self._marks):
            line = record.origin.line if record.origin else 0
            self._warn(problem.complaint, f"{called(record)}: {problem}", line)
        self._stated.records.append(record)
        self._stated.bodies.append(body)
        self._stated.texts.append(pickled)

    def _check_formulas(
        self, record: Record, body: academic_body | None = None
    ) -> None:
        """Warn of each formula that cannot be shown, once, whatever shows it."""
        in_title = (run.text for run in record.title if run.style == "math")
        in_lines = (*in_title, *formulas_in_remarks(record))
        formulas = {(tex, False): None for tex in in_lines}
        formulas |= {found[1:]: None for found in (formulas_in(body) if body else ())}
        for tex, block in formulas:
            if record.origin and (message := complaint_of(tex, block=block)):
                line = line_of(tex, str(self._path), record.origin.line)
                self._warn("math", f"{called(record)}: {message}", line)

    def _warn(self, kind: str, message: str, line: int) -> None:
        repeat(Complaint("academic", kind, message, f"{self._path}:{line}"))


def called(record: Record) -> str:
    """Return what a message calls a record of a source, which has no line of its own.

    Of a file from a program, all records may stand in one line.
    """
    return f"{record.kind} {record.key!r}" if record.has_own_key else record.kind


def files_of(record: Record) -> Iterator[NamedFile]:
    """Yield the local files that a record of a source names."""
    if not (isinstance(record, Publication) and record.origin):
        return
    line = record.origin.line
    for link in record.links:
        if link.address and is_local(link.address):
            yield NamedFile(
                bare_path(link.address), called(record), line, is_image=False
            )
    for image in filter(None, (record.image, record.image_poster)):
        yield NamedFile(image, called(record), line, is_image=True)


def bare_path(address: str) -> str:
    """Return the path of a file without the part of it that is meant."""
    return address.split("#", maxsplit=1)[0]


def _body(record: Record, body: academic_body | None, prose: str) -> Body:
    """Return what must be known of a record's body without its nodes."""
    fields = [item for item in vars(record).items() if item[0] != "origin"]
    digest = blake2b(repr(fields).encode(), digest_size=16)
    if body is None:
        digest.update(prose.encode())
        return Body(digest.hexdigest(), bare=True, prose=prose)
    digest.update(body.pformat().encode())
    references = map(Reference.of, body.findall(pending_xref))
    words = words_in(body)
    return Body(digest.hexdigest(), tuple(dict.fromkeys(references)), words=words)
