"""Lists as feeds: what a reader program gets, and where it finds them."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest

from tests.conftest import PICTURE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Site

BASE = "https://ada.example/site/"

NEWS = """\
# News

::::{news-list}
:feed:

:::{news} 2024-05
:key: talk

A **talk** about {pub}`rings`, with a [file](notes.pdf) and a picture: ![](/img/a.png)
:::

:::{news} 2023
:key: paper
:papers: rings
:event: released
:::
::::

:::{publication} On *rings*
:key: rings
:::
"""


@pytest.fixture
def published(new_site: Callable[..., Site]) -> Site:
    """Return an empty site whose address is known."""
    return new_site(html_baseurl=BASE, html_theme="sphinx_academic")


def feed(site: Site, name: str = "news") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(site.text(f"{name}.feed.json"))
    assert found["feed_url"] == f"{BASE}{name}.feed.json"
    return found


def items(site: Site, name: str = "news") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = feed(site, name)["items"]
    return found


def news(number: int, text: str = "Text", date: str = "2024") -> str:
    return f":::{{news}} {date}\n:key: n{number}\n\n{text}\n:::\n"


def listed(*records: str, options: str = ":feed:") -> str:
    body = "\n".join(records)
    return f"# News\n\n::::{{news-list}}\n{options}\n\n{body}\n::::\n"


KEYLESS = ":::{{news}} 2024-03\n{}\n:::\n"


@pytest.mark.parametrize("older", [["One"], ["Two", "One"]])
def test_news_put_above_others_of_its_month_is_new_and_the_others_are_not(
    published: Site, older: list[str]
) -> None:
    def named(*texts: str) -> dict[str, str]:
        page = listed(*map(KEYLESS.format, texts))
        published.write(index="# Home", news=page).build()
        return {item["title"]: item["id"] for item in items(published)}

    before = named(*older)
    after = named("New", *older)
    assert before.items() <= after.items()
    assert after["New"] not in before.values()
    first = "tag:ada.example,2025:site/news/news/news-2024-03"
    assert (after["One"], len({*after.values()})) == (first, len(older) + 1)


def test_prizes_of_one_name_and_records_of_sources_keep_their_names_too(
    published: Site,
) -> None:
    published.conf["academic_sources"] = ["news.yml"]
    news = "news:\n{}- {{date: 2024, text: One}}\n"
    award = ":::{{award}} Best Paper Award\n:date: {}\n:::\n"
    page = "# Home\n\n:::{news-list}\n:feed:\n:::\n\n:::{award-list}\n:feed: a\n:::\n"

    def ids(more: str, *years: str) -> tuple[set[str], set[str]]:
        published.write({"news.yml": news.format(more)})
        published.write(index=page + "\n".join(map(award.format, years))).build()
        first, second = (items(published, name) for name in ("index", "a"))
        return {i["id"] for i in first}, {i["id"] for i in second}

    before = ids("", "2022")
    after = ids("- {date: 2024, text: Two}\n", "2024", "2022")
    assert all(old < new for old, new in zip(before, after, strict=True))


# What a feed says -------------------------------------------------------------------


def test_a_feed_has_the_full_text_with_whole_addresses(published: Site) -> None:
    published.write({"notes.pdf": b"%PDF", "img/a.png": PICTURE})
    published.write(index="# Home", news=NEWS).build()
    talk, paper = items(published)
    assert talk["title"] == "A talk about On rings, with a file and a picture:"
    text = re.sub(r"_downloads/\w+/", "_downloads/", talk["content_html"])
    assert f'<a class="reference internal" href="{BASE}publications/rings.html"' in text
    assert f'href="{BASE}_downloads/notes.pdf"' in text
    assert f'<img alt="" src="{BASE}_images/a.png" />' in text
    assert "<strong>talk</strong>" in text
    assert (published.out / "_images/a.png").is_file()
    assert "<cite>On <em>rings</em></cite>" in paper["content_html"]


def test_a_publication_tells_who_where_and_what(published: Site) -> None:
    paper = """\
    # Papers

    ::::{publication-list}
    :feed: papers

    :::{publication} On rings
    :key: rings
    :authors: Ada Ash; Bo Birch
    :venue: ICML 2025
    :lang: de
    :keywords: algebra
    :doi: 10.1000/182

    An abstract with $x^2$.

    ```python
    x = 1
    ```
    :::
    ::::
    """
    published.write(index="# Home", p=paper).build()
    (item,) = items(published, "papers")
    assert item["title"] == "On rings"
    assert item["tags"] == ["algebra"]
    assert item["language"] == "de"
    for part in ("Ada Ash", "ICML 2025", "<math", "https://doi.org/10.1000/182"):
        assert part in item["content_html"]
    assert "<svg" not in item["content_html"]


def test_the_newest_come_first_whatever_the_order_of_the_list(published: Site) -> None:
    options = ":feed:\n:reverse:"
    pinned = news(1, date="2020").replace(":key:", ":pin:\n:key:")
    page = listed(pinned, news(2, date="2022"), news(3, date="2024"), options=options)
    published.write(index="# Home", news=page).build()
    assert [item["url"][-2:] for item in items(published)] == ["n3", "n2", "n1"]


def test_a_feed_holds_as_many_as_a_reader_program_wants(published: Site) -> None:
    page = listed(*map(news, range(60)))
    published.write(index="# Home", news=page).build()
    assert len(items(published)) == 50


def test_hidden_records_are_in_no_feed(published: Site) -> None:
    page = listed(news(1), news(2).replace(":key:", ":hidden:\n:key:"))
    published.write(index="# Home", news=page).build()
    assert len(items(published)) == 1


def test_long_news_without_a_title_is_named_by_its_first_words(published: Site) -> None:
    page = listed(news(1, "word " * 40), news(2, "字" * 200))
    published.write(index="# Home", news=page).build()
    latin, chinese = (item["title"] for item in items(published))
    assert latin == "word " * 17 + "word…"
    assert chinese == "字" * 90 + "…"


def test_a_formula_in_a_title_is_said_in_words(published: Site) -> None:
    """Programs that read feeds have no TeX, and show titles as they are."""
    text = r"A bound of $O(n^2)$, for $\alpha_1$ and \$5."
    paper = ":::{publication} On $x^2$\n:key: x2\n:::"
    papers = f"# P\n\n::::{{publication-list}}\n:feed:\n\n{paper}\n::::\n"
    published.write(index="# Home", news=listed(news(1, text)), papers=papers).build()
    titles = [items(published)[0]["title"], items(published, "papers")[0]["title"]]
    assert titles == ["A bound of O(n²), for α₁ and $5.", "On x²"]


def test_what_would_be_markup_or_no_character_is_text(published: Site) -> None:
    title = ":::{award} A ]]> & \\<script\\>\n:key: a\n:date: 2020\n:::"
    page = f"# A\n\n::::{{award-list}}\n:feed:\n\n{title}\n::::\n"
    published.write(index="# Home", a=page).build()
    (item,) = items(published, "a")
    assert item["title"] == "A ]]> & <script>"
    root = ET.fromstring(published.text("a.xml"))
    atom = "{http://www.w3.org/2005/Atom}"
    assert root.findtext(f"{atom}entry/{atom}title") == item["title"]


def test_two_records_with_one_key_are_two_items(published: Site) -> None:
    page = listed(news(1, "One"), news(1, "Two"))
    published.write(index="# Home", news=page)
    assert len(published.complaints()) == 1
    assert len({item["id"] for item in items(published)}) == 2


def test_a_feed_changes_only_with_what_it_tells(published: Site) -> None:
    published.write(index="# Home", news=listed(news(1)), other="# Other").build()
    before = published.text("news.xml"), published.text("news.feed.json")
    published.write(other="# Other\n\nWords.").build()
    assert (published.text("news.xml"), published.text("news.feed.json")) == before
    published.write(news=listed(news(1, "Other words"))).build()
    after = published.text("news.xml")
    assert "Other words" in after
    assert re.findall("<id>.*</id>", after) == re.findall("<id>.*</id>", before[0])


# Where it is ------------------------------------------------------------------------


def test_a_list_leads_to_its_feeds_and_so_does_the_head(published: Site) -> None:
    published.write({"deep/news.md": listed(news(1))}, index="# Home").build()
    page = published.html("deep/news")
    assert page.links("academic-files") == [
        ("Atom", "news.xml"),
        ("JSON Feed", "news.feed.json"),
    ]
    assert alternates(published, "deep/news") == [
        ("application/atom+xml", "Ada: News", "news.xml"),
        ("application/feed+json", "Ada: News", "news.feed.json"),
    ]


def test_the_home_page_offers_all_feeds_to_reader_programs(published: Site) -> None:
    published.write(index="# Home", news=listed(news(1)), other="# Other").build()
    assert [path for *_, path in alternates(published, "index")] == [
        "news.xml",
        "news.feed.json",
        "academic.json",
    ]
    assert alternates(published, "other") == []


def alternates(site: Site, name: str) -> list[tuple[str, str, str]]:
    head = site.html(name).root.find("head")
    assert head is not None
    return [
        (link.attrib["type"], link.attrib["title"], link.attrib["href"])
        for link in head.iter("link")
        if link.get("rel") == "alternate"
    ]


def test_a_list_can_name_its_feed(published: Site) -> None:
    page = listed(news(1), options=":feed: /feeds/all")
    published.write({"deep/news.md": page}, index="# Home").build()
    assert len(items(published, "feeds/all")) == 1
    assert not (published.out / "deep/news.xml").exists()


def test_two_feeds_of_one_page_have_two_names(published: Site) -> None:
    awards = "\n::::{award-list}\n:feed:\n::::\n"
    published.write(index="# Home", news=listed(news(1)) + awards).build()
    assert len(items(published, "news")) == 1
    assert items(published, "news-2") == []


def test_a_name_that_another_feed_has_is_reported(published: Site) -> None:
    page = listed(options=":feed: all")
    published.write(index="# Home", a=page, b=page)
    (said,) = published.complaints()
    assert said.startswith("b.md:4: WARNING: news-list: feed: other files are named")
    assert said.endswith("[academic.file_name]")
    assert items(published, "all") == items(published, "all-2") == []


def test_a_name_that_leads_out_of_the_site_is_refused(published: Site) -> None:
    published.write(index="# Home", a=listed(options=":feed: ../../all"))
    (said,) = published.complaints()
    assert "is not the name of a file" in said


def test_without_the_address_of_the_site_there_is_no_feed(site: Site) -> None:
    site.write(index=listed(news(1)))
    (said,) = site.complaints()
    assert said.startswith("index.md:4: WARNING: news-list: feed: a feed needs the")
    assert "html_baseurl" in said
    assert not (site.out / "index.xml").exists()
    assert site.html().find("academic-files") == []


def test_a_file_of_the_author_is_no_feed(new_site: Callable[..., Site]) -> None:
    site = new_site(html_baseurl=BASE, html_extra_path=["extra"])
    site.write({"extra/index.xml": "mine"}, index=listed(news(1)))
    (said,) = site.complaints()
    assert "there is a file 'index.xml' of your own already" in said
    assert site.text("index.xml") == "mine"


@pytest.mark.parametrize("builder", ["singlehtml", "text", "latex"])
def test_other_builders_have_no_feeds(published: Site, builder: str) -> None:
    published.write(index=listed(news(1))).build(builder)
    assert not list(published.out.rglob("*.feed.json"))
