"""Names that two pages use: labels, terms, equations, citations, options."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import build
from tests.freshness.rebuilds import rebuild

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Site

HOME = "# Home\n\n{}\n"
REFERENCES = (
    "{ref}`part`",
    "{ref}`plot`",
    "[](#plot)",
    "{eq}`law`",
    "{term}`oak`",
    "{term}`Oak`",
    "{option}`--oak`",
    "```{eval-rst}\nSee [Oak18]_.\n```",
)
NAMED = """\
# Page {0}

(part)=
## Part of {0}

:::{{figure}} pic.svg
:name: plot

Plot of {0}
:::

```{{math}}
:label: law

x^2
```

```{{glossary}}
oak
  A tree.
```

```{{option}} --oak

Choose it.
```

```{{envvar}} OAK
```

```{{eval-rst}}
.. [Oak18] On oaks.
```
"""
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg"/>'


@pytest.fixture
def twins(site: Site) -> Site:
    """Return a site with two pages that use the same names, and a page without."""
    site.write({"pic.svg": PICTURE})
    return site.write(
        index=HOME.format("\n\n".join(REFERENCES)),
        early=NAMED.format("early"),
        late=NAMED.format("late"),
    )


def targets(site: Site) -> list[str]:
    """Return the other pages to which the home page leads."""
    pages = (address.partition("#")[0] for _, address in site.html().links("body"))
    return [page for page in pages if page]


def edit(site: Site, name: str) -> None:
    page = site.folder / f"{name}.md"
    page.write_text(page.read_text("utf-8") + "\nMore.\n", "utf-8")


@pytest.mark.parametrize("edited", ["early", "late", "index"])
def test_a_reference_leads_to_the_later_page_whichever_was_edited(
    twins: Site, edited: str
) -> None:
    warnings = rebuild(twins)
    places = targets(twins)
    options = places.count("early.html")
    assert (options, places.count("late.html")) == (1, len(REFERENCES) - 1)
    edit(twins, edited)
    assert rebuild(twins) == warnings
    assert targets(twins) == places


def test_warnings_are_worded_as_sphinx_words_them(
    twins: Site, new_site: Callable[..., Site]
) -> None:
    plain = new_site(extensions=["myst_parser"])
    plain.write({path.name: path.read_bytes() for path in sources(twins)})
    assert sorted(map(untyped, twins.complaints())) == sorted(
        map(untyped, plain.complaints())
    )
    assert len(twins.warnings) == 6


def sources(site: Site) -> list[Path]:
    return [path for path in site.folder.iterdir() if path.is_file()]


def untyped(warning: str) -> str:
    # Of some of these Sphinx 8.2 gives no type.
    return warning.partition(" [")[0]


def test_several_processes_give_the_same_warnings_and_links(twins: Site) -> None:
    # Sphinx uses several processes from six pages on.
    twins.write({f"page{n}.md": f"# Page {n}\n" for n in range(6)})
    assert rebuild(twins, jobs=3)
    edit(twins, "early")
    edit(twins, "page1")
    assert rebuild(twins, jobs=3)


def test_warnings_are_repeated_though_no_page_is_read_again(twins: Site) -> None:
    warnings = twins.complaints()
    doctrees = sorted((twins.folder / "_build" / "doctrees").glob("*.doctree"))
    before = [path.stat().st_mtime_ns for path in doctrees]
    assert twins.complaints() == warnings
    assert [path.stat().st_mtime_ns for path in doctrees] == before


@pytest.mark.parametrize("gone", ["early", "late"])
def test_when_one_of_two_pages_is_deleted_the_other_has_the_names(
    twins: Site, gone: str
) -> None:
    assert rebuild(twins)
    (twins.folder / f"{gone}.md").unlink()
    assert rebuild(twins) == []
    (kept,) = {"early", "late"} - {gone}
    assert set(targets(twins)) == {f"{kept}.html"}


def test_when_one_of_two_labels_is_renamed_the_other_page_has_the_name(
    twins: Site,
) -> None:
    rebuild(twins)
    twins.write(late=NAMED.format("late").replace("(part)", "(other)"))
    assert not [warning for warning in rebuild(twins) if "label part" in warning]
    assert targets(twins)[0] == "early.html"


def test_a_reference_to_a_term_in_other_letters_is_reported_when_the_term_is_gone(
    site: Site,
) -> None:
    words = "# Words\n\n```{glossary}\noak\n  A tree.\n```\n"
    site.write(index=HOME.format("{term}`Oak`"), words=words)
    assert rebuild(site) == []
    site.write(words="# Words\n")
    (warning,) = rebuild(site)
    assert "term not in glossary" in warning


def test_a_page_may_take_the_name_of_the_search_page_and_give_it_back(
    site: Site,
) -> None:
    site.write(index=HOME.format("{ref}`search`"), own="(search)=\n# My search\n")
    assert rebuild(site)
    assert targets(site) == ["own.html"]
    assert rebuild(site)
    site.write(own="# My search\n")
    assert rebuild(site) == []
    assert targets(site) == ["search.html"]


def test_warnings_of_labels_made_from_headings_are_still_those_of_their_extension(
    new_site: Callable[..., Site],
) -> None:
    site = new_site(
        extensions=["myst_parser", "sphinx.ext.autosectionlabel", "sphinx_academic"],
        suppress_warnings=["toc.not_included", "autosectionlabel.*"],
    )
    site.write(index=HOME.format("{ref}`same`"), a="# Same\n", b="# Same\n")
    assert rebuild(site) == []
    edit(site, "a")
    assert rebuild(site) == []
    assert targets(site) == ["b.html"]
    shown = {"suppress_warnings": ["toc.not_included"]}
    (warning,) = build(site.folder, site.out, "html", conf=shown)
    assert "b.md:1: WARNING: duplicate label same, other instance in a.md" in warning
