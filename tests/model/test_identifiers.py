"""Identifiers are read as people paste them, checked, and lead to the work."""

from __future__ import annotations

import pickle
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_academic.model.identifiers import (
    SCHEMES,
    Identifier,
    Scheme,
    address,
    identify,
    normalise,
    orcid,
)

OLD_DOI = "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2"

SHA = "0796f6cd7f0403a854d67d525e9b32af3b277331"
EINSTEIN = "1916SPAW.......688E"

READ = [
    ("doi", "10.1038/nature14539", "10.1038/nature14539"),
    ("doi", "doi:10.1038/nature14539", "10.1038/nature14539"),
    ("doi", "DOI: 10.1038/nature14539", "10.1038/nature14539"),
    ("doi", "info:doi/10.1038/nature14539", "10.1038/nature14539"),
    ("doi", "https://doi.org/10.1038/nature14539", "10.1038/nature14539"),
    ("doi", "http://dx.doi.org/10.1038/nature14539", "10.1038/nature14539"),
    ("doi", "doi.org/10.1038/nature14539", "10.1038/nature14539"),
    ("doi", "https://doi.org/10.1038/nature14539?utm=x#s", "10.1038/nature14539"),
    ("doi", "10.1038/nature14539.", "10.1038/nature14539"),
    ("doi", OLD_DOI, OLD_DOI),
    ("doi", f"https://doi.org/{OLD_DOI}", OLD_DOI),
    ("doi", "https://doi.org/10.1000/a%23b%3Cc", "10.1000/a#b<c"),
    ("doi", "10.1000.10/123", "10.1000.10/123"),
    ("arxiv", "2401.12345", "2401.12345"),
    ("arxiv", "arXiv:2401.12345v2", "2401.12345v2"),
    ("arxiv", "arXiv:2401.12345 [cs.LG]", "2401.12345"),
    ("arxiv", "0704.0001", "0704.0001"),
    ("arxiv", "physics/0503066", "physics/0503066"),
    ("arxiv", "math.gt/0309136V1", "math.GT/0309136v1"),
    ("arxiv", "HEP-TH/9901001", "hep-th/9901001"),
    ("arxiv", "https://arxiv.org/abs/2401.12345v2", "2401.12345v2"),
    ("arxiv", "https://arxiv.org/pdf/2401.12345.pdf", "2401.12345"),
    ("arxiv", "https://arxiv.org/abs/physics/0503066", "physics/0503066"),
    ("arxiv", "http://export.arxiv.org/abs/2401.12345", "2401.12345"),
    ("arxiv", "https://ar5iv.labs.arxiv.org/html/2401.12345", "2401.12345"),
    ("arxiv", "https://doi.org/10.48550/arXiv.2401.12345", "2401.12345"),
    ("arxiv", "10.48550/arXiv.2401.12345", "2401.12345"),
    ("pmid", "PMID: 26017442", "26017442"),
    ("pmid", "https://pubmed.ncbi.nlm.nih.gov/26017442/", "26017442"),
    ("pmid", "https://www.ncbi.nlm.nih.gov/pubmed/26017442", "26017442"),
    ("pmcid", "4539484", "PMC4539484"),
    ("pmcid", "PMCID: pmc4539484", "PMC4539484"),
    ("pmcid", "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC4539484/", "PMC4539484"),
    ("pmcid", "https://europepmc.org/article/PMC/PMC4539484", "PMC4539484"),
    ("hal", "HAL-01234567v2", "hal-01234567v2"),
    ("hal", "https://inria.hal.science/inria-00123456/document", "inria-00123456"),
    ("hal", "https://tel.archives-ouvertes.fr/tel-01234567", "tel-01234567"),
    ("isbn", "978-0-306-40615-7", "9780306406157"),
    ("isbn", "ISBN 978 0 306 40615 7", "9780306406157"),
    ("isbn", "ISBN-13: 978–0–306–40615–7", "9780306406157"),
    ("isbn", "0-8044-2957-x", "080442957X"),
    ("isbn", "urn:isbn:0306406152", "0306406152"),
    ("openreview", "rJXMpikCZ", "rJXMpikCZ"),
    ("openreview", "https://openreview.net/forum?id=rJXMpikCZ", "rJXMpikCZ"),
    ("openreview", "https://openreview.net/pdf?id=rJXMpikCZ&name=pdf", "rJXMpikCZ"),
    ("acl", "P19-1001", "P19-1001"),
    ("acl", "https://aclanthology.org/2020.acl-main.1/", "2020.acl-main.1"),
    ("acl", "https://aclanthology.org/2020.acl-main.1.pdf", "2020.acl-main.1"),
    ("acl", "https://www.aclweb.org/anthology/p19-1001/", "P19-1001"),
    ("dblp", "DBLP:conf/nips/VaswaniSPUJGKP17", "conf/nips/VaswaniSPUJGKP17"),
    ("dblp", "https://dblp.org/rec/journals/corr/abs-1.html", "journals/corr/abs-1"),
    ("zenodo", "10.5281/zenodo.3237009", "3237009"),
    ("zenodo", "https://zenodo.org/record/3237009/files/a.zip", "3237009"),
    ("inspire", "inspirehep_id: 451647", "451647"),
    ("inspire", "https://inspirehep.net/literature/451647", "451647"),
    ("osf", "https://osf.io/preprints/psyarxiv/ezcuj_v2", "ezcuj_v2"),
    ("osf", "EZCUJ", "ezcuj"),
    ("huggingface", "https://huggingface.co/datasets/a/b", "datasets/a/b"),
    ("huggingface", "https://hf.co/a/b/tree/main", "a/b"),
    ("inspirehep_id", "451647", "451647"),
    ("github", "sphinx-doc/sphinx", "sphinx-doc/sphinx"),
    ("github", "https://github.com/sphinx-doc/sphinx.git", "sphinx-doc/sphinx"),
    ("github", "git@github.com:sphinx-doc/sphinx.git", "sphinx-doc/sphinx"),
    ("github", "https://github.com/a/b/tree/main/paper", "a/b/tree/main/paper"),
    ("semanticscholar", f"https://www.semanticscholar.org/paper/A-B/{SHA}", SHA),
    ("semanticscholar", SHA.upper(), SHA),
    ("s2", "13756489", "CorpusID:13756489"),
    ("s2", "corpusid: 13756489", "CorpusID:13756489"),
    ("s2", "https://api.semanticscholar.org/CorpusID:13756489", "CorpusID:13756489"),
    ("openalex", "w2741809807", "W2741809807"),
    ("openalex", "https://api.openalex.org/works/W2741809807", "W2741809807"),
    ("ssrn", "https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1372518", "1372518"),
    ("ssrn", "https://doi.org/10.2139/ssrn.1372518", "1372518"),
    ("jstor", "https://www.jstor.org/stable/1968714", "1968714"),
    ("mr", "MR0008841 (5,62c)", "8841"),
    ("mrnumber", "8841", "8841"),
    ("mr", "https://mathscinet.ams.org/mathscinet-getitem?mr=MR0008841", "8841"),
    ("zbl", "Zbl 0041.00101", "0041.00101"),
    ("zbl", "JFM 46.0770.01", "46.0770.01"),
    ("zbl", "https://zbmath.org/?q=an:0041.00101", "0041.00101"),
    ("bibcode", "2016A&A...594A..13P", "2016A&A...594A..13P"),
    ("ads", "https://ui.adsabs.harvard.edu/abs/1916SPAW.......688E/abstract", EINSTEIN),
    ("handle", "hdl:1721.1/7582", "1721.1/7582"),
    ("altmetric", "https://www.altmetric.com/details/241939", "241939"),
    ("dimensions", "pub.1017774818", "pub.1017774818"),
    ("pmid", "https://europepmc.org/article/MED/31401015", "31401015"),
    ("hal", "https://hal.inrae.fr/hal-00934771", "hal-00934771"),
    ("hal", "https://hal.inria.fr/inria-00123456/en", "inria-00123456"),
    ("acl", "https://aclanthology.info/papers/P18-1001/p18-1001", "P18-1001"),
    ("dblp", "https://dblp.org/rec/bib/conf/nips/A17", "conf/nips/A17"),
    ("dblp", "https://dblp.uni-trier.de/rec/html/conf/nips/A17", "conf/nips/A17"),
    ("zenodo", "https://zenodo.org/doi/10.5281/zenodo.3237009", "3237009"),
    ("jstor", "http://www.jstor.org/stable/j.ctt1bh4c8h", "j.ctt1bh4c8h"),
    ("jstor", "https://www.jstor.org/stable/j.ctvcm4ggj.9", "j.ctvcm4ggj.9"),
    ("mr", "http://www.ams.org/mathscinet-getitem?mr=95e:16037", "95e:16037"),
    ("ads", f"https://ui.adsabs.harvard.edu/#abs/{EINSTEIN}/abstract", EINSTEIN),
    ("altmetric", "https://nature.altmetric.com/details/177474306/news", "177474306"),
]

