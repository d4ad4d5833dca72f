"""Write a site in the two forms that are compared: records, and plain Markdown."""

from __future__ import annotations

import shutil
from types import MappingProxyType
from typing import TYPE_CHECKING

from benchmarks import words
from benchmarks.corpus import OWNER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from benchmarks.corpus import Award, News, Publication, Site

MARK = "unedited"
"""A word of the newest news item, which an edit replaces."""

FURTHER_LISTS = 3
"""How many pages that list all papers again `write_further_lists` adds."""

NEWS_AT_HOME = 5
PAPERS_AT_HOME = 8

LABELS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "pdf": ("PDF", "{}"),
        "doi": ("DOI", "https://doi.org/{}"),
        "arxiv": ("arXiv", "https://arxiv.org/abs/{}"),
        "code": ("Code", "{}"),
        "project": ("Project", "{}"),
        "slides": ("Slides", "{}"),
    }
)

CONF = """\
project = "{owner}"
author = "{owner}"
html_title = "{owner}"
extensions = {extensions!r}
myst_enable_extensions = ["colon_fence", "dollarmath"]
html_theme = "{theme}"
{more}"""


def write_papers(site: Site, folder: Path) -> None:
    """Write the same site with a page for each paper, as it is by default."""
    write_records(site, folder, pages=True)


def write_records(site: Site, folder: Path, *, pages: bool = False) -> None:
    """Write the site for sphinx-academic: each fact once, lists for the rest."""
    conf = CONF.format(
        owner=OWNER,
        extensions=["myst_parser", "sphinx_academic"],
        theme="sphinx_academic",
        more=f"academic_owner = [{OWNER!r}]\nacademic_publication_pages = {pages}\n",
    )
    papers = "\n".join(map(_paper_directive, site.publications))
    awards = "\n".join(map(_award_directive, site.awards))
    news = "\n".join(
        f":::{{news}} {item.day}\n:key: {item.key}\n\n{text}\n:::\n"
        for item, text in zip(site.news, _news_texts(site, _role), strict=True)
    )
    _write(
        folder,
        {
            "conf.py": conf,
            "index.md": _home(
                f":::{{news-list}}\n:limit: {NEWS_AT_HOME}\n:::",
                f":::{{publication-list}}\n:selected:\n:limit: {PAPERS_AT_HOME}\n:::",
                pages=("news", "publications", "awards"),
            ),
            "publications.md": (
                "# Publications\n\n::::{publication-list}\n:group-by: year\n\n"
                f"{papers}::::\n"
            ),
            "news.md": f"# News\n\n::::{{news-list}}\n\n{news}::::\n",
            "awards.md": f"# Awards\n\n::::{{award-list}}\n\n{awards}::::\n",
        },
    )


def write_bibliography(site: Site, folder: Path) -> None:
    """Write the same site with its papers in a `.bib`, the newest with a mark."""
    write_records(site, folder)
    first, *others = site.publications
    note = f"  note      = {{{MARK}}}"
    entries = [_entry(first, note), *map(_entry, others)]
    (folder / "papers.bib").write_text("\n\n".join(entries), encoding="utf-8")
    text = "# Publications\n\n:::{publication-list}\n:group-by: year\n:::\n"
    (folder / "publications.md").write_text(text, encoding="utf-8")
    with (folder / "conf.py").open("a", encoding="utf-8") as conf:
        conf.write('academic_sources = ["papers.bib"]\n')


def write_further_lists(site: Site, folder: Path) -> None:
    """Write the same site with pages that list every paper again."""
    write_records(site, folder)
    names = [f"again{number}" for number in range(FURTHER_LISTS)]
    for name in names:
        text = f"# Papers, {name}\n\n:::{{publication-list}}\n:group-by: year\n:::\n"
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    with (folder / "index.md").open("a", encoding="utf-8") as home:
        home.write(_toctree(*names))


def write_plain(site: Site, folder: Path) -> None:
    """Write the floor: the same words as headings, paragraphs and links, under furo."""
    conf = CONF.format(owner=OWNER, extensions=["myst_parser"], theme="furo", more="")
    papers = "\n".join(
        f"## {year}\n\n" + "\n".join(map(_paper_section, papers))
        for year, papers in site.publications_by_year().items()
    )
    news = [
        f"- **{item.day}** {text}"
        for item, text in zip(site.news, _news_texts(site, _link), strict=True)
    ]
    awards = "\n".join(map(_award_item, site.awards))
    selected = [
        f"- {_link(paper)}, *{paper.venue}* {paper.day.year}"
        for paper in site.publications
        if paper.selected
    ]
    _write(
        folder,
        {
            "conf.py": conf,
            "index.md": _home(
                # An edit of the news is an edit of one file here as well.
                "\n".join(news[:NEWS_AT_HOME]).replace(f" {MARK}", ""),
                "\n".join(selected[:PAPERS_AT_HOME]),
                pages=("news", "publications", "awards"),
            ),
            "publications.md": f"# Publications\n\n{papers}",
            "news.md": "# News\n\n" + "\n".join(news) + "\n",
            "awards.md": f"# Awards\n\n{awards}\n",
        },
    )


