"""The files of whole sites, as the programs that they are for read them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import fastjsonschema
import pytest
import rispy
from lxml import etree, html
from pybtex.database import parse_string

from sphinx_academic.sources.bibtex import read_bibtex
from sphinx_academic.sources.records import Source
from tests.publishing.sites import BASE

if TYPE_CHECKING:
    from tests.publishing.sites import Built

DATA = Path(__file__).parent.parent / "exports/data"
ATOM = etree.RelaxNG(etree.parse(DATA / "atom.rng"))
CSL = fastjsonschema.compile(json.loads((DATA / "csl-data.json").read_bytes()))
IN_ATOM = {"a": "http://www.w3.org/2005/Atom"}
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def keys(published: Built) -> list[str]:
    """Return the keys of all publications, in order."""
    return [item["id"] for item in json.loads(published.text("publications.json"))]


def lists(published: Built) -> list[str]:
    """Return the names of files of several publications, without endings."""
    names = [name.removesuffix(".ris") for name in published.names("*.ris")]
    return [name for name in names if not name.startswith("publications/")]


def test_the_files_of_one_publication_hold_that_alone(published: Built) -> None:
    names = published.names("publications/*.bib")
    assert len(names) == len(keys(published))
    for name in names:
        assert len(parse_string(published.text(name), "bibtex").entries) == 1
        text = published.text(name.replace(".bib", ".ris"))
        assert len(rispy.loads(text)) == 1


def test_pybtex_reads_every_bibliography(published: Built) -> None:
    for name in lists(published):
        entries = parse_string(published.text(f"{name}.bib"), "bibtex").entries
        twin = json.loads(published.text(f"{name}.json"))
        assert len(entries) == len(twin)


def test_our_own_reader_finds_the_same_publications_and_nothing_to_complain_of(
    published: Built,
) -> None:
    read = read_bibtex(published.text("publications.bib"), Source())
    assert [record.values["key"] for record in read.records] == [
        re.sub(r"[\s\"#%'(),={}\\~]", "", key.removeprefix("index/").split("/")[-1])
        for key in keys(published)
    ]
    assert read.problems == ()


def test_rispy_reads_every_list_of_references(published: Built) -> None:
    for name in (f"{name}.ris" for name in lists(published)):
        references = rispy.loads(published.text(name))
        twin = json.loads(published.text(name.replace(".ris", ".json")))
        assert [r["id"] for r in references] == [item["id"] for item in twin]


def test_lists_of_citations_conform_to_their_schema(published: Built) -> None:
    for name in lists(published):
        CSL(json.loads(published.text(f"{name}.json")))


def test_all_records_conform_to_the_schema_beside_them(published: Built) -> None:
    records = json.loads(published.text("academic.json"))
    schema = json.loads(published.text(records["$schema"]))
    fastjsonschema.compile(schema)(records)
    assert {record["kind"] for record in records["records"]} <= set(
        schema["definitions"]
    )
    addresses = [record.get("address", BASE) for record in records["records"]]
    assert all(address.startswith(BASE) for address in addresses)


def test_lists_of_other_records_conform_to_it_too(published: Built) -> None:
    schema = json.loads(published.text("academic.schema.json"))
    validate = fastjsonschema.compile(schema)
    for name in published.names("*-list*.json"):
        if name.removesuffix(".json") not in lists(published):
            validate(json.loads(published.text(name)))


def test_atom_feeds_conform_to_their_schema(published: Built) -> None:
    for feed in feeds(published):
        ATOM.assertValid(feed)
        assert all(
            TIME.fullmatch(time) for time in feed.xpath("//a:updated/text()", **NS)
        )
        ids = feed.xpath("//a:entry/a:id/text()", **NS)
        assert len(ids) == len(set(ids))


def test_json_feeds_say_the_same_as_atom_feeds(published: Built) -> None:
    for name in published.names("*.feed.json"):
        feed = json.loads(published.text(name))
        twin = etree.fromstring(published.text(xml_of(name)).encode())
        conforms(feed)
        assert feed["feed_url"] == f"{BASE}{name}"
        for member, path in (
            ("id", "a:id/text()"),
            ("url", "a:link/@href"),
            ("title", "a:title/text()"),
        ):
            said = [item[member] for item in feed["items"]]
            assert said == twin.xpath(f"a:entry/{path}", **NS)
        # Of a text that is empty, XML has no node.
        assert [item["content_html"] for item in feed["items"]] == [
            content.text or "" for content in twin.xpath("a:entry/a:content", **NS)
        ]


def test_everything_in_a_feed_has_a_whole_address(published: Built) -> None:
    for feed in feeds(published):
        for text in feed.xpath("a:entry/a:content/text()", **NS):
            assert "\0" not in text
            fragment = html.fragment_fromstring(text, create_parent=True)
            for _, _, address, _ in fragment.iterlinks():
                assert re.match(r"https?://|mailto:", address), address
                leads_somewhere(published, address)


def test_a_sitemap_holds_to_the_protocol(published: Built) -> None:
    text = published.text("sitemap.xml")
    root = etree.fromstring(text.encode())
    urls = "http://www.sitemaps.org/schemas/sitemap/0.9"
    assert root.tag == f"{{{urls}}}urlset"
    assert {child.tag for child in root} == {f"{{{urls}}}url"}
    assert all([c.tag for c in url] == [f"{{{urls}}}loc"] for url in root)
    locations = [url[0].text for url in root]
    assert 0 < len(locations) == len(set(locations)) <= 50_000
    assert all(loc.startswith(BASE) and len(loc) < 2048 for loc in locations)
    for location in locations:
        leads_somewhere(published, location)


# What the specifications say ------------------------------------------------------

NS: dict[str, Any] = {"namespaces": IN_ATOM}


def feeds(published: Built) -> list[Any]:
    names = map(xml_of, published.names("*.feed.json"))
    return [etree.fromstring(published.text(name).encode()) for name in names]


def xml_of(name: str) -> str:
    return name.replace(".feed.json", ".xml")


def conforms(feed: dict[str, Any]) -> None:
    """Check a JSON Feed by its specification, version 1.1."""
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"]
    assert all(a.keys() & {"name", "url", "avatar"} for a in feed["authors"])
    for item in feed["items"]:
        assert isinstance(item["id"], str)
        assert {"content_html", "content_text"} & item.keys()
        assert TIME.fullmatch(item.get("date_published", "2020-01-01T00:00:00Z"))


def leads_somewhere(published: Built, address: str) -> None:
    """Check that there is what an address of the site leads to."""
    if address.startswith(BASE):
        path, _, fragment = address.removeprefix(BASE).partition("#")
        file = published.out / unquote(path)
        assert file.is_file(), address
        if fragment and file.suffix == ".html":
            assert f'id="{unquote(fragment)}"' in file.read_text("utf-8"), address


@pytest.mark.parametrize("name", ["publications.bib", "academic.json"])
def test_nothing_of_the_machine_is_in_a_file(published: Built, name: str) -> None:
    assert str(published.source) not in published.text(name)
