"""Names as BibTeX writes them come out as people read them."""

from __future__ import annotations

import pytest

from sphinx_academic.model.authors import Author
from sphinx_academic.sources.bibtex import read_bibtex
from sphinx_academic.sources.bibtex_names import read_names
from sphinx_academic.sources.records import Source


@pytest.mark.parametrize(
    ("tex", "names"),
    [
        ("Noether, Emmy", ["Emmy Noether"]),
        ("Emmy Noether and Emil Artin", ["Emmy Noether", "Emil Artin"]),
        ("Noether, Emmy and Emil Artin", ["Emmy Noether", "Emil Artin"]),
        ("Noether, Emmy\n  and Artin, Emil", ["Emmy Noether", "Emil Artin"]),
        ("Noether, Emmy AND Artin, Emil", ["Emmy Noether", "Emil Artin"]),
        ("van der Waerden, Bartel L.", ["Bartel L. van der Waerden"]),
        ("King, Jr., Martin Luther", ["Martin Luther King Jr."]),
        ("Davis Jr., Sammy and King, Jr.", ["Sammy Davis Jr.", "King Jr."]),
        ("{{DeepMind Team}}", ["DeepMind Team"]),
        ("{OpenAI} and {Barnes and Noble, Inc.}", ["OpenAI", "Barnes and Noble, Inc."]),
        ("Noether, Emmy and others", ["Emmy Noether", "et al."]),
        ("Emmy Noether et al.", ["Emmy Noether", "et al."]),
        ("Noether, Emmy and ...", ["Emmy Noether", "et al."]),
        (r"G{\"o}del, Kurt and Erd{\H{o}}s, P{\'a}l", ["Kurt Gödel", "Pál Erdős"]),
        (r"Ren\^{e} and Fran{\c c}ois", ["Renê", "François"]),
        (r"{\'E}. Cartan and \'{E}lie Cartan", ["É. Cartan", "Élie Cartan"]),
        (r"Nguy{\~{\^e}}n, An and Nguy{\~\^e}n, Ba", ["An Nguyễn", "Ba Nguyễn"]),
        (r"Nguy\~{\^{e}}n, An and Nguy{\^{\~e}}n, Ba", ["An Nguyễn", "Ba Nguyễn"]),
        (r"L{\^{\'e}}, D and L\'{{\^e}}, D and Ng{\^{\d o}}", ["D Lế", "D Lế", "Ngộ"]),
        ("Knuth, D.~E.", ["D. E. Knuth"]),
        (r"\textbf{Noether, Emmy} and \emph{Artin}", ["Emmy Noether", "Artin"]),
        ("<b>Emmy Noether</b>", ["Emmy Noether"]),
        ("O'Brien, Mary-Jane and d'Alembert", ["Mary-Jane O'Brien", "d'Alembert"]),
        ("刘威 and 王, 芳", ["刘威", "王 芳"]),
        ("de la Vall{\\'e}e Poussin, Charles", ["Charles de la Vallée Poussin"]),
        ("Liu, Wei (刘威) and Li, Bo (李波)", ["Wei Liu (刘威)", "Bo Li (李波)"]),
        ("Liu, Wei（刘威）", ["Wei Liu (刘威)"]),
        ("Ann Lee, PhD and Lee, Ann, Ph.D.", ["Ann Lee", "Ann Lee"]),
        ("Bo Li Ph.D. and Li, PhD, {B}o", ["Bo Li", "Bo Li"]),
        ("García Márquez, M.D. and Sc, A.", ["M.D. García Márquez", "A. Sc"]),
        # As DBLP tells people of one name apart:
        ("Wei Liu 0042 and Bo {\\'A} Li 0001", ["Wei Liu", "Bo Á Li"]),
        ("Liu 0042, Wei and Li, Bo~0001 et al.", ["Wei Liu", "Bo Li", "et al."]),
        ("Agent 0007 and {Team X 0001}", ["Agent 0007", "Team X 0001"]),
        ("Covid Moonshot 2020", ["Covid Moonshot 2020"]),
        # Not BibTeX, but often written:
        ("Emmy Noether; Emil Artin", ["Emmy Noether", "Emil Artin"]),
        ("Emmy Noether, Emil Artin, Kurt Gödel",
         ["Emmy Noether", "Emil Artin", "Kurt Gödel"]),
        ("Noether, E., Artin, E. and Weber", ["E. Noether", "E. Artin", "Weber"]),
        ("Emmy Noether and", ["Emmy Noether"]),
    ],
)  # fmt: skip
def test_names(tex: str, names: list[str]) -> None:
    authors, flaws = read_names(tex)
    assert [str(author) for author in authors] == names
    assert flaws == ()


