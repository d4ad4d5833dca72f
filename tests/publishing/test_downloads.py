"""Publications and records as files: which there are, and where pages lead to them."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest
import rispy
from pybtex.database import parse_string

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Site

FORMATS = ("bib", "ris", "json")


def paper(key: str, title: str = "On rings", *options: str) -> str:
    lines = "".join(f":{option}\n" for option in options)
    return f":::{{publication}} {title}\n:key: {key}\n{lines}:::\n"


def page(*blocks: str) -> str:
    return "# Page\n\n" + "\n".join(blocks)


def a_list(*options: str, kind: str = "publication") -> str:
    lines = "".join(f":{option}\n" for option in options)
    return f":::{{{kind}-list}}\n{lines}:::\n"


def records(site: Site, name: str = "academic") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(site.text(f"{name}.json"))["records"]
    return found


@pytest.fixture
def themed(new_site: Callable[..., Site]) -> Site:
    """Return an empty site in our theme."""
    return new_site(html_theme="sphinx_academic")


# Of the site ------------------------------------------------------------------------


def test_every_publication_is_in_three_files_newest_first(site: Site) -> None:
    site.write(index=page(paper("a", "A", "date: 2020"), paper("b", "B", "date: 2021")))
    site.build()
    assert list(parse_string(site.text("publications.bib"), "bibtex").entries) == [
        "b",
        "a",
    ]
    assert [r["id"] for r in rispy.loads(site.text("publications.ris"))] == ["b", "a"]
    assert [i["id"] for i in json.loads(site.text("publications.json"))] == ["b", "a"]


def test_hidden_records_are_in_no_file(site: Site) -> None:
    site.write(index=page(paper("a", "Open"), paper("b", "Secret", "hidden:"))).build()
    for path in site.out.iterdir():
        if path.suffix in {".bib", ".ris", ".json"}:
            assert "Secret" not in path.read_text("utf-8")
    assert [record["key"] for record in records(site)] == ["a"]


def test_without_records_there_are_no_files(site: Site) -> None:
    site.write(index="# Home").build()
    names = {path.name for path in site.out.iterdir()}
    assert not names & {"publications.bib", "academic.json", "academic.schema.json"}


def test_every_entry_has_a_key_of_its_own(site: Site) -> None:
    titles = (f":::{{publication}} On rings {end}\n:::\n" for end in ("a", "b"))
    site.write(index=page(*titles), other=page(paper("X"), paper("x"))).build()
    entries = parse_string(site.text("publications.bib"), "bibtex").entries
    assert len(entries) == 4


def test_bibtex_of_the_authors_own_is_the_same_on_the_page_and_in_files(
    site: Site,
) -> None:
    own = "@article{own3,\n  title = {Mine},\n  note = {As I cite it}\n}"
    written = "bibtex: |\n:  " + own.replace("\n", "\n:  ")
    again = paper("w", "W", written.replace("Mine", "Other"))
    site.write(index=page(paper("v3", "V", written), again)).build()
    (_, shown), _ = (e.itertext() for e in site.html().find("academic-bibtex"))
    assert shown.strip() == own
    assert site.text("publications/v3.bib") == f"{own}\n"
    entries = parse_string(site.text("publications.bib"), "bibtex").entries
    assert list(entries) == ["own3", "own3-2"]
    assert f"{own}\n" in site.text("publications.bib")


def test_records_tell_what_else_the_page_says(site: Site) -> None:
    news = ":::{news} 2024\n:key: n\n\nSee {pub}`a`.\n:::\n"
    site.write(index=page(paper("a"), news)).build()
    assert records(site)[1]["text"] == "See On rings."


def test_an_edited_record_is_written_and_the_others_are_kept(site: Site) -> None:
    papers = [paper(f"p{number}", f"Title {number}") for number in range(5)]
    site.write(index=page(*papers)).build()
    papers[2] = paper("p2", "Another title")
    site.write(index=page(*papers)).build()
    rebuilt = site.text("academic.json")
    shutil.rmtree(site.folder / "_build")
    assert site.build().text("academic.json") == rebuilt
    assert [r["title"] for r in records(site)][2] == "Another title"


def test_news_changes_nothing_of_publications(site: Site) -> None:
    news = ":::{news} 2024\n:key: n\n:papers: a\n\nSee {pub}`a`.\n:::\n"
    site.write(index=page(paper("a"), a_list("download: some")), news=page(news))
    site.build()
    names = [f"{name}.{end}" for name in ("publications", "some") for end in FORMATS]
    written = [(site.out / name).stat().st_mtime_ns for name in names]
    site.write(news=page(news.replace("See", "Read"))).build()
    assert [(site.out / name).stat().st_mtime_ns for name in names] == written
    assert records(site)[1]["text"] == "Read On rings."


# Of a list --------------------------------------------------------------------------


def test_a_list_of_everything_leads_to_the_files_of_the_site(site: Site) -> None:
    site.write(index=page(paper("a"), a_list("download:", "group-by: year"))).build()
    assert site.html().links("academic-files") == [
        ("BibTeX", "publications.bib"),
        ("RIS", "publications.ris"),
        ("CSL-JSON", "publications.json"),
    ]
    assert not (site.out / "index-list.bib").exists()


def test_another_list_has_files_of_its_own(site: Site) -> None:
    papers = paper("a", "A", "date: 2020"), paper("b", "B", "date: 2021")
    lists = a_list("download:", "limit: 1"), a_list("download:", "year: 2020")
    site.write({"deep/a.md": page(*papers, *lists)}, index="# Home").build()
    addresses = [address for _, address in site.html("deep/a").links("academic-files")]
    assert addresses == [
        f"{name}.{ending}" for name in ("a-list", "a-list-2") for ending in FORMATS
    ]
    assert "@misc{b," in site.text("deep/a-list.bib")
    assert "@misc{a," in site.text("deep/a-list-2.bib")


def test_a_list_of_everything_may_have_files_of_its_own_name(site: Site) -> None:
    site.write(index=page(paper("a"), a_list("download: my-papers"))).build()
    assert site.text("my-papers.bib") == site.text("publications.bib")


@pytest.mark.parametrize("kind", ["news", "award"])
def test_other_lists_are_files_of_records(site: Site, kind: str) -> None:
    argument = "2024" if kind == "news" else "A prize"
    record = f":::{{{kind}}} {argument}\n\nText\n:::\n"
    site.write({"deep/a.md": page(record, a_list("download:", kind=kind))}, index="# H")
    site.build()
    assert site.html("deep/a").links("academic-files") == [("JSON", "a-list.json")]
    assert [r["kind"] for r in records(site, "deep/a-list")] == [kind]
    schema = json.loads(site.text("deep/a-list.json"))["$schema"]
    assert (site.out / "deep" / schema).is_file()


def test_an_empty_list_offers_nothing(site: Site) -> None:
    site.write(index=page(a_list("download:", "empty: None yet."))).build()
    assert site.html().find("academic-files") == []


def test_names_of_the_site_are_no_names_of_lists(site: Site) -> None:
    site.write(index=page(paper("a"), a_list("download: academic", "limit: 1")))
    (said,) = site.complaints()
    assert "download: other files are named 'academic'" in said
    assert "@misc{a," in site.text("academic-2.bib")


def test_what_is_no_name_of_a_file_is_refused(site: Site) -> None:
    for name in ("../../x", "x.bib", "a b", "/etc/../x"):
        site.write(index=page(paper("a"), a_list(f"download: {name}")))
        (said,) = site.complaints()
        assert said.startswith("index.md:8: WARNING: publication-list: download: ")


@pytest.mark.parametrize("builder", ["singlehtml", "text", "latex"])
def test_other_builders_write_none(site: Site, builder: str) -> None:
    site.write(index=page(paper("a"), a_list("download:", "limit: 1"))).build(builder)
    assert not list(site.out.rglob("*.bib"))


def test_a_list_does_not_write_over_the_files_of_a_paper(site: Site) -> None:
    lists = a_list("download: /publications/other", "limit: 1")
    site.write(index=page(paper("other"), paper("newer", "N", "date: 2021"), lists))
    first, second = site.complaints()
    assert first.startswith("index.md:13: WARNING: publication-list: ")
    assert "download: there is a file 'publications/other.bib' of a paper" in first
    assert "give these another name" in second
    assert "@misc{other," in site.text("publications/other.bib")
    assert "newer" not in site.text("publications/other.bib")


# Beside what the author has ---------------------------------------------------------


def test_files_of_the_author_stay_as_they_are(new_site: Callable[..., Site]) -> None:
    site = new_site(html_extra_path=["extra"], html_baseurl="https://ada.example/")
    mine = ("publications.bib", "academic.json", "sitemap.xml")
    site.write({f"extra/{name}": "mine" for name in mine})
    site.write(index=page(paper("a"))).build()
    assert [site.text(name) for name in mine] == ["mine"] * 3
    assert site.build().text("publications.bib") == "mine"


def test_files_of_the_author_come_and_go(
    new_site: Callable[..., Site],
) -> None:
    site = new_site(html_extra_path=["extra"])
    site.write({"extra/publications.bib": "mine", "extra/x.txt": "x"})
    site.write(index=page(paper("a"))).build()
    own = site.folder / "extra/publications.bib"
    own.unlink()
    assert site.build().text("publications.bib").startswith("@misc{a,")
    own.write_text("mine again")
    assert site.build().text("publications.bib") == "mine again"


def test_a_file_that_a_list_does_not_write_is_nothing_to_complain_of(
    new_site: Callable[..., Site],
) -> None:
    site = new_site(html_extra_path=["extra"])
    record = ":::{news} 2024\n\nText\n:::\n"
    news = page(record, a_list("download: cv", kind="news"))
    site.write({"extra/cv.bib": "mine"}, index=news).build()
    assert site.text("cv.bib") == "mine"
    site.write({"extra/cv.json": "mine"})
    (said,) = site.complaints()
    assert "download: there is a file 'cv.json' of your own" in said


def test_a_document_named_publications_stays(site: Site) -> None:
    site.write(index="# Home", publications=page(paper("a"), a_list("download:")))
    for builder in ("html", "dirhtml"):
        site.build(builder)
        assert "@misc{a," in site.text("publications.bib")
        name = "publications/index" if builder == "dirhtml" else "publications"
        assert "<h1>Page" in site.text(f"{name}.html")


def test_files_of_lists_that_are_gone_are_removed(site: Site) -> None:
    site.write(index=page(paper("a"), a_list("download:", "limit: 1"))).build()
    assert (site.out / "index-list.bib").exists()
    site.write(index=page(paper("a"))).build()
    assert not list(site.out.glob("index-list.*"))
    site.write(index="# Home").build()
    assert not list(site.out.glob("publications.*"))
    assert not list(site.out.glob("academic.*"))


# Where a theme leads to them --------------------------------------------------------


def test_the_home_page_leads_to_all_files_of_the_site(themed: Site) -> None:
    themed.write(index="# Home", papers=page(paper("a"), a_list()), other="# Other")
    themed.build()
    of_papers = [
        ("BibTeX", "publications.bib"),
        ("RIS", "publications.ris"),
        ("CSL-JSON", "publications.json"),
    ]
    home, papers, other = (themed.html(n) for n in ("index", "papers", "other"))
    assert files(home.links("site-footer")) == [
        *of_papers,
        ("All records", "academic.json"),
    ]
    assert files(papers.links("site-footer")) == of_papers
    assert files(other.links("site-footer")) == []


def test_a_page_whose_list_leads_to_them_needs_no_more(themed: Site) -> None:
    papers = page(paper("a"), a_list("download:"))
    themed.write(index="# Home", papers=papers).build()
    assert files(themed.html("papers").links("site-footer")) == []


def files(links: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(said, to) for said, to in links if not to.endswith((".html", ".txt", "/"))]


def test_names_of_files_differ_in_more_than_capitals(site: Site) -> None:
    home = page(paper("a"), a_list("download: mine"))
    news = page(":::{news} 2020\nHello.\n:::\n", a_list("download: MINE", kind="news"))
    site.write(index=home, news=news)

    (warning,) = site.complaints()

    assert "other files are named 'MINE'; these are named 'MINE-2'" in warning
    assert (site.out / "MINE-2.json").exists()


@pytest.mark.parametrize("name", ["x" * 252, "/x" * 600])
@pytest.mark.parametrize("option", ["feed", "download"])
def test_a_name_that_no_file_system_takes_is_reported(
    site: Site, option: str, name: str
) -> None:
    site.conf["html_baseurl"] = "https://ada.example/"
    site.write(index=page(paper("a"), a_list(f"{option}: {name}")))

    (warning,) = site.complaints()

    assert "is too long for the name of a file; shorten it" in warning


def test_a_file_that_cannot_be_written_does_not_end_the_build(site: Site) -> None:
    site.write(index=page(paper("a"), paper("b")))
    (site.out / "publications" / "a.bib").mkdir(parents=True)

    (warning,) = site.complaints()

    assert "error writing file" in warning
    assert (site.out / "publications" / "b.bib").exists()
