"""The theme, as a reader's browser and an author's conf.py meet it."""

from __future__ import annotations

import gzip
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import pytest
from docutils import nodes
from sphinx.testing.util import SphinxTestApp
from sphinx.util.console import strip_colors

from sphinx_academic.head.descriptions import description_of
from sphinx_academic.site.highlighting import Dark, Light
from sphinx_academic.site.page import base_of_missing_page
from sphinx_academic.theming import theme_path

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOSTILE = """Eve <script>alert(1)</script> & "O'Neil" </title>"""

CONF = f"""
project = {HOSTILE!r}
copyright = {HOSTILE!r}
extensions = ["myst_parser", "sphinx_academic"]
myst_enable_extensions = ["colon_fence", "dollarmath", "amsmath"]
html_theme = "sphinx_academic"
html_theme_options = {{
    "footer_text": {HOSTILE!r},
    "nav_links": [{{"title": {HOSTILE!r}, "url": "https://example.org/"}}],
}}
html_baseurl = "https://example.org/eve/"
academic_owner = [{HOSTILE!r}]
academic_profile = {{
    "role": {HOSTILE!r},
    "affiliations": [{HOSTILE!r}],
    "native": {HOSTILE!r},
    "links": {{"github": "eve"}},
}}
exclude_patterns = ["_build"]
"""

TEXT = r"""# Text & <b>tags</b>

A [link](index.md), a footnote[^1], $x^2$ and $\nonsense{x}$.

[^1]: The note.

## Things

```python
print("<hello>")
```

| a | b |
|---|--:|
| 1 | 2 |

:::{list-table}
:widths: 20 80

* - one
  - two
:::

:::{figure} dot.png
:figwidth: 42%
:width: 50%

Caption.
:::

![dot](dot.png)

:::{warning}
Hot.
:::

:::{glossary}
ring
  A set with two operations.
:::

\begin{align*}
a &= b \\
c &= d
\end{align*}

### Deeper

## More

# A second heading at the top

Text.
"""

# One grey pixel, two wide and one high.
DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d494844520000000200000001080000000018dd8bb7"
    "0000000b49444154789c6368680000018300c1c1b1a5d70000000049454e44ae426082"
)

FILES = {
    "index.md": (
        "# Home\n\nThe first paragraph.\n\n## News\n\nText.\n\n"
        "```{toctree}\n:hidden:\n\ntext\nmanual/index\nAway <https://example.org/>\n```\n"
    ),
    "text.md": TEXT,
    "untitled.md": "---\norphan: true\n---\n\nNo title here.\n",
    "404.md": "---\norphan: true\n---\n\n# Page not found\n\n[Home](index.md)\n",
    "manual/index.md": "# Manual\n\n```{toctree}\none\ntwo\n```\n",
    "manual/one.md": "# One\n\nText.\n",
    "manual/two.md": "# Two\n\nText.\n",
}


@dataclass
class Page(HTMLParser):
    """The tags of a page, as far as the tests ask for them."""

    source: str
    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def all(self, *names: str) -> list[dict[str, str]]:
        return [attributes for tag, attributes in self.tags if tag in names]

    def meta(self, name: str) -> list[str]:
        return [
            meta["content"] for meta in self.all("meta") if meta.get("name") == name
        ]

    @property
    def loaded(self) -> list[str]:
        """Every address that a browser fetches to show the page."""
        sheets = [
            link["href"]
            for link in self.all("link")
            if link["rel"] in {"stylesheet", "icon"}
        ]
        parts = self.all("script", "img", "iframe", "source", "video")
        return sheets + [part["src"] for part in parts if "src" in part]


@dataclass(frozen=True)
class Built:
    out: Path
    warnings: str

    def page(self, name: str) -> Page:
        return Page((self.out / f"{name}.html").read_text(encoding="utf-8"))

    @property
    def pages(self) -> Iterator[tuple[str, Page]]:
        for path in sorted(self.out.rglob("*.html")):
            name = path.relative_to(self.out).with_suffix("").as_posix()
            yield name, self.page(name)


