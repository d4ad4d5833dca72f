"""The kinds of link that a work has: a table, and what tells the kind of a link."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from .identifiers import SCHEMES, identify
from .phrases import phrase


@dataclass(frozen=True, slots=True)
class LinkKind:
    """One thing that a link of a work leads to."""

    name: str
    """The option that takes its address."""

    label: str
    """The word shown unless the author wrote another."""

    icon: str
    """A name of the icon sprite."""

    aliases: tuple[str, ...] = ()
    """Other spellings of the option, known from other systems."""

    words: tuple[str, ...] = ()
    """What people call such a link, in lower case and in the singular."""

    hosts: tuple[str, ...] = ()
    """Sites that hold nothing else; their subdomains count."""

    endings: tuple[str, ...] = ()
    """Ends of file names that tell the kind."""


OTHER: Final = LinkKind("other", phrase("Link"), "link")
"""What a link is that nothing tells."""

# fmt: off
LINK_KINDS: Final = (
    LinkKind("url", phrase("Paper"), "paper", ("paper", "html", "url_source"),
        ("article", "publisher", "publisher's version", "journal", "proceedings",
         "full text", "read")),
    LinkKind("pdf", "PDF", "pdf", ("url_pdf", "paperurl", "fulltext"),
        endings=(".pdf", ".ps", ".ps.gz")),
    LinkKind("preprint", phrase("Preprint"), "paper", ("url_preprint",),
        ("preprint version", "accepted manuscript")),
    LinkKind("code", phrase("Code"), "code", ("url_code", "codeurl", "repo"),
        ("gitlab", "source", "source code", "repository", "repo", "software",
         "implementation"),
        ("github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "sr.ht")),
    LinkKind("project", phrase("Project"), "globe",
        ("website", "page", "homepage", "url_project"),
        ("project page", "project website", "site", "web page", "webpage"),
        ("github.io", "gitlab.io", "sites.google.com")),
    LinkKind("slides", phrase("Slides"), "slides", ("slidesurl", "url_slides"),
        ("slide", "presentation", "slide deck"),
        ("slideshare.net", "speakerdeck.com", "docs.google.com/presentation"),
        (".pptx", ".ppt", ".odp", ".key")),
    LinkKind("poster", phrase("Poster"), "poster", ("url_poster",)),
    LinkKind("talk", phrase("Talk"), "talk", (), ("lecture", "keynote", "seminar")),
    LinkKind("video", phrase("Video"), "video", ("url_video", "videourl"),
        ("recording", "movie", "youtube", "teaser"),
        ("youtube.com", "youtu.be", "vimeo.com", "bilibili.com", "slideslive.com",
         "av.tib.eu"),
        (".mp4", ".webm", ".mov")),
    LinkKind("data", phrase("Data"), "data", ("url_dataset", "dataset"),
        ("benchmark", "corpus", "replication", "replication file",
         "replication package"),
        ("kaggle.com", "dataverse.harvard.edu", "datadryad.org", "figshare.com",
         "huggingface.co/datasets"),
        (".csv", ".zip", ".tar.gz")),
    LinkKind("model", phrase("Model"), "model", (),
        ("weight", "checkpoint", "pretrained model"), ("modelscope.cn",)),
    LinkKind("demo", phrase("Demo"), "demo", (),
        ("live demo", "app", "shiny app", "playground"),
        ("huggingface.co/spaces", "shinyapps.io", "colab.research.google.com")),
    LinkKind("supplement", phrase("Supplement"), "supplement",
        ("supp", "appendix", "supplementary"),
        ("supplementary material", "supplemental material", "supplemental", "suppl",
         "online appendix")),
    LinkKind("docs", phrase("Docs"), "book", ("documentation",), ("manual",),
        ("readthedocs.io",)),
    LinkKind("package", phrase("Package"), "package", (), ("pypi", "cran"),
        ("pypi.org", "cran.r-project.org", "crates.io", "npmjs.com")),
    LinkKind("notebook", phrase("Notebook"), "notebook", (),
        ("jupyter notebook", "colab"), (), (".ipynb",)),
    LinkKind("blog", phrase("Blog"), "blog", ("crosspost",),
        ("blog post", "blogpost", "post", "explainer"),
        ("medium.com", "substack.com", "zhuanlan.zhihu.com")),
    LinkKind("thread", phrase("Thread"), "message", ("discussion",),
        ("twitter", "tweet", "x", "bluesky", "mastodon", "twitter thread", "x thread"),
        ("x.com", "twitter.com", "bsky.app")),
    LinkKind("press", phrase("Press"), "press", ("press_release", "feature_article"),
        ("press release", "news", "media", "media coverage", "coverage")),
    LinkKind("errata", phrase("Errata"), "errata", ("correction",),
        ("erratum", "corrigendum")),
    LinkKind("other-version", phrase("Other version"), "history",
        ("journalversion", "confversion"),
        ("journal version", "conference version", "extended version", "long version")),
    LinkKind("bibtex", "BibTeX", "bibtex", ("bibtexurl", "bib"), ("cite", "citation"),
        endings=(".bib",)),
)
# fmt: on

_BY_SCHEME = tuple(
    LinkKind(scheme.name, scheme.label, scheme.icon, scheme.aliases)
    for scheme in SCHEMES
)
_ALL = (*LINK_KINDS, *_BY_SCHEME, OTHER)
KINDS: Final = MappingProxyType(
    {name: k for k in _ALL for name in (k.name, *k.aliases)}
)
"""The kinds by name and alias; an identifier is a link of the kind of its scheme."""

_BY_WORD = MappingProxyType(
    {word: kind for kind in _ALL[:-1] for word in (*kind.words, kind.label.lower())}
    | {name: kind for name, kind in KINDS.items() if kind is not OTHER}
)


def kind_of_label(label: str) -> LinkKind | None:
    """Tell the kind from all of a label, else from its last or its first word."""
    plain = label.casefold().replace("\u2019", "'")
    words = re.sub(r"\(.*?\)|[^\w']+", " ", plain).split()
    if not words:
        return None
    # A letter is none: "Appendix X".
    ends = [word for word in (words[-1], words[0]) if len(word) > 1]
    for candidate in (" ".join(words), "_".join(words), *ends):
        for word in (candidate, candidate.removesuffix("s")):
            if word in _BY_WORD:
                return _BY_WORD[word]
    return None


def kind_of_address(address: str) -> LinkKind | None:
    """Tell the kind from the site, else from the end of the file name."""
    place = re.sub(r"^https?://(?:www\.)?", "", address.lower())
    if kind := kind_of_site(place):
        return kind
    if known := identify(address):
        return KINDS[known[0]]
    path = re.split(r"[?#]", place)[0]
    return next((kind for kind in LINK_KINDS if path.endswith(kind.endings)), None)


def kind_of_site(place: str) -> LinkKind | None:
    """Tell the kind from an address in lower case, without ``https://``."""
    for kind in LINK_KINDS:
        for host in kind.hosts:
            if re.match(rf"(?:[^/?#]*\.)?{re.escape(host)}(?:[/?#]|\Z)", place):
                return kind
    return None
