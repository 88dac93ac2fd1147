"""A member that only speaks of its organisation's coming session, and talks that are said not to be needed."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Nigerian Oil Minister Bola Paz said OPEC would meet in September if prices fell.",
        "Nigerian Oil Minister Bola Paz said there was no need for an emergency OPEC meeting.",
        "Mali and Kenya see no reason for talks on the border.",
    ],
)
def test_who_speaks_of_a_coming_session_is_no_party_of_it(read: Read, text: str) -> None:
    assert not read(text)


def test_those_seen_one_after_the_other_are_met_apart(read: Read) -> None:
    events = read(
        "Malian Premier Awa Paz is expected to see President Ona Quist of Kenya and Premier Ana Diaz of Peru."
    )
    assert sorted(event.parties for event in events) == [("KEN", "MLI"), ("MLI", "PER")]
