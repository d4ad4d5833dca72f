"""The files of `academic_sources`: read once, and kept by what they contain.

They are no part of the environment.  What they state is found by what their files
hold at each build, so nothing of it can be out of date.
"""

from __future__ import annotations

import pickle
import posixpath
from contextlib import suppress
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sphinx.addnodes import pending_xref

from .checks import complaints
from .conf_py import warn_of_conf
from .facts import Body, Reference
from .freshness.contents import digest_of_file
from .messages import Complaint, caught, repeat
from .model.links import is_local
from .model.records import KINDS, NOWHERE, Origin, Publication
from .nodes import academic_teaser
from .source import is_file_in
from .source_texts import Texts
from .sources import Source, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinx.environment import BuildEnvironment

    from .config import Settings
    from .model.records import Record
    from .nodes import academic_body
    from .sources import SourceRecord


class NamedFile(NamedTuple):
    """A local file that a record names."""

    path: str
    """The path from the source folder."""
    written: str
    kind: str
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


class Kept(NamedTuple):
    """A source as it was last read; the large parts are unpickled when asked for."""

    digest: str
    complaints: tuple[Complaint, ...]
    files: tuple[NamedFile, ...]
    source: bytes
    stated: bytes


class SourceFiles:
    """The records of all sources."""

    def __init__(
        self,
        env: BuildEnvironment,
        settings: Settings,
        confdir: str | Path,
        *,
        begin: bool,
    ) -> None:
        self._env = env
        self._confdir = confdir
        self._marks = settings.marks
        self._names = names = settings.sources
        self._path = Path(env.doctreedir, "academic-sources.pickle")
        # A new environment, as after an update of Sphinx, may have other nodes.
        self._kept: dict[str, Kept] = {} if begin or not names else self._load()
        self._stated: dict[str, Stated] = {}
        self._digests: dict[str, str] = {}
        self._changed = False

    @property
    def state(self) -> str:
        """Changes whenever a record, or a file that it names, does."""
        digests = [(name, self._kept[name].digest) for name in self._current]
        return repr((digests, self._digests)) if self._names else ""

    @property
    def _current(self) -> list[str]:
        return [name for name in self._names if name in self._kept]

    # Reading --------------------------------------------------------------------

    def update(self) -> None:
        """Read the sources that changed; say what is wrong with each."""
        for name in self._names:
            self._update(name)
        for name in self._current:
            kept = self._kept[name]
            for complaint in kept.complaints:
                repeat(complaint)
            for file in kept.files:
                self._digests[file.path] = self._look_at(name, file)

    def _update(self, name: str) -> None:
        path = Path(self._env.srcdir, name)
        if not (digest := digest_of_file(path)):
            cure = "write its path from the source folder"
            message = f"there is no file {name!r}; {cure}"
            warn_of_conf(message, "academic_sources", self._confdir)
            self._kept.pop(name, None)
            return
        # What Markdown means depends on the extensions of MyST.
        markdown = getattr(self._env, "myst_config", "")
        digest = f"{digest} {markdown!r} {self._marks!r}"
        before = self._kept.get(name)
        if before is None or before.digest != digest:
            source = read(path, before and pickle.loads(before.source))
            self._kept[name] = self._keep(name, digest, source)
            self._changed = True

    def _keep(self, name: str, digest: str, source: Source) -> Kept:
        stated = self._stated[name] = Stated()
        with caught() as found:
            for problem in source.problems:
                self._warn(problem.complaint, problem.message, name, problem.line)
            texts = Texts(self._env, Path(self._env.srcdir, name))
            for position, record in enumerate(source.records):
                self._state(stated, record, Origin(name, position, record.line), texts)
        return Kept(
            digest,
            tuple(found),
            tuple(stated.files),
            pickle.dumps(source, pickle.HIGHEST_PROTOCOL),
            pickle.dumps(stated, pickle.HIGHEST_PROTOCOL),
        )

    def _state(
        self, stated: Stated, written: SourceRecord, origin: Origin, texts: Texts
    ) -> None:
        """Add a record to what a source states."""
        values = {"key": f"{origin.source}/{origin.position + 1}", **written.values}
        record = KINDS[written.kind](
            place=NOWHERE, origin=origin, title=texts.title(written), **values
        )
        body = texts.body(written)
        text = [body.astext()] if body else []
        for problem in complaints(record, text, self._marks):
            message = f"{record.kind}: {problem}"
            self._warn(problem.complaint, message, origin.source, origin.line)
        files = list(_files_of(record))
        record = _with_paths(record)
        stated.records.append(record)
        stated.bodies.append(_body(record, body, files))
        stated.texts.append(pickle.dumps(body) if body else b"")
        stated.files += files

    def _look_at(self, name: str, file: NamedFile) -> str:
        """Return a digest of a file that a record names, or say that it is missing."""
        path = Path(self._env.srcdir, file.path)
        if is_file_in(path, Path(self._env.srcdir)):
            return digest_of_file(path)
        message = (
            f"{file.kind}: there is no file {file.written[:200]!r} in the source "
            f"folder; write its path from {name!r}, or with a leading `/`"
        )
        self._warn("missing_file", message, name, file.line)
        return ""

    def _warn(self, kind: str, message: str, name: str, line: int) -> None:
        location = f"{Path(self._env.srcdir, name)}:{line}"
        repeat(Complaint("academic", kind, message, location))

    # Asking ---------------------------------------------------------------------

    @property
    def records(self) -> Iterator[Record]:
        """The records of all sources, at home nowhere yet."""
        for name in self._current:
            for record in self._open(name).records:
                yield self._with_existing(record)

    def _open(self, name: str) -> Stated:
        if name not in self._stated:
            self._stated[name] = pickle.loads(self._kept[name].stated)
        return self._stated[name]

    def _with_existing(self, record: Record) -> Record:
        """Take away the files that there are not."""
        if not isinstance(record, Publication) or all(
            self._digests[file.path] for file in _files_of(record)
        ):
            return record
        links = tuple(
            link._replace(address="", file="")
            if link.file and not self._digests[link.file]
            else link
            for link in record.links
        )
        image = record.image if self._digests.get(record.image[1:]) else ""
        return replace(record, links=links, image=image)

    def body(self, origin: Origin) -> Body:
        """Return what is known of a record's body, and of the files it names."""
        stated = self._open(origin.source)
        body = stated.bodies[origin.position]
        files = _files_of(stated.records[origin.position])
        found = "".join(self._digests[file.path] for file in files)
        return body._replace(digest=body.digest + found)

    def text(self, origin: Origin) -> academic_body | None:
        """Return the body of a record, as nodes that belong to no page."""
        pickled = self._open(origin.source).texts[origin.position]
        return pickle.loads(pickled) if pickled else None

    def teaser(self, record: Record) -> academic_teaser | None:
        """Return the picture of a record whose source names it."""
        if not isinstance(record, Publication):
            return None
        path = record.image[1:]
        if not self._digests.get(path):
            return None
        return academic_teaser(uri=path, alt=record.image_alt, candidates={"*": path})

    # What the next build must find --------------------------------------------------

    def note_files(self) -> None:
        """Have the files copied that records name: they are those of no page."""
        nobody = ""
        self._env.images.purge_doc(nobody)
        self._env.dlfiles.purge_doc(nobody)
        for name in self._current:
            for file in self._kept[name].files:
                if self._digests[file.path]:
                    files = self._env.images if file.is_image else self._env.dlfiles
                    files.add_file(nobody, file.path)

    def save(self) -> None:
        """Write down what was read, whole or not at all."""
        if not self._changed:
            return
        current = {name: self._kept[name] for name in self._current}
        new = self._path.with_suffix(".new")
        new.write_bytes(pickle.dumps(current, pickle.HIGHEST_PROTOCOL))
        new.replace(self._path)
        self._changed = False

    def _load(self) -> dict[str, Kept]:
        with suppress(Exception):  # pickle names no error that is all a bad file raises
            return dict(pickle.loads(self._path.read_bytes()))
        return {}


