"""Old addresses, which lead to where things are now."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

import pytest

from sphinx_academic.exports.redirect_page import redirect_page
from sphinx_academic.model.old_addresses import old_addresses, path_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Site

BASE = "https://ada.example/site/"

PAPER = """\
# Papers

:::{publication} On rings
:key: rings
:redirect-from: /publication/2009-paper
:::
"""

STATED = "- kind: publication\n  title: A\n  key: a\n"


def page(title: str, *addresses: str, more: str = "") -> str:
    """Return a page with old addresses in its front matter."""
    lines = "".join(f"  - {address}\n" for address in addresses)
    return f"---\nredirect_from:\n{lines}---\n\n# {title}\n\n{more}"


def target(site: Site, path: str) -> str:
    """Return where a redirect leads, as a path from the root of the site."""
    text = site.text(path)
    (address,) = re.findall('http-equiv="refresh" content="0; url=(.*)"', text)
    assert f'<a href="{address}">' in text
    return str(urljoin(f"/{path}", address))


# Which addresses there are ----------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("/publication/2009-paper", "publication/2009-paper/index.html"),
        ("/publication/2009-paper/", "publication/2009-paper/index.html"),
        ("publication/2009-paper", "publication/2009-paper/index.html"),
        ("/x.html", "x.html"),
        ("/old/x.htm", "old/x.htm"),
        ("/", "index.html"),
        ("/a%20b/", "a b/index.html"),
        ("/été/", "été/index.html"),
        ("/v1.2/", "v1.2/index.html"),
        ("//", "index.html"),
        (f"{BASE}talks/", "talks/index.html"),
        ("https://ADA.example/site", "index.html"),
    ],
)
def test_an_address_is_that_of_a_file(address: str, path: str) -> None:
    assert path_of(address, BASE) == path


@pytest.mark.parametrize(
    "address",
    [
        "/../etc/passwd",
        "/a/../../b",
        "/a/%2e%2e/b",
        "/a\\..\\b",
        "/a\0b",
        "/%00",
        "/x?id=3",
        "/x#part",
        "/paper.pdf",
        "/feed.xml",
        "/index.html/x",
        "https://elsewhere.example/x",
        "https://ada.example/other/x",
        "//elsewhere.example/x",
        "mailto:ada@ada.example",
        "http://[",
        "/" + "x" * 300,
        "/x" * 600,
    ],
)
def test_what_is_no_address_of_a_page_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="write a path from the root"):
        path_of(address, BASE)


def test_a_whole_address_needs_the_address_of_the_site() -> None:
    with pytest.raises(ValueError, match="html_baseurl"):
        path_of(f"{BASE}x", "")


def test_several_addresses_are_separated_by_semicolons() -> None:
    assert old_addresses("/a; /b/\n/a") == ("/a", "/b/")
    assert old_addresses('["/a", "/b"]') == ("/a", "/b")
    assert old_addresses(f"{BASE}a") == (f"{BASE}a",)


# What is at an old address ----------------------------------------------------------


def test_an_old_page_leads_on_without_a_script_and_is_left_out_of_searches() -> None:
    text = redirect_page(
        "../a.html",
        '"A" & <b>',
        moved="Moved:",
        language="de",
        canonical="https://ada.example/a.html",
    )
    assert "<script" not in text
    assert '<html lang="de">' in text
    assert '<meta name="robots" content="noindex">' in text
    assert '<link rel="canonical" href="https://ada.example/a.html">' in text
    assert '<p>Moved: <a href="../a.html">&quot;A&quot; &amp; &lt;b&gt;</a></p>' in text


@pytest.mark.parametrize("builder", ["html", "dirhtml"])
def test_old_addresses_of_a_page_lead_to_it(site: Site, builder: str) -> None:
    site.write(
        index=page("Home", "/start.html", "/old/start"), news=page("News", "/blog/")
    )
    site.build(builder)
    end = "news/" if builder == "dirhtml" else "news.html"
    home = "" if builder == "dirhtml" else "index.html"
    assert target(site, "blog/index.html") == f"/{end}"
    assert target(site, "start.html") == f"/{home}"
    assert target(site, "old/start/index.html") == f"/{home}"


def test_an_old_address_may_stand_alone_and_in_restructuredtext(site: Site) -> None:
    site.write(index="---\nredirect_from: /one.html\n---\n\n# Home\n")
    site.write({"a.rst": ":orphan:\n:redirect_from: /two; /three/\n\nA\n=\n"})
    site.build()
    assert target(site, "one.html") == "/index.html"
    assert target(site, "two/index.html") == target(site, "three/index.html")


def test_old_addresses_of_a_publication_lead_to_it(site: Site) -> None:
    site.write(index="# Home", papers=PAPER).build()
    old = "publication/2009-paper/index.html"
    assert target(site, old) == "/publications/rings.html"
    assert "On rings" in site.text(old)
    site.conf["academic_publication_links"] = "list"
    site.build()
    assert target(site, old) == "/papers.html#publication-rings"


def test_the_canonical_address_is_whole_where_that_is_known(
    new_site: Callable[..., Site],
) -> None:
    site = new_site(html_baseurl=BASE)
    site.write(index=page("Home", f"{BASE}start")).build()
    canonical = f'<link rel="canonical" href="{BASE}index.html">'
    assert canonical in site.text("start/index.html")


@pytest.mark.parametrize("written", ["[/hugo/a/, /b]", "/hugo/a/\nredirect_from: /b"])
def test_the_aliases_of_hugoblox_are_copied_as_they_are(
    site: Site, written: str
) -> None:
    site.write(index=f"---\naliases: {written}\n---\n\n# Home\n").build()
    assert target(site, "hugo/a/index.html") == "/index.html"
    assert target(site, "b/index.html") == "/index.html"


def test_an_alias_that_is_none_is_reported_at_its_line(site: Site) -> None:
    site.write(index="---\naliases: [/../a]\n---\n\n# Home\n")
    (said,) = site.complaints()
    assert said.startswith("index.md:2: WARNING: redirect_from: '/../a' leads out of")


def test_hidden_records_lead_nowhere(site: Site) -> None:
    hidden = PAPER.replace(":key:", ":hidden:\n:key:")
    site.write(index="# Home", papers=hidden).build()
    assert not (site.out / "publication").exists()


@pytest.mark.parametrize("builder", ["singlehtml", "latex", "text"])
def test_other_builders_write_none(site: Site, builder: str) -> None:
    site.write(index=page("Home", "/start.html")).build(builder)
    assert not (site.out / "start.html").exists()


# What is wrong with an address ------------------------------------------------------


def wrong(site: Site, **pages: str) -> str:
    """Return the only warning of a build, which every build must give."""
    site.write(index="# Home").write({}, **pages)
    (said,) = site.complaints()
    assert site.complaints() == [said]
    return said


def test_an_address_of_a_page_stays_with_the_page(site: Site) -> None:
    said = wrong(site, a="# A", b=page("B", "/a.html"))
    assert said.startswith("b.md:2: WARNING: redirect_from: the address '/a.html' is")
    assert said.endswith("[academic.redirect]")
    assert "<h1>A" in site.text("a.html")


def test_an_address_of_a_page_of_a_record_stays_with_it(
    new_site: Callable[..., Site],
) -> None:
    adding = "tests.freshness.adding"
    site = new_site(extensions=["myst_parser", "sphinx_academic", adding])
    said = wrong(
        site, b=page("B", "/added/page.html", more=PAPER[9:].replace("/p", "/q"))
    )
    assert "is that of a page or file" in said


def test_a_page_does_not_lead_to_itself(site: Site) -> None:
    assert "of the page itself" in wrong(site, b=page("B", "/b.html"))


def test_a_file_of_the_author_stays(new_site: Callable[..., Site]) -> None:
    site = new_site(html_extra_path=["extra"])
    site.write({"extra/old/index.html": "mine", "extra/CNAME": "ada.example"})
    site.write(index="# Home", b=page("B", "/old/"), c=page("C", "/CNAME"))
    said = site.complaints()
    assert len(said) == 2
    assert all("a page or file of this site" in line for line in said)
    assert site.text("old/index.html") == "mine"


def test_case_alone_makes_no_other_address(site: Site) -> None:
    # Some file systems would write over the page.
    assert "is that of a page" in wrong(site, news="# News", b=page("B", "/News.html"))


def test_sources_may_state_old_addresses(new_site: Callable[..., Site]) -> None:
    site = new_site(academic_sources=["a.yml", "b.bib"])
    site.write({"a.yml": f"{STATED}  redirect_from: [/one, /two/]\n"})
    site.write({"b.bib": "@misc{b, title = {B}, redirect_from = {/three; /four}}\n"})
    site.write(index="# Home\n\n:::{publication-list}\n:::\n").build()
    for name, key in {"one": "a", "two": "a", "three": "b", "four": "b"}.items():
        assert target(site, f"{name}/index.html") == f"/publications/{key}.html"


def test_a_redirect_says_formulas_in_letters(new_site: Callable[..., Site]) -> None:
    site = new_site(academic_sources=["a.yml"])
    paper = STATED.replace("title: A", r"title: On $\mathbb{R}^2$")
    site.write({"a.yml": f"{paper}  redirect_from: /one/\n"})
    site.write(
        index="# Home\n\n:::{publication-list}\n:::\n", b=page("$x_1$", "/b/old/")
    )
    site.build()
    assert "<title>On ℝ²</title>" in site.text("one/index.html")
    assert "<title>x₁</title>" in site.text("b/old/index.html")


def test_a_record_that_no_page_shows_has_nowhere_to_lead_to(
    new_site: Callable[..., Site],
) -> None:
    site = new_site(academic_sources=["a.yml"])
    award = STATED.replace("publication", "award")
    site.write({"a.yml": f"{award}  redirect_from: /one\n"})
    said = wrong(site)
    assert said.startswith("a.yml:")
    assert "no page shows 'A'" in said


def test_of_two_that_claim_an_address_one_has_it(site: Site) -> None:
    said = wrong(site, a=page("A", "/old"), b=page("B", "/old/"))
    assert said.startswith("b.md:2:")
    assert "leads to 'A' already" in said
    assert target(site, "old/index.html") == "/a.html"


def test_what_cannot_be_an_address_is_reported_where_it_is_written(site: Site) -> None:
    said = wrong(site, a=page("A", "/../old"))
    assert said.startswith("a.md:2: WARNING: redirect_from: '/../old' leads out of")
    assert said.endswith("[academic.invalid_value]")
    assert not (site.folder / "_build/old").exists()


def test_an_option_that_cannot_be_read_is_reported_at_its_line(site: Site) -> None:
    said = wrong(site, a=PAPER.replace("/publication/2009-paper", "/paper.pdf"))
    assert said.startswith("a.md:5: WARNING: publication: redirect-from: '/paper.pdf'")


# With sphinx-reredirects ------------------------------------------------------------


@pytest.fixture
def reredirecting(new_site: Callable[..., Site]) -> Callable[..., Site]:
    """Return a function that makes a site where sphinx-reredirects is loaded."""

    def make(redirects: dict[str, str]) -> Site:
        extensions = ["myst_parser", "sphinx_academic", "sphinx_reredirects"]
        return new_site(extensions=extensions, redirects=redirects)

    return make


def test_an_address_that_reredirects_has_is_its_own(reredirecting: Any) -> None:
    site = reredirecting({"old": "a.html"})
    assert "in `redirects` in conf.py too" in wrong(site, b=page("B", "/old.html"))
    assert "a.html" in site.text("old.html")


def test_one_address_in_two_files_is_one_address(reredirecting: Any) -> None:
    site = reredirecting({"twice": "a.html"})
    said = wrong(site, b=page("B", "/twice"))
    assert "the address '/twice' is in `redirects` in conf.py too" in said
    assert not (site.out / "twice").exists()


def test_an_address_that_would_lead_round_in_a_circle_is_reported(
    reredirecting: Any,
) -> None:
    site = reredirecting({"b": "old/"})
    said = wrong(site, b=page("B", "/old"))
    assert "leads to 'b', which `redirects` in conf.py leads back there" in said
    assert not (site.out / "old").exists()


def test_what_reredirects_cannot_read_is_its_own_affair(reredirecting: Any) -> None:
    site = reredirecting([])
    site.write(index=page("A", "/old"))
    (said,) = site.complaints()
    assert "redirects" in said
    assert target(site, "old/index.html") == "/index.html"


def test_other_addresses_of_both_work(reredirecting: Any) -> None:
    site = reredirecting({"former": "a.html"})
    site.write(index="# Home", a=page("A", "/old")).build()
    assert "a.html" in site.text("former.html")
    assert target(site, "old/index.html") == "/a.html"


@pytest.mark.parametrize(
    ("written", "faults"),
    [
        ("3", ["3"]),
        ("{x: y}", ['{"x": "y"}']),
        ("[null, [x, y], /old, true]", ["null", '["x", "y"]', "true"]),
        ("null", []),
        ("[]", []),
    ],
)
def test_what_is_no_text_is_no_old_address_and_told(
    site: Site, written: str, faults: list[str]
) -> None:
    site.write(index=f"---\nredirect_from: {written}\n---\n\n# A\n")
    assert [said.split("; ")[0] for said in site.complaints()] == [
        f"index.md:2: WARNING: redirect_from: {fault} is no address" for fault in faults
    ]
    assert (site.out / "old" / "index.html").exists() == ("/old" in written)
