"""Names are divided as bibliographies print them."""

from __future__ import annotations

import pytest

from sphinx_academic.exports.name_parts import NameParts, divide
from sphinx_academic.model.authors import Author, parse_authors
from sphinx_academic.sources.bibtex_names import read_names


@pytest.mark.parametrize(
    ("name", "parts", "inverted"),
    [
        ("Emmy Noether", ("Noether", "Emmy"), "Noether, Emmy"),
        ("Amalie Emmy Noether", ("Noether", "Amalie Emmy"), "Noether, Amalie Emmy"),
        (
            "Bartel Leendert van der Waerden",
            ("Waerden", "Bartel Leendert", "van der"),
            "van der Waerden, Bartel Leendert",
        ),
        (
            "Martin Luther King Jr.",
            ("King", "Martin Luther", "", "Jr."),
            "King, Martin Luther, Jr.",
        ),
        (
            "Martin Luther King, Jr.",
            ("King", "Martin Luther", "", "Jr."),
            "King, Martin Luther, Jr.",
        ),
        ("Plato", ("Plato",), "Plato"),
        ("刘威", ("刘威",), "刘威"),
        ("高木 貞治", ("高木", "貞治"), "高木, 貞治"),
        ("김 민준", ("김", "민준"), "김, 민준"),
        ("Wei Liu (刘威)", ("Liu", "Wei"), "Liu, Wei"),
        ("Wei Liu（刘威）", ("Liu", "Wei"), "Liu, Wei"),
        ("(anonymous)", ("(anonymous)",), "(anonymous)"),
        (",", (",",), ","),
    ],
)
def test_a_name_has_family_given_names_particle_and_suffix(
    name: str, parts: tuple[str, ...], inverted: str
) -> None:
    divided = divide(Author(name))
    assert divided == NameParts(*parts)
    assert divided.inverted == inverted


@pytest.mark.parametrize(
    ("written", "inverted"),
    [
        ("García Márquez, Gabriel", "García Márquez, Gabriel"),
        ("de la Vega Torres, Luis", "de la Vega Torres, Luis"),
        ("Meza Ruiz*, Ivan", "Meza Ruiz, Ivan"),
        ("Ouyang Liu, Wei (欧阳威)", "Ouyang Liu, Wei"),
        ("Gabriel García Márquez", "Márquez, Gabriel García"),
    ],
)
def test_the_comma_tells_the_family_name(written: str, inverted: str) -> None:
    (on_page,) = parse_authors(f"{written};")
    (in_bibtex,), _ = read_names(written)
    assert divide(on_page).inverted == inverted
    assert divide(in_bibtex).inverted == inverted


@pytest.mark.parametrize(
    "name",
    [
        "OpenAI",
        "The ATLAS Collaboration",
        "International Human Genome Sequencing Consortium",
        "University of Göttingen",
        "Gemini Team",
    ],
)
def test_a_group_keeps_its_name_in_one_piece(name: str) -> None:
    assert divide(Author(name)) == NameParts(name)


@pytest.mark.parametrize("name", ["The Anh Han", "Oforiwaa Forbes", "Anna Teamer"])
def test_a_name_that_only_resembles_that_of_a_group_is_divided(name: str) -> None:
    given, _, family = name.rpartition(" ")
    assert divide(Author(name)) == NameParts(family, given)
