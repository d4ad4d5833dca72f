"""Every builder writes every site: no record is lost, and every reference leads."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from docutils import nodes

from .conftest import Site, build, said

if TYPE_CHECKING:
    from collections.abc import Callable

TESTS = Path(__file__).parent
SITES = {
    "example": TESTS.parent / "example_site",
    **{name: TESTS / "sites" / name for name in ("phd", "onepage", "cv")},
}
BUILDERS = [
    *("html", "dirhtml", "singlehtml", "epub", "latex", "text", "man", "texinfo"),
    *("gettext", "xml", "pseudoxml", "json", "pickle", "linkcheck", "dummy", "changes"),
]
# Nothing is looked up, and an EPUB shows no version.
CONF = {
    "copyright": "1918",
    "linkcheck_ignore": ["https?:"],
    "version": "1",
    "release": "1",
    "epub_show_urls": "no",
}
TITLES = {
    "example": ["Nichtkommutative Algebra", "Gesammelte Abhandlungen"],
    "phd": ["Pixel Reasoner"],
    "onepage": ["Diving into Self-Evolving Training", "National Scholarship in China"],
    "cv": ["OpenAI Parameter Golf", "Thinking LLMs"],
}
# Builders that write no pages.
SILENT = {"dummy", "linkcheck", "changes"}


@pytest.fixture(scope="session")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder whose sites share what they read, as with ``sphinx-build -M``."""
    return tmp_path_factory.mktemp("builders")


@pytest.fixture(scope="session")
def built(outputs: Path) -> Callable[[str, str], Path]:
    """Return a function that builds a site once, without a warning."""
    done: dict[tuple[str, str], Path] = {}

    def once(name: str, builder: str) -> Path:
        if (name, builder) not in done:
            out = outputs / name / builder
            assert build(SITES[name], out, builder, conf=CONF) == []
            done[name, builder] = out
        return done[name, builder]

    return once


def words_in(folder: Path) -> str:
    """Return everything a folder says, on one line."""
    texts = [
        path.read_bytes().decode("utf-8", "replace")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "_static" not in path.parts
    ]
    if epubs := list(folder.glob("*.epub")):
        with ZipFile(epubs[0]) as epub:
            texts = [
                epub.read(name).decode()
                for name in epub.namelist()
                if name.endswith(".xhtml")
            ]
    return " ".join(unescape(" ".join(texts)).split()).replace(r"\sphinxhyphen{}", "-")


def written_on_pages(name: str) -> list[str]:
    """Return the titles that can be translated: what a source states, cannot."""
    pages = " ".join(path.read_text("utf-8") for path in SITES[name].glob("*.md"))
    return [title for title in TITLES[name] if f"}} {title}" in pages]


@pytest.mark.parametrize("name", SITES)
@pytest.mark.parametrize("builder", BUILDERS)
def test_every_builder_writes_every_site_and_loses_no_record(
    built: Callable[[str, str], Path], name: str, builder: str
) -> None:
    out = built(name, builder)
    if builder not in SILENT:
        # Some formats break lines and hyphens within titles.
        found = re.sub(r"[^\w]", "", words_in(out))
        for title in written_on_pages(name) if builder == "gettext" else TITLES[name]:
            assert re.sub(r"[^\w]", "", title) in found, title


# The builders of data read a property that Sphinx is about to remove.
pytestmark = pytest.mark.filterwarnings("ignore:'sphinxcontrib.serializinghtml")

# One small site, looked at closely


RECORDS = """\
# Records

:::{publication} On *rings* & 100 % of $x_i$
:key: rings
:authors: Ada King*; Bo Li*
:venue: ICML 2025
:date: 2025-03
:doi: 10.1000/1
:pdf: a.pdf
:code: soon
:note: Best
:image: dot.png
:image-alt: A dot

The abstract.

$$x = y$$ (main)
:::

:::{award} The Prize
:key: prize
:date: 2026
:papers: rings
:::
"""
NEWS = """\
# News

:::{news} 2025-09
:key: start
:papers: rings
:event: accepted
:pin:
:::

:::{news} 2024
:key: old

Only {pub}`words <rings>`.
:::
"""
HOME = """\
# Home

```{toctree}
records
news
```

See {pub}`rings`, [](#prize), {news}`start`.

:::{publication-list}
:group-by: year
:::

:::{news-list}
:year: 1900
:empty: Silence.
:::
"""


