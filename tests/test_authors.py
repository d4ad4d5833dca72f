"""Authors of a publication: who stands out, what marks mean, how many are shown."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from .conftest import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import Site

OWNER = {"academic_owner": ["Emmy Noether", "Amalie Emmy Noether"]}
NAMES = [f"Ann{chr(65 + n // 26)}{chr(97 + n % 26)} Lee" for n in range(60)]


def paper(authors: str, *options: str) -> str:
    lines = "\n".join((f":authors: {authors}", *options))
    return f"# A\n\n:::{{publication}} On rings\n{lines}\n:::\n"


# Who stands out ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("authors", "shown"),
    [
        ("Emil Artin; Emmy Noether", ["Emmy Noether"]),
        ("Artin, Emil and Noether, Emmy", ["Emmy Noether"]),
        ("E. Artin, E. Noether", ["E. Noether"]),
        ("Emmy Noether (埃米·诺特); Emil Artin", ["Emmy Noether (埃米·诺特)"]),
        ("Emmy Noether, Max Noether, Fritz Noether", ["Emmy Noether"]),
        ("E. Noether; Emmy Noether", ["Emmy Noether"]),
        ("Emil Artin; Emmy Noether Jr.", []),
        ("Emmy Noether", []),
    ],
)
def test_the_owner_stands_out_among_several_and_namesakes_do_not(
    new_site: Callable[..., Site], authors: str, shown: list[str]
) -> None:
    site = new_site(**OWNER).write(index=paper(authors)).build()
    assert site.html().texts("academic-self") == shown


def test_members_of_a_group_stand_out_and_lead_to_their_pages(
    new_site: Callable[..., Site],
) -> None:
    people = {
        "noether": {"name": "Emmy Noether", "url": "https://n.example/", "me": True},
        "artin": {"name": "Emil Artin", "me": True},
        "weyl": {"name": "Hermann Weyl", "url": "https://w.example/"},
    }
    site = new_site(academic_people=people)
    site.write(index=paper("Noether, E.; Artin, E.; Weyl, H.; Ann Lee"))
    page = site.build().html()
    assert page.texts("academic-self") == ["E. Noether", "E. Artin"]
    assert page.links("academic-authors") == [
        ("E. Noether", "https://n.example/"),
        ("H. Weyl", "https://w.example/"),
    ]


# Roles by name ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "marks", "names"),
    [
        ([":equal: Ann Lee; Bo Li"], {}, "Ann Lee*, Bo Li*, Cy Ng"),
        ([":equal: Lee, A. and Li, B."], {}, "Ann Lee*, Bo Li*, Cy Ng"),
        ([":equal: Li; Ng"], {}, "Ann Lee, Bo Li*, Cy Ng*"),
        ([":equal: Li, Ng"], {}, "Ann Lee, Bo Li*, Cy Ng*"),
        ([":equal: Ann Lee, Ng"], {}, "Ann Lee*, Bo Li, Cy Ng*"),
        ([":equal: Lee, Li, Ng"], {}, "Ann Lee*, Bo Li*, Cy Ng*"),
        ([":corresponding: Lee, Ann"], {}, "Ann Lee†, Bo Li, Cy Ng"),
        ([":corresponding: Bo Li"], {}, "Ann Lee, Bo Li†, Cy Ng"),
        ([":corresponding_authors: Cy Ng"], {"✉": "corresponding"}, "…Cy Ng✉"),
        ([":corresponding: Cy Ng"], {"*": "corresponding"}, "…Cy Ng*"),
        ([":equal: Bo Li"], {"*": "corresponding"}, "Ann Lee, Bo Li†, Cy Ng"),
        (
            [":cofirst_authors: Ann Lee; Bo Li", ":correspondingauthors: Bo Li"],
            {},
            "Ann Lee*, Bo Li*†, Cy Ng",
        ),
    ],
)
def test_roles_may_be_given_by_name(
    new_site: Callable[..., Site],
    options: list[str],
    marks: dict[str, str],
    names: str,
) -> None:
    site = new_site(**({"academic_marks": marks} if marks else {}))
    site.write(index=paper("Ann Lee; Bo Li; Cy Ng", *options))
    shown = site.build().html().text("academic-authors")
    assert shown == names.replace("…", "Ann Lee, Bo Li, ")


@pytest.mark.parametrize(
    ("authors", "name", "cure"),
    [
        ("Li Wei; Ana Zhang; Bo Chen", "Wei Zhang", "did you mean 'Ana Zhang'?"),
        ("Mary James; Tom Henry", "Henry James", "did you mean 'Mary James'?"),
        ("Ann Silva; Bo Li", "Silva, Santos", "write a name as it stands in"),
    ],
)
def test_a_name_without_a_comma_means_one_author_or_none(
    new_site: Callable[..., Site], authors: str, name: str, cure: str
) -> None:
    site = new_site().write(index=paper(authors, f":equal: {name}"))
    (warning,) = site.complaints()
    assert f"{name!r} is none of the authors; {cure}" in warning
    assert site.html().text("academic-authors") == authors.replace(";", ",")


@pytest.mark.parametrize(
    ("option", "shown"),
    [
        ("equal: Wei Liu; Li, Bo", "Wei Liu*, Bo Li*, Cy Ng"),
        ("corresponding_authors: Ng", "Wei Liu, Bo Li, Cy Ng†"),
    ],
)
def test_a_page_gives_roles_to_the_authors_of_a_source(
    new_site: Callable[..., Site], option: str, shown: str
) -> None:
    site = new_site(academic_sources=["papers.bib"])
    bib = "@misc{a, title = {T}, author = {Liu, Wei and Bo Li and Cy Ng}}"
    page = f"# A\n\n:::{{publication}}\n:key: a\n:{option}\n:::\n"
    site.write({"papers.bib": bib}, index=page).build()
    assert site.html().text("academic-authors") == shown
    site.write({"papers.bib": bib.replace("Liu, Wei", "Lu, Wu").replace("Ng", "Wu")})
    expected = "index.md:5: WARNING: publication: "
    for _ in range(2):  # and says so in each build
        (warning,) = site.complaints()
        assert warning.startswith(expected)
        assert "is none of the authors" in warning
    site.write({"papers.bib": bib}).build()


def test_thousands_of_authors_and_names_are_read_in_a_moment(
    new_site: Callable[..., Site],
) -> None:
    authors = "; ".join(f"A{n} Lee" for n in range(5_000))
    few = "; ".join(f"B{n} Lee" for n in range(50))
    many = "; ".join(f"A{n} Lee" for n in range(51))
    start = time.process_time()
    site = new_site().write(
        index=paper(authors, f":equal: {few}", f":corresponding: {many}")
    )
    warnings = site.complaints("dummy")
    assert time.process_time() - start < 10
    assert len(warnings) == 51
    assert "51 names are more than 50: write a mark after each" in warnings[0]


def test_the_legend_explains_roles_by_name_and_by_mark_once(
    new_site: Callable[..., Site],
) -> None:
    site = new_site().write(
        index="""\
        # A

        :::{publication} One
        :authors: Ann Lee*; Bo Li*
        :equal: Ann Lee; Bo Li
        :::

        :::{publication} Two
        :authors: Ann Lee; Bo Li
        :equal: Ann Lee; Bo Li
        :corresponding: Bo Li
        :::

        ## Again

        :::{publication-list}
        :limit: 1
        :::

        ## None

        :::{award-list}
        :::
        """
    )
    page = site.build().html()
    assert page.texts("academic-authors")[0] == "Ann Lee*, Bo Li*"
    assert page.texts("academic-legend") == [
        "* equal contribution † corresponding author",
        "* equal contribution",
    ]


def test_a_legend_behind_the_authors_is_shown_once_also_on_the_page_of_the_paper(
    new_site: Callable[..., Site],
) -> None:
    legend = "Ann Lee*; Bo Li*; Cy Wu† (* equal contribution)"
    conf = {"academic_marks": {"*": "equal", "†": "corresponding"}}
    site = new_site(**conf).write(index=paper(legend, ":key: lee2024")).build()
    page = site.html("publications/lee2024")
    assert page.texts("academic-note") == [
        "† corresponding author",
        "* equal contribution",
    ]


def test_a_remark_on_the_authors_explains_its_own_marks(
    new_site: Callable[..., Site],
) -> None:
    remark = ":annotation: † work done at Google<br>* joint first authors"
    site = new_site().write(index=paper("Ann Lee*; Bo Li†", remark)).build()
    page = site.html()
    assert page.text("academic-authors") == "Ann Lee*, Bo Li†"
    assert page.text("academic-note") == "† work done at Google; * joint first authors"


# How many are shown -----------------------------------------------------------------


def folds(site: Site, name: str = "index") -> list[tuple[str, str]]:
    """Return what each fold says, and what is in it."""
    return [
        (said(fold[0]), said(fold).removeprefix(said(fold[0])))
        for fold in site.html(name).find("academic-more")
    ]


def test_authors_beyond_the_limit_are_folded_behind_their_number(
    new_site: Callable[..., Site],
) -> None:
    site = new_site(academic_max_author_limit=3)
    site.write(index=paper("; ".join(NAMES))).build()
    ((label, hidden),) = folds(site)
    assert label == "+57 more"
    assert hidden == ", ".join(NAMES[3:])
    shown = site.html().text("academic-authors")
    assert shown == f"{', '.join(NAMES[:3])}, +57 more{hidden}"
    (fold,) = site.html().find("academic-more")
    assert (fold.tag, fold[0].tag) == ("details", "summary")
    assert fold[0].get("aria-label") == "+57 more: On rings"


def test_the_owner_is_known_by_the_native_name_of_the_profile(
    new_site: Callable[..., Site],
) -> None:
    profile = {"native": "刘威"}
    site = new_site(academic_owner=["Wei Liu"], academic_profile=profile)
    site.write(index="# Ada\n\n:::{publication} T\n:authors: 刘威; Bo Li\n:::\n")
    assert site.build().html().texts("academic-self") == ["刘威"]


def test_the_owner_stays_in_the_open(new_site: Callable[..., Site]) -> None:
    names = [*NAMES[:20], "E. Noether", *NAMES[20:]]
    site = new_site(**OWNER, academic_max_author_limit=3)
    site.write(index=paper("; ".join(names))).build()
    assert [label for label, _ in folds(site)] == ["+17 more", "+40 more"]
    page = site.html()
    inside = {id(e) for fold in page.find("academic-more") for e in fold.iter()}
    assert id(page.one("academic-self")) not in inside
    shown = page.text("academic-authors").replace("+17 more", "")
    assert shown.replace("+40 more", "") == ", ".join(names)


@pytest.mark.parametrize(
    ("authors", "labels"),
    [
        (NAMES[:3], []),
        (NAMES[:4], []),  # to name one is as short as to count it
        (NAMES[:5], ["+2 more"]),
        ([*NAMES[:5], "et al."], ["+2 more"]),
        ([*NAMES[:3], "et al."], []),
        ([*NAMES[:3], "Emmy Noether", NAMES[4]], []),
    ],
)
def test_a_fold_counts_those_who_are_named(
    new_site: Callable[..., Site], authors: list[str], labels: list[str]
) -> None:
    site = new_site(**OWNER, academic_max_author_limit=3)
    site.write(index=paper("; ".join(authors))).build()
    assert [label for label, _ in folds(site)] == labels


def test_a_list_may_show_more_authors_or_fewer(new_site: Callable[..., Site]) -> None:
    site = new_site(academic_max_author_limit=3).write(
        papers=paper("; ".join(NAMES)),
        few="# F\n\n:::{publication-list}\n:max_author_limit: 1\n:::\n",
        index="# H\n\n:::{publication-list}\n:max-authors: 0\n:::\n",
    )
    site.build()
    assert [label for label, _ in folds(site, "few")] == ["+59 more"]
    assert folds(site) == []


def test_thirty_authors_are_shown_where_nothing_is_said(
    new_site: Callable[..., Site],
) -> None:
    site = new_site().write(index=paper("; ".join(NAMES))).build()
    assert [label for label, _ in folds(site)] == ["+30 more"]


@pytest.mark.parametrize("builder", ["text", "latex", "man", "texinfo", "epub", "xml"])
def test_what_is_not_a_page_of_the_web_has_all_authors(
    new_site: Callable[..., Site], builder: str
) -> None:
    site = new_site(academic_max_author_limit=3, epub_show_urls="no", version="1")
    site.conf["suppress_warnings"] = ["epub", "toc.not_included"]
    site.write(index=paper("; ".join(NAMES))).complaints(builder)
    files = [path for path in site.out.rglob("*") if path.is_file()]
    texts = [p.read_bytes().decode("utf-8", "replace") for p in files]
    assert any("".join(NAMES[59].split()) in "".join(text.split()) for text in texts)
    assert not any("+57 more" in text for text in texts)


@pytest.mark.parametrize(
    ("options", "line"),
    [
        ((":venue: ICML 2025",), "Ann Lee"),
        ((":venue: Handbook of Rings", ":type: chapter"), "Ann Lee. Edited by Bo Li"),
        ((":publisher: Springer",), "Ann Lee. Edited by Bo Li"),
    ],
)
def test_a_list_names_editors_but_for_those_of_proceedings(
    site: Site, options: tuple[str, ...], line: str
) -> None:
    site.write(index=paper("Ann Lee", ":editors: Bo Li", *options)).build()
    assert site.html().text("academic-authors") == line


def test_a_search_finds_who_is_folded_away(new_site: Callable[..., Site]) -> None:
    site = new_site(academic_max_author_limit=3)
    site.write(index=paper("; ".join([*NAMES, "Zoe Quark"]))).build()
    assert "quark" in site.text("searchindex.js")


@pytest.mark.parametrize("limit", [-1, "three", True, 2.5])
def test_a_limit_that_is_no_number_is_reported(
    new_site: Callable[..., Site], limit: object
) -> None:
    site = new_site(academic_max_author_limit=limit, suppress_warnings=["config"])
    warnings = site.write(index=paper("Ann Lee; Bo Li")).complaints()
    ours = [warning for warning in warnings if "[academic.configuration]" in warning]
    assert len(ours) == 1
    assert f"{limit!r} is not a number; write e.g. 10, or 0 for no limit" in ours[0]


def test_instead_of_a_limit_that_is_no_number_there_is_the_usual_one(
    new_site: Callable[..., Site],
) -> None:
    many = paper(
        "; ".join(f"Ann Lee{chr(97 + n // 6)}{chr(97 + n % 6)}" for n in range(36))
    )
    wrong = new_site(academic_max_author_limit="ten").write(index=many)
    assert wrong.complaints()
    shown = wrong.html().text("academic-authors")
    assert shown == new_site().write(index=many).build().html().text("academic-authors")
    assert "more" in shown
