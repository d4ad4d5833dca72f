"""The languages of sites, as Sphinx names them: how others know them."""

from __future__ import annotations

import pytest
from babel import Locale
from babel.localedata import locale_identifiers

from sphinx_academic.exports.redirect_page import redirect_page
from sphinx_academic.model.locales import direction_of, locale_of, tag_of


@pytest.mark.parametrize(
    ("language", "tag"),
    [
        ("en", "en"),
        ("pt_BR", "pt-BR"),
        ("zh-Hant", "zh-Hant"),
        ("sr@latin", "sr-Latn"),
        ("uz_UZ@cyrillic", "uz-Cyrl-UZ"),
        ("ca@valencia", "ca"),
        ("xx", "xx"),
    ],
)
def test_a_language_has_a_tag(language: str, tag: str) -> None:
    assert tag_of(language) == tag
    assert locale_of(language).language == ("en" if language == "xx" else tag[:2])


def test_the_page_of_an_old_address_has_a_tag_too() -> None:
    page = redirect_page("new.html", "New", moved="Moved:", language="sr@latin")
    assert '<html lang="sr-Latn">' in page


@pytest.mark.parametrize(
    "language", ["ar", "fa_IR", "he", "ur", "zh_CN", "de", "xx", "sr@latin"]
)
def test_a_site_is_written_as_its_language_is(language: str) -> None:
    expected = "rtl" if language in {"ar", "fa_IR", "he", "ur"} else "ltr"

    assert direction_of(language) == expected


def test_every_language_is_written_as_cldr_says() -> None:
    names = locale_identifiers()
    from_the_right = {n for n in names if Locale.parse(n).text_direction == "rtl"}

    wrong = from_the_right ^ {n for n in names if direction_of(n) == "rtl"}

    assert wrong == set()
