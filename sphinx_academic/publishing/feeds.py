"""Feeds: what is new in a list, for readers who subscribe to it."""

from __future__ import annotations

from functools import cached_property, partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

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
    from collections.abc import Callable, Iterator, Sequence

    from sphinx.application import Sphinx

    from ..domain import AcademicDomain
    from ..model.base_query import Query
    from ..model.record import Record
    from .edition import Edition

_WRITERS: Final = MappingProxyType({ATOM: atom, JSON_FEED: json_feed})
MOST_ITEMS: Final = 50
"""The newest: readers have the older ones already, or find them on the page."""


def alternates(domain: AcademicDomain, docname: str) -> tuple[Alternate, ...]:
    """Return the feeds of a page; the home page has all, after its own.

    There people give the address of a site to their readers.
    """
    if not domain.works.addresses.base:
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
            feed = _FeedOfList(app, edition, document, query)
            yield from feed.files(offer.feed)


class _FeedOfList:
    """The feed of one list, of which the items are made once for all formats."""

    def __init__(
        self, app: Sphinx, edition: Edition, document: str, query: Query[Any]
    ) -> None:
        self._app = app
        self._edition = edition
        self._document = document
        self._records = newest(edition.domain.catalogue.select(query).records)
        self._title = title_of(edition.domain, document)
        profile = edition.domain.settings.owner.profile
        config = app.config
        self._author = profile.name if profile else config.author or config.project

    def files(self, name: str) -> Iterator[AddedFile]:
        """Yield its files."""
        fingerprints, works = self._edition.fingerprints, self._edition.works
        names = self._edition.feed_names
        shown = (
            f"{names[record.order]} {fingerprints.record(record)} {works.text(record)}"
            for record in self._records
        )
        state = digest_of([self._document, self._title, self._author, *shown])
        for form, write in _WRITERS.items():
            path = f"{name}{form.ending}"
            yield AddedFile(path, state, partial(self._text, write, path))

    def _text(self, write: Callable[[Feed], str], path: str) -> str:
        addresses = self._edition.addresses
        feed = Feed(
            title=self._title,
            page=addresses.page(self._document),
            address=addresses.file(path),
            author=FeedAuthor(self._author, addresses.base),
            items=self._items,
            language=tag_of(self._edition.domain.settings.language),
        )
        return write(feed)

    @cached_property
    def _items(self) -> tuple[FeedItem, ...]:
        return tuple(_items(self._app, self._edition, self._document, self._records))


def newest(records: Sequence[Record]) -> list[Record]:
    """Return the newest records of a list, in that order, whatever its own is."""
    ordered = sorted(records, key=lambda record: record.when.sort_key, reverse=True)
    return ordered[:MOST_ITEMS]


def _items(
    app: Sphinx, edition: Edition, document: str, records: Sequence[Record]
) -> Iterator[FeedItem]:
    works = edition.works
    fragments = Fragments(app, works, document)
    page = works.addresses.page(document)
    names: set[str] = set()
    for record in records:
        key = edition.feed_names[record.order]
        name = first = item_id(works.addresses.base, record.kind, key)
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
