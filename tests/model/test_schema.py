"""Options are read as they are declared, and what is wrong is said with the cure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import pytest

from sphinx_academic.model.characters import hidden_in, without_hidden
from sphinx_academic.model.kinds import KINDS
from sphinx_academic.model.query import QUERIES
from sphinx_academic.model.schema import (
    Option,
    count,
    one_of,
    option,
    option_for,
    options_of,
    read_options,
    text,
    whole_number,
    yes_or_no,
)

if TYPE_CHECKING:
    from collections.abc import Callable

SCHEMAS = [*KINDS.values(), *QUERIES.values()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cheese:
    """What a cheese can say of itself."""

    extra_options: ClassVar[tuple[Option, ...]] = (
        Option("cow", str.upper, "Cow's.", "milks", many=True),
        Option("goat", str.upper, "Goat's.", "milks", many=True),
    )

    name: str = option(text, "Its name.")
    months: int = option(whole_number, "Its age.", default=0, aliases=("age",))
    ripe: bool = option(yes_or_no, "Ready to eat.", default=False, flag=True)
    made_in: str = option(text, "Where it comes from.", default="")
    milks: tuple[str, ...] = option(
        lambda value: tuple(value.split()), "All milks.", default=()
    )
    unwritten: int = 7


def problems(**written: str | None) -> list[tuple[str, str, str]]:
    _, found = read_options(Cheese, written)
    return [(p.complaint, p.option, str(p)) for p in found]


def test_options_are_named_after_their_fields() -> None:
    assert list(options_of(Cheese)) == [
        *("name", "months", "ripe", "made-in", "milks", "cow", "goat")
    ]
    assert option_for(Cheese, "made_in").name == "made-in"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("months", "3"),
        ("Months", "3"),
        ("age", " 3 "),
    ],
)
def test_an_option_is_found_by_each_of_its_names(name: str, value: str) -> None:
    values, found = read_options(Cheese, {"name": "Brie", name: value})
    assert (values, found) == ({"name": "Brie", "months": 3}, [])


@pytest.mark.parametrize("name", ["made-in", "made_in", "MADE-IN"])
def test_dashes_and_underscores_are_the_same(name: str) -> None:
    values, _ = read_options(Cheese, {"name": "Brie", name: "Meaux"})
    assert values["made_in"] == "Meaux"


@pytest.mark.parametrize(
    ("value", "expected"), [(None, True), ("", True), ("yes", True), ("no", False)]
)
def test_a_flag_may_stand_alone(value: str | None, expected: bool) -> None:
    assert read_options(Cheese, {"name": "Brie", "ripe": value})[0]["ripe"] is expected


def test_options_that_share_a_field_are_collected_in_order() -> None:
    written = {"name": "Mix", "goat": "a", "milks": "B C", "cow": "d"}
    assert read_options(Cheese, written)[0]["milks"] == ("A", "B", "C", "D")


def test_a_required_option_is_missed() -> None:
    assert problems() == [("missing_option", "name", "the option 'name' is required")]


def test_a_near_miss_is_answered_with_what_was_meant() -> None:
    assert problems(name="Brie", mnths="3") == [
        (
            "unknown_option",
            "mnths",
            "'mnths' is not an option here; did you mean 'months'?",
        )
    ]


def test_an_option_like_no_other_is_answered_with_all_there_are() -> None:
    ((_, _, message),) = problems(name="Brie", xyzzy="3")
    assert message.endswith(
        "expected one of cow, goat, made-in, milks, months, name, ripe"
    )


def test_an_option_without_a_value_is_left_out() -> None:
    values, (complaint) = read_options(Cheese, {"name": "Brie", "months": None})
    assert values == {"name": "Brie"}
    assert str(complaint[0]) == (
        "the option 'months' has no value; write it on the same line, or leave the "
        "option out (below `|`, each line begins with a colon)"
    )


def test_a_bad_value_leaves_the_rest_of_the_record() -> None:
    values, found = read_options(Cheese, {"months": "old", "name": "Brie"})
    assert values == {"name": "Brie"}
    assert [str(p) for p in found] == [
        "months: 'old' is not a whole number; write e.g. 5"
    ]


@pytest.mark.parametrize("schema", SCHEMAS)
def test_no_name_stands_for_two_options(schema: type) -> None:
    names = [n for opt in options_of(schema).values() for n in (opt.name, *opt.aliases)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("schema", SCHEMAS)
def test_every_option_is_explained_in_a_sentence(schema: type) -> None:
    for opt in options_of(schema).values():
        assert opt.summary.endswith("."), opt.name


@pytest.mark.parametrize("schema", SCHEMAS)
def test_every_record_can_be_written_with_no_option_at_all(schema: type) -> None:
    assert schema() == schema(**read_options(schema, {})[0])


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\x9b", "\u202e", "\ud800"])
def test_a_character_that_nobody_sees_is_dropped_from_a_value(character: str) -> None:
    values, (problem,) = read_options(Cheese, {"name": f"Br{character}ie"})
    assert values == {"name": "Brie"}
    assert (problem.complaint, problem.option) == ("hidden_character", "name")
    assert str(problem) == (
        f"name: holds the invisible character U+{ord(character):04X}, "
        "which is dropped; type it again"
    )


@pytest.mark.parametrize("character", ["\u200e", "\u200f", "\u200d", "\u061c", "\n"])
def test_the_marks_that_languages_need_are_kept(character: str) -> None:
    assert hidden_in(f"a{character}b") == ""
    assert without_hidden(f"a{character}b") == f"a{character}b"


def test_a_value_of_a_megabyte_is_refused() -> None:
    assert problems(name="x" * 1_000_000) == [
        (
            "invalid_value",
            "name",
            "name: 1,000,000 characters, 20,000 are the most",
        ),
        ("missing_option", "name", "the option 'name' is required"),
    ]


# Readers of simple values


def test_text_is_put_on_one_line() -> None:
    assert text("a\n  b\tc") == "a b c"


@pytest.mark.parametrize("word", ["true", "True", "YES", "on", "1"])
def test_yes(word: str) -> None:
    assert yes_or_no(word) is True


@pytest.mark.parametrize("word", ["false", "No", "OFF", "0"])
def test_no(word: str) -> None:
    assert yes_or_no(word) is False


def test_one_word_of_several_by_any_spelling() -> None:
    read = one_of("to-appear", "draft", aliases={"in-press": "to-appear"})
    spellings = ("to-appear", "To appear", "to_appear", "In press")
    assert {read(spelling) for spelling in spellings} == {"to-appear"}


@pytest.mark.parametrize(
    ("reader", "value", "message"),
    [
        (yes_or_no, "maybe", "'maybe' is neither true nor false; write true or false"),
        (whole_number, "1.5", "'1.5' is not a whole number; write e.g. 5"),
        (count, "many", "'many' is not a whole number; write e.g. 5"),
        (count, "-1", "'-1' is negative; write 0 or more"),
        (
            one_of("red", "green"),
            "gren",
            "'gren' is not one of red, green; did you mean 'green'?",
        ),
        (one_of("red", "green"), "xyz", "'xyz' is not one of red, green"),
    ],
)
def test_a_bad_value_is_answered_with_the_cure(
    reader: Callable[[str], object], value: str, message: str
) -> None:
    with pytest.raises(ValueError, match=r"; write|of red") as caught:
        reader(value)
    assert str(caught.value) == message
