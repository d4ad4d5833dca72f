"""Plain words skip the parser: what is read must be what the parser would have read."""

from __future__ import annotations

import pytest
from docutils import nodes
from docutils.core import publish_doctree
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from sphinx_academic.plain_words import is_plain, is_prose

PLAIN = [
    "Invariant variation problems",
    "A study (of rings), with 10% more; is it new? Yes: it is.",
    "Noether's state-of-the-art theorem",
    "Every line is\nof words alone.",
    "Good news! It is and/or it was",
    "不变变分问题",
]
MARKUP = [
    "A. Einstein and his century",  # an item of a list in reStructuredText
    "1. First",
    "2) Second",
    "ii. Second",
    "First\n2. Second",
    "(a) first",
    "The sign (c) of MyST",
    "The sign (TM) of MyST",
    "Code::",
    "see www.example.org",
    "see example.org/page",
    "name@example.org",
    "a reference_",
    "*emphasis*",
    "a $x$ b",
    "`code`",
    "[words](#key)",
    "<b>bold</b>",
    "a \\ b",
    "a {sub}`2` b",
    "two\n\nparagraphs",
    "the end of a line  \nis kept",
    "    code",
    "| a | b |",
    "- item",
    "# heading",
    "Title\n=====",
    "term\n: definition",
    "wait ... what",
    "R&amp;D",
    "",
]


@pytest.mark.parametrize("text", PLAIN)
def test_words_and_common_punctuation_are_plain(text: str) -> None:
    assert is_plain(text)


@pytest.mark.parametrize("text", MARKUP)
def test_whatever_may_be_markup_is_not(text: str) -> None:
    assert not is_plain(text)


@pytest.mark.parametrize(
    "text", ["", "{pub}`a1` is out.", "See {pub}`a-1`, and {news}`b.2`!\nIt is out."]
)
def test_references_to_records_are_prose_in_markdown(text: str) -> None:
    assert is_prose(text, references=True)
    assert is_prose(text) is (text == "")


@pytest.mark.parametrize(
    "text",
    [
        "Noether's theorem",  # the form of the apostrophe depends on the language
        "{pub}`the paper <key>`",
        "{pub}`!key`",
        "{math}`x`",
        "{person}`klein`",
        "a{pub}`key`",
        "{pub}`key`s",
        "{pub}``key``",
    ],
)
def test_other_roles_and_apostrophes_are_not(text: str) -> None:
    assert not is_prose(text, references=True)


WORDS = st.lists(
    st.tuples(
        st.sampled_from(
            ["a", "A", "ii", "12", "(of", "rings)", "Noether's", "1-2", "a/b", "不变"]
        ),
        st.sampled_from(["", "", ",", ".", ":", ";", "?", "!", "%"]),
        st.sampled_from([" ", " ", "\n"]),
    ),
    min_size=1,
    max_size=6,
)


@st.composite
def plain_texts(draw: st.DrawFn) -> str:
    text = "".join(map("".join, draw(WORDS))).strip()
    assume(is_plain(text))
    return text


@given(plain_texts())
def test_markdown_makes_one_paragraph_of_plain_text(text: str) -> None:
    begin, inline, end = MarkdownIt("commonmark").parse(text)
    assert (begin.type, end.type) == ("paragraph_open", "paragraph_close")
    assert {part.type for part in inline.children or []} <= {"text", "softbreak"}
    assert inline.content == text


@settings(deadline=None)  # the first text imports the parser
@given(plain_texts())
def test_restructuredtext_makes_one_paragraph_of_plain_text(text: str) -> None:
    (paragraph,) = publish_doctree(text, settings_overrides={"report_level": 5})
    assert isinstance(paragraph, nodes.paragraph)
    assert [child.astext() for child in paragraph.children] == [text]
