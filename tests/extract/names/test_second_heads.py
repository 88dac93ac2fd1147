"""A state has one premier: another of no known state is that of the place."""

from __future__ import annotations

from tests.extract.conftest import Read


def test_the_second_premier_is_of_the_place(read: Read) -> None:
    events = read(
        "Prime Minister Ann Otieno will visit Lima on Monday and meet there with Prime Minister Ana Diaz.",
        published="2019-05-08",
        publisher="Government of Kenya",
    )
    assert [(event.kind, event.parties) for event in events] == [
        ("visit", ("KEN", "PER")),
        ("meeting", ("KEN", "PER")),
    ]


def test_two_premiers_of_one_state_in_a_history_stay_its_own(read: Read) -> None:
    events = read(
        "In 1956 Premier Ann Otieno visited Peru. Trade grew in those years. Envoys came and went. "
        "In 1971 Foreign Minister Joe Kamau was in Lima. In 1989 Premier Bo Kariuki visited Peru.",
        published="2019-05-08",
        publisher="Government of Kenya",
    )
    assert [event.parties for event in events] == [("KEN", "PER")] * 3