REFUSED = [
    ("doi", ""),
    ("doi", "10.1/x"),
    ("doi", "nature14539"),
    ("doi", "https://www.nature.com/articles/nature14539"),
    ("doi", "10.1038/nature 14539"),
    ("doi", "10.1038/nature\u200b14539"),
    ("doi", "10.1038/nature%0a14539"),
    ("doi", "javascript:alert(1)"),
    ("arxiv", "2413.12345"),
    ("arxiv", "2401.123"),
    ("arxiv", "https://arxiv.org/"),
    ("arxiv", "٢٤٠١.١٢٣٤٥"),
    ("pmid", "PMC4539484"),
    ("pmid", "0"),
    ("pmcid", "PMC"),
    ("hal", "01234567"),
    ("isbn", "978-0-306-40615"),
    ("openreview", "a b c d e"),
    ("acl", "acl-main"),
    ("dblp", "VaswaniSPUJGKP17"),
    ("zenodo", "zenodo"),
    ("inspire", "Noether.E.1"),
    ("osf", "https://osf.io/"),
    ("huggingface", "a/b/c"),
    ("github", "sphinx"),
    ("github", "https://github.com/sphinx-doc"),
    ("github", "../../etc"),
    ("semanticscholar", "Attention is all you need"),
    ("semanticscholar", "https://www.semanticscholar.org/author/1"),
    ("openalex", "A5023888391"),
    ("ssrn", "https://www.ssrn.com/"),
    ("jstor", "Noether 1918"),
    ("mr", "five"),
    ("zbl", "41.101"),
    ("ads", "1916SPAW"),
    ("handle", "7582"),
    ("altmetric", "10.1038/x"),
    ("dimensions", "1017774818"),
]