@pytest.fixture(scope="module")
def site(new_site: Callable[..., Site]) -> Site:
    from .conftest import PICTURE  # noqa: PLC0415

    site = new_site(academic_owner=["Ada King"], version="1", release="1")
    files = {"dot.png": PICTURE, "a.pdf": b"%PDF"}
    return site.write(files, index=HOME, records=RECORDS, news=NEWS)


def test_text_says_all_that_a_page_says(site: Site) -> None:
    text = site.build("text").text("records.txt")
    assert text == (
        """\
Records
*******

^* equal contribution

* **On *rings* & 100 % of x_i** (Mar 2025)

     **Ada King**^*, Bo Li^*
     [ICML 2025] [The Prize]
     Best
     PDF · Code (soon) · DOI <https://doi.org/10.1000/1>
     In the news: Sep 2025, 2024

  Picture: A dot

  The abstract.

     x = y

* **The Prize** (2026)

     For *On *rings* & 100 % of x_i*
"""
    )
    news = site.text("news.txt")
    assert "* Sep 2025: *On *rings* & 100 % of x_i* accepted to ICML 2025." in news
    assert "(Pinned)" in news
    assert "* 2024: Only *words*." in news
    home = site.text("index.txt")
    assert "-[ 2025 ]-" in home
    assert "*Silence.*" in home


def test_a_date_that_nothing_follows_has_no_colon(
    new_site: Callable[..., Site],
) -> None:
    site = new_site(suppress_warnings=["academic.missing_title"])
    site.write(index="# A\n\n:::{publication}\n:date: 1919\n:authors: Ada\n:::\n")
    assert "* 1919\n" in site.build("text").text("index.txt")


def test_builders_that_know_no_records_see_ordinary_nodes(site: Site) -> None:
    document = site.build("text").doctree()
    rubrics = [rubric.astext() for rubric in document.findall(nodes.rubric)]
    assert rubrics == ["2025"]
    ours = {node.tagname for node in document.findall(nodes.Element)}
    assert not [name for name in ours if name.startswith("academic")]


def test_every_reference_in_latex_has_its_label(site: Site) -> None:
    tex = site.build("latex").text("ada.tex")
    labels = re.findall(r"\\label\{\\detokenize\{([^}]*)\}\}", tex)
    targets = re.findall(r"\\hyperref\[\\detokenize\{([^}]*)\}\]", tex)
    assert {"records:publication-rings", "records:award-prize", "news:news-start"} <= (
        set(targets)
    )
    assert set(targets) <= set(labels)
    assert len(labels) == len(set(labels))
    equations = re.findall(r"\\label\{equation:[^}]*\}", tex)
    assert equations == [r"\label{equation:records:main}"]


def test_what_an_abstract_refers_to_is_found_from_its_copy_on_another_page(
    new_site: Callable[..., Site],
) -> None:
    site = new_site(copyright="Ada", version="1").write(
        index="""\
        # Home

        :::{publication} On rings
        :key: rings

        A note[^1] [there](#spot).

        (spot)=
        More.

        [^1]: It is long.
        :::

        ```{toctree}
        more
        ```
        """,
        more="# More\n\n:::{publication-list}\n:::\n",
    )
    tex = site.build("latex").text("ada.tex")
    labels = re.findall(r"\\label\{\\detokenize\{([^}]*)\}\}", tex)
    targets = re.findall(r"\\hyperref\[\\detokenize\{([^}]*)\}\]", tex)
    assert targets.count("index:spot") == 2
    assert set(targets) <= set(labels)
    home, _, more = tex.partition("More}")
    assert "It is long." in home
    assert "It is long." not in more
    texinfo = site.build("texinfo").text("ada.texi")
    assert "index publication-rings" in texinfo
    assert "index id2" not in texinfo
    for name in ("index", "more"):
        for _, address in site.build("html").html(name).links("academic-entry"):
            file, _, anchor = address.partition("#")
            assert not anchor or anchor in site.html(file[:-5] or name).ids


