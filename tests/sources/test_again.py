"""A file that changes is read again only where it changed, with the same result."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_academic.sources import bibtex
from sphinx_academic.sources.bibtex import read_bibtex
from sphinx_academic.sources.bibtex_records import Reader
from sphinx_academic.sources.records import Source

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx_academic.sources.bibtex_entries import Entry

FOLIO = (Path(__file__).parent / "files" / "folio.bib").read_text("utf-8")
PIECES = [f"@{piece}" for piece in FOLIO.split("\n@")[1:]]


def edited(text: str) -> dict[str, str]:
    """Return a file after each of many edits."""
    return {
        "nothing": text,
        "a line more": f"\n{text}",
        "an entry's year": text.replace("{1927}", "{1928}"),
        "an entry less": text.replace(PIECES[4], ""),
        "an entry more": f"{text}\n@book{{new, title = {{New}}}}\n",
        "another order": "\n".join(reversed(PIECES)),
        "a string": text.replace("Mathematische Annalen", "Math. Ann."),
        "a parent": text.replace("Saxer, Walter", "Speiser, Andreas"),
        "a parent's key": text.replace("@proceedings{icm1932", "@proceedings{other"),
        "a key": text.replace("@misc{unclosed,", "@misc{noether1932,"),
        "a brace": text.replace("{brace", "brace"),
        "everything": "",
    }


@pytest.mark.parametrize("edit", list(edited("")))
def test_what_is_read_again_is_what_is_read_anew(
    source: Callable[..., Source], edit: str
) -> None:
    after = edited(FOLIO)[edit]
    again = source(after, before=source(FOLIO))
    assert again == source(after)


@pytest.mark.parametrize(
    "field",
    ["crossref = 2019", 'crossref = "p"', "CROSSREF = named", "crossref = {} # {p}"],
)
def test_an_entry_is_read_again_where_the_one_it_names_has_changed(field: str) -> None:
    parents = "".join(
        f"@proceedings{{{key}, title = {{ICML}}, year = {{2019}}}}\n"
        for key in ("2019", "p")
    )
    paper = f"@inproceedings{{a, title = {{A}}, {field}}}"
    text = f"@string{{named = {{p}}}}\n{parents}{paper}"
    edited = text.replace("ICML", "NeurIPS")
    again = read_bibtex(edited, read_bibtex(text, Source()))
    assert again == read_bibtex(edited, Source())
    assert again.records[-1].values["venues"][0].name == "NeurIPS"


@given(st.lists(st.sampled_from(PIECES)), st.lists(st.sampled_from(PIECES)))
def test_in_whatever_order_entries_come_and_go(
    before: list[str], after: list[str]
) -> None:
    old = read_bibtex("\n".join(before), Source())
    text = "\n".join(after)
    assert read_bibtex(text, old) == read_bibtex(text, Source())


def test_only_the_entry_that_changed_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[str] = []

    def counting(entry: Entry) -> Reader:
        read.append(entry.key)
        return Reader(entry)

    entries = [f"@book{{k{n}, title = {{T}}, year = {{1930}}}}" for n in range(100)]
    before = read_bibtex("\n".join(entries), Source())
    monkeypatch.setattr(bibtex, "Reader", counting)
    entries[7] = entries[7].replace("1930", "1931")
    read_bibtex("\n".join(["% a line more", *entries]), before)
    assert read == ["k7"]


def test_yaml_that_is_as_it_was_is_not_read_again(
    source: Callable[..., Source],
) -> None:
    text = "news:\n- date: 1918\n  text: Hello\n"
    before = source(text, "records.yml")
    assert source(text, "records.yml", before).records is before.records
    assert source(f"{text}  kee: x\n", "records.yml", before).problems
