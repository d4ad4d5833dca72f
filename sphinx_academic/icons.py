"""The drawings beside links, put into a page once and only as far as it uses them."""

from __future__ import annotations

from copy import copy
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# `hidden` is no attribute of SVG; `display` hides it in any browser, and also
# where a page's style sheet is not ours.  Both are written as XHTML wants them.
_OPENING: Final = (
    '<svg class="academic-sprite" display="none" xmlns="http://www.w3.org/2000/svg">'
)


@cache
def _drawings() -> Mapping[str, ET.Element]:
    """Read the sprite of the package; its sources are named in ``LICENSE.txt``."""
    # Python prefers this module to the directory `icons/` beside it, which is data
    # and no package of its own: it is reached from the package above.
    data = files("sphinx_academic") / "icons" / "icons.svg"
    root = ET.fromstring(data.read_text(encoding="utf-8"))
    for element in root.iter():
        # The sprite that a page gets declares the namespace, once.
        element.tag = element.tag.rpartition("}")[2]
        element.tail = None
    return MappingProxyType({symbol.attrib["id"]: symbol for symbol in root})


NAMES: Final = frozenset(_drawings())


def symbols(names: Iterable[str], prefix: str) -> tuple[str, ...]:
    """Return one ``<symbol id="PREFIX-NAME">`` per name, sorted, without repetition.

    Raises ``KeyError`` for a name that is not in ``NAMES``.
    """
    return tuple(_symbol(name, prefix) for name in sorted(set(names)))


def sprite(names: Iterable[str], prefix: str) -> str:
    """Return the hidden ``<svg>`` that a page needs to show these icons.

    A page refers to them by ``#PREFIX-NAME``: browsers refuse a sprite in a file
    of its own when a page is opened from disk.  No names, no element.

    Raises ``KeyError`` for a name that is not in ``NAMES``.
    """
    drawn = "".join(symbols(names, prefix))
    return f"{_OPENING}{drawn}</svg>" if drawn else ""


@cache
def _symbol(name: str, prefix: str) -> str:
    if name not in NAMES:
        near = get_close_matches(name, sorted(NAMES), n=1)
        hint = (
            f"did you mean {near[0]!r}?"
            if near
            else "sphinx_academic.icons.NAMES lists them"
        )
        raise KeyError(f"{name!r} is not an icon: {hint}")
    drawing = copy(_drawings()[name])
    drawing.set("id", f"{prefix}-{name}")
    return ET.tostring(drawing, encoding="unicode")
