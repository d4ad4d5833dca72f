"""Publications as files that reference managers read."""

from __future__ import annotations

from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..exports.bibtex import bibtex_file
from ..exports.csl import csl_json
from ..exports.ris import ris
from ..freshness.additions import AddedFile
from ..freshness.fingerprints import digest_of
from ..model.offers import PUBLICATIONS
from ..presenting.files import OF_ONE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from ..exports.work import Work
    from ..model.records import Publication
    from .edition import Edition


FORMATS: Mapping[str, Callable[[Iterable[Work]], str]] = MappingProxyType(
    {".bib": bibtex_file, ".ris": ris, ".json": csl_json}
)
"""What writes a file, by its ending."""


def bibliographies(edition: Edition) -> Iterator[AddedFile]:
    """Yield the files of all publications, and of each list that offers some."""
    if edition.publications:
        yield from _many(edition, PUBLICATIONS, edition.publications)
    catalogue = edition.domain.catalogue
    for (_, query), offer in catalogue.offers.items():
        name = offer.download
        if query.kind == "publication" and name not in {"", PUBLICATIONS}:
            yield from _many(edition, name, catalogue.select(query).records)


def _many(
    edition: Edition, name: str, publications: Sequence[Publication]
) -> Iterator[AddedFile]:
    state = digest_of(map(edition.state_of, publications))
    return _files(edition, name, publications, state=state)


def papers(edition: Edition) -> Iterator[AddedFile]:
    """Yield the files of each publication that has a page, beside it."""
    pages = edition.domain.paper_pages
    for publication in pages.publications:
        if name := pages.of(publication):
            state = edition.state_of(publication)
            endings = (ending for ending, *_ in OF_ONE)
            yield from _files(
                edition, name, (publication,), state=state, endings=endings
            )


def _files(
    edition: Edition,
    name: str,
    publications: Sequence[Publication],
    *,
    state: str,
    endings: Iterable[str] = FORMATS,
) -> Iterator[AddedFile]:
    for ending in endings:
        text = partial(_text, edition, publications, ending)
        yield AddedFile(f"{name}{ending}", state, text)


def _text(edition: Edition, publications: Sequence[Publication], ending: str) -> str:
    return FORMATS[ending](map(edition.works.of, publications))
