"""A title or a text that is far too long is cut where it is read, and told."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING

import pytest

from sphinx_academic.model.lengths import LONGEST_TEXT, LONGEST_TITLE
from sphinx_academic.model.text import plain
from tests.test_lengths import SECONDS, TEXTS, long

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx_academic.sources import Source, SourceRecord

LIMITS = {"title": LONGEST_TITLE, "abstract": LONGEST_TEXT}


def yaml(field: str, text: str) -> str:
    record = {"kind": "publication", "title": "Rings", field: text}
    return f"[\n{json.dumps(record)}]"


def bibtex(field: str, text: str) -> str:
    title = "" if field == "title" else "title = {Rings},"
    return f"@misc{{a, {title}\n{field} = {{{text}}}}}"


@pytest.mark.parametrize("what", TEXTS.values(), ids=[*TEXTS])
@pytest.mark.parametrize("field", LIMITS)
@pytest.mark.parametrize(
    ("name", "written"), [("a.yml", yaml), ("a.bib", bibtex)], ids=["yaml", "bibtex"]
)
def test_a_megabyte_is_cut_in_a_moment(
    source: Callable[..., Source],
    name: str,
    written: Callable[[str, str], str],
    field: str,
    what: str,
) -> None:
    text = written(field, long(what))
    begin = time.process_time()
    read = source(text, name)
    assert time.process_time() - begin < SECONDS
    (problem,) = (p for p in read.problems if "; it is cut" in p.message)
    assert f" {field}: " in problem.message
    assert problem.message.endswith(f"{LIMITS[field]:,} are the most; it is cut")
    assert problem.line == 2
    (record,) = read.records
    assert 0 < len(words(record, field)) <= LIMITS[field] + len("…")


def words(record: SourceRecord, field: str) -> str:
    """Return a text of a record, whether Markdown or read from TeX."""
    title, body = record.title, record.body
    if field == "title":
        return title if isinstance(title, str) else plain(title)
    return body if isinstance(body, str) else "".join(map(plain, body))
