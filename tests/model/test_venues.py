"""Venues are read as academics write them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_academic.model.schema import ItemsError
from sphinx_academic.model.venue import WORKSHOP, Venue
from sphinx_academic.model.venues import parse_venues


@pytest.mark.parametrize(
    ("text", "badges"),
    [
        ("ICML 2025", ["ICML 2025"]),
        ("ICML, 2025", ["ICML 2025"]),
        ("ICML (2025)", ["ICML 2025"]),
        ("[**ICML 2025**]", ["ICML 2025"]),
        ("[ICML, 2025]", ["ICML 2025"]),
        ("[ICML] 2025", ["ICML 2025"]),
        ("(ICML 2025)", ["ICML 2025"]),
        ("(ICML 2025).", ["ICML 2025"]),
        ("ICML 2025 [oral]", ["ICML 2025", "Oral"]),
        ("[ICML] 2025 [oral]", ["ICML 2025", "Oral"]),
        ("ICML 2025 [Industry Track] [oral]", ["ICML 2025", "Industry Track", "Oral"]),
        ("[ICML 2025] Workshop on Logic", ["ICML 2025", "Workshop"]),
        ("Conference on Learning Representations [ICLR 2024]", ["ICLR 2024"]),
        ("ICLR2024", ["ICLR 2024"]),
        ("ICCV'25", ["ICCV 2025"]),
        ("CVPR 23", ["CVPR 2023"]),
        ("STOC '69", ["STOC 1969"]),
        ("2024 IEEE ICRA", ["IEEE ICRA 2024"]),
        ("In Proceedings of ICML, 2025.", ["ICML 2025"]),
        ("Proceedings of ICML", ["ICML"]),
        (
            "In Proceedings of the Conference on Machine Learning (ICML), 2024",
            ["ICML 2024"],
        ),
        (
            "Proceedings of the 2024 Conference on Empirical Methods (EMNLP)",
            ["EMNLP 2024"],
        ),
        ("In Findings of EMNLP, 2023", ["EMNLP 2023", "Findings"]),
        ("Findings of ACL", ["ACL", "Findings"]),
        ("EMNLP-Findings", ["EMNLP", "Findings"]),
        ("EMNLP 2023 Findings", ["EMNLP 2023", "Findings"]),
        (
            "Findings of the Association for Computational Linguistics: EMNLP 2023",
            ["EMNLP 2023", "Findings"],
        ),
        (
            "Findings of the Association for Computational Linguistics, 2023",
            ["ACL 2023", "Findings"],
        ),
        ("NAACL, 2022 (Oral)", ["NAACL 2022", "Oral"]),
        ("ICLR 2025 spotlight", ["ICLR 2025", "Spotlight"]),
        ("NeurIPS 2024 D&B Track (Oral)", ["NeurIPS 2024", "D&B Track", "Oral"]),
        (r"NeurIPS 2024 D\&B Track, Oral", ["NeurIPS 2024", "D&B Track", "Oral"]),
        ("EMNLP Industry Track 2023", ["EMNLP 2023", "Industry Track"]),
        ("AAAI 2024 (Student Abstract)", ["AAAI 2024", "Student Abstract"]),
        (
            'In Proceedings of NAACL, 2022(<font color="#dd0000">Top-3 Score</font>)',
            ["NAACL 2022", "Top-3 Score"],
        ),
        ("ICML 2021 Workshop on Logic", ["ICML 2021", "Workshop"]),
        ("NeurIPS: Workshop on Logic", ["NeurIPS", "Workshop"]),
        ("NeurIPS: Workshop on Logic, 2023", ["NeurIPS 2023", "Workshop"]),
        ("ACL: System Demonstrations, 2020", ["ACL 2020", "System Demonstrations"]),
        ("Workshop@NeurIPS 2023", ["NeurIPS 2023", "Workshop"]),
        ("Workshop on A, B, and C, NeurIPS 2023", ["NeurIPS 2023", "Workshop"]),
        ("arXiv preprint arXiv:2401.12345", ["arXiv"]),
        ("Preprint.", ["Preprint"]),
    ],
)
def test_a_conference_becomes_badges(text: str, badges: list[str]) -> None:
    (venue,) = parse_venues(text)
    assert list(venue.badges) == badges
    assert venue.is_acronym


@pytest.mark.parametrize(
    ("text", "badges"),
    [
        (
            "The Twelfth International Conference on Learning Representations, {ICLR} "
            "2024, Vienna, Austria, May 7-11, 2024",
            ["ICLR 2024"],
        ),
        (
            "Thirty-Eighth {AAAI} Conference on Artificial Intelligence, {AAAI} 2024, "
            "Thirty-Sixth Conference on Innovative Applications of Artificial "
            "Intelligence, {IAAI} 2024, February 20-27, 2024, Vancouver, Canada",
            ["AAAI 2024"],
        ),
        (
            "Advances in Neural Information Processing Systems 36: Annual Conference "
            "on Neural Information Processing Systems 2023, NeurIPS 2023, New Orleans, "
            "LA, USA, December 10 - 16, 2023",
            ["NeurIPS 2023"],
        ),
        (
            "Proceedings of the 61st Annual Meeting of the Association for "
            "Computational Linguistics (Volume 1: Long Papers), {ACL} 2023, Toronto, "
            "Canada, July 9-14, 2023",
            ["ACL 2023"],
        ),
        (
            "32nd {USENIX} Security Symposium, {USENIX} Security 2023, Anaheim, CA, "
            "USA, August 9-11, 2023",
            ["USENIX Security 2023"],
        ),
        (
            "{IEEE/CVF} Conference on Computer Vision and Pattern Recognition, {CVPR} "
            "2023 - Workshops, Vancouver, BC, Canada, June 17-24, 2023",
            ["CVPR 2023", "Workshop"],
        ),
        (
            "Proceedings of the 13th {USENIX} Workshop on Offensive Technologies, "
            "{WOOT} 2019, Santa Clara, CA, USA, August 12-13, 2019",
            ["WOOT 2019", "Workshop"],
        ),
        (
            "Workshop on Logic, {ICML} 2025, Vancouver, Canada, July 7, 2025",
            ["ICML 2025", "Workshop"],
        ),
        (
            "Proceedings of the Workshop on Logic co-located with 40th International "
            "Conference on Machine Learning, {ICML} 2023, Honolulu, USA, July 29, 2023",
            ["ICML 2023", "Workshop"],
        ),
        (
            "Findings of the Association for Computational Linguistics: {EMNLP} 2023, "
            "Singapore, December 6-10, 2023",
            ["EMNLP 2023", "Findings"],
        ),
    ],
)
def test_a_conference_with_place_and_dates_as_dblp_has_it_becomes_badges(
    text: str, badges: list[str]
) -> None:
    (venue,) = parse_venues(text)
    assert list(venue.badges) == badges


@pytest.mark.parametrize(
    "text",
    [
        "Workshop on Logic @ ICML'25",
        "Workshop on Logic, ICML 2025",
        "Workshop on Logic (ICML 2025)",
        "Workshop on Logic (ICML, 2025)",
        "Workshop on Logic (at ICML 2025)",
        "In Proceedings of the Workshop on Logic (ICML'25).",
        "ICML 2025 Workshop on Logic",
        "ICML 2025 (Workshop on Logic)",
        "ICML: Workshop on Logic, 2025",
    ],
)
def test_a_workshop_is_at_its_conference_however_that_is_said(text: str) -> None:
    (venue,) = parse_venues(text)
    assert (venue.name, venue.year) == ("ICML", 2025)
    assert venue.workshop == "Workshop on Logic"
    assert not venue.is_main


@pytest.mark.parametrize(
    ("text", "badges", "workshop"),
    [
        ("Logic Workshop (ICML 2025)", ["ICML 2025", "Workshop"], "Logic Workshop"),
        (
            "Workshop on Logic (ACM MM 2024) (Oral)",
            ["ACM MM 2024", "Workshop", "Oral"],
            "Workshop on Logic",
        ),
        (
            "ICML Workshop on Logic (ICML 2025)",
            ["ICML 2025", "Workshop"],
            "ICML Workshop on Logic",
        ),
        ("ICML 2025 (Workshop)", ["ICML 2025", "Workshop"], ""),
        ("Workshop at ICML 2025", ["ICML 2025", "Workshop"], ""),
        # The acronym in parentheses is the workshop's own.
        (
            "Workshop on Logic (LogicW) at ICML 2025",
            ["ICML 2025", "Workshop"],
            "Workshop on Logic (LogicW)",
        ),
        (
            "Workshop on Computational Approaches to Linguistic Code-Switching "
            "(CALCS 2018)",
            ["CALCS 2018"],
            "",
        ),
        (
            "Third Workshop on Neural Generation and Translation (WNGT 2019)",
            ["WNGT 2019"],
            "",
        ),
        ("ACM Workshop on Hot Topics in Networks (HotNets 2020)", ["HotNets 2020"], ""),
        (
            "2023 IEEE/CVF International Conference on Computer Vision Workshops "
            "(ICCVW)",
            ["ICCVW 2023"],
            "",
        ),
    ],
)
def test_an_acronym_in_parentheses_is_the_conference_or_the_workshop(
    text: str, badges: list[str], workshop: str
) -> None:
    (venue,) = parse_venues(text)
    assert [*venue.badges] == badges
    assert venue.workshop == workshop


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Workshop on Representation Learning for NLP (RepL4NLP)", "RepL4NLP"),
        (
            "In Proceedings of the Workshop on Representation Learning for NLP "
            "(RepL4NLP), 2019",
            "RepL4NLP 2019",
        ),
        (
            "Workshop on Analyzing and Interpreting Neural Networks for NLP "
            "(BlackboxNLP 2020)",
            "BlackboxNLP 2020",
        ),
        ("USENIX Workshop on Offensive Technologies (WOOT 2019)", "WOOT 2019"),
        ("Workshop on OpenMP (IWOMP 2019)", "IWOMP 2019"),
        ("Workshop on Trustworthy NLP (TrustNLP 2021)", "TrustNLP 2021"),
        ("IEEE Workshop on Applications of Signal Processing (WASPAA)", "WASPAA"),
        # Of a conference as well no more is said than that it was at one of these.
        ("Workshop on Logic (WWW 2024)", "WWW 2024"),
        ("Workshop on Logic (ICML)", "ICML"),
    ],
)
def test_a_workshop_is_not_at_itself_and_never_the_conference(
    text: str, short: str
) -> None:
    (venue,) = parse_venues(text)
    assert venue.badges == (short, "Workshop")
    assert not venue.workshop
    assert not venue.is_main


@pytest.mark.parametrize(
    "name",
    [
        "WASPAA: Workshop on Applications of Signal Processing to Audio and Acoustics",
        "JMLR: Workshop and Conference Proceedings",
        "IEEE Workshop on Logic",
    ],
)
def test_a_name_in_full_and_a_series_are_no_workshops_of_others(name: str) -> None:
    (venue,) = parse_venues(f"{name}, 2021")
    assert (venue.name, venue.year, venue.is_workshop) == (name, 2021, False)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ICML 2025", "ICML 2025"),
        ("NeurIPS 2024 D&B Track (Oral)", "NeurIPS 2024"),
        ("Reasoning and Planning Workshop at ICLR 2025", "ICLR 2025 Workshop"),
        ("ICML 2021 Workshop on Logic", "ICML 2021 Workshop"),
        ("Mathematische Annalen, 1921", "Mathematische Annalen 1921"),
    ],
)
def test_a_sentence_tells_workshop_papers_from_those_of_the_conference(
    text: str, words: str
) -> None:
    (venue,) = parse_venues(text)
    assert venue.spoken(WORKSHOP) == words


def test_one_paper_may_have_several_venues() -> None:
    first, second = parse_venues(
        "In Proceedings of ICML, 2025. | Reasoning and Planning for Large Language "
        "Models Workshop at ICLR 2025."
    )
    assert first.short == "ICML 2025"
    assert second.track == "Reasoning and Planning for Large Language Models Workshop"
    assert (second.name, second.year) == ("ICLR", 2025)
    assert len(parse_venues("ICML 2025; ICLR 2025\nTMLR")) == 3
    assert len(parse_venues("[ICML 2025, ICLR 2025]")) == 2


@pytest.mark.parametrize(
    ("text", "name", "year"),
    [
        ("Mathematische Annalen", "Mathematische Annalen", None),
        ("Mathematische Annalen, 1921", "Mathematische Annalen", 1921),
        ("Nature 2021", "Nature", 2021),
        ("In Annals of Mathematics", "Annals of Mathematics", None),
        ("In Review of Economic Studies, 2020", "Review of Economic Studies", 2020),
        ("Revista Matemática, 2020", "Revista Matemática", 2020),
        ("Interspeech 2023 (Oral)", "Interspeech", 2023),
        ("Proceedings of the IEEE", "Proceedings of the IEEE", None),
        ("Proceedings of SPIE", "Proceedings of SPIE", None),
        ("In Proceedings of the IEEE, 2021", "Proceedings of the IEEE", 2021),
        ("AI: A Short History", "AI: A Short History", None),
        ("Vision: Workshop on Seeing", "Vision: Workshop on Seeing", None),
        ("*Journal of C*-algebras*", "Journal of C*-algebras", None),
        ("*Proc. $C^*$-algebras*", "Proc. $C^*$-algebras", None),
    ],
)
def test_a_journal_is_a_title(text: str, name: str, year: int | None) -> None:
    (venue,) = parse_venues(text)
    assert (venue.name, venue.year) == (name, year)
    assert not venue.is_acronym


@pytest.mark.parametrize(
    "text",
    [
        "Journal of X <in press>",
        "Nachrichten von der Gesellschaft der Wissenschaften zu Göttingen",
        "Acta Math. [in Russian]",
        "(Non-)linear Analysis",
        "Math. Ann. 83(1): 24-66",
        "Math. Ann. 83 (1921)",
        "Neural Computation 9(8), 1997",
        "submitted to NeurIPS 2025",
        "ICML 2025, Vancouver",
        "ICML 2025, International Conference on Machine Learning, PMLR 2025, Vancouver",
        "Conference on Rings, USA 2023, Paris",
        "Rings, IEEE 2023, Paris",
        "International Journal of Rings, IJR 2020, Springer",
        "Companion Proceedings of the Web Conference, WWW 2023, Austin, April 30, 2023",
        "Transactions on Rings, TOR 2023, Springer",
        # A country is no conference.
        "Workshop on AI (USA)",
        "Workshop on Fairness (UK), 2020",
        "مجلة الرياضيات المتخيلة",
    ],
)
def test_what_is_not_understood_stays_as_written(text: str) -> None:
    assert parse_venues(text) == (Venue(text, text),)


@pytest.mark.parametrize(
    ("text", "short", "url"),
    [
        ("[ICML 2025](https://icml.cc/)", "ICML 2025", "https://icml.cc/"),
        ("**[ICML 2025](https://icml.cc/)** (Oral)", "ICML 2025", "https://icml.cc/"),
        ("ICML 2025 <https://icml.cc/>", "ICML 2025", "https://icml.cc/"),
        ("[ICML 2025](https://icml.cc/a;b|c)", "ICML 2025", "https://icml.cc/a;b|c"),
        (
            "[TMLR](https://en.wikipedia.org/wiki/TMLR_(journal))",
            "TMLR",
            "https://en.wikipedia.org/wiki/TMLR_(journal)",
        ),
    ],
)
def test_a_venue_may_be_a_link(text: str, short: str, url: str) -> None:
    (venue,) = parse_venues(text)
    assert (venue.short, venue.url) == (short, url)
    assert [v.url for v in parse_venues(f"TMLR; {text}")] == ["", url]
    assert [v.url for v in parse_venues(f"[{text}, TMLR]")] == [url, ""]


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("icml.html", "'icml.html' is a path; write a whole address, with https://"),
        ("javascript:alert(1)", "has the scheme 'javascript', which no page may link"),
        ("", "'' leads nowhere"),
    ],
)
def test_a_venue_is_kept_without_an_address_to_which_nothing_can_lead(
    address: str, message: str
) -> None:
    with pytest.raises(ItemsError, match=re.escape(message)) as caught:
        parse_venues(f"[ICML 2025]({address}); TMLR")
    assert [venue.short for venue in caught.value.kept] == ["ICML 2025", "TMLR"]


def test_an_address_leaves_no_blank_behind() -> None:
    (venue,) = parse_venues("CVPR <https://cvpr.org>, 2024")
    assert (venue.text, venue.short) == ("CVPR, 2024", "CVPR 2024")


def test_a_second_address_of_a_venue_is_refused_with_the_cure() -> None:
    message = (
        "'https://iclr.cc' is a second address of one venue, 'ICML, ICLR'; "
        "separate two venues by `;`"
    )
    with pytest.raises(ItemsError, match=re.escape(message)) as caught:
        parse_venues("[ICML](https://icml.cc), [ICLR](https://iclr.cc)")
    assert [venue.url for venue in caught.value.kept] == ["https://icml.cc"]


@pytest.mark.parametrize(
    "text", ["arXiv", "bioRxiv 2023", "Preprint", "CoRR abs/2401.1"]
)
def test_preprints_are_told_from_publications(text: str) -> None:
    assert parse_venues(text)[0].is_preprint
    assert not parse_venues("ICML 2025")[0].is_preprint


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "names no venue: write `ICML 2025`"),
        (" | ", "names no venue"),
        ("- ICML 2025 - ICLR 2025", "is a YAML list that has lost its lines"),
    ],
)
def test_no_venue_is_refused(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_venues(text)


@given(st.text(alphabet="ICML 2025'(),.:@&-[]{}<>|;\n*inworkshop at Findings of"))
def test_any_text_is_kept(text: str) -> None:
    try:
        venues = parse_venues(text)
    except ValueError:
        return
    assert all(venue.text and venue.name for venue in venues)