def _write(folder: Path, files: Mapping[str, str]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")


def _home(news: str, papers: str, *, pages: tuple[str, ...]) -> str:
    about = "\n\n".join(words.BIOGRAPHY)
    return (
        f"# {OWNER}\n\n{about}\n\n## News\n\n{news}\n\n"
        f"## Selected publications\n\n{papers}\n\n{_toctree(*pages)}"
    )


def _toctree(*names: str) -> str:
    listed = "\n".join(names)
    return f"\n```{{toctree}}\n:hidden:\n\n{listed}\n```\n"


def _news_texts(
    site: Site, paper_markup: Callable[[Publication], str]
) -> Iterator[str]:
    for item in site.news:
        text = _news_text(item, paper_markup)
        yield f"{text} {MARK}" if item is site.news[0] else text


def _news_text(item: News, paper_markup: Callable[[Publication], str]) -> str:
    if item.paper is None:
        return item.before
    return f"{item.before}{paper_markup(item.paper)}{item.after}"


def _role(paper: Publication) -> str:
    return f"{{pub}}`{paper.key}`"


def _link(paper: Publication) -> str:
    return f"[{paper.title}](#{paper.key})"


def _paper_directive(paper: Publication) -> str:
    options = {
        "key": paper.key,
        "authors": "; ".join(paper.authors),
        "venue": paper.venue,
        "date": str(paper.day),
        "pages": paper.pages,
        **dict(paper.links),
        **({"selected": ""} if paper.selected else {}),
    }
    lines = "\n".join(f":{name}: {value}".rstrip() for name, value in options.items())
    return f":::{{publication}} {paper.title}\n{lines}\n\n{paper.abstract}\n:::\n"


def _paper_section(paper: Publication) -> str:
    authors = ", ".join(
        f"**{name}**" if name == OWNER else name for name in paper.authors
    )
    links = " · ".join(
        f"[{LABELS[kind][0]}]({LABELS[kind][1].format(value)})"
        for kind, value in paper.links
    )
    return (
        f"({paper.key})=\n### {paper.title}\n\n{authors}\n\n"
        f"*{paper.venue}*, {paper.day.year}. {links}\n\n{paper.abstract}\n\n"
        f"```bibtex\n{_bibtex(paper)}\n```\n"
    )


def _bibtex(paper: Publication) -> str:
    names = (name.rpartition(" ") for name in paper.authors)
    fields = {
        "title": paper.title,
        "author": " and ".join(f"{family}, {given}" for given, _, family in names),
        "journal" if paper.is_article else "booktitle": paper.venue,
        "year": str(paper.day.year),
        "month": f"{paper.day:%b}".lower(),
        "pages": paper.pages.replace("-", "--"),
        "doi": dict(paper.links)["doi"],
    }
    body = ",\n".join(f"  {name:<9} = {{{value}}}" for name, value in fields.items())
    kind = "article" if paper.is_article else "inproceedings"
    return f"@{kind}{{{paper.key},\n{body}\n}}"


def _entry(paper: Publication, *more: str) -> str:
    """Return an entry of a bibliography with everything that is shown of a paper."""
    fields = {
        **{kind: value for kind, value in paper.links if kind != "doi"},
        **({"selected": "true"} if paper.selected else {}),
        "abstract": paper.abstract,
    }
    lines = [*more, *(f"  {name:<9} = {{{text}}}" for name, text in fields.items())]
    return _bibtex(paper).removesuffix("\n}") + ",\n" + ",\n".join(lines) + "\n}"


def _award_directive(award: Award) -> str:
    papers = f":papers: {award.paper.key}\n" if award.paper else ""
    return (
        f":::{{award}} {award.name}\n:key: {award.key}\n:date: {award.year}\n"
        f":awarder: {award.awarder}\n{papers}:::\n"
    )


def _award_item(award: Award) -> str:
    paper = f" For {_link(award.paper)}." if award.paper else ""
    return f"- **{award.year}** {award.name}, {award.awarder}.{paper}"
