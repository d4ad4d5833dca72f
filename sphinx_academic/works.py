"""Publications as other programs see them, of which most is known from the build."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from . import words
from .addresses import Addresses
from .exports.work import Work, plain_title
from .freshness.images import copied_as
from .media import is_video
from .model.award import Award
from .model.news import News
from .model.places import Place
from .model.publication import Publication
from .model.sentences import announcement
from .plain_text import beginning_of, one_text
from .presenting.inline import plain, venue_words, words_of
from .roles import kind_of

if TYPE_CHECKING:
    from sphinx.builders import Builder

    from .domain import AcademicDomain
    from .facts import Reference
    from .model.links import Link
    from .model.places import Order
    from .model.record import Record
    from .presenting.inline import Work as Words


LONGEST_NAME: Final = 40
"""Characters of a text that stand for it where something refers to it."""


class Works:
    """The works of one build, each made once; nothing of a page is opened for them."""

    def __init__(self, domain: AcademicDomain, builder: Builder) -> None:
        self.domain = domain
        self.catalogue = domain.catalogue
        """The records that the works are of."""
        self._works: dict[Order, Work] = {}
        self.addresses = Addresses(builder)

    def of(self, publication: Publication) -> Work:
        """Return the work that a publication of the catalogue is."""
        known = self._works.get(publication.order)
        if known is None:
            known = self._works[publication.order] = self._work(publication)
        return known

    def _work(self, publication: Publication) -> Work:
        links = tuple(map(self._published, publication.links))
        image = self.picture(publication)
        shown = publication
        if (links, image) != (publication.links, publication.image):
            shown = replace(publication, links=links, image=image)
        return Work(
            publication=shown,
            address=self.address(publication),
            abstract=self.text(publication),
            awards=self._awards(publication),
            venues=self.domain.settings.venues,
        )

    def address(self, record: Record) -> str:
        """Return the whole address of a record, if it is on a page."""
        name = self.domain.paper_pages.of(record)
        place = Place(name) if name else record.place
        if not place.document:  # no list shows it
            return ""
        return self.addresses.page(place.document, place.anchor)

    def picture(self, record: Record) -> str:
        """Return the whole address of the picture beside a record, or in its body."""
        images = self.domain.body(record).images
        # Teasers come last, and of a video its poster.
        path = next((path for path in reversed(images) if not is_video(path)), "")
        name = copied_as(self.domain.env, path)
        return self.addresses.file(f"_images/{name}") if name else ""

    def text(self, record: Record) -> str:
        """Return what is written of a record, as plain text."""
        if record.place.derived:
            return ""  # what stands there is another record's
        pieces = self.domain.body(record).text
        return one_text(p if isinstance(p, str) else self._words(p) for p in pieces)

    def title(self, record: Record) -> str:
        """Return the title of a record, or how some news begins, which has none."""
        if isinstance(record, News):
            return self._beginning(record) or record.key
        return plain_title(record.title) or record.key

    def words_of(self, record: Record) -> Words:
        """Return the words by which others refer to a record."""
        beginning = ""
        if isinstance(record, News) and not record.date:
            beginning = self._beginning(record)
        return words_of(record, self.domain.settings.language, beginning)

    def _beginning(self, news: News) -> str:
        """Return how some news begins: its text, else the sentence that it makes."""
        said = self.text(news)
        if not said:
            named = self.catalogue.named(news)
            venues = self.domain.settings.venues
            parts = announcement(news, named, words.translations(), venues=venues)
            said = "".join(p if isinstance(p, str) else p.name for p in parts)
        return beginning_of(said, LONGEST_NAME)

    def _words(self, reference: Reference) -> str:
        """Return what a reference without words of its own says."""
        of_ours = reference.domain == self.domain.name
        kind = kind_of(reference.type) if of_ours else ""
        record = self.domain.catalogue.get(reference.target, kind)
        if isinstance(record, Publication) and reference.type == "venue":
            return venue_words(record)
        if record is not None:
            return plain((words_of(record, self.domain.settings.language),))
        person = self.domain.settings.person(reference.target)
        return person.name if person else reference.target

    def _published(self, link: Link) -> Link:
        """Return a link that leads to the published copy of a local file."""
        copy = self.domain.env.dlfiles.get(Path(link.file)) if link.file else None
        if copy is None:
            return link
        address = self.addresses.file(f"_downloads/{copy[1]}")
        _, page, fragment = link.address.partition("#")
        return link._replace(address=f"{address}{page}{fragment}") if address else link

    def _awards(self, publication: Publication) -> tuple[str, ...]:
        naming = self.domain.catalogue.mentioned_by(publication.key)
        return tuple(record.name for record in naming if isinstance(record, Award))
