"""Who has invited, told in a sentence of its own or by two offices, receives the visitor."""

from __future__ import annotations

import pytest

from accord.model.claims import EventMention, Kind
from tests.extract.conftest import Read


def _hosts(events: tuple[EventMention, ...]) -> list[str]:
    (visit,) = (event for event in events if event.kind is Kind.VISIT)
    return [person.name for person in visit.participants if person.role == "host"]


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        (
            "Kenyan Foreign Minister Jo Odera will pay an official visit to Peru from October 18 to 19. The visit "
            "comes at the invitation of Peruvian Foreign Minister Ana Diaz, a spokesman said.",
            ["Ana Diaz"],
        ),
        (
            "Kenyan Foreign Minister Jo Odera will visit Peru and Chad from October 18. Odera will pay his visit at "
            "the invitation of Peruvian Foreign Minister Ana Diaz and Chadian Foreign Minister Ali Kone.",
            ["Ana Diaz", "Ali Kone"],
        ),
        (
            "At the invitation of Peruvian State Councilor and Foreign Minister Ana Diaz, Kenyan Foreign Minister "
            "Jo Odera will pay an official visit to Peru from October 18 to 19.",
            ["Ana Diaz"],
        ),
    ],
)
def test_who_invites_is_the_host(read: Read, text: str, hosts: list[str]) -> None:
    assert _hosts(read(text, published="2024-10-17")) == hosts


def test_the_invitation_of_another_trip_is_no_host(read: Read) -> None:
    text = (
        "Kenyan Foreign Minister Jo Odera visited Peru in May 2013. A trade mission flew to Lima in June 2013 at the "
        "invitation of Peruvian Foreign Minister Ana Diaz."
    )
    visits = [event for event in read(text, published="2024-10-17") if event.kind is Kind.VISIT]
    assert not [p for p in visits[0].participants if p.role == "host"]
