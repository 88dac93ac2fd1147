"""Talks that go on about a visit just told, and two meetings of one day that stay two."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.extract.conftest import Read

_HOSTED = "Minister Jan Kowal of Poland hosted the Minister of Defence of Romania, Ion Pop, in Warsaw. "


def test_the_talks_after_a_guest_was_received_are_with_him(read: Read) -> None:
    told = read(_HOSTED + "The talks concerned cyber security.", published="2017-02-21")
    (talks,) = [m for m in told if m.kind.value == "meeting"]
    assert talks.parties == ("POL", "ROU")
    assert [person.name for person in talks.participants] == ["Jan Kowal", "Ion Pop"]


def test_another_host_in_another_house_is_another_meeting(read: Read) -> None:
    text = (
        "MADRID, June 11 - Foreign Minister Luis Soto of Spain met his Nicaraguan colleague Ana Diaz at the Santa Rita "
        "Palace. Diaz also had a meeting with the King of Spain, Juan Carlos, at the Blue Palace."
    )
    told = [m for m in read(text, published="2004-06-11") if m.kind.value == "meeting"]
    assert len(told) == 2
