"""Places where scholars have a page: a table, one row per network."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from .phrases import phrase


@dataclass(frozen=True, slots=True)
class Network:
    """One place where a person is found."""

    name: str
    """The key in ``academic_profile["links"]``."""

    label: str
    """The word shown on the link."""

    icon: str
    """A name of the icon sprite."""

    template: str = ""
    """The address, ``{}`` standing for the id; empty where only addresses will do."""

    aliases: tuple[str, ...] = ()
    """Other spellings of the key, known from other systems."""


# fmt: off
NETWORKS: Final = (
    Network("email", phrase("Email"), "email", "mailto:{}", ("mail", "e-mail")),
    Network("phone", phrase("Phone"), "phone", "tel:{}", ("telephone", "tel")),
    Network("location", phrase("Location"), "location"),
    Network("website", phrase("Website"), "globe", "",
        ("url", "uri", "homepage", "work_url", "web")),
    Network("cv", phrase("CV"), "cv", "", ("cv_pdf", "cv_link", "resume", "vita")),
    Network("rss", phrase("Feed"), "rss", "", ("feed", "atom")),
    Network("orcid", "ORCID", "orcid", "https://orcid.org/{}", ("orcid_id",)),
    Network("scholar", "Scholar", "scholar",
        "https://scholar.google.com/citations?user={}",
        ("googlescholar", "google_scholar", "google-scholar", "scholar_userid",
         "gscholar")),
    Network("github", "GitHub", "github", "https://github.com/{}",
        ("github_username", "github_link")),
    Network("gitlab", "GitLab", "gitlab", "https://gitlab.com/{}",
        ("gitlab_username",)),
    Network("codeberg", "Codeberg", "code", "https://codeberg.org/{}"),
    Network("bitbucket", "Bitbucket", "code", "https://bitbucket.org/{}"),
    Network("stackoverflow", "Stack Overflow", "code",
        "https://stackoverflow.com/users/{}", ("stackoverflow_id",)),
    Network("linkedin", "LinkedIn", "linkedin", "https://www.linkedin.com/in/{}",
        ("linkedin_username",)),
    Network("mastodon", "Mastodon", "mastodon", "https://{}", ("mastodon_username",)),
    Network("bluesky", "Bluesky", "bluesky", "https://bsky.app/profile/{}",
        ("bsky", "bluesky_url")),
    Network("x", "X", "x", "https://x.com/{}",
        ("twitter", "x_username", "twitter_username")),
    Network("threads", "Threads", "message", "https://www.threads.com/@{}"),
    Network("facebook", "Facebook", "message", "https://www.facebook.com/{}",
        ("facebook_id",)),
    Network("instagram", "Instagram", "message", "https://www.instagram.com/{}",
        ("instagram_id",)),
    Network("telegram", "Telegram", "message", "https://t.me/{}",
        ("telegram_username",)),
    Network("discord", "Discord", "message", "", ("discord_id",)),
    Network("slack", "Slack", "message"),
    Network("discourse", "Discourse", "message"),
    Network("wechat", "WeChat", "message", "", ("wechat_qr", "wechat_qrcode")),
    Network("weibo", "Weibo", "message", "https://weibo.com/{}"),
    Network("zhihu", "Zhihu", "zhihu", "https://www.zhihu.com/people/{}"),
    Network("youtube", "YouTube", "youtube", "https://www.youtube.com/@{}",
        ("youtube_id",)),
    Network("medium", "Medium", "blog", "https://medium.com/@{}",
        ("medium_username",)),
    Network("semanticscholar", "Semantic Scholar", "semanticscholar",
        "https://www.semanticscholar.org/author/{}",
        ("semantic", "semantic_scholar", "semanticscholar_id")),
    Network("dblp", "DBLP", "dblp", "https://dblp.org/pid/{}", ("dblp_url",)),
    Network("inspire", "INSPIRE", "inspire", "https://inspirehep.net/authors/{}",
        ("inspire-hep", "inspirehep", "inspirehep_id")),
    Network("arxiv", "arXiv", "arxiv", "https://arxiv.org/a/{}", ("arxiv_id",)),
    Network("hal", "HAL", "hal", "https://cv.hal.science/{}", ("hal_id",)),
    Network("openreview", "OpenReview", "message",
        "https://openreview.net/profile?id={}", ("openreview_id",)),
    Network("pubmed", "PubMed", "pubmed", "https://pubmed.ncbi.nlm.nih.gov/?term={}"),
    Network("acm", "ACM", "paper", "https://dl.acm.org/profile/{}", ("acm_id",)),
    Network("ieee", "IEEE", "paper", "https://ieeexplore.ieee.org/author/{}",
        ("ieee_id",)),
    Network("scopus", "Scopus", "paper",
        "https://www.scopus.com/authid/detail.uri?authorId={}", ("scopus_id",)),
    Network("webofscience", "Web of Science", "paper",
        "https://www.webofscience.com/wos/author/record/{}",
        ("publons", "publons_id", "researcherid")),
    Network("researchgate", "ResearchGate", "researchgate",
        "https://www.researchgate.net/profile/{}", ("research_gate_profile",)),
    Network("academia", "Academia.edu", "globe", "", ("academia_edu",)),
    Network("impactstory", "Impactstory", "globe",
        "https://profiles.impactstory.org/u/{}", ("impactstory_id",)),
    Network("zbmath", "zbMATH", "globe", "https://zbmath.org/authors/{}"),
    Network("mathscinet", "MathSciNet", "globe",
        "https://mathscinet.ams.org/mathscinet/MRAuthorID/{}"),
    Network("huggingface", "Hugging Face", "huggingface", "https://huggingface.co/{}"),
    Network("kaggle", "Kaggle", "data", "https://www.kaggle.com/{}", ("kaggle_id",)),
    Network("osf", "OSF", "osf", "https://osf.io/{}/"),
    Network("zotero", "Zotero", "book", "https://www.zotero.org/{}",
        ("zotero_username",)),
    Network("wikidata", "Wikidata", "globe", "https://www.wikidata.org/wiki/{}"),
)
# fmt: on

BY_NAME: Final = MappingProxyType(
    {name: network for network in NETWORKS for name in (network.name, *network.aliases)}
)
"""The networks by name and alias."""
