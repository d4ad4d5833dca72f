"""BibTeX and biblatex files: publications.

al-folio's ``papers.bib`` is read as it is, with all that people write into theirs:
what can be read is kept, and what cannot is one problem with its line.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from ..model.characters import complain_of_hidden, hidden_in, without_hidden
from .bibtex_crossref import inherited, parent_key
from .bibtex_entries import content_of, is_string, pieces_of, strings_of
from .bibtex_records import Reader
from .records import Part, Problem, Source, SourceRecord

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .bibtex_entries import Entry, Piece


class _Read(NamedTuple):
    """What was read of a piece."""

    part: Part
    records: tuple[SourceRecord, ...]
    problems: tuple[Problem, ...]

    def moved(self, line: int) -> _Read:
        """Return the same for a piece that begins at another line."""
        down = line - self.part.line
        if not down:
            return self
        return _Read(
            self.part._replace(line=line),
            tuple(r._replace(line=r.line + down) for r in self.records),
            tuple(p._replace(line=p.line + down) for p in self.problems),
        )


def read_bibtex(text: str, before: Source) -> Source:
    """Read the text of a file; entries that are as they were before are taken over."""
    pieces = pieces_of(text)
    context = _Context(pieces)
    known = dict(_reads_of(before))
    reads = []
    for piece in pieces:
        digest = context.digest(piece)
        if digest in known:
            reads.append(known[digest].moved(piece.line))
        else:
            reads.append(_read(piece, digest, context))
    return Source(
        tuple(record for read in reads for record in read.records),
        tuple(problem for read in reads for problem in read.problems),
        tuple(read.part for read in reads),
    )


class _Context:
    """What an entry can take from others of its file."""

    def __init__(self, pieces: list[Piece]) -> None:
        strings = [piece for piece in pieces if is_string(piece)]
        self.strings: Mapping[str, str] = strings_of(strings)
        self._base = "\0".join(piece.text for piece in strings).encode(errors="replace")
        self._pieces = {piece.key.lower(): piece for piece in reversed(pieces)}

    def digest(self, piece: Piece) -> bytes:
        """Return what changes with all that the reading of a piece depends on."""
        digest = blake2b(self._base, digest_size=16)
        digest.update(piece.text.encode(errors="surrogatepass"))
        if "crossref" in piece.text.lower():
            for entry in content_of(piece, self.strings).entries:
                if parent := self._pieces.get(parent_key(entry).lower()):
                    digest.update(parent.text.encode(errors="surrogatepass"))
        return digest.digest()

    def parent(self, entry: Entry) -> Entry | None:
        """Return the entry that this one's ``crossref`` names."""
        key = parent_key(entry).lower()
        piece = self._pieces.get(key) if key else None
        found = content_of(piece, self.strings).entries if piece else ()
        return next((other for other in found if other.key.lower() == key), None)


def _reads_of(source: Source) -> Iterator[tuple[bytes, _Read]]:
    record = problem = 0
    for part in source.parts:
        records = source.records[record : record + part.records]
        problems = source.problems[problem : problem + part.problems]
        record, problem = record + part.records, problem + part.problems
        yield part.digest, _Read(part, records, problems)


def _read(piece: Piece, digest: bytes, context: _Context) -> _Read:
    """Read the entries of a piece."""
    records: list[SourceRecord] = []
    problems: list[Problem] = []
    ignored: dict[str, None] = {}
    if hidden := hidden_in(piece.text):
        at = piece.text.index(chr(int(hidden[2:], 16)))
        line = piece.line + piece.text.count("\n", 0, at)
        message = f"{piece.key[:80]}: {complain_of_hidden(hidden)}"
        problems.append(Problem.of("hidden_character", message, line))
        piece = piece._replace(text=without_hidden(piece.text))
    content = content_of(piece, context.strings)
    for written, line in content.forgotten:
        message = f"{written!r} is no entry; one begins as in `@article{{key,`"
        problems.append(Problem.of("malformed_source", message, line))
    for entry in content.entries:
        parent = context.parent(entry)
        reader = Reader(inherited(entry, parent) if parent else entry)
        if not parent and (missing := parent_key(entry)):
            message = f"crossref: no entry of this file is {missing!r}"
            reader.complain("unknown_reference", message, entry.line)
        records.append(reader.read())
        problems += reader.problems
        ignored.update(dict.fromkeys(reader.ignored))
    part = Part(digest, piece.line, len(records), len(problems), (*sorted(ignored),))
    return _Read(part, (*records,), (*problems,))
