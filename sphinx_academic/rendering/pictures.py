"""Pictures and videos where they cannot be as on a web page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docutils import nodes
from sphinx.util.images import guess_mimetype

from .. import words
from ..nodes import academic_video

if TYPE_CHECKING:
    from sphinx.builders import Builder

_CONVERTERS: Final = frozenset(
    {
        "sphinx.ext.imgconverter",
        "sphinxcontrib.cairosvgconverter",
        "sphinxcontrib.inkscapeconverter",
        "sphinxcontrib.rsvgconverter",
    }
)
"""Extensions that turn a picture into one that a builder can show."""


def still(teaser: nodes.Node) -> nodes.Node:
    """Return what shows a video where none can play: its poster, else words."""
    if not isinstance(teaser, academic_video):
        return teaser
    for poster in teaser.findall(nodes.image, include_self=False):
        poster["alt"] = teaser.get("alt", "")
        return poster
    return _said(str(words.VIDEO), teaser)


def picture(builder: Builder, teaser: nodes.Node) -> nodes.Node:
    """Return a picture or video as an ordinary node; as words where nothing shows."""
    shown = still(teaser)
    if not isinstance(shown, nodes.image):
        return shown
    if not _can_show(builder, shown["uri"]):
        return _said(str(words.PICTURE), shown)
    known = {"alt": shown.get("alt", ""), "candidates": shown["candidates"]}
    return nodes.image("", uri=shown["uri"], width="40%", **known)


def _said(sentence: str, teaser: nodes.image) -> nodes.Node:
    """Return what can be seen, in words; nothing where nobody said it."""
    if not teaser.get("alt"):
        return nodes.comment()
    text = sentence.replace("{what}", teaser["alt"])
    return nodes.paragraph("", text, classes=["academic-teaser"])


def _can_show(builder: Builder, uri: str) -> bool:
    if builder.format in {"text", "man"}:
        return False
    types = builder.supported_image_types
    converted = _CONVERTERS & set(builder.config.extensions)
    return not types or bool(converted) or guess_mimetype(uri) in types
