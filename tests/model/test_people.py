"""Author lists are read as they are typed, and people are known by their names."""

from __future__ import annotations

import contextlib
import pickle
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_academic.model.people import OTHERS, Author, People, parse_authors


def written(text: str) -> str:
    """Spell the authors out: names, each followed by its marks."""
    authors = parse_authors(text)
    return "; ".join(" ".join((str(a), *a.marks)) for a in authors)


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("Emmy Noether", "Emmy Noether"),
        ("Emmy Noether; Emil Artin;", "Emmy Noether; Emil Artin"),
        ("Emmy Noether\nEmil Artin", "Emmy Noether; Emil Artin"),
        ("[Emmy Noether, Emil Artin]", "Emmy Noether; Emil Artin"),
        ('["Noether, Emmy", "Artin, Emil"]', "Emmy Noether; Emil Artin"),
        ("['t Hooft, O'Brien]", "'t Hooft; O'Brien"),
        ("[{Max Planck Institute, Bonn}, A Lee]", "Max Planck Institute, Bonn; A Lee"),
        ("Emmy Noether and Emil Artin", "Emmy Noether; Emil Artin"),
        (
            "Richard Brauer, Helmut Hasse, and Emmy Noether",
            "Richard Brauer; Helmut Hasse; Emmy Noether",
        ),
        (
            "Yuhong He, **Wei Liu** & Jiankai Zhu ",
            "Yuhong He; Wei Liu; Jiankai Zhu",
        ),
        ("Wei Liu, Bo Li,\nAnn Lee", "Wei Liu; Bo Li; Ann Lee"),
        ("Derek F. Wong, Xiaowei Huang", "Derek F. Wong; Xiaowei Huang"),
        ("JIN LI, BO XU", "JIN LI; BO XU"),
    ],
)
def test_authors_are_separated_in_every_common_way(text: str, authors: str) -> None:
    assert written(text) == authors


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("Noether, Emmy", "Emmy Noether"),
        ("Noether, E.", "E. Noether"),
        ("Noether, E. A.", "E. A. Noether"),
        ("van der Berg, Jan Peter", "Jan Peter van der Berg"),
        ("García Márquez, G. J.", "G. J. García Márquez"),
        (
            "García Márquez, Gabriel José; Wei Liu",
            "Gabriel José García Márquez; Wei Liu",
        ),
        (
            "García Márquez, Gabriel José and Artin, Emil",
            "Gabriel José García Márquez; Emil Artin",
        ),
        ("Noether, Emmy and\n  Artin, Emil", "Emmy Noether; Emil Artin"),
        ("Noether, E., Artin, E., & Hasse, H.", "E. Noether; E. Artin; H. Hasse"),
        ("{Abbott}, B.~P. and {Abbott}, R.", "B. P. Abbott; R. Abbott"),
        ("King, Jr., Martin Luther", "Martin Luther King Jr."),
        ("King, Martin Luther, Jr.", "Martin Luther King Jr."),
        ("Martin Luther King, Jr.", "Martin Luther King Jr."),
        ("Robert Downey, III, Ann Lee", "Robert Downey III; Ann Lee"),
    ],
)
def test_last_first_is_turned_round(text: str, authors: str) -> None:
    assert written(text) == authors


@pytest.mark.parametrize("text", ["刘威, 李明", "刘威、李明", "刘威，李明"])
def test_east_asian_names_are_never_turned(text: str) -> None:
    assert written(text) == "刘威; 李明"


