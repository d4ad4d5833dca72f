"""Random parts of sites: few names and many references, so that these often meet."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from tests.freshness.site import HOME, Listing, Page, Record, Site, Words, label_of

if TYPE_CHECKING:
    from collections.abc import Mapping

KEYS = ("k1", "k2", "k3", "k4", "k5")
NAMES = (
    "a",
    "b",
    "deep/a",
    "deep/c",
    "deep/er/d",
    "e",
    "deep/er/a",
    "publications/k1",
)
ENDINGS = ("all", *(name.replace("/", "-") for name in NAMES))
"""Of labels: those that several pages may have, and those of one page."""
WORDS = ("Alpha", "Beta", "Gamma *delta*", "Été", "Zeta & co", "Eta `code`")
IMAGES = ("/img/pic.svg", "/deep/img/pic.svg", "/img/other.svg")

OPTIONS: Mapping[str, Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "publication": {
            "authors": ("Omega Owner; A. Ash", "Ada Ash*; Bo Birch*", "B. Birch†"),
            "date": ("2019", "2021-03", "2021-03-05", "2024"),
            "equal": ("Ash; Bo Birch", "Somebody"),
            "award": ("First Prize", "Prize; Second Prize"),
            "abbr": ("JT",),
            "preprint-date": ("2018",),
            "venue": ("ICML 2025", "Journal of Trees", "Proc. of Shrubs, 2019"),
            "hidden": ("",),
            "selected": ("",),
            "open": ("",),
            "type": ("article", "book", "nonsense"),
            "note": ("Best *paper*.", "Short"),
            "tldr": ("In short.", "In a word."),
            "bibtex_show": ("false",),
            "keywords": ("trees", "trees; shrubs"),
            "image": IMAGES,
            "pdf": ("/files/a.pdf", "/files/b.pdf"),
            "doi": ("10.1000/182", "10.1000/183"),
            "lang": ("de", "fr"),
            "weight": ("1", "-1"),
            "redirect-from": ("/old", "/old/; /a.html", "/older.html", "/../x"),
            "slug": ("k1", "k2", "trees"),
        },
        "news": {
            "papers": ("k1", "k2; k3", "k1; k4"),
            "awards": ("k5", "k4"),
            "event": ("accepted", "released", "award"),
            "hidden": ("",),
            "pin": ("",),
            "tags": ("trees", "shrubs"),
            "redirect-from": ("/old/news", "/old"),
        },
        "award": {
            "date": ("2020", "2022-05"),
            "awarder": ("The Forest", "The Wood"),
            "with": ("A. Ash", "B. Birch"),
            "papers": ("k1", "k2; k3"),
            "hidden": ("",),
            "note": ("Rare", "Common"),
        },
    }
)

QUERIES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "limit": ("1", "2", "0"),
        "group-by": ("year", "keyword"),
        "sort": ("title", "weight", "date asc, title"),
        "reverse": ("",),
        "numbered": ("forwards", "backwards"),
        "totals": ("",),
        "filter-ui": ("",),
        "more": ("a", "/b", "no"),
        "exclude-keyword": ("trees",),
        "since": ("2020-02",),
        "year": ("2021", "2019-2022"),
        "keyword": ("trees",),
        "key": ("k1; k3",),
        "empty": ("Nothing yet.",),
        "feed": ("", "", "all", "/deep/feed"),
        "download": ("", "", "all", "publications"),
    }
)

CONFIG: Mapping[str, tuple[Any, ...]] = MappingProxyType(
    {
        "academic_owner": (["Omega Owner"], ["Ada Ash", "A. Ash"], []),
        "academic_marks": ({"*": "equal"}, {"*": "equal", "†": "corresponding"}),
        "academic_people": (
            {},
            {"ash": {"name": "Ada Ash", "aliases": ["A. Ash"]}},
            {"ash": {"name": "Ada Ash", "url": "https://example.org/ash"}},
        ),
        "academic_venues": (
            {},
            {"ICML": {"name": "Conference on Machines", "url": "https://icml.cc"}},
            {"ICML": {"color": "#00369f", "rank": "A"}, "JT": {"color": "#f00"}},
            {"ICML": {"color": "#9f3600"}},
            "shared/venues.yml",
        ),
        "academic_citations": ("", "shared/citations.json"),
        "academic_publication_pages": (True, False),
        "academic_publication_links": ("page", "list"),
        "academic_max_author_limit": (30, 1),
        "academic_profile": (
            {},
            {"role": "Forester", "portrait": "img/other.svg"},
            {"role": "Gardener", "links": {"orcid": "0000-0002-1825-0097"}},
        ),
        "academic_sources": (
            [],
            ["records.yml"],
            ["deep/papers.bib", "records.yml"],
        ),
        "html_title": ("A site", "Another site"),
        "project": ("Trees", "Shrubs"),
        "language": ("en", "de"),
        "html_copy_source": (True, False),
        "html_show_sphinx": (True, False),
        "html_css_files": ([], ["custom.css"]),
        "html_baseurl": ("", "https://example.org/", "https://example.org/site"),
        "exclude_patterns": (["shared"], ["shared", "deep/**"]),
        "myst_heading_anchors": (0, 2),
        "numfig": (False, True),
        "html_use_index": (True, False),
        "html_logo": (None, "img/pic.svg"),
        "html_last_updated_fmt": (None, "%Y"),
        "rst_prolog": ("", "Words before."),
        "nitpick_ignore": ([], [("academic:pub", "k1")]),
        "suppress_warnings": ([], ["myst.xref_missing"]),
        "html_theme": ("sphinx_academic", "alabaster"),
    }
)

DRAWN = (
    "academic_citations",
    "academic_publication_links",
    "academic_publication_pages",
    "html_baseurl",
)
"""Values of the configuration that sites begin with, and not only come to."""

FILES = (
    "img/pic.svg",
    "deep/img/pic.svg",
    "img/other.svg",
    "files/a.pdf",
    "files/b.pdf",
    "shared/words.txt",
    "shared/venues.yml",
    "shared/citations.json",
    "_static/custom.css",
    "_templates/layout.html",
    "_templates/academic/publication.html",
    "extra/robots.txt",
    "extra/old/index.html",
    "extra/publications.bib",
)

SOURCES = ("records.yml", "deep/papers.bib")

FIXED: Mapping[str, Any] = MappingProxyType(
    {
        "extensions": ["myst_parser", "sphinx_academic"],
        "myst_enable_extensions": ["colon_fence", "dollarmath"],
        "exclude_patterns": ["shared"],
        "templates_path": ["_templates"],
        "html_static_path": ["_static"],
        "html_extra_path": ["extra"],
    }
)

keys = st.sampled_from(KEYS)
names = st.sampled_from(NAMES)
words = st.sampled_from(WORDS)
kinds = st.sampled_from(tuple(OPTIONS))
toctrees = st.sampled_from(
    ("", ":hidden:", ":titlesonly:", ":numbered:", ":caption: More", ":maxdepth: 1")
)


endings = st.sampled_from(ENDINGS)

fronts = st.sampled_from(
    (
        "",
        "",
        "",
        "orphan: true",
        "tocdepth: 1",
        "html_meta:\n  description: A page",
        "html_meta:\n  robots: noindex",
        "redirect_from: /old.html",
        "redirect_from:\n  - /old\n  - /a.html\n  - /old.html",
        "author: Bo Birch",
    )
)


def one_line() -> st.SearchStrategy[str]:
    """Return a phrase: words, or a reference of any kind, which may be dangling."""
    docs = st.sampled_from((HOME, *NAMES))
    return st.one_of(
        words,
        keys.map("{{pub}}`{}`".format),
        keys.map("{{pub}}`*words* <{}>`".format),
        keys.map("{{news}}`{}`".format),
        keys.map("{{award}}`{}`".format),
        keys.map("{{venue}}`{}`".format),
        keys.map("{{any}}`{}`".format),
        keys.map("[](#{})".format),
        keys.map("[words](#{})".format),
        st.just("{person}`ash`"),
        docs.map("{{doc}}`/{}`".format),
        docs.map("[](/{}.md)".format),
        docs.map(lambda name: f"{{ref}}`{label_of(name)}`"),
        docs.map(lambda name: f"[](#{label_of(name)})"),
        st.sampled_from(IMAGES).map("![picture]({})".format),
        st.sampled_from(("{download}`/files/a.pdf`", "[file](/files/b.pdf)")),
        st.just("A note.[^1]\n\n[^1]: The note."),
        st.just("$x^2$"),
        st.just("{index}`trees`"),
        endings.map("{{eq}}`eq-{}`".format),
        endings.map("{{term}}`oak {}`".format),
        endings.map("{{term}}`Oak {}`".format),
        endings.map("{{numref}}`fig-{}`".format),
        endings.map("{{ref}}`fig-{}`".format),
        endings.map("[](#fig-{})".format),
        endings.map("{{ref}}`part-{}`".format),
        endings.map("{{option}}`--oak-{}`".format),
        keys.map("{{citations}}`{}`".format),
        st.just("{citations}`total`"),
        endings.map("\n\n```{{eval-rst}}\nSee [Oak{}]_.\n```\n".format),
    )


bodies = st.lists(one_line(), max_size=2).map(" ".join)


def options_from(table: Mapping[str, tuple[str, ...]]) -> st.SearchStrategy[Any]:
    """Return some of the options with one of their values each."""
    values = {name: st.sampled_from(values) for name, values in table.items()}
    few = st.lists(st.sampled_from(tuple(table)), unique=True, max_size=4)
    return few.flatmap(
        lambda names: st.fixed_dictionaries({name: values[name] for name in names})
    )


@st.composite
def records(draw: st.DrawFn, kind: str | None = None) -> Record:
    """Draw a record, with a key as a rule."""
    chosen = kind or draw(kinds)
    options = draw(options_from(OPTIONS[chosen]))
    if key := draw(st.one_of(keys, st.just(""))):
        options = {"key": key, **options}
    argument = draw(arguments(chosen))
    return Record(chosen, argument, options, draw(bodies))


def arguments(kind: str) -> st.SearchStrategy[str]:
    """Return the titles of publications and awards, the dates of news."""
    if kind == "news":
        return st.sampled_from(("2021-01-02", "2023-05", "2020"))
    return words


def entries(path: str) -> st.SearchStrategy[tuple[Record, ...]]:
    """Return the records of a source; a bibliography knows publications alone."""
    kind = "publication" if path.endswith(".bib") else None
    return st.lists(records(kind), max_size=4).map(tuple)


@st.composite
def listings(draw: st.DrawFn) -> Listing:
    """Draw a list, with or without records inside."""
    kind = draw(kinds)
    inside = draw(st.lists(records(kind), max_size=2))
    return Listing(kind, draw(options_from(QUERIES)), tuple(inside))


def named(markdown: str) -> st.SearchStrategy[Words]:
    """Return a block with a name of its page, or with one that other pages may have."""
    return st.sampled_from(("PAGE", "all")).map(
        lambda ending: Words(markdown.format(ending))
    )


def others() -> st.SearchStrategy[Words]:
    """Return blocks of ordinary Markdown."""
    return st.one_of(
        bodies.filter(bool).map(Words),
        words.map(lambda title: Words(f"## {title}\n\nText below.")),
        st.just(Words("```{include} /shared/words.txt\n```")),
        st.just(Words("```json\n{}\n```")),
        st.sampled_from(IMAGES).map(
            lambda path: Words(f":::{{figure}} {path}\n\nCaption\n:::")
        ),
        named(":::{{figure}} /img/pic.svg\n:name: fig-{}\n\nNamed\n:::"),
        named(":::{{figure}} /img/other.svg\n:name: fig-{}\n:::"),
        named("(part-{})=\n## Part\n\nText below."),
        named("(part-{})=\nA paragraph."),
        named("```{{math}}\n:label: eq-{}\n\nx^2\n```"),
        named("```{{glossary}}\noak {}\n  A tree.\n```"),
        named("```{{option}} --oak-{}\n\nChoose it.\n```"),
        named("```{{eval-rst}}\n.. [Oak{}] On oaks.\n```"),
        st.just(Words("```{literalinclude} /shared/words.txt\n```")),
    )


blocks = st.one_of(records(), listings(), others())


@st.composite
def pages(draw: st.DrawFn, name: str) -> Page:
    """Draw a page; at times it is in no navigation."""
    return Page(
        title=draw(words),
        blocks=tuple(draw(st.lists(blocks, max_size=4))),
        parent="" if name == HOME else draw(st.sampled_from((HOME, HOME, "a", ""))),
        toctree=draw(toctrees),
        front=draw(fronts),
    )


@st.composite
def sites(
    draw: st.DrawFn, themes: tuple[str, ...], subpages: tuple[int, int] = (2, 5)
) -> Site:
    """Draw a site with some pages besides the home page."""
    least, most = subpages
    chosen = draw(st.lists(names, min_size=least, max_size=most, unique=True))
    theme = draw(st.sampled_from(themes))
    files = draw(st.lists(st.sampled_from(FILES), unique=True))
    written = draw(st.lists(st.sampled_from(SOURCES), unique=True))
    return Site(
        pages={name: draw(pages(name)) for name in (HOME, *chosen)},
        config={
            **FIXED,
            "html_theme": theme,
            **{name: draw(st.sampled_from(CONFIG[name])) for name in DRAWN},
            "academic_sources": sorted(written),
        },
        files=dict.fromkeys(files, 1),
        sources={path: draw(entries(path)) for path in written},
    )