def build(
    source: Path,
    conf: str = CONF,
    builder: str = "html",
    files: dict[str, str] = FILES,
) -> Built:
    for name, text in {"conf.py": conf, **files}.items():
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).write_text(text, encoding="utf-8")
    (source / "dot.png").write_bytes(DOT)
    app = SphinxTestApp(builder, srcdir=source, builddir=source / "_build")
    try:
        app.build()
        return Built(app.outdir, strip_colors(app.warning.getvalue()))
    finally:
        app.cleanup()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(tmp_path_factory.mktemp("site"))


# What every page keeps


def test_no_page_has_a_script_or_a_style_of_its_own(site: Built) -> None:
    for name, page in site.pages:
        run = (x for x in page.all("script") if x.get("type") != "application/ld+json")
        assert all("src" in script for script in run), name
        assert not page.all("style"), name
        for tag, attributes in page.tags:
            written = [a for a in attributes if a == "style" or a.startswith("on")]
            assert not written, (name, tag, attributes)


def test_no_page_loads_anything_from_another_host(site: Built) -> None:
    for name, page in site.pages:
        assert page.loaded, name
        assert not [address for address in page.loaded if urlsplit(address).netloc], (
            name
        )


def test_what_a_page_loads_or_links_to_is_there(site: Built) -> None:
    for name, page in site.pages:
        targets = page.loaded + [
            link["href"] for link in page.all("a") if "href" in link
        ]
        for target in targets:
            parts = urlsplit(target)
            if not parts.scheme and parts.path:
                path = site.out / name
                assert (path.parent / unquote(parts.path)).exists(), (name, target)


def test_every_page_has_one_h1_and_skips_no_level(site: Built) -> None:
    for name, page in site.pages:
        levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
        assert levels.count(1) == 1, name
        assert levels[0] == 1, name
        steps = pairwise(levels)
        assert all(after <= before + 1 for before, after in steps), (name, levels)


def test_every_page_says_what_it_is_about_once(site: Built) -> None:
    for name, page in site.pages:
        assert len(page.meta("description")) == 1, name
        assert page.meta("description")[0], name
        assert len(page.meta("viewport")) == 1, name


def test_names_are_text_whatever_they_contain(site: Built) -> None:
    for name, page in site.pages:
        assert "alert(1)</script>" not in page.source, name
        assert page.source.count("</title>") == 1, name


def test_no_id_is_given_twice(site: Built) -> None:
    for name, page in site.pages:
        ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
        assert len(ids) == len(set(ids)), name


def test_icons_are_drawn_in_the_page_that_shows_them(site: Built) -> None:
    for name, page in site.pages:
        drawn = {f"#{symbol['id']}" for symbol in page.all("symbol")}
        assert {use["href"] for use in page.all("use")} <= drawn, name


# Single pages


def test_the_name_heads_the_home_page_and_its_title_follows(site: Built) -> None:
    home = site.page("index")
    assert home.all("h1") == [{"class": "profile-name"}]
    assert "<h2>Home</h2>" in home.source
    assert "GitHub" in home.source
    assert home.meta("description") == ["The first paragraph."]


def test_a_lead_stands_below_the_title_of_any_page_at_home_too(tmp_path: Path) -> None:
    lead = "---\nlead: Rings & ideals.\n---\n\n"
    files = {name: lead + FILES[name] for name in ("index.md", "text.md")}
    built = build(tmp_path, CONF, files={**FILES, **files})
    shown = '<p class="site-lead">Rings &amp; ideals.</p>'
    assert f"<h2>Home</h2>\n{shown}\n" in built.page("index").source
    assert f"</h1>\n{shown}\n</header>" in built.page("text").source


@pytest.mark.parametrize("lead", ['" "', "true", "[Rings, ideals]", "{on: Rings}"])
def test_a_lead_that_is_no_text_is_not_shown(tmp_path: Path, lead: str) -> None:
    text = f"---\nlead: {lead}\n---\n\n{FILES['index.md']}"
    built = build(tmp_path, CONF, files={**FILES, "index.md": text})
    assert "site-lead" not in built.page("index").source


