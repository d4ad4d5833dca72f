"""People are known by their names, however these are written."""

from __future__ import annotations

import pickle
import re
import time

import pytest

from sphinx_academic.model.people import People


def is_owner(people: People, name: str) -> bool:
    return people.find(name) in people.owners


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
            "erwin": {"name": "Erwin Schrödinger"},
            "ida": {"name": "Ida Soerensen"},
            "taro": {"name": "Taro Yamada", "native": "山田太郎"},
            "group": {"name": "The Algebra Group"},
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
        ("Derek G. F. Wong", "wong"),
        *((name, "erwin") for name in ("E. Schroedinger", "SCHROEDINGER, Erwin")),
        *((name, "ida") for name in ("Ida Sørensen", "I. Sörensen")),
        *((name, "taro") for name in ("山田 太郎", "Yamada Taro", "YAMADA Taro")),
        *(
            (name, "taro")
            for name in ("T. Yamada（山田太郎）", "Tarou Yamada (山田太郎)")
        ),
        *((name, "berg") for name in ("J. Van der Berg", "Van Der Berg, Jan")),
        ("Emmy Noether (Göttingen)", "owner"),
        ("The Algebra Group", "group"),
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
        # A name more, or an initial more, than the person has.
        *("Emmy Maria Noether", "Emmy Noether-Wiener", "Emmy Noether Jr."),
        *("D. G. F. Xu Wong", "W. X. Liu", "W.-X. Liu", "Wei-Xiang Liu", "Liu Wei Xin"),
        # The same letters, and in a second script another name.
        *("Wei Liu (刘伟)", "Liu, Wei (劉偉)", "Taro Yamada (山田多朗)"),
        *("Max E. Schrodinger", "Ervin Schrödinger", "Taro Yamadera"),
        "Wei Liu 0003",
    ],
)
def test_namesakes_and_doubtful_names_are_nobody(people: People, name: str) -> None:
    assert people.find(name) is None
    assert not is_owner(people, name)


def test_initials_that_fit_a_colleague_too_are_not_the_owner() -> None:
    erik = {"erik": {"name": "Erik Noether"}}
    assert not is_owner(People.from_config(["Emmy Noether"], erik), "E. Noether")
    spelled = People.from_config(["Emmy Noether", "E. Noether"], erik)
    assert is_owner(spelled, "E. Noether")


@pytest.mark.parametrize(
    ("names", "keys"),
    [
        (["W. Liu", "Wei Liu"], [None, "liu"]),
        (["Liu Wei", "Wei Liu"], [None, "liu"]),
        (["Wei Liu (刘威)", "Wei Liu", "W. Liu"], ["liu", None, None]),
        (["Wei Liu (刘威)", "Wei Liu (刘伟)"], ["liu", None]),
        (["E. Noether", "Emmy Noether", "Max Noether"], [None, "owner", "max"]),
        (["Wei Liu", "Wei Liu"], [None, None]),
        (["W. Liu", "W. Liu", "Ann Lee"], [None, None, "ann"]),
        (["W. Liu", "Emmy Noether", "Nobody"], ["liu", "owner", None]),
    ],
)
def test_nobody_is_in_one_list_twice(
    people: People, names: list[str], keys: list[str | None]
) -> None:
    found = people.among(names)
    assert [person and person.key for person in found] == keys


@pytest.mark.parametrize("owner", [["Wei Liu (刘威)"], ["Wei Liu", "刘威"]])
@pytest.mark.parametrize("name", ["Wei Liu (刘威)", "刘威", "Wei Liu", "W. Liu"])
def test_an_owner_with_a_name_in_two_scripts_is_found_in_either(
    owner: list[str], name: str
) -> None:
    assert is_owner(People.from_config(owner, {}), name)
    assert not is_owner(People.from_config(owner, {}), "Wei Liu (刘伟)")


def test_namesakes_are_told_apart_by_their_second_script() -> None:
    people = People.from_config(
        [],
        {
            "wei": {"name": "Wei Liu", "native": "刘威"},
            "wei2": {"name": "Wei Liu", "native": "刘伟"},
        },
    )
    names = ["刘威", "Wei Liu (刘伟)", "Wei Liu"]
    found = [people.find(name) for name in names]
    assert [person and person.key for person in found] == ["wei", "wei2", None]