@pytest.mark.parametrize(
    "tex",
    [
        "Noether, Emmy*",
        "Noether*, Emmy",
        r"Noether, Emmy\textsuperscript{*}",
        "Noether, Emmy$^*$",
        "Emmy Noether<sup>*</sup>",
        "*Noether, Emmy",
        r"\textbf{Noether, Emmy}*",
    ],
)
def test_a_mark_at_any_part_of_a_name(tex: str) -> None:
    assert read_names(tex)[0] == (Author("Emmy Noether", ("*",)),)


def test_a_list_that_may_be_two_people_or_four_is_kept_and_told() -> None:
    authors, (flaw,) = read_names("Noether, Emmy, Artin, Emil")
    assert [str(author) for author in authors] == ["Noether, Emmy, Artin, Emil"]
    assert "may be 2 people or 4" in flaw


@pytest.mark.parametrize(
    ("fields", "names"),
    [
        ("author = {Aad, Georges and others}, collaboration = {ATLAS}",
         ["Georges Aad", "ATLAS Collaboration", "et al."]),
        ('collaboration = "CMS, TOTEM"', ["CMS Collaboration", "TOTEM Collaboration"]),
        ("author = {Li, Bo}, collaboration = {the {LIGO} and Virgo Collaborations}",
         ["Bo Li", "LIGO Collaboration", "Virgo Collaboration"]),
        ("author = {{ATLAS Collaboration}}, collaboration = {ATLAS}",
         ["ATLAS Collaboration"]),
        ("author = {Li, Bo}, collaboration = {Dark Matter Working Group}",
         ["Bo Li", "Dark Matter Working Group"]),
    ],
)  # fmt: skip
def test_a_collaboration_is_an_author(fields: str, names: list[str]) -> None:
    read = read_bibtex(f"@article{{a, title = {{T}}, {fields}}}", Source())
    assert (read.problems, read.ignored) == ((), ())
    authors = read.records[0].values["authors"]
    assert [str(author) for author in authors] == names
    assert all(author.is_group for author in authors if "Coll" in author.name)


def test_numbers_of_namesakes_are_left_out_of_editors_too() -> None:
    people = "author = {Wei Liu 0042 and Bo Li}, editor = {Wei Wang 0001}"
    (record,) = read_bibtex(f"@book{{a, title = {{T}}, {people}}}", Source()).records
    named = (*record.values["authors"], *record.values["editors"])
    assert [*map(str, named)] == ["Wei Liu", "Bo Li", "Wei Wang"]


@pytest.mark.parametrize(
    "names",
    [
        "One, A.* and Two, B.* (*Equal first authors)",
        "One, A.$^*$ and Two, B.$^*$ ($^*$Equal first authors)",
        r"A. One and B. Two (\textsuperscript{*}Equal first authors)",
    ],
)
def test_what_marks_mean_may_stand_behind_the_authors(names: str) -> None:
    read = read_bibtex(f"@misc{{a, title = {{T}}, author = {{{names}}}}}", Source())
    values = read.records[0].values
    assert [str(author) for author in values["authors"]] == ["A. One", "B. Two"]
    assert values["annotation"] == "*Equal first authors"
