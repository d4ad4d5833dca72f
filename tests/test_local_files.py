"""Files that records name are found where they lie, copied and linked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from sphinx_academic.local_files import LocalFile, find_file

from .conftest import PICTURE, Page, said

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Site


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a source folder; beside it lies what is none of its business."""
    files = (
        "a.pdf",
        "with blank.pdf",
        "papers/b.pdf",
        "papers/Talk.PDF",
        "assets/pdf/c.pdf",
        "assets/html/d.html",
        "assets/img/publication_preview/e.png",
        "files/f.pdf",
    )
    for name in ("../secret.pdf", *(f"source/{name}" for name in files)):
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")
    return tmp_path / "site" / "source"


@pytest.mark.parametrize(
    ("written", "base", "path"),
    [
        ("a.pdf", "", "a.pdf"),
        ("./a.pdf", "", "a.pdf"),
        ("b.pdf", "papers", "papers/b.pdf"),
        ("papers/b.pdf", "", "papers/b.pdf"),
        ("../a.pdf", "papers", "a.pdf"),
        ("/a.pdf", "papers", "a.pdf"),
        ("/papers/../a.pdf", "papers", "a.pdf"),
        ("with blank.pdf", "", "with blank.pdf"),
        ("with%20blank.pdf", "", "with blank.pdf"),
        ("c.pdf", "", "assets/pdf/c.pdf"),
        ("c.pdf", "papers", "assets/pdf/c.pdf"),
        ("/assets/pdf/c.pdf", "papers", "assets/pdf/c.pdf"),
        ("d.html", "", "assets/html/d.html"),
        ("e.png", "", "assets/img/publication_preview/e.png"),
    ],
)
def test_a_file_lies_beside_the_page_or_where_al_folio_has_it(
    folder: Path, written: str, base: str, path: str
) -> None:
    assert find_file(written, base=base, folder=folder).path == path


def test_other_places_can_be_named(folder: Path) -> None:
    found = find_file("f.pdf", base="papers", folder=folder, places=["files"])
    assert found == LocalFile("files/f.pdf", before=("papers/f.pdf",))


@pytest.mark.parametrize(
    ("written", "base", "cure"),
    [
        ("b.pfd", "papers", "did you mean 'b.pdf'?"),
        ("talk.pdf", "papers", "did you mean 'Talk.PDF'?"),
        ("papers/bb.pdf", "", "did you mean 'papers/b.pdf'?"),
        ("/papers/b.pd", "papers", "did you mean '/papers/b.pdf'?"),
        ("cc.pdf", "papers", "did you mean 'c.pdf'?"),
        ("nothing-like-it.key", "", "write its path from this page, or from the"),
        ("papers", "", "write its path from this page"),
        ("nowhere/a.pdf", "", "write its path from this page"),
        ("x" * 5_000, "", "write its path from this page"),
        ("a\0.pdf", "", "did you mean"),
    ],
)
def test_a_missing_file_is_answered_with_one_that_is_there(
    folder: Path, written: str, base: str, cure: str
) -> None:
    if "\0" in written:
        # What cannot be in a path is left out of it.
        assert find_file(written, base=base, folder=folder).path == "a.pdf"
        return
    with pytest.raises(ValueError, match="there is no file") as refusal:
        find_file(written, base=base, folder=folder)
    assert cure in str(refusal.value)
    assert len(str(refusal.value)) < 400


@pytest.mark.parametrize(
    "written",
    [
        "../secret.pdf",
        "../../secret.pdf",
        "/../../secret.pdf",
        "papers/../../../secret.pdf",
        "..%2f..%2fsecret.pdf",
        "leak.pdf",
        "out/secret.pdf",
    ],
)
def test_nothing_outside_the_source_folder_is_found(folder: Path, written: str) -> None:
    (folder / "leak.pdf").symlink_to(folder / "../../secret.pdf")
    (folder / "out").symlink_to(folder / "../..")
    with pytest.raises(ValueError, match=re.escape(repr(written))):
        find_file(written, base="", folder=folder)


