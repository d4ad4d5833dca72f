"""The owner's profile is read from ``conf.py``, with every network's own habits."""

from __future__ import annotations

import pickle
import re
from collections import Counter

import pytest

from sphinx_academic.model.profile import NETWORKS, Affiliation, Profile, ProfileLink


def links(**written: object) -> tuple[ProfileLink, ...]:
    return Profile.from_config(["Emmy Noether"], {"links": written}).links


def address(network: str, value: str) -> str:
    (link,) = links(**{network: value})
    return link.address


def test_a_profile_is_read_whole() -> None:
    profile = Profile.from_config(
        ["Emmy Noether", "Amalie Emmy Noether"],
        {
            "role": "Professor of\n  Mathematics",
            "affiliations": [
                "Bryn Mawr College <https://www.brynmawr.edu/>",
                {"name": "University of Göttingen", "url": "https://uni-goettingen.de"},
                "Moscow",
            ],
            "portrait": "img/emmy noether.jpg",
            "native": "诺特",
            "native_lang": "zh-Hans",
            "links": {"orcid": "0000-0002-1825-0097", "email": "emmy@example.org"},
        },
    )
    orcid = "https://orcid.org/0000-0002-1825-0097"
    assert profile == Profile(
        name="Emmy Noether",
        native="诺特",
        native_lang="zh-Hans",
        role="Professor of Mathematics",
        affiliations=(
            Affiliation("Bryn Mawr College", "https://www.brynmawr.edu/"),
            Affiliation("University of Göttingen", "https://uni-goettingen.de"),
            Affiliation("Moscow"),
        ),
        portrait="img/emmy noether.jpg",
        email="emmy@example.org",
        links=(
            ProfileLink("orcid", "ORCID", "orcid", orcid),
            ProfileLink("email", "Email", "email", "mailto:emmy@example.org"),
        ),
    )
    assert pickle.loads(pickle.dumps(profile)) == profile


def test_a_site_without_owner_or_profile_has_an_empty_one() -> None:
    assert Profile.from_config([], {}) == Profile("")
    assert Profile("").monogram == ""


def test_one_affiliation_needs_no_list() -> None:
    profile = Profile.from_config([], {"affiliations": "Bryn Mawr College"})
    assert profile.affiliations == (Affiliation("Bryn Mawr College"),)


def test_email_and_location_may_stand_beside_the_links_and_come_first() -> None:
    profile = Profile.from_config(
        [], {"links": {"github": "me"}, "email": "a@b.org", "location": "Bonn / Beuel"}
    )
    assert [link.network for link in profile.links] == ["location", "email", "github"]
    assert profile.links[0] == ProfileLink("location", "Bonn / Beuel", "location", "")
    assert profile.email == "a@b.org"


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Emmy Noether", "EN"),
        ("Amalie Emmy Noether", "AN"),
        ("Noether, Emmy", "EN"),
        ("Jan van der Berg", "JB"),
        ("Leonardo da Vinci", "LV"),
        ("Jean-Pierre Serre", "JS"),
        ("Martin Luther King, Jr.", "MK"),
        ("Martin Luther King III", "MK"),
        ("bell hooks", "BH"),
        ("Plato", "P"),
        ("É. Borel", "ÉB"),
        ("E\u0301mile Borel", "ÉB"),
        ("李明", "李"),
        ("李 明", "李"),
        ("Ming Li 李明", "ML"),
        ("김철수", "김"),
        ("高木 貞治", "高"),
        ("Софья Ковалевская", "СК"),
        ("John 'Jack' Doe (he)", "JD"),
        ("123", ""),
    ],
)
def test_the_monogram_stands_for_the_name(name: str, letters: str) -> None:
    assert Profile(name).monogram == letters


@pytest.mark.parametrize(
    ("network", "value", "expected"),
    [
        ("orcid", "0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"),
        ("orcid_id", "0000000218250097", "https://orcid.org/0000-0002-1825-0097"),
        (
            "orcid",
            "https://orcid.org/0000-0002-1825-0097",
            "https://orcid.org/0000-0002-1825-0097",
        ),
        ("scholar", "a-B_1", "https://scholar.google.com/citations?user=a-B_1"),
        ("scholar_userid", "a", "https://scholar.google.com/citations?user=a"),
        (
            "googlescholar",
            "https://scholar.google.com/x",
            "https://scholar.google.com/x",
        ),
        ("github", "me", "https://github.com/me"),
        ("github_username", "@me", "https://github.com/me"),
        ("GitHub", "me", "https://github.com/me"),
        ("gitlab", "me", "https://gitlab.com/me"),
        ("linkedin", "me", "https://www.linkedin.com/in/me"),
        ("mastodon", "@me@mathstodon.xyz", "https://mathstodon.xyz/@me"),
        ("mastodon_username", "mathstodon.xyz/@me", "https://mathstodon.xyz/@me"),
        ("mastodon", "https://mathstodon.xyz/@me", "https://mathstodon.xyz/@me"),
        ("bluesky", "@me.bsky.social", "https://bsky.app/profile/me.bsky.social"),
        ("twitter", "me", "https://x.com/me"),
        ("semantic", "123", "https://www.semanticscholar.org/author/123"),
        ("dblp", "45/1234", "https://dblp.org/pid/45/1234"),
        ("dblp", "h/Noether:Emmy", "https://dblp.org/pid/h/Noether:Emmy"),
        ("inspire-hep", "E.Noether.1", "https://inspirehep.net/authors/E.Noether.1"),
        ("hal", "emmy-noether", "https://cv.hal.science/emmy-noether"),
        ("acm_id", "81100", "https://dl.acm.org/profile/81100"),
        ("ieee", "370", "https://ieeexplore.ieee.org/author/370"),
        ("scopus", "7", "https://www.scopus.com/authid/detail.uri?authorId=7"),
        ("researchgate", "E-N", "https://www.researchgate.net/profile/E-N"),
        ("zbmath", "noether.emmy", "https://zbmath.org/authors/noether.emmy"),
        ("arxiv", "noether_e_1", "https://arxiv.org/a/noether_e_1"),
        ("openreview", "~Emmy_N1", "https://openreview.net/profile?id=~Emmy_N1"),
        ("youtube", "@me", "https://www.youtube.com/@me"),
        ("zhihu", "me", "https://www.zhihu.com/people/me"),
        ("zhihu", "诺特", "https://www.zhihu.com/people/%E8%AF%BA%E7%89%B9"),
        ("email", "me@example.org", "mailto:me@example.org"),
        ("email", "mailto:me@example.org", "mailto:me@example.org"),
        ("email", "me+x@example.org", "mailto:me+x@example.org"),
        ("email", "a&b@example.org", "mailto:a%26b@example.org"),
        ("phone", "+49 551 39-0", "tel:+49-551-39-0"),
        ("cv", "files/cv.pdf", "files/cv.pdf"),
        ("cv", "cv.pdf", "cv.pdf"),
        ("website", "https://example.org", "https://example.org"),
        ("wechat_qr", "img/qr.png", "img/qr.png"),
    ],
)
def test_a_network_takes_an_id_or_an_address(
    network: str, value: str, expected: str
) -> None:
    assert address(network, value) == expected


