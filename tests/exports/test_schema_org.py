"""JSON-LD says to search engines what a page says to people, in schema.org's words."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest

from sphinx_academic.exports.json_ld import script_text
from sphinx_academic.exports.schema_org import list_object, publication_object
from sphinx_academic.exports.schema_org_people import (
    group_object,
    person_object,
    profile_page,
)
from sphinx_academic.model.authors import parse_authors
from sphinx_academic.model.people import People
from sphinx_academic.model.profile import Profile
from sphinx_academic.model.text import Run
from tests.exports.papers import (
    ADDRESS,
    ALL,
    ARTICLE,
    BARE,
    BASE,
    IN_SERIES,
    PREPRINT,
    work,
)
from tests.exports.vocabulary import flaws

if TYPE_CHECKING:
    from sphinx_academic.exports.work import Work

ORCID = "0000-0002-1825-0097"
PEOPLE = People.from_config(
    ["Emmy Noether"],
    {
        "noether": {"name": "Emmy Noether", "orcid": ORCID, "native": "Эмми Нётер"},
        "artin": {"name": "Emil Artin", "url": "https://artin.example/"},
    },
)
PROFILE = Profile.from_config(
    ["Emmy Noether"],
    {
        "role": "Professor",
        "affiliations": ["Bryn Mawr College <https://www.brynmawr.edu>"],
        "email": "emmy@noether.example",
        "location": "Bryn Mawr",
        "links": {
            "orcid": ORCID,
            "scholar": "abc",
            "cv": "cv.pdf",
            "github": "noether",
        },
    },
)


def described(publication: Work, people: People = PEOPLE) -> dict[str, Any]:
    """Return the object, which must be right by the vocabulary."""
    thing = publication_object(publication, people=people)
    assert flaws(thing) == []
    assert thing["@context"] == "https://schema.org"
    return thing


def test_an_article_is_described_whole() -> None:
    doi = "https://doi.org/10.1007/BF01464225"
    orcid = f"https://orcid.org/{ORCID}"
    assert described(ARTICLE) == {
        "@context": "https://schema.org",
        "@type": "ScholarlyArticle",
        "name": "Idealtheorie in Ringbereichen",
        "headline": "Idealtheorie in Ringbereichen",
        "datePublished": "1921-03",
        "inLanguage": "de",
        "abstract": "Den Inhalt der vorliegenden Arbeit\n\nbildet die Übertragung …",
        "keywords": ["rings", "ideals"],
        "author": [
            {
                "@type": "Person",
                "name": "Emmy Noether",
                "givenName": "Emmy",
                "familyName": "Noether",
                "alternateName": "Эмми Нётер",
                "@id": orcid,
                "sameAs": [orcid],
                "identifier": {
                    "@type": "PropertyValue",
                    "propertyID": "ORCID",
                    "value": ORCID,
                    "url": orcid,
                },
            }
        ],
        "publisher": {"@type": "Organization", "name": "Springer"},
        "isPartOf": {
            "@type": "PublicationIssue",
            "issueNumber": "1",
            "isPartOf": {
                "@type": "PublicationVolume",
                "volumeNumber": "83",
                "isPartOf": {
                    "@type": "Periodical",
                    "name": "Mathematische Annalen",
                    "alternateName": "Math. Ann.",
                },
            },
        },
        "pagination": "24-66",
        "pageStart": "24",
        "pageEnd": "66",
        "url": ADDRESS,
        "mainEntityOfPage": ADDRESS,
        "sameAs": [doi],
        "identifier": [
            {
                "@type": "PropertyValue",
                "propertyID": "DOI",
                "value": "10.1007/BF01464225",
                "url": doi,
            }
        ],
        "encoding": {
            "@type": "MediaObject",
            "contentUrl": "https://noether.example/papers/noether1921.pdf",
            "encodingFormat": "application/pdf",
        },
    }


@pytest.mark.parametrize("publication", ALL, ids=lambda work: work.publication.key)
def test_the_vocabulary_knows_every_word_that_is_used(publication: Work) -> None:
    thing = described(publication)
    assert "" not in thing.values()
    assert script_text(thing)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("article", "ScholarlyArticle"),
        ("conference-paper", "ScholarlyArticle"),
        ("chapter", "Chapter"),
        ("book", "Book"),
        ("thesis", "Thesis"),
        ("report", "Report"),
        ("dataset", "Dataset"),
        ("software", "SoftwareSourceCode"),
        ("lecture", "CreativeWork"),
        ("other", "CreativeWork"),
    ],
)
def test_every_type_has_its_own(kind: str, expected: str) -> None:
    assert described(work(type=kind))["@type"] == expected


def test_the_vocabulary_of_these_tests_finds_what_is_wrong() -> None:
    article = publication_object(ARTICLE)
    assert flaws(article | {"@type": "Paper"})
    assert flaws(article | {"journal": "Mathematische Annalen"})
    assert flaws(article | {"isbn": "9780306406157"})
    assert flaws(article | {"author": [{"@type": "Periodical", "name": "Rings"}]})
    assert flaws(article | {"datePublished": "March 1921"})
    assert flaws(article | {"url": "papers/noether.html"})


def test_a_record_that_says_little_has_a_small_object() -> None:
    assert described(BARE, People()) == {
        "@context": "https://schema.org",
        "@type": "ScholarlyArticle",
        "name": "Idealtheorie in Ringbereichen",
        "headline": "Idealtheorie in Ringbereichen",
        "datePublished": "1921",
        "author": [
            {
                "@type": "Person",
                "name": "Emmy Noether",
                "givenName": "Emmy",
                "familyName": "Noether",
            }
        ],
    }


def test_all_authors_are_told_with_what_is_known_of_them() -> None:
    authors = "Emmy Noether; Emil Artin*; The ATLAS Collaboration; 刘威; et al."
    people = described(work(authors=authors))["author"]
    assert [person["name"] for person in people] == [
        "Emmy Noether",
        "Emil Artin",
        "The ATLAS Collaboration",
        "刘威",
    ]
    assert people[1]["url"] == "https://artin.example/"
    assert people[2]["@type"] == "Organization"
    assert people[3] == {"@type": "Person", "name": "刘威"}


def test_a_chapter_is_part_of_a_book_with_editors_and_a_publisher() -> None:
    chapter = work(
        type="chapter",
        venue="Moderne Algebra",
        editors=parse_authors("Emil Artin"),
        publisher="Springer",
        links={"isbn": "978-0-306-40615-7"},
    )
    thing = described(chapter)
    assert "editor" not in thing
    assert "publisher" not in thing
    book = thing["isPartOf"]
    assert (book["@type"], book["name"]) == ("Book", "Moderne Algebra")
    assert book["isbn"] == "9780306406157"
    assert book["publisher"]["name"] == "Springer"
    assert [editor["name"] for editor in book["editor"]] == ["Emil Artin"]


def test_a_volume_is_of_the_series_and_not_of_the_conference() -> None:
    thing = described(IN_SERIES)
    conference, volume = thing["isPartOf"]
    assert conference == {"@type": "CreativeWorkSeries", "name": "NLPCC"}
    assert (volume["@type"], volume["volumeNumber"]) == ("PublicationVolume", "11838")
    assert volume["isPartOf"] == {
        "@type": "BookSeries",
        "name": "Lecture Notes in Computer Science",
        "issn": ["0302-9743", "1611-3349"],
    }
    publisher = {"@type": "Organization", "name": "Springer", "address": "Cham"}
    assert thing["publisher"] == publisher


def test_a_book_has_an_edition_and_a_journal_its_number() -> None:
    book = described(work(type="book", series="Ergebnisse", edition="2"))
    assert book["bookEdition"] == "2"
    assert book["isPartOf"] == {"@type": "BookSeries", "name": "Ergebnisse"}
    article = described(work(venue="Math. Ann.", issn=("0025-5831",)))
    assert article["isPartOf"]["issn"] == ["0025-5831"]


def test_an_archive_publishes_a_preprint_which_is_the_same_work_there() -> None:
    thing = described(PREPRINT)
    assert thing["publisher"]["name"] == "arXiv"
    assert thing["sameAs"] == ["https://arxiv.org/abs/physics/0503066"]
    assert "isPartOf" not in thing


def test_awards_and_status_are_told() -> None:
    honoured = work(status="under-review", awards=("Best Paper Award",))
    assert described(honoured)["award"] == ["Best Paper Award"]
    assert described(honoured)["creativeWorkStatus"] == "under review"


def test_what_is_local_is_left_out() -> None:
    local = work(image="ring.png", links={"pdf": "a.pdf", "url": "a.html"})
    assert described(local) == described(work())


# People -------------------------------------------------------------------------------


def test_the_home_page_is_about_its_owner() -> None:
    owner = person_object(
        PROFILE, address=BASE, people=PEOPLE, portrait=f"{BASE}emmy.jpg"
    )
    page = profile_page(owner, address=BASE, title="Emmy Noether")
    assert flaws(page) == []
    assert page["@type"] == "ProfilePage"
    person = page["mainEntity"]
    assert person["@type"] == "Person"
    assert person["@id"] == f"https://orcid.org/{ORCID}"
    assert person["jobTitle"] == "Professor"
    assert person["alternateName"] == "Эмми Нётер"
    assert person["image"] == f"{BASE}emmy.jpg"
    assert person["affiliation"] == [
        {
            "@type": "Organization",
            "name": "Bryn Mawr College",
            "url": "https://www.brynmawr.edu",
        }
    ]
    assert person["sameAs"] == [
        f"https://orcid.org/{ORCID}",
        "https://scholar.google.com/citations?user=abc",
        "https://github.com/noether",
    ]


def test_the_owner_and_the_author_are_one_person() -> None:
    owner = person_object(PROFILE, address=BASE, people=PEOPLE)
    (author,) = described(ARTICLE)["author"]
    assert owner["@id"] == author["@id"]


def test_collectors_find_no_mailbox() -> None:
    owner = person_object(PROFILE, address=BASE, people=PEOPLE)
    assert "emmy@" not in script_text(owner)


def test_an_owner_of_whom_nothing_is_said_is_a_person_all_the_same() -> None:
    owner = person_object(Profile("Emmy Noether"), address="")
    assert owner == {"@type": "Person", "name": "Emmy Noether"}


def test_the_registry_knows_the_owners_orcid_where_the_profile_does_not() -> None:
    owner = person_object(Profile("Emmy Noether"), address=BASE, people=PEOPLE)
    assert flaws(owner) == []
    assert owner["sameAs"] == [f"https://orcid.org/{ORCID}"]
    assert owner["url"] == BASE


def test_a_group_is_an_organisation_with_members() -> None:
    group = group_object(PROFILE, address=BASE, members=PEOPLE.people)
    assert flaws(profile_page(group, address=BASE)) == []
    assert group["@type"] == "ResearchOrganization"
    assert [person["name"] for person in group["member"]] == [
        "Emmy Noether",
        "Emil Artin",
    ]


# Lists and pages ----------------------------------------------------------------------


def test_a_list_has_its_entries_in_order() -> None:
    entries = [("Idealtheorie", f"{BASE}a.html"), ("Hyperkomplexe Größen", "")]
    thing = list_object(entries, name="Selected work", address=BASE)
    assert flaws(thing) == []
    assert thing["numberOfItems"] == 2
    assert thing["itemListElement"] == [
        {
            "@type": "ListItem",
            "position": 1,
            "name": "Idealtheorie",
            "url": f"{BASE}a.html",
        },
        {"@type": "ListItem", "position": 2, "name": "Hyperkomplexe Größen"},
    ]


class _Scripts(HTMLParser):
    """Collects what a browser takes for the text of scripts, and for tags."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize(
    "title",
    [
        "</script><script>alert(1)</script>",
        "</SCRIPT >",
        "<!-- <script>",
        "-->",
        "]]>",
        "a\u2028b\u2029c",
        'quotes " and \\ backslashes',
        "Größen & more",
    ],
)
def test_whatever_a_title_says_the_script_holds_it(title: str) -> None:
    thing = publication_object(work((Run(title),)))
    text = script_text(thing)
    page = _Scripts()
    page.feed(f'<script type="application/ld+json">{text}</script><p>')
    assert page.tags == ["script", "p"]
    assert json.loads(page.text) == thing
    assert not {"<", ">", "\u2028", "\u2029"} & {*text}
