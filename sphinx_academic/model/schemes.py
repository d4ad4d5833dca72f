"""The identifiers that works have: a table, one row per scheme."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """One way of naming a work."""

    name: str
    """The option that takes it."""

    label: str
    """The word shown on a link."""

    icon: str
    """A name of the icon sprite."""

    template: str
    """The address, ``{}`` standing for the identifier."""

    pattern: str
    """The whole bare identifier, as a regular expression (ASCII)."""

    site: str
    """What precedes it in addresses people copy, after any ``https://``."""

    example: str
    """A bare identifier, for messages."""

    aliases: tuple[str, ...] = ()
    """Other spellings of the option, and of the prefix as in ``doi:10.1/x``."""

    suffix: str = ""
    """What follows the identifier in addresses people copy."""

    variant: tuple[str, str] = ("", "")
    """How identifiers of a second form begin, and the address of these."""

    def template_of(self, identifier: str) -> str:
        """Return the template of the address for an identifier of either form."""
        beginning, template = self.variant
        is_variant = beginning and identifier.startswith(beginning)
        return template if is_variant else self.template


SCHEMES: Final = (
    Scheme(
        name="doi",
        label="DOI",
        icon="doi",
        template="https://doi.org/{}",
        pattern=r"10\.[0-9]{4,9}(?:\.[0-9]+)*/\S+",
        site=r"(?:dx\.|www\.)?doi\.org/(?:doi:)?|info:doi/",
        example="10.1038/nature14539",
    ),
    Scheme(
        name="arxiv",
        label="arXiv",
        icon="arxiv",
        template="https://arxiv.org/abs/{}",
        pattern=r"(?:[0-9]{2}(?:0[1-9]|1[0-2])\.[0-9]{4,5}"
        r"|[a-z-]+(?:\.[A-Z]{2})?/[0-9]{7})(?:v[1-9][0-9]*)?",
        site=r"(?:(?:[a-z]+\.)?arxiv\.org/(?:abs|pdf|html|format|e-print|src)/"
        r"|(?:www\.)?(?:ar5iv(?:\.labs\.arxiv)?|alphaxiv)\.org/(?:abs|html|pdf)/"
        r"|(?:(?:dx\.)?doi\.org/)?10\.48550/arxiv\.|huggingface\.co/papers/)",
        example="2401.12345",
        aliases=("arxiv_id", "arxivid", "eprint"),
        suffix=r"\.pdf|/|\s*\[[\w.-]+\]",
    ),
    Scheme(
        name="pmid",
        label="PubMed",
        icon="pubmed",
        template="https://pubmed.ncbi.nlm.nih.gov/{}/",
        pattern=r"[1-9][0-9]{0,8}",
        site=r"(?:pubmed\.ncbi\.nlm\.nih\.gov/|(?:www\.)?ncbi\.nlm\.nih\.gov/pubmed/"
        r"|(?:www\.)?europepmc\.org/(?:article|abstract)/MED/)",
        example="26017442",
        aliases=("pubmed",),
        suffix="/",
    ),
    Scheme(
        name="pmcid",
        label="PMC",
        icon="pubmed",
        template="https://pmc.ncbi.nlm.nih.gov/articles/{}/",
        pattern=r"PMC[1-9][0-9]{0,8}",
        site=r"(?:pmc\.ncbi\.nlm\.nih\.gov/articles/"
        r"|(?:www\.)?ncbi\.nlm\.nih\.gov/pmc/articles/"
        r"|(?:www\.)?europepmc\.org/articles?/(?:PMC/)?)",
        example="PMC4539484",
        suffix="/(?:pdf/?.*)?",
    ),
    Scheme(
        name="hal",
        label="HAL",
        icon="hal",
        template="https://hal.science/{}",
        pattern=r"[a-z][a-z_]*-[0-9]{5,8}(?:v[1-9][0-9]*)?",
        site=r"(?:(?:[a-z0-9-]+\.)*(?:hal\.science|archives-ouvertes\.fr)"
        r"|hal\.[a-z0-9-]+(?:\.[a-z0-9-]+)*)/",
        example="hal-01234567",
        aliases=("hal_id",),
        suffix="/(?:document|en|fr|file/.*)?",
    ),
    Scheme(
        name="isbn",
        label="ISBN",
        icon="book",
        template="https://www.worldcat.org/isbn/{}",
        pattern=r"97[89][0-9]{10}|[0-9]{9}[0-9X]",
        site=r"(?:(?:www\.|search\.)?worldcat\.org|openlibrary\.org)/isbn/|urn:isbn:",
        example="978-0-306-40615-7",
        aliases=("isbn-13", "isbn-10"),
    ),
    Scheme(
        name="openreview",
        label="OpenReview",
        icon="message",
        template="https://openreview.net/forum?id={}",
        pattern=r"[A-Za-z0-9_-]{5,}",
        site=r"openreview\.net/(?:forum|pdf|attachment)\?(?:[^#]*&)?id=",
        example="rJXMpikCZ",
        aliases=("openreview_id",),
        suffix="&.*",
    ),
    Scheme(
        name="acl",
        label="ACL Anthology",
        icon="paper",
        template="https://aclanthology.org/{}/",
        pattern=r"[0-9]{4}\.[a-z0-9_]+(?:-[a-z0-9_]+)+\.[0-9]+|[A-Z][0-9]{2}-[0-9]{4,5}",
        site=r"(?:www\.)?(?:aclanthology\.org/|aclweb\.org/anthology/(?:papers/\w/\w+/)?)"
        r"|(?:www\.)?aclanthology\.info/papers/",
        example="2020.acl-main.1",
        aliases=("acl_id", "aclanthology"),
        suffix=r"(?:v[0-9]+)?\.(?:pdf|bib)|/.*",
    ),
    Scheme(
        name="dblp",
        label="DBLP",
        icon="dblp",
        template="https://dblp.org/rec/{}",
        pattern=r"[a-z]+/[\w.+-]+/[\w.+-]+",
        site=r"(?:www\.)?dblp(?:\.org|\.uni-trier\.de|\.dagstuhl\.de)/rec/"
        r"(?:(?:bib(?:tex|[0-2])?|html|xml)/)?",
        example="conf/nips/VaswaniSPUJGKP17",
        aliases=("dblp_key",),
        suffix=r"\.(?:html|bib|xml)",
    ),
    Scheme(
        name="zenodo",
        label="Zenodo",
        icon="data",
        template="https://zenodo.org/records/{}",
        pattern=r"[1-9][0-9]{2,11}",
        site=r"(?:(?:www\.)?zenodo\.org/(?:records?/|(?:badge/)?doi/10\.5281/zenodo\.)"
        r"|(?:(?:dx\.)?doi\.org/)?10\.5281/zenodo\.)",
        example="3237009",
        aliases=("zenodo_id",),
        suffix="/(?:files/.*)?",
    ),
    Scheme(
        name="inspire",
        label="INSPIRE",
        icon="inspire",
        template="https://inspirehep.net/literature/{}",
        pattern=r"[1-9][0-9]{0,8}",
        site=r"(?:www\.)?inspirehep\.net/(?:literature|record)/",
        example="451647",
        aliases=("inspirehep_id", "inspirehep", "inspire-hep"),
        suffix="/",
    ),
    Scheme(
        name="osf",
        label="OSF",
        icon="osf",
        template="https://osf.io/{}/",
        pattern=r"[a-z0-9]{5}(?:_v[0-9]+)?",
        site=r"osf\.io/(?:preprints/(?:[a-z]+/)?)?",
        example="ezcuj",
        aliases=("osf_id",),
        suffix="/",
    ),
    Scheme(
        name="huggingface",
        label="Hugging Face",
        icon="huggingface",
        template="https://huggingface.co/{}",
        pattern=r"(?:(?:datasets|spaces)/)?[\w.-]+(?:/[\w.-]+)?",
        site=r"(?:www\.)?(?:huggingface\.co|hf\.co)/",
        example="google-bert/bert-base-uncased",
        aliases=("hf",),
        suffix="/(?:tree/.*)?",
    ),
    Scheme(
        name="github",
        label="GitHub",
        icon="github",
        template="https://github.com/{}",
        pattern=r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})/[\w.-]+"
        r"(?:/(?:blob|releases|tree)/[\w./+@-]+)?",
        site=r"(?:www\.)?github\.com/|(?:ssh://)?git@github\.com[:/]",
        example="sphinx-doc/sphinx",
        suffix=r"\.git/?|/",
    ),
    Scheme(
        name="semanticscholar",
        label="Semantic Scholar",
        icon="semanticscholar",
        template="https://www.semanticscholar.org/paper/{}",
        pattern=r"[0-9a-f]{40}|CorpusID:[1-9][0-9]*",
        site=r"(?:www\.)?semanticscholar\.org/paper/(?:[^/?#]+/(?=[0-9a-f]{40}))?"
        r"|api\.semanticscholar\.org/",
        example="0796f6cd7f0403a854d67d525e9b32af3b277331",
        aliases=("semantic_scholar_id", "semanticscholar_id", "s2", "corpusid"),
        suffix="/",
        variant=("CorpusID:", "https://api.semanticscholar.org/{}"),
    ),
    Scheme(
        name="openalex",
        label="OpenAlex",
        icon="globe",
        template="https://openalex.org/{}",
        pattern=r"W[1-9][0-9]*",
        site=r"(?:(?:www|api|explore)\.)?openalex\.org/(?:works/)?",
        example="W2741809807",
        aliases=("openalex_id",),
        suffix="/",
    ),
    Scheme(
        name="ssrn",
        label="SSRN",
        icon="ssrn",
        template="https://ssrn.com/abstract={}",
        pattern=r"[1-9][0-9]{3,9}",
        site=r"(?:(?:www\.|papers\.)?ssrn\.com/(?:abstract=|sol3/papers\.cfm\?"
        r"(?:[^#]*&)?abstract_?id=)|(?:(?:dx\.)?doi\.org/)?10\.2139/ssrn\.)",
        example="1372518",
        aliases=("ssrn_id",),
        suffix="&.*",
    ),
    Scheme(
        name="jstor",
        label="JSTOR",
        icon="book",
        template="https://www.jstor.org/stable/{}",
        pattern=r"[1-9][0-9]{3,9}|10\.[0-9]{4,9}/\S+"
        r"|(?:[a-z]\.[a-z]+|resrep)[a-z0-9]+(?:\.[0-9]+)?",
        site=r"(?:www\.)?jstor\.org/stable/(?:pdf/)?|(?:(?:dx\.)?doi\.org/)?10\.2307/",
        example="1968714",
        suffix=r"\.pdf",
    ),
    Scheme(
        name="mr",
        label="MathSciNet",
        icon="book",
        template="https://mathscinet.ams.org/mathscinet-getitem?mr={}",
        pattern=r"[1-9][0-9]{0,7}|[0-9]{2}[a-m]:[0-9]{5}",
        site=r"(?:www\.)?(?:mathscinet\.ams\.org|ams\.org/mathscinet-getitem\?)"
        r"(?:/mathscinet(?:-getitem|/article)\?)?(?:[^#]*&)?mr(?:=|number=)(?:MR)?",
        example="8841",
        aliases=("mrnumber", "mathscinet"),
        suffix=r"(?:\s*\(.*\)|&.*)",
    ),
    Scheme(
        name="zbl",
        label="zbMATH",
        icon="book",
        template="https://zbmath.org/{}",
        pattern=r"[0-9]{4}\.[0-9]{5}|[0-9]{8}|[0-9]{2}\.[0-9]{4}\.[0-9]{2}",
        site=r"(?:www\.)?zbmath\.org/(?:\?(?:[^#]*&)?q=an(?::|%3A))?",
        example="0041.00101",
        aliases=("zblnumber", "zbmath", "jfm"),
    ),
    Scheme(
        name="ads",
        label="ADS",
        icon="globe",
        template="https://ui.adsabs.harvard.edu/abs/{}",
        pattern=r"[0-9]{4}[A-Za-z&.][A-Za-z0-9&.]{14}",
        site=r"(?:ui\.)?adsabs\.harvard\.edu/#?abs/|adsabs\.harvard\.edu/full/",
        example="1916SPAW.......688E",
        aliases=("bibcode", "adsurl"),
        suffix="/(?:abstract)?",
    ),
    Scheme(
        name="handle",
        label="Handle",
        icon="link",
        template="https://hdl.handle.net/{}",
        pattern=r"[0-9][0-9.]*/\S+",
        site=r"hdl\.handle\.net/",
        example="1721.1/7582",
        aliases=("hdl",),
    ),
    Scheme(
        name="altmetric",
        label="Altmetric",
        icon="chart",
        template="https://www.altmetric.com/details/{}",
        pattern=r"[1-9][0-9]{2,10}",
        site=r"(?:[a-z-]+\.)*altmetric\.com/details/",
        example="241939",
        suffix="/.*",
    ),
    Scheme(
        name="dimensions",
        label="Dimensions",
        icon="chart",
        template="https://app.dimensions.ai/details/publication/{}",
        pattern=r"pub\.[1-9][0-9]{3,}",
        site=r"(?:app|badge)\.dimensions\.ai/details/(?:publication|id)/",
        example="pub.1017774818",
    ),
)
