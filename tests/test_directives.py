"""Every option of a directive is read, by any of its names, however it is written."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import pytest

from sphinx_academic.model.kinds import KINDS
from sphinx_academic.model.query import QUERIES
from sphinx_academic.model.schema import options_of

from .conftest import PICTURE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .conftest import Site

# A valid value for each option that a directive has; a new option needs one too.
VALUES = {
    "abstract": "Words",
    "acl": "2023.acl-long.1",
    "ads": "1916SPAW.......688E",
    "amount": "€ 5,000",
    "arxiv": "2401.01234",
    "author": "Emmy Noether",
    "authors": "Emmy Noether; Emil Artin",
    "award": "Prize",
    "award-name": "Prize",
    "awarder": "University of Leipzig",
    "awards": "prize",
    "dblp": "conf/icml/Noether21",
    "corresponding": "Emmy Noether",
    "date": "1921-03",
    "day": "26",
    "doi": "10.1007/BF01464225",
    "editors": "Emil Artin",
    "empty": "None yet.",
    "event": "released",
    "equal": "Noether, E.",
    "github": "sphinx-doc/sphinx",
    "google-scholar-id": "D_sINldO8mEC",
    "group-by": "year",
    "group-names": "rings = Rings and ideals",
    "group-order": "rings; ideals",
    "hal": "hal-01234567",
    "handle": "11858/00-001",
    "huggingface": "https://huggingface.co/x/y",
    "image": "dot.png",
    "image-alt": "A dot",
    "image-poster": "dot.png",
    "inspire": "1234567",
    "isbn": "978-3-540-11504-5",
    "jstor": "1968714",
    "key": "other",
    "keyword": "rings",
    "keywords": "rings; ideals",
    "lang": "de",
    "layout": "table",
    "limit": "3",
    "links": "Errata <https://example.org/errata>",
    "month": "7",
    "more": "index",
    "mr": "MR0008841",
    "number": "1",
    "offset": "1",
    "openalex": "W2741809807",
    "openreview": "abc123DEF4",
    "osf": "ab12c",
    "pages": "24-66",
    "papers": "paper",
    "max-author-limit": "3",
    "max-authors": "3",
    "pmcid": "PMC123456",
    "pmid": "123456",
    "preprint-date": "2023-05",
    "preprint-year": "2023",
    "publisher": "Springer",
    "issn": "0025-5831",
    "semanticscholar": "CorpusID:13756489",
    "since": "1918-07",
    "sort": "date asc, title",
    "ssrn": "1234567",
    "status": "accepted",
    "type": "article",
    "until": "1921",
    "url": "https://example.org/paper",
    "venue": "Mathematische Annalen",
    "volume": "83",
    "weight": "-1",
    "with": "Emil Artin",
    "year": "1918-1921",
    "zbl": "0061.00102",
    "zenodo": "1234567",
}

RECORDS = """\
:::{publication} Paper
:key: paper
:::

:::{award} Prize
:key: prize
:::
"""

# Options that a part of a date needs.
BESIDE = {"month": "\n:year: 1921", "day": "\n:month: 7\n:year: 1921"}


def value_of(name: str, kind: str) -> str:
    if (kind, name) == ("news-list", "type"):
        return "released"
    name = name.removeprefix("exclude-")
    return VALUES.get(name, "https://example.org/thing")


def directives() -> Iterator[tuple[str, str]]:
    """Yield each directive with an option set, by its name or another one for it."""
    schemas: dict[str, Any] = {
        **KINDS,
        **{f"{kind}-list": query for kind, query in QUERIES.items()},
    }
    for directive, schema in schemas.items():
        argument = " 1921" if directive == "news" else " Title"
        argument = "" if directive.endswith("-list") else argument
        for opt in options_of(schema).values():
            for name in (opt.name, *opt.aliases):
                value = "" if opt.flag else f" {value_of(opt.name, directive)}"
                text = "\n\nWords." if directive == "news" else ""
                text = "\n:image-alt: A dot" if opt.name == "image" else text
                text = f"{BESIDE.get(opt.name, '')}{text}"
                named = opt.name in {"corresponding", "equal"}
                text = "\n:authors: Emmy Noether" if named else text
                in_groups = opt.name in {"group-order", "group-names"}
                text = "\n:group-by: keyword" if in_groups else text
                yield f"{{{directive}}}{argument}", f":{name}:{value}{text}"


def test_every_option_is_read_by_each_of_its_names(site: Site) -> None:
    blocks = [f":::{head}\n{option}\n:::\n" for head, option in directives()]
    assert len(blocks) > 200
    # One page each, as each would otherwise claim the same keys.
    files: dict[str, str | bytes] = {
        f"p{number}.md": block.replace(":key: other", f":key: other{number}")
        for number, block in enumerate(blocks)
    }
    # A key is a record's of one kind, and lists of each kind ask for it.
    site.conf["suppress_warnings"] = ["toc.not_included", "academic.unknown_reference"]
    site.write({"dot.png": PICTURE, **files}, index=RECORDS).build("dummy")


def test_a_month_stands_beside_its_year(site: Site) -> None:
    site.write(index="# A\n\n:::{publication} T\n:year: 2009\n:month: 10\n:::\n")
    assert "2009" in site.build().html().text("academic-entry")


def test_every_field_of_a_record_can_be_set_by_an_author() -> None:
    records: list[Any] = list(KINDS.values())
    for record in records:
        fields = {field.name for field in dataclasses.fields(record)}
        targets = {opt.target for opt in options_of(record).values()}
        assert fields - targets == {"given", "origin", "place", "title"}


@pytest.mark.parametrize(
    "authors",
    [
        ":authors: Ann Lee; Bo Li",
        ":authors: [Ann Lee, Bo Li]",
        ":authors: Ann Lee and Bo Li",
        ":authors: |\n:  Ann Lee\n:  Bo Li",
    ],
)
def test_several_values_are_written_in_any_of_four_ways(
    site: Site, authors: str
) -> None:
    site.write(index=f"# A\n\n:::{{publication}} T\n{authors}\n:::\n")
    assert site.build().html().text("academic-authors") == "Ann Lee, Bo Li"


def test_a_flag_can_be_set_by_name_or_by_word(site: Site) -> None:
    site.write(
        index="""\
        # A

        :::{publication} Bare
        :hidden:
        :::

        :::{publication} Yes
        :hidden: true
        :::

        :::{publication} No
        :hidden: false
        :::

        :::{publication} As in other systems
        :published: false
        :::

        :::{publication} Published
        :published: true
        :::
        """
    )
    assert site.build().html().titles == ["No", "Published"]


def test_records_without_a_key_are_named_by_their_titles(site: Site) -> None:
    site.write(
        index="""\
        # A

        :::{publication} On rings
        :::

        :::{publication} On rings
        :::

        :::{news} 2025-09

        Something happened.
        :::

        :::{news}

        Something else did.
        :::
        """
    )
    ids = site.build().html().ids
    assert {"publication-on-rings", "news-2025-09", "news-item"} < set(ids)
    assert len(ids) == len(set(ids))
