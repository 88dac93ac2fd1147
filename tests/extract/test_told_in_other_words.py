"""One act told in several words, an act told in words that name another, and acts that a sentence joins."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Read

_Event = tuple[str, str, tuple[str, ...]]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Malian President Ali Kone paid a courtesy visit to Peru's Vice President in Lima on Monday.",
            [("meeting", "occurred", ("MLI", "PER"))],
        ),
        (
            "The Malian minister paid a courtesy visit to Peru on Monday.",
            [("visit", "occurred", ("MLI", "PER"))],
        ),
        (
            "Malian Minister Ali Kone held talks, meetings and working sessions with Peruvian ministers on Monday.",
            [("meeting", "occurred", ("MLI", "PER"))],
        ),
        (
            "President Ali Kone of Mali will visit Peru in May. It would be the first visit by a Malian"
            " president to Peru.",
            [("visit", "scheduled", ("MLI", "PER"))],
        ),
        (
            "Mali and Peru agreed to open negotiations for the early signing of a framework agreement on fish.",
            [("agreement-change", "scheduled", ("MLI", "PER"))],
        ),
        ("Canada will lead a NATO mission in Iraq.", []),
        (
            "The Malian prime minister met Peru's trade minister. He announced 300 million pounds of Peruvian"
            " investment"
            " into Mali.",
            [("meeting", "occurred", ("MLI", "PER"))],
        ),
        (
            "Peruvian President Ana Diaz hosted the leaders of Mali and Chad at the second Peru-Sahel Summit on"
            " Friday.",
            [("session", "occurred", ("MLI", "PER", "TCD"))],
        ),
        (
            "The Malian and Chadian ministers signed a treaty in Bamako, with Peruvian President Ana Diaz looking on.",
            [("signing", "occurred", ("MLI", "TCD"))],
        ),
        (
            "Peruvian President Ana Diaz flew to Bamako to broker a ceasefire between Mali and Chad.",
            [("signing", "proposed", ("MLI", "TCD")), ("visit", "occurred", ("MLI", "PER"))],
        ),
        (
            "Malian Minister Ali Kone met Peruvian Minister Ana Diaz and agreed to meet again in May.",
            [("meeting", "occurred", ("MLI", "PER")), ("meeting", "scheduled", ("MLI", "PER"))],
        ),
        (
            "Malian Minister Ali Kone met Peruvian Minister Ana Diaz in Lima. Kone invited his counterpart to"
            " visit Bamako.",
            [("meeting", "occurred", ("MLI", "PER")), ("visit", "proposed", ("MLI", "PER"))],
        ),
        (
            "Malian Minister Ali Kone signed with his Peruvian counterpart, Ana Diaz, a Programme of Cultural"
            " Cooperation"
            " in Lima yesterday.",
            [("signing", "occurred", ("MLI", "PER"))],
        ),
        (
            "The hotline was set up by Peruvian President Juan Diaz and Malian President Ali Kone when the two"
            " met in Lima.",
            [("commitment", "occurred", ("MLI", "PER")), ("meeting", "occurred", ("MLI", "PER"))],
        ),
    ],
)
def test_what_is_told(read: Read, text: str, events: list[_Event]) -> None:
    found = read(text, published="2022-03-12")
    assert sorted((m.kind.value, m.modality.value, m.parties) for m in found) == sorted(events)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "The presidents witnessed the signing of a memorandum of understanding on farming and an agreement"
            " on visas.",
            {"memorandum of understanding on farming", "agreement on visas"},
        ),
        (
            "The presidents attended the signing of a treaty on water and of a protocol on fish.",
            {"treaty on water", "protocol on fish"},
        ),
        (
            "They signed a memorandum of understanding on farming and an agreement on visas.",
            {"memorandum of understanding on farming", "agreement on visas"},
        ),
        ("They signed an agreement on trade on this occasion.", {"agreement on trade"}),
        ("They signed a programme of cooperation for the years 2022-2024.", {"programme of cooperation"}),
        ("An agreement to this effect was signed by them.", {"agreement"}),
    ],
)
def test_titles_of_what_was_signed(read: Read, text: str, titles: set[str]) -> None:
    found = read(
        f"The presidents of Peru and Mali held talks in Lima on Monday. {text}", published="2022-03-12"
    )
    assert {event.agreement.title for event in found if event.agreement} == titles


def test_what_is_signed_is_not_what_is_still_to_be_finalised(read: Read) -> None:
    text = (
        "The presidents of Peru and Mali held talks in Lima yesterday. The two sides agreed to finalise a framework"
        " agreement on trade soon. After the talks, the two presidents witnessed the signing of a memorandum on"
        " farming."
    )
    found = read(text, published="2022-03-12")
    assert {(m.agreement.title, m.modality.value) for m in found if m.agreement} == {
        ("framework agreement on trade", "scheduled"),
        ("memorandum on farming", "occurred"),
    }


def test_a_house_that_goes_by_its_own_name_acts_for_its_state(read: Read) -> None:
    text = "On March 8-10 a delegation of the Seimas headed by Jonas Kazlauskas paid a working visit to Peru."
    (visit,) = read(text, published="2022-03-12")
    assert visit.when
    assert (visit.parties, visit.when.iso, visit.when.iso_end) == (("LTU", "PER"), "2022-03-08", "2022-03-10")


def test_the_state_to_which_an_envoy_is_sent_gets_what_he_hands_over(read: Read) -> None:
    text = "On 1 March, Ken Ito, Ambassador of Japan to Mali, handed over two ambulances to the Segou Region."
    (gift,) = read(text, published="2022-03-12", publisher="Embassy of Japan")
    assert (gift.parties, gift.item) == (("JPN", "MLI"), "two ambulances")


def test_a_bank_that_many_states_have_is_that_of_the_state_named(read: Read) -> None:
    text = "Turk Eximbank signed a loan agreement with Mali on Monday."
    (signing,) = read(text, published="2022-03-12")
    assert signing.parties == ("MLI", "TUR")
