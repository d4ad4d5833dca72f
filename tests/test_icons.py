"""A page gets the icons that it uses, in one sprite."""

from __future__ import annotations

import re
from importlib.resources import files
from xml.etree import ElementTree as ET

import pytest

from sphinx_academic.icons import NAMES, sprite, symbols
from sphinx_academic.model.identifiers import SCHEMES
from sphinx_academic.model.links import LINK_KINDS
from sphinx_academic.model.profile import NETWORKS

SVG = "{http://www.w3.org/2000/svg}"


def test_the_sprite_holds_only_the_named_icons_once_and_sorted() -> None:
    text = sprite(["sun", "doi", "sun"], "academic-icon")
    ids = re.findall(r'id="([^"]+)"', text)
    assert ids == ["academic-icon-doi", "academic-icon-sun"]


def test_the_prefix_is_the_caller_s() -> None:
    assert 'id="site-icon-moon"' in sprite(["moon"], "site-icon")
    assert 'id="other-moon"' in sprite(["moon"], "other")


def test_asking_twice_gives_the_same_text_whatever_the_order() -> None:
    assert sprite(["pdf", "code"], "a") == sprite({"code", "pdf"}, "a")


def test_a_page_without_icons_gets_no_sprite() -> None:
    assert sprite([], "academic-icon") == ""
    assert symbols([], "academic-icon") == ()


def test_the_sprite_is_hidden_and_well_formed_for_html_and_epub() -> None:
    root = ET.fromstring(sprite(NAMES, "academic-icon"))
    assert root.tag == f"{SVG}svg"
    assert root.attrib["class"] == "academic-sprite"
    assert root.attrib["display"] == "none"
    assert {child.tag for child in root} == {f"{SVG}symbol"}


@pytest.mark.parametrize("name", sorted(NAMES))
def test_every_icon_takes_the_colour_of_the_text_and_runs_nothing(name: str) -> None:
    (text,) = symbols([name], "i")
    assert 'viewBox="0 0 24 24"' in text
    assert "currentColor" in text
    assert not re.search(r"<script|<style|\bon\w+=|href|url\(|style=", text)


def test_every_icon_that_a_table_names_exists() -> None:
    tables = (SCHEMES, LINK_KINDS, NETWORKS)
    assert {row.icon for table in tables for row in table} <= NAMES


def test_a_misspelt_icon_is_answered_with_the_near_one() -> None:
    with pytest.raises(KeyError, match="'gitub' is not an icon: did you mean 'github'"):
        sprite(["gitub"], "academic-icon")
    with pytest.raises(KeyError, match="NAMES lists them"):
        sprite(["%%%"], "academic-icon")


def test_the_licence_names_the_source_of_every_drawing() -> None:
    licence = files("sphinx_academic") / "icons" / "LICENSE.txt"
    named = set(re.findall(r"[a-z]+", licence.read_text(encoding="utf-8")))
    assert named >= NAMES