@pytest.mark.parametrize(("scheme", "text", "bare"), READ)
def test_what_people_paste_becomes_the_bare_identifier(
    scheme: str, text: str, bare: str
) -> None:
    assert normalise(scheme, text) == bare
    assert normalise(scheme, f"  {text} ") == bare


@pytest.mark.parametrize(("scheme", "text"), REFUSED)
def test_anything_else_is_refused_with_an_example(scheme: str, text: str) -> None:
    example = next(row.example for row in SCHEMES if row.name == scheme)
    with pytest.raises(ValueError, match="cannot be read as") as refusal:
        normalise(scheme, text)
    assert repr(text) in str(refusal.value)
    assert f"write {example}, or https://" in str(refusal.value)


@pytest.mark.parametrize(
    "text", ["978-0-306-40615-8", "0-306-40615-3", "0-8044-2957-0"]
)
def test_a_mistyped_isbn_is_noticed(text: str) -> None:
    with pytest.raises(ValueError, match="last digit does not fit the others"):
        normalise("isbn", text)


@pytest.mark.parametrize(
    ("scheme", "message"),
    [
        ("dio", "'dio' is not a scheme of identifiers: did you mean 'doi'?"),
        ("%", "'%' is not a scheme of identifiers: write doi, arxiv,"),
    ],
)
def test_an_unknown_scheme_is_answered_with_the_near_one(
    scheme: str, message: str
) -> None:
    with pytest.raises(ValueError, match="is not a scheme") as refusal:
        address(scheme, "x")
    assert str(refusal.value).startswith(message)