def test_an_unknown_place_with_an_address_is_shown_as_it_is() -> None:
    expected = ProfileLink("Nonlinear Club", "Nonlinear Club", "globe", "https://a.org")
    assert links(**{"Nonlinear Club": "https://a.org"}) == (expected,)


def test_a_label_of_one_s_own_goes_before_the_address() -> None:
    (link,) = links(location="Bryn Mawr <https://www.brynmawr.edu/>")
    assert (link.label, link.address) == ("Bryn Mawr", "https://www.brynmawr.edu/")


def test_links_keep_their_order_and_a_network_may_have_several() -> None:
    found = links(x="me", github=["me", "Lab <lab>"], orcid="0000-0002-1825-0097")
    assert [link.label for link in found] == ["X", "GitHub", "Lab", "ORCID"]


def test_a_network_left_empty_is_not_shown() -> None:
    assert links(github="", orcid=None, x=[]) == ()


@pytest.mark.parametrize(
    ("profile", "message"),
    [
        ({"rol": "x"}, "'rol' is not a field of a profile: did you mean 'role'?"),
        ({"qqqq": "x"}, "the fields are role, affiliations, portrait, native"),
        ({"orcid": "x"}, "put it into `links`, as {'links': {'orcid': …}}"),
        ({"role": 3}, "role: 3 is not text: write it between quotes"),
        ({"links": ["x"]}, "links: ['x'] is not a mapping: write {'orcid':"),
        ({"links": {"github": 3}}, "github: 3 is not text"),
        ({"native_lang": "中文"}, "write a language tag such as zh-Hans"),
        ({"affiliations": [3]}, "affiliations: 3 is not an institution: write"),
        ({"affiliations": {"nam": "x"}}, "is not an institution"),
        ({"affiliations": "A <javascript:x>"}, "which no page may link"),
        ({"portrait": "javascript:x"}, "which no page may link"),
        ({"email": "me at uni"}, "email: 'me at uni' is not an email address"),
    ],
)
def test_a_field_that_cannot_be_read_says_why(
    profile: dict[str, object], message: str
) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        Profile.from_config(["Emmy Noether"], profile)


@pytest.mark.parametrize(
    ("network", "value", "message"),
    [
        (
            "gitub",
            "me",
            "'gitub' is not a known place for 'me': did you mean 'github'?",
        ),
        ("qqqq", "me", "write its whole address, https://…"),
        (
            "orcid",
            "0000-0002-1825-0098",
            "orcid: '0000-0002-1825-0098' is not an ORCID",
        ),
        ("orcid", "https://example.org/me", "is not an ORCID iD"),
        (
            "github",
            "github.com/me",
            "write it alone, or its whole address, https://git",
        ),
        ("github", "me and you", "is not an id of GitHub"),
        ("scholar", "abc&hl=en", "is not an id of Scholar"),
        ("scholar", "abc#x", "is not an id of Scholar"),
        ("mastodon", "me", "write @user@server.org"),
        ("email", "me", "write it as me@example.org"),
        ("email", "a@b.org?bcc=c@d.org", "is not an email address"),
        ("phone", "call me", "write it as +49 551 390"),
        ("website", "example.org", "is not a whole address"),
        ("discord", "me#1234", "is not a whole address"),
        ("website", "javascript:alert(1)", "which no page may link"),
        ("github", "JavaScript:alert(1)", "which no page may link"),
        ("Club", "javascript:alert(1)", "which no page may link"),
        ("Club", "java&Tab;script:alert(1)//", "write its whole address"),
        ("Club", "data:text/html,x", "which no page may link"),
        ("website", "//example.org", "write https://example.org"),
        ("location", "javascript:alert(1)", "which no page may link"),
    ],
)
def test_a_place_that_cannot_be_read_says_why(
    network: str, value: str, message: str
) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        links(**{network: value})


def test_no_name_belongs_to_two_networks() -> None:
    names = Counter(n for row in NETWORKS for n in (row.name, *row.aliases))
    assert [name for name, count in names.items() if count > 1] == []
