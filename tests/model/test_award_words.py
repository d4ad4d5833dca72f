"""The words of an award, and the address to which they lead."""

from __future__ import annotations

import time

import pytest

from sphinx_academic.model.award_words import (
    address_of_award,
    parse_awards,
    words_of_award,
)


def test_the_first_address_counts_however_it_is_written() -> None:
    assert (
        address_of_award("A <https://a.org> and [x](https://b.org)") == "https://a.org"
    )
    assert address_of_award("[x](https://b.org), A <https://a.org>") == "https://b.org"


@pytest.mark.parametrize(
    "award", ["A <https://e.org/a;n=1>", "[A](https://e.org/a;n=1)"]
)
def test_a_semicolon_of_an_address_parts_no_awards(award: str) -> None:
    first, second = parse_awards(f"{award}; B")
    assert (words_of_award(first), second) == ("A", "B")
    assert address_of_award(first) == "https://e.org/a;n=1"


@pytest.mark.parametrize("text", ["<" + "a." * 50_000, "*a " * 50_000])
def test_the_longest_awards_are_read_in_a_moment(text: str) -> None:
    begin = time.process_time()
    (award,) = parse_awards(text)
    words_of_award(award)
    assert time.process_time() - begin < 3
