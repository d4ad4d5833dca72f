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


@pytest.mark.parametrize(
    ("written", "name", "address"),
    [
        ("Best Paper (https://a.org)", "Best Paper", "https://a.org"),
        ("Best Paper, https://a.org", "Best Paper", "https://a.org"),
        ("Best Paper: https://a.org/x;n=1.", "Best Paper", "https://a.org/x;n=1"),
        ("Best Paper (https://a.org/B_(C))", "Best Paper", "https://a.org/B_(C)"),
        ("*Best* Paper, <https://a.org>", "Best Paper", "https://a.org"),
        ("Best Paper <https://a.org>, Rome", "Best Paper, Rome", "https://a.org"),
        ("Best Paper (https://a.org).", "Best Paper", "https://a.org"),
        ("Best Paper - https://a.org", "Best Paper", "https://a.org"),
        ("Winner of a Prize, see https://a.org.", "Winner of a Prize", "https://a.org"),
        ("<b>Best</b> Paper <ICML 2024>", "Best Paper <ICML 2024>", ""),
        ("Won at https://a.org, for rings", "Won at https://a.org, for rings", ""),
        ("For work at https://a.org in 1918", "For work at https://a.org in 1918", ""),
    ],
)  # fmt: skip
def test_an_address_behind_the_name_is_no_part_of_it(
    written: str, name: str, address: str
) -> None:
    (award,) = parse_awards(written)
    assert (words_of_award(award), address_of_award(award)) == (name, address)


@pytest.mark.parametrize(
    "written",
    [
        "Best Paper <https://a.org>, Best Demo <https://b.org>",
        "Best Paper <https://a.org> and Best Demo <https://b.org>",
        "Best Paper (https://a.org), Best Demo (https://b.org)",
        "Best Paper, https://a.org, Best Demo, https://b.org",
        "Best Paper, https://a.org\nBest Demo, https://b.org\n",
        "[Best Paper (https://a.org), Best Demo (https://b.org)]",
        "[Best Paper](https://a.org), [Best Demo](https://b.org)",
        "[Best Paper](https://a.org) and [Best Demo](https://b.org)",
        "Best Paper <https://a.org>, and [Best Demo](https://b.org).",
    ],
)
def test_commas_part_awards_that_have_addresses(written: str) -> None:
    found = [(words_of_award(a), address_of_award(a)) for a in parse_awards(written)]
    assert found == [("Best Paper", "https://a.org"), ("Best Demo", "https://b.org")]


@pytest.mark.parametrize(
    "award",
    [
        "Best Paper <https://a.org>, in Vienna",
        "The [jury](https://a.org), whose <b>",
        "**Best Paper** at [ICML](https://icml.cc), [Honolulu](https://h.org)",
        "Finalist of the [Prize](https://a.org), [division B](https://b.org), 2024",
        "[Finalist](https://a.org), [division B](https://b.org)",
        "First place in <https://a.org> and second in <https://b.org>",
        "Best Paper ([announcement](https://a.org), [photo](https://b.org))",
        "Received the Best Paper Award at [ICML](https://a.org), [IJCAI](https://b.org)",
    ],
)
def test_a_comma_behind_an_address_may_go_on_with_the_sentence(award: str) -> None:
    assert parse_awards(award) == (award,)


@pytest.mark.parametrize(
    "text", ["<" + "a." * 50_000, "*a " * 50_000, "A <https://a.org>, " * 5_000]
)
def test_the_longest_awards_are_read_in_a_moment(text: str) -> None:
    begin = time.process_time()
    for award in parse_awards(text):
        words_of_award(award)
    assert time.process_time() - begin < 3