def test_the_shared_name_of_the_owner_and_a_namesake_is_the_owners() -> None:
    namesake = {"wei": {"name": "Wei Liu", "native": "刘伟"}}
    people = People.from_config(["Wei Liu (刘威)"], namesake)
    assert is_owner(people, "Wei Liu")
    assert is_owner(people, "刘威")
    found = people.find("Wei Liu (刘伟)")
    assert found is not None
    assert found.key == "wei"


@pytest.mark.parametrize("owner", [[], ["Wei Liu (刘威)"]])
@pytest.mark.parametrize(
    ("third", "other"), [({}, "wei"), ({"native": "刘伟"}, "wei2")]
)
def test_a_third_of_a_shared_name_is_told_as_the_second_is(
    owner: list[str], third: dict[str, str], other: str
) -> None:
    entries = {
        "wei": {"name": "Wei Liu", "native": "刘威"},
        "wei2": {"name": "Wei Liu", "native": "刘伟"},
        "wei3": {"name": "Wei Liu", **third},
        "wei4": {"name": "Wei Liu", "native": "刘薇"},
    }
    refused: list[str] = []
    people = People.from_config(
        owner, entries, lambda key, error: refused.append(f"{key}: {error}")
    )
    (message,) = refused
    assert message.startswith("wei3: ")
    assert f"is a name of both '{other}' and 'wei3': keep it with one" in message
    assert [person.key for person in people.people] == ["wei", "wei2", "wei4"]


def test_coauthors_of_al_folio_are_people() -> None:
    coauthors = {
        "adams": [
            {"firstname": ["Edwin", "E. P."], "url": "https://adams.example/"},
            {"firstname": "Ann"},
        ],
        "van der berg": [{"firstname": ["Jan"], "orcid": "0000-0002-1825-0097"}],
    }
    people = People.from_config([], coauthors)
    assert [(p.key, p.name) for p in people.people] == [
        ("adams", "Edwin Adams"),
        ("adams-2", "Ann Adams"),
        ("van der berg", "Jan van der Berg"),
    ]
    edwin = people.find("Adams, E. P.")
    assert edwin is not None
    assert edwin.address == "https://adams.example/"


def test_authors_of_the_minimal_light_theme_are_people() -> None:
    authors = {"Charles Green (MIT)": {"name": "Charles Green", "bold": True}}
    assert is_owner(People.from_config([], authors), "Green, Charles")


def test_a_group_has_several_owners(people: People) -> None:
    assert [person.name for person in people.owners] == ["Emmy Noether", "Wei Liu"]
    assert is_owner(people, "Liu, Wei")
    assert not is_owner(people, "Ann Lee")


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
    assert is_owner(copy, "W. Liu")


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
        ({"name": "X", "url": "people.html"}, "'people.html' is a path; write a whole"),
        ({"name": "X", "url": "#ada"}, "'#ada' is a path; write a whole address, with"),
        ({"name": "X", "url": "javascript:1"}, "'javascript:1' has the scheme"),
        ({"name": "Noether, Max"}, "is a name of both 'a' and 'max'"),
        (
            [{"firstname": 3}],
            "academic_people['a'], field 'firstname': 3 is not a list",
        ),
        ([{"firstname": []}], "academic_people['a'] has no name"),
        ([{"name": "Ann Lee"}], "academic_people['a'] is [{'name': 'Ann Lee'}]: write"),
    ],
)
def test_a_faulty_entry_is_refused_with_the_cure(entry: object, message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        People.from_config([], {"a": entry, "max": {"name": "Max Noether"}})


@pytest.mark.parametrize("owner", [["Emmy Noether", 3], ["", "Emmy Noether"]])
def test_a_faulty_owner_is_refused(owner: list[str]) -> None:
    with pytest.raises(ValueError, match="academic_owner"):
        People.from_config(owner, {})


def test_a_large_site_is_looked_up_quickly(people: People) -> None:
    names = [f"Given{i % 3001} Family{i % 1201}" for i in range(18_000)]
    start = time.process_time()
    assert not any(is_owner(people, name) for name in names)
    assert time.process_time() - start < 5
