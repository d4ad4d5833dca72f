"""What is known of a language."""

from __future__ import annotations

import pytest
from babel import Locale
from babel.localedata import locale_identifiers

from sphinx_academic.model.locales import direction_of


@pytest.mark.parametrize("language", ["ar", "fa_IR", "he", "ur", "zh_CN", "de", "xx"])
def test_a_site_is_written_as_its_language_is(language: str) -> None:
    expected = "rtl" if language in {"ar", "fa_IR", "he", "ur"} else "ltr"

    assert direction_of(language) == expected


def test_every_language_is_written_as_cldr_says() -> None:
    names = locale_identifiers()
    from_the_right = {n for n in names if Locale.parse(n).text_direction == "rtl"}

    wrong = from_the_right ^ {n for n in names if direction_of(n) == "rtl"}

    assert wrong == set()
