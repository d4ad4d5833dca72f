"""The templates of entries, lists and pages of papers, for one builder."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from jinja2 import FileSystemBytecodeCache, TemplateSyntaxError
from markupsafe import Markup
from sphinx.errors import ThemeError
from sphinx.jinja2glue import SphinxFileSystemLoader

from .. import words

if TYPE_CHECKING:
    from jinja2 import Environment, Template
    from sphinx.application import Sphinx

TEMPLATES: Final = Path(__file__).parent.parent / "templates"


class Templates:
    """The templates of entries and lists, for one builder.

    They are looked for in the user's ``templates_path``, then in the theme, then
    here.  Unlike Sphinx's own pages they escape what they are given.
    """

    def __init__(self) -> None:
        self._environment: Environment | None = None
        self._templates: dict[str, Template] = {}

    def builder_inited(self, app: Sphinx) -> None:
        """Add our templates behind those of the user and of the theme."""
        if app.builder.format != "html":
            return
        bridge = app.builder.templates
        bridge.loaders.append(SphinxFileSystemLoader(str(TEMPLATES)))
        # Sphinx builds every page again when a template on this path changes.
        bridge.pathchain.append(str(TEMPLATES))
        # Compiling the templates of a theme takes as long as writing a few pages.
        cache = Path(app.doctreedir, "templates")
        cache.mkdir(parents=True, exist_ok=True)
        bridge.environment.bytecode_cache = FileSystemBytecodeCache(str(cache))
        # A cache of its own: compiled code escapes or does not.
        escaped = FileSystemBytecodeCache(str(cache), "escaped_%s.cache")
        self._environment = bridge.environment.overlay(
            autoescape=True, bytecode_cache=escaped
        )
        self._templates = {}

    def render(self, name: str, **context: Any) -> Markup:
        """Render ``academic/<name>.html``."""
        path = f"academic/{name}.html"
        try:
            if name not in self._templates:
                assert self._environment is not None
                self._templates[name] = self._environment.get_template(path)
            return Markup(self._templates[name].render(words=words, **context))
        except Exception as error:
            # A template is a program of its author's, where anything can go wrong.
            cure = "mend the template, or take it away for ours to be used"
            message = f"{_place(error) or path}: {_reason(error)}; {cure}"
            raise ThemeError(message) from error


def _place(error: Exception) -> str:
    """Return the file and the line of the template where an error is."""
    if isinstance(error, TemplateSyntaxError):
        return f"{error.filename or error.name}:{error.lineno}"
    frames = traceback.extract_tb(error.__traceback__)
    templates = [frame for frame in frames if frame.filename.endswith(".html")]
    return f"{templates[-1].filename}:{templates[-1].lineno}" if templates else ""


def _reason(error: Exception) -> str:
    if isinstance(error, TemplateSyntaxError):
        return error.message or ""
    return str(error) or type(error).__name__


def setup(app: Sphinx) -> Templates:
    """Return the templates, which are there once the builder is."""
    templates = Templates()
    app.connect("builder-inited", templates.builder_inited)
    return templates
