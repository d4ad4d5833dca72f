"""Feeds: what is new in a list, for readers who subscribe to it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from ..addresses import Addresses
from ..builders import is_site
from ..exports.atom import atom
from ..exports.feed import Feed, FeedAuthor, FeedItem, item_id
from ..exports.formats import ATOM, FEEDS, JSON_FEED
from ..exports.json_feed import json_feed
from ..freshness.additions import AddedFile
from ..freshness.fingerprints import digest_of
from ..head.tags import Alternate
from ..model.locales import tag_of
from ..owner import UNTITLED, site_names
from .fragments import Fragments

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sphinx.application import Sphinx

    from ..domain import AcademicDomain
    from ..model.base_query import Query
    from ..model.records import Record
    from ..works import Works
    from .edition import Edition

_WRITERS: Final = MappingProxyType({ATOM: atom, JSON_FEED: json_feed})
MOST_ITEMS: Final = 50
"""The newest: readers have the older ones already, or find them on the page."""


def alternates(domain: AcademicDomain, docname: str) -> tuple[Alternate, ...]:
    """Return the feeds of a page; the home page has all, after its own.

    There people give the address of a site to their readers.
    """
    builder = domain.builder
    if not is_site(builder) or not Addresses(builder).base:
        return ()
    own: list[Alternate] = []
    others: list[Alternate] = []
    for (document, _), offer in domain.catalogue.offers.items():
        if offer.feed:
            title = title_of(domain, document)
            offered = [
                Alternate(f"{offer.feed}{f.ending}", f.media_type, title) for f in FEEDS
            ]
            (own if document == docname else others).extend(offered)
    is_home = docname == domain.env.config.root_doc
    return (*own, *others) if is_home else tuple(own)


def title_of(domain: AcademicDomain, docname: str) -> str:
    """Return the title of the feed of a page: that of the site, and the page's."""
    config = domain.env.config
    site, _ = site_names(config, domain.settings.owner)
    title = domain.env.titles[docname].astext()
    if docname == config.root_doc or title in {site, UNTITLED}:
        return site
    return f"{site}: {title}"


def feeds(app: Sphinx, edition: Edition) -> Iterator[AddedFile]:
    """Yield the feeds of all lists, where the address of the site is known."""
    if not edition.addresses.base:
        return
    for (document, query), offer in edition.domain.catalogue.offers.items():
        if offer.feed:
            yield from _files(app, edition, document, query, offer.feed)


def _files(
    app: Sphinx, edition: Edition, document: str, query: Query[Any], name: str
) -> Iterator[AddedFile]:
    records = newest(edition.domain.catalogue.select(query).records)
    fingerprints = edition.fingerprints
    title = title_of(edition.domain, document)
    shown = (
        f"{record.key} {fingerprints.record(record)} {edition.works.text(record)}"
        for record in records
    )
    config, profile = app.config, edition.domain.settings.owner.profile
    author = profile.name if profile else config.author or config.project
    state = digest_of([document, title, author, *shown])
    made: list[FeedItem] = []

    def items() -> tuple[FeedItem, ...]:
        made[:] = made or _items(app, edition.works, document, records)
        return tuple(made)

    for form, write in _WRITERS.items():
        path = f"{name}{form.ending}"

        def text(write: Any = write, path: str = path) -> str:
            feed = Feed(
                title=title,
                page=edition.addresses.page(document),
                address=edition.addresses.file(path),
                author=FeedAuthor(author, edition.addresses.base),
                items=items(),
                language=tag_of(edition.domain.settings.language),
            )
            written: str = write(feed)
            return written

        yield AddedFile(path, state, text)


def newest(records: Sequence[Record]) -> list[Record]:
    """Return the newest records of a list, in that order, whatever its own is."""
    ordered = sorted(records, key=lambda record: record.date.sort_key, reverse=True)
    return ordered[:MOST_ITEMS]


def _items(
    app: Sphinx, works: Works, document: str, records: Sequence[Record]
) -> Iterator[FeedItem]:
    fragments = Fragments(app, works, document)
    page = works.addresses.page(document)
    names: set[str] = set()
    for record in records:
        name = first = item_id(works.addresses.base, record.kind, record.key)
        while name in names:  # two records have one key, of which their author is told
            name = f"{name}/{first.rpartition('/')[2]}"
        names.add(name)
        entry = fragments.entry(record)
        yield FeedItem(
            id=name,
            address=works.address(record) or page,
            title=fragments.title(record, entry),
            content=fragments.html(entry),
            published=record.when.first,
            tags=record.keywords,
            language=record.lang,
        )
    fragments.close()
