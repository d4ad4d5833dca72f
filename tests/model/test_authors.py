"""Author lists are read as they are typed."""

from __future__ import annotations

import contextlib
import pickle
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_academic.model.author_markup import explains
from sphinx_academic.model.authors import OTHERS, parse_authors
from sphinx_academic.model.schema import ItemsError


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
        ("OpenAI; Wei Liu", "OpenAI; Wei Liu"),
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
        ("Liu, Wei (刘威)", "Wei Liu (刘威)"),
        ("Liu, Wei（刘威）*", "Wei Liu (刘威) *"),
        ("Liu, Wei (Will) (刘威)", "Wei (Will) Liu (刘威)"),
        ("Noether, Emmy (Эмми Нётер)", "Emmy Noether (Эмми Нётер)"),
        ("Liu, Wei (刘威) and Li, Bo (李波)", "Wei Liu (刘威); Bo Li (李波)"),
        ("Liu, Wei (刘威), Li, Bo (李波)", "Wei Liu (刘威); Bo Li (李波)"),
        ("Liu, Wei (刘威); Li, B.", "Wei Liu (刘威); B. Li"),
        ("van der Berg, Jan Peter (扬)", "Jan Peter van der Berg (扬)"),
    ],
)
def test_last_first_is_turned_round(text: str, authors: str) -> None:
    assert written(text) == authors


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        *((f"Ann Lee, {d}", "Ann Lee") for d in ("PhD", "Ph.D.", "Ph. D.")),
        *((f"Ann Lee, {d}", "Ann Lee") for d in ("MD", "M.D.", "MD, PhD", "D.Phil.")),
        ("Ann Lee, PhD, Bo Li, MD, Cy Doe", "Ann Lee; Bo Li; Cy Doe"),
        ("Ann Lee, PhD*; Bo Li, M.D.", "Ann Lee *; Bo Li"),
        ("Ann Lee Ph.D.; Bo Li PhD", "Ann Lee; Bo Li"),
        ("Ann Lee, Ph.D. and Bo Li, MD", "Ann Lee; Bo Li"),
        ("Ann Lee Sc.D. PhD", "Ann Lee"),
        ("Lee, Ann, PhD", "Ann Lee"),
        ("Lee, Ann, M.D.", "Ann Lee"),
        # Initials:
        ("Lee, M.D.", "M.D. Lee"),
        ("Lee, MD, Li, B.", "MD Lee; B. Li"),
        ("Lee, A., Li, MD", "A. Lee; MD Li"),
        ("van der Berg, M.D.", "M.D. van der Berg"),
        ("Lee MD; Ann Said", "Lee MD; Ann Said"),
    ],
)
def test_degrees_behind_a_name_are_left_out(text: str, authors: str) -> None:
    assert written(text) == authors


