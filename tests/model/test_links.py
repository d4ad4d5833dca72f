"""Links are read as people write them, and know what they lead to."""

from __future__ import annotations

import pickle
import re
import time
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_academic.model.identifiers import SCHEMES
from sphinx_academic.model.links import (
    LINK_KINDS,
    Link,
    announced,
    distinct,
    link,
    metric,
    parse_links,
)

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
    (r"A\; B: https://a.org", [("other", "A; B", "https://a.org")]),
    (r"A\; B <https://a.org>", [("other", "A; B", "https://a.org")]),
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
        ("GitHub", "github"),
        ("[Code]", "code"),
        ("**Code**", "code"),
        ("Official code", "code"),
        ("Code (PyTorch)", "code"),
        ("Project page", "project"),
        ("Project Website", "project"),
        ("Paper", "url"),
        ("Publisher’s version", "url"),
        ("Preprint", "preprint"),
        ("Accepted manuscript", "preprint"),
        ("Keynote", "talk"),
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
        ("Appendix X", "supplement"),
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
        ("Press https://a.org/b; Code <c>", "write `Press <https://a.org/b>`"),
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


# What other systems call a link, and the kind of link that it is here.
ELSEWHERE = [
    ("al-folio", "pdf", "pdf"),
    ("al-folio", "html", "url"),
    ("al-folio", "supp", "supplement"),
    ("al-folio", "website", "project"),
    ("al-folio", "poster", "poster"),
    ("al-folio", "slides", "slides"),
    ("al-folio", "video", "video"),
    ("al-folio", "blog", "blog"),
    ("al-folio", "inspirehep_id", "inspire"),
    ("a fork", "press_release", "press"),
    ("a fork", "feature_article", "press"),
    ("a fork", "preprint", "preprint"),
    ("a fork", "correction", "errata"),
    ("a fork", "supplementary", "supplement"),
    ("a fork", "journalversion", "other-version"),
    ("academicpages", "paperurl", "pdf"),
    ("academicpages", "slidesurl", "slides"),
    ("academicpages", "bibtexurl", "bibtex"),
    ("HugoBlox", "url_pdf", "pdf"),
    ("HugoBlox", "url_code", "code"),
    ("HugoBlox", "url_dataset", "data"),
    ("HugoBlox", "url_project", "project"),
    ("HugoBlox", "url_slides", "slides"),
    ("HugoBlox", "url_poster", "poster"),
    ("HugoBlox", "url_video", "video"),
    ("HugoBlox", "url_preprint", "preprint"),
    ("HugoBlox", "url_source", "url"),
    ("minimal-light", "page", "project"),
    ("minimal-light", "semantic_scholar_id", "semanticscholar"),
    ("BibTeX", "mrnumber", "mr"),
    ("BibTeX", "zblnumber", "zbl"),
    ("BibTeX", "adsurl", "ads"),
    ("BibTeX", "codeurl", "code"),
    ("BibTeX", "videourl", "video"),
]


@pytest.mark.parametrize(("system", "name", "kind"), ELSEWHERE)
def test_the_names_of_other_systems_are_known(
    system: str, name: str, kind: str
) -> None:
    scheme = next((row for row in SCHEMES if row.name == kind), None)
    value = scheme.example if scheme else "https://example.org/x"
    assert link(name, value).kind == kind, system


