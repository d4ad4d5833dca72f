"""Links are read as people write them, and know what they lead to."""

from __future__ import annotations

import pickle
import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_academic.model.identifiers import SCHEMES
from sphinx_academic.model.links import LINK_KINDS, Link, link, parse_links

LISTS = [
    (
        "Paper <a.pdf>; Code <https://github.com/me/it>",
        [("url", "Paper", "a.pdf"), ("code", "Code", "https://github.com/me/it")],
    ),
    ("Paper <a>\nCode <b>\n", [("url", "Paper", "a"), ("code", "Code", "b")]),
    ("[PDF](a.pdf) | [Code](b)", [("pdf", "PDF", "a.pdf"), ("code", "Code", "b")]),
    ("[PDF](a.pdf) [Code](b)", [("pdf", "PDF", "a.pdf"), ("code", "Code", "b")]),
    ("PDF <a.pdf>, Code <b>", [("pdf", "PDF", "a.pdf"), ("code", "Code", "b")]),
    ("{pdf: a.pdf, code: b}", [("pdf", "PDF", "a.pdf"), ("code", "Code", "b")]),
    ("{pdf: a.pdf,code: 'b'}", [("pdf", "PDF", "a.pdf"), ("code", "Code", "b")]),
    ("[pdf: a.pdf, code: b]", [("pdf", "PDF", "a.pdf"), ("code", "Code", "b")]),
    ("[PDF <a.pdf>, Code <b>]", [("pdf", "PDF", "a.pdf"), ("code", "Code", "b")]),
    ("{\n pdf: a.pdf,\n code: b,\n}", [("pdf", "PDF", "a.pdf"), ("code", "Code", "b")]),
    ('{"Slides, part 1": a.pdf}', [("slides", "Slides, part 1", "a.pdf")]),
    ("pdf: a.pdf\ncode: b", [("pdf", "PDF", "a.pdf"), ("code", "Code", "b")]),
    ("pdf: a.pdf; code: b;", [("pdf", "PDF", "a.pdf"), ("code", "Code", "b")]),
    ("[Code](https://a.org/b_(c);d)", [("code", "Code", "https://a.org/b_(c);d")]),
    ("Code <https://a.org/b;c,d>", [("code", "Code", "https://a.org/b;c,d")]),
    ("Code: soon; Data <coming soon>", [("code", "Code", ""), ("data", "Data", "")]),
    ("[Video](TBA)", [("video", "Video", "")]),
    ("arXiv <2401.12345>", [("arxiv", "arXiv", "https://arxiv.org/abs/2401.12345")]),
    ("doi:10.1038/x", [("doi", "DOI", "https://doi.org/10.1038/x")]),
    ("DOI <https://a.org/x>", [("doi", "DOI", "https://a.org/x")]),
    (
        "DOI <10.1002/(SICI)1:2<3::A>3.0.CO;2-2>; Code <b>",
        [
            ("doi", "DOI", "https://doi.org/10.1002/(SICI)1:2%3C3::A%3E3.0.CO;2-2"),
            ("code", "Code", "b"),
        ],
    ),
    ("https://youtu.be/x", [("video", "Video", "https://youtu.be/x")]),
    ("https://example.org/x", [("other", "example.org", "https://example.org/x")]),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_links_are_read_in_every_form(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert [(x.kind, x.label, x.address) for x in parse_links(text)] == expected


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Codes", "code"),
        ("CODE", "code"),
        ("GitHub", "code"),
        ("[Code]", "code"),
        ("**Code**", "code"),
        ("Official code", "code"),
        ("Code (PyTorch)", "code"),
        ("Project page", "project"),
        ("Project Website", "project"),
        ("Paper", "url"),
        ("Publisher’s version", "url"),
        ("Preprint", "url"),
        ("arXiv", "arxiv"),
        ("arXiv version", "arxiv"),
        ("Journal version", "other-version"),
        ("Supplementary material", "supplement"),
        ("Replication files", "data"),
        ("Datasets", "data"),
        ("Hugging Face", "huggingface"),
        ("Weights", "model"),
        ("Live demo", "demo"),
        ("Shiny App", "demo"),
        ("Slides in German", "slides"),
        ("Talk recording", "video"),
        ("Press release", "press"),
        ("Tweet", "thread"),
        ("Cite", "bibtex"),
        ("Errata", "errata"),
        ("机器之心", "other"),
        ("Read-only copy", "url"),
        ("Zotero", "other"),
    ],
)
def test_the_label_tells_the_kind_and_stays(label: str, kind: str) -> None:
    (found,) = parse_links(f"{label} <https://example.org/x>")
    assert found.kind == kind
    assert found.label == label.strip("*[]")


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("https://github.com/me/it", "code"),
        ("https://me.github.io/it", "project"),
        ("https://arxiv.org/abs/2401.12345", "arxiv"),
        ("https://doi.org/10.1038/x", "doi"),
        ("https://huggingface.co/datasets/a/b", "data"),
        ("https://huggingface.co/a/b", "huggingface"),
        ("https://www.youtube.com/watch?v=x", "video"),
        ("https://x.com/me/status/1", "thread"),
        ("https://netflix.com/x", "other"),
        ("https://example.org/a.pdf?v=1", "pdf"),
        ("talk.pptx", "slides"),
        ("refs.bib", "bibtex"),
        ("https://example.org/github.com", "other"),
    ],
)
def test_an_untelling_label_leaves_it_to_the_address(address: str, kind: str) -> None:
    (found,) = parse_links(f"Siehe hier <{address}>")
    assert (found.kind, found.label, found.address) == (kind, "Siehe hier", address)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "leads nowhere: leave the option out"),
        ("{}", "leads nowhere: leave the option out"),
        ("[Title]()", "Title: '' leads nowhere"),
        ("Title <#>", "Title: '#' leads nowhere"),
        ("pdf:", "pdf: '' leads nowhere"),
        ("Code", "'Code' has no address: write Code <address>, or Code: soon"),
        ("soon", "'soon' has no address"),
        ("PDF <a.pdf> and so on", "'and so on' has no address"),
        ("- Code <a> - Data <b>", "is YAML that has lost its lines"),
        ("pdf: a.pdf code: https://a.org", "is YAML that has lost its lines"),
        ("pdf: a.pdf, code: b", "is YAML that has lost its lines"),
        ("[PDF](a.pdf) and [Code](b)", "put `;` between links"),
        ("arXiv <nonsense>", "arXiv: 'nonsense' cannot be read as arXiv"),
        ("Here <javascript:alert(1)>", "which no page may link"),
        ("javascript:alert(1)", "which no page may link"),
        ("[Here](java&Tab;script:alert)", "hides a control character"),
    ],
)
def test_a_link_that_cannot_be_read_says_why(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        parse_links(text)


@given(st.text(alphabet="ab:;,<>[](){}\"'./ \n|-", max_size=40))
def test_no_text_breaks_the_reading_and_no_link_is_empty_by_accident(text: str) -> None:
    try:
        found = parse_links(text)
    except ValueError:
        return
    assert found
    assert all(x.label and x.address for x in found)


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("pdf", "a.pdf", Link("pdf", "PDF", "a.pdf")),
        ("url_pdf", "a.pdf", Link("pdf", "PDF", "a.pdf")),
        ("paperurl", "a.pdf", Link("pdf", "PDF", "a.pdf")),
        ("website", "https://a.org", Link("project", "Project", "https://a.org")),
        ("supp", "s.pdf", Link("supplement", "Supplement", "s.pdf")),
        ("html", "https://a.org", Link("url", "Paper", "https://a.org")),
        ("code", "Coming soon", Link("code", "Code", "")),
        ("code", "TBA", Link("code", "Code", "")),
        ("doi", "10.1038/x", Link("doi", "DOI", "https://doi.org/10.1038/x")),
    ],
)
def test_an_option_of_its_own_makes_the_same_link(
    kind: str, text: str, expected: Link
) -> None:
    assert link(kind, text) == expected


