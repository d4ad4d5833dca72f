"""The theme: where it lies, and when it takes part in a build."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from sphinx.builders.html import StandaloneHTMLBuilder
from sphinxcontrib.serializinghtml import SerializingHTMLBuilder

from sphinx_academic.conf_py import place_of
from sphinx_academic.domain import AcademicDomain, academic_domain
from sphinx_academic.messages import warn
from sphinx_academic.owner import Owner
from sphinx_academic.site import translator
from sphinx_academic.site.build import Site
from sphinx_academic.site.nav_links import OPTION, nav_links

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.util.typing import ExtensionMetadata

THEME: Final = "sphinx_academic"
EXTENSION: Final = "sphinx_academic"

# After other extensions, whose descriptions and scripts the theme respects.
LAST: Final = 900


def theme_path() -> Path:
    """Return the theme directory.

    It ships inside the wheel; in a checkout it sits beside the package.

    Raises ``FileNotFoundError`` where it is in neither place.
    """
    package = Path(__file__).parent.resolve()
    for root in (package, package.parent):
        if (path := root / "theme" / THEME).is_dir():
            return path
    raise FileNotFoundError("sphinx-academic is installed without its theme")


def _take_part(app: Sphinx) -> None:
    """Join a build of pages in this theme, or in one that inherits it."""
    builder = app.builder
    if not isinstance(builder, StandaloneHTMLBuilder) or not _shows(builder):
        return
    if EXTENSION not in app.extensions:
        message = (
            "html_theme is 'sphinx_academic', but its extension is missing: "
            "add 'sphinx_academic' to extensions in conf.py"
        )
        warn("extension", message, place_of("html_theme", app.confdir))
    translator.install(app)
    options = builder.theme.get_options(builder.theme_options)
    links = nav_links(options[OPTION], app.confdir)
    site = Site(app.config, builder, _owner(app), links)
    app.add_js_file("js/theme.js", priority=100)
    app.connect("html-page-context", site.complete, priority=LAST)


def _owner(app: Sphinx) -> Owner:
    """Return whose site it is, of which the theme alone knows nothing."""
    has_domain = AcademicDomain.name in app.env.domains
    return academic_domain(app.env).settings.owner if has_domain else Owner()


def _shows(builder: StandaloneHTMLBuilder) -> bool:
    # Builders of data (json, pickle) load a theme but show nothing in it.
    if isinstance(builder, SerializingHTMLBuilder):
        return False
    return theme_path() in builder.theme.get_theme_dirs()


def shows_only_titles(builder: Builder) -> bool:
    """Tell whether navigation shows titles of pages, and headings of none but its own.

    So it is in this theme, and without any.
    """
    if not isinstance(builder, StandaloneHTMLBuilder):
        return True
    return isinstance(builder, SerializingHTMLBuilder) or _shows(builder)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the theme, its words and its way of writing mathematics.

    Called by the extension, or by Sphinx through the entry point when only
    html_theme names the theme; Sphinx sees to it that it runs once.
    """
    app.setup_extension("sphinx_academic.catalogues")
    app.setup_extension("sphinx_academic.mathml")
    app.add_html_theme(THEME, theme_path())
    app.connect("builder-inited", _take_part)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
