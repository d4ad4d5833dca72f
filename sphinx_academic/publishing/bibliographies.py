"""Publications as files that reference managers read."""

from __future__ import annotations

from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from ..exports.bibtex import bibtex, bibtex_file, keys_of
from ..exports.csl import csl_file, csl_text
from ..exports.formats import BIBTEX, CSL_JSON, OF_ONE, OF_PUBLICATIONS, RIS
from ..exports.ris import ris_file, ris_reference
from ..freshness.additions import AddedFile
from ..freshness.fingerprints import digest_of
from ..model.offers import PUBLICATIONS
from .pieces import Pieces

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from ..exports.formats import Format
    from ..exports.work import Work
    from ..model.publication import Publication
    from .edition import Edition


class Writer(NamedTuple):
    """Writes a format."""

    entry: Callable[[Work, str], str]
    """Writes one work under its key."""
    file: Callable[[Iterable[str]], str]
    """Makes a file of entries."""


_WRITERS: Mapping[Format, Writer] = MappingProxyType(
    {
        BIBTEX: Writer(lambda work, key: bibtex(work, key=key), bibtex_file),
        RIS: Writer(lambda work, _: work.once(ris_reference), ris_file),
        CSL_JSON: Writer(lambda work, _: csl_text(work), csl_file),
    }
)


def bibliographies(edition: Edition) -> Iterator[AddedFile]:
    """Yield the files of all publications, and of each list that offers some."""
    if edition.publications:
        yield from _of_many(edition, PUBLICATIONS, edition.publications)
    catalogue = edition.domain.catalogue
    for (_, query), offer in catalogue.offers.items():
        name = offer.download
        if query.kind == "publication" and name not in {"", PUBLICATIONS}:
            yield from _of_many(edition, name, catalogue.select(query).records)


def _of_many(
    edition: Edition, name: str, publications: Sequence[Publication]
) -> Iterator[AddedFile]:
    states = list(map(edition.state_of, publications))
    for form in OF_PUBLICATIONS:
        path = f"{name}{form.ending}"
        text = partial(_text_of_many, edition, path, _WRITERS[form], publications)
        yield AddedFile(path, digest_of(states), text)


def _text_of_many(
    edition: Edition, path: str, writer: Writer, publications: Sequence[Publication]
) -> str:
    pieces = Pieces(edition, path)
    made: dict[str, str] = {}
    for publication, key in zip(publications, keys_of(publications), strict=True):
        state = f"{key} {edition.state_of(publication)}"
        made[state] = pieces.get(state) or writer.entry(
            edition.works.of(publication), key
        )
    pieces.save(made)
    return writer.file(made.values())


def papers(edition: Edition) -> Iterator[AddedFile]:
    """Yield the files of each publication that has a page, beside it."""
    pages = edition.domain.paper_pages
    for publication in pages.publications:
        if name := pages.of(publication):
            state = edition.state_of(publication)
            for form in OF_ONE:
                text = partial(_text_of_one, edition, _WRITERS[form], publication)
                yield AddedFile(f"{name}{form.ending}", state, text)


def _text_of_one(edition: Edition, writer: Writer, publication: Publication) -> str:
    (key,) = keys_of([publication])
    return writer.file([writer.entry(edition.works.of(publication), key)])