def test_latex_escapes_titles_and_sets_their_mathematics(site: Site) -> None:
    tex = site.build("latex").text("ada.tex")
    assert r"On \sphinxstyleemphasis{rings} \& 100 \% of \(x_i\)" in tex
    assert r"\sphinxhref{https://doi.org/10.1000/1}{DOI}" in tex
    assert r"\sphinxstylestrong{Ada King}" in tex
    assert "The abstract." in tex


def test_links_of_records_are_checked_with_the_others(site: Site) -> None:
    site.conf["linkcheck_ignore"] = ["https?:"]
    lines = site.build("linkcheck").text("output.json").splitlines()
    checked = [(row["uri"], row["status"]) for row in map(json.loads, lines)]
    assert ("https://doi.org/10.1000/1", "ignored") in checked


def test_a_record_outside_the_book_leaves_its_words_in_it(
    new_site: Callable[..., Site],
) -> None:
    site = new_site()
    site.write(
        index="# Home\n\n{pub}`rings`, [](#rings).\n\n:::{publication-list}\n:::\n",
        away="""\
        # Away, and in no toctree

        :::{publication} On rings
        :key: rings

        A [heading](#heading) and a note[^1].
        :::

        :::{news} 2025
        :papers: rings
        :::

        [^1]: The note.

        (heading)=
        ## Heading
        """,
    )
    tex = site.build("latex").text("ada.tex")
    tex = tex[tex.index("index::doc") :]
    assert r"\sphinxtitleref{On rings}, \sphinxtitleref{On rings}." in tex
    assert "A heading and a note." in tex
    assert "In the news: 2025" in tex
    assert "hyperref[" not in tex


def test_a_link_that_cannot_be_reached_is_reported_and_no_crash(
    new_site: Callable[..., Site],
) -> None:
    site = new_site(linkcheck_retries=1, linkcheck_timeout=1)
    # Nobody listens on the port of the discard protocol.
    paper = ":::{publication} T\n:code: http://127.0.0.1:9/x\n:::\n"
    site.write(index=f"# A\n\n{paper}")
    (warning,) = site.complaints("linkcheck")
    assert "http://127.0.0.1:9/x" in warning


def test_texinfo_and_man_say_the_same(site: Site) -> None:
    texi = site.build("texinfo").text("ada.texi")
    anchors = set(re.findall(r"@anchor\{([^}]*)\}", texi))
    references = set(re.findall(r"@ref\{([^,}]*)", texi))
    assert references
    assert references <= anchors
    assert "`On `rings' & 100 % of @math{x_i}' (Mar 2025)" in texi
    man = site.build("man").text("ada.1")
    assert "equal contribution" in man
    assert "https://doi.org/10.1000/1" in man


def test_ids_in_xml_are_unique_and_references_resolved(site: Site) -> None:
    site.build("xml")
    for name in ("index", "records", "news"):
        root = ET.fromstring(site.text(f"{name}.xml"))
        ids = [i for e in root.iter() for i in e.get("ids", "").split()]
        assert len(ids) == len(set(ids))
        refids = {e.attrib["refid"] for e in root.iter() if "refid" in e.attrib}
        assert refids <= set(ids)
        assert not [e for e in root.iter() if e.tag.startswith("academic")]
        assert not list(root.iter("pending_xref"))
        ours = {name for e in root.iter() for name in e.attrib if "academic" in name}
        assert not ours, "what only we understand"


