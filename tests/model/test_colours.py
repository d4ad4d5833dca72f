"""Colours can be seen in light and in dark."""

from __future__ import annotations

import re
from itertools import product

import pytest

from sphinx_academic.model.colours import (
    DARK,
    LIGHT,
    SEEN,
    check_colour,
    contrast,
    shades,
)
from sphinx_academic.theming import theme_path


def rgb(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def test_the_papers_are_those_of_the_theme() -> None:
    tokens = (theme_path() / "css" / "tokens.css").read_text("utf-8")
    found = re.search(r"--paper: light-dark\((#\w+), (#\w+)\)", tokens)
    assert found
    assert rgb(found[1]) == pytest.approx(LIGHT, abs=0.001)
    assert rgb(found[2]) == pytest.approx(DARK, abs=0.001)


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast((0, 0, 0), (1, 1, 1)) == pytest.approx(21)
    # #767676 on white is the example of the guidelines for 4.5 to 1.
    assert contrast(rgb("#767676"), (1, 1, 1)) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize(
    "colour",
    ["".join(("#", *parts)) for parts in product(("00", "4a", "99", "ff"), repeat=3)],
)
def test_every_colour_is_made_to_be_seen(colour: str) -> None:
    light, dark = shades(colour)
    for shade, ground in ((light, LIGHT), (dark, DARK)):
        assert contrast(rgb(shade), ground) >= SEEN
        if contrast(rgb(colour), ground) >= SEEN:
            assert shade == colour


def test_a_colour_is_changed_no_more_than_needed() -> None:
    light, dark = shades("#00369f")
    assert light == "#00369f"
    red, green, blue = rgb(dark)
    assert red < green < blue
    assert contrast((red, green, blue), DARK) < SEEN + 0.2


@pytest.mark.parametrize("text", ["#00369F", "#abc"])
def test_a_colour_is_written_in_full(text: str) -> None:
    assert check_colour(text) in {"#00369f", "#aabbcc"}


@pytest.mark.parametrize(
    "text", ["", "red", "#12", "#12345g", "#fff;}", "url(x)", "#1234567", "None"]
)
def test_what_is_no_colour_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a colour here: write its red"):
        check_colour(text)
