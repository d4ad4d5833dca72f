"""The colours of venues, as a stylesheet: no page needs a style of its own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..domain import academic_domain
from ..model.colours import shades

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sphinx.application import Sphinx
    from sphinx.builders import Builder

STYLESHEET: Final = "academic-venues.css"


def stylesheet(colours: Mapping[str, str]) -> str:
    """Return the rules for badges, in colours that are seen in light and in dark."""
    rules = [
        f".academic-badge.academic-venue--{name} {{ border-color: {light}; "
        f"border-color: light-dark({light}, {dark}); }}\n"
        for name, (light, dark) in zip(
            colours, map(shades, colours.values()), strict=True
        )
    ]
    return "".join(("/* Made from the venues of conf.py. */\n", *rules))


def _link(app: Sphinx) -> None:
    """Let pages load the stylesheet, if there is anything in it."""
    if academic_domain(app.env).settings.venues.coloured:
        app.add_css_file(STYLESHEET)


def _write(app: Sphinx, builder: Builder) -> None:
    """Write the stylesheet before the pages, which carry its checksum."""
    colours = academic_domain(app.env).settings.venues.coloured
    if colours and builder.format == "html":
        path = Path(app.outdir, "_static", STYLESHEET)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(stylesheet(colours), encoding="utf-8", newline="\n")


def setup(app: Sphinx) -> None:
    """Register the stylesheet."""
    app.connect("builder-inited", _link)
    app.connect("write-started", _write)
