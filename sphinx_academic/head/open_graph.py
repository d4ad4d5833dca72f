"""What a network shows where somebody shares a page: the OpenGraph protocol."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ..model.locales import subtags_of

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, kw_only=True)
class Shared:
    """A page as it is shared; all addresses are whole ones, or empty."""

    type: Literal["website", "profile", "article", "book"]
    title: str
    description: str
    address: str
    site: str
    language: str
    image: str = ""
    image_alt: str = ""


def open_graph(page: Shared) -> Iterator[tuple[str, str]]:
    """Yield the properties of a page that have a value."""
    properties = {
        "title": page.title,
        "type": page.type,
        "url": page.address,
        "site_name": page.site,
        "description": page.description,
        "image": page.image,
        "image:alt": page.image and page.image_alt,
        "locale": locale(page.language),
    }
    for name, value in properties.items():
        if value:
            yield f"og:{name}", value


def locale(language: str) -> str:
    """Return a language with the territory where most speak it: ``de_DE``."""
    first, *subtags = subtags_of(language)
    territory = next((part for part in subtags if len(part) == 2), "")
    return f"{first}_{territory.upper()}" if territory else ""