def test_an_address_is_no_file(folder: Path) -> None:
    with pytest.raises(ValueError, match="put a copy of the file beside this page"):
        find_file("https://example.org/a.png", base="", folder=folder)


# On pages -----------------------------------------------------------------------------

INDEX = """\
# Papers

:::{publication} Ideals
:pdf: c.pdf#page=2
:slides: /sub/s.pdf
:image: e.png
:image-alt: A dot
:::

```{toctree}
sub/page
```
"""
PAGE = """\
# Below

:::{publication} Rings
:poster: s.pdf
:::
"""


@pytest.fixture
def papers(site: Site) -> Site:
    """Return a site whose files lie in three places."""
    files: dict[str, str | bytes] = {
        "sub/page.md": PAGE,
        "assets/pdf/c.pdf": "from al-folio",
        "sub/s.pdf": "slides",
        "assets/img/publication_preview/e.png": PICTURE,
    }
    return site.write(files, index=INDEX)


def linked(page: Page, kind: str) -> str:
    (link,) = (a for a in page.root.iter("a") if a.get("data-kind") == kind)
    return link.get("href", "")


def test_files_are_copied_and_linked_from_every_place(papers: Site) -> None:
    home = papers.build().html()
    pdf, _, fragment = linked(home, "pdf").partition("#")
    assert papers.text(pdf) == "from al-folio"
    assert fragment == "page=2"
    assert papers.text(linked(home, "slides")) == "slides"
    assert home.one("academic-teaser").get("src") == "_images/e.png"
    below = linked(papers.html("sub/page"), "poster")
    assert papers.text(f"sub/{below}") == "slides"


def test_a_file_that_appears_beside_the_page_takes_the_place_of_another(
    papers: Site,
) -> None:
    papers.build()
    assert papers.build().text(linked(papers.html(), "pdf").split("#")[0]) != "own"
    papers.write({"c.pdf": "own"}).build()
    assert papers.text(linked(papers.html(), "pdf").split("#")[0]) == "own"
    (papers.folder / "c.pdf").unlink()
    papers.build()
    pdf = linked(papers.html(), "pdf").split("#")[0]
    assert papers.text(pdf) == "from al-folio"


@pytest.mark.parametrize(
    ("options", "line", "message"),
    [
        (
            ":key: t\n:slides: conf.pyy",
            3,
            "there is no file 'conf.pyy' in the source folder; did you mean 'conf.py'?",
        ),
        (
            ":links: Notes <none.txt>",
            2,
            "publication: there is no file 'none.txt' in the source folder; write its",
        ),
        (
            ":key: t\n:preview: https://example.org/a.png\n:preview-alt: A",
            3,
            "'https://example.org/a.png' is elsewhere, and pages load nothing from ",
        ),
        (
            ":image: conf.py\n:image-alt: A\n:image-poster: ../b.png",
            4,
            "'../b.png' leaves the source folder, which nothing may be copied from",
        ),
    ],
)
def test_a_missing_file_is_reported_at_its_option(
    site: Site, options: str, line: int, message: str
) -> None:
    site.write(index=f":::{{publication}} T\n{options}\n:::\n")
    (warning,) = site.complaints()
    assert warning.startswith(f"index.md:{line}: WARNING: ")
    assert message in warning
    assert warning.endswith("[academic.missing_file]")


def test_a_link_to_a_file_that_is_missing_is_left_out(site: Site) -> None:
    site.conf["academic_sources"] = ["p.yml"]
    site.write(
        {"p.yml": "publications:\n- {title: Fields, pdf: no.pdf, code: soon}\n"},
        index="# A\n\n:::{publication} Rings\n:slides: no.pdf\n:video: soon\n:::\n",
        list="# L\n\n:::{publication-list}\n:::\n",
    )
    assert len(site.complaints()) == 2
    links = said(site.html("list").root)
    for word, is_there in {"PDF": 0, "Slides": 0, "Code": 1, "Video": 1}.items():
        assert (word in links) == is_there