def _files_of(record: Record) -> Iterator[NamedFile]:
    """Yield the local files that a record of a source names."""
    if not (isinstance(record, Publication) and record.origin):
        return
    source, _, line = record.origin
    for link in record.links:
        if link.address and is_local(link.address):
            written = link.address.split("#")[0]
            path = link.file or _from_source_folder(written, source)
            yield NamedFile(path, written, record.kind, line, is_image=False)
    if record.image:
        path = _from_source_folder(record.image, source)
        yield NamedFile(path, record.image, record.kind, line, is_image=True)


def _with_paths(record: Record) -> Record:
    """Return a record that names local files by their paths from the source folder."""
    if not (isinstance(record, Publication) and record.origin):
        return record
    paths = {file.written: file.path for file in _files_of(record)}
    links = tuple(
        link._replace(file=paths.get(link.address.split("#")[0], ""))
        for link in record.links
    )
    image = f"/{paths[record.image]}" if record.image else ""
    return replace(record, links=links, image=image)


def _from_source_folder(written: str, source: str) -> str:
    """Return the path of a file, which is relative to the source that names it."""
    folder = "" if written.startswith("/") else posixpath.dirname(source)
    return posixpath.normpath(posixpath.join(folder, written.lstrip("/")))


def _body(
    record: Record, body: academic_body | None, files: Iterable[NamedFile]
) -> Body:
    """Return what must be known of a record's body without its nodes."""
    fields = [item for item in vars(record).items() if item[0] != "origin"]
    digest = blake2b(repr(fields).encode(), digest_size=16)
    if body is None:
        return Body(digest.hexdigest(), (), _images(files))
    digest.update(body.pformat().encode())
    references = map(Reference.of, body.findall(pending_xref))
    return Body(digest.hexdigest(), tuple(dict.fromkeys(references)), _images(files))


def _images(files: Iterable[NamedFile]) -> tuple[str, ...]:
    return tuple(file.path for file in files if file.is_image)
