"""Official accounts of one round of talks: what they name is what the talks were about."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.extract.conftest import Read

TITLE = "Readout of President Biden's Call with President Boric of Chile"
CALL = "President Biden spoke by phone today with President Gabriel Boric of Chile. "
CLOSING = "He praised the care that Chile takes of its fisheries. Tourism has doubled since the pandemic."


def test_an_account_of_talks_is_about_all_that_it_names(read: Read) -> None:
    (event,) = read(CALL + CLOSING, title=TITLE, publisher="White House")
    assert event.areas == ("fisheries", "health", "tourism")


def test_a_report_of_the_press_is_not(read: Read) -> None:
    (event,) = read(CALL + CLOSING, title="Chile has friends abroad", publisher="AFP")
    assert event.areas == ()