@pytest.mark.parametrize(
    ("kind", "text", "message"),
    [
        ("slidez", "a.pdf", "'slidez' is not a kind of link: did you mean 'slides'?"),
        ("qqq", "a.pdf", "'qqq' is not a kind of link: write `links: Label <address>`"),
        ("pdf", "", "'' leads nowhere: leave the option out, or write `soon`"),
        ("doi", "", "'' leads nowhere: leave the option out, or write `soon`"),
        ("doi", "x", "'x' cannot be read as DOI"),
    ],
)
def test_an_option_that_cannot_be_read_says_why(
    kind: str, text: str, message: str
) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        link(kind, text)


def test_no_option_belongs_to_two_kinds() -> None:
    rows = (*LINK_KINDS, *SCHEMES)
    names = Counter(name for row in rows for name in (row.name, *row.aliases))
    assert [name for name, count in names.items() if count > 1] == []


def test_no_word_or_site_belongs_to_two_kinds() -> None:
    words = Counter(word for kind in LINK_KINDS for word in (*kind.words, *kind.hosts))
    assert [word for word, count in words.items() if count > 1] == []


def test_a_link_knows_its_icon_and_can_be_kept_between_builds() -> None:
    for found in parse_links("arXiv <2401.12345>; Code: soon; Zotero <https://a.org>"):
        assert found.icon
        assert pickle.loads(pickle.dumps(found)) == found
