"""Feeds: Atom by the schema of RFC 4287, JSON Feed by its specification."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from sphinx_academic.exports.atom import atom
from sphinx_academic.exports.feed import Feed, FeedAuthor, FeedItem, item_id, moment
from sphinx_academic.exports.json_feed import json_feed
from sphinx_academic.model.dates import PartialDate

SCHEMA = etree.RelaxNG(etree.parse(Path(__file__).parent / "data/atom.rng"))
NAMES = {"a": "http://www.w3.org/2005/Atom"}
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
BASE = "https://noether.example/"

READ = FeedItem(
    id=item_id(BASE, "news", "read"),
    address="https://noether.example/news.html#read",
    title="Invariante Variationsprobleme was read to the Royal Society",
    content='<p>It <a href="https://noether.example/a.html">was read</a> &amp; …</p>',
    published=PartialDate(1918, 7),
    tags=("algebra", "physics"),
    language="de",
)
PRIZE = FeedItem(
    id=item_id(BASE, "news", "prize"),
    address="https://noether.example/news.html#prize",
    title="A prize",
    content="<p>With Emil Artin.</p>",
    published=PartialDate(1932),
    updated=PartialDate(1933, 2, 4),
)
UNDATED = FeedItem(
    id=item_id(BASE, "news", "undated"),
    address="https://noether.example/news.html#undated",
    title="Undated",
    content="",
)
FEED = Feed(
    title="News of Emmy Noether",
    page="https://noether.example/news.html",
    address="https://noether.example/news.xml",
    author=FeedAuthor("Emmy Noether", BASE),
    items=(READ, PRIZE, UNDATED),
    language="en",
    description="What is new.",
)
SMALLEST = Feed("News", f"{BASE}news.html", f"{BASE}news.xml", FeedAuthor("E. N."), ())


def parsed(feed: Feed) -> Any:
    """Return the root of the document, which must be as the schema wants it."""
    root = etree.fromstring(atom(feed).encode())
    SCHEMA.assertValid(root)
    return root


def texts(root: Any, path: str) -> list[str]:
    return [str(text) for text in root.xpath(path, namespaces=NAMES)]


def test_an_atom_feed_says_what_it_is_and_where() -> None:
    root = parsed(FEED)
    assert texts(root, "a:title/text()") == ["News of Emmy Noether"]
    assert texts(root, "a:subtitle/text()") == ["What is new."]
    assert texts(root, "a:id/text()") == [FEED.address]
    assert texts(root, "a:author/a:name/text()") == ["Emmy Noether"]
    assert texts(root, "a:author/a:uri/text()") == [BASE]
    assert texts(root, "a:link[@rel='self']/@href") == [FEED.address]
    assert texts(root, "a:link[@rel='alternate']/@href") == [FEED.page]
    assert texts(root, "@xml:lang") == ["en"]


def test_its_entries_have_all_of_their_text() -> None:
    root = parsed(FEED)
    assert texts(root, "a:entry/a:title/text()") == [item.title for item in FEED.items]
    assert texts(root, "a:entry/a:link/@href") == [item.address for item in FEED.items]
    assert texts(root, "a:entry/a:content/@type") == ["html"] * 3
    assert texts(root, "a:entry[1]/a:content/text()") == [READ.content]
    assert texts(root, "a:entry[1]/a:category/@term") == ["algebra", "physics"]
    assert texts(root, "a:entry/@xml:lang") == ["de"]


def test_times_are_those_of_the_records() -> None:
    root = parsed(FEED)
    assert texts(root, "a:entry/a:published/text()") == [
        "1918-07-01T00:00:00Z",
        "1932-01-01T00:00:00Z",
    ]
    assert texts(root, "a:entry/a:updated/text()") == [
        "1918-07-01T00:00:00Z",
        "1933-02-04T00:00:00Z",
        "1970-01-01T00:00:00Z",
    ]
    assert texts(root, "a:updated/text()") == ["1933-02-04T00:00:00Z"]


def test_a_feed_without_items_is_one_all_the_same() -> None:
    assert texts(parsed(SMALLEST), "a:updated/text()") == ["1970-01-01T00:00:00Z"]
    conforms(json.loads(json_feed(SMALLEST)))


def test_feeds_do_not_change_when_nothing_did() -> None:
    assert atom(FEED) == atom(FEED._replace())
    assert json_feed(FEED) == json_feed(FEED._replace())


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("<id>tag:noether.example,2025:news/read</id>", ""),
        ("T00:00:00Z</updated>", "</updated>"),
        ("<title>A prize</title>", "<title>A <b>prize</b></title>"),
        ("<subtitle>", "<subtitle kind='x'><x/>"),
    ],
)
def test_the_schema_of_these_tests_finds_what_is_wrong(right: str, wrong: str) -> None:
    flawed = atom(FEED).replace(right, wrong)
    assert not SCHEMA.validate(etree.fromstring(flawed.encode()))


@pytest.mark.parametrize(
    "odd",
    [
        "]]> <![CDATA[",
        "</content></entry>",
        "<!-- & -->",
        "a\x00b\x08c\x0bd\x1be",
        "a\ud800b\ufffec\uffffd",
        "\U0001f600 Größen\u2028",
        "&nbsp;&lt;",
    ],
)
def test_whatever_a_record_says_the_document_holds_it(odd: str) -> None:
    item = READ._replace(title=odd, content=f"<p>{odd}</p>", tags=(odd,))
    root = parsed(FEED._replace(title=odd, items=(item,)))
    legal = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "", odd)
    assert texts(root, "a:title/text()") == [legal]
    assert texts(root, "a:entry/a:content/text()") == [f"<p>{legal}</p>"]
    assert texts(root, "a:entry/a:category/@term") == [legal]


# JSON Feed ----------------------------------------------------------------------------


def conforms(document: dict[str, Any]) -> None:
    """Fail where the specification of version 1.1 is not met."""
    strings = {
        "version",
        "title",
        "home_page_url",
        "feed_url",
        "description",
        "language",
    }
    assert document.keys() <= strings | {"authors", "items"}
    assert {"version", "title", "items"} <= document.keys()
    assert document["version"] == "https://jsonfeed.org/version/1.1"
    assert all(isinstance(document[name], str) for name in strings & document.keys())
    for author in document.get("authors", []):
        # At least one of these must be there, if there is an author.
        assert {"name", "url", "avatar"} & author.keys()
        assert all(isinstance(value, str) for value in author.values())
    ids = [item["id"] for item in document["items"]]
    assert len(set(ids)) == len(ids)
    for item in document["items"]:
        assert isinstance(item["id"], str)
        assert {"content_html", "content_text"} & item.keys()
        for name in {"date_published", "date_modified"} & item.keys():
            assert TIME.fullmatch(item[name])
        for name in {"url", "title", "content_html", "language"} & item.keys():
            assert isinstance(item[name], str)
        assert all(isinstance(tag, str) for tag in item.get("tags", []))


def test_a_json_feed_has_all_that_readers_want() -> None:
    document = json.loads(json_feed(FEED))
    conforms(document)
    items = document.pop("items")
    assert document == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "News of Emmy Noether",
        "home_page_url": FEED.page,
        "feed_url": FEED.address,
        "description": "What is new.",
        "authors": [{"name": "Emmy Noether", "url": BASE}],
        "language": "en",
    }
    assert items[0] == {
        "id": READ.id,
        "url": READ.address,
        "title": READ.title,
        "date_published": "1918-07-01T00:00:00Z",
        "tags": ["algebra", "physics"],
        "language": "de",
        "content_html": READ.content,
    }
    assert items[1]["date_modified"] == "1933-02-04T00:00:00Z"
    assert "date_published" not in items[2]


# Names and times ----------------------------------------------------------------------


def test_an_item_has_the_same_name_for_ever() -> None:
    assert item_id(BASE, "news", "read") == "tag:noether.example,2025:news/read"
    assert item_id("https://a.example:8000/~emmy/", "news", "lecture/1") == (
        "tag:a.example,2025:~emmy/news/lecture/1"
    )


@pytest.mark.parametrize("key", ["刘-1", "a%b", "a b", "C#", "x?y"])
def test_a_name_is_a_uri_whatever_the_key(key: str) -> None:
    name = item_id(BASE, "news", key)
    assert re.fullmatch(r"tag:noether\.example,2025:news/[\w%.-]+", name, re.ASCII)
    assert name != item_id(BASE, "news", "other")


def test_a_time_is_the_first_of_what_is_known() -> None:
    assert moment(PartialDate(1918)) == "1918-01-01T00:00:00Z"
    assert moment(PartialDate(1918, 7, 26)) == "1918-07-26T00:00:00Z"
    assert moment(PartialDate(2024, season="spring")) == "2024-01-01T00:00:00Z"
