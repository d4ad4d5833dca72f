"""Old addresses: small pages that lead from there to where things are now.

sphinx-reredirects, which does the same from a table in `conf.py`, writes over whatever
has the address, leaves what is no longer wanted, needs scripts and escapes nothing; so
we write these pages ourselves, and see to it that the two do not meet.
"""

from __future__ import annotations

import json
from itertools import chain
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote

from sphinx.util.osutil import relative_uri

from .. import words
from ..exports.redirect_page import redirect_page
from ..freshness.additions import AddedFile
from ..freshness.fingerprints import digest_of
from ..messages import warn
from ..model.old_addresses import path_of
from ..model.places import Place
from ..model.values import items
from ..owner import UNTITLED
from ..plain_titles import words_in_title, words_of
from ..source import option_line, source_of
from .reredirects import Reredirects

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Set

    from sphinx.application import Sphinx

    from ..domain import AcademicDomain
    from ..messages import WarningType
    from .edition import Edition

OPTION, ALIAS = "redirect_from", "aliases"
_CURE = "write a path from the root of the site, such as /publication/2009-paper"


class Claim(NamedTuple):
    """An old address, and what it is to lead to."""

    address: str
    """As its author wrote it."""
    target: Place
    title: str
    written: Place
    """Where it is written."""
    fault: str = ""
    """Why it is no address at all."""


def claims(domain: AcademicDomain) -> Iterator[Claim]:
    """Yield all old addresses: those of pages, then those of records."""
    env = domain.env
    for docname in sorted(env.found_docs):
        stated = map(env.metadata[docname].get, (OPTION, ALIAS))
        for address, fault in chain.from_iterable(map(_listed, stated)):
            place = Place(docname, line=1)
            title = words_in_title(env.titles[docname])
            title = docname if title == UNTITLED else title
            yield Claim(address, place, title, place, fault)
    for record in domain.catalogue.records:
        if not record.hidden:
            for address in record.redirect_from:
                target = domain.paper_pages.place_of(record)
                title = words_of(record.title) or record.key
                yield Claim(address, target, title, record.place)


def _listed(stated: Any) -> Iterator[tuple[str, str]]:
    """Yield the addresses of a page, each with why it is none.

    MyST hands on lists as JSON, and a single number as it is.
    """
    try:
        found = json.loads(stated) if isinstance(stated, str) else stated
    except ValueError:
        found = list(items(stated))
    several = found if isinstance(found, list) else [found]
    for value in several if several != [None] else ():
        text = value.strip() if isinstance(value, str) else json.dumps(value)
        if not isinstance(value, str):
            yield text, f"{text[:80]} is no address; {_CURE}"
        elif text:
            yield text, ""


def redirects(
    app: Sphinx, edition: Edition, others: Iterable[str]
) -> Iterator[AddedFile]:
    """Yield a page for each old address that is free; report the others.

    `others` are the paths of what else is added to the output.
    """
    domain = edition.domain
    found = list(claims(domain))
    if not found:
        return
    register = Register(
        edition, {*edition.files_of_others, *others}, Reredirects.of(app)
    )
    for claim in dict.fromkeys(found):
        if claim.fault:
            _complain(domain, claim, "invalid_value", claim.fault)
            continue
        try:
            path = path_of(claim.address, edition.addresses.base)
        except ValueError as error:
            _complain(domain, claim, "invalid_value", str(error))
            continue
        if problem := register.problem(claim, path):
            message = f"the address {claim.address!r} {problem}"
            _complain(domain, claim, "redirect", message)
        else:
            register.enter(claim, path)
            yield _file(edition, path, claim)


class Register:
    """Who has which address; some file systems do not tell one case from the other."""

    def __init__(
        self, edition: Edition, files: Set[str], reredirects: Reredirects
    ) -> None:
        self._taken: dict[str, Claim] = {}
        self._path_of = edition.path_of
        self._files = {path.casefold() for path in files}
        self._reredirects = reredirects

    def enter(self, claim: Claim, path: str) -> None:
        """Let an old address be at a path."""
        self._taken[path.casefold()] = claim

    def problem(self, claim: Claim, path: str) -> str:
        """Say why an old address cannot be where this path is, if it cannot."""
        document = claim.target.document
        if not document:
            return f"leads nowhere: no page shows {claim.title!r}; show it in a list"
        if path == self._path_of(document):
            return "is that of the page itself; take it out"
        if self._reredirects.leads(document, path):
            return (
                f"leads to {document!r}, which `redirects` in conf.py leads back "
                "there; take one of them out"
            )
        return self._collision(path)

    def _collision(self, path: str) -> str:
        folded = path.casefold()
        above = map(str, PurePosixPath(folded).parents)
        if folded in self._files or not self._files.isdisjoint(above):
            return "is that of a page or file of this site; take it out"
        if folded in self._taken:
            title = self._taken[folded].title
            return f"leads to {title!r} already; keep one of them"
        if self._reredirects.has(path):
            return "is in `redirects` in conf.py too; keep one of them"
        return ""


def _file(edition: Edition, path: str, claim: Claim) -> AddedFile:
    document, anchor = claim.target.document, claim.target.anchor
    page = edition.builder.get_target_uri(document)
    # An empty address would lead to the old page itself.
    address = relative_uri(quote(path), page) or "./"
    address += f"#{quote(anchor)}" if anchor else ""
    canonical = edition.addresses.page(document, anchor)
    language = edition.domain.settings.language
    moved = str(words.MOVED)
    state = digest_of([address, claim.title, canonical, language, moved])

    def text() -> str:
        return redirect_page(
            address, claim.title, moved=moved, language=language, canonical=canonical
        )

    return AddedFile(path, state, text)


def _complain(
    domain: AcademicDomain, claim: Claim, kind: WarningType, message: str
) -> None:
    source = source_of(claim.written, domain.env)
    line = option_line(source, claim.written.line, OPTION, ALIAS)
    warn(kind, f"{OPTION}: {message}", f"{source}:{line}")