def test_other_scripts_stay_as_written() -> None:
    assert (
        written("山田 太郎; 김철수; محمد الخوارزمي")
        == "山田 太郎; 김철수; محمد الخوارزمي"
    )


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("Ann Lee*", "Ann Lee *"),
        (r"**Wei Liu**\*, Junlong Li\*, Fan Zhou", "Wei Liu *; Junlong Li *; Fan Zhou"),
        (r"**Wei Liu\***, Songlin Yang\*", "Wei Liu *; Songlin Yang *"),
        ("**Wei Liu***, Songlin Yang*", "Wei Liu *; Songlin Yang *"),
        ("**Wei Liu❁**, Bo Li✉️", "Wei Liu ❁; Bo Li ✉"),
        ("*Wei Liu*, _Bo Li_", "Wei Liu; Bo Li"),
        ("*Ann Lee, Bo Li*", "Ann Lee *; Bo Li *"),
        ("Ann Lee**, Bo Li", "Ann Lee **; Bo Li"),
        ("A. Lee*†; B. Li ‡; C. Ye#; D. Wu+; E. Xu§¶", None),
        ("Ann Lee<sup>1,*</sup>, Bo Li<sup>2</sup>", "Ann Lee 1 *; Bo Li 2"),
        ("<strong>Ann Lee</strong><sup>†</sup>; <b>Bo Li*</b>", "Ann Lee †; Bo Li *"),
        (r"Ann Lee$^\dagger$, Bo Li$^{*,\ddagger}$", "Ann Lee †; Bo Li * ‡"),
        (r"\textbf{Ann Lee}\textsuperscript{*} and Bo Li^{1}", "Ann Lee *; Bo Li 1"),
        ("Ann Lee (†), Bo Li¹", "Ann Lee †; Bo Li 1"),
        ("Liu*, Wei and Li, Bo", "Wei Liu *; Bo Li"),
        ("[Ann Lee](https://a.example/)*, [Bo Li](b.html)", "Ann Lee *; Bo Li"),
        ("Ann Lee&dagger;; Bo Li &amp; Cy Ye", "Ann Lee †; Bo Li; Cy Ye"),
        ("Hye-jin O'Brien, J.-X. D’Arcy", "Hye-jin O'Brien; J.-X. D’Arcy"),
    ],
)
def test_marks_are_told_from_names(text: str, authors: str | None) -> None:
    spelled = authors or "A. Lee * †; B. Li ‡; C. Ye #; D. Wu +; E. Xu § ¶"
    assert written(text) == spelled


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("Ann Lee et al.", "Ann Lee; et al."),
        ("Noether, Emmy and others", "Emmy Noether; et al."),
        ("García Márquez, Gabriel José and others", None),
        ("Ann Lee; others", "Ann Lee; et al."),
        ("Ann Lee, ..., Bo Li", "Ann Lee; et al.; Bo Li"),
        ("Ann Lee, Bo Li, …", "Ann Lee; Bo Li; et al."),
        ("Ann Lee, et al. [including **Wei Liu**]", "Ann Lee; et al.; Wei Liu"),
        ("刘威, 李明, 等", "刘威; 李明; et al."),
    ],
)
def test_authors_left_out_are_kept_as_such(text: str, authors: str | None) -> None:
    assert written(text) == (authors or "Gabriel José García Márquez; et al.")
    assert OTHERS in parse_authors(text)