def test_a_page_without_a_title_is_headed_by_the_name_of_the_site(site: Built) -> None:
    assert "no title" not in site.page("untitled").source


def test_the_header_shows_the_top_of_the_site_and_where_one_is(site: Built) -> None:
    source = site.page("manual/one").source
    header = source[source.index("<nav") : source.index("</nav>")]
    assert 'href="../text.html">Text &amp; &lt;b&gt;tags' in header
    assert 'href="index.html" aria-current="true">Manual' in header
    assert 'href="https://example.org/">Away' in header
    assert "one.html" not in header


def test_a_page_leads_on_within_its_section_only(site: Built) -> None:
    def turns(name: str) -> list[str]:
        links = site.page(name).all("a")
        return [a["href"] for a in links if a.get("rel") in {"prev", "next"}]

    assert turns("manual/one") == ["index.html", "two.html"]
    assert turns("manual/two") == ["one.html"]
    assert not turns("text")


def test_the_footer_links_and_does_not_print_its_markup(site: Built) -> None:
    footer = site.page("text").source.rpartition("<footer")[2]
    assert '<a href="https://www.sphinx-doc.org/">Sphinx</a>' in footer
    assert "&lt;a" not in footer


def test_the_page_for_wrong_addresses_works_at_any_depth(site: Built) -> None:
    assert site.page("404").all("base") == [{"href": "/eve/"}]


@pytest.mark.parametrize(
    ("baseurl", "base"),
    [
        ("", ""),
        ("https://example.org", "/"),
        ("https://example.org/eve", "/eve/"),
        ("https://example.org/eve/", "/eve/"),
    ],
)
def test_only_an_address_in_conf_tells_where_the_site_starts(
    baseurl: str, base: str
) -> None:
    assert base_of_missing_page("404", baseurl) == base
    assert not base_of_missing_page("index", baseurl)


def test_widths_are_classes_and_pictures_keep_their_place(site: Built) -> None:
    page = site.page("text")
    assert [column["class"] for column in page.all("col")] == ["site-w-20", "site-w-80"]
    assert page.all("figure")[0]["class"].split()[-1] == "site-w-40"
    inside, plain = page.all("img")
    assert "site-w-50" in inside["class"]
    assert (plain["width"], plain["height"]) == ("2", "1")


def test_what_scrolls_can_be_reached_with_the_keyboard(site: Built) -> None:
    page = site.page("text")
    boxes = [attributes for _, attributes in page.tags if "data-scroll" in attributes]
    assert [box["aria-label"] for box in boxes].count("Table") == 2
    assert {"Code", "Formula"} < {box["aria-label"] for box in boxes}
    assert all(box["tabindex"] == "0" for box in boxes)


# Mathematics


def test_mathematics_is_written_into_the_page(site: Built) -> None:
    page = site.page("text")
    assert "<msup><mi>x</mi><mn>2</mn></msup>" in page.source
    assert page.all("mtable"), "align* is an aligned table"


def test_tex_that_has_no_mathml_is_shown_and_reported(site: Built) -> None:
    assert r'<code class="math-source">\nonsense{x}</code>' in site.page("text").source
    assert re.search(r"text\.md:3: WARNING: the formula .*nonsense", site.warnings)


def test_a_renderer_that_was_chosen_is_used(tmp_path: Path) -> None:
    conf = CONF + "html_math_renderer = 'mathjax'\n"
    page = build(tmp_path, conf).page("text")
    assert not page.all("math")


# Settings


def test_the_theme_alone_builds_and_says_what_is_missing(tmp_path: Path) -> None:
    conf = 'extensions = ["myst_parser", "sphinx_academic.theming"]\n'
    conf += 'project = "Plain"\nhtml_theme = "sphinx_academic"\n'
    built = build(tmp_path, conf, files={"index.md": "# Hello\n\nText.\n"})
    assert "add 'sphinx_academic' to extensions in conf.py" in built.warnings
    assert "<h1>Hello</h1>" in built.page("index").source


