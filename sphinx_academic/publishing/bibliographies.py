"""Publications as files that reference managers read."""

from __future__ import annotations

from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..exports.bibtex import bibtex_file
from ..exports.csl import csl_json
from ..exports.formats import BIBTEX, CSL_JSON, OF_ONE, OF_PUBLICATIONS, RIS
from ..exports.ris import ris
from ..freshness.additions import AddedFile
from ..freshness.fingerprints import digest_of
from ..model.offers import PUBLICATIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from ..exports.formats import Format
    from ..exports.work import Work
    from ..model.records import Publication
    from .edition import Edition


_WRITERS: Mapping[Format, Callable[[Iterable[Work]], str]] = MappingProxyType(
    {BIBTEX: bibtex_file, RIS: ris, CSL_JSON: csl_json}
)


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
            yield from _files(edition, name, (publication,), state=state, forms=OF_ONE)


def _files(
    edition: Edition,
    name: str,
    publications: Sequence[Publication],
    *,
    state: str,
    forms: Iterable[Format] = OF_PUBLICATIONS,
) -> Iterator[AddedFile]:
    for form in forms:
        text = partial(_text, edition, publications, form)
        yield AddedFile(f"{name}{form.ending}", state, text)


def _text(edition: Edition, publications: Sequence[Publication], form: Format) -> str:
    return _WRITERS[form](map(edition.works.of, publications))
