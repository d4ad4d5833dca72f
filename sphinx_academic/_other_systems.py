"""What six other systems call things, for the tables “Coming from …” of the manual.

A system's names are listed here, and what they are here is looked up in the model.
What the model does not read is said in ``ADVICE``, with what to do instead.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from .model.kinds import KINDS
from .model.networks import BY_NAME
from .model.profile import FIELDS
from .model.query import QUERIES
from .model.schema import find_option

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .model.schema import Schema


class Row(NamedTuple):
    """A name of another system, what it is here, and what is to be known of it."""

    name: str
    here: str
    """The option or key; empty where there is none."""
    meaning: str


SCHEMAS: Final[Mapping[str, Schema]] = MappingProxyType(
    {
        "publications": KINDS["publication"],
        "news": KINDS["news"],
        "lists": QUERIES["publication"],
    }
)
"""The subjects whose names are options; the other subjects are below."""

PROFILE: Final = "profile"
"""The subject whose names are places on the web, or fields of the profile."""

SYSTEMS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "al-folio": {
            "publications": "title author editor booktitle journal year month abbr "
            "volume number pages publisher series edition address isbn issn abstract "
            "keywords selected preview bibtex_show award award_name note "
            "additional_info annotation doi arxiv eprint pmid hal inspirehep_id "
            "google_scholar_id pdf html url code website slides poster video supp blog "
            "altmetric dimensions "
            # What sites of its users have added.
            "corresponding_authors cofirst_authors article_type pubtype pubstatus "
            "press_release feature_article preprint correction demo data "
            "supplementary codecoming oral highlight scope adlab",
            "news": "date title inline related_posts",
            "lists": "group_by group_order sort_by order query max offset style",
            "profile": "email scholar_userid orcid_id github_username gitlab_username "
            "x_username linkedin_username mastodon_username semanticscholar_id "
            "dblp_url inspirehep_id hal_id acm_id ieee_id scopus_id "
            "research_gate_profile publons_id zotero_username stackoverflow_id "
            "wechat_qr work_url cv_pdf rss_icon custom_social",
            "site": "first_name last_name scholar.first_name scholar.last_name "
            "scholar.bibliography coauthors.yml max_author_limit selected_papers "
            "announcements.limit announcements.scrollable filtered_bibtex_keywords "
            "enable_publication_badges citations.yml",
        },
        "academicpages": {
            "publications": "title category date venue excerpt paperurl slidesurl "
            "bibtexurl citation header.teaser tags permalink redirect_from published "
            "collection",
            "news": "date title tags permalink",
            "profile": "name avatar pronouns bio location employer uri email academia "
            "arxiv googlescholar inspire-hep impactstory orcid semantic pubmed "
            "researchgate scopus bitbucket github kaggle stackoverflow bluesky "
            "facebook instagram linkedin mastodon medium telegram twitter weibo "
            "youtube zhihu codepen wikipedia xing",
            "site": "publication_category talks teaching portfolio atom_feed",
        },
        "acad-homepage": {
            "publications": "paper-box-text paper-box-image badge show_paper_citations",
            "news": "date",
            "profile": "name avatar bio location employer uri email pubmed "
            "googlescholar researchgate bitbucket github linkedin dblp orcid facebook "
            "instagram impactstory stackoverflow twitter weibo youtube wikipedia xing",
            "site": "gs_data.json google_scholar_stats_use_cdn",
        },
        "HugoBlox": {
            "publications": "title authors author_notes date publishDate "
            "publication_types publication publication_short abstract summary tags "
            "categories featured doi hugoblox.ids.doi hugoblox.ids.arxiv "
            "hugoblox.ids.pmid hugoblox.ids.hal hugoblox.ids.isbn url_pdf url_preprint "
            "url_code url_dataset url_poster url_project url_slides url_source "
            "url_video links slides projects image aliases draft cite.bib",
            "news": "date title summary tags featured draft",
            "lists": "count offset order tag author publication_type "
            "exclude_publication_type featured_only exclude_featured view",
            "profile": "name pronouns postnominals role organizations affiliations "
            "bio interests education status avatar email orcid google-scholar github "
            "linkedin twitter",
            "site": "superuser user_groups name.alternate",
        },
        "minimal-light": {
            "publications": "title authors conference_short conference pdf code page "
            "bibtex image notes date selected pub pub_pre pub_post pub_last pub_date "
            "abstract cover links semantic_scholar_id",
            "news": "date title",
            "profile": "title primary_name secondary_name position positions "
            "affiliation email avatar portrait_url short_bio google_scholar gscholar "
            "cv_link github_link github linkedin twitter orcid OSF wechat_qrcode",
            "site": "authors.yml num_news",
        },
        "Quarto": {
            "publications": "title subtitle author date abstract description "
            "categories keywords image image-alt doi citation.type "
            "citation.container-title citation.container-title-short citation.volume "
            "citation.issue citation.page citation.publisher citation.issued "
            "citation.isbn citation.issn citation.pmid citation.pmcid citation.url "
            "citation.pdf-url google-scholar code-links other-links lang draft aliases",
            "authors": "author.name author.orcid author.url author.email "
            "author.corresponding author.equal-contributor author.note author.degrees "
            "author.roles author.affiliations",
            "lists": "contents type sort max-items page-size fields "
            "field-display-names filter-ui sort-ui include exclude categories "
            "date-format feed",
            "profile": "template image image-alt image-shape links",
        },
    }
)
"""The names of each system, by subject."""

_ADDRESS = "Under `links`, with its whole address."
_BODY = "The text below the options is the abstract."
_NO_PAGE = "A record has no page of its own; links lead to its `key`."
_OWNER = "`academic_owner` in `conf.py`."
_PORTRAIT = "`portrait`, a picture in your site."
_AFFILIATIONS = "`affiliations`, each with an address if you like."
_WORDS = "Write it into the text of the home page."
_NO_SCRIPTS = "Not there: it loads scripts of others."
_NAMES = "Authors are names; "

ADVICE: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "publications": {
            "abbr": "`venue: NeurIPS 2024` makes the badge; `academic_venues` has the "
            "full name.",
            "abstract": _BODY,
            "adlab": "A word in `keywords`, by which lists select.",
            "altmetric": _NO_SCRIPTS,
            "annotation": "`note`; marks after names are explained by "
            "`academic_marks`.",
            "author_notes": "A mark after the name, such as `*`, which "
            "`academic_marks` explains.",
            "award": "An award of its own that names the paper in `papers`; the paper "
            "shows it as a badge.",
            "award_name": "The argument of the `award`.",
            "badge": "`venue: CVPR 2016` makes the badge.",
            "bibtex_show": "Every publication has its BibTeX, folded away.",
            "citation": "The citation is made from the record: `authors`, `venue`, "
            "`date`.",
            "cite.bib": "Leave it out: the BibTeX is made from the record.",
            "code-links": "`code`, or `links: Label <address>; …`.",
            "codecoming": "`code: soon`.",
            "cofirst_authors": "`*` after each of these names.",
            "collection": "The directive: `publication`.",
            "container-title-short": "`venue: NeurIPS 2024` makes the badge; "
            "`academic_venues` has the full name.",
            "conference_short": "`venue: NeurIPS 2024` makes the badge; "
            "`academic_venues` has the full name.",
            "corresponding_authors": "A mark after each of these names, which "
            "`academic_marks` explains.",
            "description": _BODY,
            "dimensions": _NO_SCRIPTS,
            "excerpt": _BODY,
            "google-scholar": "Leave it out.",
            "issued": "`date`.",
            "highlight": "`academic_owner` and `me` in `academic_people` say whose "
            "names stand out.",
            "other-links": "`links: Label <address>; …`.",
            "citation.page": "`pages`.",
            "paper-box-image": "`image`, with `image-alt` for those who cannot see it.",
            "paper-box-text": "The title is the argument of the directive, the names "
            "stand in `authors`; bold and marks in them are read.",
            "pdf-url": "`pdf`.",
            "permalink": _NO_PAGE,
            "preprint": "`links: Preprint <address>`.",
            "projects": "A word in `keywords`, by which lists select.",
            "pub_date": "`date`.",
            "pub_last": "`additional-info`.",
            "pub_post": "`additional-info`.",
            "pub_pre": "`status`, such as `submitted`.",
            "publication_short": "`venue: NeurIPS 2024` makes the badge; "
            "`academic_venues` has the full name.",
            "publication_types": "`type`.",
            "publishDate": "Leave it out; `date` counts.",
            "scope": "A word in `keywords`, by which lists select.",
            "semantic_scholar_id": "`links: Semantic Scholar <address>`. Figures come "
            "from a file: [](citations.md).",
            "show_paper_citations": "`google_scholar_id`, with the same id; "
            "[](citations.md).",
            "subtitle": "Part of the title, after a colon; in a `.bib` it is read.",
            "summary": _BODY,
            "url_preprint": "`links: Preprint <address>`.",
            "url_source": "`links: Source <address>`.",
        },
        "authors": {
            "name": "A name in `authors`, in any of the usual forms.",
            "orcid": _NAMES + "`academic_people` has their `orcid`.",
            "url": _NAMES + "`academic_people` has their `url`, which makes the name "
            "a link.",
            "email": "Not shown.",
            "corresponding": "Read in YAML; elsewhere the name stands in "
            "`corresponding`.",
            "equal-contributor": "Read in YAML; elsewhere the name stands in `equal`.",
            "note": "A mark after the name, which `academic_marks` explains.",
            "degrees": "Not shown.",
            "roles": "A mark after the name, which `academic_marks` explains.",
            "affiliations": "Not shown with papers; those of the owner stand in "
            "`academic_profile`.",
        },
        "news": {
            "title": "The beginning of the text below the options.",
            "inline": "Leave it out: news stands where it is written, and in lists.",
            "related_posts": "Leave it out: what names the same papers is linked.",
            "permalink": _NO_PAGE,
            "summary": "The text below the options.",
            "featured": "`pin`.",
        },
        "lists": {
            "categories": "`keyword` selects; there is no cloud of words.",
            "contents": "A list has all records of the site, and options that select.",
            "date-format": "Dates are as precise as written, in the site's language.",
            "exclude": "Options that select, such as `type` or `keyword`.",
            "exclude_featured": "Lists by `type`, `year` or `keyword`.",
            "exclude_publication_type": "`type`, with the types to show.",
            "field-display-names": "The words of pages can be changed: "
            "[](languages.md#other-words).",
            "fields": "A template says what an entry shows: [](templates.md).",
            "filter-ui": "Not there yet; lists select when the site is built.",
            "group_order": "`reverse`.",
            "include": "Options that select, such as `type` or `keyword`.",
            "order": "`reverse`.",
            "page-size": "`limit`; there is a list of the rest where you want it.",
            "publication_type": "`type`.",
            "query": "Options that select, such as `selected` or `type`.",
            "sort-ui": "`sort`; readers see one order.",
            "style": "A template says what an entry looks like: [](templates.md).",
            "type": "A template says what an entry looks like: [](templates.md).",
            "view": "A template says what an entry looks like: [](templates.md).",
        },
        "profile": {
            "affiliation": _AFFILIATIONS,
            "avatar": _PORTRAIT,
            "bio": _WORDS,
            "codepen": _ADDRESS,
            "custom_social": "Under `links`, any word with an address.",
            "education": _WORDS,
            "employer": _AFFILIATIONS,
            "image": _PORTRAIT,
            "image-alt": "The portrait is described by the name.",
            "image-shape": "A style sheet of your own: [](templates.md).",
            "interests": _WORDS,
            "name": _OWNER,
            "organizations": _AFFILIATIONS,
            "portrait_url": _PORTRAIT,
            "position": "`role`.",
            "positions": "`role`; others go into the text of the home page.",
            "postnominals": "Part of the name, or of `role`.",
            "primary_name": _OWNER,
            "pronouns": "Part of `role`, or in the text of the home page.",
            "rss_icon": "`rss` under `links`, with the address of the feed.",
            "secondary_name": "`native`.",
            "short_bio": _WORDS,
            "status": "Part of `role`.",
            "template": "The theme has one home page; [](theme.md) says what can be "
            "changed.",
            "title": _OWNER,
            "wikipedia": _ADDRESS,
            "xing": _ADDRESS,
        },
        "site": {
            "announcements.limit": "`limit` of a `news-list`.",
            "announcements.scrollable": "Not there; `limit` keeps a list short.",
            "atom_feed": "`feed` of a list: [](feeds.md).",
            "authors.yml": "`academic_people`, which takes its entries as they are: "
            "[](authors.md).",
            "citations.yml": "Its figures go into a `citations.json`: "
            "[](citations.md).",
            "coauthors.yml": "`academic_people`, which takes its entries as they are: "
            "[](authors.md).",
            "enable_publication_badges": "Citation figures come from a file: "
            "[](citations.md). No scripts of others are loaded.",
            "filtered_bibtex_keywords": "Leave it out: the BibTeX has only what "
            "describes the work.",
            "first_name": _OWNER,
            "gs_data.json": "`academic_citations`, which reads it as it is: "
            "[](citations.md).",
            "google_scholar_stats_use_cdn": "Leave it out: the site reads its own "
            "copy of the file.",
            "last_name": _OWNER,
            "max_author_limit": "`academic_max_author_limit`, with the same number.",
            "name.alternate": "`native` in `academic_profile`, or another spelling in "
            "`academic_owner`.",
            "num_news": "`limit` of a `news-list`.",
            "portfolio": "Pages of their own; there is no record for projects yet.",
            "publication_category": "`group-by: type` of a `publication-list`.",
            "scholar.bibliography": "`academic_sources`, which reads it as it is.",
            "scholar.first_name": "`academic_owner`, which takes all spellings.",
            "scholar.last_name": "`academic_owner`, which takes all spellings.",
            "selected_papers": "A `publication-list` with `selected` on the home page.",
            "superuser": "`academic_owner` in `conf.py`.",
            "talks": "Text, for now: there is no record for talks yet.",
            "teaching": "Text, for now: there is no record for courses yet.",
            "user_groups": "`me` in `academic_people` for the members of a group.",
        },
    }
)
"""What to do with a name that the model does not read, by subject."""

OTHERWISE: Final = frozenset(
    {
        ("al-folio", "lists", "order"),
        ("HugoBlox", "lists", "order"),
        ("Quarto", "lists", "type"),
        ("Quarto", "lists", "categories"),
        ("Quarto", "publications", "citation.page"),
    }
)
"""Names by which the model knows something else than that system."""


def rows(system: str, subject: str) -> Iterator[Row]:
    """Yield what becomes of each name of a system."""
    for name in SYSTEMS[system][subject].split():
        here, meaning = "", ""
        if (system, subject, name) not in OTHERWISE:
            here, meaning = _read_as(subject, name.rpartition(".")[2])
        yield Row(name, here, meaning or advice(subject, name))


def advice(subject: str, name: str) -> str:
    """Return what to do with a name that the model does not read."""
    known = ADVICE.get(subject, {})
    return known.get(name) or known.get(name.rpartition(".")[2], "")


def _read_as(subject: str, name: str) -> tuple[str, str]:
    """Return what the model reads a name as, and what that is, if it does."""
    if subject == PROFILE:
        if name in FIELDS:
            return name, "A field of the profile."
        network = BY_NAME.get(name.lower())
        return (network.name, "Under `links`.") if network else ("", "")
    schema = SCHEMAS.get(subject)
    if schema is None:
        return "", ""
    if name == getattr(schema, "argument", ""):
        return name, "Stands after the name of the directive."
    found = find_option(schema, name)
    return (found.name, found.summary) if found else ("", "")
