"""Venues of a publication: badges, names, colours, ranks, versions and awards."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from sphinx_academic.model.colours import shades

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import Site

ICML = {
    "name": "International Conference on Machine Learning",
    "url": "https://icml.cc/",
    "color": "#00369f",
    "rank": "CORE A*",
}
VENUES = {
    "ICML": ICML,
    "Math. Ann.": {"name": "Mathematische Annalen", "rank": ["Q1", "CCF-B"]},
    "TMLR": {"url": "https://tmlr.org/", "colour": "#fff"},
    "数学学报": {"color": "#c00"},
    "数学": {"color": "#0c0"},
}
NAME = ICML["name"]


def paper(*options: str) -> str:
    return "\n".join(("# A\n\n:::{publication} T", *options, ":::\n"))


@pytest.mark.parametrize(
    ("options", "line"),
    [
        ([":venue: ICML 2025"], f"ICML 2025 CORE A* {NAME}"),
        ([":venue: ICML 2025 (Oral)"], f"ICML 2025 Oral CORE A* {NAME}"),
        ([f":venue: {NAME}, 2025"], f"ICML 2025 CORE A* {NAME}"),
        ([":venue: (ICML), 2025"], f"ICML 2025 CORE A* {NAME}"),
        ([":venue: Symposium on Rings 2024"], "Symposium on Rings (2024)"),
        # What is at the conference, but not of it, has not its rank or its name.
        (
            [":venue: Logic Workshop at ICML 2025"],
            "ICML 2025 Workshop Logic Workshop",
        ),
        (
            [":venue: Logic Workshop (ICML 2025)"],
            "ICML 2025 Workshop Logic Workshop",
        ),
        ([":venue: ICML 2025 (Workshop)"], "ICML 2025 Workshop"),
        ([":venue: ACL 2024; ICML 2025"], f"ACL 2024 ICML 2025 CORE A* {NAME}"),
        (
            [":venue: Math. Ann.", ":volume: 3", ":year: 1921"],
            "Math. Ann. Q1 CCF-B Mathematische Annalen 3 (1921)",
        ),
        ([":venue: Notes of Rings", ":rank: ESI; IF 3.1"], "ESI IF 3.1 Notes of Rings"),
        ([":venue: TMLR", ":year: 2024"], "TMLR (2024)"),
        # A `.bib` file has the year of a conference in a field of its own.
        ([":venue: ICML", ":year: 2025"], f"ICML 2025 CORE A* {NAME}"),
        ([f":venue: {NAME}", ":year: 2025"], f"ICML 2025 CORE A* {NAME}"),
        ([":venue: Proceedings of ACL", ":date: 2024-08"], "ACL 2024"),
        # Each name stands behind its own badges, and an archive after them all.
        ([":venue: arXiv; ICML", ":year: 2025"], f"ICML 2025 CORE A* {NAME} arXiv"),
        (
            [":venue: ICML 2025; Logic Workshop at AAAI 2024", ":pages: 1-9"],
            f"ICML 2025 CORE A* {NAME} 1–9; AAAI 2024 …",
        ),
        ([":venue: arXiv", ":arxiv: 2305.01234"], "arXiv 2023"),
        # The volumes of proceedings are no tracks, unless they hold what tracks do.
        ([":venue: ACL 2024 (Volume 1: Long Papers)"], "ACL 2024"),
        ([":venue: ACL 2024 (Volume 3: Demos)"], "ACL 2024 Demos"),
        # A university accepts no papers: a thesis says what it is.
        ([":venue: HKUST", ":type: thesis", ":year: 2024"], "Thesis, HKUST (2024)"),
        ([":venue: PhD thesis, HKUST", ":year: 2024"], "PhD thesis, HKUST (2024)"),
        ([":venue: ACL; Logic Workshop at AAAI", ":year: 2024"], "ACL 2024 AAAI …"),
        # The short name that a paper gives its venue.
        ([":abbr: NR", ":venue: Notes of Rings 2025"], "NR 2025 Notes of Rings"),
        ([":abbr: ICML", ":venue: Machines, 2025"], f"ICML 2025 CORE A* {NAME}"),
        ([":abbr: ICML'25", ":venue: ICML 2025"], f"ICML'25 CORE A* {NAME}"),
        ([":abbr: NR 2024", ":venue: Rings", ":year: 2024"], "NR 2024 Rings"),
        ([":venue_short: NR", ":year: 2024"], "NR (2024)"),
        ([":conference_short: IJCAI", ":venue: IJCAI 2024"], "IJCAI 2024"),
        # A preprint beside what was published.
        ([":venue: ACL 2024; arXiv 2023"], "ACL 2024 arXiv 2023"),
        (
            [":venue: Nature; arXiv 2023", ":year: 2024", ":volume: 3"],
            "Nature 3 (2024) arXiv 2023",
        ),
        (
            [":venue: ACL 2024", ":year: 2024", ":arxiv: 2305.01234"],
            "ACL 2024 arXiv 2023",
        ),
        ([":venue: ACL 2024", ":year: 2024", ":arxiv: 2401.01234"], "ACL 2024"),
        (
            [":venue: ACL 2024", ":year: 2024", ":preprint_date: 2023"],
            "ACL 2024 Preprint 2023",
        ),
        # What is in an archive alone.
        ([":arxiv: 2501.01234"], "arXiv 2025"),
        ([":arxiv: 2501.01234", ":date: 2025-03"], "arXiv 2025"),
        ([":arxiv: 2501.01234", ":status: preprint"], "arXiv 2025"),
        ([":venue: arXiv preprint arXiv:2501.01234"], "arXiv 2025"),
        ([":venue: CoRR", ":volume: abs/2501.01234"], "arXiv 2025"),
        # Volume, issue and pages behind the name.
        (
            [":venue: Nature, 521(7553):436-444, 2015"],
            "Nature 521(7553) (2015), 436–444",
        ),
        ([":venue: Mind, 59:433-460, 1950"], "Mind 59 (1950), 433–460"),
        (
            [":venue: Nature, 521(7553):436–444, 2015; arXiv 2014"],
            "Nature 521(7553) (2015), 436–444 arXiv 2014",
        ),
        (
            [":venue: arXiv 2014; Mind, 59:433-460, 2015"],
            "Mind 59 (2015), 433–460 arXiv 2014",
        ),
        # Those of a further venue are not the paper's.
        (
            [":venue: ICML 2014; Mind, 59:433-460, 2015"],
            f"ICML 2014 CORE A* {NAME}; Mind, 59:433-460, 2015",
        ),
        # A state is no venue.
        ([":venue: Preprint"], "Preprint"),
        ([":venue: Under review"], "Under review"),
        ([":venue: In submission"], "Submitted"),
        ([":venue: Unpublished 2017"], "Unpublished"),
        ([":venue: Under review", ":status: submitted"], "Submitted"),
        ([":venue: Submitted to Notes of Rings"], "Submitted Notes of…"),
        ([":venue: Notes of Rings, to appear"], "To appear Notes of…"),
        # The rank is that of what the venue has accepted.
        ([":venue: Under review at ICML 2025"], f"ICML 2025 Under review {NAME}"),
        (
            [":venue: ICML 2025", ":status: accepted"],
            f"ICML 2025 CORE A* Accepted {NAME}",
        ),
        ([":status: R&R", ":venue: Notes of Rings"], "Revise and resubmit Notes of…"),
        ([":pubstatus: forthcoming", ":venue: Nature"], "To appear Nature"),
        ([":status: in press", ":venue: Nature"], "To appear Nature"),
    ],
)
def test_the_line_of_the_venue_says(
    new_site: Callable[..., Site], options: list[str], line: str
) -> None:
    site = new_site(academic_venues=VENUES).write(index=paper(*options)).build()
    said = site.html().text("academic-venue")
    workshop = "Workshop Logic Workshop"
    assert said == line.replace("of…", "of Rings").replace("…", workshop)


def test_the_year_of_a_venue_dates_a_paper_in_every_list(site: Site) -> None:
    site.write(index=paper(":venue: Symposium on Rings 2024")).build()
    assert site.html().texts("academic-when") == ["2024"]


def test_a_badge_leads_where_no_name_does(new_site: Callable[..., Site]) -> None:
    site = new_site(academic_venues=VENUES)
    arxiv = ":venue: TMLR\n:year: 2024\n:arxiv: 2305.01234"
    page = site.write(index=paper(arxiv)).build().html()
    assert page.links("academic-badge") == [
        ("TMLR", "https://tmlr.org/"),
        ("arXiv 2023", "https://arxiv.org/abs/2305.01234"),
    ]


@pytest.mark.parametrize(
    ("venue", "words"),
    [
        ("[ICLR 2025]({})", "ICLR 2025"),
        ("ICLR 2025 <{}>", "ICLR 2025"),
        ("[Notes of Rings]({}), 8(3):1-9, 2025", "Notes of Rings"),
        # It takes the place of what the site says of the venue.
        ("[ICML 2025]({})", NAME),
        ("[Submitted to Notes of Rings]({})", "Notes of Rings"),
    ],
)
def test_a_venue_leads_where_its_paper_says(
    new_site: Callable[..., Site], venue: str, words: str
) -> None:
    address = "https://rings.example/a;b"
    site = new_site(academic_venues=VENUES)
    site.write(index=paper(f":venue: {venue.format(address)}")).build()
    assert site.html().links("academic-venue") == [(words, address)]


def test_the_name_of_a_workshop_leads_to_it_and_the_badge_to_the_conference(
    new_site: Callable[..., Site],
) -> None:
    site = new_site(academic_venues=VENUES)
    venue = "[Logic Workshop](https://logic.example/) (ICML 2025)"
    site.write(index=paper(f":venue: {venue}")).build()
    assert site.html().links("academic-venue") == [
        ("ICML 2025", "https://icml.cc/"),
        ("Logic Workshop", "https://logic.example/"),
    ]


def test_the_badge_of_an_archive_leads_to_the_paper(
    new_site: Callable[..., Site],
) -> None:
    page = new_site().write(index=paper(":venue: arXiv:2501.01234v2 [math.RA]"))
    assert page.build().html().links("academic-badge") == [
        ("arXiv 2025", "https://arxiv.org/abs/2501.01234v2")
    ]


def test_a_thesis_at_arxiv_is_no_preprint(new_site: Callable[..., Site]) -> None:
    page = new_site().write(index=paper(":type: thesis", ":arxiv: 2501.01234"))
    assert page.build().html().find("academic-badge") == []


# Colours ----------------------------------------------------------------------------


def coloured(site: Site, name: str = "index") -> list[str]:
    found = re.findall(r"academic-venue--([\w-]+)", site.text(f"{name}.html"))
    return list(dict.fromkeys(found))


@pytest.mark.parametrize("builder", ["html", "dirhtml", "singlehtml", "epub"])
def test_the_colours_of_venues_are_in_a_stylesheet(
    new_site: Callable[..., Site], builder: str
) -> None:
    site = new_site(academic_venues=VENUES, epub_show_urls="no", version="1")
    site.conf["suppress_warnings"] = ["epub", "toc.not_included"]
    site.write(index=paper(":venue: ICML 2025; TMLR; 数学学报; 数学")).build(builder)
    page = "index.xhtml" if builder == "epub" else "index.html"
    names = re.findall(r"academic-venue--([\w-]+)", site.text(page))
    assert names[:2] == ["icml", "tmlr"]
    assert len(set(names)) == 4
    css = site.text("_static/academic-venues.css")
    colours = ("#00369f", "#ffffff", "#cc0000", "#00cc00")
    for name, colour in zip(names[:4], colours, strict=True):
        light, dark = shades(colour)
        assert f".academic-venue--{name} {{ border-color: {light}; " in css
        assert f"light-dark({light}, {dark})" in css
    assert "_static/academic-venues.css" in site.text(page)
    badges = re.findall(r"<span class=.academic-badge[^>]*>", site.text(page))
    assert not any("style=" in badge for badge in badges)


def test_the_colours_come_after_the_style_that_they_change(
    new_site: Callable[..., Site],
) -> None:
    site = new_site(academic_venues=VENUES, html_theme="sphinx_academic")
    site.write(index=paper(":venue: ICML 2025")).build()
    sheets = re.findall(r'href="_static/([\w-]+)\.css', site.text("index.html"))
    assert sheets.index("academic-venues") > sheets.index("academic")


def test_without_colours_there_is_no_such_stylesheet(
    new_site: Callable[..., Site],
) -> None:
    venues = {"ICML": {"name": "Machines"}}
    site = new_site(academic_venues=venues).write(index=paper(":venue: ICML 2025"))
    assert "academic-venues" not in site.build().text("index.html")
    assert not (site.out / "_static" / "academic-venues.css").exists()


def test_edits_of_colours_reach_the_site(new_site: Callable[..., Site]) -> None:
    site = new_site(academic_venues="venues.yml")
    red, blue = (f'ICML: {{color: "{c}"}}\n' for c in ("#a00000", "#0000a0"))
    site.write({"venues.yml": red}, index=paper(":venue: ICML 2025")).build()
    assert "#a00000" in site.text("_static/academic-venues.css")
    site.write({"venues.yml": blue}).build()
    assert "#a00000" not in site.text("_static/academic-venues.css")
    assert "#0000a0" in site.text("_static/academic-venues.css")
    site.write({"venues.yml": "ICML: {}\n"}).build()
    assert not (site.out / "_static" / "academic-venues.css").exists()
    assert coloured(site) == []
    assert "academic-venues" not in site.text("index.html")


@pytest.mark.parametrize(
    ("color", "message"),
    [
        ("red", "field 'color': 'red' is not a colour here: write its red, green and"),
        ("#fff} * {", "'#fff} * {' is not a colour"),
        (None, "'None' is not a colour"),
    ],
)
def test_what_is_no_colour_is_reported(
    new_site: Callable[..., Site], color: object, message: str
) -> None:
    site = new_site(academic_venues={"ICML": {"color": color}})
    (warning,) = site.write(index=paper(":venue: ICML 2025")).complaints()
    assert message in warning
    assert warning.startswith("conf.py:")
    assert warning.endswith(" [academic.configuration]")


# Awards -----------------------------------------------------------------------------


def test_an_award_of_a_paper_stands_on_it_and_among_the_awards(site: Site) -> None:
    site.write(
        index="# A\n\n:::{award-list}\n:::\n",
        papers="""\
        # P

        :::{publication} Deep residual learning
        :key: he2016
        :venue: CVPR 2016
        :date: 2016-06
        :award_name: Best Paper
        :award: The [committee](https://cvpr.example/) chose one of 2,145.

        The abstract.
        :::
        """,
    ).build()
    papers, awards = site.html("papers"), site.html()
    assert papers.texts("academic-badge") == ["CVPR 2016", "Best Paper"]
    assert papers.links("academic-badge") == [("Best Paper", "https://cvpr.example/")]
    assert awards.text("academic-role") == "Best Paper"
    assert awards.text("academic-when") == "Jun 2016"
    assert awards.text("academic-note") == (
        "The committee chose one of 2,145. For Deep residual learning"
    )
    assert "The abstract" not in awards.source
    link = ("Deep residual learning", "publications/he2016.html")
    assert link in awards.links("academic-note")


def test_an_award_of_a_paper_leads_to_its_address(site: Site) -> None:
    site.write(
        index="""\
        # P

        :::{publication} Deep residual learning
        :award: Best Paper <https://cvpr.example/>; Audience Award
        :::

        :::{award-list}
        :::
        """,
    )
    page = site.build().html()
    assert page.texts("academic-badge") == ["Best Paper", "Audience Award"]
    link = ("Best Paper", "https://cvpr.example/")
    assert page.links("academic-badge")[0] == link
    assert link in page.links("academic-role")


def test_an_address_alone_is_told_to_be_no_name_of_an_award(site: Site) -> None:
    """The paper keeps it, as a link."""
    site.write(
        index="""\
        # P

        :::{publication} Deep residual learning
        :award: https://cvpr.example/
        :::
        """,
    )
    (warning,) = site.complaints()
    assert "index.md:4: WARNING: publication: award: 'https://cvpr.ex" in warning
    assert "write its name before it, `Best Paper <https://cvpr.example/>`" in warning
    address = "https://cvpr.example/"
    assert site.html().links("academic-badge") == [(address, address)]


def test_an_award_is_not_shown_twice(site: Site) -> None:
    site.write(
        index="""\
        # A

        :::{publication} T
        :key: t
        :venue: CVPR 2016
        :award: Best Paper
        :::

        :::{award} CVPR 2016 Best Paper Award
        :key: prize
        :date: 2016
        :papers: t
        :::

        :::{award-list}
        :::
        """
    ).build()
    page = site.html()
    assert page.texts("academic-badge") == ["CVPR 2016", "CVPR 2016 Best Paper Award"]
    assert page.texts("academic-role") == ["CVPR 2016 Best Paper Award"] * 2


def test_an_edit_of_the_award_of_a_paper_reaches_every_page(site: Site) -> None:
    text = "# P\n\n:::{publication} T\n:key: t\n:award: First Prize\n:::\n"
    site.write(
        papers=text,
        index="# A\n\n:::{award-list}\n:::\n\n{award}`t-award`\n",
        other="# O\n\n:::{publication-list}\n:::\n",
    ).build()
    assert ("First Prize", "papers.html#publication-t") in site.html().links()
    site.write(papers=text.replace("First", "Second")).build()
    assert site.html().text("academic-role") == "Second Prize"
    assert ("Second Prize", "papers.html#publication-t") in site.html().links()
    assert site.html("other").texts("academic-badge") == ["Second Prize"]
    site.write(papers=text.replace(":award: First Prize\n", "")).complaints()
    assert site.html().texts("academic-empty") == ["Nothing here yet."]
