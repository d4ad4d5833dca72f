"""What a rebuild removes from the output, and what it leaves alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sphinx_academic.freshness.tracker import Tracker
from tests.freshness.rebuilds import rebuild

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tests.conftest import Site

PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="{}"/>'


@pytest.fixture
def published(new_site: Callable[..., Site]) -> Site:
    """Return a built site with a page that has a picture and a download."""
    site = new_site(
        html_static_path=["_static"],
        html_extra_path=["extra"],
        html_logo="old-logo.svg",
        html_favicon="old-icon.svg",
    )
    names = ("pic", "old-logo", "old-icon", "new-logo", "new-icon")
    site.write({f"{name}.svg": PICTURE.format(len(name)) for name in names})
    site.write({"extra/robots.txt": "", "extra/own/key.txt": "", "_static/own.css": ""})
    site.write({"slides.pdf": "slides"})
    return site.write(
        {"deep/gone.md": "# Gone\n\n![](/pic.svg) {download}`/slides.pdf`\n"},
        index="# Home\n",
    ).build()


def outputs(site: Site, *names: str) -> set[str]:
    """Return the files in the output that have one of these names."""
    return {path.name for path in site.out.rglob("*") if path.name in names}


def put(site: Site, names: Iterable[str]) -> None:
    """Put files into the output by hand."""
    for name in names:
        path = site.out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("by hand", "utf-8")


def test_the_dark_style_of_code_goes_with_the_theme_that_has_one(site: Site) -> None:
    site.conf["html_theme"] = "sphinx_academic"
    site.write(index="# Home\n").build()
    assert outputs(site, "pygments.css", "pygments_dark.css") == {
        "pygments.css",
        "pygments_dark.css",
    }
    site.conf["html_theme"] = "alabaster"
    assert rebuild(site) == []
    assert outputs(site, "pygments.css", "pygments_dark.css") == {"pygments.css"}


def test_a_deleted_page_goes_with_its_source_pictures_and_downloads(
    published: Site,
) -> None:
    names = ("gone.html", "gone.md.txt", "pic.svg", "slides.pdf")
    assert outputs(published, *names) == set(names)
    (published.folder / "deep" / "gone.md").unlink()
    assert rebuild(published) == []
    assert outputs(published, *names) == set()
    assert not (published.out / "deep").exists()


def test_a_picture_that_another_page_shows_stays(published: Site) -> None:
    published.write(index="# Home\n\n![](/pic.svg)\n")
    (published.folder / "deep" / "gone.md").unlink()
    assert rebuild(published) == []
    assert outputs(published, "pic.svg") == {"pic.svg"}


def test_a_picture_of_a_record_that_no_list_shows_goes_with_the_last_that_shows_it(
    published: Site,
) -> None:
    published.conf["academic_publication_pages"] = False
    papers = """\
    # Papers

    ::::{{publication-list}} {}
    :::{{publication}} Rings
    :image: /new-logo.svg
    :image-alt: A logo
    :::
    ::::
    """
    published.write(papers=papers.format(""))
    assert rebuild(published) == []
    assert outputs(published, "new-logo.svg")
    published.write(papers=papers.format("\n    :keyword: trees\n"))
    assert rebuild(published) == []
    assert not outputs(published, "new-logo.svg")


def test_what_a_killed_build_has_written_goes_when_there_should_be_none_of_it(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.conf["language"] = "fr"
    site.write(index="# Home\n\n```{py:module} rings\n```\n")
    with monkeypatch.context() as killed:
        killed.setattr(Tracker, "build_finished", lambda *_: None)
        site.build()
    names = ("french-stemmer.js", "py-modindex.html")
    assert outputs(site, *names) == set(names)
    site.conf["language"] = "de"
    site.write(index="# Home\n").build()
    assert outputs(site, *names) == set()


def test_what_you_put_into_the_output_stays(published: Site) -> None:
    names = {
        *("CNAME", ".nojekyll", ".git/HEAD", "talks/2020/slides.html"),
        *("_static/mine.js", "_images/mine.png", "_sources/mine.txt", "deep/mine.html"),
    }
    put(published, names)
    (published.folder / "deep" / "gone.md").unlink()
    for words in ("# Other\n", "# Home again\n"):
        published.write(index=words).build()
        for name in names:
            assert (published.out / name).read_text("utf-8") == "by hand"


def test_what_another_extension_draws_stays_while_its_page_does(
    new_site: Callable[..., Site],
) -> None:
    site = new_site(
        extensions=["myst_parser", "sphinx.ext.graphviz", "sphinx_academic"],
        graphviz_output_format="svg",
    )
    dot = site.folder / "dot"
    site.conf["graphviz_dot"] = str(dot)
    drawing = 'for word in "$@"; do :; done; echo "<svg/>" > "${word#-o}"'
    site.write({"dot": f"#!/bin/sh\n{drawing}\n"})
    dot.chmod(0o755)
    site.write(
        index="# Home\n\n```{graphviz}\ndigraph { a -> b }\n```\n", other="# A\n"
    )
    assert rebuild(site) == []
    (drawn,) = site.out.rglob("graphviz-*.svg")
    for words in ("# B\n", "# C\n"):
        site.write(other=words)
        assert rebuild(site) == []
        assert drawn.exists()


def test_files_copied_as_they_are_stay_as_long_as_they_are_there(
    published: Site,
) -> None:
    names = ("robots.txt", "key.txt", "own.css", "old-logo.svg", "old-icon.svg")
    published.write(index="# Other\n")
    assert rebuild(published) == []
    assert outputs(published, *names) == set(names)
    for name in ("extra/robots.txt", "extra/own/key.txt", "_static/own.css"):
        (published.folder / name).unlink()
    assert rebuild(published) == []
    assert outputs(published, *names) == {"old-logo.svg", "old-icon.svg"}
    assert not (published.out / "own").exists()


def test_another_logo_and_another_icon_replace_the_old(published: Site) -> None:
    published.conf |= {"html_logo": "new-logo.svg", "html_favicon": "new-icon.svg"}
    assert rebuild(published) == []
    names = [f"{age}-{what}.svg" for age in ("old", "new") for what in ("logo", "icon")]
    assert outputs(published, *names) == {"new-logo.svg", "new-icon.svg"}


def test_a_portrait_and_a_cv_that_the_profile_no_longer_has_are_unpublished(
    site: Site,
) -> None:
    site.conf["academic_owner"] = "Ada Lovelace"
    site.conf["academic_profile"] = {
        "portrait": "ada.svg",
        "links": {"CV": "files/cv.pdf"},
    }
    site.write({"ada.svg": PICTURE.format(1), "files/cv.pdf": "private"})
    site.write(index="# Home\n").build()
    published = {"_static/academic-portrait.svg", "files/cv.pdf"}
    assert all((site.out / path).exists() for path in published)

    site.conf["academic_profile"] = {"role": "Mathematician"}
    rebuild(site)

    assert not any((site.out / path).exists() for path in published)
