"""What is written as BibTeX is read from it again: all that BibTeX can hold."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sphinx_academic.exports.bibtex import bibtex
from sphinx_academic.exports.work import Work
from sphinx_academic.model.authors import OTHERS, Author
from sphinx_academic.model.dates import Dates, PartialDate, Period, parse_dates
from sphinx_academic.model.links import link
from sphinx_academic.model.names import is_suffix
from sphinx_academic.model.publication import Publication
from sphinx_academic.model.text import RichText, Run, Style
from sphinx_academic.model.venues import parse_venues
from sphinx_academic.model.vocabularies import STATUSES, TYPES
from sphinx_academic.model.work_types import type_of
from sphinx_academic.sources.bibtex import read_bibtex
from sphinx_academic.sources.records import Source

# Letters of names and titles, with all that TeX, HTML and Markdown take for markup.
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZäöüßéèçñøłőş"
SIGNS = "\\{}&%$#_~^<>`'\"-–—“”.,:;!?()[]|@=*+/0123456789"
words = st.text(LETTERS + SIGNS + " ", min_size=1, max_size=30).map(
    lambda text: " ".join(text.split())
)
styles: st.SearchStrategy[Style] = st.sampled_from(get_args(Style))
FORMULAS = ["x^2", r"\alpha", r"\frac{1}{2}", "n!", r"\{a\}", "O(n^2)", "a < b"]
# "Berg, Jr" is Berg junior: nobody's given name is one of the suffixes.
name_words = (
    st.text(LETTERS, min_size=2, max_size=8)
    .map(str.capitalize)
    .filter(lambda word: not is_suffix(word))
)
PARTICLES = ["van der", "de la", "von", ""]


def joined(runs: list[tuple[str, Style, int]]) -> RichText:
    """Return runs as a title has them: none empty, no two of one style."""
    made: list[Run] = []
    for text, style, number in runs:
        said = FORMULAS[number] if style == "math" else f"{text} "
        if not said.strip():
            continue
        if style != "math" and made and made[-1].style == style:
            made[-1] = made[-1]._replace(text=made[-1].text + said)
        else:
            made.append(Run(said, style))
    if made and made[-1].style != "math":
        made[-1] = made[-1]._replace(text=made[-1].text.rstrip())
    return tuple(run for run in made if run.text)


titles = st.lists(
    st.tuples(words, styles, st.integers(0, len(FORMULAS) - 1)), min_size=1, max_size=4
).map(joined).filter(bool)  # fmt: skip
people = st.builds(
    lambda given, particle, family, suffix: Author(
        " ".join(filter(None, (*given, particle, family, suffix)))
    ),
    st.lists(name_words, min_size=1, max_size=2),
    st.sampled_from(PARTICLES),
    name_words,
    st.sampled_from(["", "", "Jr.", "III"]),
)
groups = st.sampled_from(
    ["OpenAI", "DeepMind Team", "Barnes and Noble, Inc.", "刘威", "刘 威", "R&D 50%"]
).map(Author) | st.just(Author("Les Amis de Sophie", in_braces=True))
crowds = st.tuples(
    st.lists(people | groups, max_size=4), st.sampled_from([(), (OTHERS,)])
).map(lambda found: (*found[0], *(found[1] if found[0] else ())))
single_dates = st.one_of(
    st.builds(PartialDate, st.integers(1000, 2999)),
    st.builds(PartialDate, st.integers(1000, 2999), st.integers(1, 12)),
    st.builds(
        PartialDate, st.integers(1000, 2999), st.integers(1, 12), st.integers(1, 28)
    ),
    st.builds(
        lambda year, season: PartialDate(year, season=season),
        st.integers(1000, 2999),
        st.sampled_from(["spring", "summer", "autumn", "fall", "winter"]),
    ),
).map(lambda date: Dates((Period(date),)))
ranges = st.sampled_from(
    ["2019-03 - 2020-04", "2019 - 2021", "2019-03-01 - 2019-03-05", "2019-03 - present"]
).map(parse_dates)
VENUES = [
    *("Mathematische Annalen", "ICML", "Q&A in Algebra", "Rings {and} Fields 100%"),
    *("Studia Logica -- an Int'l Journal", "bioRxiv", "C# Letters"),
    *("ACL Demo Track", "NeurIPS D&B Track", "Journal of Rings (Industry Track)"),
    *("Findings of EMNLP", "Logic Workshop at ICML", "Long Talks (Volume 1: Papers)"),
]
plain_fields = st.text(LETTERS + "&%$#_.:'()0123456789 ", max_size=20).map(
    lambda text: " ".join(text.split())
)
topics = st.lists(
    st.text(LETTERS + "&#'-, ", min_size=1, max_size=12)
    .map(lambda text: " ".join(text.split()))
    .filter(lambda text: text.strip(",-' ") and not text.startswith("-")),
    max_size=3,
).map(tuple)
LINKS = [
    link("doi", "10.1007/BF01464225"),
    link("doi", "10.1002/(SICI)1097<1::AID-X_1>3.0.CO;2-#"),
    link("isbn", "978-0-306-40615-7"),
    link("arxiv", "physics/0503066"),
    link("pmid", "26017442"),
    link("pmcid", "PMC4539484"),
    link("hal", "hal-01234567"),
    link("openreview", "B1xsqj09Fm"),
    link("zenodo", "1234567"),
    link("url", "https://example.org/~a_b?c=d&e=%20#f"),
]


# What an entry is that may be on arXiv and nowhere else.
ON_ARXIV = {
    *("article", "other", "dataset", "software", "lecture", "preprint", "patent"),
}


@st.composite
def publications(draw: st.DrawFn) -> Publication:
    """Draw a record of all that BibTeX can hold, and of nothing else."""
    links = draw(
        st.lists(st.sampled_from(LINKS), max_size=4, unique_by=lambda x: x.kind)
    )
    kind = draw(st.sampled_from(TYPES))
    venue = draw(st.sampled_from(["", *VENUES]))
    if not venue and kind in ON_ARXIV:
        # What is on arXiv and nowhere else has arXiv for its venue.
        links = [found for found in links if found.kind != "arxiv"]
    if kind not in {"dataset", "software", "preprint"}:
        # There it is of what belongs to the work.
        links = [found for found in links if found.kind != "zenodo"]
    degrees = st.sampled_from(
        ["", "phd", "master", "Bachelor's thesis", "Habilitation"]
    )
    return Publication(
        degree=draw(degrees) if kind == "thesis" else "",
        key=draw(st.text(LETTERS + "0123456789:/+.-_", min_size=1, max_size=12)),
        title=draw(titles),
        authors=draw(crowds),
        editors=draw(crowds),
        venues=parse_venues(_escaped(venue)) if venue else (),
        series=draw(plain_fields),
        volume=draw(plain_fields),
        number=draw(plain_fields),
        pages=draw(st.sampled_from(["", "235-257", "e12", "S1-S9"])),
        edition=draw(st.sampled_from(["", "2", "Revised edition", "3. Auflage"])),
        publisher=draw(plain_fields),
        location=draw(plain_fields),
        issn=draw(st.sampled_from([(), ("0025-5831",), ("0028-0836", "1476-4687")])),
        date=draw(st.just(Dates(())) | single_dates | ranges),
        lang=draw(st.sampled_from(["", "de", "en", "en-GB", "zh-Hans", "sr", "ja"])),
        type=kind,
        status=draw(st.sampled_from(["", *STATUSES[1:]])),
        note=draw(plain_fields),
        keywords=draw(topics),
        links=tuple(links),
    )


def _escaped(venue: str) -> str:
    return venue.replace("{", "").replace("}", "")


def again(publication: Publication) -> Publication:
    """Write a record and read it again."""
    written = bibtex(Work(publication=publication))
    (record,) = (source := read_bibtex(written, Source())).records
    assert source.problems == ()
    values: dict[str, Any] = dict(record.values)
    return Publication(title=record.title, **values)  # type: ignore[arg-type]


def fields(publication: Publication) -> dict[str, Any]:
    """Return the fields, the links in an order, for BibTeX does not keep theirs."""
    return {
        **vars(publication),
        # An unpublished work is what its venue tells.
        "type": type_of(publication),
        "links": sorted(publication.links),
    }


@settings(max_examples=400)
@given(publications())
def test_bibtex_keeps_all_that_it_can_hold(publication: Publication) -> None:
    assert fields(again(publication)) == fields(publication)


@pytest.mark.parametrize(
    "words",
    [
        r"100% of $5 & #1 {a} \b_c^d~e <f> `g` ''h'' --i-- ---j",
        "“quotes” – dashes — and “more”",
        "&lt;script&gt; &amp; \\emph{x} \\unknown",
        "a\u00a0tie and ümläuts",
    ],
)
def test_a_title_may_hold_what_tex_takes_for_commands(words: str) -> None:
    publication = Publication(key="k", title=(Run(words),), type="article")
    assert again(publication) == publication


def test_what_only_concerns_the_display_is_not_in_it() -> None:
    shown = Publication(
        key="k",
        title=(Run("T"),),
        type="article",
        authors=(Author("Emmy Noether", ("*",)),),
        selected=True,
        open=True,
        image="a.png",
        image_alt="A",
        weight=3,
        additional_info=". *More* can be [found here](https://e.org/)",
        links=(link("pdf", "a.pdf"), link("code", "https://e.org/")),
    )
    assert again(shown) == Publication(
        key="k", title=(Run("T"),), type="article", authors=(Author("Emmy Noether"),)
    )


def test_of_a_venue_the_name_is_kept() -> None:
    """BibTeX has a year of its own, and no place for how a paper was presented."""
    publication = Publication(
        key="k",
        title=(Run("T"),),
        type="conference-paper",
        venues=parse_venues("NeurIPS 2024 D&B Track (Oral)"),
        date=parse_dates("2024"),
    )
    assert again(publication).venues == parse_venues("NeurIPS D&B Track")


def test_what_al_folio_only_shows_stays_out_of_what_readers_cite() -> None:
    entry = (
        "@article{k, title = {T}, note = {In German},\n"
        "  additional_info = {. *More* can be [found here](https://github.com)}}"
    )
    (record,) = read_bibtex(entry, Source()).records
    publication = Publication(title=record.title, **record.values)  # type: ignore[arg-type]
    assert publication.remark.startswith("In German; . *More*")
    written = bibtex(Work(publication=publication))
    assert "note = {In German}\n" in written
