"""What names records in feeds: a name stays with its item, or readers miss the new."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from docutils.nodes import make_id

from ..model.news import News
from ..model.text import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model.places import Order
    from ..model.record import Record


def feed_names(records: Iterable[Record]) -> dict[Order, str]:
    """Return the name of each record: its key, else where it is and its date or title.

    Those that would have one name are counted from the end of their page, where the
    oldest stand, so that a newer one above them takes the name of none.
    """
    names: dict[Order, str] = {}
    namesakes: Counter[str] = Counter()
    for record in sorted(records, key=lambda record: record.order, reverse=True):
        name = record.key
        if not (record.has_own_key or record.place.derived):
            name = _name(record)
            namesakes[name] += 1
            if (number := namesakes[name]) > 1:
                name += f"/{number}"
        names[record.order] = name
    return names


def _name(record: Record) -> str:
    where = record.origin.source if record.origin else record.place.document
    words = _dated(record) if isinstance(record, News) else plain(record.title)
    name = make_id(f"{record.kind}-{words or 'item'}")
    return f"{where}/{name}"


def _dated(news: News) -> str:
    """Return date and first paper of some news, which has no title."""
    first = news.date.first
    return "-".join(filter(None, (first.iso if first else "", *news.papers[:1])))