def test_a_corporate_name_stays_together() -> None:
    text = "{The ATLAS Collaboration} and {Smith, Jones and Sons}"
    assert written(text) == "The ATLAS Collaboration; Smith, Jones and Sons"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "names no author: write `Emmy Noether; Emil Artin`"),
        (" ; ", "names no author"),
        ("{}", "names no author"),
        ("*", "'*' is a mark without a name: write it after a name"),
        ("- Ann Lee - Bo Li", "is a YAML list that has lost its lines"),
        (
            "Noether, Emmy, Artin, Emil",
            "'Noether, Emmy, Artin, Emil' may be 2 people or 4: write `Emmy",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_cure(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        parse_authors(text)


@given(
    st.text(alphabet="Aa é刘,;.*†\\^${}[]()<>/_&|-~\n'\"…1\x01\x02\x1f" + "nd etalsup")
)
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        authors = parse_authors(text)
    except ValueError:
        return
    assert authors
    assert all(author.name == author.name.strip() for author in authors)
    assert not any(c in str(author) for author in authors for c in "\x01\x02")


PIECES = (
    *("a", " ", "*", "**", "***a", "* a", "_", "{", "}", "{a}", "[", "](", "(", "(*"),
    *("<sup>", "<a ", "$", "^{", "\\*", "\\textbf{", "&", "…", "[including ", " and"),
    *(", ", ";", "'", '["', "A, ", "†", "💥 ", "\x01", "A, B. C, "),
)
HOSTILE = {
    "5,000 authors": "Ann Lee*, " * 5000,
    "5,000 in BibTeX": "Lee, Ann and " * 5000,
    "quotes": "[" + "'a, " * 25_000 + "]",
    "deep braces": "{" * 50_000 + "}" * 50_000,
    "a megabyte": "Ann Lee*, " * 100_000,
    **{repr(piece): piece * (100_000 // len(piece)) for piece in PIECES},
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_answered_soon(text: str) -> None:
    start = time.process_time()
    with contextlib.suppress(ValueError):
        parse_authors(text)
    assert time.process_time() - start < 5  # as the square it would be minutes


@pytest.fixture(scope="module")
def people() -> People:
    return People.from_config(
        ["Emmy Noether", "Amalie Emmy Noether"],
        {
            "artin": {"name": "Emil Artin", "aliases": ["E. Artin"]},
            "max": {"name": "Max Noether"},
            "liu": {"name": "Wei Liu", "native": "刘威", "me": True},
            "ma": {"name": "Jian-Xing Ma"},
            "berg": {"name": "van der Berg, Jan"},
            "gabo": {"name": "Gabriel García Márquez"},
            "soren": {"name": "Søren Łukasz Strauß"},
            "wong": {"name": "Derek F. Wong"},
            "king": {"name": "Martin Luther King Jr."},
            "ann": {"name": "Ann Lee"},
            "amy": {"name": "Amy Lee"},
        },
    )


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Emmy Noether", "owner"),
        ("Noether, Emmy", "owner"),
        ("EMMY  NOETHER", "owner"),
        ("E. Noether", "owner"),
        ("Noether E.", "owner"),
        ("Noether, E.", "owner"),
        ("A. E. Noether", "owner"),
        ("Noether AE", "owner"),
        ("M. Noether", "max"),
        ("E. Artin", "artin"),
        ("Liu Wei", "liu"),
        ("W. Liu", "liu"),
        ("刘威", "liu"),
        ("刘 威", "liu"),
        ("Wei Liu (刘威)", "liu"),
        *((name, "ma") for name in ("Jianxing Ma", "Jian Xing Ma", "Ma, Jian-Xing")),
        *((name, "ma") for name in ("J.-X. Ma", "J. X. Ma", "JX Ma", "Ma JX", "J. Ma")),
        *((name, "berg") for name in ("Jan van der Berg", "Berg, Jan van der")),
        *((name, "gabo") for name in ("García Márquez, G.", "G. Garcia Marquez")),
        ("Soren Lukasz Strauss", "soren"),
        ("Derek Wong", "wong"),
        ("Martin Luther King", "king"),
        ("King, Jr., Martin Luther", "king"),
    ],
)
def test_a_person_is_found_by_any_way_of_writing_the_name(
    people: People, name: str, key: str
) -> None:
    person = people.find(name)
    assert person is not None
    assert person.key == key


@pytest.mark.parametrize(
    "name",
    [
        *("Emil Noether", "Amalie Noether", "Noether", "Wei Xiang Liu", "Jian Ma"),
        *("Jan Berg", "Derek G. Wong", "Martin Luther King III", "JIN LIU", ""),
        *("et al.", ",", "Jr., Jr.", "A. Lee"),
    ],
)
def test_namesakes_and_doubtful_names_are_nobody(people: People, name: str) -> None:
    assert people.find(name) is None
    assert not people.is_owner(name)


def test_initials_that_fit_a_colleague_too_are_not_the_owner() -> None:
    erik = {"erik": {"name": "Erik Noether"}}
    assert not People.from_config(["Emmy Noether"], erik).is_owner("E. Noether")
    spelled = People.from_config(["Emmy Noether", "E. Noether"], erik)
    assert spelled.is_owner("E. Noether")


def test_a_group_has_several_owners(people: People) -> None:
    assert [person.name for person in people.owners] == ["Emmy Noether", "Wei Liu"]
    assert people.is_owner("Liu, Wei")
    assert not people.is_owner("Ann Lee")


def test_an_entry_with_the_owners_name_is_the_owner() -> None:
    entry = {"emmy": {"name": "Noether, Emmy", "url": "https://noether.example/"}}
    (person,) = People.from_config(["Emmy Noether", "E. Noether"], entry).people
    assert (person.key, person.name, person.me) == ("emmy", "Emmy Noether", True)
    assert person.aliases == ("E. Noether", "Noether, Emmy")
    assert person.url == "https://noether.example/"


def test_the_registry_survives_pickling(people: People) -> None:
    people.find("W. Liu")
    copy = pickle.loads(pickle.dumps(people))
    assert copy == people
    assert repr(copy) == repr(people)
    assert copy.is_owner("W. Liu")
    assert pickle.loads(pickle.dumps(Author("Ann Lee", ("*",)))) == Author(
        "Ann Lee", ("*",)
    )


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        (
            {"nmae": "X"},
            "academic_people['a'] has no field 'nmae': did you mean 'name'?",
        ),
        ({"name": "X", "zz": 1}, "no field 'zz': use name, aliases, native, url,"),
        ({}, 'academic_people[\'a\'] has no name: add "name": "Given Family"'),
        ("X", "academic_people['a'] is 'X': write a dictionary"),
        ({"name": 3}, "field 'name': 3 is not text: put it in quotes"),
        ({"name": "X", "aliases": 3}, "field 'aliases': 3 is not a list"),
        (
            {"name": "X", "me": "yes"},
            "'yes' is neither yes nor no: write True or False",
        ),
        ({"name": "X", "orcid": "12"}, "'12' is not an ORCID iD"),
        ({"name": "X", "url": "javascript:1"}, "'javascript:1' has the scheme"),
        ({"name": "Noether, Max"}, "is a name of both 'a' and 'max'"),
    ],
)
def test_a_faulty_entry_is_refused_with_the_cure(entry: object, message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        People.from_config([], {"a": entry, "max": {"name": "Max Noether"}})  # type: ignore[dict-item]


@pytest.mark.parametrize("owner", [["Emmy Noether", 3], ["", "Emmy Noether"]])
def test_a_faulty_owner_is_refused(owner: list[str]) -> None:
    with pytest.raises(ValueError, match="academic_owner"):
        People.from_config(owner, {})


def test_a_large_site_is_looked_up_quickly(people: People) -> None:
    names = [f"Given{i % 3001} Family{i % 1201}" for i in range(18_000)]
    start = time.process_time()
    assert not any(map(people.is_owner, names))
    assert time.process_time() - start < 5
