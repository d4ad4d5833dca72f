"""The words that the extension and the theme put on pages, in the site's language."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest

from sphinx_academic.model.link_kinds import LINK_KINDS
from sphinx_academic.model.networks import NETWORKS
from tools.words import TEMPLATE, catalogues, compiled, forms, read, template, written

from .conftest import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import Page, Site

LANGUAGES = ("de", "es", "fr", "it", "ja", "nl", "pt_BR", "zh_CN")

INDEX = """\
# Home

:::{publication-list}
:group-by: type
:::

:::{publication-list}
:type: thesis
:::

:::{news-list}
:::

```{toctree}
:hidden:

papers
```
"""
PAPERS = """\
# Papers

:::{publication} Ideals
:key: ideals
:type: article
:authors: Ada Byron*; Emmy Noether*; others
:editors: Mary Somerville
:venue: Annals of Mathematics
:date: 1921
:number: 3
:status: to-appear
:pdf: https://example.org/a.pdf
:slides: https://example.org/slides.pdf
:code: soon
:links: Talk in Rome <https://example.org/talk>; arXiv <https://arxiv.org/abs/2401.12345>

The abstract.
:::

:::{publication} Rings
:key: rings
:type: conference-paper
:venue: Logic Workshop at ICML 2025
:::

:::{publication} Fields
:key: fields
:type: other
:venue: ICML 2025
:::

:::{publication} Groups
:key: groups
:venue: ICML 2025
:::

:::{news} 2025-05
:papers: fields; groups
:event: accepted
:::

:::{news} 2025-04
:papers: rings
:event: presented
:::

:::{news} 2025-03
:papers: ideals
:event: accepted
:pin:
:::

:::{award} Prize
:date: 2021 - present
:with: Emil Artin
:papers: ideals
:::

