"""Who chairs a session of which another sentence told, and sessions during which something is agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.extract.conftest import Read

HELD = "The 5th session of the Peru-Chad Joint Commission was held in Lima on 4 June 2024."
CHAIRS = {("Ana Diaz", "cochair", "PER"), ("Ali Bakr", "cochair", "TCD")}


def test_who_co_chaired_the_session_chaired_the_one_told_before(read: Read) -> None:
    text = f"{HELD} Foreign Minister Ana Diaz of Peru and Chadian Foreign Minister Ali Bakr co-chaired the session."
    (session,) = read(text, published="2024-06-05")
    assert {(p.name, p.role, p.party) for p in session.participants} == CHAIRS


def test_of_two_chairs_each_is_of_one_side(read: Read) -> None:
    text = f"{HELD} Finance Minister Ana Diaz and Chadian Finance Minister Ali Bakr chaired the meeting."
    (session,) = read(text, published="2024-06-05")
    assert {(p.name, p.role, p.party) for p in session.participants} == CHAIRS


def test_what_is_agreed_during_a_session_tells_that_it_was_held(read: Read) -> None:
    text = "Peru and Chad agreed on Tuesday to expand trade during the third session of their joint committee in Lima."
    sessions = [m for m in read(text, published="2024-06-05") if m.kind.value == "session"]
    assert [(m.modality.value, m.when and m.when.iso) for m in sessions] == [("occurred", "2024-06-04")]


def test_what_is_left_to_the_next_session_does_not_hold_it(read: Read) -> None:
    text = "Peru and Chad agreed on Tuesday to discuss trade during the next session of their joint committee in Lima."
    sessions = [m for m in read(text, published="2024-06-05") if m.kind.value == "session"]
    assert all(m.modality.value != "occurred" for m in sessions)


def test_who_chairs_a_group_abroad_does_it_with_the_state_there(read: Read) -> None:
    text = (
        "NAIROBI, May 8 - Peruvian Defence Minister Ana Diaz co-chaired the 17th Joint Working Group on Defence "
        "Cooperation in Nairobi on May 3.\n\nThe defence ministers of Chad and Mali met in Bamako on Monday."
    )
    found = read(text, title="Diaz in Nairobi", published="2025-05-08")
    assert [m.parties for m in found if m.kind.value == "session"] == [("KEN", "PER")]
