"""An edition has a number, however it is written, or words of its own."""

from __future__ import annotations

import pytest

from sphinx_academic.model.editions import edition, ordinal_end


@pytest.mark.parametrize("written", ["2", "2.", "2nd", "Second", "second edition"])
def test_a_number_is_one_in_every_form(written: str) -> None:
    assert edition(written) == "2"


@pytest.mark.parametrize("written", ["2. Auflage", "revised edition", "Secondary"])
def test_other_words_stay(written: str) -> None:
    assert edition(written) == written


def test_ordinals_end_as_in_english() -> None:
    ends = {n: ordinal_end(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 102, 111)}
    assert " ".join(f"{n}{end}" for n, end in ends.items()) == (
        "1st 2nd 3rd 4th 11th 12th 13th 21st 102nd 111th"
    )
