"""Several values in one option are read in each way in which people write them."""

from __future__ import annotations

import pytest

from sphinx_academic.model.values import items, single_words, topics


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a; b", ("a", "b")),
        ("a;b;", ("a", "b")),
        ("[a, b]", ("a", "b")),
        ("[a, 'b', \"c d\"]", ("a", "b", "c d")),
        ("a\nb\n", ("a", "b")),
        ("  a  ", ("a",)),
        ("a, b", ("a, b",)),
        (r"a\; b; c", ("a; b", "c")),
        ("; ;", ()),
        ("[]", ()),
        ("", ()),
        ("-a; b", ("-a", "b")),
    ],
)
def test_items(text: str, expected: tuple[str, ...]) -> None:
    assert items(text) == expected


@pytest.mark.parametrize("text", ["a, b", "a; b", "[a, b]", "a\nb", "a,b,"])
def test_single_words_may_also_stand_between_commas(text: str) -> None:
    assert single_words(text) == ("a", "b")


def test_a_key_that_is_named_twice_counts_once() -> None:
    assert single_words("b; a; b") == ("b", "a")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LLM, reasoning", ("LLM", "reasoning")),
        ("LLM; reasoning", ("LLM", "reasoning")),
        ("[LLM, reasoning]", ("LLM", "reasoning")),
        ("LLM\nreasoning", ("LLM", "reasoning")),
        ("LLM, reasoning,", ("LLM", "reasoning")),
        ("大模型，推理", ("大模型", "推理")),
        ("Rings, commutative; ideals", ("Rings, commutative", "ideals")),
        ("Rings, commutative;", ("Rings, commutative",)),
        ("reasoning", ("reasoning",)),
        ("", ()),
    ],
)
def test_topics_stand_between_semicolons_or_else_between_commas(
    text: str, expected: tuple[str, ...]
) -> None:
    assert topics(text) == expected


def test_a_yaml_list_that_lost_its_lines_is_refused_with_the_cure() -> None:
    with pytest.raises(ValueError, match=r"'- a - b' is a YAML list .* write `a; b`"):
        items("- a - b")
