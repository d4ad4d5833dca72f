"""Warnings: a closed, typed and documented list, and the only place that logs them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, TypeAlias

from sphinx.util import logging

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docutils.nodes import Node

logger = logging.getLogger(__name__)

WarningType: TypeAlias = Literal[
    "configuration",
    "duplicate_key",
    "empty_link",
    "extension",
    "invalid_value",
    "malformed_option",
    "math",
    "misplaced_content",
    "misplaced_option",
    "missing_file",
    "missing_option",
    "missing_title",
    "nested_record",
    "raw_html",
    "unclosed_record",
    "unknown_mark",
    "unknown_option",
    "unknown_reference",
    "unsafe_address",
]

WARNINGS: Mapping[WarningType, str] = MappingProxyType(
    {
        "configuration": "A value in `conf.py` that cannot be used, or one that there "
        "is not; it is ignored.",
        "duplicate_key": "Two records with one key; references lead to the first.",
        "empty_link": "A link without an address; its words stay as plain text.",
        "extension": "Something is used whose extension `conf.py` does not name: the "
        "theme, or `:::`.",
        "invalid_value": "An option or argument whose value cannot be read; "
        "the record is kept without it.",
        "malformed_option": "An option without its final colon. MyST would drop all "
        "options with it; they are read again.",
        "math": "Mathematics that cannot be turned into MathML; its TeX is shown.",
        "misplaced_content": "Text, or a record of another kind, in the body of a "
        "list; it is shown after the list.",
        "misplaced_option": "An option that stands in the text of a record.",
        "missing_file": "A local file that a link or a portrait names is not there.",
        "missing_option": "An option without which a record says too little.",
        "missing_title": "A publication without a title or an award without a name.",
        "nested_record": "A record or a list in the text of a record; it is shown "
        "after the record.",
        "raw_html": "HTML in a record; it is shown as text.",
        "unclosed_record": "A record without an end, or with a heading in its text, "
        "which tells that the end is missing.",
        "unknown_mark": "A mark after an author's name that stands for no role.",
        "unknown_option": "An option that the directive does not have.",
        "unknown_reference": "A key that no record on the site has, or a page that "
        "there is not.",
        "unsafe_address": "An address with a scheme that is refused; "
        "its words stay as plain text.",
    }
)


def warn(
    kind: WarningType, message: str, location: str | tuple[str, int] | Node | None
) -> None:
    """Log a warning of type ``academic.<kind>``."""
    logger.warning(message, type="academic", subtype=kind, location=location)
