"""Mathematics as MathML, written at build time: no script, no other host.

The converter is docutils' own.  What it cannot read is shown as TeX source, with a
warning that names the place.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Final

from docutils import nodes
from docutils.utils.math import MathError
from docutils.utils.math.latex2mathml import tex2mathml
from sphinx.locale import _
from sphinx.util.math import get_node_equation_number

from sphinx_academic.messages import warn
from sphinx_academic.words import text

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata
    from sphinx.writers.html5 import HTML5Translator

RENDERER: Final = "mathml"


# What amsmath's environments and a few commands are called in the words that the
# converter knows.  A number is Sphinx's affair, so TeX's own are dropped.
_KNOWN_WORDS: Final = (
    (
        re.compile(r"\\(begin|end)\{(?:align|gather|multline|split|gathered)\*?\}"),
        r"\\\1{aligned}",
    ),
    (re.compile(r"\\(?:begin|end)\{equation\*?\}"), ""),
    (re.compile(r"\\(?:nonumber|notag)\b|\\label\{[^{}]*\}"), ""),
    (re.compile(r"\\tag\*?\{([^{}]*)\}"), r"\\qquad\\text{(\1)}"),
    (re.compile(r"\\bm\b"), r"\\boldsymbol"),
)


def _offer(app: Sphinx, *_: object) -> None:
    """Register the renderer where it is wanted, once.

    Sphinx takes the only renderer beside MathJax without being asked.  So it is
    registered for the theme of this project, or by name, and never next to a
    renderer that the site loaded on purpose (``sphinx.ext.imgmath``).
    """
    others = set(app.registry.html_inline_math_renderers) - {"mathjax"}
    ours = app.config.html_theme == "sphinx_academic" and not others
    chosen: str | None = app.config.html_math_renderer
    if RENDERER not in others and (chosen == RENDERER or (chosen is None and ours)):
        app.add_html_math_renderer(
            RENDERER,
            inline_renderers=(visit_math, None),
            block_renderers=(visit_math_block, None),
        )


def visit_math(self: HTML5Translator, node: nodes.math) -> None:
    """Write a formula in a line of text."""
    self.body.append(_formula(node.astext(), node, block=False))
    raise nodes.SkipNode


def visit_math_block(self: HTML5Translator, node: nodes.math_block) -> None:
    """Write a displayed formula, with its number if it has one."""
    # A wide formula scrolls in itself, so the keyboard must reach it.
    start = self.starttag(node, "div", CLASS="math-block", ROLE="group", tabindex="0")
    label = self.attval(str(text("Formula")))
    self.body.append(start.replace(">", f' data-scroll aria-label="{label}">', 1))
    if node.get("number"):
        number = get_node_equation_number(self, node)
        self.body.append(f'<span class="eqno">({number})')
        self.add_permalink_ref(node, _("Link to this equation"))
        self.body.append("</span>")
    # Sphinx separates the formulas of one directive by an empty line.
    for part in node.astext().split("\n\n"):
        if part.strip():
            self.body.append(_formula(part.strip(), node, block=True))
    self.body.append("</div>\n")
    raise nodes.SkipNode


def _formula(tex: str, node: nodes.Element, *, block: bool) -> str:
    try:
        formula: str = tex2mathml(_in_known_words(tex), as_block=block)
    except MathError as error:
        return _source(tex, node, str(error))
    except (AttributeError, IndexError, KeyError, TypeError):
        # The converter stumbles, rather than complains, over some broken TeX.
        return _source(tex, node, "it is not complete")
    formula = re.sub(r">\n\s*<", "><", formula)
    formula = formula.replace("&ApplyFunction;", "&#x2061;")  # no entities in EPUB
    return formula.replace('style="font-weight: bold"', 'class="mathbold"')


def _in_known_words(tex: str) -> str:
    for pattern, words in _KNOWN_WORDS:
        tex = pattern.sub(words, tex)
    return tex


def _source(tex: str, node: nodes.Element, reason: str) -> str:
    """Show what the author wrote, which readers of TeX can read."""
    message = (
        f"the formula {tex!r} is shown as TeX: {reason.rstrip('.!?')}. Write it in "
        "other words, or choose a renderer with html_math_renderer in conf.py"
    )
    warn("math", message, node)
    return f'<code class="math-source">{html.escape(tex)}</code>'


def setup(app: Sphinx) -> ExtensionMetadata:
    """Offer the renderer once the configuration is known."""
    app.connect("config-inited", _offer)
    # Through html_theme alone, this module is loaded when that moment has passed.
    app.connect("builder-inited", _offer, priority=100)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
