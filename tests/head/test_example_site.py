"""From every paper's page of the example site, machines recover what the paper is."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import extruct
import pytest
from bibtexparser.entrypoint import parse_file

from tests.browser.websites import build
from tests.exports.vocabulary import flaws
from tests.head.reading import Head
from tests.head.scholar import Scholarly, scholarly

if TYPE_CHECKING:
    from collections.abc import Mapping

BASE = "https://noether.example/"
EXAMPLE = Path(__file__).parent.parent.parent / "example_site"
SETTINGS = ("-D", f"html_baseurl={BASE}")
VENUES = ("journal", "booktitle", "school", "institution")


def read(path: Path) -> dict[str, dict[str, str]]:
    """Return the fields of each entry, without the braces inside them."""
    library = parse_file(str(path))
    return {
        entry.key: {
            field.key: str(field.value).replace("{", "").replace("}", "")
            for field in entry.fields
        }
        for entry in library.entries
    }


ENTRIES = read(EXAMPLE / "noether.bib")


class Page(NamedTuple):
    """The page of a paper."""

    address: str
    source: str

    @property
    def article(self) -> dict[str, Any]:
        """Return the only object in JSON-LD, as search engines find it."""
        found = extruct.extract(self.source, self.address, syntaxes=["json-ld"])
        (article,) = found["json-ld"]
        assert isinstance(article, dict)
        return article

    @property
    def paper(self) -> Scholarly:
        """Return what Google Scholar's guidelines let it recover."""
        return scholarly(Head(self.source).metas, self.address)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Page]:
    """Return the pages of all papers, by key."""
    folder = build(EXAMPLE, tmp_path_factory.mktemp("example") / "html", SETTINGS)
    return {
        path.stem: Page(
            f"{BASE}publications/{path.name}", path.read_text(encoding="utf-8")
        )
        for path in (folder / "publications").glob("*.html")
    }


def test_every_paper_has_a_page(pages: Mapping[str, Page]) -> None:
    assert pages.keys() == ENTRIES.keys()


@pytest.mark.parametrize("key", ENTRIES)
def test_google_scholar_recovers_the_paper(pages: Mapping[str, Page], key: str) -> None:
    fields = ENTRIES[key]
    paper = pages[key].paper
    assert paper.title == fields["title"]
    assert paper.authors == tuple(fields["author"].split(" and "))
    assert paper.date[:4] == fields["year"]
    assert paper.venue == next((fields[f] for f in VENUES if f in fields), "")
    assert paper.doi == fields.get("doi", "")


@pytest.mark.parametrize("key", ENTRIES)
def test_search_engines_recover_the_paper(pages: Mapping[str, Page], key: str) -> None:
    fields = ENTRIES[key]
    article = pages[key].article
    assert flaws(article) == []
    assert article["name"] == fields["title"]
    authors = [f"{a['familyName']}, {a['givenName']}" for a in article["author"]]
    assert authors == fields["author"].split(" and ")
    assert article["datePublished"][:4] == fields["year"]
    assert article["url"] == pages[key].address
    if "doi" in fields:
        identifiers = {i["propertyID"]: i["value"] for i in article["identifier"]}
        assert identifiers["DOI"] == fields["doi"]
    if journal := fields.get("journal"):
        assert repr(journal) in repr(article["isPartOf"])


def test_a_pdf_beside_the_record_is_recovered_too(tmp_path: Path) -> None:
    key = "noether1950"
    site = shutil.copytree(EXAMPLE, tmp_path / "site")
    (site / f"{key}.pdf").write_bytes(b"%PDF-1.4\n%%EOF\n")
    bib = site / "noether.bib"
    entry = f"@article{{{key},"
    written = bib.read_text(encoding="utf-8")
    assert entry in written
    bib.write_text(written.replace(entry, f"{entry} pdf = {{{key}.pdf}},"), "utf-8")
    folder = build(site, tmp_path / "html", SETTINGS)
    source = (folder / "publications" / f"{key}.html").read_text(encoding="utf-8")
    page = Page(f"{BASE}publications/{key}.html", source)
    pdf = page.paper.pdf
    assert (folder / pdf.removeprefix(BASE)).read_bytes().startswith(b"%PDF")
    assert flaws(page.article) == []
    assert page.article["encoding"] == {
        "@type": "MediaObject",
        "contentUrl": pdf,
        "encodingFormat": "application/pdf",
    }
