"""What kind of output a builder writes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.builders.singlehtml import SingleFileHTMLBuilder
from sphinxcontrib.serializinghtml import SerializingHTMLBuilder

if TYPE_CHECKING:
    from sphinx.builders import Builder


def is_site(builder: Builder) -> bool:
    """Tell whether a builder writes the pages of a site, and not a book or data."""
    others = SingleFileHTMLBuilder, SerializingHTMLBuilder
    return (
        isinstance(builder, StandaloneHTMLBuilder)
        and builder.search  # the formats of help systems and EPUB have none
        and not isinstance(builder, others)
    )


def is_published(builder: Builder) -> bool:
    """Tell whether a builder writes a site, or the whole of it on a single page."""
    return is_site(builder) or isinstance(builder, SingleFileHTMLBuilder)


def output_path(builder: StandaloneHTMLBuilder, page: str) -> str:
    """Return the path of a page from the output folder, with slashes."""
    path = Path(builder.get_output_path(page)).as_posix()
    # For thousands; `relative_to` takes longer than all the rest.
    return path.removeprefix(f"{Path(builder.outdir).as_posix()}/")