$$ a^2 $$
"""


@pytest.fixture(scope="module")
def new_house(new_site: Callable[..., Site]) -> Callable[..., Site]:
    """Return a function that writes a site which says most of the words."""

    def make(language: str, **conf: object) -> Site:
        owner = {
            "academic_owner": ["Ada Byron"],
            "academic_profile": {
                "portrait": "ada.png",
                "links": {"email": "ada@example.org", "cv": "Vita <cv.pdf>"},
            },
        }
        site = new_site(
            language=language, html_theme="sphinx_academic", **{**owner, **conf}
        )
        site.write({"ada.png": b"", "cv.pdf": b""}, index=INDEX, papers=PAPERS)
        return site

    return make


@pytest.fixture(scope="module")
def german(new_house: Callable[..., Site]) -> Site:
    return new_house("de").build()


def news(page: Page) -> list[str]:
    return [said(item) for item in page.find("academic-body")]


def test_lists_speak_the_language_of_the_site(german: Site) -> None:
    page = german.html()
    headings = page.texts("academic-divider")
    assert headings == ["Konferenzbeiträge", "Sonstiges", "Artikel"]
    assert page.text("academic-empty") == "Noch keine Einträge."


def test_entries_speak_the_language_of_the_site(german: Site) -> None:
    page = german.html("papers")
    badges = page.texts("academic-badge")
    assert badges[:4] == ["Im Erscheinen", "Prize", "ICML 2025", "Workshop"]
    (authors, *_) = page.texts("academic-authors")
    assert "et al. Herausgegeben von Mary Somerville" in authors
    assert "Nr. 3" in page.texts("academic-venue")[0]
    assert page.text("academic-legend") == "* gleicher Beitrag"
    assert page.texts("academic-mentions")[0] == "Neuigkeiten: März 2025"
    assert page.texts("academic-tag") == ["Angeheftet"]
    assert page.texts("academic-note") == ["Gemeinsam mit Emil Artin. Für Ideals"]
    assert page.texts("academic-when")[-1] == "2021–heute"
    assert said(page.one("academic-abstract")).startswith("Zusammenfassung")


def test_usual_links_are_named_in_the_language_of_the_site_and_others_as_written(
    german: Site,
) -> None:
    links = german.html("papers").find("academic-links")[0]
    labels = [said(link) for link in links if link.tag in {"a", "span"}]
    assert labels == ["PDF", "Code (demnächst)", "Folien", "Talk in Rome", "arXiv"]


@pytest.mark.parametrize("language", ["de", "ja", "zh_CN"])
def test_the_year_beside_a_volume_is_bare_in_every_language(
    new_site: Callable[..., Site], language: str
) -> None:
    paper = "P\n:venue: Mathematische Annalen\n:volume: 83\n:date: 1921"
    site = new_site(language=language).write(index=f":::{{publication}} {paper}\n:::\n")
    venue = site.build().html().text("academic-venue")
    assert venue == "Mathematische Annalen 83 (1921)"


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "21st edition"), ("de", "21. Auflage"), ("ja", "第21版")],
)
def test_an_edition_is_numbered_as_the_language_does(
    new_site: Callable[..., Site], language: str, said: str
) -> None:
    book = "B\n:edition: 21st\n:publisher: Springer"
    site = new_site(language=language).write(index=f":::{{publication}} {book}\n:::\n")
    assert site.build().html().text("academic-venue") == f"{said}. Springer"


def test_a_news_item_without_a_body_makes_a_sentence_of_the_language(
    german: Site,
) -> None:
    sentences = news(german.html())[-3:]
    assert sentences[0].startswith(
        "Ideals zur Veröffentlichung in Annals of Mathematics angenommen."
    )
    assert sentences[1:] == [
        "Zwei Arbeiten bei ICML 2025 angenommen: Fields; Groups.",
        "Rings bei ICML 2025 (Workshop) vorgestellt.",
    ]


def test_the_theme_speaks_the_language_of_the_site(german: Site) -> None:
    page = german.html()
    assert page.text("site-skip") == "Zum Inhalt springen"
    assert page.one("site-scheme").get("data-dark") == "Farbschema: dunkel"
    assert page.one("profile-portrait").get("alt") == "Porträt von Ada Byron"
    assert [label for label, _ in page.links("profile-links")] == ["E-Mail", "Vita"]
    assert german.html("papers").one("math-block").get("aria-label") == "Formel"


def test_the_search_names_records_in_the_language_of_the_site(
    new_house: Callable[..., Site],
) -> None:
    german = new_house("de")
    german.conf["academic_publication_pages"] = False  # which have titles of their own
    index = german.build().text("searchindex.js")
    assert '"publication-record", "Publikation"' in index.replace('","', '", "')


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Deux articles acceptés à ICML 2025 : Fields; Groups."),
        ("es", "Dos artículos aceptados en ICML 2025: Fields; Groups."),
        ("it", "Due articoli accettati a ICML 2025: Fields; Groups."),
        ("pt_BR", "Dois artigos aceitos em ICML 2025: Fields; Groups."),
        ("nl", "Twee artikelen geaccepteerd voor ICML 2025: Fields; Groups."),
        ("zh_CN", "两篇论文被 ICML 2025 录用：Fields; Groups。"),
        ("ja", "論文2件がICML 2025に採択されました：Fields; Groups。"),
    ],
)
def test_each_language_has_its_sentence(
    new_house: Callable[..., Site], language: str, sentence: str
) -> None:
    assert sentence in news(new_house(language).build().html())


@pytest.mark.parametrize("builder", ["text", "latex"])
def test_other_formats_speak_the_language_too(
    new_house: Callable[..., Site], builder: str
) -> None:
    name = {"text": "papers.txt", "latex": "ada.tex"}[builder]
    text = " ".join(new_house("de").build(builder).text(name).split())
    assert "gleicher Beitrag" in text
    assert "Zwei Arbeiten bei ICML 2025 angenommen:" in text


@pytest.mark.parametrize("language", ["xx", "sr@latin", "ar", "fa", "de_AT", "zh_TW"])
def test_any_language_builds(new_house: Callable[..., Site], language: str) -> None:
    page = new_house(language).build().html()
    known = "Zwei Arbeiten bei" if language == "de_AT" else "Two papers accepted to"
    assert any(item.startswith(known) for item in news(page))
    right_to_left = language in {"ar", "fa"}
    assert page.root.get("dir") == ("rtl" if right_to_left else "ltr")
    tag = {"sr@latin": "sr-Latn"}.get(language, language.replace("_", "-"))
    assert page.root.get("lang") == tag


def test_the_theme_alone_speaks_the_language_of_the_site(
    new_site: Callable[..., Site],
) -> None:
    site = new_site(
        language="de",
        extensions=["myst_parser", "sphinx_academic.theming"],
        html_theme="sphinx_academic",
        suppress_warnings=["academic.extension"],
    )
    page = site.write(index="# A\n\nText.\n").build().html()
    assert page.text("site-skip") == "Zum Inhalt springen"


def test_a_language_is_forgotten_when_the_next_site_is_built(
    new_house: Callable[..., Site],
) -> None:
    assert new_house("de").build().html().text("site-skip") == "Zum Inhalt springen"
    assert new_house("en").build().html().text("site-skip") == "Skip to content"


# A site's own words -----------------------------------------------------------------


def own(**translated: str) -> str:
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8"\n'
    pairs = (f'\nmsgid "{a}"\nmsgstr "{b}"\n' for a, b in translated.items())
    return head + "".join(pairs)


OWN = "locales/{}/LC_MESSAGES/sphinx_academic.po"


@pytest.mark.parametrize("language", ["de", "en", "pl"])
def test_a_site_may_have_words_of_its_own(
    new_house: Callable[..., Site], language: str
) -> None:
    site = new_house(language)
    site.write({OWN.format(language): own(Abstract="Kurzfassung")})
    page = site.build().html("papers")
    assert page.text("academic-abstract").startswith("Kurzfassung")
    rest = "Angeheftet" if language == "de" else "Pinned"
    assert page.texts("academic-tag") == [rest]


def test_a_changed_word_changes_all_pages_of_the_next_build(
    new_house: Callable[..., Site],
) -> None:
    site = new_house("de")
    catalogue = site.folder / OWN.format("de")
    site.write({OWN.format("de"): own(Abstract="Kurzfassung")}).build()
    times = catalogue.stat()
    site.write({OWN.format("de"): own(Abstract="Zum Inhalt")})
    # Neither its size nor its time tells that it has changed.
    os.utime(catalogue, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert catalogue.stat().st_size == times.st_size - 1
    assert site.build().html("papers").text("academic-abstract").startswith("Zum")
    catalogue.unlink()
    page = site.build().html("papers")
    assert page.text("academic-abstract").startswith("Zusammenfassung")


def test_the_words_of_a_site_are_compiled_in_memory(
    new_house: Callable[..., Site],
) -> None:
    # Sphinx would compile the catalogue too, where it lies.
    site = new_house("de", gettext_auto_build=False)
    catalogue = site.folder / OWN.format("de")
    site.write({OWN.format("de"): own(Abstract="Kurzfassung")}).build()
    assert site.html("papers").text("academic-abstract").startswith("Kurzfassung")
    assert list(catalogue.parent.iterdir()) == [catalogue]


def test_a_catalogue_of_the_language_serves_the_countries_too(
    new_house: Callable[..., Site],
) -> None:
    site = new_house("de_AT").write({OWN.format("de"): own(Abstract="Kurzfassung")})
    site.write({OWN.format("de_AT"): own(Pinned="Obenauf")})
    page = site.build().html("papers")
    assert page.text("academic-abstract").startswith("Kurzfassung")
    assert page.texts("academic-tag") == ["Obenauf"]


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        (b"nonsense\n", 1, "Unknown or misformatted keyword;"),
        (own(Abstract="x").encode() + b"nonsense\n", 6, "misformatted keyword;"),
        (own(Abstract="x").encode() + b"\xff", 1, "'utf-8' codec can't decode"),
        (own().replace("utf-8", "xyz").encode(), 1, "unknown encoding: xyz;"),
    ],
)
def test_a_catalogue_that_cannot_be_read_is_reported_by_every_build(
    new_house: Callable[..., Site], content: bytes, line: int, reason: str
) -> None:
    site = new_house("de", gettext_auto_build=False)
    site.write({OWN.format("de"): content})
    for _ in range(2):
        (warning,) = site.complaints()
        start = f"{OWN.format('de')}:{line}: WARNING: this catalogue of words cannot"
        assert warning.startswith(start)
        assert reason in warning
        page = site.html("papers")
        assert page.text("academic-abstract").startswith("Zusammenfassung")


@pytest.mark.parametrize("wrong", ["In {vneue} vorgestellt: ", "{paper in {venue}."])
def test_a_place_that_a_translator_got_wrong_is_told_and_our_words_are_used(
    new_house: Callable[..., Site], wrong: str
) -> None:
    ours = news(new_house("de").build().html())
    site = new_house("de", gettext_auto_build=False)
    site.write({OWN.format("de"): own(**{"{paper} presented at {venue}.": wrong})})
    (warning,) = site.complaints()
    assert warning.startswith(f"{OWN.format('de')}:4: WARNING: the translation of")
    assert "which stands for nothing; what can stand in it: {paper}, {venue}" in warning
    assert news(site.html()) == ours


# Catalogues -------------------------------------------------------------------------


def places(text: str) -> set[str]:
    return set(re.findall(r"\{\w+\}", text))


def test_there_is_a_catalogue_of_each_of_these_languages() -> None:
    assert tuple(sorted(catalogues())) == LANGUAGES


def test_the_template_has_every_word_of_the_sources() -> None:
    assert TEMPLATE.read_bytes() == written(template()), "run `make words`"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_every_word_of_the_template(language: str) -> None:
    path = catalogues()[language]
    catalogue = read(language, path, template())
    assert path.read_bytes() == written(catalogue), "run `make words`"
    assert [message.id for message in catalogue.missing] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_places_of_the_original(language: str) -> None:
    for message in read(language, catalogues()[language], template()):
        originals = [message.id] if isinstance(message.id, str) else message.id
        for text in forms(message) if message.id else ():
            assert places(text) == places(originals[-1]), text
            assert text == text.strip()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_read_is_what_was_translated(language: str) -> None:
    path = catalogues()[language]
    catalogue = read(language, path, template())
    assert path.with_suffix(".mo").read_bytes() == compiled(catalogue), (
        "run `make words`"
    )


def test_french_keeps_its_signs_with_the_word_before_them() -> None:
    for message in read("fr", catalogues()["fr"], template()):
        for text in forms(message) if message.id else ():
            assert not re.search(r"(?<!\u00a0)[:;!?»]|«(?!\u00a0)|'", text), text


def test_every_common_noun_for_a_link_can_be_translated() -> None:
    names = {"PDF", "BibTeX", *(n.label for n in NETWORKS[6:])}
    known = {message.id for message in template()}
    labels = {row.label for row in (*LINK_KINDS, *NETWORKS)}
    assert labels - names <= known
