"""Meetings with the officials of several states."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.extract.conftest import Read


def _parties(read: Read, text: str) -> set[tuple[str, ...]]:
    return {m.parties for m in read(text, published="2023-05-06")}


def test_unnamed_officials_of_several_states_are_met_one_by_one(read: Read) -> None:
    text = "Kenyan Trade Minister Ona Quist met with officials from Peru, Chile and Fiji on Tuesday."
    assert _parties(read, text) == {("KEN", "PER"), ("CHL", "KEN"), ("FJI", "KEN")}


def test_a_member_beside_its_group_is_no_other_act(read: Read) -> None:
    text = "Egypt restored diplomatic relations with Kuwait and the entire GCC on 3 May."
    assert _parties(read, text) == {("EGY", "GCC", "KWT")}


def test_a_joint_meeting_stays_one(read: Read) -> None:
    text = (
        "Kenyan Trade Minister Ona Quist met with officials from Peru and Chile for joint talks on Tuesday."
    )
    assert ("CHL", "KEN", "PER") in _parties(read, text)


def test_named_persons_stay_together(read: Read) -> None:
    text = "President Ona Quist of Kenya met President Ana Diaz of Peru and President Luis Soto of Chile on Tuesday."
    assert _parties(read, text) == {("CHL", "KEN", "PER")}


def test_words_tell_that_named_persons_are_met_one_by_one(read: Read) -> None:
    text = (
        "President Ona Quist of Kenya held separate talks with President Ana Diaz of Peru and"
        " President Luis Soto of Chile on Tuesday."
    )
    assert _parties(read, text) == {("KEN", "PER"), ("CHL", "KEN")}


def test_meetings_in_the_plural_are_several(read: Read) -> None:
    text = (
        "President Ona Quist of Kenya had meetings with President Ana Diaz of Peru and"
        " President Luis Soto of Chile on Tuesday."
    )
    assert _parties(read, text) == {("KEN", "PER"), ("CHL", "KEN")}


def test_one_call_has_all_on_the_line(read: Read) -> None:
    text = "President Ona Quist of Kenya held a call with the leaders of Peru and Chile on Tuesday."
    assert _parties(read, text) == {("CHL", "KEN", "PER")}


def test_those_who_face_one_party_in_a_series(read: Read) -> None:
    text = (
        "A series of meetings will take place between officials of Kenya and representatives of Peru, Chile"
        " and Fiji."
    )
    assert _parties(read, text) == {("KEN", "PER"), ("CHL", "KEN"), ("FJI", "KEN")}


def test_agreements_with_several_states_are_one_with_each(read: Read) -> None:
    text = "Kenya signed agreements with the governments of Peru and Chile."
    assert _parties(read, text) == {("KEN", "PER"), ("CHL", "KEN")}


def test_relations_with_several_states_are_one_with_each(read: Read) -> None:
    text = "Kenya established diplomatic relations with Peru and Chile in 1966."
    assert _parties(read, text) == {("KEN", "PER"), ("CHL", "KEN")}


def test_one_agreement_with_several_states_stays_one(read: Read) -> None:
    text = "Kenya signed an agreement with Peru and Chile."
    assert _parties(read, text) == {("CHL", "KEN", "PER")}


def test_who_has_invited_a_visitor_is_his_host(read: Read) -> None:
    (event,) = read(
        "Kenyan President Ona Quist visited Peru on 3 May at the kind invitation of President Ana Diaz of Peru."
    )
    assert {(one.name, one.role) for one in event.participants} == {
        ("Ona Quist", "visitor"),
        ("Ana Diaz", "host"),
    }


def test_whose_counterpart_comes_does_not_come_himself(read: Read) -> None:
    text = "The talks between Kenyan Minister Ona Quist and her visiting Peruvian counterpart Ana Diaz ended."
    travels = [one.name for event in read(text) for one in event.participants if one.role == "visitor"]
    assert travels == ["Ana Diaz"]


def test_who_speaks_to_a_guest_is_his_host(read: Read) -> None:
    text = "Kenya thanked Peru's visiting Premier Ana Diaz for her remarks on Chile."
    visits = [event.parties for event in read(text) if event.kind.value == "visit"]
    assert visits == [("KEN", "PER")]


def test_who_has_invited_is_on_no_visit(read: Read) -> None:
    (event,) = read(
        "At the invitation of Kenyan Premier Ona Quist, Foreign Minister Ana Diaz of Peru and Foreign Minister "
        "Eva Borg of Malta will visit Kenya."
    )
    assert [one.name for one in event.participants if one.role == "host"] == ["Ona Quist"]
    assert [one.name for one in event.participants if one.role == "visitor"] == ["Ana Diaz", "Eva Borg"]