def test_an_epub_is_well_formed_and_every_link_inside_it_leads(site: Site) -> None:
    site.build("epub")
    pages = {p.name: ET.parse(p).getroot() for p in site.out.glob("*.xhtml")}
    for name, root in pages.items():
        for element in root.iter():
            page, hash_, anchor = element.get("href", "").partition("#")
            if hash_ and ":" not in page:
                target = pages[page or name]
                assert anchor in {e.get("id") for e in target.iter()}, anchor
    assert not list(pages["records.xhtml"].iter("{http://www.w3.org/2000/svg}svg"))


@pytest.mark.parametrize("builder", ["html", "dirhtml", "singlehtml"])
def test_every_link_between_pages_leads_somewhere(site: Site, builder: str) -> None:
    site.build(builder)
    pages = {
        path.relative_to(site.out).as_posix(): site.html(
            path.relative_to(site.out).with_suffix("").as_posix()
        )
        for path in site.out.rglob("*.html")
        if path.name not in {"search.html", "genindex.html"}
    }
    followed = 0
    for name, page in pages.items():
        for _, address in page.links():
            path, hash_, anchor = address.partition("#")
            if ":" in path or not hash_ or not anchor:
                continue
            here = Path("/", name)
            target = (here.parent / path).as_posix() if path else here.as_posix()
            target = str(Path(target).resolve()).lstrip("/")
            candidates = (target, f"{target}/index.html".lstrip("/"))
            (found,) = (c for c in candidates if c in pages)
            assert anchor in pages[found].ids, address
            followed += 1
    assert followed > 8


def test_a_single_page_leads_to_nothing_that_is_not_on_it(
    new_site: Callable[..., Site],
) -> None:
    site = new_site(
        html_theme="sphinx_academic", html_title="Ada", myst_heading_anchors=2
    )
    site.write(
        index=(
            "# Home\n\n[far](other.md), [near](part.md), {ref}`find <search>`\n\n"
            "```{toctree}\npart\n```\n"
        ),
        other="---\norphan: true\n---\n# Other\n",
        part="# In\n\n[home](index.md)\n\n## Deep\n\n### Deeper\n\n## B\n\n## C\n",
    ).build("singlehtml")
    links = site.html().links()
    assert ("near", "#document-part") in links
    assert ("Deep", "#deep") in links, "contents"
    assert ("home", "#") in links
    assert not [words for words, _ in links if words in {"far", "find"}]
    assert "far, near, find" in said(site.html().root)
    assert "search" not in " ".join(address for _, address in links)


@pytest.mark.parametrize("builder", ["json", "pickle"])
def test_builders_of_data_hold_the_pages(site: Site, builder: str) -> None:
    site.build(builder)
    suffix = {"json": "fjson", "pickle": "fpickle"}[builder]
    assert b"academic-title" in (site.out / f"records.{suffix}").read_bytes()


@pytest.mark.parametrize("builder", ["html", "dirhtml", "singlehtml"])
def test_a_file_beside_the_page_is_published_with_it(site: Site, builder: str) -> None:
    site.build(builder)
    (copy,) = site.out.rglob("a.pdf")
    assert copy.read_bytes() == b"%PDF"


def test_builders_that_share_what_they_read_do_not_mislead_each_other(
    new_site: Callable[..., Site],
) -> None:
    site = new_site()
    site.write(index="# A\n\n:::{publication} Old\n:key: k\n:::\n\n{pub}`k`\n")
    site.build("html").build("text")
    site.write(index="# A\n\n:::{publication} New\n:key: k\n:::\n\n{pub}`k`\n")
    site.build("text").build("html")
    assert site.html().titles == ["New"]
    site.builder = "text"
    assert "Old" not in site.text("index.txt")


@pytest.mark.parametrize("builder", ["json", "pickle"])
def test_the_script_of_one_page_is_not_said_to_be_that_of_all(
    new_site: Callable[..., Site], builder: str
) -> None:
    site = new_site()
    listed = ":::{publication-list}\n:filter-ui:\n:::\n"
    site.write(index=f"# Home\n\n:::{{publication}} Rings\n:::\n\n{listed}")
    site.build(builder)
    context = site.out / f"globalcontext.{builder}"
    assert b"academic-filter.js" not in context.read_bytes()