def test_a_portrait_is_published_under_a_fixed_name(tmp_path: Path) -> None:
    conf = CONF + "academic_profile['portrait'] = 'dot.png'\n"
    built = build(tmp_path, conf)
    assert built.page("index").all("img")[0]["src"] == "_static/academic-portrait.png"
    assert (built.out / "_static" / "academic-portrait.png").read_bytes() == DOT


def test_a_missing_portrait_is_reported_and_the_monogram_shown(tmp_path: Path) -> None:
    built = build(tmp_path, CONF + "academic_profile['portrait'] = 'none.jpg'\n")
    assert "there is no portrait 'none.jpg'" in built.warnings
    assert "profile-monogram" in built.page("index").source


def test_a_template_of_the_author_extends_the_shell(tmp_path: Path) -> None:
    layout = (
        '{% extends "sphinx_academic/layout.html" %}'
        "{% block extrahead %}<meta name='mine'>{% endblock %}"
    )
    conf = CONF + "templates_path = ['_templates']\n"
    built = build(tmp_path, conf, files={**FILES, "_templates/layout.html": layout})
    assert "<meta name='mine'>" in built.page("text").source
    assert built.page("search").all("h1")


def test_a_description_by_the_author_stays_alone(tmp_path: Path) -> None:
    front = (
        "---\nmyst:\n  html_meta:\n    description: Mine.\n---\n\n# Hello\n\nText.\n"
    )
    built = build(tmp_path, files={"index.md": front})
    assert built.page("index").meta("description") == ["Mine."]


def test_a_language_written_from_the_right_turns_the_page(tmp_path: Path) -> None:
    built = build(tmp_path, CONF + "language = 'ar'\n", files={"index.md": "# Hello\n"})
    assert built.page("index").all("html")[0]["dir"] == "rtl"


def test_a_long_section_is_not_repeated_on_each_of_its_pages(tmp_path: Path) -> None:
    names = [f"page{number}" for number in range(70)]
    files = {f"{name}.md": f"# {name}\n" for name in names}
    files["manual.md"] = "# Manual\n\n```{toctree}\n" + "\n".join(names) + "\n```\n"
    files["index.md"] = "# Home\n\n```{toctree}\nmanual\n```\n"
    page = build(tmp_path, files=files).page("page30")
    linked = {link["href"] for link in page.all("a")} & {
        f"{name}.html" for name in names
    }
    assert linked == {"page29.html", "page31.html"}


@pytest.mark.filterwarnings("ignore:.*JSONHTMLBuilder")  # Sphinx's own
def test_the_title_stays_in_the_text_where_there_is_no_template(tmp_path: Path) -> None:
    built = build(tmp_path, builder="json")
    assert "<h1>Manual" in (built.out / "manual" / "index.fjson").read_text()


# Parts


def test_a_description_is_cut_between_words() -> None:
    page = nodes.document(None, None)  # type: ignore[arg-type]
    section = nodes.section("", nodes.title("", "Title"))
    section += nodes.paragraph("", "word, " * 60)
    page += section
    text = description_of(page)
    assert len(text) <= 155
    assert text.endswith("word…")


@pytest.mark.parametrize("style", [Light, Dark])
def test_code_is_readable_on_its_ground(style: type[Light | Dark]) -> None:
    grounds = (style.background_color, style.highlight_color)
    for token, settings in style.list_styles():
        color = f"#{settings['color']}"
        assert min(contrast(color, ground) for ground in grounds) >= 4.5, token


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, as WCAG 2.2 defines it."""
    light, dark = sorted(map(_luminance, (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    channels = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_scripts_and_styles_stay_light() -> None:
    scripts = sorted((theme_path() / "static" / "js").glob("*.js"))
    styles = sorted((theme_path() / "css").glob("*.css"))
    assert sum(len(gzip.compress(path.read_bytes())) for path in scripts) <= 4_000
    assert len(gzip.compress(b"".join(path.read_bytes() for path in styles))) <= 10_000
