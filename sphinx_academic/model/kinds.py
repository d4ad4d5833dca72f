"""The kinds of record, by the names of their directives."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from .award import Award
from .news import News
from .publication import Publication

if TYPE_CHECKING:
    from collections.abc import Mapping

KINDS: Mapping[str, type[Any]] = MappingProxyType(
    {cls.kind: cls for cls in (Publication, News, Award)}
)
