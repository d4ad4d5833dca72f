"""The languages of sites, as Sphinx names them, are told to others by their tags."""

from __future__ import annotations

import pytest

from sphinx_academic.exports.redirect_page import redirect_page
from sphinx_academic.model.locales import locale_of, tag_of


@pytest.mark.parametrize(
    ("language", "tag", "direction"),
    [
        ("en", "en", "ltr"),
        ("pt_BR", "pt-BR", "ltr"),
        ("zh-Hant", "zh-Hant", "ltr"),
        ("sr@latin", "sr-Latn", "ltr"),
        ("uz_UZ@cyrillic", "uz-Cyrl-UZ", "ltr"),
        ("ca@valencia", "ca", "ltr"),
        ("ar", "ar", "rtl"),
        ("fa_IR", "fa-IR", "rtl"),
        ("xx", "xx", "ltr"),
    ],
)
def test_a_language_has_a_tag_and_a_direction(
    language: str, tag: str, direction: str
) -> None:
    assert tag_of(language) == tag
    assert locale_of(language).text_direction == direction


def test_the_page_of_an_old_address_has_a_tag_too() -> None:
    page = redirect_page("new.html", "New", moved="Moved:", language="sr@latin")
    assert '<html lang="sr-Latn">' in page
