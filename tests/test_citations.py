"""Citation figures from a file in the repository."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from sphinx_academic.model.citation_file import MOST

from .conftest import build, said

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import Site

PAPERS = """\
# Papers

:::{publication} Ideals
:key: ideals
:inspire: 451647
:::

:::{publication} Rings
:key: rings
:::

:::{publication} Fields
:key: fields
:::
"""
PAGES = {
    "papers.md": PAPERS,
    "list.md": "# List\n\n:::{publication-list}\n:key: ideals\n:::\n",
    "words.md": "# Words\n\nCited: {citations}`ideals`!\n",
    "total.md": "# Total\n\nCited: {citations}`total`!\n",
    "life.md": "# Life\n\nSee {pub}`ideals`.\n",
    "rings.md": "# Rings\n\n:::{publication-list}\n:key: rings; fields\n:::\n",
}
INDEX = "# Home\n"


def figures(
    provider: str = "INSPIRE",
    date: str = "2026-01-05",
    total: int = 1500,
    **counts: Any,
) -> str:
    data = {"provider": provider, "date": date, "total": total, "counts": counts}
    return json.dumps(data, indent=1)


@pytest.fixture
def cited(new_site: Callable[..., Site]) -> Site:
    site = new_site(academic_citations="citations.json")
    first = figures(ideals=1234, rings=1, fields=0)
    return site.write({**PAGES, "citations.json": first}, index=INDEX)


# What is shown ----------------------------------------------------------------------


def test_an_entry_says_how_often_it_is_cited_by_whose_count_and_when(
    cited: Site,
) -> None:
    page = cited.build().html("papers")
    assert page.texts("academic-cited") == [
        "Cited by 1,234 (INSPIRE, January 2026)",
        "Cited by 1 (INSPIRE, January 2026)",
    ]
    assert page.links("academic-cited") == [
        ("Cited by 1,234", "https://inspirehep.net/literature/451647")
    ]
    assert len(cited.html("list").find("academic-cited")) == 1


def test_the_file_of_the_crawler_of_acad_homepage_is_read(site: Site) -> None:
    site.conf["academic_citations"] = "results/gs_data.json"
    data = {
        "citedby": 12,
        "publications": {"AAAAAAAAAAAJ:u5HHmVD_uO8C": {"num_citations": 12}},
        "updated": "2025-11-30 08:13:22.1",
    }
    site.write(
        {"results/gs_data.json": json.dumps(data)},
        index="# A\n\n:::{publication} T\n:google_scholar_id: u5HHmVD_uO8C\n:::\n\n"
        "{citations}`total`\n",
    )
    page = site.build().html()
    said = "Cited by 12 (Google Scholar, November 2025)"
    assert page.text("academic-cited") == said
    (words, address), *_ = page.links("academic-cited")
    assert words == "Cited by 12"
    assert address.endswith("&citation_for_view=AAAAAAAAAAAJ:u5HHmVD_uO8C")
    profile = "https://scholar.google.com/citations?user=AAAAAAAAAAAJ"
    assert ("Cited by 12", profile) in page.links()


def test_the_role_says_the_figure_of_a_paper_or_the_total(cited: Site) -> None:
    cited.write(
        index=INDEX + "\n{citations}`fields`; {citations}`words <ideals>`; "
        "{citations}`no words <fields>`; {citations}`total`\n"
    )
    page = cited.build("text").text("index.txt")
    assert "; *words*; *no words*; Cited by 1,500 (INSPIRE, January 2026)" in page
    assert ("words", "https://inspirehep.net/literature/451647") in (
        cited.build().html().links()
    )


@pytest.mark.parametrize("builder", ["text", "latex", "man", "texinfo"])
def test_every_format_says_it(cited: Site, builder: str) -> None:
    name = {"text": "index.txt", "latex": "ada.tex", "man": "ada.1"}
    cited.conf |= {"author": "Ada", "exclude_patterns": ["_build", "[!i]*.md"]}
    text = cited.write(index=PAPERS).build(builder).text(name.get(builder, "ada.texi"))
    assert "Cited by 1,234" in text.replace("@comma{}", ",")
    assert "(INSPIRE, January 2026)" in text


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("de", ["1.234-mal zitiert (INSPIRE, Januar 2026)", "1-mal zitiert"]),
        ("es", ["Citado 1.234 veces (INSPIRE, enero de 2026)", "Citado 1 vez"]),
        ("fr", ["Cité 1\u202f234 fois (INSPIRE, janvier 2026)", "Cité 1 fois"]),
        ("it", ["Citato 1.234 volte (INSPIRE, gennaio 2026)", "Citato 1 volta"]),
        ("ja", ["被引用数 1,234（INSPIRE、2026年1月）", "被引用数 1"]),
        ("nl", ["1.234 keer geciteerd (INSPIRE, januari 2026)", "1 keer geciteerd"]),
        ("pt_BR", ["Citado 1.234 vezes (INSPIRE, janeiro de 2026)", "Citado 1 vez"]),
        ("zh_CN", ["被引用 1,234 次（INSPIRE，2026年1月）", "被引用 1 次"]),
    ],
)
def test_each_language_has_its_words(
    cited: Site, language: str, lines: list[str]
) -> None:
    cited.conf["language"] = language
    several, one = cited.build("text").text("papers.txt"), lines[1]
    flat = " ".join(several.replace("\u202f", "_").split())
    assert lines[0].replace("\u202f", "_") in flat
    assert one in flat


def test_without_a_file_nothing_is_said(cited: Site) -> None:
    cited.conf["academic_citations"] = ""
    page = cited.build().html("papers")
    assert page.find("academic-cited") == []
    assert "Cited: !" in said(cited.html("total").root)


def test_who_gives_no_id_gets_no_figure(site: Site) -> None:
    site.conf["academic_citations"] = "gs.json"
    papers = {"AAAAAAAAAAAJ:u5HHmVD_uO8C": {"num_citations": 12}}
    data = {"publications": papers, "updated": "2026-01-05"}
    site.write(
        {"gs.json": json.dumps(data)},
        index="# A\n\n:::{publication} T\n:key: u5HHmVD_uO8C\n:::\n",
    )
    assert site.build().html().find("academic-cited") == []


# What is wrong ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "path", ["none.json", "../outside.json", "", ".", "x" * 5000, "a\0b", "/etc/passwd"]
)
def test_a_missing_file_is_reported_where_it_is_named(cited: Site, path: str) -> None:
    (cited.folder.parent / "outside.json").write_text(figures(ideals=3))
    cited.conf["academic_citations"] = path
    warnings = cited.complaints()
    line = 1 + list(cited.conf).index("academic_citations")
    if path:
        (warning,) = warnings
        start = f"conf.py:{line}: WARNING: academic_citations: there is no file "
        assert warning.startswith(start)
        assert warning.endswith(
            "write its path from the source folder [academic.citations]"
        )
    assert cited.html("papers").find("academic-cited") == []
    assert cited.html("papers").titles == ["Ideals", "Rings", "Fields"]


def test_a_broken_file_is_reported_by_every_build_and_shows_nothing(
    cited: Site,
) -> None:
    cited.write({"citations.json": '{\n "counts": {"ideals": 3,}\n}'})
    for _ in range(2):
        (warning,) = cited.complaints()
        assert warning.startswith("citations.json:2: WARNING: this is not JSON: ")
        assert cited.html("papers").find("academic-cited") == []


def test_a_wrong_figure_is_reported_at_its_line_and_the_others_shown(
    cited: Site,
) -> None:
    cited.write({"citations.json": figures(ideals=3, rings="many", fields=-1)})
    (warning,) = cited.complaints()
    assert warning == (
        "citations.json:7: WARNING: the count of 'rings' is 'many'; write a whole "
        "number, such as 12 (and 1 more like it) [academic.citations]"
    )
    assert len(cited.html("papers").find("academic-cited")) == 1


def test_what_a_file_says_is_only_text(cited: Site) -> None:
    provider = '<script>alert("&")</script>'
    cited.write({"citations.json": figures(provider, ideals=3)})
    page = cited.build().html("papers")
    assert f"({provider}, January 2026)" in page.text("academic-cited")
    assert not [e for e in page.root.iter("script") if "alert" in (e.text or "")]


def test_a_key_that_the_role_does_not_find_is_reported(cited: Site) -> None:
    cited.write({"words.md": "# Words\n\nCited: {citations}`idols`!\n"})
    (warning,) = cited.complaints()
    assert warning == (
        "words.md:3: WARNING: no publication has the key 'idols'; did you mean "
        "'ideals'? [academic.unknown_reference]"
    )


# Rebuilds ---------------------------------------------------------------------------

EDITS: dict[str, tuple[str, set[str]]] = {
    "nothing": (figures(ideals=1234, rings=1, fields=0), set()),
    "its spelling alone": (
        figures(ideals=1234, rings=1, fields=0).replace("\n", "\n\n"),
        set(),
    ),
    "one figure": (
        figures(ideals=1235, rings=1, fields=0),
        {"papers", "list", "words"},
    ),
    "the first citation of a paper": (
        figures(ideals=1234, rings=1, fields=1),
        {"papers", "rings"},
    ),
    "a figure of a paper that there is not": (
        figures(ideals=1234, rings=1, others=5),
        set(),
    ),
    "the total": (figures(total=1501, ideals=1234, rings=1), {"total"}),
    "the date": (
        figures(date="2026-02-01", ideals=1234, rings=1),
        {"papers", "list", "words", "total", "rings"},
    ),
}


def written(site: Site) -> dict[str, int]:
    return {p.stem: p.stat().st_mtime_ns for p in site.out.glob("*.html")}


def output(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != ".buildinfo"
    }


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_of_the_file_rewrites_the_pages_that_show_what_changed(
    cited: Site, edit: str
) -> None:
    before = written(cited.build())
    file = cited.folder / "citations.json"
    times = file.stat()
    content, pages = EDITS[edit]
    cited.write({"citations.json": content})
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    after = written(cited.build())
    changed = {name for name, time in after.items() if before[name] != time}
    assert changed - {"genindex", "search"} == pages
    clean = cited.folder / "_build" / "clean" / "html"
    assert build(cited.folder, clean, "html") == []
    assert output(cited.out) == output(clean)


def test_a_file_that_comes_and_goes_leaves_nothing_behind(cited: Site) -> None:
    file = cited.folder / "citations.json"
    content = file.read_bytes()
    whole = output(cited.build().out)
    file.unlink()
    assert len(cited.complaints()) == 1
    assert cited.html("list").find("academic-cited") == []
    file.write_bytes(content)
    assert output(cited.build().out) == whole


# The manual -------------------------------------------------------------------------

SNIPPETS = Path(__file__).parent.parent / "docs" / "snippets"


@pytest.fixture
def documented(site: Site) -> Site:
    for name in ("citations.json", "citations.schema.json"):
        site.write({name: (SNIPPETS / "citations" / name).read_text("utf-8")})
    site.conf["academic_citations"] = "citations.json"
    text = (SNIPPETS / "publication.md").read_text("utf-8")
    return site.write(index=f"# A\n\n{text}")


def test_the_file_of_the_manual_is_read(documented: Site) -> None:
    said = documented.build().html().text("academic-cited")
    assert said == "Cited by 12 (OpenAlex, January 2026)"


def test_the_schema_of_the_manual_demands_what_the_extension_demands(
    documented: Site,
) -> None:
    file = documented.folder / "citations.json"
    schema = json.loads((documented.folder / "citations.schema.json").read_text())
    data = json.loads(file.read_text())
    assert set(data) - {"$schema"} == set(schema["properties"])
    for name in schema["properties"]:
        rest = {key: value for key, value in data.items() if key != name}
        file.write_text(json.dumps(rest))
        assert bool(documented.complaints()) == (name in schema["required"])
    assert schema["$defs"]["count"]["maximum"] == MOST


def test_the_message_of_the_manual_is_that_of_the_extension(documented: Site) -> None:
    file = documented.folder / "citations.json"
    file.write_text(file.read_text().replace(": 12\n", ': "twelve"\n'))
    page = (SNIPPETS.parent / "citations.md").read_text("utf-8")
    assert documented.complaints() == re.findall(r"^citations\.json:.*", page, re.M)


def test_a_key_that_is_nearly_one_of_the_site_is_told(cited: Site) -> None:
    cited.write({"citations.json": figures(ideals=3, ringz=2, others=1)})
    (warning,) = cited.complaints()
    assert warning == (
        "citations.json:7: WARNING: 'ringz' leads nowhere; did you mean 'rings'? "
        "[academic.citations]"
    )
