"""Warnings: a closed, typed and documented list, and the only place that logs them."""

from __future__ import annotations

import logging as standard_logging
from contextlib import contextmanager
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from docutils.nodes import Node
from sphinx.util import logging
from sphinx.util.logging import NAMESPACE, get_node_location

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

logger = logging.getLogger(__name__)

WarningType: TypeAlias = Literal[
    "catalogue",
    "citations",
    "configuration",
    "duplicate_key",
    "empty_link",
    "extension",
    "file_name",
    "hidden_character",
    "invalid_value",
    "malformed_option",
    "malformed_source",
    "math",
    "misplaced_content",
    "misplaced_option",
    "missing_file",
    "missing_option",
    "missing_title",
    "nested_record",
    "page_only",
    "raw_html",
    "redirect",
    "tex",
    "unclosed_record",
    "unknown_author",
    "unknown_mark",
    "unknown_option",
    "unknown_reference",
    "unsafe_address",
]

WARNINGS: Mapping[WarningType, str] = MappingProxyType(
    {
        "catalogue": "A catalogue of words of the site's own that cannot be read, "
        "or a translation in it that puts what there is not; "
        "the words are those of the extension.",
        "citations": "A file of citation figures, or a figure in it, that cannot be "
        "read; it is not shown.",
        "configuration": "A value in `conf.py` that cannot be used, or one that there "
        "is not; it is ignored.",
        "duplicate_key": "Two records with one key; references lead to the first.",
        "empty_link": "A link or a picture without an address; its words stay as plain "
        "text.",
        "extension": "Something is used whose extension `conf.py` does not name: the "
        "theme, or `:::`.",
        "file_name": "The page of a paper, a feed or a download that cannot have its "
        "name, or a feed without an address; what has the name already stays.",
        "hidden_character": "A control character, or one that turns the direction of "
        "writing, in a record or a value of `conf.py`; it is dropped.",
        "invalid_value": "An option or argument whose value cannot be read; "
        "the record is kept without it.",
        "malformed_option": "An option without its final colon, or with a list in the "
        "lines below it. MyST would drop options with it; they are read again.",
        "malformed_source": "A part of a `.bib` or YAML file that cannot be read as it "
        "is written; the rest is kept.",
        "math": "Mathematics that cannot be turned into MathML; its TeX is shown.",
        "misplaced_content": "Text, or a record of another kind, in the body of a "
        "list; it is shown after the list.",
        "misplaced_option": "An option that stands in the text of a record, or below a "
        "directive whose braces were forgotten.",
        "missing_file": "A local file that a link or a portrait names is not there.",
        "missing_option": "An option without which a record says too little.",
        "missing_title": "A publication without a title or an award without a name.",
        "nested_record": "A record or a list in the text of a record; it is shown "
        "after the record.",
        "page_only": "Something in the text of a source that needs a page, such as a "
        "picture or a directive; it is shown as it is written.",
        "raw_html": "HTML in a record; it is shown as text.",
        "redirect": "An old address that cannot lead on: something else has it, or it "
        "would lead round in a circle.",
        "tex": "A command of TeX in a `.bib` file that is not understood, or braces "
        "that do not match; it is shown as it is written.",
        "unclosed_record": "A record without an end, or with a heading in its text, "
        "which tells that the end is missing.",
        "unknown_author": "A name in an option that is none of the authors.",
        "unknown_mark": "A mark after an author's name that stands for no role.",
        "unknown_option": "An option that the directive does not have.",
        "unknown_reference": "A key that no record on the site has, or a page that "
        "there is not.",
        "unsafe_address": "A link or a picture with a scheme that is refused; "
        "its words stay as plain text.",
    }
)


MISSING_TITLE = "a title is missing; write it after the directive's name"


def warn(
    kind: WarningType, message: str, location: str | tuple[str, int] | Node | None
) -> None:
    """Log a warning of type ``academic.<kind>``."""
    logger.warning(message, type="academic", subtype=kind, location=location)


REPEATED = "repeated"
"""Marks a warning that every build gives, whatever it reads."""


class Complaint(NamedTuple):
    """A warning that is kept, to be given again by the next build."""

    type: str
    subtype: str
    message: str
    location: str


def repeat(complaint: Complaint) -> None:
    """Log a warning that every build gives."""
    kind, subtype, message, location = complaint
    logger.warning(
        "%s",
        message,
        type=kind,
        subtype=subtype,
        location=location or None,
        extra={REPEATED: True},
    )


@contextmanager
def caught() -> Iterator[list[Complaint]]:
    """Hold back the warnings of a block, for whoever repeats them."""
    found: list[Complaint] = []
    sphinx = standard_logging.getLogger(NAMESPACE)
    handlers, sphinx.handlers = sphinx.handlers, [_Collector(found)]
    try:
        yield found
    finally:
        sphinx.handlers = handlers


class _Collector(standard_logging.Handler):
    """Keeps warnings, and nothing else."""

    def __init__(self, found: list[Complaint]) -> None:
        super().__init__(standard_logging.WARNING)
        self._found = found

    def emit(self, record: standard_logging.LogRecord) -> None:
        """Keep a warning."""
        location = getattr(record, "location", None)
        if isinstance(location, Node):
            location = get_node_location(location)
        elif isinstance(location, tuple):
            # Of no page, so that its name is a path already.
            file, line = location
            location = f"{file}:{line or 1}" if file else ""
        kind, subtype = getattr(record, "type", ""), getattr(record, "subtype", "")
        message = record.getMessage()
        self._found.append(Complaint(kind, subtype, message, str(location or "")))
