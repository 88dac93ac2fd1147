"""Those who took part and are named beside the act, after it, or elsewhere in the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read


@pytest.mark.parametrize(
    "after",
    [
        "The agreement was signed by Ana Diaz, Peru's Deputy Minister of Trade, and Ali Kone, Chad's Ambassador, "
        "in the presence of President Luis Soto.",
        "On behalf of Peru, Deputy Minister Ana Diaz and on behalf of Chad, Ambassador Ali Kone signed the agreement.",
    ],
)
def test_who_signed_is_told_after_the_signing(read: Read, after: str) -> None:
    text = f"Peru and Chad signed a trade agreement in Lima on Monday. {after}"
    (signing,) = read(text, published="2024-05-07")
    assert {p.name for p in signing.participants} <= {"Ana Diaz", "Ali Kone"}
    assert "Ali Kone" in {p.name for p in signing.participants}


def test_who_received_a_guest_on_arrival_is_host(read: Read) -> None:
    text = (
        "Chadian Trade Minister Ali Kone arrived in Peru on Monday on an official visit. "
        "Upon arrival he was received at the airport by Peruvian Deputy Minister Ana Diaz."
    )
    (visit,) = (m for m in read(text, published="2024-05-07") if m.kind.value == "visit")
    assert {(p.name, p.role) for p in visit.participants} == {("Ali Kone", "visitor"), ("Ana Diaz", "host")}


def test_who_led_a_side_chairs_the_session(read: Read) -> None:
    text = (
        "The 5th session of the Peru-Chad Joint Commission was held in Lima on Monday. "
        "Peruvian Trade Minister Ana Diaz led the Peruvian delegation while the Chadian side was led by "
        "Trade Minister Ali Kone of Chad."
    )
    sessions = [m for m in read(text, published="2024-05-07") if m.kind.value == "session"]
    assert {(p.name, p.role) for m in sessions for p in m.participants} == {
        ("Ana Diaz", "cochair"),
        ("Ali Kone", "cochair"),
    }


def test_a_counterpart_named_elsewhere(read: Read) -> None:
    text = (
        "Chadian Foreign Minister Ali Kone arrived in Lima on Monday on an official visit. "
        "Foreign Minister Ana Diaz of Peru and her Chadian counterpart held talks on Tuesday."
    )
    (talks,) = (m for m in read(text, published="2024-05-08") if m.kind.value == "meeting")
    assert {p.name for p in talks.participants} == {"Ana Diaz", "Ali Kone"}


def test_names_in_the_order_of_their_states(read: Read) -> None:
    text = "The Chadian and Peruvian trade ministers, Ali Kone and Ana Diaz, met in Lima on Monday."
    (talks,) = read(text, published="2024-05-08")
    assert {(p.name, p.party) for p in talks.participants} == {("Ali Kone", "TCD"), ("Ana Diaz", "PER")}


def test_an_office_of_many_states_brings_none_in(read: Read) -> None:
    text = "Chadian Trade Minister Ali Kone met in Thimphu on Monday with Foreign Secretary Pema Tshering of Bhutan."
    assert [m.parties for m in read(text, published="2024-05-08")] == [("BTN", "TCD")]
    text = "Chadian Trade Minister Ali Kone will meet Foreign Secretary Pema Tshering on Monday."
    assert all("GBR" not in m.parties for m in read(text, published="2024-05-08"))
