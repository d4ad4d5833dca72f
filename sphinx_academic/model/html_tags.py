"""HTML in texts of words, where it is only shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

TAG: Final = r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]{0,200}|/)?>"
"""The beginning or end of an element, as a regular expression."""

# What browsers know; "List<String>" and "n <m>" are no HTML.
_NAMES = (
    "a abbr address area article aside audio b base bdi bdo big blockquote body br "
    "button canvas caption center cite code col colgroup data datalist dd del details "
    "dfn dialog div dl dt em embed fieldset figcaption figure font footer form frame "
    "frameset h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label "
    "legend li link main map mark marquee math menu meta meter nav noscript object ol "
    "optgroup option output p picture pre progress q ruby s samp script section select "
    "small source span strike strong style sub summary sup svg table tbody td template "
    "textarea tfoot th thead time title tr track tt u ul var video wbr"
).split()
ELEMENT: Final = rf"</?(?i:{'|'.join(_NAMES)})(?:\s[^<>=]*=[^<>]*|\s*/?)>"
"""The same of an element that HTML has; attributes have values, for what stands in
"a <b and c> d" compares."""

_TAG = re.compile(TAG)
_ELEMENT = re.compile(rf"(?=</?(\w+)){ELEMENT}")
_MOST_ELEMENTS = 10
_LONGEST = 60


def tags_in(text: str) -> Sequence[str]:
    """Return what has the shape of a tag."""
    return _TAG.findall(text)


def complain_of_html(tags: Iterable[str], cure: str) -> str:
    """Say which elements are shown as text, each once, and what to do; else nothing."""
    first: dict[str, str] = {}
    for element in filter(None, map(_ELEMENT.fullmatch, tags)):
        first.setdefault(element[1].lower(), element[0])
    shown = [repr(tag[:_LONGEST]) for tag in first.values()][:_MOST_ELEMENTS]
    return f"the HTML {', '.join(shown)} is shown as text; {cure}" if shown else ""
