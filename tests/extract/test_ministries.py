"""What foreign ministries and agencies write: audiences, posts by their initials, guests, trips that are recalled."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read


def _told(
    read: Read, text: str, publisher: str | None = None
) -> list[tuple[str, tuple[str, ...], str | None]]:
    found = read(text, published="2019-05-21", publisher=publisher)
    return [(m.kind.value, m.parties, m.when.iso if m.when else None) for m in found]


def test_who_is_received_in_audience_is_met(read: Read) -> None:
    text = "LOME, May 20 (AFP) - Togolese President Ali Bakr received in audience Peruvian Foreign Minister Ana Diaz."
    assert _told(read, text) == [("meeting", ("PER", "TGO"), "2019-05-20")]


def test_a_post_goes_by_its_initials(read: Read) -> None:
    text = (
        "External Affairs Minister Ona Quist of India visited Peru on 18 May 2019. "
        "EAM called on the President of Peru, Ana Diaz on 18 May."
    )
    call = next(m for m in read(text, published="2019-05-21") if m.kind.value == "meeting")
    assert {p.name for p in call.participants} == {"Ona Quist", "Ana Diaz"}


def test_chairs_of_one_session_were_at_no_later_talks(read: Read) -> None:
    text = (
        "The 3rd Peru-Chad Joint Commission was held in Lima on 4 May 2019. The Meeting was co-chaired by "
        "Ambassador Ana Diaz of Peru and Ambassador Ali Bakr of Chad. Peruvian Defence Minister Luz Rojas met "
        "Chadian Defence Minister Yao Deby in Cusco on 9 May 2019."
    )
    talks = next(m for m in read(text, published="2019-05-21") if m.kind.value == "meeting")
    assert {p.name for p in talks.participants} == {"Luz Rojas", "Yao Deby"}


def test_who_is_received_is_who_leaves(read: Read) -> None:
    text = (
        "LIMA, May 20 (AFP) - Libyan Interior Minister Nasser al-Mabruk flew in on Sunday. He is due to be received "
        "by Peruvian President Ana Diaz before leaving for Chile on Wednesday. Al-Mabruk met port officials."
    )
    assert ("visit", ("CHL", "LBY"), "2019-05-22") in _told(read, text)


def test_a_visiting_president_is_the_guest(read: Read) -> None:
    text = (
        "LIMA, May 20 (Xinhua) -- Peruvian President Ana Diaz held talks with visiting Chadian President Ali Bakr "
        "in Lima on Monday."
    )
    visit = next(m for m in read(text, published="2019-05-21") if m.kind.value == "visit")
    assert [(p.name, p.role) for p in visit.participants] == [("Ali Bakr", "visitor")]


def test_what_follows_a_visit_recalled_was_not_on_it(read: Read) -> None:
    text = (
        "The 5th round of Foreign Office Consultations between Peru and Chad was held in Lima on 20 May 2019. "
        "The two sides reviewed their ties since the visit of the Prime Minister of Chad to Peru in January 2017. "
        "They exchanged views on regional issues. The delegations agreed to establish a working group on trade."
    )
    told = _told(read, text, "Ministry of Foreign Affairs of Peru")
    assert [kind for kind, _, when in told if when == "2017-01"] == ["visit"]
    assert sum(kind == "session" for kind, _, _ in told) == 1


def test_a_korean_goes_by_the_first_word_of_the_name(read: Read) -> None:
    text = (
        "SEOUL, May 20 (Yonhap) -- South Korean Vice Defense Minister Lee Dong-hyun will meet Peruvian Defense "
        "Minister Ana Diaz on Wednesday. Lee will also visit Chad on Friday."
    )
    assert ("visit", ("KOR", "TCD"), "2019-05-24") in _told(read, text)


@pytest.mark.parametrize(
    "text",
    [
        "Peru pledged 150 million dollars in soft loans to Chad over three years.",
        "Peru pledged $150 million in loans to Chad.",
    ],
)
def test_for_whom_a_sum_is_that_is_told_in_two_steps(read: Read, text: str) -> None:
    assert [(kind, who) for kind, who, _ in _told(read, text)] == [("transfer", ("PER", "TCD"))]


def test_chairs_named_after_the_session(read: Read) -> None:
    text = (
        "The 3rd Peru-Chad Joint Commission was held in Lima on 4 May 2019. The Meeting was co-chaired by Ana Diaz, "
        "Minister of Foreign Affairs and Trade of Peru, and Ali Bakr, "
        "Minister of Foreign Affairs and Cooperation of Chad."
    )
    (session,) = read(text, published="2019-05-21")
    assert {(p.name, p.role) for p in session.participants} == {
        ("Ana Diaz", "cochair"),
        ("Ali Bakr", "cochair"),
    }
    assert {p.post for p in session.participants} == {
        "Minister of Foreign Affairs and Trade of Peru",
        "Minister of Foreign Affairs and Cooperation of Chad",
    }


def test_who_arrives_comes_to_the_town_of_the_dateline(read: Read) -> None:
    text = (
        "LIMA, May 20 (AP) - Chadian President Ali Bakr, who arrived Sunday on a three-day visit, is leading a "
        "delegation of 60 people. Togolese Interior Minister Yao Eyadema flew in on Saturday."
    )
    visits = [one for one in _told(read, text) if one[0] == "visit"]
    assert visits == [("visit", ("PER", "TCD"), "2019-05-19"), ("visit", ("PER", "TGO"), "2019-05-18")]


def test_nobody_arrives_where_no_dateline_tells_the_town(read: Read) -> None:
    assert not _told(
        read, "Chadian President Ali Bakr arrived on Sunday on a visit. Peru's ports were closed."
    )


def test_it_is_agreed_with_whom_one_talks(read: Read) -> None:
    text = (
        "LOME, May 20 (Yonhap) -- Togolese President Yao Eyadema held talks with Chadian President Ali Bakr "
        "on Sunday and agreed to strengthen cooperation in defense and agriculture."
    )
    assert ("commitment", ("TCD", "TGO"), "2019-05-20") in _told(read, text)


def test_a_statement_that_two_adopt_is_a_signing(read: Read) -> None:
    text = (
        "LIMA, May 20 (TASS) - Peruvian President Ana Diaz and her Chadian counterpart Ali Bakr adopted "
        "a joint statement on fisheries."
    )
    assert _told(read, text) == [("signing", ("PER", "TCD"), "2019-05-20")]


def test_a_page_about_two_lends_its_parties_to_what_is_dated(read: Read) -> None:
    text = (
        "Chad–Peru relations are the bilateral relations between Chad and Peru. "
        "In March 2009, the navies of both countries held a joint exercise. The two countries signed a fisheries "
        "agreement in 2004, and a Joint Economic Commission was set up in 1981. "
        "The fifth session of the commission met in Lima in 2015."
    )
    found = read(text, title="Chad–Peru relations")
    assert [(m.kind.value, m.when.iso) for m in found if m.when and m.parties == ("PER", "TCD")] == [
        ("exercise", "2009-03"),
        ("signing", "2004"),
        ("commitment", "1981"),
        ("session", "2015"),
    ]


def test_only_one_of_those_who_meet_is_on_a_visit(read: Read) -> None:
    text = (
        "On 18 May a meeting was held in Lima between Peruvian Foreign Minister Ana Diaz and Minister of Foreign "
        "Affairs of Chad Ali Bakr, who is on a working visit to Peru."
    )
    visit = next(m for m in read(text, published="2019-05-21") if m.kind.value == "visit")
    assert [p.name for p in visit.participants] == ["Ali Bakr"]


def test_what_is_said_after_a_semicolon_is_another_act(read: Read) -> None:
    text = "Peru and Chad initialled an Aviation Agreement in November 2017; it will be signed in Lima in October."
    signed = [(m.modality.value, m.when.iso) for m in read(text, published="2019-05-21") if m.when]
    assert ("occurred", "2017-11") in signed


def test_the_decisions_of_a_session_were_taken_at_it(read: Read) -> None:
    text = (
        "Peruvian Foreign Minister Ana Diaz and Chadian Foreign Minister Ali Bakr met in Lima on 18 May 2019. They "
        "spoke of the decisions of the sixth meeting of the Peru-Chad Commission on Trade held in Cusco on 10 April."
    )
    session = next(m for m in read(text, published="2019-05-21") if m.kind.value == "session")
    assert (session.modality.value, session.ordinal) == ("occurred", 6)
