"""Mathematics as MathML, written at build time: no script, no other host.

The converter is docutils' own.  What it cannot read is shown as TeX source, with a
warning that names the place where it is written, however many pages show it.
"""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from docutils import nodes
from docutils.utils.math import MathError
from docutils.utils.math.latex2mathml import tex2mathml
from sphinx.locale import _
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.math import get_node_equation_number

from sphinx_academic.messages import warn
from sphinx_academic.words import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.builders import Builder
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
    (re.compile(r"\\hbox\b"), r"\\mbox"),
    # Fonts as before LaTeX: for the rest of a group, or for the next letter.
    (
        re.compile(r"\{\s*\\(bf|cal|frak|it|rm|scr|sf|tt)(?![A-Za-z])\s*([^{}]*)\}"),
        r"{\\math\1{\2}}",
    ),
    (
        re.compile(r"\\(bf|cal|frak|it|rm|scr|sf|tt)(?![A-Za-z])\s*"),
        r"\\math\1 ",
    ),
    (re.compile(r"\\Bbb(?![A-Za-z])"), r"\\mathbb"),
    # An index before which nothing stands, as in "H$_2$O".
    (re.compile(r"^\s*(?=[_^])"), "{}"),
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
        app.add_post_transform(CheckFormulas)


class Converted(NamedTuple):
    """A formula as MathML; where that fails, as TeX, and why."""

    html: str
    flaw: str = ""


class FormulaCheck(SphinxPostTransform):
    """Warns of formulas of a page that are not shown as MathML, and changes nothing.

    The writer cannot: it writes also copies of what is written elsewhere.
    """

    # Before lists are filled with what may be of other pages.
    default_priority = 4
    formats = ("html",)


class CheckFormulas(FormulaCheck):
    """Warn of each formula in the texts of a page."""

    def run(self, **kwargs: Any) -> None:
        """Look at all formulas."""
        for node, tex, block in formulas_in(self.document):
            if message := complaint_of(tex, block=block):
                warn("math", message, node)


def formulas_in(element: nodes.Element) -> Iterator[tuple[nodes.Node, str, bool]]:
    """Yield each formula with its node, and whether it is a block."""
    for node in element.findall():
        if isinstance(node, nodes.math):
            yield node, node.astext(), False
        elif isinstance(node, nodes.math_block):
            yield from ((node, part, True) for part in _parts(node))


def shows_mathml(builder: Builder) -> bool:
    """Tell whether a builder writes formulas as MathML."""
    return getattr(builder, "math_renderer_name", None) == RENDERER


def complaint_of(tex: str, *, block: bool = False) -> str:
    """Return what is wrong with a formula, or nothing."""
    flaw = _converted(tex, block=block).flaw
    return flaw and (
        f"the formula {tex!r} is shown as TeX: {flaw.rstrip('.!?')}. Write it in "
        "other words, or choose a renderer with html_math_renderer in conf.py"
    )


def visit_math(self: HTML5Translator, node: nodes.math) -> None:
    """Write a formula in a line of text."""
    self.body.append(_converted(node.astext(), block=False).html)
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
    self.body += [_converted(part, block=True).html for part in _parts(node)]
    self.body.append("</div>\n")
    raise nodes.SkipNode


def _parts(node: nodes.math_block) -> list[str]:
    """Return the formulas of one directive, which Sphinx parts by an empty line."""
    return [part.strip() for part in node.astext().split("\n\n") if part.strip()]


# Each formula is checked, and then written: more than the longest text has.
@lru_cache(maxsize=4096)
def _converted(tex: str, *, block: bool) -> Converted:
    try:
        formula: str = tex2mathml(_in_known_words(tex), as_block=block)
    except MathError as error:
        return _source(tex, str(error))
    except (AttributeError, IndexError, KeyError, TypeError):
        # The converter stumbles, rather than complains, over some broken TeX.
        return _source(tex, "it is not complete")
    formula = re.sub(r">\n\s*<", "><", formula)
    formula = formula.replace("&ApplyFunction;", "&#x2061;")  # no entities in EPUB
    return Converted(formula.replace('style="font-weight: bold"', 'class="mathbold"'))


def _in_known_words(tex: str) -> str:
    for pattern, words in _KNOWN_WORDS:
        tex = pattern.sub(words, tex)
    return tex


def _source(tex: str, flaw: str) -> Converted:
    """Show what the author wrote, which readers of TeX can read."""
    return Converted(f'<code class="math-source">{html.escape(tex)}</code>', flaw)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Offer the renderer once the configuration is known."""
    app.connect("config-inited", _offer)
    # Through html_theme alone, this module is loaded when that moment has passed.
    app.connect("builder-inited", _offer, priority=100)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
