"""Fingerprints of pages: digests of everything a page shows from elsewhere."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx import __display_version__, addnodes
from sphinx.util.nodes import clean_astext

from ..catalogues import catalogues
from ..model.news import News
from ..model.publication import Publication
from ..model.whereabouts import venues_of
from ..model.work_types import type_of
from ..theming import shows_only_titles
from .contents import digest_of_code, digest_of_file, digest_of_tree
from .images import copied_as
from .names import candidates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from docutils import nodes
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

    from ..domain import AcademicDomain
    from ..facts import Reference
    from ..model.base_query import Selection
    from ..model.catalogue import Catalogue
    from ..model.places import Order
    from ..model.record import Record

# What the pages are made with: templates, and files whose checksum pages carry.
_MAKINGS = frozenset({".html", ".jinja", ".css", ".js", ".css_t", ".js_t", ".xml"})


class Fingerprints:
    """The fingerprints of all pages, as one builder would write them now."""

    def __init__(
        self, env: BuildEnvironment, builder: Builder, domain: AcademicDomain
    ) -> None:
        self._env = env
        self._builder = builder
        self._domain = domain
        self._records: dict[Order, str] = {}
        self._names_of_records: dict[Order, str] = {}

    @cached_property
    def _catalogue(self) -> Catalogue:
        return self._domain.catalogue

    def all(self) -> dict[str, str]:
        """Return the fingerprint of every page."""
        return {docname: self.of(docname) for docname in sorted(self._env.found_docs)}

    def of(self, docname: str) -> str:
        """Return the fingerprint of one page."""
        page = self._domain.facts(docname)
        current = map(self._catalogue.current, page.records)
        shown = (record for record in current if not record.hidden)
        answers = [self._catalogue.select(query) for query in page.queries]
        listed = [answer.records for answer in answers]
        return digest_of(
            [
                self.made_with,
                self._surroundings,
                *self._headings_below(docname),
                self._images.get(docname, ""),
                *self._targets(docname, page.references),
                *map(self.record, shown),
                *(self.record(record) for records in listed for record in records),
                *map(_headings, answers),
                *(repr(self._catalogue.whole_list(q, docname)) for q in page.queries),
                self._files(docname),
            ]
        )

    def _files(self, docname: str) -> str:
        """Return to which files a page leads: those of its lists and of the site."""
        is_home = docname == self._env.config.root_doc
        offers = self._catalogue.offers.items()
        own = [offer for (name, _), offer in offers if is_home or name == docname]
        return repr((own, self._kinds))

    @cached_property
    def _kinds(self) -> list[str]:
        """The kinds of which there are records."""
        records = self._catalogue.records
        return sorted({record.kind for record in records if not record.hidden})

    def record(self, record: Record) -> str:
        """Return the fingerprint of what is shown for a record, where it is shown."""
        place = record.place
        if (known := self._records.get(record.order)) is not None:
            return known
        body = self._domain.body(record)
        pages = self._domain.paper_pages
        leads = pages.place_of(record).document
        # A search finds a record on its page, or else where it is written.
        parts = [body.digest, place.document, place.anchor, leads, pages.of(record)]
        parts += [copied_as(self._env, image) for image in body.images]
        parts += self._targets(place.document, body.references)
        parts.append(self._cited(record))
        parts += map(self._named, self._catalogue.named(record))
        parts += map(self._named, self._catalogue.mentioned_by(record.key))
        self._records[record.order] = "\n".join(parts)
        return self._records[record.order]

    def _named(self, record: Record) -> str:
        """Return what is shown of a record where it is only named."""
        if record.order not in self._names_of_records:
            place = self._domain.paper_pages.place_of(record)
            shown = (record.kind, place.document, place.anchor, record.title)
            more: tuple[object, ...] = (record.lang, record.when)
            if isinstance(record, Publication):
                more += (venues_of(record), type_of(record))
            undated = isinstance(record, News) and not record.date
            words = self._domain.works.words_of(record) if undated else None
            self._names_of_records[record.order] = repr((shown, more, words))
        return self._names_of_records[record.order]

    def _cited(self, record: Record | None) -> str:
        """Return how often a record is cited, or all of them together."""
        citations = self._domain.settings.citations
        if record is None:
            return repr(citations.of_all)
        return repr(isinstance(record, Publication) and citations.of(record))

    def _targets(self, docname: str, references: Iterable[Reference]) -> Iterator[str]:
        """Yield what references lead to and what they take their words from."""
        for reference in references:
            record = self._catalogue.get(reference.target)
            if record is not None:
                yield self._named(record)
            if reference.type == "citations":
                yield self._cited(record)
            if reference.domain == self._domain.name:
                continue
            for name in dict.fromkeys(candidates(docname, reference.target)):
                yield self._names.get(name, "")

    @cached_property
    def _names(self) -> dict[str, str]:
        """What each name in other domains stands for: documents, labels, objects."""
        facts: defaultdict[str, list[Any]] = defaultdict(list)
        for docname, title in self._env.titles.items():
            slugs = self._env.metadata[docname].get("myst_slugs", {})
            facts[docname] += [clean_astext(title), sorted(slugs.items())]
        for name, domain in sorted(self._env.domains.items()):
            if domain is self._domain:
                continue
            for obj in domain.get_objects():
                facts[obj[0]].append((name, *obj))
                facts[obj[3]].append((name, *obj))
        for label, equation in self._env.domaindata["math"]["objects"].items():
            facts[label].append(equation)
        for label, citation in self._env.domaindata["citation"]["citations"].items():
            facts[label].append(citation)
        return {name: repr(sorted(map(repr, found))) for name, found in facts.items()}

    @cached_property
    def _images(self) -> dict[str, str]:
        """The names under which the images of each page are copied."""
        images: defaultdict[str, str] = defaultdict(str)
        for path, (docnames, name) in sorted(self._env.images.items()):
            for docname in docnames:
                images[docname] += f"{path}={name};"
        return images

    def _headings_below(self, docname: str) -> Iterator[str]:
        """Yield the headings that a page's own table of contents may show."""
        waiting, seen = [docname], {docname}
        while waiting:
            below = self._env.toctree_includes.get(waiting.pop(), ())
            for included in dict.fromkeys(below):
                if included in self._env.tocs and included not in seen:
                    seen.add(included)
                    waiting.append(included)
                    yield self._contents_of(included)

    def _contents_of(self, docname: str) -> str:
        """Return the headings of a page, and how many levels of them are shown."""
        depth = self._env.metadata[docname].get("tocdepth", "")
        return f"{depth} {self._env.tocs[docname].pformat()}"

    @cached_property
    def _surroundings(self) -> str:
        """What every page shows from the environment: navigation and numbers."""
        env = self._env
        # What no toctree names stands in no navigation.
        led_to = sorted({env.config.root_doc}.union(*env.toctree_includes.values()))
        parts = [
            *(_title(env.titles, docname) for docname in led_to),
            *(_title(env.longtitles, docname) for docname in led_to),
            repr(sorted(env.toctree_includes.items())),
            repr(sorted(env.toc_secnumbers.items())),
            repr(sorted(env.toc_fignumbers.items())),
        ]
        parts += [
            toctree.pformat()
            for docname in sorted(env.tocs)
            for toctree in env.tocs[docname].findall(addnodes.toctree)
        ]
        if not shows_only_titles(self._builder):
            parts += map(self._contents_of, sorted(env.tocs))
        return digest_of(parts)

    @cached_property
    def makings(self) -> str:
        """What pages are made with, besides what was read."""
        return digest_of([self.made_with, repr(self._domain.settings.citations)])

    @cached_property
    def frame(self) -> str:
        """What stands around a page that is no document, and what it is made with."""
        return digest_of([self.made_with, self._surroundings])

    @cached_property
    def made_with(self) -> str:
        """What every page is made with: words, settings, templates and styles."""
        builder = self._builder
        config = self._env.config
        words = map(digest_of_file, catalogues(config, Path(self._env.srcdir)))
        settings = self._domain.settings.digest
        shown = str(shows_only_titles(builder))
        parts = [*words, settings, shown, digest_of_code(), __display_version__]
        if builder.format == "html":
            folders = map(Path, builder.templates.pathchain)
            static = (Path(builder.confdir, name) for name in config.html_static_path)
            parts.append(digest_of_tree((*folders, *static), _MAKINGS))
        if info := getattr(builder, "build_info", None):
            # By which Sphinx tells whether to write all documents.
            parts += [info.config_hash, info.tags_hash]
        return digest_of(parts)


def _title(titles: Mapping[str, nodes.title], docname: str) -> str:
    title = titles.get(docname)
    return repr((docname, clean_astext(title) if title else None))


def _headings(answer: Selection) -> str:
    """Return what a list shows besides its records: headings, numbers and totals."""
    groups = [(group.label, group.positions, group.total) for group in answer.groups]
    return repr((groups, answer.total))


def digest_of(parts: Iterable[str]) -> str:
    """Return what changes when one of the parts does."""
    whole = blake2b(digest_size=16)
    for part in parts:
        whole.update(part.encode())
        whole.update(b"\0")
    return whole.hexdigest()
