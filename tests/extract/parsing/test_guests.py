"""Who was received is found behind the place and the day."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    "where",
    [
        "at Karo Palace on Tuesday",
        "here on Tuesday",
        "in his office on Tuesday",
        "on Tuesday at the Karo Palace",
    ],
)
def test_a_guest_behind_time_and_place(read: Read, where: str) -> None:
    text = f"Chadian Prime Minister Ali Kone received {where} Peruvian Senator Ana Diaz."
    (meeting,) = read(text, published="2024-05-16")
    assert meeting.parties == ("PER", "TCD")
    assert meeting.when
    assert meeting.when.iso == "2024-05-14"


def test_what_a_guest_brings_is_no_guest(read: Read) -> None:
    text = (
        "The Chadian Minister of Trade, Ali Kone, received on Tuesday, May 14, 2024 in Karo, "
        "the Minister of Trade of the Republic of Peru, Ana Diaz, bearer of a message to the people."
    )
    (meeting,) = read(text, published="2024-05-16")
    assert {who.name for who in meeting.participants} == {"Ali Kone", "Ana Diaz"}


def test_a_day_is_no_guest(read: Read) -> None:
    assert not read(
        "Chadian Prime Minister Ali Kone received on Tuesday no news from Peru.", published="2024-05-16"
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A ten-member Malian mission led by Minister Awa Paz leaves for Chad on Friday.", "visit"),
        ("Malian Premier Awa Paz, who flew in last night, later left for Chad.", "visit"),
        (
            "Malian Premier Awa Paz had talks on Tuesday at Karo Palace with Chadian Minister Ali Kone.",
            "meeting",
        ),
        (
            "Malian Premier Awa Paz was feted at a banquet by Chadian President Ali Kone on Tuesday.",
            "meeting",
        ),
    ],
)
def test_a_verb_and_its_people_part_from_names(read: Read, text: str, kind: str) -> None:
    (event,) = read(text, published="2024-05-16")
    assert (event.kind.value, event.parties) == (kind, ("MLI", "TCD"))


def test_a_style_is_no_pronoun(read: Read) -> None:
    text = (
        "Chadian President Ali Kone met Malian Premier Awa Paz on Tuesday. His Highness the Emir of Qatar, Sheikh "
        "Tamim bin Hamad Al Thani, met Peruvian Premier Ana Diaz on Tuesday."
    )
    assert [event.parties for event in read(text, published="2024-05-16")] == [("MLI", "TCD"), ("PER", "QAT")]
