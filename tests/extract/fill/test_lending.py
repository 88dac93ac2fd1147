"""What the report's own subject lends to an act."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.extract.conftest import Read

_MARKETS = "Prices rose as ministers of Peru and Chile welcomed the harvest.\n\n"


def test_an_undertaking_further_down_is_not_that_of_the_lead(read: Read) -> None:
    assert not read(_MARKETS + "Peru agreed to widen its tax cuts.", published="2019-06-14")


def test_two_states_of_the_lead_are_those_who_talk(read: Read) -> None:
    found = read(
        "Chile said Peru must open its markets.\n\nIts trade minister flies to Lima on Monday for talks on tariffs.",
        published="2019-06-14",
    )
    assert {m.parties for m in found} == {("CHL", "PER")}


def test_both_sides_are_those_of_the_lead(read: Read) -> None:
    found = read(_MARKETS + "Both sides agreed to widen their tax cuts.", published="2019-06-14")
    assert {(m.kind.value, m.parties) for m in found} == {("commitment", ("CHL", "PER"))}


def test_in_an_account_of_talks_the_leaders_are_those_who_talk(read: Read) -> None:
    found = read(
        "President Biden met today with Chancellor Olaf Scholz of Germany. The President welcomed Germany's "
        "commitment to meet its NATO commitments. The leaders also discussed engagement with Egypt.",
        title="Readout of President Biden's Meeting with Chancellor Olaf Scholz of Germany",
        published="2022-06-26",
        publisher="The White House",
    )
    assert {m.parties for m in found} == {("DEU", "USA")}


def test_states_in_which_something_is_to_be_done_have_no_part_in_it(read: Read) -> None:
    found = read(
        "To fight drought in Chad, Niger, and Mali, Peru joined Chile in a new strategic partnership.",
        published="2021-07-23",
    )
    assert {m.parties for m in found} == {("CHL", "PER")}


def test_an_organisation_of_the_lead_sits_in_no_talks_of_others(read: Read) -> None:
    found = read(
        "Ghana said the IMF had praised its budget.\n\nIt will resume talks with traders on cocoa in May.",
        published="1988-03-14",
    )
    assert not [m for m in found if m.kind.value == "meeting"]


def test_talks_that_both_sides_held_on_a_day_are_an_act_where_none_was_told(read: Read) -> None:
    found = read(
        _MARKETS + "Both sides held talks in Oslo on Tuesday.", published="2019-06-14", publisher="ANI"
    )
    assert {(m.kind.value, m.parties) for m in found} == {("meeting", ("CHL", "PER"))}


def test_what_is_signed_on_a_visit_is_signed_with_the_hosts(read: Read) -> None:
    text = "LIMA, April 30 - Four agreements were signed at the end of Chadian President Kone's visit here."
    events = read(text, publisher="Press", published="1984-04-30")
    assert [(e.kind.value, list(e.parties)) for e in events if e.kind.value == "signing"] == [
        ("signing", ["PER", "TCD"])
    ]