@pytest.mark.parametrize("text", ["刘威, 李明", "刘威、李明", "刘威，李明"])
def test_east_asian_names_are_never_turned(text: str) -> None:
    assert written(text) == "刘威; 李明"


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("Wei Liu (刘威), Bo Li (李波)", "Wei Liu (刘威); Bo Li (李波)"),
        ("Wei Liu (刘威), Plato", "Wei Liu (刘威); Plato"),
        ("刘威 (Wei Liu), 李明 (Ming Li)", "刘威 (Wei Liu); 李明 (Ming Li)"),
    ],
)
def test_a_name_in_a_second_script_ends_that_of_a_person(
    text: str, authors: str
) -> None:
    assert written(text) == authors


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
        ("Ann Lee <https://a.example/~ann>*; Bo Li (b@b.example)", "Ann Lee *; Bo Li"),
        ("Ann Lee&dagger;; Bo Li &amp; Cy Ye", "Ann Lee †; Bo Li; Cy Ye"),
        ("Ann Lee1,2; Bo Xu2*; Cy Ye^1,†", "Ann Lee 1 2; Bo Xu 2 *; Cy Ye 1 †"),
        ("Ann Lee[^1][^2], Bo Li [^1], Cy Wu [^a]", "Ann Lee 1 2; Bo Li 1; Cy Wu a"),
        ("[Ann Lee[^1], Bo Li [^2]]", "Ann Lee 1; Bo Li 2"),
        ("Agent GPT4; X2", "Agent GPT4; X2"),
        (
            "Wei Liu* (刘威); Bo Li<sup>†</sup> (李波)",
            "Wei Liu (刘威) *; Bo Li (李波) †",
        ),
        ("Ada Author1; Ada Author2", "Ada Author1; Ada Author2"),
        ("Wei Liu1, Bo Liu1", "Wei Liu 1; Bo Liu 1"),
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
        ("Ann Lee; and others", "Ann Lee; et al."),
        ("Ann Lee\nand others", "Ann Lee; et al."),
        ("and others", "et al."),
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
            "Ann Lee*, " * 100_000,
            "'Ann Lee*, Ann Lee*, '… has 1,000,000 characters, 200,000 are the limit: "
            "name a group, or the first authors and `et al.`",
        ),
        (
            "Noether, Emmy, Artin, Emil",
            "'Noether, Emmy, Artin, Emil' may be 2 people or 4: write `Emmy",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_cure(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        parse_authors(text)


def test_an_author_without_a_letter_is_left_out_and_told() -> None:
    with pytest.raises(ItemsError, match="',' names nobody; write `Emmy N") as told:
        parse_authors("Ann Lee*; {,}; 张伟 et al.")
    assert [str(author) for author in told.value.kept] == ["Ann Lee", "张伟", "et al."]


def test_authors_survive_pickling() -> None:
    authors = parse_authors("Ann Lee*; et al.")
    assert pickle.loads(pickle.dumps(authors)) == authors


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
    *("http://", "a@", "<a href=", "[a](b", "[a](b)", "a.b@c.d "),
    *(", PhD", " PhD", ", MD", "Ann Lee, MD, ", "(刘"),
    *("a1,2", " aa1", " aa1, 2"),
    *(", ", ";", "'", '["', "A, ", "†", "💥 ", "\x01", "A, B. C, "),
)
HOSTILE = {
    "5,000 authors": "Ann Lee*, " * 5000,
    "5,000 in BibTeX": "Lee, Ann and " * 5000,
    "quotes": "[" + "'a, " * 25_000 + "]",
    "deep braces": "{" * 50_000 + "}" * 50_000,
    "the longest list": "Ann Lee*, " * 20_000,
    "plain names, then a mark": "Emmy Noether; " * 10_000 + "Emil Artin*",
    "one long name with a mark": "a" * 100_000 + "*",
    **{repr(piece): piece * (100_000 // len(piece)) for piece in PIECES},
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_answered_soon(text: str) -> None:
    start = time.process_time()
    with contextlib.suppress(ValueError):
        parse_authors(text)
    assert time.process_time() - start < 5  # as the square it would be minutes


@pytest.mark.parametrize(
    ("remark", "mark", "explained"),
    [
        ("* equal contribution", "*", True),
        ("(*equal)", "*", True),
        ("Google; †work done there", "†", True),
        ("1 MIT, 2 ETH", "2", True),
        ("$^1$ MIT, <sup>2</sup>ETH", "2", True),
        ("¹MIT ²ETH", "1", True),
        ("1,2 equal", "1", True),
        ("$^{1,2}$ equal", "2", True),
        ("One of 1,200", "1", False),
        ("a MIT, b ETH", "b", True),
        ("$^a$ MIT", "a", True),
        ("On C*-algebras", "*", False),
        ("** equal", "*", False),
        ("Since 2021, in 1.5 years", "1", False),
        ("Written during a stay", "a", False),
        ("Alphabetical", "a", False),
        ("", "*", False),
    ],
)
def test_a_remark_explains_a_mark_that_stands_alone(
    remark: str, mark: str, explained: bool
) -> None:
    assert explains(remark, mark) is explained
