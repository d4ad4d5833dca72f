"""What a reader sees of a paper: in short, its picture, its BibTeX."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .conftest import PICTURE, said
from .test_media import mp4, svg, track

if TYPE_CHECKING:
    from .conftest import Page, Site

FILES = {
    "dot.png": PICTURE,
    "still.svg": svg('width="32" height="20"'),
    "plain.svg": svg(""),
    "film.mp4": mp4(track(640, 360)),
    "film.webm": b"",
}


def entry(site: Site, options: str, text: str = "") -> Page:
    body = f"\n\n{text}" if text else ""
    site.write(FILES, index=f"# A\n\n:::{{publication}} T\n{options}{body}\n:::\n")
    return site.build().html()


# In short -----------------------------------------------------------------------------


def test_a_summary_and_topics_are_shown(site: Site) -> None:
    page = entry(site, ":tldr: In *one* sentence.\n:keywords: rings; ideals & fields")
    assert page.text("academic-tldr") == "In *one* sentence."
    assert page.text("academic-keywords") == "Keywords: rings, ideals & fields"
    assert page.find("academic-tldr", page.one("academic-body"))


def test_topics_stand_below_the_abstract_if_there_is_one(site: Site) -> None:
    page = entry(site, ":tags: rings", "The abstract.")
    (fold,) = page.find("academic-abstract")
    assert said(fold).endswith("The abstract. Keywords: rings")
    assert len(page.find("academic-keywords")) == 1


@pytest.mark.parametrize("name", ["abstract", "summary", "excerpt"])
def test_the_abstract_may_stand_in_an_option(site: Site, name: str) -> None:
    page = entry(site, f":{name}: The *abstract*, $x$.")
    (fold,) = page.find("academic-abstract")
    assert said(fold) == r"AbstractThe abstract, \(x\)."


def test_a_mistake_in_such_an_abstract_is_found_in_its_line(site: Site) -> None:
    site.write(index=":::{publication} T\n:key: t\n:abstract: See {pub}`u`.\n:::\n")
    (warning,) = site.complaints()
    assert warning.startswith("index.md:3: ") or "/index.md:3: " in warning


def test_a_second_abstract_is_reported_and_the_text_stays(site: Site) -> None:
    site.write(index=":::{publication} T\n:summary: One\n\nTwo.\n:::\n")
    (warning,) = site.complaints()
    assert ":2: WARNING: publication: 'summary' says again what the text" in warning
    assert said(site.html().one("academic-abstract")) == "AbstractTwo."


# Links and BibTeX ---------------------------------------------------------------------


def kinds(page: Page) -> list[str]:
    return [e.attrib["data-kind"] for e in page.root.iter() if "data-kind" in e.attrib]


def test_links_stand_in_a_declared_order_and_once(site: Site) -> None:
    page = entry(
        site,
        ":doi: 10.1000/1\n:video: https://example.org/v\n:github: me/it\n"
        ":url: https://doi.org/10.1000/1\n:pdf: https://example.org/a.pdf\n"
        ":codecoming: true\n:talk: https://example.org/t\n:altmetric: true\n"
        ":preprint: https://example.org/p",
    )
    assert kinds(page) == "pdf preprint code talk video doi github".split()
    assert "Code (soon)" in page.text("academic-links")


def test_the_bibtex_is_made_of_the_record(site: Site) -> None:
    assert "title = {T}" in entry(site, ":key: t").text("academic-bibtex")


def test_the_author_s_own_bibtex_takes_its_place(site: Site) -> None:
    page = entry(site, ":bibtex: |\n:  @article{mine,\n:    title = {<T>}\n:  }")
    assert page.text("academic-bibtex") == "BibTeX@article{mine, title = {<T>} }"
    assert kinds(page) == []


def test_a_link_to_bibtex_takes_its_place(site: Site) -> None:
    page = entry(site, ":bibtexurl: https://example.org/a.bib")
    assert kinds(page) == ["bibtex"]
    assert not page.find("academic-bibtex")


def test_bibtex_can_be_left_out(site: Site) -> None:
    page = entry(site, ":bibtex_show: false")
    assert not page.find("academic-bibtex")
    assert not page.find("academic-links")
    assert page.root.find(".//script[@data-copy]") is None


def test_a_page_has_the_script_that_it_has_a_use_for(site: Site) -> None:
    site.conf["language"] = "de"
    site.write(other="# Other\n")
    page = entry(site, ":key: t")
    (script,) = (s for s in page.root.iter("script") if "data-copy" in s.attrib)
    assert script.attrib["src"].startswith("_static/academic.js")
    assert (script.attrib["data-copy"], script.attrib["data-copied"]) == (
        "Kopieren",
        "Kopiert",
    )
    assert "academic.js" not in site.text("other.html")


# Pictures and videos ------------------------------------------------------------------


def test_a_picture_has_its_size(site: Site) -> None:
    picture = entry(site, ":image: still.svg\n:image-alt: A").one("academic-teaser")
    assert picture.tag == "img"
    assert (picture.get("width"), picture.get("height")) == ("32", "20")
    assert picture.get("class") == "academic-teaser"


def test_a_picture_without_a_size_gets_a_shape(site: Site) -> None:
    picture = entry(site, ":image: plain.svg\n:image-alt: A").one("academic-teaser")
    assert picture.get("class") == "academic-teaser academic-teaser--unsized"
    assert "width" not in picture.attrib


@pytest.mark.parametrize("name", ["preview", "cover", "thumbnail", "teaser"])
def test_other_systems_names_of_pictures_have_their_words_too(
    site: Site, name: str
) -> None:
    picture = entry(site, f":{name}: dot.png\n:{name}-alt: A dot").one(
        "academic-teaser"
    )
    assert picture.get("alt") == "A dot"


def test_a_video_is_silent_and_waits_to_be_seen(site: Site) -> None:
    video = entry(
        site, ":preview: film.mp4\n:preview-alt: A film\n:image-poster: still.svg"
    ).one("academic-teaser")
    assert video.tag == "video"
    assert "autoplay" not in video.attrib
    assert {"muted", "loop", "playsinline", "controls"} <= set(video.attrib)
    assert video.get("src") == "_images/film.mp4"
    assert video.get("poster") == "_images/still.svg"
    assert video.get("aria-label") == "A film"
    assert (video.get("width"), video.get("height")) == ("640", "360")
    assert video.get("preload") == "none"
    for name in ("film.mp4", "still.svg"):
        assert (site.out / "_images" / name).read_bytes() == FILES[name]


def test_a_video_without_a_poster_shows_how_it_begins(site: Site) -> None:
    video = entry(site, ":image: film.webm\n:image-alt: A").one("academic-teaser")
    assert video.get("preload") == "metadata"
    assert "poster" not in video.attrib
    assert "academic-teaser--unsized" in video.get("class", "")


def test_a_video_needs_words_for_what_it_shows(site: Site) -> None:
    site.write(FILES, index=":::{publication} T\n:key: t\n:preview: film.mp4\n:::\n")
    (warning,) = site.complaints()
    assert "nothing says what 'film.mp4' shows to those who cannot see it" in warning
    assert "write it into the option 'image-alt' [academic.missing_option]" in warning
    assert ":3: WARNING" in warning


def test_a_picture_that_only_decorates_needs_no_words(site: Site) -> None:
    written = "publications:\n- {title: T, preview: still.svg, image-alt: ''}\n"
    bib = "@misc{t, title = {T}, preview = {still.svg}, preview_alt = {}}"
    page = ":::{publication} T\n:image: still.svg\n:image-alt:\n:::\n"
    more = "\n# L\n\n:::{publication-list}\n:::\n"
    site.conf["academic_sources"] = ["p.yml", "p.bib"]
    site.write({**FILES, "p.yml": written, "p.bib": bib}, index=page + more)
    pictures = site.build().html().find("academic-teaser")
    assert [picture.get("alt") for picture in pictures] == ["", "", "", ""]
    site.write({"p.bib": bib.replace("preview_alt = {}", "")})
    (warning,) = site.complaints()
    assert "or leave that empty if the picture only decorates" in warning


POSTER = ":image: film.mp4\n:image-alt: A film\n:image-poster: dot.png"
FILM = ":image: film.mp4\n:image-alt: A film"


def written(site: Site, builder: str, options: str, name: str) -> str:
    site.conf.update(copyright="Ada", version="1", release="1")
    site.write(FILES, index=f"# A\n\n:::{{publication}} T\n{options}\n:::\n")
    return site.build(builder).text(name)


@pytest.mark.parametrize(
    ("builder", "name", "shown"),
    [
        ("latex", "ada.tex", r"\noindent\sphinxincludegraphics[width=0.400"),
        ("texinfo", "ada.texi", "@image{ada-figures/dot,"),
        ("text", "index.txt", "Picture: A film"),
        ("man", "ada.1", "Picture: A film"),
        ("epub", "index.xhtml", '<img class="academic-teaser" src="_images/dot.png"'),
    ],
)
def test_where_no_video_plays_its_poster_stands(
    site: Site, builder: str, name: str, shown: str
) -> None:
    text = written(site, builder, POSTER, name)
    assert shown in text
    assert "film.mp4" not in text
    assert "video" not in text.lower()
    assert not list(site.out.rglob("film.mp4"))


@pytest.mark.parametrize(
    ("builder", "name"),
    [
        ("latex", "ada.tex"),
        ("texinfo", "ada.texi"),
        ("text", "index.txt"),
        ("man", "ada.1"),
        ("epub", "index.xhtml"),
    ],
)
def test_where_nothing_can_be_shown_words_say_what_it_is(
    site: Site, builder: str, name: str
) -> None:
    assert "Video: A film" in written(site, builder, FILM, name)


def test_a_drawing_is_not_given_to_what_cannot_read_it(site: Site) -> None:
    text = written(site, "latex", ":image: still.svg\n:image-alt: A", "ada.tex")
    assert "Picture: A" in text
    assert "still" not in text


def test_a_book_links_no_file_that_is_not_in_it(site: Site) -> None:
    text = written(
        site, "epub", ":pdf: dot.png\n:slides: https://a.org/", "index.xhtml"
    )
    assert '<span data-kind="pdf">PDF</span>' in text
    assert '<a data-kind="slides" href="https://a.org/">' in text


def test_another_page_knows_the_new_size_of_a_picture(site: Site) -> None:
    site.write(
        FILES,
        index="# A\n\n:::{publication-list}\n:::\n",
        papers="# B\n\n:::{publication} T\n:image: still.svg\n:image-alt: A\n:::\n",
    )
    assert site.build().html().one("academic-teaser").get("width") == "32"
    site.write({"still.svg": svg('width="64" height="20"')})
    assert site.build().html().one("academic-teaser").get("width") == "64"


def test_markup_in_what_a_paper_says_in_short_is_text(site: Site) -> None:
    hostile = '<script>alert(1)</script>" onload="x'
    site.conf["suppress_warnings"] = ["academic.raw_html"]
    page = entry(
        site,
        f":tldr: {hostile}\n:keywords: {hostile}\n"
        f":image: film.mp4\n:image-alt: {hostile}",
    )
    assert page.text("academic-tldr") == hostile
    assert page.one("academic-teaser").get("aria-label") == hostile
    assert "onload" not in page.one("academic-teaser").attrib


def test_the_script_is_small() -> None:
    script = Path(__file__).parent.parent / "sphinx_academic/static/academic.js"
    assert len(script.read_bytes()) < 4_000
