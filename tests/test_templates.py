"""Structure is in templates, which an author or a theme may replace."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sphinx.errors import ThemeError

from .conftest import said

if TYPE_CHECKING:
    from .conftest import Page, Site

PAGE = """\
# Home

:::{publication} On \\<rings> & *ideals*
:key: rings
:authors: Ada King*
:lang: de

The abstract.
:::

:::{news} 2025
:key: news

Something.
:::

:::{award} Prize
:key: prize
:::

:::{publication-list}
:group-by: year
:::

:::{news-list}
:year: 1900
:::
"""


def built(site: Site, name: str, template: str) -> Page:
    site.conf["templates_path"] = ["_templates"]
    site.write({f"_templates/academic/{name}.html": template}, index=PAGE)
    return site.build().html()


@pytest.mark.parametrize(
    ("name", "template", "expected"),
    [
        (
            "publication",
            '<li class="mine">{{ title }} by {{ authors }} ({{ lang }}): '
            "{{ abstract }}</li>",
            "On <rings> & ideals by Ada King* (de): The abstract.",
        ),
        ("news", '<li class="mine">{{ when }}: {{ body }}</li>', "2025: Something."),
        (
            "award",
            '<li class="mine">{{ title }} at {{ id }}</li>',
            "Prize at award-prize",
        ),
        ("legend", '<p class="mine">{{ content }}</p>', "* equal contribution"),
    ],
)
def test_an_author_replaces_a_template(
    site: Site, name: str, template: str, expected: str
) -> None:
    assert said(built(site, name, template).find("mine")[0]) == expected


def test_an_author_replaces_the_list(site: Site) -> None:
    template = (
        '<div class="mine">{% for label, id, runs in groups %}'
        '<i id="{{ id }}">{{ label }}</i>'
        "{% for entries in runs %}<ul>{{ entries }}</ul>{% endfor %}"
        "{% else %}{{ empty }}{% endfor %}</div>"
    )
    lists = built(site, "list", template).find("mine")
    assert len(lists) == 5
    assert said(lists[-1]) == "Nothing here yet."
    assert said(next(lists[-2].iter("i"))) == "Undated"


def test_an_author_wraps_the_template_that_there_was(site: Site) -> None:
    template = '<!-- mine -->{% include "!academic/publication.html" %}'
    page = built(site, "publication", template)
    assert page.source.count("<!-- mine -->") == 2
    assert page.titles == ["On <rings> & ideals"] * 2


def test_templates_escape_what_is_not_markup(site: Site) -> None:
    template = '<li class="mine" title="{{ evil }}">{% set x = "<b>" %}{{ x }}</li>'
    page = built(site, "award", template)
    assert page.text("mine") == "<b>"


def test_an_edited_template_is_used_by_the_next_build(site: Site) -> None:
    assert built(site, "award", '<li class="one">{{ title }}</li>').texts("one")
    page = built(site, "award", '<li class="other">{{ title }}</li>')
    assert page.texts("other") == ["Prize"]
    assert not page.find("one")


def test_a_theme_replaces_a_template_and_the_author_has_the_last_word(
    site: Site,
) -> None:
    site.conf |= {"html_theme": "own", "html_theme_path": ["themes"]}
    own = {
        "themes/own/theme.toml": '[theme]\ninherit = "basic"\n',
        "themes/own/academic/award.html": '<li class="theme">{{ title }}</li>',
        "themes/own/academic/news.html": '<li class="theme">{{ body }}</li>',
    }
    site.write(own)
    page = built(site, "news", '<li class="mine">{{ body }}</li>')
    assert page.texts("theme") == ["Prize"]
    assert page.texts("mine") == ["Something."]


def test_an_author_s_own_style_follows_that_of_the_extension(site: Site) -> None:
    site.conf |= {"html_static_path": ["_static"], "html_css_files": ["mine.css"]}
    site.write({"_static/mine.css": "p { color: red }"}, index=PAGE)
    page = site.build().html()
    sheets = [link.attrib["href"].split("?")[0] for link in page.root.iter("link")]
    assert sheets.index("_static/academic.css") < sheets.index("_static/mine.css")
    assert (site.out / "_static" / "academic.css").is_file()


@pytest.mark.parametrize(
    ("template", "line", "reason"),
    [
        ("<li>\n{{ nosuch.x }}</li>", 2, "'nosuch' is undefined"),
        (
            "<li>{% if %}</li>",
            1,
            "Expected an expression, got 'end of statement block'",
        ),
        ("<li>\n\n{{ title", 3, "unexpected end of template, expected 'end of print"),
        ("<li>{{ 1 / 0 }}</li>", 1, "division by zero"),
        ("\n{% include 'no.html' %}", 2, "'no.html' not found in "),
        ("{% include 'academic/award.html' %}", 1, "maximum recursion depth exceeded"),
    ],
)
def test_a_mistake_in_a_template_is_told_at_its_line(
    site: Site, template: str, line: int, reason: str
) -> None:
    with pytest.raises(ThemeError) as raised:
        built(site, "award", template)
    path = site.folder / "_templates/academic/award.html"
    assert str(raised.value).startswith(f"{path}:{line}: {reason}")
    cure = "; mend the template, or take it away for ours to be used"
    assert str(raised.value).endswith(cure)


def test_a_mistake_in_an_included_template_is_told_there(site: Site) -> None:
    site.write({"_templates/part.html": "\n{% for %}"})
    with pytest.raises(ThemeError, match=r"part\.html:2: "):
        built(site, "award", "{% include 'part.html' %}")


def test_a_template_that_is_no_text_is_told(site: Site) -> None:
    site.write({"_templates/academic/award.html": b"\xff"}, index=PAGE)
    site.conf["templates_path"] = ["_templates"]
    with pytest.raises(ThemeError, match=r"academic/award\.html: "):
        site.build()
