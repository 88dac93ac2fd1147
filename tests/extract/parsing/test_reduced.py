"""What describes the talks is no subject of what was done with them."""

from __future__ import annotations

from tests.extract.conftest import Read


def test_talks_planned_for_a_day_are_postponed(read: Read) -> None:
    text = "A meeting of the foreign ministers of Peru and Kenya planned for June 7 has been postponed."
    (event,) = read(text, published="2024-05-16")
    assert event.modality.value == "denied"