def shown(*links: Link) -> list[tuple[str, str]]:
    return [(one.kind, one.label) for one in distinct(links)]


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        # What is written, and which of the two is shown.
        (("doi", "10.1038/x"), ("url", "https://doi.org/10.1038/X"), "doi"),
        (("url", "http://dx.doi.org/10.1038/x"), ("doi", "10.1038/x"), "doi"),
        (("arxiv", "2401.12345"), ("url", "https://arxiv.org/abs/2401.12345"), "arxiv"),
        (("doi", "10.48550/arXiv.2401.12345"), ("arxiv", "2401.12345"), "doi"),
        (("zenodo", "3237009"), ("data", "https://zenodo.org/record/3237009"), "data"),
        (("github", "me/it"), ("code", "https://github.com/me/it/"), "code"),
        (("jstor", "1968714"), ("doi", "10.2307/1968714"), "jstor"),
        (("url", "https://a.org/x/"), ("project", "http://www.A.org/x"), "project"),
        (("url", "https://a.org/x"), ("html", "https://a.org/x"), "url"),
        (("pdf", "a.pdf"), ("supp", "a.pdf"), "pdf"),
    ],
)
def test_of_two_links_to_one_address_the_more_telling_stays(
    first: tuple[str, str], second: tuple[str, str], kept: str
) -> None:
    assert [kind for kind, _ in shown(link(*first), link(*second))] == [kept]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("arxiv", "2401.12345"), ("pdf", "https://arxiv.org/pdf/2401.12345")),
        (("arxiv", "2401.12345"), ("url", "https://www.alphaxiv.org/abs/2401.12345")),
        (("acl", "P19-1001"), ("pdf", "https://aclanthology.org/P19-1001.pdf")),
        (
            ("openreview", "rJXMpikCZ"),
            ("pdf", "https://openreview.net/pdf?id=rJXMpikCZ"),
        ),
        (("url", "https://a.org/x"), ("pdf", "https://a.org/X")),
        (("url", "https://a.org/x#1"), ("slides", "https://a.org/x#2")),
        (("code", "soon"), ("data", "soon")),
        (("pdf", "a.pdf"), ("supp", "b.pdf")),
    ],
)
def test_a_file_or_a_mirror_of_the_work_stays_beside_its_page(
    first: tuple[str, str], second: tuple[str, str]
) -> None:
    assert len(shown(link(*first), link(*second))) == 2


def test_a_label_of_the_author_s_own_tells_most() -> None:
    own = parse_links("English translation <https://arxiv.org/abs/2401.12345>")
    assert shown(link("arxiv", "2401.12345"), *own) == [
        ("arxiv", "English translation")
    ]
    bare = parse_links("https://example.org/x")
    assert shown(*bare, link("url", "https://example.org/x")) == [("url", "Paper")]


def test_two_links_to_one_file_are_one() -> None:
    pdf, supplement = (
        link(kind, "files/a.pdf")._replace(file="files/a.pdf")
        for kind in ("pdf", "supp")
    )
    assert distinct([pdf, supplement]) == [pdf]
    page = supplement._replace(address="files/a.pdf#page=9")
    assert distinct([pdf, page]) == [pdf, page]


def test_what_is_there_is_not_announced_too() -> None:
    code = link("code", "https://a.org/code")
    assert distinct([link("code", "soon"), code]) == [code]
    assert distinct([*announced("code", "true"), code]) == [code]


def test_code_can_be_announced_by_a_yes() -> None:
    assert announced("code", "true") == (Link("code", "Code", ""),)
    assert announced("code", "false") == ()
    with pytest.raises(ValueError, match="neither true nor false"):
        announced("code", "next week")


def test_a_yes_to_a_badge_of_others_is_read_and_shows_nothing() -> None:
    assert metric("altmetric", "true") == metric("dimensions", "false") == ()
    (found,) = metric("altmetric", "241939")
    assert found.address == "https://www.altmetric.com/details/241939"
    with pytest.raises(ValueError, match="cannot be read as Dimensions"):
        metric("dimensions", "1017774818")


@pytest.mark.parametrize("name", ["bibtex", "bib", "bibtexurl"])
def test_bibtex_is_an_address_or_the_entry_itself(name: str) -> None:
    assert link(name, "refs.bib") == Link("bibtex", "BibTeX", "refs.bib")
    entry = "@article{a,\n  title = {{A} B},\n}"
    assert link(name, f"\n{entry}\n").text == entry
    assert link(name, "@misc(a, title = 1)").address == ""


@pytest.mark.parametrize("text", ["@article{a, title = {B}", "@article", "@a{}}"])
def test_an_entry_of_bibtex_without_its_end_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="close every brace, or write an address"):
        link("bibtex", text)


@given(st.lists(st.sampled_from(["a", "b", "https://a.org/b", "soon"]), max_size=6))
def test_no_link_is_lost_and_none_stays_twice(addresses: list[str]) -> None:
    links = [link("pdf", address) for address in addresses]
    kept = distinct(links)
    assert {one.address for one in kept} - {""} == {one.address for one in links} - {""}
    assert distinct(kept) == kept
    assert len(set(kept)) == len(kept)


@pytest.mark.parametrize("text", [r"\;" * 10_000, r"A\; " * 5_000, ", " * 10_000])
def test_the_longest_links_are_read_in_a_moment(text: str) -> None:
    begin = time.process_time()
    with pytest.raises(ValueError, match=r"leads nowhere|has no address"):
        parse_links(text)
    assert time.process_time() - begin < 0.5