@pytest.mark.parametrize(
    ("scheme", "bare", "expected"),
    [
        ("doi", "10.1038/nature14539", "https://doi.org/10.1038/nature14539"),
        ("doi", "10.1000/a#b?c%d", "https://doi.org/10.1000/a%23b%3Fc%25d"),
        (
            "doi",
            OLD_DOI,
            "https://doi.org/10.1002/(SICI)1097-0258(19980815/30)17:15/16"
            "%3C1661::AID-SIM968%3E3.0.CO;2-2",
        ),
        ("doi", '10.1000/"x', "https://doi.org/10.1000/%22x"),
        ("doi", "10.1000/ü", "https://doi.org/10.1000/%C3%BC"),
        ("arxiv", "physics/0503066", "https://arxiv.org/abs/physics/0503066"),
        ("pmcid", "PMC1", "https://pmc.ncbi.nlm.nih.gov/articles/PMC1/"),
        ("openreview", "rJXMpikCZ", "https://openreview.net/forum?id=rJXMpikCZ"),
        ("isbn", "9780306406157", "https://www.worldcat.org/isbn/9780306406157"),
        ("s2", SHA, f"https://www.semanticscholar.org/paper/{SHA}"),
        ("s2", "CorpusID:1", "https://api.semanticscholar.org/CorpusID:1"),
        ("openalex", "W2741809807", "https://openalex.org/W2741809807"),
        ("ssrn", "1372518", "https://ssrn.com/abstract=1372518"),
        (
            "ads",
            "2016A&A...594A..13P",
            "https://ui.adsabs.harvard.edu/abs/2016A%26A...594A..13P",
        ),
        ("hal", "hal-01234567v2", "https://hal.science/hal-01234567v2"),
        ("pmid", "26017442", "https://pubmed.ncbi.nlm.nih.gov/26017442/"),
        ("acl", "2020.acl-main.1", "https://aclanthology.org/2020.acl-main.1/"),
        ("dblp", "conf/x/Y17", "https://dblp.org/rec/conf/x/Y17"),
        ("zenodo", "3237009", "https://zenodo.org/records/3237009"),
        ("osf", "ezcuj", "https://osf.io/ezcuj/"),
        ("huggingface", "a/b", "https://huggingface.co/a/b"),
        ("github", "a/b", "https://github.com/a/b"),
        ("inspire", "451647", "https://inspirehep.net/literature/451647"),
    ],
)
def test_the_address_is_encoded_where_it_must_be(
    scheme: str, bare: str, expected: str
) -> None:
    assert address(scheme, bare) == expected


@pytest.mark.parametrize("row", SCHEMES, ids=lambda row: row.name)
def test_an_identifier_survives_its_own_address(row: Scheme) -> None:
    name, bare = row.name, normalise(row.name, row.example)
    assert normalise(name, address(name, bare)) == bare
    assert identify(address(name, bare)) == (name, bare)


@given(st.from_regex(r"10\.[0-9]{4,6}/[!-$&-~]{1,30}[A-Za-z0-9]", fullmatch=True))
def test_every_doi_survives_its_own_address(doi: str) -> None:
    bare = normalise("doi", doi)
    link = address("doi", bare)
    parts = urlsplit(link)
    assert (parts.query, parts.fragment) == ("", "")
    assert unquote(parts.path) == f"/{bare}"
    assert normalise("doi", link) == bare


@given(st.sampled_from([row.name for row in SCHEMES]), st.text(max_size=40))
def test_no_text_breaks_the_reading(scheme: str, text: str) -> None:
    try:
        bare = normalise(scheme, text)
    except ValueError:
        return
    assert normalise(scheme, address(scheme, bare)) == bare


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("https://github.com/sphinx-doc/sphinx", ("github", "sphinx-doc/sphinx")),
        ("https://doi.org/10.1038/x", ("doi", "10.1038/x")),
        ("https://doi.org/10.48550/arXiv.2401.12345", ("arxiv", "2401.12345")),
        ("https://doi.org/10.5281/zenodo.3237009", ("zenodo", "3237009")),
        ("https://arxiv.org/", None),
        ("https://example.org/10.1038/x", None),
        ("10.1038/x", None),
    ],
)
def test_an_address_tells_the_work(text: str, found: tuple[str, str] | None) -> None:
    assert identify(text) == found


def test_an_identifier_knows_how_to_show_itself() -> None:
    arxiv = Identifier.parse("eprint", "arXiv:2401.12345")
    assert arxiv == Identifier("arxiv", "2401.12345")
    assert (arxiv.label, arxiv.icon) == ("arXiv", "arxiv")
    assert arxiv.address == "https://arxiv.org/abs/2401.12345"
    assert pickle.loads(pickle.dumps(arxiv)) == arxiv


@pytest.mark.parametrize(
    "text",
    [
        "0000-0002-1825-0097",
        "0000000218250097",
        "https://orcid.org/0000-0002-1825-0097",
        "orcid.org/0000-0002-1825-0097/",
        "ORCID:0000-0002-1825-0097",
    ],
)
def test_an_orcid_is_read_in_every_form(text: str) -> None:
    assert orcid(text) == "0000-0002-1825-0097"
    assert orcid("0000-0002-1694-233x") == "0000-0002-1694-233X"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("0000-0002-1825-0098", "its last digit does not fit the others"),
        ("0000-0002-1825-009X", "its last digit does not fit the others"),
        ("0000-0002-1825", "write its sixteen digits"),
        ("https://example.org/0000-0002-1825-0097", "write its sixteen digits"),
        ("٠٠٠٠-0002-1825-0097", "write its sixteen digits"),
    ],
)
def test_a_wrong_orcid_is_noticed(text: str, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        orcid(text)
