"""Pictures that authors write into titles and bodies."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docutils import nodes

from .messages import warn
from .nodes import in_entries

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_LONGEST = 80
_REFUSED = re.compile(r"(?!https?:)[A-Za-z][A-Za-z0-9+.-]*:", re.IGNORECASE)


def mend_pictures(app: Sphinx, document: nodes.document) -> None:
    """Turn pictures that are not there, or must not be shown, into their words."""
    for picture, entry in list(in_entries(document, nodes.image)):
        words, address = picture.get("alt", ""), picture["uri"]
        if not address:
            message = (
                f"the picture ![{words}]() has no address; write the path of a file "
                "between the parentheses, or the words alone"
            )
            warn("empty_link", f"{entry['kind']}: {message}", picture)
        elif _REFUSED.match(address):
            message = _refusal(address)
            warn("unsafe_address", f"{entry['kind']}: {message}", picture)
        else:
            continue
        show_words(picture, words)


def show_words(picture: nodes.image, words: str) -> None:
    """Put words in the place of a picture."""
    text = nodes.Text(words)
    inline = isinstance(picture.parent, nodes.TextElement)
    picture.replace_self(text if inline else nodes.paragraph("", "", text))


def _refusal(address: str) -> str:
    shown = address if len(address) <= _LONGEST else f"{address[:_LONGEST]}…"
    scheme = address.partition(":")[0]
    return (
        f"the picture {shown!r} has the scheme {scheme!r}, which no page may show; put "
        "a file beside the page and write its path"
    )


def setup(app: Sphinx) -> None:
    """Mend them before Sphinx collects the files of pictures."""
    app.connect("doctree-read", mend_pictures, priority=400)
