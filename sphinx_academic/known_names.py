"""All that ``[](#name)`` may lead to: records, pages, labels, whatever has a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .domain import AcademicDomain


def is_name(domain: AcademicDomain, name: str) -> bool:
    """Tell whether anything has this name, on the site or on sites that it knows."""
    return bool(domain.catalogue.get(name)) or name in _others(domain)


def _others(domain: AcademicDomain) -> Iterator[str]:
    """Yield names in whatever order; few links lead to anything but a record."""
    env = domain.env
    yield from env.found_docs
    yield from env.domains.standard_domain.anonlabels
    for other in env.domains.values():
        if other is not domain:  # whose names may be those of hidden records
            yield from (name for name, *_ in other.get_objects())
    # Of sphinx.ext.intersphinx, where that is loaded.
    for objects in getattr(env, "intersphinx_inventory", {}).values():
        yield from objects
