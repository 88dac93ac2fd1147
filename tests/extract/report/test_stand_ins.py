"""'Him', 'his honour', 'the guest' and 'his host' are another than who does what is told."""

from __future__ import annotations

import pytest

from accord.model.claims import Kind
from tests.extract.conftest import Read

ARRIVAL = (
    "Malian Premier Awa Paz arrived in N'Djamena on Tuesday on a visit at the invitation of "
    "Chadian President Ali Kone. "
)
MEETING = "Chadian Foreign Minister Ali Kone met his Malian counterpart Bo Paz on Tuesday. "


@pytest.mark.parametrize(
    "further",
    [
        "President Kone had delegation-level talks with her on Wednesday.",
        "President Kone gave a dinner in her honour on Wednesday.",
        "She is to confer with her host on Friday.",
    ],
)
def test_another_of_those_named_before(read: Read, further: str) -> None:
    events = read(ARRIVAL + further, published="2024-05-16")
    (meeting,) = (event for event in events if event.kind is Kind.MEETING)
    assert meeting.parties == ("MLI", "TCD")


def test_the_guest_is_the_stranger(read: Read) -> None:
    text = MEETING + "The guest was also due to talk to Chadian Prime Minister Luis Karo."
    events = read(text, published="2024-05-16", publisher="Ministry of Foreign Affairs of Chad")
    assert [event.modality.value for event in events] == ["occurred", "scheduled"]
    assert {event.parties for event in events} == {("MLI", "TCD")}


def test_guests_of_a_thing_are_nobody(read: Read) -> None:
    text = MEETING + "The guest list was long, and the host city was clean."
    (event,) = read(text, published="2024-05-16", publisher="Ministry of Foreign Affairs of Chad")
    assert event.parties == ("MLI", "TCD")


def test_the_minister_is_the_one_just_named(read: Read) -> None:
    text = "Kenyan Trade Minister Ann Kone was glad. The minister paid a courtesy call on Peruvian Premier Ana Diaz."
    (event,) = read(text, published="2024-05-16")
    assert event.parties == ("KEN", "PER")


def test_of_two_ministers_just_named_the_minister_may_be_either(read: Read) -> None:
    text = (
        "Kenyan Trade Minister Ann Kone and Chilean Trade Minister Luis Paz were glad. "
        "The minister paid a courtesy call on Peruvian Premier Ana Diaz."
    )
    assert read(text, published="2024-05-16") == ()
